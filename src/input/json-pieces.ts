import { refusal } from '../manifest/secrets/refusal';

/** A value within a JSON text. */
export interface JsonPiece {
  /** The keys that lead to it; an element of a list has the key `[]`. */
  readonly path: readonly string[];
  readonly value: any;
}

/**
 * Objects and lists within a JSON text that comes in chunks, one after the other. The text can be longer than memory has room
 * for, or have no end. A text may hold several values in a row, as a stream of `kubectl` does.
 *
 * @param mostCharacters how long the text of a value that is given may be
 * @param isWanted whether the object or list at a path is given as a whole; any other one is looked into
 * @throws an error if the text is not JSON, ends too early, is nested too deeply, or has a longer value or key
 */
export function* jsonPieces(chunks: Iterable<string>, mostCharacters: number, isWanted: (path: readonly string[]) => boolean): Generator<JsonPiece> {
  const scan = new Scan(mostCharacters, isWanted);
  for (const chunk of chunks) {
    yield* scan.read(chunk);
  }
  scan.end();
}

const NONE = -1;
const DEEPEST = 1000;
const WHITE_SPACE = ' \n\r\t\ufeff';

class Scan {
  /** The brackets that are open. */
  private readonly open: string[] = [];
  /** The keys of the values whose brackets are open, without the outermost one. */
  private readonly path: string[] = [];
  /** The key of the next value. */
  private key = '';
  private isKeyNext = false;
  private inString = false;
  private isEscaped = false;

  /** Whether a key is being read. */
  private inKey = false;
  /** How many brackets are open around the wanted value that is being read. */
  private wantedDepth = NONE;
  /** The text of that key or value, as far as it was in earlier chunks, and where the rest begins in this one. */
  private kept = '';
  private start = 0;

  private chunk = '';
  private position = 0;
  private charactersBefore = 0;

  constructor(private readonly mostCharacters: number, private readonly isWanted: (path: readonly string[]) => boolean) {
  }

  public* read(chunk: string): Generator<JsonPiece> {
    this.chunk = chunk;
    this.start = 0;
    for (this.position = 0; this.position < chunk.length; this.position++) {
      const character = chunk[this.position];
      if (this.inString) {
        this.readInString(character);
      } else if (character === '}' || character === ']') {
        const piece = this.close(character === '}' ? '{' : '[');
        if (piece !== undefined) {
          yield piece;
        }
      } else if (character === '{' || character === '[') {
        this.openBracket(character);
      } else if (!WHITE_SPACE.includes(character)) {
        this.readOther(character);
      }
    }
    if (this.wantedDepth !== NONE || this.inKey) {
      this.keep(chunk.slice(this.start));
    }
    this.charactersBefore += chunk.length;
  }

  public end(): void {
    if (this.open.length > 0) {
      throw new Error('the JSON text ends too early');
    }
  }

  private readInString(character: string): void {
    if (this.isEscaped) {
      this.isEscaped = false;
    } else if (character === '\\') {
      this.isEscaped = true;
    } else if (character === '"') {
      this.inString = false;
      if (this.inKey) {
        this.inKey = false;
        this.key = this.parseKept();
      }
    }
  }

  private openBracket(bracket: string): void {
    if (this.open.length >= DEEPEST) {
      throw refusal(`nested more than ${DEEPEST} levels deep at character ${this.charactersBefore + this.position + 1}`);
    }
    if (this.wantedDepth === NONE) {
      const isOutermost = this.open.length === 0;
      if (this.isWanted(isOutermost ? [] : [...this.path, this.key])) {
        this.wantedDepth = this.open.length;
        this.start = this.position;
      }
      if (!isOutermost) {
        this.path.push(this.key);
      }
      this.isKeyNext = bracket === '{';
      this.key = bracket === '{' ? '' : ELEMENT;
    }
    this.open.push(bracket);
  }

  private close(opening: string): JsonPiece | undefined {
    if (this.open.pop() !== opening) {
      this.refuse();
    }
    const piece = this.wantedDepth === this.open.length ? { path: [...this.path], value: this.parseKept() } : undefined;
    if (piece !== undefined) {
      this.wantedDepth = NONE;
    }
    if (this.wantedDepth === NONE) {
      this.path.pop();
      this.key = this.open.at(-1) === '[' ? ELEMENT : '';
      this.isKeyNext = false;
    }
    return piece;
  }

  /** A quote, a comma, a colon, or a part of a number or a word. At the top are only objects and lists. */
  private readOther(character: string): void {
    if (this.open.length === 0) {
      this.refuse();
    }
    if (character === ',') {
      this.isKeyNext = this.open.at(-1) === '{';
    } else if (character === ':') {
      this.isKeyNext = false;
    } else if (character === '"') {
      this.inString = true;
      if (this.isKeyNext && this.wantedDepth === NONE) {
        this.inKey = true;
        this.start = this.position;
      }
    }
  }

  /** The key or the value that ends here. */
  private parseKept(): any {
    this.keep(this.chunk.slice(this.start, this.position + 1));
    const text = this.kept;
    this.kept = '';
    try {
      return JSON.parse(text);
    } catch {
      return this.refuse();
    }
  }

  private keep(text: string): void {
    if (this.kept.length + text.length > this.mostCharacters) {
      throw refusal(`a value or key of more than ${this.mostCharacters} characters before character ${this.charactersBefore + this.position + 1}`);
    }
    this.kept += text;
  }

  private refuse(): never {
    throw refusal(`not JSON at character ${this.charactersBefore + this.position + 1}`);
  }
}

const ELEMENT = '[]';
