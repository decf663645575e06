import * as fs from 'fs';
import * as path from 'path';
import { goSnippets } from './go-snippets';
import { EXAMPLES, GO_RUNTIME_VERSION, Language, PRICES, WORK } from './language';
import { buildPackages, builtFor } from './pacmak';
import { blocksOf, brokenIn, translationsTo } from './translations';
import { initialize } from '../cdk8s-init';
import { emptied, isInstalled, run, writeAll } from '../shell';
import { RUNTIME } from '../snippets/go';

const PROJECT = path.join(EXAMPLES, 'go');

/** Compiles the Go module of the programs against the built one and runs them. */
export const GO: Language = {
  name: 'Go',
  fileOf: program => path.join('go', program, 'main.go'),
  missingTools: () => ['go'].filter(tool => !isInstalled(tool, 'version')),
  build: () => buildPackages('go', { codeOnly: true, withCdk8s: true }),
  synth: async (programs, outdir) => {
    const modfile = moduleFile();
    const bin = emptied(WORK, 'go-bin');
    for (const command of [['vet'], ['build', '-o', `${bin}${path.sep}`]]) {
      await run('go', [...command, '-mod=mod', `-modfile=${modfile}`, ...programs.map(program => `./${program}`)], { cwd: PROJECT });
    }
    for (const program of programs) {
      await run(path.join(bin, program), [], { cwd: PROJECT, env: { CDK8S_OUTDIR: outdir } });
    }
  },
  synthInitialized: async () => {
    const project = emptied(WORK, 'initialized', 'go');
    initialize('go', project, ['go.mod']);
    fs.writeFileSync(path.join(project, 'main.go'), blocksOf('go')[0]);
    fs.appendFileSync(path.join(project, 'go.mod'), `\n${replacements()}\n`);
    await run('go', ['mod', 'tidy'], { cwd: project });
    await run('go', ['run', '.'], { cwd: project });
    return path.join(project, 'dist');
  },
  brokenSnippets: async () => {
    const folder = emptied(WORK, 'snippets', 'go');
    fs.writeFileSync(path.join(folder, 'prices.json'), PRICES);
    fs.copyFileSync(path.join(PROJECT, 'go.mod'), path.join(folder, 'go.mod'));
    writeAll(folder, goSnippets(translationsTo('go'), blocksOf('go')[1]));
    await run('go', ['build', '-mod=mod', `-modfile=${moduleFile()}`, '-o', 'snippets', '.'], { cwd: folder });
    return brokenIn(await run(path.join(folder, 'snippets'), [], { cwd: folder }));
  },
};

/** The module of the programs, with the packages that were built. */
function moduleFile(): string {
  const file = path.join(WORK, 'go.mod');
  fs.writeFileSync(file, `${fs.readFileSync(path.join(PROJECT, 'go.mod'), 'utf8')}${replacements()}\n`);
  return file;
}

/** The packages that were built in place of those that are published. */
function replacements(): string {
  return [
    `replace ${RUNTIME} => ${RUNTIME} v${GO_RUNTIME_VERSION}`,
    ...['cdk8s', 'cdk8ssagemakertraining'].map(name => path.join(builtFor('go'), name)).map(folder => `replace ${moduleIn(folder)} => ${folder}`),
  ].join('\n');
}

function moduleIn(folder: string): string {
  return /^module (\S+)/m.exec(fs.readFileSync(path.join(folder, 'go.mod'), 'utf8'))![1];
}
