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

/** In front of digits, `0` says octal, unless a digit is 8 or 9. */
function integerOf(text: string): number {
  const [sign, digits] = [text.startsWith('-') ? -1 : 1, text.replace(/[-+_]/g, '')];
  const octal = /^0o?([0-7]+)$/i.exec(digits);
  return sign * (octal === null ? Number(digits) : parseInt(octal[1], 8));
}

const FLOAT: ScalarTag = {
  tag: `${PREFIX}float`,
  default: true,
  test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.[0-9]+|[0-9][0-9_]*(?:\.[0-9_]*)?)(?:[eE][-+]?[0-9_]+)?)$/,
  resolve: floatOf,
};

function floatOf(text: string, onError: OnError): number {
  const number = Number(text.replace(/_/g, ''));
  if (!Number.isFinite(number)) {
    onError(`${text} is a number that JSON can't hold`);
  }
  return number;
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
