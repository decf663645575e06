import { namedTexts } from './named-texts';
import { looksLikeSecret, mustBeHidden } from './secret-names';
import { secretsInText } from './secrets-in-text';

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

/** All secrets in a value, such as a whole manifest. */
export function knownSecretsIn(value: unknown, path = ''): KnownSecret[] {
  return namedTexts(value, path).flatMap(({ path: place, name, text, isKey, isText }): KnownSecret[] => {
    const found = secretsInText(text);
    if (found.length > 0) {
      return found.map(({ kind, start, end }) => {
        const secret = text.slice(start, end);
        return { path: place, kind, secret, by: 'format', isInKey: isKey, isWhole: secret === text };
      });
    }
    if (isKey || !mustBeHidden(name, text)) {
      return [];
    }
    return [{ path: place, kind: 'a secret', secret: text, by: isText && looksLikeSecret(name, text) ? 'name' : 'caution', isInKey: false, isWhole: true }];
  });
}
