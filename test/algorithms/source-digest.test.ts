import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { SourceCode } from '../../src';
import { OwnFolder } from '../own-folder';

const folder = new OwnFolder();

function write(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder.path, name)), { recursive: true });
    fs.writeFileSync(path.join(folder.path, name), text);
  }
  return folder.path;
}

const SOURCE = { 'train.py': 'print(1)\n', 'lib/b.py': '', 'lib.py': 'x = 1\n', 'requirements.txt': 'numpy\n', 'é.txt': 'é' };
const GOLDEN = 'c7dd5b823e2ec1d8cc36b39d0b19734f914654a82caaceef017f7d443faf8b0c';

describe('a digest', () => {
  test('is the same everywhere', () => {
    expect(SourceCode.digestOf(write(SOURCE))).toBe(GOLDEN);
  });

  test('does not depend on how a system writes accents', () => {
    expect(SourceCode.digestOf(write(Object.fromEntries(Object.entries(SOURCE).map(([name, text]) => [name.normalize('NFD'), text]))))).toBe(GOLDEN);
  });

  test('is that of what sha256sum prints', () => {
    const script = "find . -type f | sed 's,^./,,' | LC_ALL=C sort | xargs sha256sum | sha256sum";
    const printed = execFileSync('sh', ['-c', script], { cwd: write(SOURCE), encoding: 'utf8' });
    expect(printed.split(' ')[0]).toBe(GOLDEN);
  });

  test('does not depend on what never is code', () => {
    write({ '.git/HEAD': 'x', 'lib/__pycache__/b.pyc': 'x', '.ipynb_checkpoints/a': 'x', 'node_modules/a/b.js': 'x', 'lib/.DS_Store': 'x' });
    fs.mkdirSync(path.join(folder.path, '__pycache__'));
    expect(SourceCode.digestOf(write(SOURCE))).toBe(GOLDEN);
  });

  test('covers names and contents', () => {
    const changes: ReadonlyArray<Record<string, string>> = [SOURCE, { 'train.py': 'print(2)\n' }, { 'lib/c.py': '' }];
    const digests = changes.map(files => SourceCode.digestOf(write(files)));
    expect(new Set(digests).size).toBe(3);
  });

  test.each([
    ['*.ipynb', 'notebooks/a.ipynb'],
    ['tests/', 'lib/tests/a.py'],
    ['/data', 'data/a.csv'],
    ['manual/**', 'manual/a/b.txt'],
    ['**/cache', 'lib/cache/a'],
    ['a?.txt', 'a1.txt'],
    ['a+(b).py', 'a+(b).py'],
  ])('leaves out what %s excludes: %s', (pattern, name) => {
    write({ ...SOURCE, [name]: 'x' });
    expect(SourceCode.digestOf(folder.path, [pattern])).toBe(GOLDEN);
    expect(SourceCode.digestOf(folder.path)).not.toBe(GOLDEN);
  });

  test('a pattern of the top leaves deeper files', () => {
    write({ ...SOURCE, 'lib/data/a': 'x' });
    expect(SourceCode.digestOf(folder.path, ['/data'])).toBe(SourceCode.digestOf(folder.path));
  });
});

describe('errors', () => {
  test.each<[string, (root: string) => void, string]>([
    ['a symbolic link', root => fs.symlinkSync('train.py', path.join(root, 'link.py')), 'link.py to be a file, got a symbolic link'],
    ['an empty folder', root => fs.mkdirSync(path.join(root, 'empty')), 'empty, got an empty folder, which Git does not keep'],
    ['a name that not every system has', root => fs.writeFileSync(path.join(root, 'a\\b'), ''), 'Expected a name that every system has, got "a\\\\b"'],
    ['a name in two spellings', root => fs.writeFileSync(path.join(root, 'é.txt'.normalize('NFD')), ''), 'got two spellings of "é.txt"'],
  ])('%s has no digest', (_what, make, message) => {
    make(write(SOURCE));
    expect(() => SourceCode.digestOf(folder.path)).toThrow(message);
  });

  test.each(['*.py[cod]', '!a.py', '#a.py', 'a\\*'])('a pattern that is only known to Git: %s', pattern => {
    expect(() => SourceCode.digestOf(write(SOURCE), [pattern])).toThrow('without negation, comments, brackets and backslashes');
  });

  test('no files, and no folder', () => {
    expect(() => SourceCode.digestOf(write(SOURCE), ['*'])).toThrow('got none that is not excluded');
    expect(() => SourceCode.digestOf(path.join(folder.path, 'none'))).toThrow('Expected a folder with the code of jobs, got');
    expect(() => SourceCode.digestOf(folder.path, ['/'])).toThrow("Expected patterns such as '*.ipynb' in exclude, got \"/\"");
  });
});
