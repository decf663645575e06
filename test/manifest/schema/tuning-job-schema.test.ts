import { testCrd } from './crd-tests';
import { memberOf, nodesOf, readOurCrd, readTuningCrd, schemaOf } from '../../../scripts/crd';
import { TUNING_SPEC_SCHEMA } from '../../../src/manifest/schema/tuning-job-schema';

const CRD = readTuningCrd();
const SETS: Record<string, any> = schemaOf(CRD)['x-value-sets'];

testCrd(CRD, { ...schemaOf(readOurCrd())['x-value-sets'], ...SETS }, TUNING_SPEC_SCHEMA);

test('each set of values is used', () => {
  const used = nodesOf(memberOf(CRD, 'spec')).map(({ schema }) => schema['x-values']);
  expect(Object.keys(SETS).filter(name => !used.includes(name))).toEqual([]);
});
