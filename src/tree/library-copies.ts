import type { IConstruct } from 'constructs';
import { shownDefault } from './default-fields';
import { scopeName } from './scope-name';
import type { TreeDefaults } from './tree-defaults';
import { documentation } from '../manifest/text/documentation';
import { toFinding } from '../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription } from '../rules/rule';

/** The mark of a training job of any copy of this library. */
export const TRAINING_JOB_SYMBOL = Symbol.for('cdk8s-sagemaker-training.TrainingJob');

/** The rule about apps that load this library twice. It looks at constructs, not at manifests. */
export const LIBRARY_COPIES: RuleDescription = {
  id: 'library-copies',
  level: FindingLevel.ERROR,
  paths: [],
  what: 'Enforced defaults reach every training job below their scope, also those that another copy of this library makes.',
  why: 'each copy knows the defaults that were set through it alone, so the job is rendered without the enforced ones',
  remedy: 'install one version of cdk8s-sagemaker-training for all packages of the app, as a peer dependency',
  source: documentation('how-to/platform.md'),
};

/** Whether a construct is a training job of any copy of this library. */
export function isMarkedJob(construct: object): boolean {
  return TRAINING_JOB_SYMBOL in construct;
}

/** What the enforced defaults around a job of another copy do not reach. */
export function findingsOfOtherCopy(job: IConstruct, defaults: TreeDefaults): Finding[] {
  const locks = [...defaults.inForceAt(job)?.values ?? []].filter(([, { isLocked }]) => isLocked);
  return locks.length === 0 ? [] : [toFinding(LIBRARY_COPIES, {
    path: 'metadata.name',
    says: `belongs to a job of another copy of this library, which lacks ${locks
      .map(([key, { value, scope }]) => `${key} ${shownDefault(key, value)}, enforced by ${scopeName(scope)}`).join('; ')}`,
  })];
}
