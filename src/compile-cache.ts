/*
 * What a program loads is compiled each time it runs. For one job, that takes longer than all else, so compiled code is kept for the
 * next time. From 22.8 on, Node.js does this for all that is loaded after it was asked to, but before that code runs. The code of the
 * bundles is kept here, on every Node.js, when the program ends: with the functions that were compiled while it ran.
 */
import { createHash, hash, randomUUID } from 'crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'fs';
import { Module } from 'module';
import { basename, dirname, join } from 'path';
import { runInThisContext, Script } from 'vm';

/** The folder of the bundles. */
const LIB = join(__dirname, '..');

const PACKAGE = dirname(LIB);

/** The packages that this one is installed with or, in a checkout, has for itself. Who can write there could change the library itself, too. */
const PACKAGES = [dirname(PACKAGE), join(PACKAGE, 'node_modules')].find(folder => basename(folder) === 'node_modules' && existsSync(folder));

/** The folder for code that this Node.js compiles for this user, or nothing where none is to be kept. */
const FOLDER = compileCache();

/**
 * Runs a bundle, from the code that is kept of it. What is not there yet is kept when the program ends.
 *
 * @param file its name; its text is in ASCII
 * @param digest of its text
 * @param require what the bundle requires others with
 * @returns what the bundle exports; nothing where no code is kept: then it has to be required itself
 */
export function runKept(file: string, digest: string, require: (request: string) => unknown): unknown {
  if (FOLDER === undefined || !isOfThisRealm()) {
    return undefined;
  }
  const filename = join(LIB, file);
  const changed = statSync(filename, { throwIfNoEntry: false })?.mtimeMs;
  if (changed === undefined) {
    return undefined;
  }
  const module = { exports: {} };
  const place = join(FOLDER, `${file}-${shortDigest(filename)}`);
  const code = compiled(filename, { place, text: `${digest}-${changed}` }).runInThisContext();
  code(module.exports, require, module);
  return module.exports;
}

/** The code of one bundle. */
interface Kept {
  /** The file that has it: one for each installed library, also after its text has changed. */
  readonly place: string;
  /** Which text it was compiled from. */
  readonly text: string;
}

/** A script that gives the code of a module as a function. */
function compiled(filename: string, kept: Kept): Script {
  const source = `(function (exports, require, module) {${readFileSync(filename, 'latin1')}\n})`;
  const script = new Script(source, { filename, cachedData: codeIn(kept) });
  if (script.cachedDataRejected !== false) {
    process.once('exit', () => keep(script, kept));
  }
  return script;
}

function compileCache(): string | undefined {
  if (PACKAGES === undefined || !isLoadedFromHereAgain() || measuresCoverage()) {
    return undefined;
  }
  const folder = join(PACKAGES, '.cache', 'cdk8s-sagemaker-training');
  const { enableCompileCache, getCompileCacheDir } = Module as Keeper;
  if (enableCompileCache === undefined) {
    return process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : join(process.env.NODE_COMPILE_CACHE || folder, whoCompiles());
  }
  enableCompileCache(folder);
  return getCompileCacheDir?.();
}

/** Node.js before 22.8 has none of it. */
interface Keeper {
  /** Fails silently where the folder can't be written. Folders that the user names, and whether it is disabled, come first. */
  enableCompileCache?(folder: string): unknown;
  /** The folder in use, which has the version of Node.js and the user in its name. */
  getCompileCacheDir?(): string | undefined;
}

/** V8 takes code only for the version and the flags that it was compiled with. */
function whoCompiles(): string {
  const flags = shortDigest([...process.execArgv, process.env.NODE_OPTIONS].join(' '));
  return [process.version, process.arch, process.getuid?.(), flags].join('-');
}

/** Enough to tell apart what is in one folder. */
function shortDigest(text: string): string {
  return hash('sha256', text).slice(0, 8);
}

/** Programs in other languages than TypeScript load the library from a temporary folder of links, another one each time. */
function isLoadedFromHereAgain(): boolean {
  return !process.execArgv.includes('--preserve-symlinks');
}

/** What was compiled before is counted less precisely. */
function measuresCoverage(): boolean {
  return process.env.NODE_V8_COVERAGE !== undefined;
}

/** Test runners may give modules a global object of their own, with other classes. */
function isOfThisRealm(): boolean {
  return runInThisContext('this') === globalThis;
}

const CHECKSUM_LENGTH = 20;

/** The code in a file; nothing if it is that of another text, or if the file has damage, since V8 believes what it is given. */
function codeIn({ place, text }: Kept): Buffer | undefined {
  try {
    const bytes = readFileSync(place);
    const code = bytes.subarray(0, -CHECKSUM_LENGTH);
    return bytes.subarray(-CHECKSUM_LENGTH).equals(checksumOf(code, text)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the code to a file of its own first: other programs may do the same at this time. */
function keep(script: Script, { place, text }: Kept): void {
  const folder = dirname(place);
  const written = `${place}-${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const code = script.createCachedData();
    try {
      writeFileSync(written, Buffer.concat([code, checksumOf(code, text)]), { mode: 0o600 });
      renameSync(written, place);
    } finally {
      rmSync(written, { force: true });
    }
  } catch {
    // Programs run without it, too.
  }
}

/** Against damage and changes of the library alone: who can write the file could write a checksum, too. */
function checksumOf(code: Buffer, text: string): Buffer {
  return createHash('sha1').update(text).update(code).digest();
}
