import * as fs from 'fs';
import * as path from 'path';
import { transpiled } from '../transpiled';

const ROOT = path.join(__dirname, '../..');
const PACKAGE = 'cdk8s-sagemaker-training';
const BESIDE = ['cdk8s', 'constructs', 'yaml'];

/** Puts the package into the `node_modules` of a folder as npm would, compiled from the sources; gives its place. */
export function install(folder: string): string {
  const modules = path.join(folder, 'node_modules');
  const installed = path.join(modules, PACKAGE);
  fs.cpSync(path.join(ROOT, 'bin'), path.join(installed, 'bin'), { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(installed, 'package.json'));
  for (const name of BESIDE) {
    fs.symlinkSync(path.join(ROOT, 'node_modules', name), path.join(modules, name), 'dir');
  }
  for (const sources of ['src', 'imports']) {
    compile(path.join(ROOT, sources), path.join(installed, 'lib', sources));
  }
  return installed;
}

function compile(from: string, to: string): void {
  for (const file of fs.readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
    const target = path.join(to, file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, transpiled(fs.readFileSync(path.join(from, file), 'utf8')));
  }
}
