import * as fc from 'fast-check';
import { sitesIn, withValueAt } from './schema';

/** What values of the AWS CDK that nothing has resolved look like: texts, numbers, lists, and texts around one. */
const TOKEN: fc.Arbitrary<any> = fc.constantFrom<any>(
  '${Token[TOKEN.12]}', '#{Token[TOKEN.3]}', '${Token[Bucket.Arn.1234]}', -1.8881545897087626e+289, ['#{Token[TOKEN.3]}'], 's3://${Token[TOKEN.7]}/train/',
);

/** A part of the text of each of them. */
export const OF_TOKENS = /Token\[|e\+289/;

/** The same job with tokens in some of its places. */
export function withTokens(job: any): fc.Arbitrary<{ readonly job: any; readonly paths: string[] }> {
  const inSpec = sitesIn(job).map(({ keys, path }) => ({ keys, path }));
  const inMetadata = Object.keys(job.metadata.annotations).map(name => ({ keys: ['metadata', 'annotations', name], path: `metadata.annotations.${name}` }));
  const name = { keys: ['metadata', 'name'], path: 'metadata.name' };
  return fc.array(fc.tuple(fc.constantFrom(name, ...inMetadata, ...inSpec), TOKEN), { minLength: 1, maxLength: 4 }).map(replaced => ({
    job: replaced.reduce((changed, [{ keys }, token]) => withValueAt(changed, keys, token), job),
    paths: replaced.map(([{ path }]) => path),
  }));
}
