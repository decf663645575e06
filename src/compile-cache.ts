/*
 * What a program loads is compiled each time it runs. From Node.js 22.8 on, Node.js can keep the compiled code of all that is
 * loaded later on for the next time.
 */
import { Module } from 'module';
import { basename, join } from 'path';

/** The folder that the package is installed in. Who can write there could change the library itself, too. */
const PACKAGES = join(__dirname, '..', '..', '..');

if (basename(PACKAGES) === 'node_modules' && isLoadedFromHereAgain() && !measuresCoverage()) {
  (Module as Loader).enableCompileCache?.(join(PACKAGES, '.cache', 'cdk8s-sagemaker-training'));
}

/** Node.js before 22.8 has none of it. */
interface Loader {
  /** Fails silently where the folder can't be written. Folders that the user names, and whether it is disabled, come first. */
  enableCompileCache?(folder: string): unknown;
}

/** Programs in other languages than TypeScript load the library from a temporary folder of links, another one each time. */
function isLoadedFromHereAgain(): boolean {
  return !process.execArgv.includes('--preserve-symlinks');
}

/** What was compiled before is counted less precisely. */
function measuresCoverage(): boolean {
  return process.env.NODE_V8_COVERAGE !== undefined;
}
