/** The sum of some numbers; undefined if one of them is not known. */
export function sumIfKnown(numbers: ReadonlyArray<number | undefined>): number | undefined {
  return numbers.reduce((sum, number) => sum === undefined || number === undefined ? undefined : sum + number, 0);
}
