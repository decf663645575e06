import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { HealthChecks } from './health-checks';
import type { TrainingHealthOptions } from '../../controller/states/training-health-options';
import { healthRows } from '../../controller/states/truth-table';
import { checkOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { described, refuseNoFlag } from '../../manifest/given/refuse';
import { keptOptions } from '../../manifest/given/values';
import { refusal } from '../../manifest/secrets/refusal';
import { TRAINING } from '../../naming/job-kind';

/** Where the settings of Argo CD are. */
export interface ArgoCdConfigMapOptions {
  /**
   * The namespace of Argo CD.
   *
   * @default 'argocd'
   */
  readonly namespace?: string;

  /**
   * The name of its ConfigMap.
   *
   * @default 'argocd-cm'
   */
  readonly name?: string;
}

/** How a Flux `Kustomization` computes the health of one kind of resource: an element of `spec.healthCheckExprs`. */
export interface FluxHealthCheck {
  /** The API group and version. */
  readonly apiVersion: string;

  /** The kind. */
  readonly kind: string;

  /** A CEL expression that is true while there is no result to report. Flux evaluates it first. */
  readonly inProgress: string;

  /** A CEL expression that is true for a job that failed. Flux evaluates it second. */
  readonly failed: string;

  /**
   * A CEL expression that is true for a job that succeeded. A job for which no expression is true is in progress as
   * well.
   */
  readonly current: string;
}

/** What the conditions of an Argo Workflows template must cover. */
export interface ArgoWorkflowOptions {
  /**
   * How many Debugger rules the jobs have. The conditions select each rule by its position, and ignore further ones.
   *
   * @default 0
   */
  readonly debugRules?: number;

  /**
   * How many Profiler rules the jobs have; only needed with `failOnProfilerIssues`.
   *
   * @default 0
   */
  readonly profilerRules?: number;
}

/** The conditions of a `resource` template of Argo Workflows. */
export interface ArgoWorkflowConditions {
  /** `successCondition`. */
  readonly successCondition: string;

  /** `failureCondition`, which Argo Workflows evaluates first. */
  readonly failureCondition: string;
}

/**
 * Health checks for other tools: when a training job has succeeded, and when it has failed. Without them, tools read
 * the conditions. Conditions report a failed job as ready. If the name was used before, they report the older job.
 *
 * @example
 *
 * new status.TrainingHealth().argoCdConfigMap(this, 'argo-cd');
 */
export class TrainingHealth {
  private readonly checks: HealthChecks;

  /** Health checks that all follow one table of states. */
  public constructor(options: TrainingHealthOptions = {}) {
    const own = keptOptions(options);
    checkOptions(own, CHECKS);
    this.checks = new HealthChecks(TRAINING, healthRows(own));
  }

  /**
   * The health check of Argo CD, in Lua: the value of `resource.customizations.health.sagemaker.services.k8s.aws_TrainingJob`
   * in its ConfigMap. It needs no standard libraries.
   *
   * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/
   */
  public argoCdLua(): string {
    return this.checks.argoCdLua();
  }

  /**
   * The ConfigMap of Argo CD with only the health check. Merge it into the existing one: apply it with `kubectl apply
   * --server-side`, and not together with the jobs.
   */
  public argoCdConfigMap(scope: Construct, id: string, options: ArgoCdConfigMapOptions = {}): ApiObject {
    return this.checks.newArgoCdConfigMap(scope, id, options);
  }

  /**
   * The ConfigMap as plain data.
   *
   * @internal
   */
  public _argoCdConfigMap(options: ArgoCdConfigMapOptions = {}) {
    return this.checks.argoCdConfigMap(options);
  }

  /**
   * An element of `spec.healthCheckExprs` of a Flux `Kustomization`, which needs Flux 2.5 or later.
   *
   * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#health-check-expressions
   */
  public fluxHealthCheck(): FluxHealthCheck {
    return this.checks.fluxHealthCheck();
  }

  /**
   * The conditions of a `resource` template of Argo Workflows that applies a training job. Conditions can't read
   * messages, so the workflow keeps waiting for a job that SageMaker rejects. Set `activeDeadlineSeconds` of the
   * template.
   *
   * @throws an error unless the numbers of rules are whole numbers of at least 0
   * @see https://argo-workflows.readthedocs.io/en/latest/walk-through/kubernetes-resources/
   */
  public argoWorkflowConditions(options: ArgoWorkflowOptions = {}): ArgoWorkflowConditions {
    const { debugRules, profilerRules } = keptOptions(options);
    const rules = { debug: countOf('debugRules', debugRules), profiler: countOf('profilerRules', profilerRules) };
    return this.checks.argoWorkflowConditions(rules);
  }

  /**
   * A script for POSIX shells that waits for a job with `kubectl` and ends with 0 when it is complete and with 1 as soon
   * as it has failed.
   */
  public kubectlScript(): string {
    return this.checks.kubectlScript();
  }
}

const CHECKS: OptionChecks<TrainingHealthOptions> = { waitWhenRejected: ifGiven(refuseNoFlag), failOnProfilerIssues: ifGiven(refuseNoFlag) };

function countOf(name: string, count: number = 0): number {
  if (!Number.isInteger(count) || count < 0) {
    throw refusal(`Expected \`${name}\` to be a whole number of at least 0, got ${described(count)}`);
  }
  return count;
}
