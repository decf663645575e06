/** The members and positions that a JSON Pointer leads through. */
export function segmentsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The JSON Pointer to a member of what another one leads to. */
export function memberAt(pointer: string, name: string): string {
  return `${pointer}/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** The CRD path of a JSON Pointer. */
export function fieldAt(pointer: string): string {
  return segmentsOf(pointer).map(segment => /^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`).join('').replace(/^\./, '');
}
