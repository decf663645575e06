/** JSON text of plain data with the members of every object sorted, so that equal data gives equal text. */
export function canonicalJson(value: any): string {
  if (Array.isArray(value)) {
    return `[${value.map(element => element === undefined ? 'null' : canonicalJson(element)).join(',')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const members = [];
    for (const key of Object.keys(value).sort()) {
      if (value[key] !== undefined) {
        members.push(`${JSON.stringify(key)}:${canonicalJson(value[key])}`);
      }
    }
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
