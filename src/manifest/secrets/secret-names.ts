import { isPlaceholder } from './placeholders';
import { looksRandom } from './randomness';

/** Whether a value looks like the secret that its name speaks of. */
export function looksLikeSecret(name: string, value: string): boolean {
  return value.length >= SHORTEST_PASSWORD && isSuspiciousName(name) && fitsName(value, wordsOf(name)) && !leadsElsewhere(value);
}

/** Whether a value is one that may be the secret of this name. */
function fitsName(value: string, words: readonly string[]): boolean {
  const last = words[words.length - 1];
  if (REFERENCE_ENDINGS.has(last)) {
    return false;
  }
  if (words.some(isPasswordWord)) {
    return true;
  }
  if (last === 'pass' || last === 'pw') {
    return value.length >= 6 && /[^a-z]/.test(value) && /[^0-9.]/.test(value) && !/\s/.test(value);
  }
  if (SECRET_NAMES.some(phrase => ` ${words.join(' ')} `.includes(` ${phrase} `))) {
    return isToken(value, 12);
  }
  return (SECRET_ENDINGS.has(last) && isToken(value, 16)) || (last === 'key' && isToken(value, 20) && !words.some(word => PUBLIC_KEYS.has(word)) && !UUID.test(value));
}

/** Whether a value must not be shown because of its name. This includes numbers, which rarely are secrets. */
export function mustBeHidden(name: string, value: string): boolean {
  return value.length >= SHORTEST_PASSWORD && isSuspiciousName(name)
    && (looksLikeSecret(name, value) || (/^[0-9.]+$/.test(value) && wordsOf(name).some(isPasswordWord)));
}

/** Whether a name may be that of a secret; most names are not. */
export function isSuspiciousName(name: string): boolean {
  return SUSPICIOUS_NAME.test(name.toLowerCase());
}

const SHORTEST_PASSWORD = 4;
const WORDS = 'pass|pwd|secret|key|token|bearer|cred|auth|jwt|cookie';
const ENDINGS = 'pw|sas|pat';
/** What every name has that the lists below are about, as part of an expression; most names have none of it. */
export const SUSPICIOUS_WORDS = `${WORDS}|${ENDINGS}`;
const SUSPICIOUS_NAME = new RegExp(`${WORDS}|(?:${ENDINGS})$`);
const PASSWORD_WORDS = ['password', 'passwd', 'passphrase', 'pwd', 'sshpass'];
const SECRET_NAMES = [
  'secret', 'api key', 'apikey', 'access key', 'private key', 'auth token', 'access token', 'bearer', 'credential', 'credentials',
];
const SECRET_ENDINGS = new Set(['token', 'auth', 'authorization', 'creds', 'jwt', 'cookie', 'sas', 'pat']);
/** What goes before `key` where it names no secret. */
const PUBLIC_KEYS = new Set([
  'public', 'primary', 'foreign', 'partition', 'sort', 'join', 'group', 'unique', 'cache', 'hash', 'index', 'kms', 'object', 's3', 'bucket', 'feature', 'label',
  'image', 'model', 'row', 'range', 'shard', 'routing', 'idempotency', 'dedup', 'lookup', 'map', 'host',
]);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
// A name with one of these endings has a value that only leads to the secret.
const REFERENCE_ENDINGS = new Set([
  'arn', 'name', 'id', 'path', 'file', 'uri', 'url', 'dir', 'bucket', 'prefix', 'provider', 'type', 'column', 'field', 'length', 'size',
  'count', 'version', 'region', 'rotation', 'policy', 'enabled', 'required',
]);

/** `clientSecret`, `CLIENT_SECRET` and `client-secret` as the same words. */
function wordsOf(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]/).filter(word => word !== '');
}

/** Also where it is only the end of the word, as in PGPASSWORD. */
function isPasswordWord(word: string): boolean {
  return PASSWORD_WORDS.some(password => word.endsWith(password));
}

/** A place where the secret is, a placeholder, or a value that is too plain. */
function leadsElsewhere(value: string): boolean {
  return /^(?:arn:|s3:\/\/|ssm:|https?:\/\/|\/|\.\/)/.test(value)
    || /^(?:true|false|yes|no|none|null|-?[0-9.]+(?:e-?[0-9]+)?)$/i.test(value)
    || isPlaceholder(value);
}

function isToken(value: string, length: number): boolean {
  return value.length >= length && /^[\w+/=.~!#$%&*@^?:-]+$/.test(value) && looksRandom(value);
}
