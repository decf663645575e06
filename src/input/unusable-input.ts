/** Says that arguments or an input can't be used, and why. */
export class UnusableInput extends Error {
  /** What to print, a fault a line. */
  public readonly lines: readonly string[];

  /** @param usage how the command is used, if its arguments are at fault */
  constructor(lines: string | readonly string[], public readonly usage: string = '') {
    super([lines].flat().join('\n'));
    this.lines = [lines].flat();
  }
}

/** Says that there is nothing to read. */
export class MissingInput extends UnusableInput {
}
