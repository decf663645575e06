/*
 * npm run lint:prose [-- --all | --base REVISION]: checks the words of the project with the style in prose/: Markdown, and
 * the comments and strings of src/.
 *
 *   --all             every line, and not only new ones
 *   --base REVISION   lines that are new since this revision
 *   CI                if set, what is missing is announced and not an error
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { parseArgs } from 'util';
import { type Lines, newLinesOf } from './new-lines';
import { Unavailable, Vale } from './vale';

const ROOT = path.resolve(__dirname, '../..');

/** Texts that were there at this revision are older than the style. They are judged once they change. */
const OLD_TEXTS = '48bd96becff5666b4e08c7fb8f480223a0526c7b';

/** Pages, the sources of generated pages, and what users see of the code. */
const TEXTS = ['*.md', 'docs/**/*.md', 'scripts/*-page.ts', 'src/**/*.ts'].map(glob => `:(glob)${glob}`);

/** Texts in which every check of the style finds something, by the extension of their files. */
const SAMPLES: Record<string, string> = {
  '.md': `Whoever judges a catalogue waits for\never. ${'One more word '.repeat(11)}`,
  '.ts': `/**\n * Whoever judges a catalogue waits for\n * ever. */\nexport const TEXT = '${'One more word '.repeat(11)}';`,
};
const CHECKS = ['House.American', 'House.Length', 'House.Phrases'];

const EVERY_LINE: Lines = { has: () => true };

function main(): number {
  const { values: { all, base } } = parseArgs({ options: { all: { type: 'boolean', default: false }, base: { type: 'string' } } });
  const lines = all ? allLines() : newLinesSince(base ?? revisionOfOldTexts());
  const files = [...lines.keys()].filter(isWritten).sort();

  const vale = Vale.installed();
  proveThatStyleWorks(vale);
  const alerts = vale.alertsIn(files).filter(({ file, line }) => lines.get(file)!.has(line));
  const found = new Set(alerts.map(({ file, line, column, check, message }) => `${file}:${line}:${column}: ${message} (${check})`));
  found.forEach(each => console.log(each));
  console.log(`${found.size} to rewrite in ${all ? 'all' : 'new'} lines of ${files.length} files`);
  return found.size === 0 ? 0 : 1;
}

/** Whether people write a file. Generated pages repeat texts of their sources. */
function isWritten(file: string): boolean {
  const written = path.join(ROOT, file);
  return file !== 'API.md' && !file.startsWith('docs/reference/api/')
    && fs.existsSync(written) && !fs.readFileSync(written, 'utf8').startsWith('<!-- Generated');
}

function allLines(): Map<string, Lines> {
  return new Map(filesOf('--cached', '--others').map(file => [file, EVERY_LINE]));
}

/** The lines that the base does not have, those of untracked files included. */
function newLinesSince(base: string): Map<string, Lines> {
  const diff = git('diff', '--merge-base', '--unified=0', '--no-renames', '--no-color', '--no-ext-diff', '--dst-prefix=b/', base, '--', ...TEXTS);
  return new Map<string, Lines>([...newLinesOf(diff), ...filesOf('--others').map(file => [file, EVERY_LINE] as const)]);
}

function filesOf(...kinds: string[]): string[] {
  return git('ls-files', '-z', ...kinds, '--exclude-standard', '--', ...TEXTS).split('\0').filter(file => file !== '');
}

function revisionOfOldTexts(): string {
  if (spawnSync('git', ['cat-file', '-e', `${OLD_TEXTS}^{commit}`], { cwd: ROOT, stdio: 'ignore' }).status !== 0) {
    throw new Unavailable(`this clone does not have the revision ${OLD_TEXTS}: fetch the whole history, or give --base or --all`);
  }
  return OLD_TEXTS;
}

/** A style that is not loaded would find nothing. */
function proveThatStyleWorks(vale: Vale): void {
  for (const [extension, text] of Object.entries(SAMPLES)) {
    const missing = CHECKS.filter(check => !vale.alertsInText(extension, text).some(alert => alert.check === check));
    if (missing.length > 0) {
      throw new Error(`${missing.join(' and ')} should find something in a sample of ${extension}`);
    }
  }
}

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) {
    throw new Error(`git ${args[0]} failed: ${stderr}`);
  }
  return stdout;
}

try {
  process.exitCode = main();
} catch (error) {
  const { message } = error as Error;
  if (error instanceof Unavailable && process.env.CI) {
    console.log(`\n!!! SKIPPED: lint:prose: ${message}`);
  } else {
    console.error(message);
    process.exitCode = 2;
  }
}
