import type { Command, CommandResult } from './command';
import { argumentsOf } from './options';
import { SourceCode } from '../algorithms/source-code';
import { UnusableInput } from '../input/unusable-input';

const USAGE = `usage: cdk8s-sagemaker-training digest [--exclude PATTERN ...] FOLDER

Prints the digest of the files in a folder, the same on every system. In a program, SourceCode.digestOf computes it.

  --exclude PATTERN   leave out files and folders, as in .gitignore, such as '*.ipynb' or 'tests/'; may be repeated

exit status: 0 the digest is printed, 2 the folder can't be used
`;

/** The command `digest`. */
export const DIGEST: Command = { usage: USAGE, unusable: 2, run: digest };

function digest(args: readonly string[]): CommandResult {
  const { values: { exclude }, positionals } = argumentsOf(args, USAGE, { exclude: { type: 'string', multiple: true, default: [] } });
  if (positionals.length !== 1) {
    throw new UnusableInput(`expected one folder, got ${positionals.length}`, USAGE);
  }
  try {
    return { output: `${SourceCode.digestOf(positionals[0], exclude)}\n`, status: 0 };
  } catch (error) {
    throw new UnusableInput(`${positionals[0]}: ${(error as Error).message}`);
  }
}
