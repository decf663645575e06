/** A kind of secret that has a format of its own. */
export interface SecretKind {
  /** With an article, as a message names it. */
  readonly name: string;
  /** What secrets of this kind begin with; only where one of these is, the rest is looked at. */
  readonly starts: readonly string[];
  /**
   * What follows, as a regular expression; the group 'secret', if there is one, is the secret alone. All repetitions have an upper bound, unless nothing comes after them, so that
   * a search takes time that grows with the length of the text only.
   */
  readonly body: string;
  /**
   * What comes before, as a lookbehind of bounded length. Its group 'before', if there is one, belongs to the secret.
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

/** So that longer texts of another kind do not count. */
const END = `(?!${WORD})`;
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
  { name: 'an AWS access key id', starts: ['AKIA', 'ASIA', 'ABIA', 'ACCA'], body: `[A-Z2-7]{16}${END}`, source: AWS_IDS },
  { name: 'an AWS session token', starts: ['IQoJb3JpZ2lu', 'FwoGZXIvYXdz', 'FQoGZXIvYXdz'], body: `${BASE64}{60,}`, source: AWS_IDS },
  { name: 'an Amazon Bedrock API key', starts: ['ABSK', 'bedrock-api-key-'], body: `${BASE64}{100,}`, source: GITLEAKS },
  { name: 'a signed AWS URL', starts: ['X-Amz-Signature='], body: `${HEX}{64}${END}`, source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html' },
  { name: 'a Google API key', starts: ['AIza'], body: `${NAME}{35,}`, source: GITLEAKS },
  { name: 'a Google access token', starts: ['ya29.'], body: `${NAME}{20,}`, source: GITLEAKS },
  { name: 'a Google OAuth client secret', starts: ['GOCSPX-'], body: `${NAME}{28,}`, source: GITLEAKS },
  { name: 'an Azure storage key', starts: ['AccountKey='], body: `${BASE64}{40,}={0,2}`, source: GITHUB_SCANNING },
  { name: 'an Azure shared access key', starts: ['SharedAccessKey='], body: `${BASE64}{40,}={0,2}`, source: GITHUB_SCANNING },
  { name: 'an Azure shared access signature', starts: ['&sig=', '?sig='], before: '', body: '[A-Za-z0-9%+/]{40,}', source: GITHUB_SCANNING },
  { name: 'an Azure client secret', starts: ['Q~'], before: '(?<=(?<before>[A-Za-z0-9_~.-]{3}[0-9]))', body: '[A-Za-z0-9_~.-]{31,34}', source: GITLEAKS },
  { name: 'an Alibaba Cloud access key id', starts: ['LTAI'], body: `${WORD}{20}${END}`, source: GITLEAKS },
  { name: 'a DigitalOcean token', starts: ['dop_v1_', 'doo_v1_', 'dor_v1_'], body: `${HEX}{64}${END}`, source: GITLEAKS },
  { name: 'a Fly.io token', starts: ['fo1_', 'fm1_', 'fm2_'], body: '[A-Za-z0-9+/_=-]{40,}', source: GITLEAKS },
  { name: 'a Heroku API key', starts: ['HRKU-'], body: `${NAME}{36,}`, source: GITLEAKS },
  { name: 'a Scalingo token', starts: ['tk-us-'], body: `${NAME}{48,}`, source: GITLEAKS },
  { name: 'a Yandex Cloud key', starts: ['AQVN'], body: `${NAME}{35,}`, source: GITLEAKS },
  // Code and packages
  { name: 'a GitHub token', starts: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'], body: `${WORD}{36,}`, isRandom: true, hasChecksum: true, source: GITHUB_TOKENS },
  { name: 'a GitHub token', starts: ['github_pat_'], body: '[A-Za-z0-9_]{22,}', source: GITHUB_SCANNING },
  {
    name: 'a GitLab token',
    starts: ['glpat-', 'glrt-', 'gldt-', 'glcbt-', 'glptt-', 'glimt-', 'glft-', 'glagent-', 'glsoat-', 'gloas-', 'glffct-', 'GR1348941'],
    body: `${NAME}{20,}`,
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  },
  { name: 'a Bitbucket or Atlassian token', starts: ['ATATT3', 'ATBB', 'ATCTT3'], body: '[A-Za-z0-9_=-]{24,}', isRandom: true, source: GITHUB_SCANNING },
  { name: 'an npm token', starts: ['npm_'], body: `${WORD}{36}${END}`, isRandom: true, hasChecksum: true, source: NPM_TOKENS },
  { name: 'a PyPI token', starts: ['pypi-AgE'], body: `${NAME}{30,}`, source: GITHUB_SCANNING },
  { name: 'a RubyGems key', starts: ['rubygems_'], body: `${HEX}{48}${END}`, source: GITLEAKS },
  { name: 'a NuGet key', starts: ['oy2'], body: `[a-z0-9]{43}${END}`, source: GITHUB_SCANNING },
  { name: 'a Clojars token', starts: ['CLOJARS_'], body: `[A-Za-z0-9]{60}${END}`, source: GITLEAKS },
  { name: 'a Docker token', starts: ['dckr_pat_', 'dckr_oat_'], body: `${NAME}{27,}`, source: GITHUB_SCANNING },
  { name: 'an Artifactory key', starts: ['AKCp', 'cmVmdGtu'], body: `${WORD}{56,}`, source: GITLEAKS },
  { name: 'a Sonar token', starts: ['sqp_', 'squ_', 'sqa_'], body: `${HEX}{40}${END}`, source: GITLEAKS },
  { name: 'a Sourcegraph token', starts: ['sgp_'], body: '[A-Za-z0-9_]{40,}', isRandom: true, source: GITLEAKS },
  { name: 'a CircleCI token', starts: ['CCIPAT_', 'CCIPRJ_'], body: '[A-Za-z0-9_]{40,}', source: GITHUB_SCANNING },
  { name: 'a Buildkite token', starts: ['bkua_'], body: `${HEX}{40}${END}`, source: GITHUB_SCANNING },
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
  { name: 'an age key', starts: ['AGE-SECRET-KEY-1'], body: `[A-Z0-9]{58}${END}`, source: 'https://github.com/FiloSottile/age' },
  { name: 'a Vault token', starts: ['hvs.', 'hvb.', 'hvr.'], body: `${NAME}{24,}`, source: 'https://developer.hashicorp.com/vault/docs/concepts/tokens' },
  { name: 'a Terraform Cloud token', starts: ['.atlasv1.'], before: '(?<=(?<before>[A-Za-z0-9]{14}))', body: '[A-Za-z0-9=_-]{60,}', source: GITLEAKS },
  { name: 'a Pulumi token', starts: ['pul-'], body: `${HEX}{40}${END}`, source: GITLEAKS },
  { name: 'an Infracost key', starts: ['ico-'], body: `${WORD}{32}${END}`, source: GITLEAKS },
  { name: 'a Doppler token', starts: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.'], body: '[A-Za-z0-9_.]{40,}', source: GITLEAKS },
  { name: 'a 1Password token', starts: ['ops_eyJ'], body: '[A-Za-z0-9+/=]{100,}', source: GITLEAKS },
  { name: 'a Tailscale key', starts: ['tskey-auth-', 'tskey-api-', 'tskey-client-'], body: '[A-Za-z0-9-]{20,}', source: GITHUB_SCANNING },
  { name: 'an OpenShift token', starts: ['sha256~'], body: `${NAME}{43}${END}`, source: GITLEAKS },
  { name: 'a Grafana token', starts: ['glsa_'], body: `${WORD}{32}_[A-Fa-f0-9]{8}`, source: GITLEAKS },
  { name: 'a Grafana token', starts: ['glc_eyJ'], body: '[A-Za-z0-9+/=]{32,}', source: GITLEAKS },
  { name: 'a New Relic key', starts: ['NRAK-', 'NRII-', 'NRJS-'], body: `${WORD}{19,}`, source: GITLEAKS },
  { name: 'a Sentry token', starts: ['sntrys_', 'sntryu_'], body: '[A-Za-z0-9+/=_-]{40,}', source: GITLEAKS },
  { name: 'a Dynatrace token', starts: ['dt0c01.', 'dt0s01.'], body: `${WORD}{24}\\.${WORD}{64}`, source: GITLEAKS },
  // Data
  { name: 'a Databricks token', starts: ['dapi', 'dkea', 'dsapi'], body: `${HEX}{32}${END}`, source: GITLEAKS },
  { name: 'a PlanetScale token', starts: ['pscale_tkn_', 'pscale_pw_', 'pscale_oauth_'], body: '[A-Za-z0-9=_.-]{32,}', source: GITLEAKS },
  { name: 'a MongoDB Atlas secret', starts: ['mdb_sa_sk_'], body: `${NAME}{40,}`, source: GITHUB_SCANNING },
  { name: 'a Supabase key', starts: ['sbp_'], body: `${HEX}{40}${END}`, source: GITHUB_SCANNING },
  { name: 'a Supabase key', starts: ['sb_secret_'], body: `${NAME}{22,}`, source: GITHUB_SCANNING },
  { name: 'a Prefect key', starts: ['pnu_', 'pnb_'], body: `[A-Za-z0-9]{36}${END}`, source: GITLEAKS },
  { name: 'an Airtable token', starts: ['pat'], body: `${WORD}{14}\\.${HEX}{64}`, source: GITLEAKS },
  { name: 'a Pinecone key', starts: ['pcsk_'], body: '[A-Za-z0-9_]{50,}', source: GITHUB_SCANNING },
  // Models
  { name: 'a Hugging Face token', starts: ['hf_', 'api_org_'], body: `${WORD}{30,}`, source: 'https://huggingface.co/docs/hub/security-tokens' },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-ant-', 'sk-proj-', 'sk-svcacct-', 'sk-admin-'], body: `${NAME}{32,}`, isRandom: true, source: GITLEAKS },
  { name: 'an OpenAI or Anthropic API key', starts: ['sk-'], body: `(?=[a-z0-9]{0,40}[A-Z])${WORD}{32,}`, isRandom: true, source: GITLEAKS },
  { name: 'a DeepSeek API key', starts: ['sk-'], body: `${HEX}{32}${END}`, source: GITHUB_SCANNING },
  { name: 'an OpenRouter key', starts: ['sk-or-v1-'], body: `${HEX}{64}${END}`, source: GITHUB_SCANNING },
  { name: 'a Langfuse key', starts: ['sk-lf-'], body: UUID, source: GITHUB_SCANNING },
  { name: 'a Groq key', starts: ['gsk_'], body: `${WORD}{48,}`, source: GITHUB_SCANNING },
  { name: 'an xAI key', starts: ['xai-'], body: `${WORD}{70,}`, source: GITHUB_SCANNING },
  { name: 'a Perplexity key', starts: ['pplx-'], body: `${WORD}{48,}`, source: GITLEAKS },
  { name: 'a Replicate token', starts: ['r8_'], body: `${WORD}{37}${END}`, source: GITHUB_SCANNING },
  { name: 'a Fireworks key', starts: ['fw_'], body: `${WORD}{22,}`, isRandom: true, source: GITHUB_SCANNING },
  { name: 'a Together key', starts: ['tgp_v1_'], body: `${NAME}{40,}`, source: GITHUB_SCANNING },
  { name: 'an NVIDIA key', starts: ['nvapi-'], body: `${NAME}{60,}`, source: GITHUB_SCANNING },
  { name: 'a Weights & Biases key', starts: ['wandb_v1_'], body: '[A-Za-z0-9_]{40,}', source: 'https://docs.wandb.ai/' },
  { name: 'a LangSmith key', starts: ['lsv2_pt_', 'lsv2_sk_'], body: `${HEX}{32}_${HEX}{10}`, source: GITHUB_SCANNING },
  { name: 'a Neptune token', starts: ['eyJhcGlfYWRkcmVzcyI6'], body: '[A-Za-z0-9+/=]{40,}', source: 'https://docs.neptune.ai/' },
  { name: 'a Tavily key', starts: ['tvly-'], body: `${NAME}{32,}`, isRandom: true, source: GITHUB_SCANNING },
  { name: 'a Jina key', starts: ['jina_'], body: `${NAME}{50,}`, isRandom: true, source: GITHUB_SCANNING },
  { name: 'an ElevenLabs key', starts: ['sk_'], body: `${HEX}{48}${END}`, source: GITHUB_SCANNING },
  { name: 'a Kaggle token', starts: ['KGAT_'], body: `${HEX}{32}${END}`, source: 'https://www.kaggle.com/docs/api' },
  { name: 'a RunPod key', starts: ['rpa_'], body: `${WORD}{40,}`, source: GITHUB_SCANNING },
  { name: 'a Cerebras key', starts: ['csk-'], body: `${WORD}{48}${END}`, source: GITHUB_SCANNING },
  { name: 'a LlamaCloud key', starts: ['llx-'], body: `${WORD}{40,}`, source: GITHUB_SCANNING },
  // Messages and work
  { name: 'a Slack token', starts: ['xoxa-', 'xoxb-', 'xoxc-', 'xoxd-', 'xoxe-', 'xoxe.xoxp-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-'], body: '[A-Za-z0-9-]{10,}', source: GITLEAKS },
  { name: 'a Slack token', starts: ['xapp-'], body: `[0-9]-[A-Z0-9]{8,15}-[0-9]{10,15}-${WORD}{32,}`, source: GITLEAKS },
  { name: 'a Slack webhook', starts: ['hooks.slack.com/services/T'], body: `${WORD}{1,20}/B${WORD}{1,20}/${WORD}{16,}`, source: GITLEAKS },
  { name: 'a Discord webhook', starts: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/'], body: `[0-9]{15,20}/${NAME}{50,}`, source: GITHUB_SCANNING },
  { name: 'a Telegram token', starts: [':AA'], before: '(?<=(?<before>(?<![0-9])[0-9]{8,10}))', body: `${NAME}{33}${END}`, source: GITLEAKS },
  { name: 'a SendGrid key', starts: ['SG.'], body: `${NAME}{20,30}\\.${NAME}{20,}`, source: GITLEAKS },
  { name: 'a Mailgun key', starts: ['key-'], body: `${HEX}{32}${END}`, source: GITLEAKS },
  { name: 'a Mailchimp key', starts: ['-us'], before: `(?<=(?<before>(?<!${WORD})${HEX}{32}))`, body: `[0-9]{1}${END}`, source: GITLEAKS },
  { name: 'a Brevo key', starts: ['xkeysib-'], body: `${HEX}{64}-${WORD}{16}`, source: GITLEAKS },
  { name: 'a Twilio key', starts: ['SK'], body: `${HEX}{32}${END}`, source: GITLEAKS },
  { name: 'a Notion token', starts: ['ntn_'], body: `${WORD}{43,}`, source: GITLEAKS },
  { name: 'a Notion token', starts: ['secret_'], body: `${WORD}{43}${END}`, isRandom: true, source: GITLEAKS },
  { name: 'a Linear key', starts: ['lin_api_'], body: `${WORD}{40,}`, source: GITLEAKS },
  { name: 'a Figma token', starts: ['figd_'], body: `${NAME}{38,}`, source: GITHUB_SCANNING },
  { name: 'a HubSpot token', starts: ['pat-na1-', 'pat-eu1-'], body: UUID, source: GITHUB_SCANNING },
  { name: 'a Dropbox token', starts: ['sl.'], body: '[A-Za-z0-9_=.-]{100,}', source: GITLEAKS },
  // Money
  { name: 'a Stripe key', starts: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'], body: `${WORD}{20,}`, source: 'https://docs.stripe.com/keys' },
  { name: 'a Square token', starts: ['sq0atp-', 'sq0csp-'], body: `${NAME}{22,}`, source: GITLEAKS },
  { name: 'a Shopify token', starts: ['shpat_', 'shpca_', 'shppa_', 'shpss_'], body: `[A-Fa-f0-9]{32}${END}`, source: GITLEAKS },
  { name: 'a Plaid token', starts: ['access-production-', 'access-sandbox-'], body: UUID, source: GITLEAKS },
  { name: 'a Flutterwave key', starts: ['FLWSECK_TEST-', 'FLWSECK-'], body: `${WORD}{12,}`, source: GITLEAKS },
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
