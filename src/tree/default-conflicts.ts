import type { IConstruct } from 'constructs';
import { areDifferent, crdPathOf, shownDefault, valuesByKey } from './default-fields';
import { scopeName } from './scope-name';
import type { LockConflict, TreeDefaults } from './tree-defaults';
import { documentation } from '../manifest/documentation';
import type { TrainingDefaultValues } from '../props/default-values';
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

/** Where a job itself contradicts the locks of its scopes. */
export function conflictsOfJob(job: IConstruct, own: TrainingDefaultValues, defaults: TreeDefaults): Finding[] {
  const values = defaults.inForceAt(job)?.values;
  return values === undefined ? [] : valuesByKey(own).flatMap(([key, value]) => {
    const lock = values.get(key);
    return lock?.isLocked === true && areDifferent(key, value, lock.value) ? [findingOf({ key, value, lock }, 'in the job')] : [];
  });
}

function findingOf({ key, value, lock }: LockConflict, place: string): Finding {
  const said = value === undefined ? `is cleared ${place}` : `is ${shownDefault(key, value)} ${place}`;
  return toFinding(DEFAULT_LOCKED, {
    path: crdPathOf(key),
    says: `${said}, but locked to ${shownDefault(key, lock.value)} by the defaults of ${scopeName(lock.scope)}`,
  });
}
