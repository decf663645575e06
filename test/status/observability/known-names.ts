import { OWN_LABELS } from './custom-resource-state';
import { type PromQlNames } from './promql-names';
import { COMMON_LABELS, fullName, labelsOf, METRICS } from '../../../src/status/observability/metrics';

const KNOWN = new Map(METRICS.map(metric => [fullName(metric.name), [...Object.keys(COMMON_LABELS), ...OWN_LABELS, ...labelsOf(metric)]]));

/** Names of an expression that no metric has. */
export function unknownNames({ metrics, labels }: PromQlNames): string[] {
  const known = metrics.flatMap(metric => KNOWN.get(metric) ?? []);
  return [...metrics.filter(metric => !KNOWN.has(metric)), ...labels.filter(label => !known.includes(label))];
}
