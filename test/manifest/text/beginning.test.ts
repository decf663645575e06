import { beginningOf } from '../../../src/manifest/text/beginning';

test('a text is cut between two characters', () => {
  expect(beginningOf('churn-training', 5)).toBe('churn…');
  expect(beginningOf('a😀b', 2)).toBe('a…');
  expect(beginningOf('a😀b', 3)).toBe('a😀…');
});
