import { globSource } from './patterns';
import { celText } from '../tree/cel';
import type { Condition } from '../tree/conditions';

/**
 * A text, such as a hyperparameter, names no S3 bucket but allowed ones, as `s3://bucket/key`, with the schemes of Hadoop, or
 * by an ARN. Any other way to name one is refused, of an allowed bucket too: capital letters, the host of a URL, the ARN of an
 * access point, escapes of JSON.
 */
export function namesOnlyBuckets(patterns: readonly string[]): Condition {
  const allowed = `^${globSource(patterns, BUCKET_STAR)}(/|$|[${ENDS}])`;
  const [isAllowed, isElsewhere] = [new RegExp(allowed), new RegExp(ELSEWHERE)];
  return {
    test: value => typeof value !== 'string'
      || (!isElsewhere.test(value) && withPlainSchemes(value).split(SCHEME).slice(1).every(uri => isAllowed.test(uri))),
    cel: value => `(!${mayNameOne(value)} || (!${value}.matches(${celText(ELSEWHERE)}) && (${celText(FIRST)} + ${celPlain(value)})`
      + `.split(${celText(SCHEME)}).all(part, part.startsWith(${celText(FIRST)}) || part.matches(${celText(allowed)}))))`,
  };
}

const SCHEME = 's3://';

/** The name of a bucket has none but these, so that nothing in it is a user or a host. */
const BUCKET_STAR = '[A-Za-z0-9._-]*';

/** What may follow the name of a bucket or a prefix in a longer text. */
const ENDS = '"\'`,;)}\\]>|&\\\\ \t\n\u000b\f\r';

/** In front of the part that follows no scheme. No other part begins with it, since a bucket has a name. */
const FIRST = '/';

/** What else is in front of the name of a bucket. */
const OTHER_SCHEMES = ['s3a://', 's3n://', ':s3:::'];

/** A text in which each bucket follows `s3://`. */
function withPlainSchemes(text: string): string {
  return OTHER_SCHEMES.reduce((result, scheme) => result.replaceAll(scheme, SCHEME), text);
}

function celPlain(value: string): string {
  return OTHER_SCHEMES.reduce((result, scheme) => `${result}.replace(${celText(scheme)}, ${celText(SCHEME)})`, value);
}

const HOST = `[sS]3[.-][A-Za-z0-9.-]{0,80}${[...'amazonaws'].map(letter => `[${letter}${letter.toUpperCase()}]`).join('')}\\.[cC][oO][mM]`;

/** Other ways to name a bucket, and names that are not what they seem to be. */
const ELSEWHERE = [
  // A scheme in capital letters.
  'S3[aAnN]?://', 's3[AN]://',
  // No name.
  's3[an]?:///', ':s3:::/',
  // Slashes with a backslash in front, as JSON allows.
  '3[aAnN]?:/?\\\\+/',
  // Letters, digits and marks of a URI as escapes of JSON, which no library writes.
  '\\\\u00(2[dDeEfF]|3[0-9aA]|[46][1-9a-fA-F]|5[0-9aAfF]|7[0-9aA])',
  // An access point.
  ':s3(-[a-z-]+)?:[a-z0-9-]*:[0-9]+:',
  // A host with a bucket in front, or behind.
  `[A-Za-z0-9_-]\\.${HOST}`, `${HOST}[A-Za-z.]*(:[0-9]+)?\\\\*/+[A-Za-z0-9]`,
].join('|');

/** What each of these has: long texts without it cost the API server little. */
function mayNameOne(value: string): string {
  const signs = ['://', ':\\', ':/\\', '\\u00', ':s3'].map(sign => `${value}.contains(${celText(sign)})`);
  return `(${[...signs, `${value}.lowerAscii().contains("amazonaws")`].join(' || ')})`;
}
