/** A copy of plain data with other texts. Keys of maps stay as they are; a path is one of the CRD, with positions in lists. */
export function mapTexts<T>(data: T, change: (text: string, path: string) => string, path = ''): T {
  if (typeof data === 'string') {
    return change(data, path) as T;
  }
  if (Array.isArray(data)) {
    return data.map((element, position) => mapTexts(element, change, `${path}[${position}]`)) as T;
  }
  if (typeof data !== 'object' || data === null) {
    return data;
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change, path === '' ? key : `${path}.${key}`)])) as T;
}
