import type { IConstruct } from 'constructs';
import { isMapEntry, crdPathOf, valuesByKey, type ValueKey } from './default-fields';
import { scopeName } from './scope-name';
import type { TreeDefaults, ValueInForce } from './tree-defaults';
import type { Manifest } from '../manifest/manifest';
import type { TrainingDefaultValues } from '../props/default-values';
import { Finding } from '../rules/finding';

/** Findings with the scope whose defaults brought the value, for those about a value that the job does not have of its own. */
export function withOrigins(
  findings: readonly Finding[], job: IConstruct, own: TrainingDefaultValues, manifest: Manifest, defaults: TreeDefaults,
): readonly Finding[] {
  const values = defaults.inForceAt(job)?.values;
  if (values === undefined || findings.length === 0) {
    return findings;
  }
  const ownKeys = new Set(valuesByKey(own).map(([key]) => key));
  return findings.map(finding => {
    const value = defaultAt(finding.path, manifest, values, ownKeys);
    return value === undefined ? finding : new Finding({ ...finding, origin: `the defaults of ${scopeName(value.scope)}` });
  });
}

/** The default that a place of a manifest comes from, unless the job has a value of its own. */
export function defaultAt(
  path: string, manifest: Manifest, values: ReadonlyMap<ValueKey, ValueInForce>, own: ReadonlySet<ValueKey>,
): ValueInForce | undefined {
  let best: { readonly at: string; readonly value: ValueInForce | undefined } | undefined;
  const text = keyedPath(path, manifest);
  for (const [key, value] of values) {
    const at = crdPathOf(key);
    if ((isMapEntry(key) ? text === at : isAt(text, at)) && (best === undefined || at.length > best.at.length)) {
      best = { at, value: own.has(key) && !value.isLocked ? undefined : value };
    }
  }
  return best?.value;
}

/** The path of a finding with the key of a tag in place of its position. */
function keyedPath(path: string, { spec }: Manifest): string {
  const [whole, position] = /^spec\.tags\[(\d+)\]/.exec(path) ?? [];
  return whole === undefined ? path : `spec.tags.${spec?.tags?.[Number(position)]?.key}`;
}

function isAt(path: string, parent: string): boolean {
  return path === parent || (path.startsWith(parent) && '.['.includes(path[parent.length]));
}
