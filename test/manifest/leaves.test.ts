import { leavesIn, nameOfPair } from '../../src/manifest/leaves';

test('values are called by their fields, keys and pairs', () => {
  const date = new Date(0);
  const manifest = { spec: { environment: { A: '1', B: undefined }, tags: [{ key: 'team', value: 'churn' }], list: ['x', 2, true, null], date } };
  const values = leavesIn(manifest, '').filter(({ isKey }) => !isKey);
  expect(values.map(({ path, name, value }) => [path, name, value])).toEqual([
    ['spec.environment.A', 'A', '1'],
    ['spec.tags[0].key', 'key', 'team'],
    ['spec.tags[0].value', 'team', 'churn'],
    ['spec.list[0]', 'list', 'x'],
    ['spec.list[1]', 'list', 2],
    ['spec.list[2]', 'list', true],
    ['spec.list[3]', 'list', null],
    ['spec.date', 'date', date],
  ]);
});

test('an argument of a command is called by the option before it', () => {
  const leaves = leavesIn({ args: ['train.py', '--password', 'hunter2!', '--', 'x'] }, '');
  expect(leaves.filter(({ isKey }) => !isKey).map(({ name }) => name)).toEqual(['args', 'args', '--password', 'args', 'args']);
  expect(leavesIn({ args: ['--password', 'x'] }, '', { args: ['--user', 'x'] }).map(({ path, name }) => [path, name])).toEqual([['args[0]', 'args'], ['args[1]', '--password']]);
});

test('keys are among them', () => {
  expect(leavesIn({ a: { b: [] } }, 'spec').map(({ path, value, isKey }) => [path, value, isKey])).toEqual([['spec.a', 'a', true], ['spec.a.b', 'b', true]]);
});

test.each<[any, string | undefined]>([
  [{ key: 'team', value: 'a' }, 'team'], [{ name: 'loss', value: 1 }, 'loss'], [{ name: 'loss', regex: 'x' }, undefined], [{ key: 1, value: 'a' }, undefined],
])('the name of the pair %j is %p', (object, name) => {
  expect(nameOfPair(object)).toBe(name);
});

test('with a known value, only those are listed that it has not in the same place and under the same name', () => {
  const value = { a: 'x', b: 'x', list: ['x', 'z', 'y'], tags: [{ key: 'password', value: 'ml' }, { key: 'team', value: 'ml' }] };
  const other = { a: 'x', list: ['x', 'y'], tags: [{ key: 'project', value: 'ml' }, { key: 'team', value: 'ml' }], more: 'x' };
  expect(leavesIn(value, '', other).map(leaf => [leaf.path, leaf.name, leaf.value])).toEqual([
    ['b', 'b', 'b'], ['b', 'b', 'x'], ['list[1]', 'list', 'z'], ['list[2]', 'list', 'y'],
    ['tags[0].key', 'key', 'key'], ['tags[0].key', 'key', 'password'], ['tags[0].value', 'value', 'value'], ['tags[0].value', 'password', 'ml'],
  ]);
  expect(leavesIn(value, '', value)).toEqual([]);
  expect(leavesIn({ list: ['x'] }, '', { list: { 0: 'x' } }).map(({ path }) => path)).toEqual(['list[0]']);
  expect(leavesIn({ map: { 0: 'x' } }, '', { map: ['x'] }).map(({ path }) => path)).toEqual(['map.0', 'map.0']);
});
