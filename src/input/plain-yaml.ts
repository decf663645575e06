/**
 * Reads the YAML that people and tools write for Kubernetes most of the time: maps and lists in blocks, texts, numbers and
 * words on one line, comments, several documents. It accepts only what it is sure of: for anything else, and anything
 * wrong, the answer is undefined, and the full reader decides. What it accepts, it reads as the full reader does.
 *
 * @returns the documents, null for one without content
 */
export function readPlainYaml(text: string): any[] | undefined {
  if (UNUSUAL_CHARACTERS.test(text)) {
    return undefined;
  }
  try {
    return new PlainReader(text).documents();
  } catch (error) {
    if (error === NOT_PLAIN) {
      return undefined;
    }
    throw error;
  }
}

const NOT_PLAIN = new Error('not plain YAML');

// Tabs, control characters, line breaks of other systems, and what only looks like a space.
const UNUSUAL_CHARACTERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/;

const SPACE = 32;
const HASH = 35;
const HYPHEN = 45;
const PERCENT = 37;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const COLON = 58;

/** Each level is indented by a character at least, so that no text can exhaust the stack. */
const DEEPEST_INDENT = 200;

// The full reader, as kubectl, has a limit for keys.
const KEY = /([A-Za-z_][A-Za-z0-9_./-]{0,499}|"[^"\\\n]{0,499}"):(?: +|$)/y;

/** Reads one text, line by line. The current line is one with content, or a mark between documents, or none. */
class PlainReader {
  private readonly lines: readonly string[];
  private following = 0;
  private line = '';
  /** How far the current line is indented; -1 at a mark and at the end. */
  private indent = 0;
  private isMark = false;

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  public documents(): any[] {
    const documents: any[] = [];
    this.advance();
    while (this.isMark || this.indent >= 0) {
      if (this.isMark) {
        this.advance();
      }
      documents.push(this.indent < 0 ? null : this.block(0));
      if (this.indent >= 0) {
        throw NOT_PLAIN;
      }
    }
    return documents;
  }

  private advance(): void {
    this.isMark = false;
    while (this.following < this.lines.length) {
      const line = this.lines[this.following++];
      const indent = spacesIn(line, 0);
      if (indent < line.length && line.charCodeAt(indent) !== HASH) {
        this.isMark = line === '---';
        if (indent === 0 && !this.isMark && (line.charCodeAt(0) === PERCENT || line.startsWith('---') || line.startsWith('...'))) {
          throw NOT_PLAIN;
        }
        this.line = line;
        this.indent = this.isMark ? -1 : indent;
        return;
      }
    }
    this.indent = -1;
  }

  private block(indent: number): any {
    if (indent > DEEPEST_INDENT) {
      throw NOT_PLAIN;
    }
    return this.isItem(indent) ? this.list(indent) : this.map(indent);
  }

  private isItem(column: number): boolean {
    const { line } = this;
    return line.charCodeAt(column) === HYPHEN && (line.length === column + 1 || line.charCodeAt(column + 1) === SPACE);
  }

  private list(indent: number): any[] {
    const list: any[] = [];
    while (this.indent === indent && this.isItem(indent)) {
      const column = spacesIn(this.line, indent + 1);
      this.refuseNothingAt(column);
      KEY.lastIndex = column;
      if (this.isItem(column) || KEY.test(this.line)) {
        // What follows the hyphen is a block of its own, indented that far.
        this.indent = column;
        list.push(this.block(column));
      } else {
        list.push(this.scalar(column));
        this.advance();
      }
      this.refuseDeeperThan(indent);
    }
    return list;
  }

  private map(indent: number): any {
    const map: any = {};
    while (this.indent === indent) {
      KEY.lastIndex = indent;
      const match = KEY.exec(this.line);
      if (match === null) {
        throw NOT_PLAIN;
      }
      const key = plainKey(match[1]);
      if (Object.hasOwn(map, key)) {
        throw NOT_PLAIN;
      }
      map[key] = this.member(indent, KEY.lastIndex);
      this.refuseDeeperThan(indent);
    }
    return map;
  }

  private member(indent: number, column: number): any {
    if (column < this.line.length && this.line.charCodeAt(column) !== HASH) {
      const value = this.scalar(column);
      this.advance();
      return value;
    }
    this.advance();
    if (this.indent > indent) {
      return this.block(this.indent);
    }
    return this.indent === indent && this.isItem(indent) ? this.list(indent) : null;
  }

  private scalar(column: number): any {
    const first = this.line.charCodeAt(column);
    if (first === DOUBLE_QUOTE || first === SINGLE_QUOTE) {
      return quotedText(this.line, column, first);
    }
    const comment = this.line.indexOf(' #', column);
    const text = this.line.slice(column, comment < 0 ? undefined : comment).replace(/(?<! ) +$/, '');
    if (text.includes(': ') || text.charCodeAt(text.length - 1) === COLON) {
      throw NOT_PLAIN;
    }
    return plainValue(text, first);
  }

  private refuseNothingAt(column: number): void {
    if (column >= this.line.length || this.line.charCodeAt(column) === HASH) {
      throw NOT_PLAIN;
    }
  }

  private refuseDeeperThan(indent: number): void {
    if (this.indent > indent) {
      throw NOT_PLAIN;
    }
  }
}

/** Where the spaces of a line end that begin at a column. */
function spacesIn(line: string, column: number): number {
  let end = column;
  while (line.charCodeAt(end) === SPACE) {
    end++;
  }
  return end;
}

function plainKey(text: string): string {
  const isQuoted = text.charCodeAt(0) === DOUBLE_QUOTE;
  const key = isQuoted ? text.slice(1, -1) : text;
  if (key === '__proto__' || key === '<<' || key === '' || (!isQuoted && WORDS.has(key))) {
    throw NOT_PLAIN;
  }
  return key;
}

function quotedText(line: string, column: number, quote: number): string {
  const end = line.indexOf(quote === DOUBLE_QUOTE ? '"' : '\'', column + 1);
  const text = line.slice(column + 1, end);
  if (end < 0 || !/^ *(?: #.*)?$/.test(line.slice(end + 1)) || (quote === DOUBLE_QUOTE && text.includes('\\'))) {
    throw NOT_PLAIN;
  }
  return text;
}

/** Plain text that is a value of another type. */
const WORDS = new Map<string, boolean | null>([
  ...['null', 'Null', 'NULL', '~'].map(word => [word, null] as const),
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map(word => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(word => [word, false] as const),
]);
const LONGEST_WORD = 5;

function plainValue(text: string, first: number): any {
  const word = text.length <= LONGEST_WORD ? WORDS.get(text) : undefined;
  if (word !== undefined) {
    return word;
  }
  if (isLetter(first)) {
    return text;
  }
  if (first >= 48 && first <= 57) {
    if (/^(?:(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?)$/.test(text)) {
      return Number(text);
    }
    // A date, a size or an id is a text; what could be a number in another spelling is left to the full reader.
    if (NEVER_IN_NUMBERS.test(text)) {
      return text;
    }
  }
  switch (text) {
    case '[]': return [];
    case '{}': return {};
    default: throw NOT_PLAIN;
  }
}

const NEVER_IN_NUMBERS = /[ghijklmnpqrsuvwyGHIJKLMNPQRSUVWY/@$%&()*;=?\\^{}[\]|~<>,!"'`]/;

/** Letters, the underscore and the slash: none of them begins anything but a word. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 47 || code === 95;
}
