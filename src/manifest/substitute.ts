/** Replaces every occurrence of a text in the string values of plain data, in place; keys are left alone. */
export function substituteText(data: any, text: string, replacement: string): void {
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (typeof value === 'string') {
      if (value.includes(text)) {
        data[key] = value.split(text).join(replacement);
      }
    } else if (value !== null && typeof value === 'object') {
      substituteText(value, text, replacement);
    }
  }
}
