import type { IConstruct } from 'constructs';
import { TRAINING } from './job-kind';
import type { JobName } from './job-name';
import type { Point } from './point';

/** The label that all runs of one job carry. */
export const FAMILY_LABEL = 'cdk8s-sagemaker-training/family';

/** Stands for the name of the job's family in its texts. Nobody writes this for anything else. */
export const FAMILY = `{{${FAMILY_LABEL}}}`;

/** What the runs of a job have in common. */
export interface Family {
  /** In names and labels: short enough for both. */
  readonly name: string;
  /** In the hash: the family as given, or the whole path of the construct, so that no two share one by being cut off. */
  readonly identity: string;
}

/** The family of a job: the one it was given, or one made of the path of the construct. */
export function familyOf(name: JobName, constructPath: string, longest = LONGEST_FAMILY): Family {
  return { name: shortFamily(name.family ?? familyFromPath(constructPath), longest), identity: name.family ?? constructPath };
}

/** What a hashed name has before its hash: the family, and of a job of a sweep the values of its point, as far as there is room. */
export function stemOf(family: string, point: Point | undefined): string {
  return point === undefined ? family : shortFamily(`${family}-${point.words}`, LONGEST_FAMILY);
}

const LONGEST_FAMILY = TRAINING.longestFamily;

/** A family made of the path of a construct, of any length. */
export function familyFromPath(path: string): string {
  return path.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'training-job';
}

/** A family that is cut to a length. */
export function shortFamily(family: string, longest: number): string {
  return family.slice(0, longest).replace(/(?<!-)-+$/, '');
}

/**
 * The path of a construct. `node.path` has the same text, but joins ids in a way that makes V8 store the result, and every
 * text that it becomes a part of, with two bytes per character: in the end all of the YAML.
 */
export function pathOf({ node }: IConstruct): string {
  const parent = node.scope === undefined ? '' : pathOf(node.scope);
  return parent === '' || node.id === '' ? parent + node.id : `${parent}/${node.id}`;
}
