import { asPrefix } from '../../manifest/as-prefix';
import type { Manifest } from '../../manifest/manifest';
import { knownText } from '../../manifest/tokens';
import { FindingLevel } from '../finding';
import type { AppRule, AppViolation } from '../rule';

/** Rules about the checkpoints of all jobs. */
export const SHARED_CHECKPOINT_APP_RULES: readonly AppRule[] = [
  {
    id: 'checkpoints-shared',
    level: FindingLevel.WARNING,
    paths: ['spec.checkpointConfig.s3URI'],
    what: 'No two jobs have the same S3 prefix for checkpoints, nor one within that of another.',
    why: 'SageMaker copies everything below the prefix into each job at its start, so one resumes from the checkpoints of the other',
    remedy: 'give each job its own prefix; if the jobs run one after the other, acknowledge this',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html',
    check: shared,
  },
];

function shared(jobs: readonly Manifest[]): AppViolation[] {
  const prefixes = jobs.map(prefixOf);
  // Of several entries with one key a map keeps the last.
  const firstWith = new Map(prefixes.map((prefix, job) => [prefix, job] as const).reverse());
  return prefixes.flatMap((prefix, job) => {
    const other = prefix && withParents(prefix).find(parent => (firstWith.get(parent) ?? job) !== job);
    return other === undefined ? [] : [{
      job, path: 'spec.checkpointConfig.s3URI', says: `is '${jobs[job].spec.checkpointConfig.s3URI}', and another job of this app has '${other}'`,
    }];
  });
}

function prefixOf({ spec }: Manifest): string | undefined {
  const uri = knownText(spec?.checkpointConfig?.s3URI);
  return uri === undefined ? undefined : asPrefix(uri);
}

/** A prefix and those that it lies within, up to the bucket. */
function withParents(prefix: string): string[] {
  const ends = [...prefix.matchAll(/\//g)].map(({ index }) => index! + 1).slice(2);
  return ends.map(end => prefix.slice(0, end)).reverse();
}
