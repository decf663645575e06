/** Whether `Algorithm` has no method for an entry of the catalog: its images are named with `fromImage`, and known to the rules. */
export function isWithoutMethod(name: string): boolean {
  return /neuron|-training-compiler$|^(coach|ray)-|^vw$/.test(name);
}
