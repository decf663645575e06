import { OWN_LABELS } from './custom-resource-state';
import { type PromQlNames } from './promql-names';
import { METRIC_SETS } from '../../../src/status/observability/kube-state-metrics';
import { COMMON_LABELS, fullName, labelsOf } from '../../../src/status/observability/metrics';

const KNOWN = new Map(METRIC_SETS.flatMap(set =>
  set.metrics.map(metric => [fullName(set, metric.name), [...Object.keys(COMMON_LABELS), ...OWN_LABELS, ...labelsOf(metric)]])));

/** Names of an expression that no metric has. */
export function unknownNames({ metrics, labels }: PromQlNames): string[] {
  const known = metrics.flatMap(metric => KNOWN.get(metric) ?? []);
  return [...metrics.filter(metric => !KNOWN.has(metric)), ...labels.filter(label => !known.includes(label))];
}
