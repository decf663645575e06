/** A text of plain data that has something to be filled in. */
interface Blank {
  readonly holder: any;
  readonly key: string | number;
}

/** The texts with a mark, in plain data; keys are left alone. */
export class Blanks {
  private readonly found: Blank[] = [];

  constructor(private readonly mark: string) {
  }

  /** Looks at a text, which is a member of an object or an element of a list. */
  public look(text: string, holder: any, key: string | number): void {
    if (text.includes(this.mark)) {
      this.found.push({ holder, key });
    }
  }

  /** Looks at all texts in an object or a list. */
  public lookInto(data: any): void {
    for (const key of Object.keys(data)) {
      const value = data[key];
      if (typeof value === 'string') {
        this.look(value, data, key);
      } else if (value !== null && typeof value === 'object') {
        this.lookInto(value);
      }
    }
  }

  /** The texts as they are now. */
  public get texts(): readonly string[] {
    return this.found.map(({ holder, key }) => holder[key]);
  }

  /** Puts a text in place of every occurrence of another one. */
  public fillIn(text: string, replacement: string): void {
    for (const { holder, key } of this.found) {
      const filled = holder[key];
      if (filled === text) {
        holder[key] = replacement;
      } else if (filled.includes(text)) {
        holder[key] = filled.split(text).join(replacement);
      }
    }
  }

  /** Changes all texts. */
  public change(change: (text: string) => string): void {
    for (const { holder, key } of this.found) {
      holder[key] = change(holder[key]);
    }
  }
}
