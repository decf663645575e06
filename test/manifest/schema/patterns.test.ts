import { compiled } from '../../../src/manifest/schema/patterns';

const CHARACTERS = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));

test.each(['^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$', '^[\\p{L}]$', '^[\\p{N}]+$', '^[^\\p{Z}]$', '^[\\p{Lu}]$'])(
  '%s means the same for every character', pattern => {
    const expression = new RegExp(pattern, 'u');
    expect(CHARACTERS.filter(character => compiled(pattern).test(character) !== expression.test(character))).toEqual([]);
  });

test('texts of several characters may mix ASCII and others', () => {
  const letters = compiled('^[\\p{L}\\p{Z}]+$');
  expect(['a b', 'ä b', 'a1', 'ä1', ''].map(text => letters.test(text))).toEqual([true, true, false, false, false]);
});
