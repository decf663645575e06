import { looksLikeSecret, mustBeHidden } from '../../../src/manifest/secrets/secret-names';

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
  ['secret', 'a1b2c3d4e5f6#'],
  ['DB_PASS', 'hunter2!'],
  ['SIGNING_KEY', 'q1w2e3r4t5y6u7i8a9s0'],
  ['BASIC_AUTH', 'admin:q1w2e3r4t5y6'],
  ['passwd', 'abcd'],
  ['PGPASSWORD', 'abcd'],
  ['dbpassword', 'abcd'],
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
    'true', 'FALSE', 'yes', 'null', 'none', '1234', '-12.5', '12e10', '1.5e-10', 'my EXAMPLE', 'XXXXXX', '****'].map(value => ['password', value]),
])('%s: %s does not', (name, value) => {
  expect(looksLikeSecret(name, value)).toBe(false);
});

test.each(['xarn:aws:x', 'see s3://bucket/key', 'not true', 'trueish', '12ab', '12e-', 'a/b/c', '12e1x', 'a <password>'])('a password that begins or ends otherwise is one: %s', value => {
  expect(looksLikeSecret('password', value)).toBe(true);
});

test('numbers with the name of a password are not shown, though they do not look like one', () => {
  expect(looksLikeSecret('DB_PASSWORD', '8842773190')).toBe(false);
  expect(mustBeHidden('DB_PASSWORD', '8842773190')).toBe(true);
  expect(mustBeHidden('MAX_TOKENS', '8842773190')).toBe(false);
});
