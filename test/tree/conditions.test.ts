import { both, isAtMost, isNotEmpty, isOneOf, isTrue, matches, type Condition } from '../../src/tree/conditions';

test.each<[says: string, Condition, holds: unknown[], fails: unknown[], cel: string]>([
  ['a text matches an expression; what is no text is for others to refuse', matches('^a"b'), ['a"bc', 1], ['xa"b'], 'value.matches("^a\\"b")'],
  ['a value is one of a list', isOneOf(['a', 'b']), ['a'], ['c'], 'value in ["a", "b"]'],
  ['only true is true', isTrue(), [true], [false, 'true'], 'value == true'],
  ['a number is at most another one', isAtMost(5), [4, 5], [6], 'value <= 5'],
  ['a text or a list is not empty', isNotEmpty(), ['a', ['a']], ['', []], 'size(value) > 0'],
  ['both conditions hold', both(isNotEmpty(), isOneOf(['a'])), ['a'], ['', 'b'], 'size(value) > 0 && value in ["a"]'],
])('%s', (_says, condition, holds, fails, cel) => {
  expect(holds.map(value => condition.test(value))).toEqual(holds.map(() => true));
  expect(fails.map(value => condition.test(value))).toEqual(fails.map(() => false));
  expect(condition.cel('value')).toBe(cel);
});
