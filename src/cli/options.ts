import { parseArgs, type ParseArgsConfig } from 'node:util';
import { textIn } from '../input/chunks';
import { displayName, MIB } from '../input/files';
import { UnusableInput } from '../input/unusable-input';
import { didYouMean } from '../manifest/text/closest';
import { Prices } from '../platform/cost/prices';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given, typed by the options of a command. */
export type Arguments<T extends Options> = ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: T }>>;

/**
 * The options and the other arguments of a command.
 *
 * @throws UnusableInput for an option that the command doesn't have
 */
export function argumentsOf<T extends Options>(args: readonly string[], usage: string, options: T): Arguments<T> {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UnusableInput(messageOf(error as Error, Object.keys(options)), usage);
  }
}

function messageOf({ message }: Error, known: readonly string[]): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(message);
  return unknown === null ? message.replace(/\n/g, ' ') : `Unknown option '${unknown[1]}'${didYouMean(unknown[1], [...known, 'help'].map(name => `--${name}`))}`;
}

/** @throws UnusableInput if a command doesn't have the format */
export function checkFormat(format: string, formats: readonly string[]): void {
  if (!formats.includes(format)) {
    throw new UnusableInput(`--format must be one of ${formats.join(', ')}, got '${format}'${didYouMean(format, formats)}`);
  }
}

/**
 * The prices that a command was given, if any.
 *
 * @throws UnusableInput if there is no such file, or if it has another form
 */
export function pricesOf(file: string | undefined): Prices | undefined {
  if (file === undefined) {
    return undefined;
  }
  const text = textIn(file, MOST_BYTES_OF_PRICES);
  try {
    return Prices._parse(text, displayName(file));
  } catch (error) {
    throw new UnusableInput((error as Error).message);
  }
}

const MOST_BYTES_OF_PRICES = 8 * MIB;
