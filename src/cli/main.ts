import { check, CHECK_USAGE } from './check';
import { UnusableInput } from '../documents/files';

const USAGE = `usage: cdk8s-sagemaker-training COMMAND ...

commands:
  check   judge TrainingJob resources in YAML and JSON files

\`cdk8s-sagemaker-training COMMAND --help\` tells more.
`;

const UNUSABLE = 2;

/** Runs a command line; gives the exit status. */
export function main(args: readonly string[]): number {
  const [command, ...rest] = args;
  try {
    if (command === '--help' || command === '-h' || command === 'help') {
      process.stdout.write(USAGE);
      return 0;
    }
    if (command === 'check') {
      return rest.includes('--help') || rest.includes('-h') ? print(CHECK_USAGE) : runCheck(rest);
    }
    throw new UnusableInput(command === undefined ? `no command\n${USAGE}` : `unknown command '${command}'\n${USAGE}`);
  } catch (error) {
    if (error instanceof UnusableInput) {
      process.stderr.write(`cdk8s-sagemaker-training: ${error.message.trimEnd()}\n`);
      return UNUSABLE;
    }
    throw error;
  }
}

function runCheck(args: readonly string[]): number {
  const colours = process.stdout.isTTY === true && process.env.NO_COLOR === undefined;
  const { output, status } = check(args, colours);
  process.stdout.write(output);
  return status;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
