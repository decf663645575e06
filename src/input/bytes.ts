import * as fs from 'fs';

const SIZE = 65_536;
const PAUSE_IN_MILLISECONDS = 50;
const STANDARD_INPUT = 0;

/** The bytes of a file, or of standard input for `-`, as they arrive. */
export function* bytesOf(name: string): Generator<Buffer> {
  const file = name === '-' ? STANDARD_INPUT : fs.openSync(name, 'r');
  try {
    for (let bytes = nextOf(file); bytes.length > 0; bytes = nextOf(file)) {
      yield bytes;
    }
  } finally {
    if (file !== STANDARD_INPUT) {
      fs.closeSync(file);
    }
  }
}

/** All bytes of a file, or the first ones of what is larger or has no end. */
export function readUpTo(name: string, most: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (const bytes of bytesOf(name)) {
    chunks.push(bytes);
    length += bytes.length;
    if (length >= most) {
      break;
    }
  }
  return Buffer.concat(chunks, Math.min(length, most));
}

function nextOf(file: number): Buffer {
  const buffer = Buffer.allocUnsafe(SIZE);
  for (;;) {
    try {
      return buffer.subarray(0, fs.readSync(file, buffer));
    } catch (error) {
      switch ((error as NodeJS.ErrnoException).code) {
        // Standard input that does not block, and has nothing at the moment.
        case 'EAGAIN':
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_IN_MILLISECONDS);
          break;
        // The end of standard input on Windows.
        case 'EOF': return buffer.subarray(0, 0);
        default: throw error;
      }
    }
  }
}
