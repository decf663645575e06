import * as fs from 'fs';
import * as path from 'path';
import { UnusableInput } from '../input/unusable-input';

/**
 * Writes a file so that nobody ever sees a part of it.
 *
 * @throws UnusableInput if it can't be written
 */
export function replaceFile(name: string, text: string): void {
  try {
    const file = fs.realpathSync(name);
    const bytes = fs.readFileSync(file);
    const mark = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : Buffer.alloc(0);
    replace(file, Buffer.concat([mark, Buffer.from(text)]), fs.statSync(file).mode);
  } catch (error) {
    throw new UnusableInput(`${name}: can't be written: ${(error as Error).message}`);
  }
}

/** Nothing is left over where it fails. */
function replace(file: string, bytes: Buffer, mode: number): void {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    fs.writeFileSync(unfinished, bytes, { mode, flag: 'wx' });
    // A new file has fewer permissions than it is made with.
    fs.chmodSync(unfinished, mode);
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}

// The text of a file is read without it.
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
