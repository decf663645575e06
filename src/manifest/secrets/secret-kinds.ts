/** A kind of secret that has a format of its own. */
export interface SecretKind {
  /** With an article, as a message names it. */
  readonly name: string;
  /** What secrets of this kind begin with; only where one of these is, the rest is looked at. */
  readonly starts: readonly string[];
  /**
   * What follows, as a regular expression; the group `secret`, if there is one, is the secret alone. All repetitions have an upper bound, unless nothing comes after them, so that
   * a search takes time that grows with the length of the text only.
   */
  readonly body: string;
  /**
   * What comes before, as a lookbehind of bounded length. Its group `before`, if there is one, belongs to the secret.
   *
   * @default - anything but a letter or digit
   */
  readonly before?: string;
  /**
   * What is somewhere in the body of every secret of this kind, as a lookahead of bounded length from the end of the beginning. Kinds with
   * the same beginning have the same.
   *
   * @default - nothing: the beginning says enough
   */
  readonly ahead?: string;
  /** Whether the secret must look random, since people write such a beginning in front of words, too. */
  readonly isRandom?: boolean;
  /** Whether the secret ends with a checksum. Where that is right, it is a secret even if it does not look random. */
  readonly hasChecksum?: boolean;
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

const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
const PRIVATE_KEY = '[A-Z0-9 ]{0,40}PRIVATE KEY(?:[^]*?-----END [A-Z0-9 ]{0,40}PRIVATE KEY[A-Z ]{0,10}-----|[^]*)';
// Most URLs have nothing before their host.
const BEFORE_HOST = '(?=[^\\s/]{1,401}@)';
const SCHEME = '(?<=[A-Za-z][A-Za-z0-9+.-]{0,30})';

const GITLEAKS = 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml';
const GITHUB_SCANNING = 'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns';
const GITHUB_TOKENS = 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/';
const NPM_TOKENS = 'https://github.blog/security/announcing-npms-new-access-token-format/';
const AWS_IDS = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html';
const URIS = 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1';

/** One row for each kind. */
export const SECRET_KINDS: readonly SecretKind[] = [
  // Clouds
  { name: 'an AWS access key id', starts: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], body: exactly(16, '[A-Z2-7]'), source: AWS_IDS },
  { name: 'an AWS session token', starts: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'], body: atLeast(60, BASE64), source: AWS_IDS },
  { name: 'an Amazon Bedrock API key', starts: ['ABSK', 'bedrock-api-key-'], body: atLeast(100, BASE64), source: GITLEAKS },
  { name: 'a signed AWS URL', starts: ['X-Amz-Signature='], body: exactly(64, HEX), source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html' },
  { name: 'a Google API key', starts: ['AIza'], body: atLeast(35, NAME), source: GITLEAKS },
  { name: 'a Google access token', starts: ['ya29.'], body: atLeast(20, NAME), source: GITLEAKS },
  { name: 'a Google OAuth client secret', starts: ['GOCSPX-'], body: atLeast(28, NAME), source: GITLEAKS },
  { name: 'an Azure storage key', starts: ['AccountKey='], body: `${BASE64}{40,}={0,2}`, source: GITHUB_SCANNING },
  { name: 'an Azure shared access key', starts: ['SharedAccessKey='], body: `${BASE64}{40,}={0,2}`, source: GITHUB_SCANNING },
  { name: 'an Azure shared access signature', starts: ['&sig=', '?sig='], before: '', body: atLeast(40, '[A-Za-z0-9%+/]'), source: GITHUB_SCANNING },
  { name: 'an Azure client secret', starts: ['Q~'], before: '(?<=(?<before>[A-Za-z0-9_~.-]{3}[0-9]))', body: '[A-Za-z0-9_~.-]{31,34}', source: GITLEAKS },
  { name: 'an Alibaba Cloud access key id', starts: ['LTAI'], body: exactly(20, WORD), source: GITLEAKS },
  { name: 'a DigitalOcean token', starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'], body: exactly(64, HEX), source: GITLEAKS },
  { name: 'a Fly.io token', starts: ['fo1_', 'fm1_', 'fm2_'], body: atLeast(40, '[A-Za-z0-9+/_=-]'), source: GITLEAKS },
  { name: 'a Heroku API key', starts: ['HRKU-'], body: atLeast(36, NAME), source: GITLEAKS },
  { name: 'a Scalingo token', starts: ['tk-us-'], body: atLeast(48, NAME), source: GITLEAKS },
  { name: 'a Yandex Cloud key', starts: ['AQVN'], body: atLeast(35, NAME), source: GITLEAKS },
  // Code and packages
  { name: 'a GitHub token', starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], body: atLeast(36, WORD), isRandom: true, hasChecksum: true, source: GITHUB_TOKENS },
  { name: 'a GitHub token', starts: ['github_pat_'], body: atLeast(22, '[A-Za-z0-9_]'), source: GITHUB_SCANNING },
  {
    name: 'a GitLab token',
    starts: ['glpat-', 'glrt-', 'gldt-', 'glcbt-', 'glptt-', 'glimt-', 'glft-', 'glagent-', 'glsoat-', 'gloas-', 'glffct-', 'GR1348941'],
    body: atLeast(20, NAME),
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  },
  { name: 'a Bitbucket or Atlassian token', starts: ['ATATT3', 'ATBB', 'ATCTT3'], body: atLeast(24, '[A-Za-z0-9_=-]'), isRandom: true, source: GITHUB_SCANNING },
  { name: 'an npm token', starts: ['npm_'], body: exactly(36, WORD), isRandom: true, hasChecksum: true, source: NPM_TOKENS },
  { name: 'a PyPI token', starts: ['pypi-AgE'], body: atLeast(30, NAME), source: GITHUB_SCANNING },
  { name: 'a RubyGems key', starts: ['rubygems_'], body: exactly(48, HEX), source: GITLEAKS },
  { name: 'a NuGet key', starts: ['oy2'], body: exactly(43, '[a-z0-9]'), source: GITHUB_SCANNING },
  { name: 'a Clojars token', starts: ['CLOJARS_'], body: exactly(60, '[A-Za-z0-9]'), source: GITLEAKS },
  { name: 'a Docker token', starts: ['dckr_pat_', 'dckr_oat_'], body: atLeast(27, NAME), source: GITHUB_SCANNING },
  { name: 'an Artifactory key', starts: ['AKCp', 'cmVmdGtu'], body: atLeast(56, WORD), source: GITLEAKS },
  { name: 'a Sonar token', starts: ['sqp_', 'squ_', 'sqa_'], body: exactly(40, HEX), source: GITLEAKS },
  { name: 'a Sourcegraph token', starts: ['sgp_'], body: atLeast(40, '[A-Za-z0-9_]'), isRandom: true, source: GITLEAKS },
  { name: 'a CircleCI token', starts: ['CCIPAT_', 'CCIPRJ_'], body: atLeast(40, '[A-Za-z0-9_]'), source: GITHUB_SCANNING },
  { name: 'a Buildkite token', starts: ['bkua_'], body: exactly(40, HEX), source: GITHUB_SCANNING },
  { name: 'a Postman key', starts: ['PMAK-'], body: `${HEX}{24}-${HEX}{34}`, source: GITLEAKS },
  // Infrastructure
  { name: 'a private key', starts: ['-----BEGIN '], body: PRIVATE_KEY, source: 'https://www.rfc-editor.org/rfc/rfc7468' },
  {
    name: 'a private key in Base64',
    starts: ['LS0tLS1CRUdJTiBQUklWQVRF', 'LS0tLS1CRUdJTiBSU0Eg', 'LS0tLS1CRUdJTiBFQy', 'LS0tLS1CRUdJTiBPUEVOU1NI', 'LS0tLS1CRUdJTiBFTkNSWVBURU', 'LS0tLS1CRUdJTiBEU0Eg'],
    body: '[A-Za-z0-9+/=\\s]*',
    source: 'https://www.rfc-editor.org/rfc/rfc7468',
  },
  { name: 'a private key in Base64', starts: ['MII'], body: `${WORD}{1,8}IBADANBgkqhkiG9w0BAQEFAASC${BASE64}*={0,2}`, source: 'https://www.rfc-editor.org/rfc/rfc5958' },
  { name: 'an age key', starts: ['AGE-SECRET-KEY-1'], body: exactly(58, '[A-Z0-9]'), source: 'https://github.com/FiloSottile/age' },
  { name: 'a Vault token', starts: ['hvs.', 'hvb.', 'hvr.'], body: atLeast(24, NAME), source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens' },
  { name: 'a Terraform Cloud token', starts: ['.atlasv1.'], before: '(?<=(?<before>[A-Za-z0-9]{14}))', body: atLeast(60, '[A-Za-z0-9=_-]'), source: GITLEAKS },
  { name: 'a Pulumi token', starts: ['pul-'], body: exactly(40, HEX), source: GITLEAKS },
  { name: 'an Infracost key', starts: ['ico-'], body: exactly(32, WORD), source: GITLEAKS },
  { name: 'a Doppler token', starts: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'], body: atLeast(40, '[A-Za-z0-9_.]'), source: GITLEAKS },
  { name: 'a 1Password token', starts: ['ops_eyJ'], body: atLeast(100, '[A-Za-z0-9+/=]'), source: GITLEAKS },
  { name: 'a Tailscale key', starts: ['tskey-auth-', 'tskey-api-', 'tskey-client-'], body: atLeast(20, '[A-Za-z0-9-]'), source: GITHUB_SCANNING },
  { name: 'an OpenShift token', starts: ['sha256~'], body: exactly(43, NAME), source: GITLEAKS },
  { name: 'a Grafana token', starts: ['glsa_'], body: `${WORD}{32}_[A-Fa-f0-9]{8}`, source: GITLEAKS },
  { name: 'a Grafana token', starts: ['glc_eyJ'], body: atLeast(32, '[A-Za-z0-9+/=]'), source: GITLEAKS },
  { name: 'a New Relic key', starts: ['NRAK-', 'NRII-', 'NRJS-'], body: atLeast(19, WORD), source: GITLEAKS },
  { name: 'a Sentry token', starts: ['sntrys_', 'sntryu_'], body: atLeast(40, '[A-Za-z0-9+/=_-]'), source: GITLEAKS },
  { name: 'a Dynatrace token', starts: ['dt0c01.', 'dt0s01.'], body: `${WORD}{24}\\.${WORD}{64}`, source: GITLEAKS },
  // Data
  { name: 'a Databricks token', starts: ['dapi', 'dkea', 'dsapi'], body: exactly(32, HEX), source: GITLEAKS },
  { name: 'a PlanetScale token', starts: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'], body: atLeast(32, '[A-Za-z0-9=_.-]'), source: GITLEAKS },
  { name: 'a MongoDB Atlas secret', starts: ['mdb_sa_sk_'], body: atLeast(40, NAME), source: GITHUB_SCANNING },
  { name: 'a Supabase key', starts: ['sbp_'], body: exactly(40, HEX), source: GITHUB_SCANNING },
  { name: 'a Supabase key', starts: ['sb_secret_'], body: atLeast(22, NAME), source: GITHUB_SCANNING },
  { name: 'a Prefect key', starts: ['pnu_', 'pnb_'], body: exactly(36, '[A-Za-z0-9]'), source: GITLEAKS },
  { name: 'an Airtable token', starts: ['pat'], body: `${WORD}{14}\\.${HEX}{64}`, source: GITLEAKS },
  { name: 'a Pinecone key', starts: ['pcsk_'], body: atLeast(50, '[A-Za-z0-9_]'), source: GITHUB_SCANNING },
  // Models
  { name: 'a Hugging Face token', starts: ['hf_', 'api_org_'], body: atLeast(30, WORD), source: 'https://huggingface.co/docs/hub/security-tokens' },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-'], body: atLeast(32, NAME), isRandom: true, source: GITLEAKS },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-'], body: `(?=[a-z0-9]{0,40}[A-Z])${atLeast(32, WORD)}`, isRandom: true, source: GITLEAKS },
  { name: 'a DeepSeek API key', starts: ['sk-'], body: exactly(32, HEX), source: GITHUB_SCANNING },
  { name: 'an OpenRouter key', starts: ['sk-or-v1-'], body: exactly(64, HEX), source: GITHUB_SCANNING },
  { name: 'a Langfuse key', starts: ['sk-lf-'], body: UUID, source: GITHUB_SCANNING },
  { name: 'a Groq key', starts: ['gsk_'], body: atLeast(48, WORD), source: GITHUB_SCANNING },
  { name: 'an xAI key', starts: ['xai-'], body: atLeast(70, WORD), source: GITHUB_SCANNING },
  { name: 'a Perplexity key', starts: ['pplx-'], body: atLeast(48, WORD), source: GITLEAKS },
  { name: 'a Replicate token', starts: ['r8_'], body: exactly(37, WORD), source: GITHUB_SCANNING },
  { name: 'a Fireworks key', starts: ['fw_'], body: atLeast(22, WORD), isRandom: true, source: GITHUB_SCANNING },
  { name: 'a Together key', starts: ['tgp_v1_'], body: atLeast(40, NAME), source: GITHUB_SCANNING },
  { name: 'an NVIDIA key', starts: ['nvapi-'], body: atLeast(60, NAME), source: GITHUB_SCANNING },
  { name: 'a Weights & Biases key', starts: ['wandb_v1_'], body: atLeast(40, '[A-Za-z0-9_]'), source: 'https://docs.wandb.ai/' },
  { name: 'a LangSmith key', starts: ['lsv2_pt_', 'lsv2_sk_'], body: `${HEX}{32}_${HEX}{10}`, source: GITHUB_SCANNING },
  { name: 'a Neptune token', starts: ['eyJhcGlfYWRkcmVzcyI6'], body: atLeast(40, '[A-Za-z0-9+/=]'), source: 'https://docs.neptune.ai/' },
  { name: 'a Tavily key', starts: ['tvly-'], body: atLeast(32, NAME), isRandom: true, source: GITHUB_SCANNING },
  { name: 'a Jina key', starts: ['jina_'], body: atLeast(50, NAME), isRandom: true, source: GITHUB_SCANNING },
  { name: 'an ElevenLabs key', starts: ['sk_'], body: exactly(48, HEX), source: GITHUB_SCANNING },
  { name: 'a Kaggle token', starts: ['KGAT_'], body: exactly(32, HEX), source: 'https://www.kaggle.com/docs/api' },
  { name: 'a RunPod key', starts: ['rpa_'], body: atLeast(40, WORD), source: GITHUB_SCANNING },
  { name: 'a Cerebras key', starts: ['csk-'], body: exactly(48, WORD), source: GITHUB_SCANNING },
  { name: 'a LlamaCloud key', starts: ['llx-'], body: atLeast(40, WORD), source: GITHUB_SCANNING },
  // Messages and work
  { name: 'a Slack token', starts: ['xoxa-', 'xoxb-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.xoxp-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-'], body: atLeast(10, '[A-Za-z0-9-]'), source: GITLEAKS },
  { name: 'a Slack token', starts: ['xapp-'], body: `[0-9]-[A-Z0-9]{8,15}-[0-9]{10,15}-${WORD}{32,}`, source: GITLEAKS },
  { name: 'a Slack webhook', starts: ['hooks.slack.com/services/T'], body: `${WORD}{1,20}/B${WORD}{1,20}/${WORD}{16,}`, source: GITLEAKS },
  { name: 'a Discord webhook', starts: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'], body: `[0-9]{15,20}/${NAME}{50,}`, source: GITHUB_SCANNING },
  { name: 'a Telegram token', starts: [':AA'], before: '(?<=(?<before>(?<![0-9])[0-9]{8,10}))', body: exactly(33, NAME), source: GITLEAKS },
  { name: 'a SendGrid key', starts: ['SG.'], body: `${NAME}{20,30}\\.${NAME}{20,}`, source: GITLEAKS },
  { name: 'a Mailgun key', starts: ['key-'], body: exactly(32, HEX), source: GITLEAKS },
  { name: 'a Mailchimp key', starts: ['-us'], before: `(?<=(?<before>(?<!${WORD})${HEX}{32}))`, body: exactly(1, '[0-9]'), source: GITLEAKS },
  { name: 'a Brevo key', starts: ['xkeysib-'], body: `${HEX}{64}-${WORD}{16}`, source: GITLEAKS },
  { name: 'a Twilio key', starts: ['SK'], body: exactly(32, HEX), source: GITLEAKS },
  { name: 'a Notion token', starts: ['ntn_'], body: atLeast(43, WORD), source: GITLEAKS },
  { name: 'a Notion token', starts: ['secret_'], body: exactly(43, WORD), isRandom: true, source: GITLEAKS },
  { name: 'a Linear key', starts: ['lin_api_'], body: atLeast(40, WORD), source: GITLEAKS },
  { name: 'a Figma token', starts: ['figd_'], body: atLeast(38, NAME), source: GITHUB_SCANNING },
  { name: 'a HubSpot token', starts: ['pat-na1-', 'pat-eu1-'], body: UUID, source: GITHUB_SCANNING },
  { name: 'a Dropbox token', starts: ['sl.'], body: atLeast(100, '[A-Za-z0-9_=.-]'), source: GITLEAKS },
  // Money
  { name: 'a Stripe key', starts: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'], body: atLeast(20, WORD), source: 'https://docs.stripe.com/keys' },
  { name: 'a Square token', starts: ['sq0atp-', 'sq0csp-'], body: atLeast(22, NAME), source: GITLEAKS },
  { name: 'a Shopify token', starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_'], body: exactly(32, '[A-Fa-f0-9]'), source: GITLEAKS },
  { name: 'a Plaid token', starts: ['access-production-', 'access-sandbox-'], body: UUID, source: GITLEAKS },
  { name: 'a Flutterwave key', starts: ['FLWSECK_TEST-', 'FLWSECK-'], body: atLeast(12, WORD), source: GITLEAKS },
  // Formats of the web
  {
    name: 'a JSON Web Token',
    starts: ['eyJ'],
    before: `(?<!${NAME})`,
    body: `${NAME}{10,1000}\\.eyJ${NAME}{10,8000}\\.${NAME}{10,}`,
    source: 'https://www.rfc-editor.org/rfc/rfc7519',
  },
  {
    name: 'an Authorization header',
    starts: ['Bearer ', 'bearer ', 'Basic ', 'basic ', 'Token ', 'token '],
    body: '(?<secret>[A-Za-z0-9._~+/=-]{16,})',
    isRandom: true,
    source: 'https://www.rfc-editor.org/rfc/rfc9110#name-authorization',
  },
  {
    name: 'a password in a URL',
    starts: ['://'],
    ahead: BEFORE_HOST,
    before: SCHEME,
    body: '[^\\s/:@]{0,200}:(?<secret>[^\\s/@]{3,200})@(?!sha256:)(?=[^\\s/])',
    source: URIS,
  },
  { name: 'a token in a URL', starts: ['://'], ahead: BEFORE_HOST, before: SCHEME, body: '(?<secret>[A-Za-z0-9_.~-]{20,200})@(?=[^\\s/])', isRandom: true, source: URIS },
];
