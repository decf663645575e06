import { Yaml } from 'cdk8s';
import { MetObjects } from './met-objects';

/**
 * Writes documents as `Yaml.stringify` of cdk8s does, byte for byte, and much faster if they are plain data. It asks cdk8s
 * for texts and keys that need quotes or several lines, and for whole documents that are not plain data.
 */
export class YamlWriter {
  /** By depth: line breaks, and keys after them. */
  private readonly lines: Array<Map<string, string>> = [];
  private readonly otherKeys = new Map<string, string>();
  private readonly texts = new Map<string, string>();
  private readonly plainTexts = new Set<string>();
  private readonly met = new MetObjects();
  private isTrusted: boolean | undefined;
  private reference: { readonly document: unknown; readonly text: string } | undefined;

  /**
   * The YAML of a document. cdk8s writes the first one of plain data, which shows whether this release of it writes what is
   * expected as soon as there is another one.
   */
  public write(document: unknown): string {
    this.compare();
    const text = this.isTrusted === true ? this.plainText(document) : undefined;
    if (text !== undefined) {
      return text;
    }
    const written = Yaml.stringify(document);
    if (this.isTrusted === undefined) {
      this.reference = { document, text: written };
    }
    return written;
  }

  private compare(): void {
    if (this.reference !== undefined) {
      const text = this.plainText(this.reference.document);
      this.isTrusted = text === undefined ? undefined : text === this.reference.text;
      this.reference = undefined;
    }
  }

  private plainText(document: unknown): string | undefined {
    if (!isPlainObject(document)) {
      return undefined;
    }
    try {
      const text = this.value(document, -1, false);
      return text === EMPTY_MAP ? undefined : `${text.slice(1)}\n`;
    } catch (error) {
      if (error !== UNKNOWN) {
        throw error;
      }
      return undefined;
    } finally {
      this.met.forget();
    }
  }

  /** What follows the colon of a key, or the dash of an element. In several methods that call each other, V8 would optimize all within each. */
  private value(value: unknown, depth: number, isElement: boolean): string {
    if (typeof value === 'string') {
      return ` ${this.text(value, depth)}`;
    }
    if (typeof value !== 'object' || value === null) {
      return ` ${singleText(value, isElement)}`;
    }
    if (!this.met.add(value)) {
      // It needs an anchor and an alias.
      throw UNKNOWN;
    }
    let text = '';
    if (Array.isArray(value)) {
      const line = `${lineBreak(depth + 1)}-`;
      for (let i = 0; i < value.length; i++) {
        text += (isElement && i === 0 ? ' -' : line) + this.value(value[i], depth + 1, true);
      }
      return text || ' []';
    }
    if (!isPlainObject(value)) {
      throw UNKNOWN;
    }
    for (const key in value) {
      // The first member of an element follows its dash.
      const start = isElement && text === '' ? ` ${this.key(key, depth + 1)}` : this.line(key, depth + 1);
      text += start + this.value(value[key], depth + 1, false);
    }
    return text || EMPTY_MAP;
  }

  private line(key: string, depth: number): string {
    const lines = this.lines[depth] ??= new Map<string, string>();
    return lines.get(key) ?? remember(lines, key, lineBreak(depth) + this.key(key, depth));
  }

  private key(key: string, depth: number): string {
    if (isPlainText(key)) {
      return `${key}:`;
    }
    // At the beginning of a line other texts can be marks of documents.
    return depth === 0 ? unknown() : this.otherKeys.get(key) ?? remember(this.otherKeys, key, keyOfCdk8s(key));
  }

  private text(value: string, depth: number): string {
    if (this.isPlain(value)) {
      return value;
    }
    if (NUMBER.test(value)) {
      return `"${value}"`;
    }
    const text = this.texts.get(value) ?? remember(this.texts, value, textOfCdk8s(value));
    return text.includes('\n') ? text.replace(LINE, lineBreak(depth)) : text;
  }

  /** Whether a text stands for itself. Most of those in the first documents come again in the others. */
  private isPlain(text: string): boolean {
    if (this.plainTexts.has(text)) {
      return true;
    }
    const isPlain = isPlainText(text);
    if (isPlain && this.plainTexts.size < MOST_PLAIN_TEXTS) {
      this.plainTexts.add(text);
    }
    return isPlain;
  }
}

/** Says that cdk8s has to write the document. */
const UNKNOWN = new Error('not plain data');

function unknown(): never {
  throw UNKNOWN;
}

function isPlainObject(value: any): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
    && value[NODE_TYPE] === undefined && value[Symbol.iterator] === undefined;
}

// Marks what the YAML package has made itself.
const NODE_TYPE = Symbol.for('yaml.node.type');

const EMPTY_MAP = ' {}';

function singleText(value: unknown, isElement: boolean): string {
  switch (typeof value) {
    case 'number': return numberText(value);
    case 'boolean': return String(value);
  }
  // A null in a map can change how all of its members are written.
  return isElement && (value === null || value === undefined) ? 'null' : unknown();
}

function numberText(value: number): string {
  return Number.isFinite(value) ? Object.is(value, -0) ? '-0' : String(value) : unknown();
}

/** Whether a text stands for itself, without quotes. Some do that this does not find; YAML 1.1 has many words and numbers. */
function isPlainText(text: string): boolean {
  return text.length <= LONGEST_TEXT && (PLAIN.test(text) || PLAIN_WITH_DIGIT.test(text));
}

const LONGEST_TEXT = 500;

// Printable characters; a colon is not before a space, and a space not before a comment.
const REST = '[!-9;-~]*(?:(?::(?=[!-~])| (?=[!"$-~]))[!-9;-~]*)*$';
const PLAIN = new RegExp(`^(?!(?:y|n|yes|no|true|false|on|off|null|e[-+]?\\d+)$)[A-Z_/$();^\\\\]${REST}`, 'i');
// With one of these characters a text is neither a number nor a time.
const PLAIN_WITH_DIGIT = new RegExp(`^\\d(?=[!-~ ]*[g-su-wyG-SU-WY/@$%&()*;=?\\\\^{}[\\]|~<>,!"'\`])${REST}`);
const NUMBER = /^\d+(?:\.\d*)?$/;

function textOfCdk8s(text: string): string {
  const pair = Yaml.stringify({ a: text });
  return pair.startsWith('a: ') && pair.endsWith('\n') ? pair.slice('a: '.length, -1) : unknown();
}

function keyOfCdk8s(key: string): string {
  const pair = Yaml.stringify({ a: { [key]: 0 } });
  return key.length <= LONGEST_TEXT && pair.startsWith('a:\n  ') && pair.endsWith(': 0\n') ? pair.slice('a:\n  '.length, -' 0\n'.length) : unknown();
}

/** Keeps a text for the next time. */
function remember(texts: Map<string, string>, key: string, text: string): string {
  if (texts.size < MOST_REMEMBERED && key.length <= LONGEST_TEXT) {
    texts.set(key, text);
  }
  return text;
}

const MOST_REMEMBERED = 5000;
const MOST_PLAIN_TEXTS = 500;

// Before a line with text: that of an empty one is never indented.
const LINE = /\n(?=[^\n])/g;

/** A line break and the indentation after it. */
function lineBreak(depth: number): string {
  return LINE_BREAKS[depth] ??= `\n${'  '.repeat(depth)}`;
}

const LINE_BREAKS: string[] = [];
