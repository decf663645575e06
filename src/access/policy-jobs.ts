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

  /** Patterns for all runs of a family, by the name of the run. */
  public readonly patterns: ReadonlyMap<string, string>;
  /** Where jobs leave what they encrypt with keys of their own. */
  public readonly encryptedOutputs: readonly EncryptedOutput[];

  private constructor(jobs: readonly Manifest[]) {
    // What stands for the runs of a template does so in its own manifest only: others may have the same text.
    this.patterns = new Map(jobs.filter(job => patternsOfRuns(job) === undefined).flatMap(patternOfFamily));
    this.encryptedOutputs = jobs.flatMap(encryptedOutput);
  }
}

/** What a job leaves encrypted: all that begins with a prefix. */
export interface EncryptedOutput {
  readonly prefix: string;
  readonly key: unknown;
  /** Whether the name of a run follows, which those that read it do not know. */
  readonly isOfRuns: boolean;
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

function encryptedOutput(job: Manifest): EncryptedOutput[] {
  const { trainingJobName: name, outputDataConfig } = job.spec ?? {};
  const { s3OutputPath: output, kmsKeyID: key } = outputDataConfig ?? {};
  const isOfRuns = patternsOfRuns(job) !== undefined;
  return typeof output === 'string' && typeof name === 'string' && key !== undefined && key !== ''
    ? [{ prefix: isOfRuns ? asPrefix(output) : `${asPrefix(output)}${name}/`, key, isOfRuns }]
    : [];
}
