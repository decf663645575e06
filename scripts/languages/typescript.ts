import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, Language, PROGRAMS_OF_FOLDERS, ROOT, WORK } from './language';
import { npmTarball } from './pacmak';
import { emptied, run } from '../shell';

const COMPILER_OPTIONS = {
  target: 'ES2022',
  module: 'node16',
  moduleResolution: 'node16',
  esModuleInterop: true,
  strict: true,
  types: ['node'],
  typeRoots: [path.join(ROOT, 'node_modules', '@types')],
};

/** Compiles the programs against the packed library and runs them with it. */
export const TYPESCRIPT: Language = {
  name: 'TypeScript',
  fileOf: program => (PROGRAMS_OF_FOLDERS.includes(program) ? path.join(program, 'main.ts') : `${program}.ts`),
  missingTools: () => [],
  build: async () => path.dirname(await npmTarball()),
  synth: async (programs, outdir) => {
    const tarball = await npmTarball();
    const project = emptied(WORK, 'typescript');
    const modules = emptied(project, 'node_modules');
    const library = emptied(modules, 'cdk8s-sagemaker-training');
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', library], { cwd: project });
    for (const dependency of ['cdk8s', 'constructs']) {
      fs.symlinkSync(path.join(ROOT, 'node_modules', dependency), path.join(modules, dependency), 'junction');
    }
    fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true }');
    fs.writeFileSync(path.join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER_OPTIONS }));
    for (const program of programs) {
      const name = PROGRAMS_OF_FOLDERS.includes(program) ? program : TYPESCRIPT.fileOf(program);
      fs.cpSync(path.join(EXAMPLES, name), path.join(project, name), { recursive: true });
    }
    await run(path.join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', project], { cwd: project });
    for (const program of programs) {
      await run('node', [TYPESCRIPT.fileOf(program).replace(/\.ts$/, '.js')], { cwd: project, env: { CDK8S_OUTDIR: outdir } });
    }
  },
};
