import { execFileSync } from 'child_process';
import { filesOrNone, isReadBelow, mostTogether, utf8TextOf, tooLarge, tooMuchTogether, whyNotRead } from './files';
import { HELM_TEMPLATE, isHelmTemplate } from './helm';
import type { Input } from './input';
import { MissingInput, UnusableInput } from './unusable-input';

/**
 * Reads a file, or a directory with everything below it, from a Git revision, named `REVISION:PATH` as in `git show`.
 * Only the objects of the repository are read; nothing is checked out and no filter runs.
 *
 * @param mostBytes how many bytes a file may have
 * @throws MissingInput if the revision has no such path
 * @throws UnusableInput if there is no such revision, or git can't read it
 */
export function readRevision(name: string, mostBytes: number): Input[] {
  const known = new Map<string, boolean>();
  const exists = (file: string) => {
    const is = known.get(file) ?? resolve(file) !== undefined;
    known.set(file, is);
    return is;
  };
  const object = resolve(name);
  if (object === undefined) {
    const revision = name.slice(0, name.indexOf(':'));
    if (resolve(revision) === undefined) {
      throw new UnusableInput(`${name}: no such file or directory, and '${revision}' is not a Git revision`);
    }
    throw new MissingInput(`${name}: no such file or directory in that revision`);
  }
  if (outputText(git(['cat-file', '-t', object])).trim() === 'blob') {
    if (isSymbolicLink(name)) {
      return [{ name, unusable: NOT_FOLLOWED }];
    }
    const size = Number(outputText(git(['cat-file', '-s', object])));
    return [size > mostBytes ? { name, unusable: tooLarge(mostBytes) } : unlessHelm(name, decoded(name, git(['cat-file', 'blob', object])), exists)];
  }
  return filesOrNone(name, readTree(object, name, mostBytes, exists));
}

/** An input, unless it is a template of a chart in the same revision. */
function unlessHelm(name: string, input: Input, exists: (chart: string) => boolean): Input {
  const [revision, file] = [name.slice(0, name.indexOf(':')), name.slice(name.indexOf(':') + 1)];
  const fromHere = file.startsWith('./') ? './' : '';
  return 'text' in input && isHelmTemplate(file, input.text, chart => exists(`${revision}:${fromHere}${chart}`))
    ? { name: input.name, skipped: HELM_TEMPLATE }
    : input;
}

function readTree(tree: string, name: string, mostBytes: number, exists: (file: string) => boolean): Input[] {
  const entries = entriesOf(tree);
  const read = entries.filter(({ type, file }) => type === 'blob' && isReadBelow(file));
  const wanted = withinSize(read.filter(({ size }) => size <= mostBytes), mostTogether(mostBytes));
  const contents = readBlobs(wanted.map(({ object }) => object));
  return read.map(({ mode, object, size, file }) => {
    const path = `${name.replace(/\/$/, '')}${name.endsWith(':') ? '' : '/'}${file}`;
    if (mode === SYMBOLIC_LINK) {
      return { name: path, unusable: NOT_FOLLOWED };
    }
    const content = contents.get(object);
    if (content === undefined) {
      return { name: path, unusable: size > mostBytes ? tooLarge(mostBytes) : tooMuchTogether(mostBytes) };
    }
    return unlessHelm(path, decoded(path, content), exists);
  });
}

/** The first entries, up to a size together. */
function withinSize(entries: readonly TreeEntry[], most: number): TreeEntry[] {
  let total = 0;
  return entries.filter(({ size }) => (total += size) <= most);
}

function resolve(name: string): string | undefined {
  // What begins with a hyphen is an option to git, not a revision.
  if (name === '' || name.startsWith('-')) {
    return undefined;
  }
  try {
    return outputText(git(['rev-parse', '--verify', '--quiet', name])).trim();
  } catch (error) {
    if ((error as { status?: unknown }).status === 1) {
      return undefined;
    }
    throw error;
  }
}

interface TreeEntry {
  readonly mode: string;
  readonly type: string;
  readonly object: string;
  readonly size: number;
  readonly file: string;
}

const SYMBOLIC_LINK = '120000';
const NOT_FOLLOWED = 'is a symbolic link, which can\'t be followed in a Git revision';

/** Whether a name is that of a symbolic link, for which Git has the path that it leads to. */
function isSymbolicLink(name: string): boolean {
  const [, folder, file] = /^([^:]*:(?:.*\/)?)(.*)$/s.exec(name)!;
  const tree = resolve(folder);
  return tree !== undefined && entriesOf(tree, '--', file).some(({ mode }) => mode === SYMBOLIC_LINK);
}

/** The entries of a tree: all below it, or the one that is named. */
function entriesOf(tree: string, ...named: string[]): TreeEntry[] {
  return outputText(git(['ls-tree', '-r', '-l', '-z', '--full-tree', tree, ...named])).split('\0').filter(entry => entry !== '').map(entry => {
    const [description, file] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)];
    const [mode, type, object, size] = description.split(/ +/);
    return { mode, type, object, size: Number(size), file };
  });
}

/** The contents of objects, in one run of git: for each a line with its size, the content, and a line break. */
function readBlobs(objects: readonly string[]): Map<string, Uint8Array> {
  const output = git(['cat-file', '--batch'], objects.map(object => `${object}\n`).join(''));
  let position = 0;
  return new Map(objects.map(object => {
    const end = output.indexOf('\n', position);
    const size = Number(output.toString('latin1', position, end).split(' ')[2]);
    position = end + 1 + size + 1;
    return [object, output.subarray(end + 1, end + 1 + size)] as const;
  }));
}

function git(args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', args, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: LARGEST_OUTPUT });
  } catch (error) {
    const { code, status, stderr } = error as { code?: string; status?: number; stderr?: Buffer };
    if (code === 'ENOENT') {
      throw new UnusableInput('expected git to be installed, to read a Git revision');
    }
    if (status === 1) {
      throw error;
    }
    throw new UnusableInput(`git ${args[0]}: ${stderr?.toString().trim() || (error as Error).message}`);
  }
}

const LARGEST_OUTPUT = 2 ** 30;

function outputText(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function decoded(name: string, bytes: Uint8Array): Input {
  try {
    return { name, text: utf8TextOf(bytes) };
  } catch (error) {
    return { name, unusable: whyNotRead(error) };
  }
}
