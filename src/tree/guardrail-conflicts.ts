import type { IConstruct } from 'constructs';
import { DEFAULT_FIELDS, fieldOf, isMapField, wireValueOf, type ValueKey } from './default-fields';
import { defaultAt } from './finding-origins';
import { PLATFORM_GUIDE } from './guardrail-rule';
import { valuesAt } from './placed-values';
import { scopeName } from './scope-name';
import type { TreeDefaults, ValueInForce } from './tree-defaults';
import type { PlacedGuardrail, TreeGuardrails } from './tree-guardrails';
import type { Fields } from '../manifest/codec/codec';
import { writerOf } from '../manifest/codec/to-wire';
import type { Manifest } from '../manifest/manifest';
import { toFinding } from '../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** The rule about guardrails that no job can pass, since a locked default stands against them. */
export const GUARDRAIL_CONTRADICTS_DEFAULT: RuleDescription = {
  id: 'guardrail-contradicts-default',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'No guardrail rejects what a locked default gives to every job.',
  why: 'no job below could ever be right',
  remedy: 'change the default, so that it passes the guardrail',
  source: PLATFORM_GUIDE,
};

/** Where locked defaults and guardrails contradict each other, at the inner of their two scopes. */
export function contradictionsIn(
  defaults: TreeDefaults, guardrails: TreeGuardrails,
): Array<{ readonly scope: IConstruct; readonly findings: Finding[] }> {
  return [...new Set([...defaults.scopes, ...guardrails.scopes])].map(scope => {
    const values = defaults.inForceAt(scope)?.values ?? new Map<ValueKey, ValueInForce>();
    const locks = new Map([...values].filter(([, { isLocked }]) => isLocked));
    const job = jobOf(locks);
    return { scope, findings: guardrails.inForceAt(scope).flatMap(guardrail => contradictions(scope, job, locks, guardrail)) };
  });
}

function contradictions(
  scope: IConstruct, job: Manifest, locks: ReadonlyMap<ValueKey, ValueInForce>, guardrail: PlacedGuardrail,
): Finding[] {
  const { rule } = guardrail;
  // Rules of users expect whole jobs.
  return (rule.paths.length === 0 ? [] : rule.check(job)).flatMap(({ path, says }) => {
    const lock = isValue(job, path) ? defaultAt(path, job, locks, new Set()) : undefined;
    return lock === undefined || (lock.scope !== scope && guardrail.scope !== scope) ? [] : [toFinding(GUARDRAIL_CONTRADICTS_DEFAULT, {
      path,
      says: `${says} by the locked defaults of ${scopeName(lock.scope)}; '${rule.id}' of ${scopeName(guardrail.scope)} demands ${rule.demand}`,
    })];
  });
}

/** A job that has only the locked values. */
function jobOf(locks: ReadonlyMap<ValueKey, ValueInForce>): Manifest {
  const values: Record<string, any> = {};
  for (const [key, { value }] of locks) {
    const field = fieldOf(key);
    if (isMapField(field)) {
      (values[field] ??= {})[key.slice(field.length + 1)] = wireValueOf(key, value);
    } else if (wireValueOf(key, value) !== undefined) {
      values[field] = value;
    }
  }
  const { metadata, spec = {} } = writeLocks(values, { props: {} });
  // An output without a key may still get one from another default.
  if (spec.outputDataConfig?.kmsKeyID === '') {
    delete spec.outputDataConfig.kmsKeyID;
  }
  return { apiVersion: '', kind: '', metadata: { annotations: {}, ...metadata }, spec };
}

const writeLocks = writerOf<Readonly<Record<string, any>>>(withoutDefaults(DEFAULT_FIELDS), name => values => values[name]);

function withoutDefaults(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields)
    .map(([name, field]) => [name, { ...field, places: field.places.map(place => ({ ...place, default: undefined })) }]));
}

/** Whether there is a single value at a path: what is missing here, a job may have. */
function isValue(job: Manifest, path: string): boolean {
  if (path.startsWith('metadata.annotations.')) {
    return job.metadata.annotations![path.slice('metadata.annotations.'.length)] !== undefined;
  }
  return valuesAt(job, path.replace(/\[(\d+)\]/g, '.$1')).some(({ value }) => typeof value !== 'object');
}
