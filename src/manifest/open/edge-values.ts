import { alphabetOf } from './alphabet';
import { allows, type Parameter } from './hole';

/**
 * Values at the edges of what a parameter allows, the default left out: the shortest and the longest of one character, and
 * the default with another beginning or end. The characters are those at the edges of their kinds.
 */
export function edgesOf(parameter: Parameter): string[] {
  const { default: usual, longest, pattern } = parameter;
  const values = edgeCharacters(alphabetOf(pattern)).flatMap(character => [
    character, character.repeat(longest.length), `${character}${usual.slice(1)}`, `${usual.slice(0, -1)}${character}`,
  ]);
  return [...new Set(['', ...values])].filter(value => value !== usual && allows(parameter, value));
}

/** The first and the last digit, small letter and capital letter, and all other characters. */
function edgeCharacters(alphabet: ReadonlySet<string>): string[] {
  const characters = [...alphabet].sort();
  const ends = KINDS.flatMap(kind => {
    const ofKind = characters.filter(character => kind.test(character));
    return ofKind.filter((_, position) => position === 0 || position === ofKind.length - 1);
  });
  return [...ends, ...characters.filter(character => !KINDS.some(kind => kind.test(character)))];
}

const KINDS: readonly RegExp[] = [/[0-9]/, /[a-z]/, /[A-Z]/];
