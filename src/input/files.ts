import * as fs from 'fs';
import * as path from 'path';
import { HELM_TEMPLATE, isHelmTemplate } from './helm';
import type { Input } from './input';

const EXTENSIONS = ['.yaml', '.yml', '.json'];
const NOT_ENTERED = ['node_modules'];

/**
 * Reads files, directories with everything below them, and `-` for standard input; in the order given, directories in
 * alphabetical order. What can't be read is listed with the rest.
 */
export function readInputs(names: readonly string[]): Input[] {
  return names.flatMap(name => name === '-' ? [{ name: '<stdin>', ...contentOf(0) }] : readFileOrDirectory(name));
}

function readFileOrDirectory(name: string): Input[] {
  try {
    const stats = fs.statSync(name, { throwIfNoEntry: false });
    if (stats === undefined) {
      return [{ name, unusable: 'no such file or directory', isMissing: true }];
    }
    return stats.isDirectory() ? filesOrNone(name, filesBelow(name)) : [readFile(name)];
  } catch (error) {
    return [{ name, unusable: whyNotRead(error) }];
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

function filesBelow(directory: string): Input[] {
  const entries = fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  return entries.flatMap((entry): Input[] => {
    const name = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      return isEntered(entry.name) ? readDirectory(name) : [];
    }
    return EXTENSIONS.includes(path.extname(entry.name)) ? [readRegularFile(name)] : [];
  });
}

function readDirectory(name: string): Input[] {
  try {
    return filesBelow(name);
  } catch (error) {
    return [{ name, unusable: whyNotRead(error) }];
  }
}

/** A file that nobody has named: it may be a pipe or a device, which has no end. */
function readRegularFile(name: string): Input {
  try {
    return fs.statSync(name).isFile() ? readFile(name) : { name, unusable: 'is not a regular file' };
  } catch (error) {
    return { name, unusable: whyNotRead(error) };
  }
}

function readFile(name: string): Input {
  const content = contentOf(name);
  return 'text' in content && isHelmTemplate(path.resolve(name), content.text, fs.existsSync)
    ? { name, skipped: HELM_TEMPLATE }
    : { name, ...content };
}

function contentOf(file: string | number): { readonly text: string } | { readonly unusable: string } {
  try {
    return { text: textOf(fs.readFileSync(file)) };
  } catch (error) {
    return { unusable: whyNotRead(error) };
  }
}

/** Why bytes can't be read, as a clause about the file. */
export function whyNotRead(error: unknown): string {
  return `can't be read: ${(error as Error).message}`;
}

/** @throws an error if the bytes are no UTF-8 */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
