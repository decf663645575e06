import type { Command } from './command';
import { UnusableInput } from '../input/files';

/** A command, and how it is loaded: only the one that runs is. */
interface Entry {
  readonly about: string;
  load(): Command;
}

/* eslint-disable @typescript-eslint/no-require-imports */
const COMMANDS: Record<string, Entry> = {
  check: {
    about: 'judge TrainingJob resources in YAML and JSON files',
    load: () => (require('./check') as typeof import('./check')).CHECK,
  },
  health: {
    about: 'print what tells other tools when a job has succeeded or failed',
    load: () => (require('./health') as typeof import('./health')).HEALTH_CHECKS,
  },
  import: {
    about: 'write a program for jobs that JSON or YAML describes',
    load: () => (require('./import') as typeof import('./import')).IMPORT,
  },
  plan: {
    about: 'say what a change does: which jobs start, stop or are refused, and at what cost',
    load: () => (require('./plan') as typeof import('./plan')).PLAN,
  },
};
/* eslint-enable @typescript-eslint/no-require-imports */

const USAGE = `usage: cdk8s-sagemaker-training COMMAND ...

commands:
${Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(7)} ${about}`).join('\n')}

\`cdk8s-sagemaker-training COMMAND --help\` tells more.
`;

const UNUSABLE = 2;

/** Runs a command line; gives the exit status. */
export function main(args: readonly string[]): number {
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    return complain(`${name === undefined ? 'no command' : `unknown command '${name}'`}\n${USAGE}`, UNUSABLE);
  }
  return runCommand(COMMANDS[name].load(), rest);
}

function runCommand(command: Command, args: readonly string[]): number {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.usage);
    return 0;
  }
  try {
    const { output, notes = '', status } = command.run(args, process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
    process.stdout.write(output);
    process.stderr.write(notes);
    return status;
  } catch (error) {
    if (error instanceof UnusableInput) {
      return complain(error.message, command.unusable);
    }
    throw error;
  }
}

function complain(message: string, status: number): number {
  process.stderr.write(`cdk8s-sagemaker-training: ${message.trimEnd()}\n`);
  return status;
}
