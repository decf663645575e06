import { canonicalJson } from '../manifest/canonical-json';

/** The label of all jobs of a sweep. */
export const SWEEP_LABEL = 'cdk8s-sagemaker-training/sweep';

/** The annotation that says which point of its sweep a job is. */
export const POINT_KEY = 'cdk8s-sagemaker-training/point';

/** A value of a point. */
export type PointValue = string | number | boolean;

/** The values of a point by name. No parameter can have the name of the instance type. */
export type PointValues = ReadonlyMap<string, PointValue>;

/** The name of the instance type among the values of a point. */
export const INSTANCE_TYPE = 'cluster.instanceType';

/** What distinguishes a job from the others of its sweep: the values in which it differs from the template. */
export interface Point {
  /** These values by name, in JSON, so that `1` and `'1'` are two. */
  readonly identity: string;
  /** The same values as a part of a name; empty if the job has all values of the template. */
  readonly words: string;
}

/** The point with some values. */
export function pointOf(values: PointValues): Point {
  return { identity: canonicalJson(Object.fromEntries(values)), words: wordsOf(values) };
}

/** Some values as a part of a name: `depth3-eta0-01`. */
export function wordsOf(values: PointValues): string {
  return [...values].sort(([one], [other]) => one < other ? -1 : 1).map(([name, value]) => wordOf(name, value)).join('-');
}

function wordOf(name: string, value: PointValue): string {
  if (name === INSTANCE_TYPE) {
    return slug(String(value).replace(/^ml\./, ''));
  }
  const [first, last] = [slug(name), slug(String(value).replace(/^-(?=[\d.])/, 'm'))];
  return /[a-z]$/.test(first) && /^\d/.test(last) ? `${first}${last}` : [first, last].filter(word => word !== '').join('-');
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
