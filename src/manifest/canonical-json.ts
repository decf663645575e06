/** JSON text of plain data with the members of every object sorted, so that equal data gives equal text. */
export function canonicalJson(value: any): string {
  return JSON.stringify(sorted(value));
}

/** The value itself where its members are in order already, as they are in most manifests; else a sorted copy. */
function sorted(value: any): any {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  if (Array.isArray(value)) {
    const elements = value.map(sorted);
    return elements.every((element, i) => element === value[i]) ? value : elements;
  }
  const keys = Object.keys(value);
  let inOrder = true;
  const members: any = {};
  for (let i = 0; i < keys.length; i++) {
    members[keys[i]] = sorted(value[keys[i]]);
    inOrder &&= members[keys[i]] === value[keys[i]] && (i === 0 || keys[i - 1] < keys[i]);
  }
  return inOrder ? value : Object.fromEntries(keys.sort().map(key => [key, members[key]]));
}
