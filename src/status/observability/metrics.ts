import type { HealthRow } from '../../controller/states/truth-table';
import { FAMILY_LABEL } from '../../naming/family';

/** A metric that is read off each resource of a kind. Paths lead to a field, or to a list with a series for each element. */
export type Metric = GaugeMetric | StateMetric;

interface MetricBase {
  readonly name: string;
  readonly help: string;
  readonly path: readonly string[];
  /** Labels by their path from the resource. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** Of each element of a list: where its value is, and its labels. */
  readonly each?: { readonly value: readonly string[]; readonly labels: Readonly<Record<string, readonly string[]>> };
}

/** A number, a point of time in seconds, or 1 for `True`. */
export interface GaugeMetric extends MetricBase {
  readonly kind: 'gauge';
}

/** A text: a series for each known value, which is 1 for the one that the field has, and 0 for the others. */
export interface StateMetric extends MetricBase {
  readonly kind: 'states';
  /** The label with the value. */
  readonly label: string;
  readonly states: readonly string[];
}

/** The metrics of the resources of one kind. */
export interface MetricSet {
  readonly resource: { readonly apiVersion: string; readonly kind: string };
  /** The name of the resources in the API, for permissions. */
  readonly plural: string;
  /** What the names of its metrics begin with. */
  readonly prefix: string;
  readonly metrics: readonly Metric[];
}

/** The labels that all metrics have, by their path from the resource. */
export const COMMON_LABELS: Readonly<Record<string, readonly string[]>> = {
  namespace: ['metadata', 'namespace'], name: ['metadata', 'name'], family: ['metadata', 'labels', FAMILY_LABEL],
};

export const RESOURCE_CREATED: Metric = {
  kind: 'gauge', name: 'resource_created_seconds', help: 'When the resource was created.', path: ['metadata', 'creationTimestamp'],
};

export const CONDITION: Metric = {
  kind: 'gauge',
  name: 'condition',
  help: 'Whether a condition of the controller is True.',
  path: ['status', 'conditions'],
  each: { value: ['status'], labels: { type: ['type'] } },
};

/** @param health the table of states, since kube-state-metrics compares the messages of the controller only as a whole */
export function nameTaken(health: readonly HealthRow[]): Metric {
  return {
    kind: 'states',
    name: 'name_taken',
    help: 'Whether the name of the job was used before, so that nothing runs.',
    path: ['status', 'conditions', '[type=ACK.Terminal]', 'message'],
    label: 'message',
    states: health.find(({ id }) => id === 'name-taken')!.when.flatMap(fact => fact.kind === 'condition' ? fact.begins ?? [] : []),
  };
}

/** The labels of a metric besides the common ones. */
export function labelsOf(metric: Metric): string[] {
  return [...Object.keys(metric.labels ?? {}), ...Object.keys(metric.each?.labels ?? {}), ...metric.kind === 'states' ? [metric.label] : []];
}

/** The full name of a metric. */
export function fullName({ prefix }: MetricSet, name: string): string {
  return `${prefix}_${name}`;
}
