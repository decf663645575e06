import { alphabetOf } from './alphabet';
import { edgesOf } from './edge-values';
import type { Parameter } from './hole';
import type { OpenManifest } from './open-manifest';
import { LONGEST_NAME, valueIn, type RunValues } from './run-values';
import type { Manifest } from '../manifest';

/** A run with the default of each parameter. */
export function usualRun(open: OpenManifest, prefix: string): Manifest {
  return open.fill(valueIn(usualValues(prefix)));
}

/** A run whose name and values are as long as they can be. */
export function longestRun(open: OpenManifest, prefix: string): Manifest {
  const runName = `${prefix}-`.padEnd(LONGEST_NAME - `-${MOST_ATTEMPTS}`.length, '9');
  return open.fill(valueIn({ ...usualValues(prefix), runName, attempt: MOST_ATTEMPTS, valueOf: ({ longest }) => longest }));
}

/** A run whose parameters have values at the edges of what they allow. */
export interface EdgeRun {
  readonly manifest: Manifest;
  /** The values, such as `rounds=0`. */
  readonly values: string;
}

/** Runs in which each parameter has each of its values at the edges, all parameters at once. */
export function edgeRuns(open: OpenManifest, prefix: string): EdgeRun[] {
  const edges = open.parameters.map(parameter => ({ name: parameter.name, values: edgesOf(parameter) })).filter(({ values }) => values.length > 0);
  const most = Math.max(0, ...edges.map(({ values }) => values.length));
  return Array.from({ length: most }, (_, i) => {
    const chosen = new Map(edges.map(({ name, values }) => [name, values[i % values.length]]));
    return {
      manifest: open.fill(valueIn({ ...usualValues(prefix), valueOf: parameter => chosen.get(parameter.name) ?? parameter.default })),
      values: [...chosen].map(([name, value]) => `${name}=${value}`).join(', '),
    };
  });
}

/**
 * Runs whose parameters have values that nobody expects, so that a guardrail holds for all values. One is a text that no list
 * of allowed ones has, even if the pattern forbids it. The others make an S3 URI together with the text around them or with
 * another parameter.
 */
export function unexpectedRuns(open: OpenManifest, prefix: string): Manifest[] {
  if (open.parameters.length === 0) {
    return [];
  }
  return [[NOBODYS_TEXT], ...PIECES_OF_URIS.map(piece => [piece]), ...CUT_SCHEMES].map(values =>
    open.fill(valueIn({ ...usualValues(prefix), valueOf: parameter => values.find(value => isMadeOf(value, parameter)) ?? NOBODYS_TEXT })));
}

function usualValues(prefix: string): RunValues {
  return { runName: `${prefix}-${SAMPLE_TICK}`, run: SAMPLE_TICK, attempt: 1, time: SAMPLE_TIME, valueOf: parameter => parameter.default };
}

function isMadeOf(value: string, { pattern, longest }: Parameter): boolean {
  const alphabet = alphabetOf(pattern);
  return value.length <= longest.length && [...value].every(character => alphabet.has(character));
}

/** The number of attempts that a run has at most. */
export const MOST_ATTEMPTS = 99;

const SAMPLE_TIME = new Date(Date.UTC(2026, 10, 28, 2, 30));
const SAMPLE_TICK = String(SAMPLE_TIME.getTime() / 60_000);
const NOBODYS_TEXT = 'zq7x4k1v';
const SCHEME = 's3://';
const PIECES_OF_URIS = piecesOf(`${SCHEME}zq7/`);
const CUT_SCHEMES = [...SCHEME].slice(1).map((_, cut) => [SCHEME.slice(0, cut + 1), SCHEME.slice(cut + 1)]);

function piecesOf(text: string): string[] {
  return [...new Set([...text].flatMap((_, start) => [...text.slice(start)].map((__, length) => text.slice(start, start + length + 1))))];
}
