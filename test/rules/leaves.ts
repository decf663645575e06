/** The paths of all values in plain data that have no members. */
export function leavesIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, member]) => leavesIn(member, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`));
}
