import * as fs from 'fs';
import * as path from 'path';

/** A language that the library is published for. */
export interface Language {
  readonly name: string;

  /** The file of a program, or the first file of a program of several. */
  readonly fileOf: (program: string) => string;

  /** The tools that its package and its programs need and this machine lacks. */
  readonly missingTools: () => string[];

  /** Builds the package and answers the folder that it is in. */
  readonly build: () => Promise<string>;

  /** Runs programs that use the built package and write their manifests to `outdir`. */
  readonly synth: (programs: readonly string[], outdir: string) => Promise<void>;

  /**
   * Runs the first program of the documentation in a project of `cdk8s init`, and answers the folder of its manifests.
   *
   * @default - another check does so
   */
  readonly synthInitialized?: () => Promise<string>;

  /**
   * Runs the translated snippets of README and docstrings, after the programs, and answers what is wrong with them.
   *
   * @default - nothing is translated
   */
  readonly brokenSnippets?: () => Promise<string[]>;
}

export const ROOT = path.resolve(__dirname, '../..');
export const EXAMPLES = path.join(ROOT, 'examples');

/**
 * Modules ask for a runtime of the version of jsii-pacmak, as does examples/go/go.mod. Not every module proxy has it, so the tests
 * replace it by an older one, with which the programs run as well.
 */
export const GO_RUNTIME_VERSION = '1.119.0';

/** Programs of one file, each with a chart of the same name. */
export const PROGRAMS_OF_ONE_FILE = fs.readdirSync(EXAMPLES).filter(file => file.endsWith('.ts') && file !== 'synth.ts').map(file => path.basename(file, '.ts')).sort();

/** Programs of several files, whose charts have names that begin with that of the program. */
export const PROGRAMS_OF_FOLDERS = fs.readdirSync(EXAMPLES).filter(folder => fs.existsSync(path.join(EXAMPLES, folder, 'main.ts'))).sort();

/** A file of prices that snippets and pictures read. */
export const PRICES = JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } });

/** What is built and installed here stays for the next run. */
export const WORK = process.env.LANGUAGES_CACHE ?? path.join(ROOT, 'node_modules', '.cache', 'languages');

export const PACKAGE_JSON = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** The versions of what the library rests on that its own tests run with. */
export const { cdk8s: CDK8S_VERSION, constructs: CONSTRUCTS_VERSION }: Record<string, string> = PACKAGE_JSON.devDependencies;
