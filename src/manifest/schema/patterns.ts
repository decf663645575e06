/** What decides whether a text has the form that a pattern demands. */
type Form = Pick<RegExp, 'test'>;

const COMPILED = new Map<string, Form>();

/** A pattern of the schema as a regular expression; each is compiled once. */
export function compiled(pattern: string): Form {
  let form = COMPILED.get(pattern);
  if (form === undefined) {
    form = pattern.includes('\\p{') ? new UnicodeForm(pattern) : new RegExp(pattern, 'u');
    COMPILED.set(pattern, form);
  }
  return form;
}

/** A pattern with properties of Unicode. Engines need long to compile those, and few texts need them. */
class UnicodeForm implements Form {
  private readonly ascii: RegExp;
  private any: RegExp | undefined;

  constructor(private readonly pattern: string) {
    this.ascii = new RegExp(pattern.replace(/\\p\{(\w+)\}/g, (property, name) => ASCII[name] ?? property), 'u');
  }

  public test(text: string): boolean {
    return /^[\x00-\x7f]*$/.test(text) ? this.ascii.test(text) : (this.any ??= new RegExp(this.pattern, 'u')).test(text);
  }
}

/** What has a property of Unicode in ASCII, as it is written within a class of characters. */
const ASCII: { readonly [property: string]: string } = { L: 'A-Za-z', N: '0-9', Z: ' ' };
