/** What a command has printed to standard output, and its exit status. */
export interface CommandResult {
  readonly output: string;
  readonly status: number;
}

/** One command of the program. */
export interface Command {
  readonly usage: string;
  /** The exit status when the arguments or the input can't be used. */
  readonly unusable: number;
  /** @throws UnusableInput if the arguments or the input can't be used */
  run(args: readonly string[], colours: boolean): CommandResult;
}
