import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { install } from './installed';
import { named } from '../plan/manifests';

let directory: string;
let program: string;

beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'program-'));
  program = path.join(install(directory), 'bin/cdk8s-sagemaker-training');
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: directory, input, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined },
  });
  return { status, stdout, stderr };
};
const file = (name: string, ...objects: object[]) => {
  fs.writeFileSync(path.join(directory, name), objects.map(object => Yaml.stringify(object)).join('---\n'));
  return name;
};

test.each<[string, number, () => string[]]>([
  ['plan: nothing changes', 0, () => ['plan', file('a.yaml', named('a')), 'a.yaml']],
  ['plan: something changes', 2, () => ['plan', file('a.yaml', named('a')), file('b.yaml', named('b'))]],
  ['plan: a change is refused', 1, () => ['plan', file('a.yaml', named('a')), file('b.yaml', named('a', { spec: { roleARN: 'other' } }))]],
  ['plan: an input is missing', 1, () => ['plan', 'none.yaml', 'none.yaml']],
  ['plan: a wrong option', 1, () => ['plan', '--frobnicate']],
  ['check: no errors', 0, () => ['check', file('a.yaml', named('a'))]],
  ['check: errors', 1, () => ['check', file('a.yaml', named('a', { spec: { roleARN: 'other' } }))]],
  ['check: nothing is named', 2, () => ['check']],
  ['explain', 0, () => ['explain', 'field-range']],
  ['the version', 0, () => ['--version']],
  ['health', 0, () => ['health', 'flux']],
  ['health: a wrong tool', 2, () => ['health', 'helm']],
  ['an unknown command', 2, () => ['frobnicate']],
  ['help', 0, () => ['--help']],
])('%s: exit status %i', (_what, status, args) => {
  const result = run(args());
  expect(result.status).toBe(status);
  expect(result.stderr === '').toBe(result.stdout !== '');
});

test('output that can\'t be written is a line, and status 2', () => {
  const full = fs.openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [program, 'explain', 'field-range'], { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
  fs.closeSync(full);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^cdk8s-sagemaker-training: the output can't be written: ENOSPC.*\n$/) });
});

test('standard input is one of the sides of a plan', () => {
  const result = run(['plan', file('a.yaml', named('a')), '-'], Yaml.stringify(named('a')));
  expect(result).toEqual({ status: 0, stdout: '1 unchanged\n', stderr: '' });
});
