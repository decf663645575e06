import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { celOf } from './cel';
import { luaOf } from './lua';
import { failureConditionOf, type RuleCounts, successConditionOf } from '../../controller/states/argo-workflows';
import { kubectlScriptOf, type ShellSubject } from '../../controller/states/shell';
import type { HealthRow } from '../../controller/states/truth-table';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { namingNew, refuseNoText } from '../../manifest/given/refuse';
import type { JobKind } from '../../naming/job-kind';

interface ConfigMapOptions {
  readonly namespace?: string;
  readonly name?: string;
}

/** The health of one kind of job for other tools, by a table of states. */
export class HealthChecks {
  constructor(private readonly kind: JobKind, private readonly rows: readonly HealthRow[], private readonly subject?: ShellSubject) {
  }

  public argoCdLua(): string {
    return luaOf(this.rows, this.kind.what);
  }

  public newArgoCdConfigMap(scope: Construct, id: string, options: ConfigMapOptions): ApiObject {
    return new ApiObject(scope, id, namingNew(scope, id, () => this.argoCdConfigMap(options)));
  }

  public argoCdConfigMap(options: ConfigMapOptions) {
    const { namespace = 'argocd', name = 'argocd-cm' } = checkedOptions(options, CHECKS);
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

const CHECKS: OptionChecks<ConfigMapOptions> = { namespace: METADATA_CHECKS.namespace, name: ifGiven(refuseNoText) };
