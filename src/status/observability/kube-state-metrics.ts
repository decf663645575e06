import { COMMON_LABELS, type Metric, type MetricSet } from './metrics';
import { TRAINING_JOB_METRICS } from './training-job-metrics';
import { TUNING_JOB_METRICS } from './tuning-job-metrics';
import { ACK_GROUP } from '../../manifest/manifest';

/** All metrics, by the kind of their resources. */
export const METRIC_SETS: readonly MetricSet[] = [TRAINING_JOB_METRICS, TUNING_JOB_METRICS];

/**
 * The metrics as a configuration of kube-state-metrics.
 *
 * @see https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/extend/customresourcestate-metrics.md
 */
export function customResourceStateMetrics(): any {
  return {
    kind: 'CustomResourceStateMetrics',
    spec: {
      resources: METRIC_SETS.map(({ resource: { apiVersion, kind }, prefix, metrics }) => {
        const [group, version] = apiVersion.split('/');
        return {
          groupVersionKind: { group, version, kind },
          metricNamePrefix: prefix,
          labelsFromPath: COMMON_LABELS,
          metrics: metrics.map(generatorOf),
        };
      }),
    },
  };
}

/** What kube-state-metrics must be allowed to read. */
export const READ_RULES = [
  { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: ['list', 'watch'] },
  { apiGroups: [ACK_GROUP], resources: METRIC_SETS.map(({ plural }) => plural), verbs: ['list', 'watch'] },
];

function generatorOf(metric: Metric): any {
  const { name, help, path, labels, each } = metric;
  const common = { path, ...each === undefined ? {} : { valueFrom: each.value, labelsFromPath: each.labels } };
  return {
    name,
    help,
    ...labels === undefined ? {} : { labelsFromPath: labels },
    each: metric.kind === 'gauge'
      ? { type: 'Gauge', gauge: common }
      : { type: 'StateSet', stateSet: { ...common, labelName: metric.label, list: metric.states } },
  };
}
