import { isConcrete } from '../../manifest/tokens';
import { reading, type JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { listOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const BUCKET_NAMES = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html';

/** Rules about S3 URIs, wherever they stand. They look at single URIs, so a token elsewhere does not keep them from looking. */
export const S3_URI_RULES: readonly Rule[] = [
  {
    id: 's3-bucket-name',
    level: FindingLevel.ERROR,
    paths: [],
    what: 'What follows s3:// is the name of a bucket or an access point.',
    why: 'no bucket can have this name, so the job can\'t read or write there',
    remedy: 'write s3://<bucket>/<key>, once',
    source: BUCKET_NAMES,
    check: job => violations(job, uri => {
      const [, , bucket] = uri.split('/');
      return uri.startsWith('s3://') && !BUCKET.test(bucket) ? `has '${bucket}' in place of a bucket` : undefined;
    }),
  },
  {
    id: 's3-empty-folder',
    level: FindingLevel.WARNING,
    paths: [],
    what: 'No S3 key has two slashes in a row.',
    why: 'SageMaker can\'t copy such an object to a disk and fails: "illegal char sub-sequence"',
    remedy: 'remove one of the slashes, and look where the objects really are',
    source: 'https://github.com/aws-samples/generative-ai-on-amazon-sagemaker/pull/242',
    check: job => violations(job, uri => /^s3:\/\/[^/]+\/.*\/\/|^s3:\/\/[^/]+\/\//.test(uri) ? `is ${uri}` : undefined),
  },
];

// Wider than the rules for new buckets: old buckets have capitals and underscores, and access points are ARNs.
const BUCKET = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{2,254}|arn:[a-z-]+:s3[a-z-]*:[a-z0-9-]*:\d*:.+)$/;

function violations(job: JobView, judge: (uri: string) => string | undefined): Violation[] {
  const found: Violation[] = [];
  for (const { uri, path } of s3UrisOf(job)) {
    const says = judge(uri);
    if (says !== undefined) {
      found.push({ path, says });
    }
  }
  return found;
}

const s3UrisOf = reading(({ everything: spec }): Array<{ uri: string; path: string }> => {
  const uris: Array<{ uri: string; path: string }> = [];
  const add = (uri: unknown, path: string) => {
    if (typeof uri === 'string' && isConcrete(uri)) {
      uris.push({ uri, path });
    }
  };
  add(spec.outputDataConfig?.s3OutputPath, 'spec.outputDataConfig.s3OutputPath');
  add(spec.checkpointConfig?.s3URI, 'spec.checkpointConfig.s3URI');
  add(spec.tensorBoardOutputConfig?.s3OutputPath, 'spec.tensorBoardOutputConfig.s3OutputPath');
  add(spec.debugHookConfig?.s3OutputPath, 'spec.debugHookConfig.s3OutputPath');
  add(spec.profilerConfig?.s3OutputPath, 'spec.profilerConfig.s3OutputPath');
  listOf(spec.inputDataConfig).forEach((channel, i) =>
    add(channel?.dataSource?.s3DataSource?.s3URI, `spec.inputDataConfig[${i}].dataSource.s3DataSource.s3URI`));
  for (const rules of ['debugRuleConfigurations', 'profilerRuleConfigurations']) {
    listOf(spec[rules]).forEach((rule, i) => add(rule?.s3OutputPath, `spec.${rules}[${i}].s3OutputPath`));
  }
  return uris;
});
