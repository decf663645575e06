import { SECRET_KINDS } from '../../../src/manifest/secrets/secret-kinds';
import { isWorthASearch, mayContainSecrets, secretsInText } from '../../../src/manifest/secrets/secrets-in-text';

// Put together from parts, so that no scanner takes this file for a leak.
const CREDENTIALS: Array<[string, string]> = [
  ['an AWS access key id', 'AKIA' + 'QYLPMN5HFIQR7XYA'],
  ['an AWS access key id', 'ASIA' + 'QYLPMN5HFIQR7XYA'],
  ['an AWS access key id', 'aws configure set key AKIA' + 'QYLPMN5HFIQR7XYA now'],
  ['a private key', '-----BEGIN ' + 'PRIVATE KEY-----'],
  ['a private key', '-----BEGIN RSA ' + 'PRIVATE KEY-----\nMIIE'],
  ['a private key', '-----BEGIN OPENSSH ' + 'PRIVATE KEY-----'],
  ['a private key', '-----BEGIN ENCRYPTED ' + 'PRIVATE KEY-----'],
  ['a GitHub token', 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345'],
  ['a GitHub token', 'github_pat_' + '11ABCDEFG0abcdefghijkl_mnop'],
  ['a GitLab token', 'glpat-' + 'x7Yz1234567890abcdef'],
  ['a Slack token', 'xoxb-' + '123456789012-abcdefGHIJ'],
  ['a Slack webhook', 'https://hooks.slack.com/services/' + 'T00000000/B00000000/a1B2c3D4e5F6g7H8i9J0k1L2'],
  ['a Hugging Face token', 'hf_' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGh'],
  ['an OpenAI or Anthropic API key', 'sk-' + 'proj-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'],
  ['an OpenAI or Anthropic API key', 'sk-' + 'ant-api03-AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'],
  ['an OpenAI or Anthropic API key', 'sk-' + 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789'],
  ['an OpenAI or Anthropic API key', 'sk-' + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
  ['a Google API key', 'AIza' + 'SyA1234567890abcdefghijklmnopqrstuv'],
  ['a Google access token', 'ya29.' + 'a0AfH6SMBx1234567890abc'],
  ['a Stripe key', 'sk_live_' + '4eC39HqLyjWDarjtT1zdp7dc'],
  ['a Databricks token', 'dapi' + '0123456789abcdef0123456789abcdef'],
  ['an npm token', 'npm_' + '0123456789abcdefghijABCDEFGHIJ012345'],
  ['a PyPI token', 'pypi-AgE' + 'IcHlwaS5vcmcCJDAxMjM0NTY3ODkwMTIzNDU2'],
  ['a SendGrid key', 'SG.' + 'aBcDeFgHiJkLmNoPqRsTuV.aBcDeFgHiJkLmNoPqRsTuVwXyZ'],
  ['a JSON Web Token', 'eyJ' + 'hbGciOiJIUzI1NiJ9.eyJ' + 'zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U'],
  ['an Azure storage key', 'DefaultEndpointsProtocol=https;AccountKey=' + 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2w3=='],
  ['an Azure storage key', 'AccountKey=' + 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0u1V2w3'],
  ['a password in a URL', 'postgres://trainer:' + 's3cr3t!@db.internal:5432/features'],
  ['a password in a URL', 'https://oauth2:' + 'abcdef123@git.example.com/repo.git'],
  ['a password in a URL', 'POSTGRES://trainer:' + 's3cr3t!@db.internal'],
  ['a password in a URL', 'a://b:' + 'ccc@d'],
];

const ORDINARY: string[] = [
  '', 'true', '0.2', '1e-5', 'binary:logistic', 'adam', 'bert-base-uncased', 's3://bucket/prefix/', 'arn:aws:iam::111122223333:role/training',
  'AKIAIOSFODNN7EXAMPLE', 'AKIA', 'ASIAN_LANGUAGES', 'sk-learn', 'sk-learn-contrib-with-a-very-long-name', 'ghp_short', 'hf_hub_download', 'hf_transfer',
  'eyJhbGciOiJub25lIn0', 'https://user@host/path', 'https://host:8443/path', 'tcp://algo-1:7777', 'mysql://db:3306/features', 's3://user:data/x',
  'postgres://${USER}:${PASSWORD}@db/x', 'postgres://user:<password>@db/x', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', 'sha256:9f86d081884c7d659a2feaa0c55ad015',
  '-----BEGIN CERTIFICATE-----', '-----BEGIN PUBLIC KEY-----', 'npm_config_cache', '["a","b"]', '{"lr": 0.1}', 'xoxo', 'AIzawa',
  // Too short for what they begin as.
  'github_pat_11ABCDEFG0', 'ghp_0123456789', 'glpat-x7Yz123456', 'xoxb-123456789', 'AIzaSyA1234567890', 'sk-' + 'Learn-2-Rank', 'https://hooks.slack.com/services/T0/B0/a1B2', 'ya29.a0AfH6SMBx', 'sk_live_4eC39HqL',
  'pypi-AgE' + 'IcHlwaS5v', 'SG.' + 'aBcDeFgHiJkLmNoPqRsTuV.aBcDeF', 'eyJ' + 'hbGciOiJIUzI1NiJ9.eyJ' + 'zdWIiOiIxMjM0NTY3ODkwIn0.dozj', 'AccountKey=a1B2c3D4',
  // Without a digit, or without a capital.
  'sk-' + 'AbCdEfGhIjKlMnOpQrStUvWxYzAbCdEfGhIj', 'sk-' + 'abcdefghijklmnopqrstuvwxyz0123456789',
  '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312', 'NCCL_DEBUG=INFO', '/opt/ml/checkpoints', 'ml.p4d.24xlarge',
];

describe('formats', () => {
  test.each(CREDENTIALS)('%s is recognized', (kind, text) => {
    expect(secretsInText(text).map(secret => secret.kind)).toEqual([kind]);
  });

  test.each(ORDINARY)('%p is nothing special', text => {
    expect(secretsInText(text)).toEqual([]);
  });
});

test('a token that does not look random is one if its checksum is right', () => {
  const body = 'a'.repeat(29) + '1';
  // CRC-32 in base 62.
  const [right, wrong] = ['00ksz7', '00ksz8'];
  for (const start of ['ghp_', 'npm_']) {
    expect(secretsInText(`x ${start}${body}${right}`)).toHaveLength(1);
    expect(secretsInText(`x ${start}${body}${wrong}`)).toEqual([]);
  }
});

test('secrets are found where they are in a text, however many there are', () => {
  const [key, token] = ['AKIA' + 'QYLPMN5HFIQR7XYA', 'ghp_' + '0123456789abcdefghijABCDEFGHIJ012345'];
  const text = `key=${key} token=${token} url=postgres://user:hunter22@db/x`;
  expect(secretsInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([key, token, 'hunter22']);
});

test('a private key ends with its last line', () => {
  const key = '-----BEGIN ' + 'PRIVATE KEY-----\nMIIE\n-----END ' + 'PRIVATE KEY-----';
  const text = `a ${key} b`;
  expect(secretsInText(text).map(({ start, end }) => text.slice(start, end))).toEqual([key]);
});

test('kinds with the same beginning look ahead alike', () => {
  const aheads = new Map<string, string | undefined>();
  for (const { starts, ahead } of SECRET_KINDS) {
    for (const start of starts) {
      expect(aheads.has(start) ? aheads.get(start) : ahead).toBe(ahead);
      aheads.set(start, ahead);
    }
  }
});

test.each([...CREDENTIALS.map(([, text]) => text), ...ORDINARY, 'a pat', 'volumeKMSKeyID', 'x@y', 'a://b@c', 'a://b c@d', '--token=x'])('a closer look at %p misses no secret', text => {
  const together = `churn\n${text}\n`;
  expect(isWorthASearch(together) || secretsInText(together).length === 0).toBe(true);
  expect(mayContainSecrets(together) || !isWorthASearch(together)).toBe(true);
});

test('a closer look tells a beginning alone from a secret', () => {
  expect(['volumeKMSKeyID', 'a pat', 'sk-learn', 'hf_transfer'].filter(isWorthASearch)).toEqual([]);
});

test('a first look at texts together finds what a look at each of them finds', () => {
  expect(CREDENTIALS.filter(([, text]) => !mayContainSecrets(['churn', text, 's3://bucket/key'].join('\n')))).toEqual([]);
  expect(mayContainSecrets(['churn', 's3://bucket/data/', 'user@host'].join('\n'))).toBe(false);
});
