/* The snippets of README and docstrings, as the packages of other languages show them, and those of the page on languages. */
import * as fs from 'fs';
import * as path from 'path';
import { ROOT } from './language';
import { libraries, Names } from '../snippets/names';
import { LANGUAGES, nameOf, readTablet, type LanguageId } from '../snippets/tablet';

/** A snippet in a language. */
export interface Translation {
  /** Where it is. */
  readonly name: string;
  readonly source: string;

  /** What the names in it mean. */
  readonly names: Names;
}

/** The translations to a language. */
export function translationsTo(language: LanguageId): Translation[] {
  const used = libraries();
  return snippets().flatMap(snippet => {
    const { source } = snippet.translations[language] ?? {};
    return source === undefined ? [] : [{ name: nameOf(snippet), source, names: new Names(used, snippet.fqnsReferenced) }];
  });
}

/** The submodules of the library. */
export function submodules(): string[] {
  const [{ types = {} }] = libraries();
  return [...new Set(Object.values(types).flatMap(({ namespace }) => namespace ?? []))].sort();
}

/** The snippets that lack a translation. */
export function missingTranslations(): string[] {
  if (snippets().length === 0) {
    return ['there are no translations: npm run rosetta makes them'];
  }
  return LANGUAGES.flatMap(language => snippets()
    .filter(({ translations }) => (translations[language]?.source ?? '').trim() === '')
    .map(snippet => `${nameOf(snippet)} has no translation to ${language}`));
}

/** Whether a snippet looks at a job `churn` that exists. */
export function looksAtJob({ source }: Translation): boolean {
  return source.includes('TrainingTesting');
}

/** What programs with snippets print before the name of one that fails. Runtimes of jsii print more than that. */
export const BROKEN = 'broken: ';

/** The snippets that failed. */
export function brokenIn(output: string): string[] {
  return output.split('\n').filter(line => line.startsWith(BROKEN)).map(line => line.slice(BROKEN.length));
}

/** The code blocks in a language of a page in `docs/`. The first one of the page on languages is the first program, which is an example as well. */
export function blocksOf(language: string, page = 'how-to/languages.md'): string[] {
  const text = fs.readFileSync(path.join(ROOT, 'docs', page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block);
}

function snippets() {
  return Object.values(readTablet()?.snippets ?? {});
}
