import type { Terminal } from '../report/terminal';

/** What a command has to say, and its exit status. */
export interface CommandResult {
  /** For standard output. */
  readonly output: string;
  /** For people, on standard error, a line each. */
  readonly notes?: readonly string[];
  readonly status: number;
}

/** One command of the program. */
export interface Command {
  readonly usage: string;
  /** The exit status when the arguments or the input can't be used. */
  readonly unusable: number;
  /**
   * @param print writes to standard output at once, for output that grows as the input does
   * @throws UnusableInput if the arguments or the input can't be used
   */
  run(args: readonly string[], terminal: Terminal, print?: (text: string) => void): CommandResult;
}
