import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
import * as fs from 'fs';
import { Module } from 'module';
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

describe('a library that is not installed as a package', () => {
  beforeAll(() => fs.writeFileSync(path.join(project, 'beside.js'), "process.stdout.write(require('./copy').DeletionPolicy.RETAIN);"));

  test('has its compiled code among packages of its own, as in a checkout', () => {
    const packages = path.join(project, 'copy', 'node_modules');
    fs.mkdirSync(packages);
    expect(run(['--require', './telling.js', 'beside.js'])).toBe(`${path.join(packages, '.cache', 'cdk8s-sagemaker-training')}retain`);
    fs.rmSync(packages, { recursive: true });
  });

  test('keeps nothing where it has none', () => {
    expect(run(['--require', './telling.js', 'beside.js'])).toBe('retain');
  });
});

/** Writes a bundle to the installed library, and a program that runs it and prints what the function that it exports gives. */
function writeBundle(text: string): void {
  fs.writeFileSync(path.join(installed(), 'lib', 'bundle-sum.js'), text);
  fs.writeFileSync(path.join(project, 'sum.js'), `
    const { runKept } = require('cdk8s-sagemaker-training/lib/src/compile-cache.js');
    const sum = runKept('bundle-sum.js', 'digest', require);
    process.stdout.write(String(sum === undefined ? 'nothing' : sum(process.argv[2])));
  `);
}

const installed = () => path.join(project, 'node_modules', 'cdk8s-sagemaker-training');

/** Doubles small numbers; for others there is a long function, which is compiled when it is called. */
const SUM = `
  const other = () => [${Array.from({ length: 500 }, (_, i) => `'${i}'`).join()}].length;
  module.exports = number => number < 10 ? 2 * number : other();
`;

/** The files with kept code of the bundle, wherever Node puts them. */
function keptFiles(folder = inTheProject()): string[] {
  return !fs.existsSync(folder) ? [] : fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => path.basename(file).startsWith('bundle-sum'))
    .map(file => path.join(folder, file));
}

function withByte(kept: Buffer, position: number): Buffer {
  kept[position] = 255 - kept[position];
  return kept;
}

function sealed(code: Buffer): Buffer {
  const { mtimeMs } = fs.statSync(path.join(installed(), 'lib', 'bundle-sum.js'));
  return Buffer.concat([code, createHash('sha1').update(`digest-${mtimeMs}`).update(code).digest()]);
}

describe('the code of a bundle', () => {
  beforeEach(() => {
    fs.rmSync(path.join(project, 'node_modules', '.cache'), { recursive: true, force: true });
    writeBundle(SUM);
  });

  test('is kept with what was compiled while the program ran, and a later program uses it', () => {
    expect(run(['sum.js', '1'])).toBe('2');
    const [small] = keptFiles();
    const { mtimeMs, size } = fs.statSync(small);
    expect(run(['sum.js', '10'])).toBe('500');
    expect(keptFiles()).toEqual([small]);
    expect(fs.statSync(small).mtimeMs).toBe(mtimeMs);
    fs.rmSync(small);
    run(['sum.js', '10']);
    expect(fs.statSync(small).size).toBeGreaterThan(size + 500);
  });

  test('is for one user alone', () => {
    run(['sum.js', '1']);
    expect(keptFiles().map(file => (fs.statSync(file).mode % 0o1000).toString(8))).toEqual(['600']);
  });

  test.each<[string, (kept: Buffer) => Buffer]>([
    ['a changed byte', kept => withByte(kept, 5000)],
    ['half of it', kept => kept.subarray(0, kept.length / 2)],
    ['nothing', () => Buffer.alloc(0)],
    ['what another Node compiled', kept => sealed(withByte(kept.subarray(0, -20), 4))],
  ])('is compiled and kept again where the file has %s', (_what, damage) => {
    run(['sum.js', '1']);
    const [file] = keptFiles();
    const kept = fs.readFileSync(file);
    fs.writeFileSync(file, damage(Buffer.from(kept)));
    expect(run(['sum.js', '2'])).toBe('4');
    expect(fs.readFileSync(file)).toHaveLength(kept.length);
    expect(run(['sum.js', '3'])).toBe('6');
  });

  test('is kept apart for programs with other flags', () => {
    run(['sum.js', '1']);
    const [usual] = keptFiles();
    const { mtimeMs } = fs.statSync(usual);
    run(['--stack-size=900', 'sum.js', '1']);
    expect(keptFiles()).toHaveLength(2);
    expect(fs.statSync(usual).mtimeMs).toBe(mtimeMs);
  });

  test('is that of the text as it is now', () => {
    run(['sum.js', '1']);
    const before = keptFiles();
    writeBundle(SUM.replace('2 * number', '3 * number'));
    expect(run(['sum.js', '1'])).toBe('3');
    expect(run(['sum.js', '2'])).toBe('6');
    expect(keptFiles()).toEqual(before);
  });

  test('is kept apart from that of another installed library in the same folder', () => {
    const folder = path.join(project, 'shared');
    run(['sum.js', '1'], { NODE_COMPILE_CACHE: folder });
    const other = path.join(project, 'other');
    fs.cpSync(path.join(project, 'node_modules'), path.join(other, 'node_modules'), { recursive: true, verbatimSymlinks: true });
    fs.copyFileSync(path.join(project, 'sum.js'), path.join(other, 'sum.js'));
    expect(run([path.join(other, 'sum.js'), '1'], { NODE_COMPILE_CACHE: folder })).toBe('2');
    expect(keptFiles(folder)).toHaveLength(2);
  });

  test('is kept in the folder that the user names', () => {
    const folder = path.join(project, 'named');
    expect(run(['sum.js', '1'], { NODE_COMPILE_CACHE: folder })).toBe('2');
    expect([keptFiles(), keptFiles(folder).length]).toEqual([[], 1]);
  });

  test('is not kept where the user wants nothing kept', () => {
    expect(run(['sum.js', '1'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('nothing');
    expect(keptFiles()).toEqual([]);
  });

  test('does not run where modules have a global object of their own, as in test runners', () => {
    const inItsOwnRealm = `
      const { readFileSync } = require('fs');
      const file = require.resolve('cdk8s-sagemaker-training/lib/src/compile-cache.js');
      const exported = {};
      require('vm').compileFunction(readFileSync(file, 'utf8'), ['exports', 'require', '__dirname'], {
        parsingContext: require('vm').createContext({ process }),
      })(exported, require, require('path').dirname(file));
      process.stdout.write(String(exported.runKept('bundle-sum.js', 'digest', require)));
    `;
    fs.writeFileSync(path.join(project, 'realm.js'), inItsOwnRealm);
    expect(run(['realm.js'])).toBe('undefined');
  });

  test('is looked for where the library is, and not beside a program that has it in one file with others', () => {
    fs.rmSync(path.join(installed(), 'lib', 'bundle-sum.js'));
    expect(run(['sum.js', '1'])).toBe('nothing');
  });

  test('runs where the folder can not be written, or is required there', () => {
    fs.writeFileSync(path.join(project, 'node_modules', '.cache'), '');
    const isFoundByNode = 'enableCompileCache' in Module;
    expect(run(['sum.js', '1'])).toBe(isFoundByNode ? 'nothing' : '2');
  });
});

test('a program runs where Node keeps nothing, and where the folder can not be written', () => {
  const packages = path.join(project, 'node_modules');
  fs.writeFileSync(path.join(packages, '.cache'), '');
  expect([run(['own.js']), run(['own.js'])]).toEqual(['retain', 'retain']);
  fs.rmSync(path.join(packages, '.cache'));
});
