import * as fs from 'fs';
import { blockOf } from '../../scripts/markdown';
import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';
import { runText } from '../programs';
import { read } from './pages';

/** The introduction, and then the steps by their numbers. */
const STEPS = read('docs/migration/ack-yaml.md').split('\n## ');
const PROGRAM = blockOf(STEPS[2], 'ts nofixture');
/** What step 4 removes. */
const HASHED = PROGRAM.replace(/^  name: JobName\.fixed.*\n/m, '').replace(/^\w+\.addJsonPatch\([^]*?^\);\n/m, '');

const terminal = caughtTerminal();
const folder = new OwnFolder();
const before = process.cwd();

beforeEach(() => {
  folder.write('jobs/churn.yaml', blockOf(STEPS[0], 'yaml'));
  process.chdir(folder.path);
});
afterEach(() => process.chdir(before));

function manifestOf(program: string): string {
  const [manifest] = runText(program).manifests.values();
  return manifest;
}

test('the check of the YAML prints what is shown', () => {
  expect(main(['check', 'jobs'])).toBe(0);
  expect(terminal.output).toBe(blockOf(STEPS[1], 'text'));
});

test('the import writes the program that is shown', () => {
  expect(main(['import', 'jobs/', '--output', 'main.ts'])).toBe(0);
  expect(fs.readFileSync('main.ts', 'utf8')).toBe(PROGRAM);
});

test('no job starts or stops because of the program', () => {
  folder.write('dist/jobs.k8s.yaml', manifestOf(PROGRAM));
  expect(main(['plan', 'jobs', 'dist'])).toBe(2);
  expect(terminal.output).toBe(blockOf(STEPS[3], 'text'));
});

test('a hashed name starts a job, as is shown', () => {
  folder.write('dist/jobs.k8s.yaml', manifestOf(PROGRAM));
  folder.write('new/jobs.k8s.yaml', manifestOf(HASHED));
  expect(main(['plan', 'dist', 'new'])).toBe(2);
  expect(terminal.output).toBe(blockOf(STEPS[4], 'text'));
});
