/** JSON text of plain data with the members of every object sorted, so that equal data gives equal text. */
export function canonicalJson(value: any): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: any): any {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const copy: any = {};
  for (const key of Object.keys(value).sort()) {
    copy[key] = sorted(value[key]);
  }
  return copy;
}
