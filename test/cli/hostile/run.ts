import { COMMANDS, filesIn } from './commands';
import { obeyedLine } from './evil';
import { main } from '../../../src/cli/main';

/** What a command did. */
export interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly cpuSeconds: number;
}

/** Tries a command on an input, with files in a folder of its own. */
export function tried(name: string, content: string | Buffer, folder: string): Run {
  return run(COMMANDS[name](filesIn(folder, content), content.toString()));
}

/** Runs a command in this process, and catches what it prints. */
function run(args: readonly string[]): Run {
  const printed = { output: '', errors: '' };
  const restored = [
    caught(process.stdout, text => void (printed.output += text)),
    caught(process.stderr, text => void (printed.errors += text)),
  ];
  const before = process.cpuUsage();
  try {
    const status = main(args);
    const { user, system } = process.cpuUsage(before);
    return { status, ...printed, cpuSeconds: (user + system) / 1e6 };
  } finally {
    restored.forEach(restore => restore());
  }
}

function caught(stream: NodeJS.WriteStream, add: (text: string) => void): () => void {
  const { write } = stream;
  stream.write = ((text: string) => {
    add(text);
    return true;
  }) as typeof write;
  return () => void (stream.write = write);
}

/** What no input may bring a command to. */
export interface Bounds {
  readonly cpuSeconds: number;
  readonly characters: number;
}

/** The bounds for an input, by its length. They leave room for a machine that is busy; what takes quadratic time takes far longer. */
export function boundsFor(length: number): Bounds {
  return { cpuSeconds: 10 + length * 60e-6, characters: 100_000 + length * 60 };
}

/** What a command did that none may do, whatever its input was. */
export function faultsOf({ status, output, errors, cpuSeconds }: Run, bounds: Bounds): string[] {
  const printed = output + errors;
  const obeyed = obeyedLine(printed);
  return [
    ...[0, 1, 2].includes(status) ? [] : [`exit status ${status}`],
    ...status === 0 || printed !== '' ? [] : ['failed without a word'],
    ...errors.includes('unexpected error') || /^ +at .*:\d+:\d+\)?$/m.test(errors) ? [`crashed: ${errors.slice(0, 500)}`] : [],
    ...obeyed === undefined ? [] : [`printed ${JSON.stringify(obeyed.slice(0, 200))}`],
    ...cpuSeconds > bounds.cpuSeconds ? [`took ${cpuSeconds} s`] : [],
    ...printed.length > bounds.characters ? [`printed ${printed.length} characters`] : [],
  ];
}
