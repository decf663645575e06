import { runInNewContext } from 'vm';
import { isConcrete } from '../../src/manifest/tokens';

test.each<[string, unknown]>([
  ['a text', 'churn'],
  ['a text with braces', '${HOME} {{name}} Token[1]'],
  ['an empty text', ''],
  ['a number', -1e200],
  ['not a number', NaN],
  ['a truth value', false],
  ['nothing', undefined],
  ['null', null],
  ['a list', ['a', 1, null]],
  ['a map', { a: '${Token[TOKEN.1]}' }],
  ['a map with a member called constructor', { constructor: 'a' }],
  ['a map without a prototype', Object.create(null)],
  ['a map of another realm', runInNewContext('({ a: 1 })')],
])('%s is concrete', (_what, value) => {
  expect(isConcrete(value)).toBe(true);
});

test.each<[string, unknown]>([
  ['a text that is a token', '${Token[TOKEN.1]}'],
  ['a text with a token inside', 's3://${Token[Bucket.Name.12]}/x'],
  ['a list that is a token', ['#{Token[List.3]}']],
  ['a number that is a token', -1.8881545897087626e+289],
  ['an object of a class', new Date(0)],
  ['a function', () => 'a'],
])('%s is not', (_what, value) => {
  expect(isConcrete(value)).toBe(false);
});
