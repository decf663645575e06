import * as fs from 'fs';

const CHUNK = 2 ** 16;

/** The first bytes of a file, of standard input, or of what has no end. */
export function readUpTo(file: string | number, most: number): Uint8Array {
  const descriptor = typeof file === 'number' ? file : fs.openSync(file, 'r');
  try {
    const chunks: Buffer[] = [];
    let length = 0;
    while (length < most) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK, most - length));
      const read = fs.readSync(descriptor, chunk);
      if (read === 0) {
        break;
      }
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return Buffer.concat(chunks);
  } finally {
    if (descriptor !== file) {
      fs.closeSync(descriptor);
    }
  }
}
