/* The snippets of README and docstrings, as jsii-rosetta translates them for the packages of other languages. */
import * as fs from 'fs';
import * as path from 'path';
import { gunzipSync, gzipSync } from 'zlib';

const TABLET = path.join(__dirname, '..', '..', '.jsii.tabl.json.gz');

/** The languages that there are translations for. */
export const LANGUAGES = ['python', 'java', 'go', 'csharp'] as const;
export type LanguageId = typeof LANGUAGES[number];

export interface Snippet {
  readonly location: { readonly api: any; readonly field?: { readonly line?: number } };
  readonly translations: Record<LanguageId, { source: string } | undefined>;

  /** The types and members in it: `package.Type` and `package.Type#member`. */
  readonly fqnsReferenced: string[];
}

export interface Tablet {
  readonly snippets: Record<string, Snippet>;
}

/** Undefined if nothing is translated yet. */
export function readTablet(): Tablet | undefined {
  return fs.existsSync(TABLET) ? JSON.parse(gunzipSync(fs.readFileSync(TABLET)).toString()) : undefined;
}

export function writeTablet(tablet: Tablet): void {
  fs.writeFileSync(TABLET, gzipSync(JSON.stringify(tablet)));
}

/** Where a snippet is, in words. */
export function nameOf({ location: { api, field } }: Snippet): string {
  const member = api.memberName === undefined ? '' : `.${api.memberName}`;
  const line = field?.line === undefined ? '' : ` (line ${field.line})`;
  return `${api.fqn ?? api.moduleFqn ?? 'the snippet'}${member}${line}`;
}
