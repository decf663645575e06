import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { HealthChecks } from './health-checks';
import type { ArgoCdConfigMapOptions, ArgoWorkflowConditions, FluxHealthCheck } from './training-health';
import { TUNING_JOBS } from '../../controller/states/shell';
import { tuningHealthRows } from '../../controller/states/tuning-truth-table';
import { checkOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { refuseNoFlag } from '../../manifest/given/refuse';
import { keptOptions } from '../../manifest/given/values';
import { TUNING } from '../../naming/job-kind';

/** How some states of tuning jobs are treated. */
export interface TuningHealthOptions {
  /**
   * Whether a tuning job whose request SageMaker rejects (`ValidationException`) counts as in progress, as in
   * `TrainingHealthOptions`.
   *
   * @default false - it has failed, until a later request succeeds
   */
  readonly waitWhenRejected?: boolean;
}

/**
 * Shows other tools when a tuning job has succeeded and when it has failed, as `TrainingHealth` does for training jobs. A tuning
 * job is complete even if some of its training jobs have failed.
 *
 * @example
 *
 * new status.TuningHealth().argoCdConfigMap(this, 'argo-cd');
 */
export class TuningHealth {
  private readonly checks: HealthChecks;

  /** Health checks that all follow one table of states. */
  public constructor(options: TuningHealthOptions = {}) {
    const own = keptOptions(options);
    checkOptions(own, CHECKS);
    this.checks = new HealthChecks(TUNING, tuningHealthRows(own), TUNING_JOBS);
  }

  /**
   * The health check of Argo CD, in Lua: the value of
   * `resource.customizations.health.sagemaker.services.k8s.aws_HyperParameterTuningJob` in its ConfigMap.
   */
  public argoCdLua(): string {
    return this.checks.argoCdLua();
  }

  /** The ConfigMap of Argo CD with only the health check, to merge in the same way as that of `TrainingHealth`. */
  public argoCdConfigMap(scope: Construct, id: string, options: ArgoCdConfigMapOptions = {}): ApiObject {
    return this.checks.newArgoCdConfigMap(scope, id, options);
  }

  /** An element of `spec.healthCheckExprs` of a Flux `Kustomization`, which needs Flux 2.5 or later. */
  public fluxHealthCheck(): FluxHealthCheck {
    return this.checks.fluxHealthCheck();
  }

  /**
   * The conditions of a `resource` template of Argo Workflows that applies a tuning job. Conditions can't read
   * messages. Set `activeDeadlineSeconds` of the template.
   */
  public argoWorkflowConditions(): ArgoWorkflowConditions {
    return this.checks.argoWorkflowConditions({ debug: 0, profiler: 0 });
  }

  /** A script for POSIX shells that waits for a tuning job with `kubectl`, as that of `TrainingHealth`. */
  public kubectlScript(): string {
    return this.checks.kubectlScript();
  }
}

const CHECKS: OptionChecks<TuningHealthOptions> = { waitWhenRejected: ifGiven(refuseNoFlag) };
