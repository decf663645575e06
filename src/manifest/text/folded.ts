/** A name as it is compared where languages and tools spell it in their own ways: without underscores and capitals. */
export function folded(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}
