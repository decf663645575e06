import { assert, property, string } from 'fast-check';
import { literalPattern } from '../../../src/manifest/text/literal-pattern';
import { ANY_CHARACTER } from '../../any-character';

test('the pattern of a text matches that text and no other', () => {
  assert(property(string({ unit: ANY_CHARACTER }), string({ unit: ANY_CHARACTER }), (text, other) => {
    const pattern = new RegExp(`^${literalPattern(text)}$`, 'u');
    return pattern.test(text) && pattern.test(other) === (text === other);
  }));
});

test('what has a meaning of its own in patterns is escaped', () => {
  expect(literalPattern('a.b*c/[d]')).toBe('a\\.b\\*c/\\[d\\]');
});
