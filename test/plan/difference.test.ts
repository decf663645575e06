import { differencesBetween } from '../../src/plan/difference';

const between = (before: any, after: any) => differencesBetween(before, after, 'spec');
const tag = (key: string, value: string) => ({ key, value });

test('equal values have no difference, in whichever order their members stand', () => {
  expect(between({ a: 1, b: { c: 2, d: null } }, { b: { d: null, c: 2 }, a: 1 })).toEqual([]);
  expect(between(undefined, null)).toEqual([]);
});

test('maps differ member by member', () => {
  expect(between({ a: { b: 1, c: 1 }, gone: 'x' }, { a: { b: 2, c: 1 }, come: 'y' })).toEqual([
    { path: 'spec.a.b', name: 'b', old: 1, new: 2, reordered: false },
    { path: 'spec.come', name: 'come', old: undefined, new: 'y', reordered: false },
    { path: 'spec.gone', name: 'gone', old: 'x', new: undefined, reordered: false },
  ]);
});

test('a member that every object inherits is not there', () => {
  expect(between({ constructor: 'a' }, {})).toEqual([{ path: 'spec.constructor', name: 'constructor', old: 'a', new: undefined, reordered: false }]);
});

test('lists of texts differ as a whole, and may be in another order only', () => {
  expect(between(['a', 'b'], ['b', 'a'])).toEqual([{ path: 'spec', name: 'spec', old: ['a', 'b'], new: ['b', 'a'], reordered: true }]);
  expect(between(['a', 'b'], ['a'])[0].reordered).toBe(false);
});

test('elements with names differ by name, and their values are called by it', () => {
  expect(between([tag('team', 'a'), tag('stage', 'dev')], [tag('team', 'b'), tag('cost', '1')])).toEqual([
    { path: 'spec[team].value', name: 'team', old: 'a', new: 'b', reordered: false },
    { path: 'spec[stage]', name: 'stage', old: tag('stage', 'dev'), new: undefined, reordered: false },
    { path: 'spec[cost]', name: 'cost', old: undefined, new: tag('cost', '1'), reordered: false },
  ]);
});

test('elements with names may be in another order, too', () => {
  expect(between([tag('a', '1'), tag('b', '2')], [tag('b', '2'), tag('a', '1')])).toEqual([
    { path: 'spec', name: 'spec', old: ['a', 'b'], new: ['b', 'a'], reordered: true },
  ]);
});

test('elements of which two have the same name differ as a whole', () => {
  expect(between([tag('a', '1'), tag('a', '2')], [tag('a', '1')])).toHaveLength(1);
});
