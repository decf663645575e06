import { isDeepStrictEqual } from 'util';
import type { IConstruct } from 'constructs';
import { areDifferent, crdPathOf, manifestValuesOf, shownDefault, valuesByKey, type ValueKey } from './default-fields';
import { scopeName } from './scope-name';
import type { TreeJob } from './training-tree';
import type { LockConflict, TreeDefaults, ValueInForce } from './tree-defaults';
import { isTuningJobManifest } from '../manifest/manifest';
import { documentation } from '../manifest/text/documentation';
import { toFinding } from '../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** The rule about defaults. It looks at constructs, not at manifests, in which the locked value stands. */
export const DEFAULT_LOCKED: RuleDescription = {
  id: 'default-locked',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'Jobs and nearer defaults do not change a locked default.',
  why: 'the default is locked for everything below its scope, so the other value is dropped',
  remedy: 'remove the other value; this finding cannot be acknowledged',
  source: documentation('how-to/platform.md'),
};

/** Where defaults contradict the locks of scopes around them, and their own. */
export function conflictsOfScopes(defaults: TreeDefaults): Array<{ readonly scope: IConstruct; readonly findings: Finding[] }> {
  return [...defaults.scopes]
    .map(scope => ({ scope, findings: defaults.conflictsAt(scope).map(conflict => findingOf(conflict, `in the defaults of ${scopeName(scope)}`)) }))
    .filter(({ findings }) => findings.length > 0);
}

/** Where a job itself contradicts the locks of its scopes, or those of what starts it. */
export function conflictsOfJob(job: TreeJob, defaults: TreeDefaults): Array<{ readonly construct: IConstruct; readonly findings: Finding[] }> {
  const values = defaults.inForceAt(job)?.values ?? NO_VALUES;
  const own = valuesByKey(job._ownValues);
  const contradicted = own.flatMap(([key, value]) => {
    const lock = values.get(key);
    return lock?.isLocked === true && value._isUsual !== true && areDifferent(key, value, lock.value) ? [findingOf({ key, value, lock }, 'in the job')] : [];
  });
  return [
    { construct: job, findings: [...contradicted, ...patchedLocks(job, values), ...locksOfTemplates(job, new Map(own), defaults)] },
    ...(job._starters ?? []).map(starter => ({ construct: starter, findings: locksOfStarter(job, starter, new Map(own), defaults) })),
  ];
}

const NO_VALUES: ReadonlyMap<ValueKey, ValueInForce> = new Map();

/** Where patches change a locked value, which the job has otherwise. */
function patchedLocks(job: TreeJob, values: ReadonlyMap<ValueKey, ValueInForce>): Finding[] {
  const locks = [...values].filter(([, { isLocked }]) => isLocked);
  const patching = locks.length === 0 ? undefined : job._patching;
  return patching === undefined ? [] : locks.flatMap(([key, { value, scope }]) => {
    const [before, after] = [patching.before, patching.after].map(manifest => manifestValuesOf(key, manifest));
    return [...before].filter(([path, found]) => !isDeepStrictEqual(found, after.get(path))).map(([path]) => toFinding(DEFAULT_LOCKED, {
      path,
      says: `is changed by a JSON patch, but locked to ${shownDefault(key, value)} by the defaults of ${scopeName(scope)}`,
      remedy: 'remove the patch; this finding cannot be acknowledged',
    }));
  });
}

/** Where a template has something else than what is locked around that which starts it. */
function locksOfStarter(template: IConstruct, starter: IConstruct, own: ReadonlyMap<ValueKey, any>, defaults: TreeDefaults): Finding[] {
  return locksElsewhere(template, starter, own, defaults, 'move the template below these defaults; this finding cannot be acknowledged');
}

/** Where a job has something else than what is locked around the templates that it is made of. What a tuning job does not set comes from these. */
function locksOfTemplates(job: TreeJob, own: ReadonlyMap<ValueKey, any>, defaults: TreeDefaults): Finding[] {
  return (job._madeOf ?? []).flatMap(template =>
    locksElsewhere(job, template, own, defaults, 'move it below these defaults; this finding cannot be acknowledged', isTuningJobManifest(job)));
}

/** @param isPartial whether a construct has nothing where it sets nothing of its own */
function locksElsewhere(
  construct: IConstruct, elsewhere: IConstruct, own: ReadonlyMap<ValueKey, any>, defaults: TreeDefaults, remedy: string, isPartial = false,
): Finding[] {
  const held = defaults.inForceAt(construct)?.values ?? NO_VALUES;
  return [...defaults.inForceAt(elsewhere)?.values ?? NO_VALUES].flatMap(([key, lock]) => {
    const ofConstruct = held.get(key);
    if (!lock.isLocked || ofConstruct === lock || (isPartial && !own.has(key))) {
      return [];
    }
    const value = ofConstruct?.isLocked === true ? ofConstruct.value : own.get(key) ?? ofConstruct?.value;
    return value === undefined || areDifferent(key, value, lock.value)
      ? [toFinding(DEFAULT_LOCKED, {
        path: crdPathOf(key),
        says: `is ${value === undefined ? 'not set' : shownDefault(key, value)} in ${scopeName(construct)}, `
          + `but locked to ${shownDefault(key, lock.value)} by the defaults of ${scopeName(lock.scope)}`,
        remedy,
      })]
      : [];
  });
}

function findingOf({ key, value, lock }: LockConflict, place: string): Finding {
  const said = value === undefined ? `is cleared ${place}` : `is ${shownDefault(key, value)} ${place}`;
  return toFinding(DEFAULT_LOCKED, {
    path: crdPathOf(key),
    says: `${said}, but locked to ${shownDefault(key, lock.value)} by the defaults of ${scopeName(lock.scope)}`,
  });
}
