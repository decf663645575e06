import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { named } from '../plan/manifests';

const ROOT = path.join(__dirname, '../..');
let directory: string;

/** The program as it is installed: the sources compiled, behind the file that `bin` names. */
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'program-'));
  fs.cpSync(path.join(ROOT, 'bin'), path.join(directory, 'bin'), { recursive: true });
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(directory, 'node_modules'), 'dir');
  for (const file of fs.readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
    const target = path.join(directory, 'lib/src', file.replace(/\.ts$/, '.js'));
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, transpile(fs.readFileSync(path.join(ROOT, 'src', file), 'utf8'), {
      module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true,
    }));
  }
}, 120_000);
afterAll(() => fs.rmSync(directory, { recursive: true }));

const run = (args: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(directory, 'bin/cdk8s-sagemaker-training'), ...args], {
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
  ['check: an input is missing', 2, () => ['check', 'none.yaml']],
  ['health', 0, () => ['health', 'flux']],
  ['health: a wrong tool', 2, () => ['health', 'helm']],
  ['an unknown command', 2, () => ['frobnicate']],
  ['help', 0, () => ['--help']],
])('%s: exit status %i', (_what, status, args) => {
  const result = run(args());
  expect(result.status).toBe(status);
  expect(result.stderr === '').toBe(result.stdout !== '');
});

test('standard input is one of the sides of a plan', () => {
  const result = run(['plan', file('a.yaml', named('a')), '-'], Yaml.stringify(named('a')));
  expect(result).toEqual({ status: 0, stdout: '1 unchanged\n', stderr: '' });
});
