/* Makes series of resources as kube-state-metrics does with a configuration: gauges and state sets, by its rules for paths. */

/** A series and its value. */
export interface Series {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A series as Prometheus writes it. */
export function seriesText({ name, labels }: Pick<Series, 'name' | 'labels'>): string {
  return `${name}{${Object.entries(labels).map(([label, text]) => `${label}=${JSON.stringify(text)}`).join()}}`;
}

/** The labels that kube-state-metrics adds by itself. */
export const OWN_LABELS = ['customresource_group', 'customresource_kind', 'customresource_version'];

/** The series of a resource. */
export function seriesOf(config: any, resource: any): Series[] {
  const ofItsKind = config.spec.resources.filter(({ groupVersionKind: { kind } }: any) => kind === resource.kind);
  return ofItsKind.flatMap(({ groupVersionKind: { group, version, kind }, metricNamePrefix, labelsFromPath, metrics }: any) => {
    const own = { customresource_group: group, customresource_version: version, customresource_kind: kind };
    return metrics.flatMap((metric: any) => {
      const labels = { ...own, ...labelsAt(resource, { ...labelsFromPath, ...metric.labelsFromPath }) };
      return valuesOf(metric.each, resource).map(each => ({ name: `${metricNamePrefix}_${metric.name}`, labels: { ...labels, ...each.labels }, value: each.value }));
    });
  });
}

type Value = Pick<Series, 'labels' | 'value'>;

function valuesOf({ type, gauge, stateSet }: any, resource: any): Value[] {
  const { path, valueFrom = [], labelsFromPath = {}, labelName, list } = gauge ?? stateSet;
  const found = at(resource, path);
  return (Array.isArray(found) ? found : [found]).flatMap((element): Value[] => {
    const value = at(element, valueFrom);
    if (value === undefined) {
      return [];
    }
    const labels = labelsAt(element, labelsFromPath);
    if (type === 'StateSet') {
      return list.map((state: string) => ({ labels: { ...labels, [labelName]: state }, value: value === state ? 1 : 0 }));
    }
    return [{ labels, value: numberOf(value) }];
  });
}

function labelsAt(object: any, paths: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(paths).flatMap(([label, path]) => {
    const value = at(object, path);
    return value === undefined ? [] : [[label, String(value)]];
  }));
}

/** A path has names, positions, and lookups such as `[type=ACK.Terminal]`. */
function at(object: any, path: readonly string[]): any {
  return path.reduce((value, part) => {
    const [, key, wanted] = /^\[(\w+)=(.*)\]$/.exec(part) ?? [];
    return (key === undefined ? value?.[part] : Array.isArray(value) ? value.find(element => element[key] === wanted) : undefined) ?? undefined;
  }, object);
}

/** A number, a condition's status, or a time. */
function numberOf(value: unknown): number {
  if (typeof value === 'number') {
    return value;
  }
  const status = { true: 1, yes: 1, false: 0, no: 0, unknown: 0 }[String(value).toLowerCase()];
  const number = status ?? Math.floor(Date.parse(String(value)) / 1000);
  if (Number.isNaN(number)) {
    throw new Error(`kube-state-metrics can't make a number of '${String(value)}'`);
  }
  return number;
}
