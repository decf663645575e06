import { isHiddenByName, knownSecretsIn } from './known-secrets';
import { type FoundSecret, secretsInText } from './secrets-in-text';
import { leavesIn, nameOfElement, nameOfMember } from '../leaves';

/** What is shown in place of a secret: its kind and length, and no character of it. */
export function hiddenSecret(kind: string, length: number): string {
  return `(${kind} of ${length} characters)`;
}

/** A text as it may be shown: something else in place of the secrets in it. */
export function withoutSecrets(text: string, replacement: Replacement = hiddenSecret): string {
  return without(secretsInText(text), text, replacement);
}

type Replacement = (kind: string, length: number) => string;

function without(secrets: readonly FoundSecret[], text: string, replacement: Replacement): string {
  let shown = '';
  let position = 0;
  for (const { kind, start, end } of secrets) {
    shown += text.slice(position, start) + replacement(kind, end - start);
    position = end;
  }
  return secrets.length === 0 ? text : shown + text.slice(position);
}

/** A value as it may be shown under its name. */
export function shownValue(name: string, value: string): string {
  const secrets = secretsInText(value);
  return isHiddenByName(name, value, secrets) ? hiddenSecret('a secret', value.length) : without(secrets, value, hiddenSecret);
}

/** Data as it may be shown under its name: at any depth, secrets are hidden. */
export function shownData(data: any, name: string): any {
  if (typeof data === 'string') {
    return shownValue(name, data);
  }
  if (typeof data === 'number') {
    const shown = shownValue(name, String(data));
    return shown === String(data) ? data : shown;
  }
  if (Array.isArray(data)) {
    return data.map((element, position) => shownData(element, nameOfElement(data, position, name)));
  }
  if (typeof data !== 'object' || data === null) {
    return data;
  }
  return Object.fromEntries(Object.entries(data).map(([key, member]) => [withoutSecrets(key), shownData(member, nameOfMember(data, key))]));
}

/**
 * Hides the secrets of a manifest in what is said about it. A message may cut a secret, or write it as JSON, so every part of
 * one is hidden that is long enough to be more than chance.
 */
export class Mask {
  /** The secrets by their parts, by the length of the parts. */
  private readonly parts = new Map<number, Map<string, Hidden>>();

  constructor(manifest: unknown) {
    for (const { kind, secret } of knownSecretsIn(leavesIn(manifest, ''))) {
      const hidden = { kind, length: secret.length };
      this.add(hidden, secret);
      this.add(hidden, JSON.stringify(secret).slice(1, -1));
    }
  }

  /** A text about the manifest as it may be shown. */
  public hide(text: string): string {
    let shown = text;
    for (const [length, parts] of this.parts) {
      shown = withoutParts(shown, length, parts);
    }
    return withoutSecrets(shown);
  }

  private add(hidden: Hidden, secret: string): void {
    const length = Math.min(secret.length, LENGTH_OF_PARTS);
    const parts = this.parts.get(length) ?? new Map<string, Hidden>();
    this.parts.set(length, parts);
    for (let start = 0; start + length <= secret.length; start++) {
      parts.set(secret.slice(start, start + length), hidden);
    }
  }
}

interface Hidden {
  readonly kind: string;
  readonly length: number;
}

const LENGTH_OF_PARTS = 8;

function withoutParts(text: string, length: number, parts: ReadonlyMap<string, Hidden>): string {
  let shown = '';
  let position = 0;
  for (let start = 0; start + length <= text.length; start++) {
    const hidden = parts.get(text.slice(start, start + length));
    if (hidden !== undefined) {
      const end = secretEnd(text, start, length, parts);
      shown += text.slice(position, start) + hiddenSecret(hidden.kind, hidden.length);
      position = end;
      start = end - 1;
    }
  }
  return shown + text.slice(position);
}

/** Where the parts of a secret end, of which one begins at a position. */
function secretEnd(text: string, from: number, length: number, parts: ReadonlyMap<string, Hidden>): number {
  let end = from + length;
  for (let start = from + 1; start <= end && start + length <= text.length; start++) {
    if (parts.has(text.slice(start, start + length))) {
      end = start + length;
    }
  }
  return end;
}
