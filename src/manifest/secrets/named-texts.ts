/** A text of a manifest: what it is called, and where it is. */
export interface NamedText {
  readonly path: string;
  /** The name of the field or the key; of a pair of a key and a value, that key. */
  readonly name: string;
  readonly text: string;
  readonly isKey: boolean;
  /** Whether it is a text, and not a number. */
  readonly isText: boolean;
}

/** All texts and numbers in a value, keys included. */
export function namedTexts(value: unknown, path: string, name = ''): NamedText[] {
  const texts: NamedText[] = [];
  collect(value, path, name, texts);
  return texts;
}

/** What a pair of a key and a value is called, such as a tag. */
export function nameOfPair(object: any): string | undefined {
  const name = object?.key ?? object?.name;
  return typeof name === 'string' && 'value' in object ? name : undefined;
}

function collect(value: unknown, path: string, name: string, texts: NamedText[]): void {
  if (typeof value === 'string' || typeof value === 'number') {
    texts.push({ path, name, text: String(value), isKey: false, isText: typeof value === 'string' });
  } else if (Array.isArray(value)) {
    value.forEach((element, position) => collect(element, `${path}[${position}]`, name, texts));
  } else if (typeof value === 'object' && value !== null) {
    const pair = nameOfPair(value);
    for (const [key, member] of Object.entries(value)) {
      const place = path === '' ? key : `${path}.${key}`;
      texts.push({ path: place, name: key, text: key, isKey: true, isText: true });
      collect(member, place, key === 'value' ? pair ?? key : key, texts);
    }
  }
}
