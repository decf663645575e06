import * as fs from 'fs';
import * as path from 'path';
import { readUpTo } from './bytes';
import { HELM_TEMPLATE, isHelmTemplate } from './helm';
import type { Input } from './input';

const EXTENSIONS = ['.yaml', '.yml', '.json'];
const NOT_ENTERED = ['node_modules'];

/**
 * Reads files, directories with everything below them, and `-` for standard input; in the order given, directories in
 * alphabetical order. A file that is given twice, also by a link, counts once. What can't be read is listed with the rest.
 *
 * @param mostBytes how many bytes a file may have; all together may have several times as many
 */
export function readInputs(names: readonly string[], mostBytes: number): Input[] {
  const reader = new BoundedReader(mostBytes);
  return withoutRepetitions(names.flatMap(name => name === '-' ? [{ name: displayName(name), ...reader.contentOf(name) }] : readFileOrDirectory(name, reader)));
}

function withoutRepetitions(inputs: readonly Input[]): Input[] {
  const read = new Set<string>();
  return inputs.filter(input => {
    const place = 'unusable' in input ? undefined : realPathOf(input.name);
    const isNew = place === undefined || !read.has(place);
    if (place !== undefined) {
      read.add(place);
    }
    return isNew;
  });
}

/** Nothing for standard input and pipes. */
function realPathOf(name: string): string | undefined {
  try {
    return fs.realpathSync(name);
  } catch {
    return undefined;
  }
}

/** What messages call an input. */
export function displayName(name: string): string {
  return name === '-' ? '<stdin>' : name;
}

function readFileOrDirectory(name: string, reader: BoundedReader): Input[] {
  try {
    const stats = statsOf(name);
    if (stats === undefined) {
      return [{ name, unusable: 'no such file or directory', isMissing: true }];
    }
    return stats.isDirectory() ? filesOrNone(name, new Directory(name, reader).files()) : [reader.file(name)];
  } catch (error) {
    return [{ name, unusable: whyNotRead(error) }];
  }
}

/** Nothing if there is nothing. Some releases of Node would also say so of a path that leads through a file. */
function statsOf(name: string): fs.Stats | undefined {
  try {
    return fs.statSync(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** The files of a directory, or that it has none. */
export function filesOrNone(directory: string, files: Input[]): Input[] {
  return files.length === 0 ? [{ name: directory, unusable: `has no ${EXTENSIONS.join(', ')} files`, isMissing: true }] : files;
}

/** Whether a file below a directory is read, by its path from there: nothing hidden, nothing installed, nothing else. */
export function isReadBelow(file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return EXTENSIONS.includes(path.extname(file)) && folders.every(isEntered);
}

function isEntered(folder: string): boolean {
  return !folder.startsWith('.') && !NOT_ENTERED.includes(folder);
}

/** A directory that somebody has named. */
class Directory {
  private readonly realPath: string;

  constructor(private readonly name: string, private readonly reader: BoundedReader) {
    this.realPath = fs.realpathSync(name);
  }

  public files(below = this.name): Input[] {
    const entries = fs.readdirSync(below, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
    return entries.flatMap((entry): Input[] => {
      const name = path.join(below, entry.name);
      if (entry.isDirectory()) {
        return isEntered(entry.name) ? this.filesIn(name) : [];
      }
      return EXTENSIONS.includes(path.extname(entry.name)) ? [this.file(name)] : [];
    });
  }

  private filesIn(name: string): Input[] {
    try {
      return this.files(name);
    } catch (error) {
      return [{ name, unusable: whyNotRead(error) }];
    }
  }

  /** A file that nobody has named: it may be a pipe or a device, which has no end, or a link to anything on this machine. */
  private file(name: string): Input {
    try {
      if (!fs.statSync(name).isFile()) {
        return { name, unusable: 'is not a regular file' };
      }
      return fs.realpathSync(name).startsWith(path.join(this.realPath, path.sep))
        ? this.reader.file(name)
        : { name, unusable: `is a link out of ${this.name}; give the file itself` };
    } catch (error) {
      return { name, unusable: whyNotRead(error) };
    }
  }
}

/** Reads files, each of them and all together up to a size. */
class BoundedReader {
  private bytesLeft: number;

  constructor(private readonly mostBytes: number) {
    this.bytesLeft = mostTogether(mostBytes);
  }

  public file(name: string): Input {
    const content = this.contentOf(name);
    return 'text' in content && isHelmTemplate(path.resolve(name), content.text, fs.existsSync)
      ? { name, skipped: HELM_TEMPLATE }
      : { name, ...content };
  }

  public contentOf(name: string): { readonly text: string } | { readonly unusable: string } {
    try {
      const most = Math.min(this.mostBytes, this.bytesLeft);
      const bytes = readUpTo(name, most + 1);
      if (bytes.length > most) {
        return { unusable: most < this.mostBytes ? tooMuchTogether(this.mostBytes) : tooLarge(this.mostBytes) };
      }
      this.bytesLeft -= bytes.length;
      return { text: utf8TextOf(bytes) };
    } catch (error) {
      return { unusable: whyNotRead(error) };
    }
  }
}

/** How many bytes all files of an input may have. */
export function mostTogether(mostBytes: number): number {
  return 4 * mostBytes;
}

/** Why a file is not read after many others, as a clause about it. */
export function tooMuchTogether(mostBytes: number): string {
  return `is not read, since the files together have more than ${mostTogether(mostBytes) / MIB} MiB`;
}

/** Why a file is not read, as a clause about it. */
export function tooLarge(mostBytes: number): string {
  return `has more than ${mostBytes / MIB} MiB`;
}

export const MIB = 2 ** 20;

/** Why bytes can't be read, as a clause about the file. */
export function whyNotRead(error: unknown): string {
  return `can't be read: ${(error as Error).message}`;
}

/** @throws an error if the bytes are not UTF-8 */
export function utf8TextOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
