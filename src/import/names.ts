/** What a program names: constructs by their ids, and variables. */
export interface ProgramNames {
  readonly ids: Names;
  readonly variables: Names;
}

/** The names of a program, none of which is taken twice. */
export class Names {
  /** What every object inherits is taken: a tree of constructs has its children in one. */
  private readonly taken = new Set<string>(Object.getOwnPropertyNames(Object.prototype).flatMap(name => [name, inAnyCase(name)]));

  /** A name for a variable, such as `gpuGroup` for the noun `Group` and the text `gpu` or `gpu-group`. */
  public take(text: string, noun: string): string {
    const words = text.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
    const name = words.map((word, position) => position === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1)).join('');
    const isNamedSo = name.toLowerCase().endsWith(noun.toLowerCase());
    // No name of a variable begins with a digit.
    return this.free(!/^[a-z]/.test(name) ? lowerFirst(`${noun || 'Job'}${name}`) : isNamedSo ? name : `${name}${noun}`, '', inAnyCase);
  }

  /** An id for a construct, such as `churn` for the name `Churn-2026-11-02-10-30-00-123`. */
  public takeId(text: string): string {
    const slug = slugOf(text.replace(TIME, ''));
    return this.takeThisId(slug === '' ? slugOf(text) || 'job' : slug);
  }

  /** An ID as it is, with a number behind it if it is taken. */
  public takeThisId(id: string): string {
    return this.free(id, '-', text => text);
  }

  private free(name: string, separator: string, keyOf: (name: string) => string): string {
    let free = name;
    for (let count = 2; this.taken.has(keyOf(free)); count++) {
      free = `${name}${separator}${count}`;
    }
    this.taken.add(keyOf(free));
    return free;
  }
}

/** A text as lower-case letters, digits and inner hyphens, short enough for a family with a number. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 46).replace(/^-+|(?<!-)-+$/g, '');
}

/** Of `dataGPU` and `dataGpu`, Python makes the same name. */
function inAnyCase(name: string): string {
  return name.toLowerCase();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Times at the end of names: `-2026-11-02-10-30-00-123`, `-1793612345`, `-20261102103000`, `-20261102T103000Z`. */
const TIME = /(-\d{4}(-\d{2}){2,5}(-\d{3})?(-[0-9a-f]{3,8})?|-\d{8}[-t]?\d{4,6}z?|-1\d{9}(\d{3})?)$/i;
