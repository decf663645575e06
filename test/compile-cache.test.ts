import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { install } from './package/installed';

/** Tells the folder that Node is asked to use, in place of using it. */
const TELLING = "require('module').enableCompileCache = folder => process.stdout.write(folder);";

let project: string;

beforeAll(() => {
  project = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'compiled-')));
  install(project);
  fs.writeFileSync(path.join(project, 'telling.js'), TELLING);
  fs.writeFileSync(path.join(project, 'own.js'), "process.stdout.write(require('cdk8s-sagemaker-training').DeletionPolicy.RETAIN);");
  fs.cpSync(path.join(project, 'node_modules', 'cdk8s-sagemaker-training'), path.join(project, 'copy'), { recursive: true });
});
afterAll(() => fs.rmSync(project, { recursive: true }));

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project, encoding: 'utf8', env: { ...process.env, NODE_V8_COVERAGE: undefined, NODE_COMPILE_CACHE: undefined, ...env },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const inTheProject = () => path.join(project, 'node_modules', '.cache', 'cdk8s-sagemaker-training');

test('Node keeps compiled code among the packages of the project', () => {
  expect(run(['--require', './telling.js', 'own.js'])).toBe(`${inTheProject()}retain`);
});

test('the command does so, too, and before it loads anything', () => {
  const command = path.join('node_modules', 'cdk8s-sagemaker-training', 'bin', 'cdk8s-sagemaker-training');
  expect(run(['--require', './telling.js', command, '--version'])).toMatch(`${inTheProject()}0.`);
});

test.each<[string, readonly string[], NodeJS.ProcessEnv]>([
  ['where the library is loaded from a temporary folder of links, as other languages do', ['--preserve-symlinks', '--preserve-symlinks-main'], {}],
  ['where coverage is measured', [], { NODE_V8_COVERAGE: path.join(os.tmpdir(), 'coverage') }],
])('nothing is kept %s', (_where, args, env) => {
  expect(run([...args, '--require', './telling.js', 'own.js'], env)).toBe('retain');
});

test('nothing is kept where the library is not installed as a package', () => {
  fs.writeFileSync(path.join(project, 'beside.js'), "process.stdout.write(require('./copy').DeletionPolicy.RETAIN);");
  expect(run(['--require', './telling.js', 'beside.js'])).toBe('retain');
});

test('a program runs where Node keeps nothing, and where the folder can not be written', () => {
  const packages = path.join(project, 'node_modules');
  fs.writeFileSync(path.join(packages, '.cache'), '');
  expect([run(['own.js']), run(['own.js'])]).toEqual(['retain', 'retain']);
  fs.rmSync(path.join(packages, '.cache'));
});
