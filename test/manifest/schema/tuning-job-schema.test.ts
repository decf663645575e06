import { testCrd } from './crd-tests';
import { memberOf, nodesOf, readOurCrd, readTuningCrd, schemaOf } from '../../../scripts/crd';
import { TUNING_SPEC_SCHEMA, TUNING_VALUE_SETS } from '../../../src/manifest/schema/tuning-job-schema';

const CRD = readTuningCrd();
const SETS: Record<string, any> = schemaOf(CRD)['x-value-sets'];

testCrd(CRD, { ...schemaOf(readOurCrd())['x-value-sets'], ...SETS }, TUNING_SPEC_SCHEMA);

describe('the sets of values', () => {
  test('are those of the table, and each is used', () => {
    expect(TUNING_VALUE_SETS).toEqual(Object.fromEntries(Object.entries(SETS).map(([name, { closed, members }]) =>
      [name, { closed, values: Object.values<any>(members).map(({ value }) => value) }])));
    const used = nodesOf(memberOf(CRD, 'spec')).map(({ schema }) => schema['x-values']);
    expect(Object.keys(SETS).filter(name => !used.includes(name))).toEqual([]);
  });
});
