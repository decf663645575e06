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

/** Builds the packages for a target of jsii-pacmak and answers the folder that they are in. */
export async function buildPackages(target: string, { codeOnly, withCdk8s, env }: PackageOptions = {}): Promise<string> {
  const outdir = emptied(WORK, 'packages', target);
  const projects = withCdk8s ? [path.join('node_modules', 'cdk8s'), '.'] : ['.'];
  await run(path.join(ROOT, 'node_modules', '.bin', 'jsii-pacmak'), [
    '--target', target, '--outdir', outdir, '--no-npmignore', ...(codeOnly ? ['--code-only'] : []), ...projects,
  ], { cwd: ROOT, env });
  return path.join(outdir, target);
}

/** The one file in a folder whose name ends like this. */
export function fileIn(folder: string, ending: string): string {
  const files = fs.readdirSync(folder).filter(file => file.endsWith(ending));
  if (files.length !== 1) {
    throw new Error(`${folder} should have one *${ending}, it has: ${files.join(', ') || 'none'}`);
  }
  return path.join(folder, files[0]);
}
