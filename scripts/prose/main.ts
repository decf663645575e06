/*
 * npm run lint:prose: checks the words of the project with the style in prose/: Markdown, and the comments and strings of
 * source code. If CI is set, a missing tool is announced and not an error.
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Unavailable, Vale } from './vale';

const ROOT = path.resolve(__dirname, '../..');

/** Pages, code and examples; not the samples below, and no table of numbers in texts. */
const TEXTS = [
  ':(glob)*.md', ':(glob)docs/**/*.md', ':(glob)src/**/*.ts', ':(glob)examples/**/*.ts', ':(glob)scripts/**/*.ts', '.projenrc.ts', ':(glob)projenrc/*.ts',
  ':(exclude)scripts/prose/main.ts', ':(exclude)src/algorithms/images/catalog-data.ts',
];

/** Texts in which every check of the style finds something, by the extension of their files. */
const SAMPLES: Record<string, string> = {
  '.md': `Whoever judges a catalogue waits for\never. ${'One more word '.repeat(11)}`,
  '.ts': `/**\n * Whoever judges a catalogue waits for\n * ever. */\nexport const TEXT = '${'One more word '.repeat(11)}';`,
};
const CHECKS = ['House.American', 'House.Length', 'House.Phrases'];

function main(): number {
  const files = textFiles();
  const vale = Vale.installed();
  proveThatStyleWorks(vale);
  const found = new Set(vale.alertsIn(files).map(({ file, line, column, check, message }) => `${file}:${line}:${column}: ${message} (${check})`));
  found.forEach(each => console.log(each));
  console.log(`${found.size} to rewrite in ${files.length} files`);
  return found.size === 0 ? 0 : 1;
}

/** The files that people write. Generated pages repeat texts of their sources. */
function textFiles(): string[] {
  const { status, stdout, stderr } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...TEXTS], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`git ls-files failed: ${stderr}`);
  }
  return stdout.split('\0').filter(file => file !== '' && isWritten(path.join(ROOT, file))).sort();
}

function isWritten(file: string): boolean {
  return fs.existsSync(file) && !fs.readFileSync(file, 'utf8').startsWith('<!-- Generated');
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
