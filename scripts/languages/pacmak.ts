import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { ROOT, WORK } from './language';
import { emptied, run } from '../shell';

/** What a build of packages may be given. */
export interface PackageOptions {
  /** Whether to leave out what needs a toolchain: compiling and packaging. */
  readonly codeOnly?: boolean;

  /** Whether to build cdk8s, too. Not every registry has each of its releases in this language. */
  readonly withCdk8s?: boolean;

  readonly env?: Record<string, string>;
}

const BIN = path.join(ROOT, 'node_modules', '.bin');

let tarball: Promise<string> | undefined;
let checkout: Promise<string> | undefined;

/** The package for npm. */
export function npmTarball(): Promise<string> {
  tarball ??= packTarball();
  return tarball;
}

/**
 * Builds the packages for a target of jsii-pacmak as the release does, and answers the folder that they are in.
 *
 * Each language has a job of its own there, which has only the files in Git and the package for npm.
 */
export async function buildPackages(target: string, { codeOnly, withCdk8s, env }: PackageOptions = {}): Promise<string> {
  checkout ??= releaseCheckout();
  const cwd = await checkout;
  const outdir = emptied(WORK, 'packages', target);
  const options = ['--outdir', outdir, ...(codeOnly ? ['--code-only'] : [])];
  await (withCdk8s
    // cdk8s has no translations.
    ? run(path.join(BIN, 'jsii-pacmak'), ['--target', target, ...options, path.join('node_modules', 'cdk8s'), '.'], { cwd, env })
    : run(path.join(BIN, 'projen'), [`package:${target}`, ...options], { cwd, env }));
  return builtFor(target);
}

/** The folder that the packages for a target are in once they are built. */
export function builtFor(target: string): string {
  return path.join(WORK, 'packages', target, target);
}

/** The one file in a folder whose name ends like this. */
export function fileIn(folder: string, ending: string): string {
  const files = fs.readdirSync(folder).filter(file => file.endsWith(ending));
  if (files.length !== 1) {
    throw new Error(`${folder} should have one *${ending}, it has: ${files.join(', ') || 'none'}`);
  }
  return path.join(folder, files[0]);
}

async function packTarball(): Promise<string> {
  const outdir = emptied(WORK, 'packages', 'js');
  await run(path.join(BIN, 'jsii-pacmak'), ['--target', 'js', '--outdir', outdir, '--no-npmignore'], { cwd: ROOT });
  return fileIn(path.join(outdir, 'js'), '.tgz');
}

/** The files of the project, with the package for npm unpacked over them. */
async function releaseCheckout(): Promise<string> {
  const folder = emptied(WORK, 'release');
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(name => name !== '' && fs.existsSync(path.join(ROOT, name)))) {
    fs.cpSync(path.join(ROOT, file), path.join(folder, file));
  }
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await run('tar', ['-xzf', await npmTarball(), '--strip-components=1', '--exclude=package/node_modules', '-C', folder], { cwd: folder });
  return folder;
}
