import { shownData } from '../manifest/secrets/mask';
import { beginningOf } from '../manifest/text/beginning';
import { counted } from '../manifest/text/counted';
import { printable } from '../manifest/text/printable';

const LONGEST = 100;

/** A value on one line; a text in quotes, so that `"5"` is not 5. */
export function valueText(value: any, name: string, room: number = LONGEST): string {
  const text = printable(JSON.stringify(shownData(value, name)));
  const longest = Math.min(room, LONGEST);
  return text.length <= longest ? text : beginningOf(text, longest - 1);
}

/** How long a valid label may be. */
const LONGEST_NAME = 63;

/** A name in a line or a table. */
export function cutName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME)}…`;
}

/** A number of things, to two places. */
export function countedRoughly(number: number, noun: string): string {
  return counted(Math.round(number * 100) / 100, noun);
}
