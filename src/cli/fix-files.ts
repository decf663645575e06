import { fixText, unchanged, type FixedText } from './fix-text';
import { replaceFile } from './replace-file';
import { readDocuments } from '../input/documents';
import type { ReadInputs } from '../input/read-documents';
import { counted } from '../manifest/text/counted';
import { unifiedDiff } from '../report/diff';

/** How files are mended. */
export interface FixOptions {
  /** Whether a job may do something else then. */
  readonly unsafe: boolean;
  /** Whether the files stay as they are, and only the changes are shown. */
  readonly dryRun: boolean;
}

/** What became of some files. */
export interface FixedFiles {
  /** The inputs as they are now. */
  readonly inputs: ReadInputs;
  /** What would change, if nothing is written. */
  readonly diff?: string;
  readonly notes: readonly string[];
}

/** Mends files in place; standard input and what can't be read stay as they are. */
export function fixFiles(inputs: ReadInputs, { unsafe, dryRun }: FixOptions): FixedFiles {
  const unreadable = new Set(inputs.unreadable.map(({ file }) => file));
  const results = inputs.texts.map(read => ({
    read,
    result: read.name === '<stdin>' || unreadable.has(read.name) ? unchanged(read.text) : fixText(read.text, { unsafe }),
  }));
  const changed = results.filter(({ read, result }) => result.text !== read.text);
  if (dryRun) {
    const diff = changed.map(({ read: { name, text }, result }) => unifiedDiff(name, text, result.text)).join('');
    return { inputs, diff, notes: notesOn(results.map(({ result }) => result), 'would fix') };
  }
  for (const { read: { name }, result: { text } } of changed) {
    replaceFile(name, text);
  }
  const texts = results.map(({ read, result: { text } }) => text === read.text ? read : { ...read, text, documents: readDocuments(text).documents });
  return { inputs: { ...inputs, texts }, notes: notesOn(results.map(({ result }) => result), 'fixed') };
}

function notesOn(results: readonly FixedText[], verb: string): string[] {
  const sum = (key: 'fixed' | 'effective' | 'unsafe') => results.reduce((total, result) => total + result[key], 0);
  const files = results.filter(({ fixed }) => fixed > 0).length;
  return [
    `${verb} ${counted(sum('fixed'), 'finding')} in ${counted(files, 'file')}`,
    ...sum('effective') === 0 ? [] : [`misspelled names that take effect now: ${sum('effective')}; ${CONSEQUENCE}`],
    ...sum('unsafe') === 0 ? [] : [`misspelled names that --unsafe-fixes would correct: ${sum('unsafe')}; ${CONSEQUENCE}`],
  ];
}

const CONSEQUENCE = 'the controller rejects this change where the job already exists';
