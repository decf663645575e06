import { isCovered, statementsOf, type Grant } from '../../src/access/grants';

const grant = (more: Partial<Grant> = {}): Grant => ({
  sid: 'ReadData', actions: ['s3:GetObject'], resources: ['arn:aws:s3:::churn/a*'], reason: 'data', field: 'spec.inputDataConfig', ...more,
});
const jsonOf = (...grants: Grant[]) => statementsOf(grants).map(statement => statement.toJson());

test('grants of one kind become one statement, sorted and with nothing twice', () => {
  expect(jsonOf(grant(), grant({ actions: ['s3:GetObject', 's3:Abort'], resources: ['arn:aws:s3:::churn/b'] }))).toEqual([
    { Sid: 'ReadData', Effect: 'Allow', Action: ['s3:Abort', 's3:GetObject'], Resource: ['arn:aws:s3:::churn/a*', 'arn:aws:s3:::churn/b'] },
  ]);
});

test('a resource that another one covers is left out', () => {
  expect(jsonOf(grant({ resources: ['arn:aws:s3:::churn/ab', 'arn:aws:s3:::churn/a*', 'arn:aws:s3:::churn/abc*'] }))[0].Resource).toBe('arn:aws:s3:::churn/a*');
});

test('grants of several subjects are numbered, and kinds stand in the order of their names', () => {
  expect(jsonOf(grant({ sid: 'Write' }), grant({ subject: 'b' }), grant({ subject: 'a' })).map(({ Sid }) => Sid)).toEqual(['ReadData', 'ReadData2', 'Write']);
});

test('conditions of one kind hold for all their values', () => {
  const listing = (prefix: string) => grant({ conditions: { StringLike: { 's3:prefix': [prefix] } } });
  expect(jsonOf(listing('a/*'), listing('b/*'))[0].Condition).toEqual({ StringLike: { 's3:prefix': ['a/*', 'b/*'] } });
  expect(jsonOf(listing('a/*'), listing('a/b/*'))[0].Condition).toEqual({ StringLike: { 's3:prefix': 'a/*' } });
});

test('no condition is wider than any', () => {
  expect(jsonOf(grant({ conditions: { StringLike: { 's3:prefix': ['a'] } } }), grant())[0]).not.toHaveProperty('Condition');
});

test('a statement knows the fields that it follows from', () => {
  expect(statementsOf([grant(), grant({ field: 'spec.checkpointConfig' }), grant()])[0].fields).toEqual(['spec.checkpointConfig', 'spec.inputDataConfig']);
});

test.each<[string, string[], boolean]>([
  ['a/b', ['a/*'], true], ['a/b*', ['a/*'], true], ['a/b', ['a/b'], true], ['a/*', ['a/b'], false], ['ab', ['a'], false], ['a', [], false],
])('whether %s is covered by %j: %p', (pattern, by, answer) => {
  expect(isCovered(pattern, by)).toBe(answer);
});

test('no number makes the name of a statement that of another one', () => {
  const grants = [grant({ subject: 'a' }), grant({ subject: 'b' }), grant({ subject: 'c' }), grant({ sid: 'ReadData2', subject: 'd' })];
  expect(jsonOf(...grants).map(({ Sid }) => Sid)).toEqual(['ReadData', 'ReadData3', 'ReadData4', 'ReadData2']);
  expect(jsonOf(...grants.reverse()).map(({ Sid }) => Sid)).toEqual(['ReadData', 'ReadData3', 'ReadData4', 'ReadData2']);
});
