/*
 * Compares how `check` reads YAML with how kubectl does, on thousands of mutated texts. It needs Go, and reads them with
 * the package that kubectl uses.
 *
 *   npm run check:yaml                     the same texts in each run
 *   npm run check:yaml -- --seed 7         other ones
 */
import { execFileSync } from 'child_process';
import * as path from 'path';
import { isDeepStrictEqual, parseArgs } from 'util';
import { isInstalled } from './shell';
import { mutatedTexts } from './yaml/mutated';
import { readYaml } from '../src/input/kubectl-yaml';

const COUNT = 6000;

/** How many of 1000 texts may be accepted that only kubectl refuses: a colon below its key, a tab behind a hyphen, a lone tab or percent sign. */
const MOST_TOO_LENIENT = 2;

/** What kubectl makes of a text. */
type Answer = { readonly data: unknown } | { readonly error: string };

function main(): void {
  const { values: { seed } } = parseArgs({ options: { seed: { type: 'string', default: '20261128' } } });
  if (!isInstalled('go', 'version')) {
    console.warn('SKIPPED: reading YAML as kubectl does was not compared, since Go is not installed');
    return;
  }
  const texts = mutatedTexts(COUNT, Number(seed));
  const answers = asKubectl(texts);
  const found = { agree: 0, differ: [] as string[], tooLenient: [] as string[], stricter: 0 };
  texts.forEach((text, position) => {
    const answer = answers[position];
    const own = asCheck(text);
    if ('error' in answer && 'error' in own) {
      found.agree++;
    } else if ('error' in answer) {
      found.tooLenient.push(text);
    } else if ('error' in own) {
      found.stricter++;
    } else if (isDeepStrictEqual(own.data, answer.data)) {
      found.agree++;
    } else {
      found.differ.push(text);
    }
  });
  report(found);
}

function asKubectl(texts: readonly string[]): Answer[] {
  const output = execFileSync('go', ['run', '.'], {
    cwd: path.join(__dirname, 'yaml'),
    input: texts.map(text => JSON.stringify(text)).join('\n'),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, GOWORK: 'off' },
  });
  return output.trimEnd().split('\n').map(line => JSON.parse(line));
}

function asCheck(text: string): Answer {
  const { documents: [document] } = readYaml(text);
  if (document === undefined) {
    return { data: null };
  }
  return 'data' in document ? { data: JSON.parse(JSON.stringify(document.data)) } : { error: document.message };
}

interface Found {
  readonly agree: number;
  readonly differ: readonly string[];
  readonly tooLenient: readonly string[];
  readonly stricter: number;
}

function report({ agree, differ, tooLenient, stricter }: Found): void {
  console.log(`of ${COUNT} texts both read ${agree} alike and ${differ.length} differently; `
    + `kubectl alone refuses ${tooLenient.length}, check alone ${stricter}`);
  for (const text of [...differ, ...tooLenient].slice(0, 10)) {
    console.log(JSON.stringify(text));
  }
  if (differ.length > 0 || tooLenient.length > COUNT * MOST_TOO_LENIENT / 1000) {
    process.exitCode = 1;
  }
}

main();
