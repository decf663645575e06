/** A number of things, as in `1 file` and `2 files`. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What follows the first of several things of a kind. */
export function andMore(others: number, noun: string): string {
  return others === 0 ? '' : `, and ${counted(others, `more ${noun}`)}`;
}
