import * as fc from 'fast-check';

const HALVES_OF_PAIRS = { first: 0xd800, count: 0x800 };
const LAST = 0x10ffff;

/** Any character, each as often as fast-check's unit `binary` gives it. That unit first makes a map of all of them, a second of work in each suite. */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc.nat({ max: LAST - HALVES_OF_PAIRS.count }).map(characterAt, positionOf);

function characterAt(position: number): string {
  return String.fromCodePoint(position < HALVES_OF_PAIRS.first ? position : position + HALVES_OF_PAIRS.count);
}

/** The place of a character among all of them; fast-check catches the error about what is none. */
function positionOf(character: any): number {
  const code = character.codePointAt(0);
  const position = code < HALVES_OF_PAIRS.first ? code : code - HALVES_OF_PAIRS.count;
  if (characterAt(position) !== character) {
    throw new Error(`Expected one character, got ${character}`);
  }
  return position;
}
