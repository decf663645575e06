/** The numbers of a version: the major one, the minor one, and the patch where it matters. */
export type Version = readonly [major: number, minor: number, patch?: number];

/** The numbers of a text such as `2.11`, which has to be one of versions. */
export function toVersion(text: string): Version {
  const [major, minor, patch] = text.split('.').map(Number);
  return [major, minor, patch];
}

/** Whether a version comes before another one. */
export function isOlder([major, minor, patch = 0]: Version, [otherMajor, otherMinor, otherPatch = 0]: Version): boolean {
  return major < otherMajor || (major === otherMajor && (minor < otherMinor || (minor === otherMinor && patch < otherPatch)));
}
