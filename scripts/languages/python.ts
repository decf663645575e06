import * as fs from 'fs';
import * as path from 'path';
import { brokenImports } from './imported';
import { CDK8S_VERSION, CONSTRUCTS_VERSION, EXAMPLES, Language, WORK } from './language';
import { buildPackages, builtFor, fileIn } from './pacmak';
import { isInstalled, run } from '../shell';

const MYPY_VERSION = '2.4.1';

/** Installs the wheel into a virtual environment, checks the types of the programs and runs them. */
export const PYTHON: Language = {
  name: 'Python',
  fileOf: program => path.join('python', `${program.replace(/-/g, '_')}.py`),
  missingTools: () => ['python3'].filter(tool => !isInstalled(tool)),
  build: () => buildPackages('python'),
  synth: async (programs, outdir) => {
    const python = await pythonWith(fileIn(builtFor('python'), '.whl'));
    const broken = await brokenImports(python);
    if (broken.length > 0) {
      throw new Error(`imported programs give other manifests: ${broken.join(', ')}`);
    }
    const files = programs.map(PYTHON.fileOf);
    await run(python, ['-m', 'mypy', '--strict', '--cache-dir', path.join(WORK, 'mypy'), ...files], { cwd: EXAMPLES });
    for (const file of files) {
      await run(python, [file], { cwd: EXAMPLES, env: { CDK8S_OUTDIR: outdir } });
    }
    await run(python, [path.join(__dirname, 'fast_app.py')], { cwd: EXAMPLES });
  },
};

/** The Python of a virtual environment in which the wheel is installed after it is built. */
export async function pythonWithLibrary(): Promise<string> {
  return pythonWith(fileIn(await buildPackages('python'), '.whl'));
}

async function pythonWith(wheel: string): Promise<string> {
  const python = await environment();
  // A wheel of the same version as before is another one all the same.
  await run(python, ['-m', 'pip', 'uninstall', '--quiet', '--yes', 'cdk8s-sagemaker-training'], { cwd: EXAMPLES });
  await run(python, ['-m', 'pip', 'install', '--quiet', wheel], { cwd: EXAMPLES });
  return python;
}

/** The Python of a virtual environment that has all but the library. */
async function environment(): Promise<string> {
  const venv = path.join(WORK, 'venv');
  const python = path.join(venv, 'bin', 'python');
  if (!fs.existsSync(python)) {
    await run('python3', ['-m', 'venv', venv], { cwd: EXAMPLES });
  }
  const needs = [`cdk8s==${CDK8S_VERSION}`, `constructs==${CONSTRUCTS_VERSION}`, `mypy==${MYPY_VERSION}`];
  await run(python, ['-m', 'pip', 'install', '--quiet', ...needs], { cwd: EXAMPLES });
  return python;
}
