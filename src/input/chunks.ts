import { bytesOf } from './bytes';
import { displayName, tooLarge, whyNotRead } from './files';
import { MissingInput, UnusableInput } from './unusable-input';

/**
 * The text of a file, or of standard input for `-`, as it arrives.
 *
 * @param mostBytes how many bytes it may have
 * @throws UnusableInput if it can't be read, or is larger
 */
export function* chunksOf(name: string, mostBytes: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  try {
    for (const bytes of bytesOf(name)) {
      length += bytes.length;
      if (length > mostBytes) {
        throw new UnusableInput(`${displayName(name)}: ${tooLarge(mostBytes)}`);
      }
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw unusable(error, displayName(name));
  }
}

/** The whole text of a file, or of standard input for `-`. */
export function textIn(name: string, mostBytes: number): string {
  return [...chunksOf(name, mostBytes)].join('');
}

function unusable(error: unknown, name: string): UnusableInput {
  if (error instanceof UnusableInput) {
    return error;
  }
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
    ? new MissingInput(`${name}: no such file or directory`)
    : new UnusableInput(`${name}: ${whyNotRead(error)}`);
}
