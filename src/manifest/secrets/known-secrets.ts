import { isSuspiciousName, looksLikeSecret, mustBeHidden } from './secret-names';
import { type FoundSecret, isWorthASearch, mayContainSecrets, secretsInText } from './secrets-in-text';
import type { Leaf } from '../leaves';

/** A secret in a manifest. */
export interface KnownSecret {
  readonly path: string;
  /** What it is, with an article. */
  readonly kind: string;
  readonly secret: string;
  /** What it is known by. By `caution` alone, it is hidden but not reported. */
  readonly by: 'format' | 'name' | 'caution';
  /** Whether it is part of a key. */
  readonly isInKey: boolean;
  /** Whether the secret is the whole text. */
  readonly isWhole: boolean;
}

/** Whether there may be a secret in some texts, or under some names. */
export function mayHoldSecrets(texts: string, names: readonly string[]): boolean {
  return mayContainSecrets(texts) || names.some(isSuspiciousName);
}

/** The secrets among some values. */
export function knownSecretsIn(leaves: readonly Leaf[]): KnownSecret[] {
  const texts = leaves.map(({ value }) => typeof value === 'string' || typeof value === 'number' ? String(value) : '');
  // One look at all texts together takes less time than one at each, and most manifests have none that is worth a closer look.
  const isSuspect = isWorthASearch(texts.join('\n'));
  return leaves.flatMap((leaf, position) => secretsAt(leaf, texts[position], isSuspect ? secretsInText(texts[position]) : NO_SECRETS));
}

/** Whether a text is hidden as a whole because of its name. A format in it says more than the name. */
export function isHiddenByName(name: string, text: string, found: readonly FoundSecret[]): boolean {
  return found.every(({ by }) => by === 'name') && mustBeHidden(name, text);
}

const NO_SECRETS: readonly FoundSecret[] = [];
const NO_KNOWN_SECRETS: readonly KnownSecret[] = [];

function secretsAt(leaf: Leaf, text: string, found: readonly FoundSecret[]): readonly KnownSecret[] {
  const { path, name, value, isKey } = leaf;
  if (isKey || !isHiddenByName(name, text, found)) {
    return found.length === 0 ? NO_KNOWN_SECRETS : found.map(each => knownSecret(leaf, text, each));
  }
  const isReported = typeof value === 'string' && looksLikeSecret(name, text);
  return [{ path, kind: 'a secret', secret: text, by: isReported ? 'name' : 'caution', isInKey: false, isWhole: true }];
}

function knownSecret({ path, isKey }: Leaf, text: string, { kind, by, start, end }: FoundSecret): KnownSecret {
  const secret = text.slice(start, end);
  return { path, kind, secret, by, isInKey: isKey, isWhole: secret === text };
}
