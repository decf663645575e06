import * as path from 'path';
import { declarationsIn, importedForEffects, reachableDeclarations } from '../../scripts/reachable-declarations';
import { OwnFolder } from '../own-folder';

const folder = new OwnFolder();

function reachedFrom(...entries: string[]): string[] {
  return [...reachableDeclarations(entries.map(entry => path.join(folder.path, entry)))].map(file => path.relative(folder.path, file)).sort();
}

beforeEach(() => {
  folder.write('index.d.ts', "import { Chart } from 'cdk8s';\nexport * from './job';\nexport * as status from './status';\nexport declare const chart: Chart;\n");
  folder.write('job.d.ts', "import type { Name } from './naming/name.js';\nexport interface Job { readonly name: Name; readonly run: import('./run').Run }\n");
  folder.write('naming/name.d.ts', "import type { Job } from '../job';\nexport type Name = keyof Job;\n");
  folder.write('run.d.ts', 'export type Run = string;\n');
  folder.write('status/index.d.ts', 'export {};\n');
  folder.write('judge.d.ts', "export * from './job';\n");
});

test('declarations lead to what they import or export, in types as well', () => {
  expect(reachedFrom('index.d.ts')).toEqual(['index.d.ts', 'job.d.ts', 'naming/name.d.ts', 'run.d.ts', 'status/index.d.ts']);
  expect(reachedFrom('judge.d.ts', 'run.d.ts')).toEqual(['job.d.ts', 'judge.d.ts', 'naming/name.d.ts', 'run.d.ts']);
});

test('an import for effects alone leads to no declarations', () => {
  folder.write('judge.d.ts', "import './run';\nimport { Job } from './job';\nexport declare const job: Job;\n");
  folder.write('job.d.ts', 'export interface Job {}\n');
  const reached = reachableDeclarations([path.join(folder.path, 'judge.d.ts')]);
  expect(reachedFrom('judge.d.ts')).toEqual(['job.d.ts', 'judge.d.ts']);
  expect([...importedForEffects(reached)]).toEqual([path.join(folder.path, 'run.d.ts')]);
});

test('a folder has declarations at any depth', () => {
  folder.write('judge.js', '');
  expect(declarationsIn(folder.path).map(file => path.relative(folder.path, file)).sort())
    .toEqual(['index.d.ts', 'job.d.ts', 'judge.d.ts', 'naming/name.d.ts', 'run.d.ts', 'status/index.d.ts']);
});

test('an import of what has no declarations is an error', () => {
  folder.write('judge.d.ts', "export * from './rules';\n");
  expect(() => reachedFrom('judge.d.ts')).toThrow('rules has no type declarations');
});
