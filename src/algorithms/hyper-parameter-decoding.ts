import { encodeHyperParameters, type HyperParameterEncoding } from './hyper-parameter-encoding';
import { attempt } from '../manifest/codec/carry-out';
import { parseJson } from '../manifest/parse-json';

/** Hyperparameters as a program gives them. */
export interface DecodedHyperParameters {
  readonly values: Record<string, any>;
  /** The share of them that comes out as it was, from 0 to 1. */
  readonly share: number;
}

/** The values that are encoded as these texts, as far as there are some. */
export function decodeHyperParameters(hyperParameters: unknown, encoding: HyperParameterEncoding): DecodedHyperParameters {
  const texts = Object.entries(hyperParameters ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const values = texts.map(([name, text]) => [name, valueFor(text, encoding)] as const).filter(([, value]) => value !== undefined);
  return { values: Object.fromEntries(values), share: texts.length === 0 ? 1 : values.length / texts.length };
}

/** The value that is encoded as this text; undefined if none is. */
function valueFor(text: string, encoding: HyperParameterEncoding): any {
  return [...scalars(text), structured(text), text].find(value => attempt(() => encodeHyperParameters({ value }, encoding).value) === text);
}

function scalars(text: string): unknown[] {
  return text === 'true' || text === 'false' ? [text === 'true'] : String(Number(text)) === text ? [Number(text)] : [];
}

/** Texts, lists and objects, which framework containers take as JSON. */
function structured(text: string): unknown {
  return /^["[{]/.test(text) ? parseJson(text) : undefined;
}
