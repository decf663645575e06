import { ApiObject, Yaml } from 'cdk8s';
import type { Construct } from 'constructs';
import { customResourceStateMetrics, READ_RULES } from './kube-state-metrics';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, type OptionChecks } from '../../manifest/given/options';
import { namingNew } from '../../manifest/given/refuse';
import { deepCopy } from '../../manifest/given/values';

/** Where the configuration of kube-state-metrics is. */
export interface MetricsConfigMapOptions {
  /**
   * The namespace of kube-state-metrics.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;
}

/**
 * Metrics of training and tuning jobs, which kube-state-metrics reads off `TrainingJob` and `HyperParameterTuningJob`
 * resources. The reference of metrics lists them.
 *
 * @see https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/blob/main/docs/reference/metrics.md
 *
 * @example
 *
 * new observability.TrainingMetrics().configMap(this, 'metrics', { namespace: 'monitoring' });
 */
export class TrainingMetrics {
  /** The configuration in YAML, for `--custom-resource-state-config-file`. */
  public kubeStateMetricsConfig(): string {
    return Yaml.stringify(customResourceStateMetrics());
  }

  /** A ConfigMap with the configuration under the key `training-jobs.yaml`, for a volume of kube-state-metrics. */
  public configMap(scope: Construct, id: string, options: MetricsConfigMapOptions = {}): ApiObject {
    const { namespace } = namingNew(scope, id, () => checkedOptions(options, CHECKS));
    return new ApiObject(scope, id, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { namespace },
      data: { 'training-jobs.yaml': this.kubeStateMetricsConfig() },
    });
  }

  /** Values for the Helm chart of kube-state-metrics: the configuration, and permission to read training and tuning jobs. */
  public helmValues(): any {
    // Users add values of their own.
    return deepCopy({ customResourceState: { enabled: true, config: customResourceStateMetrics() }, rbac: { extraRules: READ_RULES } });
  }
}

const CHECKS: OptionChecks<MetricsConfigMapOptions> = { namespace: METADATA_CHECKS.namespace };
