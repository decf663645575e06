import { endsWithChecksum } from './checksum';
import { mayHaveNames, namedSecretsIn, type Span } from './named-in-text';
import { isPlaceholder } from './placeholders';
import { looksRandom } from './randomness';
import { SECRET_KINDS, type SecretKind } from './secret-kinds';
import { literalPattern } from '../text/literal-pattern';

/** A part of a text that has the format of a secret, or the name of one in front. */
export interface FoundSecret extends Span {
  /** What it is, with an article. */
  readonly kind: string;
  readonly by: 'format' | 'name';
}

/** The secrets in a text, in their order. */
export function secretsInText(text: string): readonly FoundSecret[] {
  return text.length < SHORTEST ? NONE : kept(text, search);
}

/** Whether a search in a text can find anything. What is true of a text is true of each text that it is a part of. */
export function mayContainSecrets(text: string): boolean {
  const starts = startsOfSecrets();
  starts.lastIndex = 0;
  return starts.test(text) || mayHaveNames(text);
}

/**
 * The same for a text that is looked at alone, and closer: to look for each beginning takes less time than to compile the
 * pattern of all of them.
 */
export function isWorthASearch(text: string): boolean {
  return SECRET_KINDS.some(kind => kind.starts.some(start => text.includes(start) && hasFormat(text, kind, start))) || mayHaveNames(text);
}

function hasFormat(text: string, kind: SecretKind, start: string): boolean {
  return (kind.ahead === undefined || new RegExp(literalPattern(start) + kind.ahead).test(text)) && new RegExp(patternOf(kind, start)).test(text);
}

/** What a name in front makes known counts where no format does. */
function search(text: string): readonly FoundSecret[] {
  const found = byFormat(text);
  const named = namedSecretsIn(text).map((part): FoundSecret => ({ ...part, kind: 'a secret', by: 'name' }));
  return named.length === 0 ? found : withoutOverlaps([...found, ...named].sort((a, b) => a.start - b.start || a.by.localeCompare(b.by)));
}

function withoutOverlaps(sorted: readonly FoundSecret[]): FoundSecret[] {
  const separate: FoundSecret[] = [];
  for (const secret of sorted) {
    const last = separate.at(-1);
    if (last === undefined || secret.start >= last.end) {
      separate.push(secret);
    } else if (last.by === 'name' && secret.by === 'format') {
      separate[separate.length - 1] = secret;
    }
  }
  return separate;
}

// What every search begins with is looked for first; most texts have none of it.
const SHORTEST = 'pwd=abcd'.length;
const NONE: readonly FoundSecret[] = [];

let anyStart: RegExp | undefined;

function startsOfSecrets(): RegExp {
  return anyStart ??= new RegExp(patternsOfStarts().join('|'), 'g');
}

/** The longer ones first, each once. */
function patternsOfStarts(): string[] {
  const patterns = new Map(SECRET_KINDS.flatMap(({ starts, ahead = '' }) => starts.map(start => [start, literalPattern(start) + ahead])));
  return [...patterns].sort(([one], [other]) => other.length - one.length).map(([, pattern]) => pattern);
}

function byFormat(text: string): readonly FoundSecret[] {
  const starts = startsOfSecrets();
  const found: FoundSecret[] = [];
  starts.lastIndex = 0;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const secret = secretAt(text, match.index, match[0]);
    if (secret !== undefined) {
      found.push(secret);
    }
    starts.lastIndex = secret?.end ?? match.index + 1;
  }
  return found.length === 0 ? NONE : found;
}

function secretAt(text: string, position: number, start: string): FoundSecret | undefined {
  for (const { kind, start: own, pattern } of searchesFor(start)) {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    if (match !== null) {
      const secret = partOf(match, own);
      if (!isPlaceholder(secret.body) && isCredible(kind, secret.body)) {
        return { kind: kind.name, by: 'format', start: secret.start, end: secret.end };
      }
    }
  }
  return undefined;
}

function isCredible({ isRandom = false, hasChecksum = false }: SecretKind, body: string): boolean {
  return !isRandom || looksRandom(body) || (hasChecksum && endsWithChecksum(body));
}

/** Where the secret is in what a search has found, and what follows its beginning. */
function partOf(match: RegExpExecArray, start: string): { readonly start: number; readonly end: number; readonly body: string } {
  const end = match.index + match[0].length;
  const { secret, before = '' } = match.groups ?? {};
  if (secret !== undefined) {
    const from = match.index + match[0].indexOf(secret, start.length);
    return { start: from, end: from + secret.length, body: secret };
  }
  return { start: match.index - before.length, end, body: before + match[0].slice(start.length) };
}

/** How one kind of secret is looked for at a place where one of its beginnings is. */
interface Search {
  readonly kind: SecretKind;
  readonly start: string;
  readonly pattern: RegExp;
}

const SEARCHES = new Map<string, readonly Search[]>();

function patternOf({ before = '(?<![A-Za-z0-9])', body }: SecretKind, start: string): string {
  return before + literalPattern(start) + body;
}

/** The kinds that may be at a place: those whose beginning is part of what is there. */
function searchesFor(found: string): readonly Search[] {
  let searches = SEARCHES.get(found);
  if (searches === undefined) {
    searches = SECRET_KINDS.flatMap(kind => kind.starts.filter(start => found.startsWith(start)).map(start => ({
      kind, start, pattern: new RegExp(patternOf(kind, start), 'y'),
    }))).sort((a, b) => b.start.length - a.start.length);
    SEARCHES.set(found, searches);
  }
  return searches;
}

const KEPT = new Map<string, readonly FoundSecret[]>();
const LONGEST_KEPT = 300;
const MOST_KEPT = 10_000;

// The jobs of an app share most of their texts.
function kept(text: string, find: (text: string) => readonly FoundSecret[]): readonly FoundSecret[] {
  if (text.length > LONGEST_KEPT) {
    return find(text);
  }
  let found = KEPT.get(text);
  if (found === undefined) {
    found = find(text);
    if (KEPT.size >= MOST_KEPT) {
      KEPT.clear();
    }
    KEPT.set(text, found);
  }
  return found;
}
