import * as fc from 'fast-check';
import { NODES, sitesIn, withValueAt } from './schema';
import { INHERITED_NAME } from './texts';
import { nameOf } from '../../../scripts/crd';

const NAMES = [...new Set(NODES.map(node => nameOf(node).replace(/[[\]{}]/g, '')))];

/** Anything that JSON can say, preferably with names that rules look for. */
export const GARBAGE: fc.Arbitrary<any> = fc.letrec(tie => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('scalar'), tie('list'), tie('object')),
  scalar: fc.oneof(fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.string(), fc.constantFrom('File', 'Pipe', 's3://a/b', 'arn:')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  object: fc.uniqueArray(
    fc.tuple(fc.oneof({ arbitrary: fc.constantFrom(...NAMES), weight: 8 }, fc.string(), INHERITED_NAME), tie('value')), { maxLength: 6, selector: ([name]) => name },
  ).map(entries => Object.fromEntries(entries)),
})).value;

/** The same job with garbage in some of its places. */
export function withGarbage(job: any): fc.Arbitrary<any> {
  const places = [...sitesIn(job).map(({ keys }) => keys), ['spec'], ['metadata', 'name'], ['metadata', 'annotations'], ['metadata', 'labels']];
  return fc.array(fc.tuple(fc.constantFrom(...places), GARBAGE), { minLength: 1, maxLength: 3 })
    .map(replaced => replaced.reduce((changed, [keys, value]) => withValueAt(changed, keys, value), job));
}
