import { FAMILY_LABEL } from '../../naming/family';
import { POINT_KEY } from '../../naming/point';
import { type TreeJob, manifestIfPossible } from '../../tree/training-tree';

/** A name of a job, or what names of jobs begin with. */
export type NameCondition = string | { readonly prefix: string };

/** How an app calls the jobs of a family, apart from `<family>` and `<family>-<hash>`. */
export function furtherNames(jobs: Iterable<TreeJob>, family: string): NameCondition[] {
  const conditions = [...jobs].flatMap(job => nameConditionsOf(job, family));
  return [...new Map(conditions.map(condition => [JSON.stringify(condition), condition])).values()];
}

/** All runs of a template have a prefix; the points of a sweep begin with the parameter in which they differ. */
function nameConditionsOf(job: TreeJob, family: string): NameCondition[] {
  return manifestIfPossible(job).flatMap(({ metadata, spec }): NameCondition[] => {
    const name: unknown = spec.trainingJobName;
    if (metadata.labels?.[FAMILY_LABEL] !== family || typeof name !== 'string') {
      return [];
    }
    if (job._prefixesOfRuns !== undefined) {
      return job._prefixesOfRuns.map(prefix => ({ prefix: `${prefix}-` }));
    }
    const [own, word] = new RegExp(`^${family}(?:-[^-]+$|-([a-z]{2,}|[^-]+)|$)`).exec(name) ?? [];
    if (own === undefined) {
      return [name];
    }
    return word === undefined ? [] : [metadata.annotations?.[POINT_KEY] === undefined ? name : { prefix: `${family}-${word}` }];
  });
}
