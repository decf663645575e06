import { shownData, withoutSecrets } from '../manifest/secrets/mask';
import { shortened } from '../manifest/secrets/shortened';
import { beginningOf } from '../manifest/text/beginning';
import { counted } from '../manifest/text/counted';
import { printable } from '../manifest/text/printable';

const LONGEST = 100;

/** A text that may quote a manifest, as a line of output may have it. All but constant text goes through here. */
export function shownText(text: string): string {
  return printable(withoutSecrets(text));
}

/** A value on one line; a text in quotes, so that `"5"` is not 5. */
export function valueText(value: any, name: string, room: number = LONGEST): string {
  const text = printable(JSON.stringify(shownData(value, name)));
  const longest = Math.min(room, LONGEST);
  return text.length <= longest ? text : beginningOf(text, longest - 1);
}

/** How long a valid label may be. */
const LONGEST_NAME = 63;

/** A name in a line or a table. It is cut after its secrets are hidden, since the beginning of one might not be recognized. */
export function cutName(name: string): string {
  return shortened(name, LONGEST_NAME);
}

/** A number of things, to two places. */
export function countedRoughly(number: number, noun: string): string {
  return counted(Math.round(number * 100) / 100, noun);
}
