import type { IConstruct } from 'constructs';
import { fieldOf, pathOf, wireValueOf, type ValueKey } from './default-fields';
import { defaultAt } from './finding-origins';
import { PLATFORM_GUIDE } from './guardrail-rule';
import { placesAt } from './places';
import { scopeName } from './scope-name';
import type { TreeDefaults, ValueInForce } from './tree-defaults';
import type { PlacedGuardrail, TreeGuardrails } from './tree-guardrails';
import type { Manifest } from '../manifest/manifest';
import { Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** The rule about guardrails that no job can pass, since a locked default stands against them. */
export const GUARDRAIL_CONTRADICTS_DEFAULT: RuleDescription = {
  id: 'guardrail-contradicts-default',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'No guardrail refuses what a locked default gives to every job.',
  why: 'no job below could ever be right',
  remedy: 'change the default or the guardrail, so that they agree',
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
  const { id, level, why, remedy, source } = GUARDRAIL_CONTRADICTS_DEFAULT;
  // Rules of users expect whole jobs.
  return (rule.paths.length === 0 ? [] : rule.check(job)).flatMap(({ path, says }) => {
    const lock = isValue(job, path) ? defaultAt(path, job, locks, new Set()) : undefined;
    return lock === undefined || (lock.scope !== scope && guardrail.scope !== scope) ? [] : [new Finding({
      rule: id,
      level,
      path,
      why,
      remedy,
      source,
      message: `${says} by the locked defaults of ${scopeName(lock.scope)}; '${rule.id}' of ${scopeName(guardrail.scope)} demands ${rule.demand}`,
    })];
  });
}

/** A job that has nothing but the locked values. */
function jobOf(locks: ReadonlyMap<ValueKey, ValueInForce>): Manifest {
  const annotations: Record<string, string> = {};
  const spec: any = {};
  for (const [key, { value }] of locks) {
    const wire = wireValueOf(value);
    const path = pathOf(key);
    const field = fieldOf(key);
    if (path.startsWith('metadata.annotations.')) {
      annotations[path.slice('metadata.annotations.'.length)] = wire;
    } else if (field === 'tags') {
      (spec.tags ??= []).push({ key: key.slice('tags.'.length), value: wire });
    } else if (field === 'environment') {
      (spec.environment ??= {})[key.slice('environment.'.length)] = wire;
    } else if (field === 'vpc') {
      spec.vpcConfig = { subnets: wire?.subnets, securityGroupIDs: wire?.securityGroupIds };
    } else if (path.startsWith('spec.')) {
      put(spec, path.split('.').slice(1), wire);
    }
  }
  // An output without a key may still get one from another default.
  if (spec.outputDataConfig?.kmsKeyID === '') {
    delete spec.outputDataConfig.kmsKeyID;
  }
  return { apiVersion: '', kind: '', metadata: { annotations }, spec };
}

function put(object: any, [name, ...rest]: readonly string[], value: any): void {
  if (rest.length === 0) {
    object[name] = typeof value === 'object' && value !== null ? { ...value, ...object[name] } : value;
  } else {
    put(object[name] ??= {}, rest, value);
  }
}

/** Whether there is a single value at a path: what is missing here, a job may have. */
function isValue(job: Manifest, path: string): boolean {
  if (path.startsWith('metadata.annotations.')) {
    return job.metadata.annotations![path.slice('metadata.annotations.'.length)] !== undefined;
  }
  return placesAt(job, path.replace(/\[(\d+)\]/g, '.$1')).some(({ value }) => typeof value !== 'object');
}
