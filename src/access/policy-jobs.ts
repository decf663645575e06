import { asPrefix } from '../manifest/as-prefix';
import type { Manifest } from '../manifest/manifest';
import { patternsOfRuns } from '../manifest/open/all-runs';
import { isConcrete } from '../manifest/tokens';
import { endsWithHash } from '../naming/content-hash';
import { FAMILY_LABEL } from '../naming/family';
import { kindOf } from '../naming/job-kind';
import { SWEEP_LABEL } from '../naming/point';

/** What a policy must know of jobs whose names and output the manifests of others contain. */
export class PolicyJobs {
  /** Read once for each list, since many policies may have the same neighbors. */
  public static of(jobs: readonly Manifest[]): PolicyJobs {
    const known = READ.get(jobs) ?? new PolicyJobs(jobs);
    READ.set(jobs, known);
    return known;
  }

  /** Those alone that stand for all runs of a template. */
  public static ofTemplates(jobs: readonly Manifest[]): PolicyJobs {
    return new PolicyJobs(jobs.filter(job => patternsOfRuns(job) !== undefined));
  }

  /** Patterns for all runs of a family, by the name of the run. */
  public readonly patterns: ReadonlyMap<string, string>;
  /** Where jobs leave what they encrypt with keys of their own. */
  public readonly encryptedOutputs: ReadonlyArray<{ readonly prefix: string; readonly key: unknown }>;

  private constructor(jobs: readonly Manifest[]) {
    this.patterns = new Map(jobs.flatMap(job => [...patternsOfRuns(job) ?? patternOfFamily(job)]));
    this.encryptedOutputs = jobs.flatMap(encryptedOutput);
  }
}

const READ = new WeakMap<readonly Manifest[], PolicyJobs>();

/**
 * `<family>-` and as many of any character as a hash has, or for a sweep any points; nothing if the name of the job
 * has another form.
 */
export function patternOfFamily(job: Manifest): Array<[string, string]> {
  const { metadata, spec } = job;
  const family = metadata?.labels?.[FAMILY_LABEL];
  const name = spec?.[kindOf(job).nameField];
  if (typeof family !== 'string' || typeof name !== 'string' || !isConcrete(name) || !name.startsWith(`${family}-`)) {
    return [];
  }
  const hash = name.slice(family.length + 1);
  if (metadata.labels?.[SWEEP_LABEL] !== undefined && endsWithHash(hash)) {
    return [[name, `${family}-*`]];
  }
  return endsWithHash(hash) && !hash.includes('-') ? [[name, `${family}-${'?'.repeat(hash.length)}`]] : [];
}

function encryptedOutput({ spec }: Manifest): Array<{ prefix: string; key: unknown }> {
  const { trainingJobName: name, outputDataConfig } = spec ?? {};
  const { s3OutputPath: output, kmsKeyID: key } = outputDataConfig ?? {};
  return typeof output === 'string' && typeof name === 'string' && key !== undefined && key !== ''
    ? [{ prefix: `${asPrefix(output)}${name}/`, key }]
    : [];
}
