import { execFileSync } from 'child_process';
import { type InputText, isReadBelow, MissingInput, someOf, textOf, UnusableInput } from './files';

/**
 * Reads a file, or a directory with everything below it, from a Git revision, named `REVISION:PATH` as in `git show`.
 * Only the objects of the repository are read; nothing is checked out and no filter runs.
 *
 * @throws MissingInput if the revision has no such path, or no files there
 * @throws UnusableInput if there is no such revision, or it can't be read
 */
export function readRevision(name: string): InputText[] {
  const object = resolve(name);
  if (object === undefined) {
    const revision = name.slice(0, name.indexOf(':'));
    if (resolve(revision) === undefined) {
      throw new UnusableInput(`${name}: no such file or directory, and '${revision}' is no Git revision`);
    }
    throw new MissingInput(`${name}: no such file or directory in that revision`);
  }
  if (text(git(['cat-file', '-t', object])).trim() === 'blob') {
    return [{ name, text: decoded(git(['cat-file', 'blob', object]), name) }];
  }
  const files = someOf(filesOf(object, name), name);
  const contents = readBlobs(files.map(file => file.object));
  return files.map((file, i) => ({ name: file.name, text: decoded(contents[i], file.name) }));
}

function resolve(name: string): string | undefined {
  // What begins with a hyphen is an option to git, not a revision.
  if (name === '' || name.startsWith('-')) {
    return undefined;
  }
  try {
    return text(git(['rev-parse', '--verify', '--quiet', name])).trim();
  } catch (error) {
    if ((error as { status?: unknown }).status === 1) {
      return undefined;
    }
    throw error;
  }
}

interface FileOfTree {
  readonly name: string;
  readonly object: string;
}

const SYMBOLIC_LINK = '120000';

function filesOf(tree: string, name: string): FileOfTree[] {
  const entries = text(git(['ls-tree', '-r', '-z', '--full-tree', tree])).split('\0').filter(entry => entry !== '');
  return entries.map(entry => {
    const [description, file] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)];
    const [mode, type, object] = description.split(' ');
    return { mode, type, object, file, name: `${name.replace(/\/$/, '')}${name.endsWith(':') ? '' : '/'}${file}` };
  }).filter(({ type, file }) => type === 'blob' && isReadBelow(file)).map(entry => {
    if (entry.mode === SYMBOLIC_LINK) {
      throw new UnusableInput(`${entry.name}: is a symbolic link, which can't be followed in a Git revision`);
    }
    return entry;
  });
}

/** The contents of objects, in one run of git: for each a line with its size, the content, and a line break. */
function readBlobs(objects: readonly string[]): Uint8Array[] {
  const output = git(['cat-file', '--batch'], objects.map(object => `${object}\n`).join(''));
  let position = 0;
  return objects.map(() => {
    const end = output.indexOf('\n', position);
    const size = Number(output.toString('latin1', position, end).split(' ')[2]);
    position = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}

function git(args: readonly string[], input?: string): Buffer {
  try {
    return execFileSync('git', args, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: LARGEST_OUTPUT });
  } catch (error) {
    const { code, status, stderr } = error as { code?: string; status?: number; stderr?: Buffer };
    if (code === 'ENOENT') {
      throw new UnusableInput('a Git revision is named, but git is not installed');
    }
    if (status === 1) {
      throw error;
    }
    throw new UnusableInput(`git ${args[0]}: ${stderr?.toString().trim() || (error as Error).message}`);
  }
}

const LARGEST_OUTPUT = 2 ** 30;

function text(bytes: Buffer): string {
  return bytes.toString('utf8');
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return textOf(bytes);
  } catch (error) {
    throw new UnusableInput(`${name}: can't be read: ${(error as Error).message}`);
  }
}
