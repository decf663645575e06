/*
 * Builds the packages for all languages, runs the example programs written in each against them, and compares what they
 * synthesize with examples/snapshots/, byte for byte. Arguments name the languages; without any it is all of them.
 */
import * as fs from 'fs';
import * as path from 'path';
import { buildDotnet, synthFirst } from './dotnet';
import { GO } from './go';
import { JAVA } from './java';
import { EXAMPLES, Language, PROGRAMS_OF_FOLDERS, PROGRAMS_OF_ONE_FILE, WORK } from './language';
import { PYTHON } from './python';
import { faultsIn } from './texts';
import { missingTranslations } from './translations';
import { TYPESCRIPT } from './typescript';
import { awkwardNames, untypedMembers } from './walk';
import { emptied } from '../shell';

const SNAPSHOTS = path.join(EXAMPLES, 'snapshots');
const LANGUAGES = [TYPESCRIPT, PYTHON, JAVA, GO];

const PROGRAMS = [...PROGRAMS_OF_ONE_FILE, ...PROGRAMS_OF_FOLDERS];

/** The first program of the documentation. */
const FIRST = 'churn';

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
  const missing = missingTranslations();
  missing.forEach(text => tally.fail(`snippets: ${text}`));
  if (missing.length === 0) {
    tally.pass('every snippet of README and docstrings has a translation to every language');
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
    const [difference] = manifestsOf(program).flatMap(manifest => differenceOf(path.join(outdir, manifest), path.join(SNAPSHOTS, manifest)) ?? []);
    if (difference === undefined) {
      tally.pass(`${language.name}: ${program}`);
    } else {
      tally.fail(`${language.name}: ${program} ${difference}`);
    }
  }
  if (language.synthInitialized !== undefined) {
    await checkFirst(`${language.name}: a project of cdk8s init`, language.synthInitialized, tally);
  }
  await checkSnippets(language, tally);
  console.log(`         ${language.name} took ${Math.round((performance.now() - start) / 1000)} s`);
}

/** The first program of the documentation works in a project of its own, whose manifests are in the folder that `synth` answers. */
async function checkFirst(what: string, synth: () => Promise<string>, tally: Tally): Promise<void> {
  try {
    const difference = differenceOf(path.join(await synth(), `${FIRST}.k8s.yaml`), path.join(SNAPSHOTS, `${FIRST}.k8s.yaml`));
    if (difference === undefined) {
      tally.pass(what);
    } else {
      tally.fail(`${what} ${difference}`);
    }
  } catch (error) {
    tally.fail(`${what}: ${(error as Error).message}`);
  }
}

/** What README and docstrings show in a language works. */
async function checkSnippets({ name, brokenSnippets }: Language, tally: Tally): Promise<void> {
  if (brokenSnippets === undefined) {
    return;
  }
  const broken = await brokenSnippets().catch(error => [(error as Error).message]);
  broken.forEach(text => tally.fail(`${name}: the snippet ${text}`));
  if (broken.length === 0) {
    tally.pass(`${name}: the snippets of README and docstrings run`);
  }
}

/** The README and the docstrings of a package are in its language. */
async function checkTexts(name: string, folder: string, tally: Tally): Promise<void> {
  if (name === TYPESCRIPT.name) {
    return;
  }
  const faults = await faultsIn(folder);
  faults.forEach(text => tally.fail(`${name}: TypeScript or a relative link in ${text}`));
  if (faults.length === 0) {
    tally.pass(`${name}: the texts of the package`);
  }
}

async function checkDotnet(tally: Tally): Promise<void> {
  try {
    const { folder, isCodeOnly } = await buildDotnet();
    tally.pass(`.NET: the ${isCodeOnly ? 'code' : 'package'}`);
    await checkTexts('.NET', folder, tally);
    if (isCodeOnly) {
      tally.skip('compiling the code for .NET and running the first program in C#, since this machine lacks dotnet');
    } else {
      await checkFirst('.NET: the first program', () => synthFirst(folder), tally);
    }
  } catch (error) {
    tally.fail(`.NET: ${(error as Error).message}`);
  }
}

/** The manifests that a program writes. */
function manifestsOf(program: string): string[] {
  return fs.readdirSync(SNAPSHOTS)
    .filter(file => file === `${program}.k8s.yaml` || (PROGRAMS_OF_FOLDERS.includes(program) && file.startsWith(`${program}-`)));
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
