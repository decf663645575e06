import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import { rootsIn } from '../input/documents';
import { nameOfElement } from '../manifest/leaves';
import { isHiddenByName } from '../manifest/secrets/known-secrets';
import type { Span } from '../manifest/secrets/named-in-text';
import { looksRandom } from '../manifest/secrets/randomness';
import { secretsInText } from '../manifest/secrets/secrets-in-text';

/** What is shown in place of a secret in a line of a file. */
export const HIDDEN = '(hidden)';

/**
 * The lines of a text, in which something else stands for the secrets that its documents hold, however they are written. In a
 * document that can't be read, only the lines of keys are hidden; callers hide what looks like a secret in a single line.
 */
export function linesWithoutSecrets(text: string): string[] {
  const spans = new SecretSpans(text);
  return withoutKeys(withHidden(text, spans.found).split('\n'));
}

/** Where secrets are in a text, by its syntax trees. */
class SecretSpans {
  public readonly found: Span[] = [];
  private readonly anchors = new Map<string, Node>();

  constructor(private readonly text: string) {
    rootsIn(text).forEach(root => this.lookInto(root, ''));
  }

  private lookInto(node: unknown, name: string): void {
    if (isMap(node)) {
      this.noticeAnchor(node);
      this.lookIntoMap(node);
    } else if (isSeq(node)) {
      this.noticeAnchor(node);
      const values = node.items.map(item => isScalar(item) ? item.value : undefined);
      node.items.forEach((item, position) => this.lookInto(item, nameOfElement(values, position, name)));
    } else if (isScalar(node)) {
      this.noticeAnchor(node);
      this.lookAt(node, name);
    } else if (isAlias(node)) {
      const target = this.anchors.get(node.source);
      // What is in a map or a list has its own names.
      if (isScalar(target)) {
        this.lookAt(target, name);
      }
    }
  }

  private lookIntoMap({ items }: YAMLMap): void {
    const [pair] = ['key', 'name'].flatMap(wanted => items.flatMap(({ key, value }) =>
      isScalar(key) && key.value === wanted && isScalar(value) ? [value.value] : []));
    for (const { key, value } of items) {
      const name = isScalar(key) && typeof key.value !== 'symbol' ? String(key.value) : '';
      this.lookInto(key, '');
      this.lookInto(value, name === 'value' && typeof pair === 'string' ? pair : name);
    }
  }

  private noticeAnchor(node: Node & { readonly anchor?: string }): void {
    if (node.anchor !== undefined) {
      this.anchors.set(node.anchor, node);
    }
  }

  private lookAt({ value, type, range }: Scalar, name: string): void {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const secrets = secretsInText(text);
    if (!range || (secrets.length === 0 && !isHiddenByName(name, text, secrets))) {
      return;
    }
    const [start, end] = range;
    const source = this.text.slice(start, end);
    // Of a long text on one line, the rest may be of use.
    const places = source.includes('\n') || isHiddenByName(name, text, secrets)
      ? [-1]
      : secrets.map(part => source.indexOf(text.slice(part.start, part.end)));
    if (places.includes(-1)) {
      // The first line of a block says how the others are read.
      this.found.push({ start: type?.startsWith('BLOCK') === true ? start + source.indexOf('\n') : start, end });
    } else {
      this.found.push(...places.map((place, position) => {
        const { start: first, end: last } = secrets[position];
        return { start: start + place, end: start + place + last - first };
      }));
    }
  }
}

/** A text with as many lines, in which something else stands for some parts of it. */
function withHidden(text: string, spans: readonly Span[]): string {
  let shown = '';
  let position = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= position) {
      shown += text.slice(position, start) + text.slice(start, end).replace(/[^\s][^\r\n]*/g, HIDDEN);
      position = end;
    }
  }
  return shown + text.slice(position);
}

function withoutKeys(lines: readonly string[]): string[] {
  let isWithin = false;
  return lines.map(line => {
    const wasWithin = isWithin;
    isWithin = wasWithin ? !END_OF_KEY.test(line) : BEGIN_OF_KEY.test(line) && !END_OF_KEY.test(line);
    return (wasWithin && isWithin) || (LINE_OF_BASE64.test(line) && looksRandom(line.trim())) ? line.replace(/[^\s].*/, HIDDEN) : line;
  });
}

const BEGIN_OF_KEY = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY/;
const END_OF_KEY = /-----END /;
const LINE_OF_BASE64 = /^\s+[A-Za-z0-9+/]{32,}={0,2}\s*$/;
