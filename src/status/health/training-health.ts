import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { HealthChecks } from './health-checks';
import type { TrainingHealthOptions } from '../../controller/states/training-health-options';
import { healthRows } from '../../controller/states/truth-table';
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

  /** CEL that is true as long as nothing can be said. Flux looks at it first. */
  readonly inProgress: string;

  /** CEL that is true of a failure. Flux looks at it second. */
  readonly failed: string;

  /** CEL that is true of a success. What no expression is true of is in progress as well. */
  readonly current: string;
}

/** What the conditions of an Argo Workflows template have to cover. */
export interface ArgoWorkflowOptions {
  /**
   * How many Debugger rules the jobs have. The conditions name each by its position, so they don't see more.
   *
   * @default 0
   */
  readonly debugRules?: number;

  /**
   * How many Profiler rules the jobs have; they only count with `failOnProfilerIssues`.
   *
   * @default 0
   */
  readonly profilerRules?: number;
}

/** The conditions of a `resource` template of Argo Workflows. */
export interface ArgoWorkflowConditions {
  /** `successCondition`. */
  readonly successCondition: string;

  /** `failureCondition`, which Argo Workflows looks at first. */
  readonly failureCondition: string;
}

/**
 * Health checks for other tools: when a training job has succeeded, and when it has failed. Without them, tools read the
 * conditions. These report a failed job as ready, and they report an older job if the name was used before.
 *
 * @example
 *
 * new status.TrainingHealth().argoCdConfigMap(this, 'argo-cd');
 */
export class TrainingHealth {
  private readonly checks: HealthChecks;

  /** Health checks that all follow one table of states. */
  public constructor(options: TrainingHealthOptions = {}) {
    this.checks = new HealthChecks(TRAINING, healthRows(options));
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
   * The ConfigMap of Argo CD with only the health check. It has to be merged into the one that exists: apply it
   * with `kubectl apply --server-side`, and not together with the jobs.
   */
  public argoCdConfigMap(scope: Construct, id: string, options: ArgoCdConfigMapOptions = {}): ApiObject {
    return new ApiObject(scope, id, this.checks.argoCdConfigMap(options));
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
   * An element of `spec.healthCheckExprs` of a Flux `Kustomization`, which needs Flux 2.5.
   *
   * @see https://fluxcd.io/flux/components/kustomize/kustomizations/#health-check-expressions
   */
  public fluxHealthCheck(): FluxHealthCheck {
    return this.checks.fluxHealthCheck();
  }

  /**
   * The conditions of a `resource` template of Argo Workflows that applies a training job. They can't read messages, so
   * a job that SageMaker refuses keeps the workflow waiting: give the template an `activeDeadlineSeconds`.
   *
   * @throws an error if a number of rules is negative or no whole number
   * @see https://argo-workflows.readthedocs.io/en/latest/walk-through/kubernetes-resources/
   */
  public argoWorkflowConditions(options: ArgoWorkflowOptions = {}): ArgoWorkflowConditions {
    const rules = { debug: countOf('debugRules', options.debugRules), profiler: countOf('profilerRules', options.profilerRules) };
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

function countOf(name: string, count: number = 0): number {
  if (!Number.isInteger(count) || count < 0) {
    throw refusal(`Expected \`${name}\` to be a whole number of at least 0, got ${count}`);
  }
  return count;
}
