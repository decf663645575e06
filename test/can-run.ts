/** Whether a test has the program that it needs. If not, the output says what is skipped, and why. */
export function canRun(isThere: boolean, skipped: string): boolean {
  if (!isThere) {
    process.stderr.write(`\n!!! SKIPPED: ${skipped}\n`);
  }
  return isThere;
}
