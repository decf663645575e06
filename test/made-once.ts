/** What follows from a value, made once for each, because that takes time. */
export function madeOnce<K, T>(make: (value: K) => T): (value: K) => T {
  const made = new Map<K, T>();
  return value => made.get(value) ?? made.set(value, make(value)).get(value)!;
}
