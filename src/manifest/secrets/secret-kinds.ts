/** A kind of secret that has a format of its own. */
export interface SecretKind {
  /** With an article, as a message names it. */
  readonly name: string;
  /** What secrets of this kind begin with; only where one of these is, the rest is looked at. */
  readonly starts: readonly string[];
  /**
   * What follows, as a regular expression. All repetitions have an upper bound, unless nothing comes after them, so that
   * a search takes time that grows with the length of the text only.
   */
  readonly body: string;
  /**
   * What comes before, as a lookbehind of bounded length. Its group, if there is one, belongs to the secret.
   *
   * @default - anything but a letter or digit
   */
  readonly before?: string;
  /** Whether the secret must look random, since people write such a beginning in front of words, too. */
  readonly isRandom?: boolean;
  /** Where the format is written down. */
  readonly source: string;
}

const WORD = '[A-Za-z0-9]';
const NAME = '[A-Za-z0-9_-]';
const HEX = '[0-9a-f]';
const BASE64 = '[A-Za-z0-9+/]';

/** So many characters and no more, so that longer texts of another kind do not count. */
function exactly(length: number, alphabet: string): string {
  return `${alphabet}{${length}}(?!${WORD})`;
}

function atLeast(length: number, alphabet: string): string {
  return `${alphabet}{${length},}`;
}

const GITLEAKS = 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml';
const GITHUB_SCANNING = 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns';
const AWS_IDS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const URIS = 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1';

/** One row for each kind. */
export const SECRET_KINDS: readonly SecretKind[] = [
  { name: 'an AWS access key id', starts: ['AKIA', 'ASIA'], body: exactly(16, '[A-Z2-7]'), source: AWS_IDS },
  {
    name: 'a private key',
    starts: ['-----BEGIN '],
    body: '[A-Z0-9 ]{0,40}PRIVATE KEY(?:[^]*?-----END [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----|[^]*)',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  { name: 'a GitHub token', starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], body: atLeast(36, WORD), source: GITHUB_SCANNING },
  { name: 'a GitHub token', starts: ['github_pat_'], body: atLeast(22, '[A-Za-z0-9_]'), source: GITHUB_SCANNING },
  {
    name: 'a GitLab token',
    starts: ['glpat-', 'glrt-', 'gldt-', 'glcbt-', 'glptt-'],
    body: atLeast(20, NAME),
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  },
  { name: 'a Slack token', starts: ['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-'], body: atLeast(10, '[A-Za-z0-9-]'), source: GITLEAKS },
  {
    name: 'a Slack webhook',
    starts: ['hooks.slack.com/services/T'],
    body: '[A-Za-z0-9]{1,20}/B[A-Za-z0-9]{1,20}/[A-Za-z0-9]{16,}',
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  { name: 'a Hugging Face token', starts: ['hf_'], body: atLeast(30, WORD), source: 'https://huggingface.co/docs/hub/security-tokens' },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-ant-', 'sk-proj-', 'sk-svcacct-'], body: atLeast(32, NAME), isRandom: true, source: GITLEAKS },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-'], body: `(?=[a-z0-9]{0,40}[A-Z])${atLeast(32, WORD)}`, isRandom: true, source: GITLEAKS },
  { name: 'a Google API key', starts: ['AIza'], body: atLeast(35, NAME), source: GITLEAKS },
  { name: 'a Google access token', starts: ['ya29.'], body: atLeast(20, NAME), source: GITLEAKS },
  { name: 'a Stripe key', starts: ['sk_live_', 'rk_live_'], body: atLeast(20, WORD), source: 'https://docs.stripe.com/keys' },
  { name: 'a Databricks token', starts: ['dapi'], body: exactly(32, HEX), source: GITLEAKS },
  { name: 'an npm token', starts: ['npm_'], body: exactly(36, WORD), source: GITHUB_SCANNING },
  { name: 'a PyPI token', starts: ['pypi-AgE'], body: atLeast(30, NAME), source: 'https://pypi.org/help/#apitoken' },
  { name: 'a SendGrid key', starts: ['SG.'], body: `${NAME}{20,30}\\.${NAME}{20,}`, source: GITLEAKS },
  {
    name: 'a JSON Web Token',
    starts: ['eyJ'],
    body: `${NAME}{10,1000}\\.eyJ${NAME}{10,8000}\\.${NAME}{10,}`,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
  { name: 'an Azure storage key', starts: ['AccountKey='], body: `${BASE64}{40,}={0,2}`, source: GITLEAKS },
  {
    name: 'a password in a URL',
    starts: ['://'],
    before: '(?<=[A-Za-z][A-Za-z0-9+.-]{0,30})',
    body: '[^\\s/:@]{0,200}:(?<secret>[^\\s/@]{3,200})@(?=[^\\s/])',
    source: URIS,
  },
];
