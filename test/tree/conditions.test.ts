import { both, isAtMost, isNotEmpty, isOneOf, isTrue, matches } from '../../src/tree/conditions';

test('a text matches an expression; what is no text is for others to refuse', () => {
  const condition = matches('^a"b');
  expect(['a"bc', 'xa"b', 1].map(value => condition.test(value))).toEqual([true, false, true]);
  expect(condition.cel('value')).toBe('value.matches("^a\\"b")');
});

test('a value is one of a list', () => {
  expect(['a', 'c'].map(value => isOneOf(['a', 'b']).test(value))).toEqual([true, false]);
  expect(isOneOf(['a', 'b']).cel('value')).toBe('value in ["a", "b"]');
});

test('only true is true', () => {
  expect([true, false, 'true'].map(value => isTrue().test(value))).toEqual([true, false, false]);
  expect(isTrue().cel('value')).toBe('value == true');
});

test('a number is at most another one', () => {
  expect([4, 5, 6].map(value => isAtMost(5).test(value))).toEqual([true, true, false]);
  expect(isAtMost(5).cel('value')).toBe('value <= 5');
});

test('a text or a list is not empty', () => {
  expect(['', 'a', [], ['a']].map(value => isNotEmpty().test(value))).toEqual([false, true, false, true]);
  expect(isNotEmpty().cel('value')).toBe('size(value) > 0');
});

test('both conditions hold', () => {
  const condition = both(isNotEmpty(), isOneOf(['a']));
  expect(['', 'a', 'b'].map(value => condition.test(value))).toEqual([false, true, false]);
  expect(condition.cel('value')).toBe('size(value) > 0 && value in ["a"]');
});
