import { hasEfa, hasRdma } from '../../../src/instances/facts/efa';
import { VALUE_SETS } from '../../../src/manifest/schema/training-job-schema';

test('the types with an Elastic Fabric Adapter', () => {
  const types = VALUE_SETS.InstanceType.values.filter(hasEfa);
  expect(types).toHaveLength(46);
  expect(types.filter(type => hasRdma(type) === true)).toEqual([
    'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.p5.48xlarge', 'ml.p5e.48xlarge', 'ml.p5en.48xlarge', 'ml.trn1.32xlarge', 'ml.trn1n.32xlarge',
    'ml.trn2.48xlarge', 'ml.p6-b200.48xlarge', 'ml.p6e-gb200.36xlarge', 'ml.p5.4xlarge', 'ml.p6-b300.48xlarge',
  ]);
});

// Those for which the containers of AWS switch it on themselves.
test.each([
  'ml.g4dn.8xlarge', 'ml.g4dn.12xlarge', 'ml.g5.48xlarge', 'ml.p3dn.24xlarge', 'ml.p4d.24xlarge', 'ml.p4de.24xlarge', 'ml.p5.48xlarge',
  'ml.trn1.32xlarge', 'ml.p6e-gb200.36xlarge',
])('%s has one', type => expect(hasEfa(type)).toBe(true));

test.each(['ml.g5.xlarge', 'ml.m5.24xlarge', 'ml.z9.48xlarge', 'p4d.24xlarge', 'ml.constructor.48xlarge', ''])('%p has none that is known', type => {
  expect([hasEfa(type), hasRdma(type)]).toEqual([false, undefined]);
});
