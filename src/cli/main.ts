import type { Command } from './command';
import { ownVersion } from './version';
import { UnusableInput } from '../input/unusable-input';
import { withoutSecrets } from '../manifest/secrets/mask';
import { didYouMean } from '../manifest/text/closest';
import { printable } from '../manifest/text/printable';
import { terminalOf } from '../report/terminal';

/** A command, and how it is loaded: only the one that runs is. */
interface Entry {
  readonly about: string;
  load(): Command;
}

/* eslint-disable @typescript-eslint/no-require-imports */
const COMMANDS: Record<string, Entry> = {
  check: {
    about: 'check training and tuning jobs in YAML and JSON files',
    load: () => (require('./check') as typeof import('./check')).CHECK,
  },
  digest: {
    about: 'print the digest of the source code in a folder',
    load: () => (require('./digest') as typeof import('./digest')).DIGEST,
  },
  explain: {
    about: 'explain a rule: what it demands, why, and what to do',
    load: () => (require('./explain') as typeof import('./explain')).EXPLAIN,
  },
  health: {
    about: 'print health checks for Argo CD, Flux, Argo Workflows or kubectl',
    load: () => (require('./health') as typeof import('./health')).HEALTH_CHECKS,
  },
  import: {
    about: 'write a program for jobs that JSON or YAML describes',
    load: () => (require('./import') as typeof import('./import')).IMPORT,
  },
  plan: {
    about: 'preview a change: which jobs start, stop or are rejected, and what they cost',
    load: () => (require('./plan') as typeof import('./plan')).PLAN,
  },
  render: {
    about: 'print the manifest of one run of a template',
    load: () => (require('./render') as typeof import('./render')).RENDER,
  },
  prices: {
    about: 'convert an offer file of AWS into a file of prices',
    load: () => (require('./prices') as typeof import('./prices')).PRICES,
  },
  status: {
    about: 'show how training jobs in a cluster are doing',
    load: () => (require('./status/command') as typeof import('./status/command')).STATUS,
  },
};
/* eslint-enable @typescript-eslint/no-require-imports */

const USAGE = `usage: cdk8s-sagemaker-training COMMAND ...

commands:
${Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(7)} ${about}`).join('\n')}

options:
  --help     print this, or the usage of a command
  --version  print the version
`;

const UNUSABLE = 2;

/** Runs a command line; gives the exit status. A failure of any kind is a line on standard error. */
export function main(args: readonly string[]): number {
  let unusable = UNUSABLE;
  try {
    const [name, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
    if (name === '--help' || name === '-h') {
      return print(USAGE);
    }
    if (name === '--version') {
      return print(`${ownVersion()}\n`);
    }
    const command = commandNamed(name).load();
    unusable = command.unusable;
    return rest.includes('--help') || rest.includes('-h') ? print(command.usage) : run(command, rest);
  } catch (error) {
    complain(error);
    return unusable;
  }
}

function commandNamed(name: string | undefined): Entry {
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    throw new UnusableInput(name === undefined ? 'expected a command, got none' : `unknown command '${name}'${didYouMean(name, Object.keys(COMMANDS))}`, USAGE);
  }
  return COMMANDS[name];
}

function run(command: Command, args: readonly string[]): number {
  const { output, notes = [], status } = command.run(args, terminalOf(process.stdout, process.env), print);
  print(output);
  process.stderr.write(notes.map(note => `${printable(withoutSecrets(note))}\n`).join(''));
  return status;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function complain(error: unknown): void {
  const [lines, usage] = error instanceof UnusableInput
    ? [error.lines, error.usage]
    : [[`unexpected error, please report it with the input: ${errorText(error)}`], ''];
  process.stderr.write(`cdk8s-sagemaker-training: ${lines.map(line => `${printable(withoutSecrets(line))}\n`).join('')}${usage}`);
}

function errorText(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
