import * as fs from 'fs';
import * as path from 'path';
import { EXAMPLES, Language, WORK } from './language';
import { buildPackages, builtFor } from './pacmak';
import { emptied, isInstalled, run } from '../shell';

const PROJECT = path.join(EXAMPLES, 'go');

/** jsii-pacmak asks for a runtime of its own version. Not every module proxy has it; the programs run with an older one as well. */
const RUNTIME = 'github.com/aws/jsii-runtime-go';
const RUNTIME_VERSION = 'v1.119.0';

/** Compiles the Go module of the programs against the built one and runs them. */
export const GO: Language = {
  name: 'Go',
  fileOf: program => path.join('go', program, 'main.go'),
  missingTools: () => ['go'].filter(tool => !isInstalled(tool, 'version')),
  build: () => buildPackages('go', { codeOnly: true, withCdk8s: true }),
  synth: async (programs, outdir) => {
    const packages = builtFor('go');
    const modfile = path.join(WORK, 'go.mod');
    fs.writeFileSync(modfile, [
      fs.readFileSync(path.join(PROJECT, 'go.mod'), 'utf8'),
      `replace ${RUNTIME} => ${RUNTIME} ${RUNTIME_VERSION}`,
      ...['cdk8s', 'cdk8ssagemakertraining'].map(name => path.join(packages, name)).map(folder => `replace ${moduleIn(folder)} => ${folder}`),
      '',
    ].join('\n'));
    const bin = emptied(WORK, 'go-bin');
    for (const command of [['vet'], ['build', '-o', `${bin}${path.sep}`]]) {
      await run('go', [...command, '-mod=mod', `-modfile=${modfile}`, ...programs.map(program => `./${program}`)], { cwd: PROJECT });
    }
    for (const program of programs) {
      await run(path.join(bin, program), [], { cwd: PROJECT, env: { CDK8S_OUTDIR: outdir } });
    }
  },
};

function moduleIn(folder: string): string {
  return /^module (\S+)/m.exec(fs.readFileSync(path.join(folder, 'go.mod'), 'utf8'))![1];
}
