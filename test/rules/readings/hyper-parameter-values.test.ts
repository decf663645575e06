import type { HyperParameter } from '../../../src/algorithms/built-in/hyper-parameter';
import { demandOnHyperParameter, elementsOf, faultInHyperParameter } from '../../../src/rules/readings/hyper-parameter-values';

type Parameter = Partial<HyperParameter>;
const parameter = (rest: Parameter): HyperParameter => ({ name: 'p', type: 'text', what: '', ...rest });
const withFault = (rest: Parameter, fault: string | undefined, texts: readonly string[]) =>
  texts.map((text): [string, Parameter, string | undefined] => [text, rest, fault]);

test.each<[string, Parameter, string | undefined]>([
  ...withFault({ type: 'boolean' }, undefined, ['true', 'false', 'True', 'False']),
  ...withFault({ type: 'boolean' }, 'is not one of true, false, True, False', ['', '1', 'yes']),
  ...withFault({ type: 'boolean', values: ['true', 'false'] }, 'is not one of true, false; did you mean \'true\'?', ['True']),
  ...withFault({ type: 'boolean', written: 'digit' }, undefined, ['0', '1', ' 1 ']),
  ...withFault({ type: 'boolean', written: 'digit' }, 'is not one of 0, 1', ['true', '2', '']),
  ...withFault({ type: 'integer' }, undefined, ['1', '-12', '+3', ' 4 ', '  12  ']),
  ...withFault({ type: 'integer' }, 'is not a whole number', ['', '1.0', 'x1', '1x', '1e3', '--1']),
  ...withFault({ type: 'number' }, undefined, ['1', '-1.5', '+.5', '12.', '12e10', '1e-10', '1E+3', '  12.34  ', '.25']),
  ...withFault({ type: 'number' }, 'is not a number', ['', '.', 'x1', '1x', '1e', '1.2.3', 'inf', '1ex']),
  ...withFault({ type: 'integer', words: ['auto', 'none'] }, undefined, ['auto', 'none', '3']),
  ...withFault({ type: 'integer', words: ['auto', 'none'] }, 'is not a whole number, and not auto or none either', ['x']),
  ...withFault({ type: 'integer', tolerated: ['auto'] }, undefined, ['auto']),
  ...withFault({ type: 'integer', tolerated: ['auto'] }, 'is not a whole number', ['none']),
  ...withFault({ type: 'integer', values: ['18', '34'] }, undefined, ['18', '+34', ' 34']),
  ...withFault({ type: 'integer', values: ['18', '34'] }, 'is not one of 18, 34', ['19']),
  ...withFault({ type: 'integer', minimum: 1, maximum: 3 }, undefined, ['1', '3']),
  ...withFault({ type: 'integer', minimum: 1, maximum: 3 }, 'is less than 1', ['0']),
  ...withFault({ type: 'integer', minimum: 1, maximum: 3 }, 'is more than 3', ['4']),
  ...withFault({ type: 'number', above: 0, below: 1 }, undefined, ['0.1', '0.9']),
  ...withFault({ type: 'number', above: 0, below: 1 }, 'is not more than 0', ['0', '-1']),
  ...withFault({ type: 'number', above: 0, below: 1 }, 'is not less than 1', ['1', '2']),
  ...withFault({}, undefined, ['', 'x']),
  ...withFault({ values: ['a', 'b'] }, 'is not one of a, b', ['c']),
  ...withFault({ pattern: /^\d+min$/ }, undefined, ['5min']),
  ...withFault({ pattern: /^\d+min$/ }, 'does not have the right form', ['5 min']),
  ...withFault({ values: ['D'], pattern: /^\d+min$/ }, undefined, ['5min', 'D']),
  ...withFault({ values: ['D'], pattern: /^\d+min$/ }, 'is not D', ['W']),
  ...withFault({ type: 'integers' }, undefined, ['[1, 2]', '[]', '(1, 2)', '(1,)', "['1']"]),
  ...withFault({ type: 'integers' }, 'is not a JSON list of whole numbers', ['1,2', '', '{"a": 1}', '1', '"x"', '[1']),
  ...withFault({ type: 'integers' }, "has an element '1.5', which is not a whole number", ['[1, 1.5, "x"]']),
  ...withFault({ type: 'integers', length: 2 }, undefined, ['[1, 2]']),
  ...withFault({ type: 'integers', length: 2 }, 'has 3 elements instead of 2', ['[1, 2, 3]']),
  ...withFault({ type: 'integers', minimum: 1 }, "has an element '0', which is less than 1", ['[1, 0]']),
  ...withFault({ type: 'integers', written: 'tuple' }, undefined, ['(1,2)', ' (1,2)', '1,2', '[1]', '(1 , )']),
  ...withFault({ type: 'integers', written: 'tuple' }, 'is not a tuple of whole numbers', ['x', '(1']),
  ...withFault({ type: 'integers', written: 'tuple' }, "has an element '[2]', which is not a whole number", ['1,[2]', '1,(2,)']),
  ...withFault({ type: 'integers', written: 'commas' }, undefined, ['1, 2', '1']),
  ...withFault({ type: 'integers', written: 'commas' }, "has an element 'x', which is not a whole number", ['1, x ']),
  ...withFault({ type: 'numbers' }, undefined, ['[0.5, 1]']),
  ...withFault({ type: 'numbers' }, 'is not a JSON list of numbers', ['0.5']),
  ...withFault({ type: 'numbers' }, "has an element 'x', which is not a number", ['["x"]']),
  ...withFault({ type: 'texts', values: ['a', 'b'] }, undefined, ['["a", "b"]', "['a']"]),
  ...withFault({ type: 'texts', values: ['a', 'b'] }, 'is not a JSON list of texts', ['a']),
  ...withFault({ type: 'texts', values: ['a', 'b'] }, "has an element 'c', which is not one of a, b", ['["c"]']),
  ...withFault({ type: 'texts', values: ['a', 'b'], written: 'commas' }, undefined, ['a,b']),
  ...withFault({ type: 'texts', values: ['a', 'b'], written: 'commas' }, "has an element ' b', which is not one of a, b", ['a, b']),
  ...withFault({ type: 'texts', atMostOneOf: ['a', 'b', 'c'], written: 'commas' }, undefined, ['a,x', 'x,y']),
  ...withFault({ type: 'texts', atMostOneOf: ['a', 'b', 'c'], written: 'commas' }, 'has both c and a', ['c,x,a,b']),
  ...withFault({ type: 'lists' }, undefined, ['[[1, 2], [3]]']),
  ...withFault({ type: 'lists' }, 'is not a JSON list of lists of whole numbers', ['[1, [2]]', '1', '{"a": [1]}']),
  ...withFault({ type: 'lists' }, "has an element 'x', which is not a whole number", ['[[1], ["x"]]']),
])('the fault in %p of %j is %p', (text, rest, fault) => {
  expect(faultInHyperParameter(text, parameter(rest))).toBe(fault);
});

