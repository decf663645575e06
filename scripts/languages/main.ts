/*
 * Builds the packages for all languages, runs the example programs written in each against them, and compares what they
 * synthesize with examples/snapshots/, byte for byte. Arguments name the languages; without any it is all of them.
 */
import * as fs from 'fs';
import * as path from 'path';
import { buildDotnet } from './dotnet';
import { GO } from './go';
import { JAVA } from './java';
import { EXAMPLES, Language, WORK } from './language';
import { PYTHON } from './python';
import { brokenTranslations } from './translations';
import { TYPESCRIPT } from './typescript';
import { typescriptIn } from './untranslated';
import { awkwardNames, untypedMembers } from './walk';
import { emptied } from '../shell';

const SNAPSHOTS = path.join(EXAMPLES, 'snapshots');
const LANGUAGES = [TYPESCRIPT, PYTHON, JAVA, GO];

/** Programs of one file, each with a chart of the same name. */
const PROGRAMS = fs.readdirSync(EXAMPLES).filter(file => file.endsWith('.ts') && file !== 'synth.ts').map(file => path.basename(file, '.ts')).sort();

/** Programs of several files, which are written in TypeScript only. */
const FOLDERS = fs.readdirSync(EXAMPLES).filter(folder => fs.existsSync(path.join(EXAMPLES, folder, 'main.ts')));

class Tally {
  private passed = 0;
  private failed = 0;
  private skipped = 0;

  public pass(text: string): void {
    this.passed++;
    console.log(`ok       ${text}`);
  }

  public fail(text: string): void {
    this.failed++;
    console.log(`FAILED   ${text}`);
  }

  public skip(text: string): void {
    this.skipped++;
    console.log(`\n!!! SKIPPED: ${text}\n`);
  }

  public close(): void {
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
    process.exitCode = this.failed > 0 ? 1 : 0;
  }
}

async function main(names: readonly string[]): Promise<void> {
  const chosen = (name: string) => names.length === 0 || names.some(wanted => wanted.toLowerCase() === name.toLowerCase());
  const tally = new Tally();
  walk(tally);
  checkTranslations(tally);
  FOLDERS.forEach(folder => tally.skip(`examples/${folder}, since it is written in TypeScript only, where the tests run it`));
  const checks = LANGUAGES.filter(({ name }) => chosen(name)).map(language => check(language, tally));
  if (chosen('.NET')) {
    checks.push(checkDotnet(tally));
  }
  await Promise.all(checks);
  tally.close();
}

function walk(tally: Tally): void {
  const awkward = [...awkwardNames(), ...untypedMembers()];
  awkward.forEach(text => tally.fail(`API: ${text}`));
  if (awkward.length === 0) {
    tally.pass('API: no word of a language in the way, and types wherever a value has one');
  }
}

function checkTranslations(tally: Tally): void {
  const broken = brokenTranslations();
  broken.forEach(text => tally.fail(`translated snippets: ${text}`));
  if (broken.length === 0) {
    tally.pass('translated snippets of README and docstrings');
  }
}

async function check(language: Language, tally: Tally): Promise<void> {
  const tools = language.missingTools();
  if (tools.length > 0) {
    tally.skip(`${language.name}, since this machine lacks ${tools.join(' and ')}`);
    return;
  }
  const start = performance.now();
  const [programs, missing] = split(PROGRAMS, program => fs.existsSync(path.join(EXAMPLES, language.fileOf(program))));
  missing.forEach(program => tally.fail(`${language.name}: examples/${language.fileOf(program)} is missing`));
  const outdir = emptied(WORK, 'manifests', language.name);
  try {
    await checkTexts(language.name, await language.build(), tally);
    await language.synth(programs, outdir);
  } catch (error) {
    tally.fail(`${language.name}: ${(error as Error).message}`);
    return;
  }
  for (const program of programs) {
    const difference = differenceOf(path.join(outdir, `${program}.k8s.yaml`), path.join(SNAPSHOTS, `${program}.k8s.yaml`));
    if (difference === undefined) {
      tally.pass(`${language.name}: ${program}`);
    } else {
      tally.fail(`${language.name}: ${program} ${difference}`);
    }
  }
  console.log(`         ${language.name} took ${Math.round((performance.now() - start) / 1000)} s`);
}

/** The README and the docstrings of a package are in its language. */
async function checkTexts(name: string, folder: string, tally: Tally): Promise<void> {
  if (name === TYPESCRIPT.name) {
    return;
  }
  const untranslated = await typescriptIn(folder);
  untranslated.forEach(text => tally.fail(`${name}: TypeScript in ${text}`));
  if (untranslated.length === 0) {
    tally.pass(`${name}: the texts of the package`);
  }
}

async function checkDotnet(tally: Tally): Promise<void> {
  try {
    const { folder, isCodeOnly } = await buildDotnet();
    tally.pass(`.NET: the ${isCodeOnly ? 'code' : 'package'}`);
    await checkTexts('.NET', folder, tally);
    if (isCodeOnly) {
      tally.skip('compiling the code for .NET, since this machine lacks dotnet');
    }
  } catch (error) {
    tally.fail(`.NET: ${(error as Error).message}`);
  }
}

/** Undefined if the files are equal. */
function differenceOf(manifest: string, snapshot: string): string | undefined {
  if (!fs.existsSync(manifest)) {
    return 'wrote no manifest';
  }
  const [ours, expected] = [manifest, snapshot].map(file => fs.readFileSync(file, 'utf8'));
  if (ours === expected) {
    return undefined;
  }
  const [left, right] = [ours, expected].map(text => text.split('\n'));
  const line = left.findIndex((text, i) => text !== right[i]);
  return `differs from its snapshot in line ${line + 1}: ${JSON.stringify(left[line])}, not ${JSON.stringify(right[line])}`;
}

function split<T>(values: readonly T[], isLeft: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isLeft), values.filter(value => !isLeft(value))];
}

void main(process.argv.slice(2));
