import type { CollectionTag, ScalarTag, Tags } from 'yaml';

/**
 * The types that kubectl knows: those of YAML 1.1 with the numbers of Go, without base 60 and dates, with binary data as
 * text, and without what JSON can't hold. Tags of other programs mean nothing, as for kubectl.
 */
export function kubectlTags(tags: Tags): Tags {
  return [...tags.filter(tag => typeof tag === 'string' || !REPLACED.has(tag.tag)), INTEGER, FLOAT, BINARY, ...REFUSED];
}

const PREFIX = 'tag:yaml.org,2002:';
const REPLACED = new Set(['int', 'float', 'timestamp', 'binary', 'set', 'omap', 'pairs'].map(name => PREFIX + name));

type OnError = (message: string) => void;

const INTEGER: ScalarTag = {
  tag: `${PREFIX}int`,
  default: true,
  test: /^[-+]?(?:0[xX]_*[0-9a-fA-F][0-9a-fA-F_]*|0[bB]_*[01][01_]*|0[oO]_*[0-7][0-7_]*|[0-9][0-9_]*)$/,
  resolve: integerOf,
};

/**
 * In front of digits, `0` says octal, unless a digit is 8 or 9 or the number is beyond 64 bits: then the digits are decimal. A
 * number beyond 64 bits in another base is a text.
 */
function integerOf(text: string): number | string {
  const [, sign, digits] = /^([-+]?)(.*)$/.exec(text.replace(/_/g, ''))!;
  const magnitude = magnitudeOf(digits);
  const number = magnitude !== undefined && magnitude <= MOST[sign]
    ? Number(magnitude)
    : /^[0-9]+$/.test(digits) ? Number(digits) : Infinity;
  return Number.isFinite(number) ? sign === '-' && number > 0 ? -number : number : text;
}

/** The greatest number after each sign. */
const MOST: { readonly [sign: string]: bigint } = { '': 2n ** 64n - 1n, '+': 2n ** 63n - 1n, '-': 2n ** 63n };

/** The number of some digits with the prefix of their base; undefined if it is far beyond 64 bits. */
function magnitudeOf(digits: string): bigint | undefined {
  const [, prefix, rest] = /^(0[xXbBoO])?(.*)$/.exec(digits)!;
  const base = prefix ?? (/^0[0-7]+$/.test(digits) ? '0o' : '');
  const significant = rest.replace(/^0+/, '');
  return significant.length > LONGEST_OF_64_BITS ? undefined : BigInt(`${base}${significant || '0'}`);
}

const LONGEST_OF_64_BITS = 64;

const FLOAT: ScalarTag = {
  tag: `${PREFIX}float`,
  default: true,
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?)$/,
  resolve: floatOf,
};

/** A number beyond 64 bits is a text, too. */
function floatOf(text: string, onError: OnError): number | string {
  const number = Number(text.replace(/_/g, ''));
  if (/^[-+]?\.[a-z]/i.test(text)) {
    onError(`${text} is ${BEYOND_JSON}`);
  }
  return Number.isFinite(number) ? number : text;
}

/** What is wrong with a number that is a text, where only a number can be. */
export const BEYOND_JSON = 'a number that JSON can\'t hold';

/** Whether a tag says that a value is a number. */
export function isOfNumbers(tag: string | undefined): boolean {
  return tag === INTEGER.tag || tag === FLOAT.tag;
}

const BINARY: ScalarTag = { tag: `${PREFIX}binary`, default: false, resolve: textOfBinary };

function textOfBinary(text: string, onError: OnError): string {
  const digits = text.replace(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) {
    onError('binary data must be in base 64');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(digits, 'base64'));
  } catch {
    onError('binary data must be a text in UTF-8');
    return '';
  }
}

const REFUSED: CollectionTag[] = ([['set', 'map', 'a set'], ['omap', 'seq', 'an ordered map'], ['pairs', 'seq', 'a list of pairs']] as const)
  .map(([name, collection, what]) => ({
    tag: PREFIX + name,
    collection,
    default: false,
    resolve: (node, onError) => {
      onError(`${what} is a type that JSON doesn't have`);
      return node;
    },
  }));
