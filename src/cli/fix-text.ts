import { isDeepStrictEqual } from 'node:util';
import { readDocuments, type KubernetesDocument } from '../input/documents';
import { spliced, spliceFor, type Splice } from '../input/edit';
import { isJobManifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';
import { acknowledgementsIn } from '../rules/acknowledgement';
import type { Fix } from '../rules/fields/field-fixes';
import { isError } from '../rules/finding';
import { changesJob, fixesFor } from '../rules/fixes';
import { judgeManifests } from '../rules/judge-manifests';
import { asMeant, kindViolation } from '../rules/topics/resource-kind';

/** What became of a text. */
export interface FixedText {
  readonly text: string;
  /** How many findings are mended. */
  readonly fixed: number;
  /** How many of these are names that take effect now, so that another job runs. */
  readonly effective: number;
  /** How many more of that kind there are. */
  readonly unsafe: number;
}

/** A text in which nothing is mended. */
export function unchanged(text: string): FixedText {
  return { text, fixed: 0, effective: 0, unsafe: 0 };
}

/**
 * Mends in a text what has one remedy, and nothing else: comments, quotes, order and line ends stay. A text with an
 * unreadable document stays as it is, and so does what would get another error.
 */
export function fixText(text: string, options: { readonly unsafe: boolean }): FixedText {
  let current = unchanged(text);
  // A fix may make room for another one, such as an object that is empty then.
  for (;;) {
    const next = fixOnce(current.text, options.unsafe);
    current = { ...next, fixed: current.fixed + next.fixed, effective: current.effective + next.effective };
    if (next.fixed === 0) {
      return current;
    }
  }
}

/** A fix, and the part of the text that it changes. */
interface Candidate {
  readonly document: number;
  readonly fix: Fix;
  readonly splice: Splice;
}

function fixOnce(text: string, unsafe: boolean): FixedText {
  const { documents, unreadable } = readDocuments(text);
  if (unreadable.length > 0) {
    return unchanged(text);
  }
  const candidates = documents.flatMap((document, position) => candidatesIn(text, document, position));
  const wanted = candidates.filter(({ fix }) => unsafe || !changesJob(fix));
  const mended = wanted.length === 0 ? { text, by: [] } : mendedBy(wanted, text, documents);
  return {
    text: mended.text,
    fixed: mended.by.length,
    effective: mended.by.filter(({ fix }) => changesJob(fix)).length,
    unsafe: candidates.length - wanted.length,
  };
}

/** A text, and the candidates that made it so. */
interface Mended {
  readonly text: string;
  readonly by: readonly Candidate[];
}

function mendedBy(candidates: readonly Candidate[], text: string, documents: readonly KubernetesDocument[]): Mended {
  const before = documents.map(({ object }) => object);
  const errorsBefore = errorsIn(before);
  let tries = 0;
  const apply = (some: readonly Candidate[]) => ++tries > MOST_TRIES ? undefined : applied(text, before, errorsBefore, some);
  return withThoseThatHold(candidates, apply, { text, by: [] });
}

/** Each try reads the whole text again. In a text with many changes that do not hold, what is left then stays as it is. */
const MOST_TRIES = 200;

/** All candidates if they hold together; else without those that do not hold with the others, so that one cannot keep them away. */
function withThoseThatHold(candidates: readonly Candidate[], apply: (some: readonly Candidate[]) => string | undefined, mended: Mended): Mended {
  const all = [...mended.by, ...candidates];
  const text = apply(all);
  if (text !== undefined) {
    return { text, by: all };
  }
  const half = Math.ceil(candidates.length / 2);
  return candidates.length === 1
    ? mended
    : [candidates.slice(0, half), candidates.slice(half)].reduce((found, some) => withThoseThatHold(some, apply, found), mended);
}

function candidatesIn(text: string, { object, node }: KubernetesDocument, document: number): Candidate[] {
  const acknowledged = new Set(acknowledgementsIn(object).map(({ rule }) => rule));
  const fixes = fixesFor(object).filter(({ rule }) => !acknowledged.has(rule));
  const root = fixes.length === 0 ? undefined : node();
  return root === undefined ? [] : fixes.flatMap(fix => {
    const splice = spliceFor(text, root, { ...fix.change, steps: fix.steps });
    return splice === undefined ? [] : [{ document, fix, splice }];
  });
}

/** The text with fixes, if it then holds just what it should, and no more errors than before. */
function applied(text: string, before: readonly any[], errorsBefore: number, candidates: readonly Candidate[]): string | undefined {
  const result = spliced(text, candidates.map(({ splice }) => splice));
  // What an anchor shares is several things then, so that a change of one of them is noticed.
  const expected = asOfJson(before);
  for (const { document, fix } of candidates) {
    mend(expected[document], fix);
  }
  const { documents: read, unreadable } = readDocuments(result);
  const after = read.map(({ object }) => object);
  return unreadable.length === 0 && isDeepStrictEqual(asOfJson(after), expected) && errorsIn(after) <= errorsBefore ? result : undefined;
}

/** A copy as JSON writes it, to which -0 is 0. */
function asOfJson(objects: readonly any[]): any[] {
  return JSON.parse(JSON.stringify(objects));
}

function mend(object: any, { steps, change }: Fix): void {
  const around = steps.slice(0, -1).reduce((value, step) => value[step], object);
  const last = steps[steps.length - 1];
  if (change.kind === 'replace' || change.kind === 'add') {
    around[last] = change.to;
    return;
  }
  if (change.kind === 'rename') {
    around[change.to] = around[last];
  }
  delete around[last];
}

/** How many errors there are. A kind that is mended shows those of its job, so they count before, too. */
function errorsIn(objects: readonly any[]): number {
  const jobs = objects.map(asMeant).filter(object => isJobManifest(object) && isObject(object.spec));
  const ofKinds = objects.filter(object => kindViolation(object) !== undefined);
  return ofKinds.length + judgeManifests(jobs.map(manifest => ({ manifest }))).flatMap(({ findings }) => findings).filter(isError).length;
}
