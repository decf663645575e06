import * as fs from 'fs';
import * as path from 'path';

/** Says that an input can't be used, and why. */
export class UnusableInput extends Error {
}

/** Says that there is nothing to read. */
export class MissingInput extends UnusableInput {
}

/** A text and where it came from. */
export interface InputText {
  readonly name: string;
  readonly text: string;
}

const EXTENSIONS = ['.yaml', '.yml', '.json'];
const NOT_ENTERED = ['node_modules'];

/**
 * Reads files, directories with everything below them, and `-` for standard input; in the order given, directories in
 * alphabetical order.
 */
export function readInputs(names: readonly string[]): InputText[] {
  return names.flatMap(name => name === '-' ? [{ name: '<stdin>', text: read(0, 'standard input') }] : readFileOrDirectory(name));
}

function readFileOrDirectory(name: string): InputText[] {
  const stats = fs.statSync(name, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new MissingInput(`${name}: no such file or directory`);
  }
  if (!stats.isDirectory()) {
    return [{ name, text: read(name, name) }];
  }
  const files = filesBelow(name);
  return someOf(files, name).map(file => ({ name: file, text: read(file, file) }));
}

/** @throws MissingInput if a directory has no files */
export function someOf<T>(files: readonly T[], directory: string): readonly T[] {
  if (files.length === 0) {
    throw new MissingInput(`${directory}: has no ${EXTENSIONS.join(', ')} files`);
  }
  return files;
}

/** Whether a file below a directory is read, by its path from there: nothing hidden, nothing installed, nothing else. */
export function isReadBelow(file: string): boolean {
  const folders = file.split('/').slice(0, -1);
  return EXTENSIONS.includes(path.extname(file)) && folders.every(isEntered);
}

function isEntered(folder: string): boolean {
  return !folder.startsWith('.') && !NOT_ENTERED.includes(folder);
}

function filesBelow(directory: string): string[] {
  const entries = fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  return entries.flatMap(entry => {
    const name = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      return isEntered(entry.name) ? filesBelow(name) : [];
    }
    return EXTENSIONS.includes(path.extname(entry.name)) ? [name] : [];
  });
}

function read(file: string | number, name: string): string {
  try {
    return textOf(fs.readFileSync(file));
  } catch (error) {
    throw new UnusableInput(`${name}: can't be read: ${(error as Error).message}`);
  }
}

/** @throws an error if the bytes are no UTF-8 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
