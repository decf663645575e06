import { readDocuments } from '../input/documents';

const TAG_BEGIN = '{{';
const EXPRESSION_BEGIN = '{{=';
const TAG_END = '}}';
const OF_ATTEMPT = /^\{\{(?:=|\s*(?:retries|pod\.name)\s*\}\})/;

/** A character of a tag in a text without tags: nobody writes it, and it is part of a word to YAML. */
export const PLACE = '\ue000';
/** All that stands for tags there. */
export const PLACES = /\ue000(?:[\ue000\s]*\ue000)?/g;

/** Whether Argo replaces something in a text. */
export function hasTags(text: string): boolean {
  return text.includes(TAG_BEGIN);
}

/** Whether what a tag becomes may be anything, quotes included. */
export function isExpression(tag: string): boolean {
  return tag.startsWith(EXPRESSION_BEGIN);
}

/** Whether such a tag may be in a text. */
export function hasExpressions(text: string): boolean {
  return text.includes(EXPRESSION_BEGIN);
}

/** Whether a tag becomes another text in each attempt, or may. */
export function isOfAttempt(tag: string): boolean {
  return OF_ATTEMPT.test(tag);
}

/** A text in which Argo replaces nothing, expressions included: each tag keeps its length, so that what follows stays where it is. */
export function withoutTags(text: string): string {
  return withTags(text, tag => tag.replace(/[^\n]/g, PLACE));
}

function withTags(text: string, replace: (tag: string) => string): string {
  const [before, ...others] = text.split(TAG_BEGIN);
  return before + others.map(piece => {
    const end = piece.indexOf(TAG_END) + TAG_END.length;
    return end < TAG_END.length ? TAG_BEGIN + piece : replace(TAG_BEGIN + piece.slice(0, end)) + piece.slice(end);
  }).join('');
}

/**
 * The objects of a text with a value for each tag: what is a text with a number there is one in each run. Nothing if not all can
 * be read.
 */
export function samplesOf(text: string, valueOf: (tag: string) => string): readonly unknown[] {
  const { documents, unreadable: faults } = readDocuments(withTags(text, valueOf));
  return faults.length > 0 ? [] : documents.map(({ object }) => object);
}
