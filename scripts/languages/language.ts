import * as fs from 'fs';
import * as path from 'path';

/** A language that the library is published for. */
export interface Language {
  readonly name: string;

  /** What a program of this name is called here. */
  readonly fileOf: (program: string) => string;

  /** The tools that its package and its programs need and this machine lacks. */
  readonly missingTools: () => string[];

  /** Builds the package and answers the folder that it is in. */
  readonly build: () => Promise<string>;

  /** Runs programs that use the built package and write their manifests to `outdir`. */
  readonly synth: (programs: readonly string[], outdir: string) => Promise<void>;
}

export const ROOT = path.resolve(__dirname, '../..');
export const EXAMPLES = path.join(ROOT, 'examples');

/** What is built and installed here stays for the next run. */
export const WORK = process.env.LANGUAGES_CACHE ?? path.join(ROOT, 'node_modules', '.cache', 'languages');

export const PACKAGE_JSON = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** The versions of what the library rests on that its own tests run with. */
export const { cdk8s: CDK8S_VERSION, constructs: CONSTRUCTS_VERSION }: Record<string, string> = PACKAGE_JSON.devDependencies;
