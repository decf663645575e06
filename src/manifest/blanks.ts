/** A text of plain data that has something to be filled in. */
export interface Blank {
  readonly holder: any;
  readonly key: string;
}

/** The texts with a mark, in plain data; keys are left alone. */
export function blanksIn(data: any, mark: string): Blank[] {
  const blanks: Blank[] = [];
  collect(data, mark, blanks);
  return blanks;
}

/** Puts a text in place of every occurrence of another one. */
export function fillIn(blanks: readonly Blank[], text: string, replacement: string): void {
  for (const { holder, key } of blanks) {
    holder[key] = holder[key].split(text).join(replacement);
  }
}

function collect(data: any, mark: string, blanks: Blank[]): void {
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (typeof value === 'string') {
      if (value.includes(mark)) {
        blanks.push({ holder: data, key });
      }
    } else if (value !== null && typeof value === 'object') {
      collect(value, mark, blanks);
    }
  }
}
