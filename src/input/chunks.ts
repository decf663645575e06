import * as fs from 'fs';
import { whyNotRead } from './files';
import { MissingInput, UnusableInput } from './unusable-input';

const SIZE = 65_536;
const PAUSE_IN_MILLISECONDS = 50;

/**
 * The text of a file, or of standard input for `-`, as it arrives.
 *
 * @throws UnusableInput if it can't be read
 */
export function* chunksOf(name: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = name === '-' ? 0 : opened(name);
  const buffer = Buffer.alloc(SIZE);
  try {
    for (let length = read(file, buffer, name); length > 0; length = read(file, buffer, name)) {
      yield decoded(() => decoder.decode(buffer.subarray(0, length), { stream: true }), name);
    }
    yield decoded(() => decoder.decode(), name);
  } finally {
    if (file !== 0) {
      fs.closeSync(file);
    }
  }
}

function opened(name: string): number {
  try {
    return fs.openSync(name, 'r');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? new MissingInput(`${name}: no such file or directory`)
      : new UnusableInput(`${name}: ${whyNotRead(error)}`);
  }
}

function read(file: number, buffer: Buffer, name: string): number {
  for (;;) {
    try {
      return fs.readSync(file, buffer);
    } catch (error) {
      switch ((error as NodeJS.ErrnoException).code) {
        // Standard input that does not block, and has nothing at the moment.
        case 'EAGAIN':
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_IN_MILLISECONDS);
          break;
        // The end of standard input on Windows.
        case 'EOF': return 0;
        default: throw new UnusableInput(`${name === '-' ? '<stdin>' : name}: ${whyNotRead(error)}`);
      }
    }
  }
}

function decoded(decode: () => string, name: string): string {
  try {
    return decode();
  } catch (error) {
    throw new UnusableInput(`${name === '-' ? '<stdin>' : name}: ${whyNotRead(error)}`);
  }
}
