import { looksLikeSecret, masked, secretFormatOf } from '../../src/rules/secret-detection';

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
  ['a URL with a password', 'postgres://trainer:' + 's3cr3t!@db.internal:5432/features'],
  ['a URL with a password', 'https://oauth2:' + 'abcdef123@git.example.com/repo.git'],
  ['a URL with a password', 'POSTGRES://trainer:' + 's3cr3t!@db.internal'],
  ['a URL with a password', 'a://b:' + 'ccc@d'],
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
    expect(secretFormatOf(text)).toBe(kind);
  });

  test.each(ORDINARY)('%p is nothing special', text => {
    expect(secretFormatOf(text)).toBeUndefined();
  });
});

describe('values by their name', () => {
  test.each([
    ['DB_PASSWORD', 'hunter2!'],
    ['dbPassword', 'correct horse'],
    ['passphrase', 'abcd'],
    ['AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMIK7MDENG/bPxRfiCYzK3mPlq9Ab1'],
    ['WANDB_API_KEY', '0123456789abcdef0123456789abcdef01234567'],
    ['client-secret', 'a8Qz7-pL2x_9vWk4mT1c'],
    ['apiKey', 'f3Kd93jfKs02Lq'],
    ['HF_TOKEN', 'x9f8a7s6d5f4g3h2j1k0'],
    ['access_token', 'q1w2e3r4t5y6u7i8'],
    ['passwd', 'abcd'],
    ['DB-PWD', 'abcd'],
    // Of the least length and disorder.
    ['secret', 'a1b2c3d4e5f6'],
    ['secret', 'k1m2n3p4q5rk'],
    ['secret', 'Prod-churn-9x2'],
    ['secret', '1prod-churn-9x2'],
    ['secret', 'prod-churn-9x2Q'],
    ['some--token', 'q1w2e3r4t5y6u7i8'],
    ['token_', 'q1w2e3r4t5y6u7i8'],
    ...['secret', 'secret key', 'api key', 'apikey', 'access key', 'private key', 'auth token', 'access token', 'bearer', 'credential', 'credentials', 'client secret']
      .map(name => [`my ${name} here`, 'q1w2e3r4t5y6']),
  ])('%s: %s looks like a secret', (name, value) => {
    expect(looksLikeSecret(name, value)).toBe(true);
  });

  test.each([
    ['DB_PASSWORD_ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'],
    ['DB_PASSWORD', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf'],
    ['PASSWORD_FILE', '/run/secrets/db'],
    ['SECRET_NAME', 'prod/churn/db1'],
    ['secret_id', 'a8Qz7-pL2x_9vWk4mT1c'],
    ['API_KEY', '${API_KEY}'],
    ['API_KEY', '<your key>'],
    ['password', ''],
    ['password_length', '16'],
    ['pad_token', '<pad>'],
    ['eos_token', '</s>'],
    ['mask_token', '[MASK]'],
    ['max_tokens', '4096'],
    ['token_values', '0,1,2'],
    ['tokenizer', 'bert-base-uncased'],
    ['token_type', 'wordpiece2023model'],
    ['num_token', '16384'],
    ['key', 'customer_id'],
    ['primary_key', 'customer_id_2024'],
    ['secret', 'true'],
    ['secretary_model', 'a8Qz7-pL2x_9vWk4mT1c'],
    ['checkpoint_hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['bos_token', 'begin-of-text-2'],
    ['access_key', 'column_name_1'],
    // Too short, with another character, without a digit, without a letter, in too much order, or words.
    ['password', 'abc'],
    ['secret', 'a1b2c3d4e5f'],
    ['token', 'q1w2e3r4t5y6u7i'],
    ['secret', '#a1b2c3d4e5f6'],
    ['secret', 'a1b2c3d4e5f6#'],
    ['secret', 'abcdefghijklmnop'],
    ['secret', '1234567890+/=-_~'],
    ['secret', 'aaaabbbbcccc1111'],
    ['secret', 'prod-churn-9x2'],
    ['secret', 'prod/churn.eu_west/9x2'],
    ['my_token_here', 'q1w2e3r4t5y6u7i8'],
    ['mytoken', 'q1w2e3r4t5y6u7i8'],
    ['mysecret', 'q1w2e3r4t5y6u7i8'],
    ...['arn', 'name', 'id', 'path', 'file', 'uri', 'url', 'dir', 'bucket', 'prefix', 'provider', 'type', 'column', 'field', 'length', 'size', 'count', 'version',
      'region', 'rotation', 'policy', 'enabled', 'required'].map(ending => [`password_${ending}`, 'hunter2!']),
    ...['arn:aws:x', 's3://bucket/key', 'ssm:/a/b', 'http://host/x', 'https://host/x', '/run/x', './file', '$PASSWORD', '{{ password }}', '%PASSWORD%', '<password>',
      'true', 'FALSE', 'yes', 'null', 'none', '1234', '-12.5', '12e10', '1.5e-10', 'my EXAMPLE', 'XXXXXX', '****', 'a <password>'].map(value => ['password', value]),
  ])('%s: %s does not', (name, value) => {
    expect(looksLikeSecret(name, value)).toBe(false);
  });
});

test.each(['xarn:aws:x', 'see s3://bucket/key', 'not true', 'trueish', '12ab', '12e-', 'a/b/c', '12e1x'])('a password that begins or ends otherwise is one: %s', value => {
  expect(looksLikeSecret('password', value)).toBe(true);
});

test('a secret is never shown whole', () => {
  expect(masked('hunter2hunter2')).toBe('hunt… (14 characters)');
});
