/** A kind of secret that a text can be recognized as. */
export interface SecretKind {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Secrets with a format of their own. Each pattern is precise enough to leave ordinary values alone. */
const SECRET_FORMATS: readonly SecretKind[] = [
  { name: 'an AWS access key id', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { name: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY/ },
  { name: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})/ },
  { name: 'a GitLab token', pattern: /\bgl(?:pat|rt|dt|cbt|ptt)-[A-Za-z0-9_-]{20,}/ },
  { name: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { name: 'a Slack webhook', pattern: /hooks\.slack\.com\/services\/T[A-Za-z0-9]+\/B[A-Za-z0-9]+\/[A-Za-z0-9]{16,}/ },
  { name: 'a Hugging Face token', pattern: /\bhf_[A-Za-z]{30,}\b/ },
  { name: 'an OpenAI or Anthropic API key', pattern: /\bsk-(?:ant-|proj-|svcacct-)?(?=[A-Za-z_-]*[0-9])(?=[a-z0-9_-]*[A-Z])[A-Za-z0-9_-]{32,}/ },
  { name: 'a Google API key', pattern: /\bAIza[A-Za-z0-9_-]{35}/ },
  { name: 'a Google access token', pattern: /\bya29\.[A-Za-z0-9_-]{20,}/ },
  { name: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/ },
  { name: 'a Databricks token', pattern: /\bdapi[0-9a-f]{32}\b/ },
  { name: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: 'a PyPI token', pattern: /\bpypi-AgE[A-Za-z0-9_-]{30,}/ },
  { name: 'a SendGrid key', pattern: /\bSG\.[A-Za-z0-9_-]{20,}\.[A-Za-z0-9_-]{20,}/ },
  { name: 'a JSON Web Token', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { name: 'an Azure storage key', pattern: /\bAccountKey=[A-Za-z0-9+/]{40,}={0,2}/ },
  { name: 'a URL with a password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/:@${]{3,}@[^\s/]/i },
];

const ANY_FORMAT = new RegExp(SECRET_FORMATS.map(({ pattern }) => pattern.source).join('|'), 'i');
// A URL with a password needs that many characters, all others more.
const SHORTEST_SECRET = 'a://b:ccc@d'.length;
const DOCUMENTATION = /EXAMPLE|XXXX|\*\*\*\*|<[^>]*>/;

/** The kind of secret whose format a text has. */
export function secretFormatOf(text: string): string | undefined {
  if (text.length < SHORTEST_SECRET || !ANY_FORMAT.test(text) || DOCUMENTATION.test(text)) {
    return undefined;
  }
  return SECRET_FORMATS.find(({ pattern }) => pattern.test(text))?.name;
}

/** Whether a value looks like the secret that its name speaks of. */
export function looksLikeSecret(name: string, value: string): boolean {
  if (!SUSPICIOUS_NAME.test(name)) {
    return false;
  }
  const words = wordsOf(name);
  if (REFERENCE_ENDINGS.has(words[words.length - 1]) || isReference(value)) {
    return false;
  }
  if (words.some(word => PASSWORD_WORDS.has(word))) {
    return value.length >= 4;
  }
  if (SECRET_NAMES.some(phrase => ` ${words.join(' ')} `.includes(` ${phrase} `))) {
    return isRandom(value, 12);
  }
  return words[words.length - 1] === 'token' && isRandom(value, 16);
}

/** A secret as a message may show it. */
export function masked(secret: string): string {
  return `${secret.slice(0, 4)}… (${secret.length} characters)`;
}

// What every name has that the lists below are about; most names have none of it.
const SUSPICIOUS_NAME = /pass|pwd|secret|key|token|bearer|credential/i;
const PASSWORD_WORDS = new Set(['password', 'passwd', 'pwd', 'passphrase']);
const SECRET_NAMES = [
  'secret', 'api key', 'apikey', 'access key', 'private key', 'auth token', 'access token', 'bearer', 'credential', 'credentials',
];
// What such a name ends in says that the value only leads to the secret.
const REFERENCE_ENDINGS = new Set([
  'arn', 'name', 'id', 'path', 'file', 'uri', 'url', 'dir', 'bucket', 'prefix', 'provider', 'type', 'column', 'field', 'length', 'size',
  'count', 'version', 'region', 'rotation', 'policy', 'enabled', 'required',
]);

/** `clientSecret`, `CLIENT_SECRET` and `client-secret` as the same words. */
function wordsOf(name: string): string[] {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]/).filter(word => word !== '');
}

function isReference(value: string): boolean {
  return /^(?:arn:|s3:\/\/|ssm:|https?:\/\/|\/|\.\/|\$|\{\{|%|<)/.test(value)
    || /^(?:true|false|yes|no|none|null|-?[0-9.]+(?:e-?[0-9]+)?)$/i.test(value)
    || DOCUMENTATION.test(value);
}

/** Letters and digits without an order that a person would give them. */
function isRandom(value: string, length: number): boolean {
  return value.length >= length
    && /^[A-Za-z0-9+/=_.~-]+$/.test(value)
    && /[0-9]/.test(value)
    && /[A-Za-z]/.test(value)
    && entropyOf(value) >= 3.2
    && !/^[a-z]+(?:[-_./][a-z0-9]+)+$/.test(value);
}

/** Shannon entropy in bits per character. */
function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts.values()].reduce((sum, count) => sum - count / text.length * Math.log2(count / text.length), 0);
}