test.each<[Parameter, string]>([
  [{ type: 'boolean' }, 'one of true, false'],
  [{ type: 'boolean', written: 'digit' }, 'one of 0, 1'],
  [{ type: 'integer', minimum: 1, maximum: 3 }, 'a whole number from 1 to 3'],
  [{ type: 'integer', values: ['18', '34'] }, 'one of 18, 34'],
  [{ type: 'integer', minimum: 1, words: ['auto'] }, 'one of auto, a whole number of at least 1'],
  [{ type: 'number', above: 0, below: 1 }, 'a number above 0 and below 1'],
  [{ values: ['only'] }, 'only'],
  [{ values: ['a'.repeat(40), 'b'.repeat(33), 'c'] }, `one of ${'a'.repeat(40)}, ${'b'.repeat(33)}, …`],
  [{ pattern: /^\d+min$/ }, 'a text of the documented form'],
  [{ pattern: /^\d+min$/, form: 'a number of minutes, as in 5min' }, 'a number of minutes, as in 5min'],
  [{ type: 'integers', length: 2, minimum: 1 }, 'a JSON list of 2 whole numbers of at least 1'],
  [{ type: 'numbers', written: 'tuple' }, 'a tuple of numbers'],
  [{ type: 'texts', values: ['a', 'b'], written: 'commas' }, 'a list of elements that are one of a, b'],
  [{ type: 'texts', atMostOneOf: ['a', 'b'] }, 'a JSON list of texts, with one of a, b at most'],
  [{ type: 'lists' }, 'a JSON list of lists of whole numbers'],
])('what %j demands is %s', (rest, demand) => {
  expect(demandOnHyperParameter(parameter(rest))).toBe(demand);
});

test.each<[string, Parameter, string[] | undefined]>([
  ['a,b', {}, ['a,b']],
  ['[1]', { type: 'integer' }, ['[1]']],
  ['a, b', { type: 'texts', written: 'commas' }, ['a', ' b']],
  ['1, 2', { type: 'integers', written: 'commas' }, ['1', '2']],
  ['["a", 1, null]', { type: 'texts' }, ['a', '1', 'null']],
  ["['ab', 'c']", { type: 'texts' }, ['ab', 'c']],
  ['[[1, "a"], [2]]', { type: 'lists' }, ['1', 'a', '2']],
  ['[[1], 2]', { type: 'lists' }, undefined],
  ['x', { type: 'integers' }, undefined],
])('the elements of %p of %j are %j', (text, rest, elements) => {
  expect(elementsOf(text, parameter(rest))).toEqual(elements);
});
