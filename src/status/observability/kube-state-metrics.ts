import { COMMON_LABELS, METRIC_PREFIX, METRICS, type Metric } from './metrics';
import { TRAINING_JOB_KIND } from '../../manifest/manifest';

const [group, version] = TRAINING_JOB_KIND.apiVersion.split('/');

/**
 * The metrics as a configuration of kube-state-metrics.
 *
 * @see https://github.com/kubernetes/kube-state-metrics/blob/main/docs/metrics/extend/customresourcestate-metrics.md
 */
export function customResourceStateMetrics(): any {
  return {
    kind: 'CustomResourceStateMetrics',
    spec: {
      resources: [{
        groupVersionKind: { group, version, kind: TRAINING_JOB_KIND.kind },
        metricNamePrefix: METRIC_PREFIX,
        labelsFromPath: COMMON_LABELS,
        metrics: METRICS.map(generatorOf),
      }],
    },
  };
}

/** What kube-state-metrics must be allowed to read. */
export const READ_RULES = [
  { apiGroups: ['apiextensions.k8s.io'], resources: ['customresourcedefinitions'], verbs: ['list', 'watch'] },
  { apiGroups: [group], resources: ['trainingjobs'], verbs: ['list', 'watch'] },
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
