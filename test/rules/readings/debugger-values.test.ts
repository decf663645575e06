import type { DebuggerParameter } from '../../../src/debugging/facts/debugger-parameter';
import { demandOn, faultIn, parameterNamed, readDictionary, writtenAs } from '../../../src/rules/readings/debugger-values';

const parameter = (rest: Partial<DebuggerParameter>): DebuggerParameter => ({ name: 'p', type: 'text', what: '', ...rest });

test.each<[string, Partial<DebuggerParameter>, string | undefined]>([
  ['anything', {}, undefined],
  ['None', { type: 'integer' }, undefined],
  ['None', { type: 'integer', required: true }, 'is not a whole number'],
  ['b', { values: ['a', 'b'] }, undefined],
  ['c', { values: ['a', 'b'] }, 'is not one of a, b'],
  ...['True', 'true', 'False', 'false'].map((text): [string, Partial<DebuggerParameter>, undefined] => [text, { type: 'boolean' }, undefined]),
  ...['TRUE', 'xtrue', 'truex', '1', ''].map((text): [string, Partial<DebuggerParameter>, string] => [text, { type: 'boolean' }, 'is neither True nor False']),
  ...['1', '-1', '+12', ' 12 '].map((text): [string, Partial<DebuggerParameter>, undefined] => [text, { type: 'integer' }, undefined]),
  ...['', '1.0', 'x1', '1x', '1e3', '--1'].map((text): [string, Partial<DebuggerParameter>, string] => [text, { type: 'integer' }, 'is not a whole number']),
  ...['1', '-1.5', '+.5', '1.', '12e10', '1e-10', '1E+3', ' inf ', '12.34', '.25'].map((text): [string, Partial<DebuggerParameter>, undefined] => [text, { type: 'number' }, undefined]),
  ...['', '.', 'x1', '1x', '1e', 'infinite', '1.2.3'].map((text): [string, Partial<DebuggerParameter>, string] => [text, { type: 'number' }, 'is not a number']),
  ['1,-2, 3', { type: 'integers' }, undefined],
  ['1,x', { type: 'integers' }, 'is not a list of whole numbers, separated by commas'],
  ['1.5,2', { type: 'numbers' }, undefined],
  ['1.5,x', { type: 'numbers' }, 'is not a list of numbers, separated by commas'],
  ['1', { type: 'integer', minimum: 1 }, undefined],
  ['0', { type: 'integer', minimum: 1 }, 'is less than 1'],
  ['3', { type: 'integer', minimum: 1, maximum: 3 }, undefined],
  ['4', { type: 'integer', minimum: 1, maximum: 3 }, 'is not within 1 and 3'],
  ['0', { type: 'integer', minimum: 1, maximum: 3 }, 'is not within 1 and 3'],
  ['0.1', { type: 'number', above: 0 }, undefined],
  ['0', { type: 'number', above: 0 }, 'is not more than 0'],
  ['0.9', { type: 'number', above: 0, below: 1 }, undefined],
  ['1', { type: 'number', above: 0, below: 1 }, 'is not between 0 and 1'],
  ['0', { type: 'number', above: 0, below: 1 }, 'is not between 0 and 1'],
  ['a,b(c),[d]', { type: 'patterns' }, undefined],
  ['a{2,3}', { type: 'patterns' }, "has a comma within a pattern, at which it is split: 'a{2' is left of it"],
  ['x, (a,b)', { type: 'patterns' }, "has a comma within a pattern, at which it is split: '(a' is left of it"],
  ['[0,1]', { type: 'patterns' }, "has a comma within a pattern, at which it is split: '[0' is left of it"],
  // An escaped bracket is none, and what is broken without a comma is not our affair.
  ['a\\(,b\\)', { type: 'patterns' }, undefined],
  ['a(,b', { type: 'patterns' }, undefined],
])('the fault in %p of %j is %p', (text, rest, fault) => {
  expect(faultIn(text, parameter(rest))).toBe(fault);
});

test.each<[Partial<DebuggerParameter>, string]>([
  [{ values: ['a', 'b'] }, 'one of a, b'],
  [{ type: 'boolean' }, 'one of True, False'],
  [{ type: 'integer', minimum: 1, maximum: 3 }, 'a whole number from 1 to 3'],
  [{ type: 'number', above: 0 }, 'a number above 0'],
  [{ type: 'integers' }, 'whole numbers, separated by commas'],
  [{ type: 'numbers' }, 'numbers, separated by commas'],
  [{ type: 'patterns' }, 'patterns without commas inside'],
  [{}, 'a text'],
])('what %j demands is %s', (rest, demand) => {
  expect(demandOn(parameter(rest))).toBe(demand);
});

test.each<[string, object | undefined]>([
  ['{"a": 1, "b": "x"}', { a: 1, b: 'x' }],
  ["{'a': 1, 'b': 'x'}", { a: 1, b: 'x' }],
  ["{'StartStep': 5, 'ProfilerName': 'cProfile'}", { StartStep: 5, ProfilerName: 'cProfile' }],
  ['{"constructor": 1}', { constructor: 1 }],
  ['{}', {}],
  ["{'a': 1,}", { a: 1 }],
  ['{"a": 1 ,  }  ', { a: 1 }],
  ['{"a": "\\d+"}', { a: '_+' }],
  ['{"a": 1,, }', undefined],
  ['{"a": ",}", "b": 1}', { a: ',}', b: 1 }],
  ['{"a": [1]}', undefined],
  ['{"a": 1, "b": [1]}', undefined],
  ['{"a": null}', undefined],
  ['{"a": true}', undefined],
  ['[1]', undefined],
  ['null', undefined],
  ['"a"', undefined],
  ['a: 1', undefined],
  ['', undefined],
])('the dictionary %p is read as %j', (text, entries) => {
  expect(readDictionary(text)).toEqual(entries);
});

test.each<[unknown, string]>([['a', 'a'], [1, '1'], [true, 'true'], [null, 'null'], [{ a: 1 }, '{"a":1}'], [[1], '[1]']])('%j as a text is %p', (value, text) => {
  expect(writtenAs(value)).toBe(text);
});

test('a parameter is looked up in each list, the first one first', () => {
  const [one, other, third] = [parameter({ name: 'a' }), parameter({ name: 'a', type: 'integer' }), parameter({ name: 'b' })];
  expect([parameterNamed('a', [one], [other]), parameterNamed('b', [one], [other, third]), parameterNamed('c', [one], [third])]).toEqual([one, third, undefined]);
});
