import * as fs from 'fs';
import * as path from 'path';

/** Says that an input can't be used, and why. */
export class UnusableInput extends Error {
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
    throw new UnusableInput(`${name}: no such file or directory`);
  }
  if (!stats.isDirectory()) {
    return [{ name, text: read(name, name) }];
  }
  const files = filesBelow(name);
  if (files.length === 0) {
    throw new UnusableInput(`${name}: has no ${EXTENSIONS.join(', ')} files`);
  }
  return files.map(file => ({ name: file, text: read(file, file) }));
}

function filesBelow(directory: string): string[] {
  const entries = fs.readdirSync(directory, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  return entries.flatMap(entry => {
    const name = path.join(directory, entry.name);
    if (entry.isDirectory()) {
      return entry.name.startsWith('.') || NOT_ENTERED.includes(entry.name) ? [] : filesBelow(name);
    }
    return EXTENSIONS.includes(path.extname(entry.name)) ? [name] : [];
  });
}

function read(file: string | number, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file));
  } catch (error) {
    throw new UnusableInput(`${name}: can't be read: ${(error as Error).message}`);
  }
}
