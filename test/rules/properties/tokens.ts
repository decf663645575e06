import * as fc from 'fast-check';
import { sitesIn, withValueAt } from './schema';

/** What values of the AWS CDK that nothing has resolved look like: texts, numbers, lists, and texts around one. */
const TOKEN: fc.Arbitrary<any> = fc.constantFrom<any>(
  '${Token[TOKEN.12]}', '#{Token[TOKEN.3]}', '${Token[Bucket.Arn.1234]}', 's3://${Token[TOKEN.7]}/train/',
  -1.8881545897087626e+289, ['#{Token[TOKEN.3]}'],
);

/** A part of the text of each of them. */
export const OF_TOKENS = /Token\[|e\+289/;

/** Finds every token; other rules leave tokens alone. */
export const RULE_ABOUT_TOKENS = 'unresolved-token';

/** The same job with tokens in some of its places. */
export function withTokens(job: any): fc.Arbitrary<any> {
  const annotations = Object.keys(job.metadata.annotations).map(name => ['metadata', 'annotations', name]);
  const places = [['metadata', 'name'], ...annotations, ...sitesIn(job).map(({ keys }) => keys)];
  return fc.array(fc.tuple(fc.constantFrom(...places), TOKEN), { minLength: 1, maxLength: 4 })
    .map(replaced => replaced.reduce((changed, [keys, token]) => withValueAt(changed, keys, token), job));
}
