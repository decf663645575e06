import { celOf } from './cel';
import { luaOf } from './lua';
import { failureConditionOf, type RuleCounts, successConditionOf } from '../../controller/states/argo-workflows';
import { kubectlScriptOf, type ShellSubject } from '../../controller/states/shell';
import type { HealthRow } from '../../controller/states/truth-table';
import { keptOptions } from '../../manifest/given/values';
import type { JobKind } from '../../naming/job-kind';

/** The health of one kind of job for other tools, by a table of states. */
export class HealthChecks {
  constructor(private readonly kind: JobKind, private readonly rows: readonly HealthRow[], private readonly subject?: ShellSubject) {
  }

  public argoCdLua(): string {
    return luaOf(this.rows, this.kind.what);
  }

  public argoCdConfigMap(options: { readonly namespace?: string; readonly name?: string }) {
    const { namespace = 'argocd', name = 'argocd-cm' } = keptOptions(options);
    const [group] = this.kind.apiVersion.split('/');
    return {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace, labels: { 'app.kubernetes.io/part-of': 'argocd' } },
      data: { [`resource.customizations.health.${group}_${this.kind.kind}`]: this.argoCdLua() },
    };
  }

  public fluxHealthCheck() {
    const { apiVersion, kind } = this.kind;
    return { apiVersion, kind, ...celOf(this.rows) };
  }

  public argoWorkflowConditions(rules: RuleCounts) {
    return { successCondition: successConditionOf(this.rows), failureCondition: failureConditionOf(this.rows, rules) };
  }

  public kubectlScript(): string {
    return kubectlScriptOf(this.rows, this.subject);
  }
}
