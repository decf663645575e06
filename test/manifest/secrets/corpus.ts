/** A value with its name, as a manifest has it. */
export type Named = readonly [name: string, value: string];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const WORD = LOWER + LOWER.toUpperCase() + DIGITS;
const NAME = `${WORD}_-`;
const HEX = '0123456789abcdef';
const BASE64 = `${WORD}+/`;
const UPPER = LOWER.toUpperCase() + DIGITS;
const BASE32 = `${LOWER.toUpperCase()}234567`;

// Always the same values, so that no run of the tests differs from another.
let state = 20261128;

function some(alphabet: string, length: number): string {
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return alphabet[state % alphabet.length];
  }).join('');
}

const uuid = () => [8, 4, 4, 4, 12].map(length => some(HEX, length)).join('-');
const token = (start: string, alphabet: string, length: number) => () => start + some(alphabet, length);

/** How secrets of each kind look. They are made at run time, so that no scanner takes this file for a leak. */
const KINDS: Readonly<Record<string, () => string>> = {
  'AWS key id': token('AKIA', BASE32, 16),
  'AWS temporary key id': token('ASIA', BASE32, 16),
  'AWS session token': token('IQoJb3JpZ2lu', BASE64, 300),
  'Google API key': token('AIza', NAME, 35),
  'Google access token': token('ya29.', NAME, 60),
  'Google client secret': token('GOCSPX-', NAME, 28),
  'Azure storage': () => `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${some(BASE64, 86)}==;EndpointSuffix=core.windows.net`,
  'Azure bus': () => `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=${some(BASE64, 43)}=`,
  'Azure signature': () => `https://x.blob.core.windows.net/c?sv=2024-01-01&sp=r&sig=${some(WORD, 43)}%3D`,
  'Azure client secret': () => `${some(WORD, 3)}8Q~${some(WORD, 34)}`,
  'Alibaba': token('LTAI', WORD, 20),
  'DigitalOcean': token('dop_v1_', HEX, 64),
  'GitHub': token('ghp_', WORD, 36),
  'GitHub server': token('ghs_', WORD, 36),
  'GitHub fine-grained': () => `github_pat_${some(WORD, 22)}_${some(WORD, 59)}`,
  'GitLab': token('glpat-', NAME, 20),
  'GitLab deploy': token('gldt-', NAME, 20),
  'Atlassian': token('ATATT3', NAME, 186),
  'npm': token('npm_', WORD, 36),
  'PyPI': token('pypi-AgE', NAME, 140),
  'RubyGems': token('rubygems_', HEX, 48),
  'NuGet': token('oy2', LOWER + DIGITS, 43),
  'Docker': token('dckr_pat_', NAME, 27),
  'Artifactory': token('AKCp', WORD, 69),
  'Sonar': token('squ_', HEX, 40),
  'Postman': () => `PMAK-${some(HEX, 24)}-${some(HEX, 34)}`,
  'RSA key': () => `-----BEGIN ${'RSA PRIVATE KEY'}-----\n${some(BASE64, 400)}\n-----END ${'RSA PRIVATE KEY'}-----`,
  'SSH key': () => `-----BEGIN ${'OPENSSH PRIVATE KEY'}-----\n${some(BASE64, 300)}`,
  'Base64 of a key': token('LS0tLS1CRUdJTiBQUklWQVRF', BASE64, 300),
  'age': token('AGE-SECRET-KEY-1', UPPER, 58),
  'Vault': token('hvs.', NAME, 95),
  'Terraform Cloud': () => `${some(WORD, 14)}.atlasv1.${some(WORD, 64)}`,
  'Pulumi': token('pul-', HEX, 40),
  'Doppler': token('dp.pt.', WORD, 43),
  'Tailscale': () => `tskey-auth-${some(WORD, 16)}-${some(WORD, 32)}`,
  'OpenShift': token('sha256~', NAME, 43),
  'Grafana': () => `glsa_${some(WORD, 32)}_${some(HEX, 8)}`,
  'New Relic': token('NRAK-', UPPER, 27),
  'Sentry': token('sntryu_', HEX, 64),
  'Dynatrace': () => `dt0c01.${some(UPPER, 24)}.${some(UPPER, 64)}`,
  'Databricks': token('dapi', HEX, 32),
  'PlanetScale': token('pscale_tkn_', WORD, 43),
  'Supabase': token('sbp_', HEX, 40),
  'Prefect': token('pnu_', WORD, 36),
  'Airtable': () => `pat${some(WORD, 14)}.${some(HEX, 64)}`,
  'Pinecone': token('pcsk_', WORD, 70),
  'Hugging Face': token('hf_', WORD, 34),
  'OpenAI': token('sk-proj-', WORD, 48),
  'Anthropic': token('sk-ant-api03-', NAME, 93),
  'DeepSeek': token('sk-', HEX, 32),
  'OpenRouter': token('sk-or-v1-', HEX, 64),
  'Groq': token('gsk_', WORD, 52),
  'xAI': token('xai-', WORD, 80),
  'Replicate': token('r8_', WORD, 37),
  'NVIDIA': token('nvapi-', NAME, 64),
  'Weights & Biases': token('wandb_v1_', WORD, 77),
  'LangSmith': () => `lsv2_pt_${some(HEX, 32)}_${some(HEX, 10)}`,
  'Kaggle': token('KGAT_', HEX, 32),
  'Slack bot': () => `xoxb-${some(DIGITS, 12)}-${some(DIGITS, 12)}-${some(WORD, 24)}`,
  'Slack webhook': () => `https://hooks.slack.com/services/T${some(UPPER, 8)}/B${some(UPPER, 8)}/${some(WORD, 24)}`,
  'Discord webhook': () => `https://discord.com/api/webhooks/${some(DIGITS, 18)}/${some(NAME, 68)}`,
  'Telegram': () => `1${some(DIGITS, 9)}:AA${some(WORD, 33)}`,
  'SendGrid': () => `SG.${some(NAME, 22)}.${some(NAME, 43)}`,
  'Mailgun': token('key-', HEX, 32),
  'Mailchimp': () => `${some(HEX, 32)}-us6`,
  'Notion': token('ntn_', WORD, 46),
  'Linear': token('lin_api_', WORD, 40),
  'HubSpot': () => `pat-na1-${uuid()}`,
  'Stripe': token('sk_live_', WORD, 24),
  'Square': token('sq0atp-', NAME, 22),
  'Shopify': token('shpat_', HEX, 32),
  'JSON Web Token': () => `eyJ${some(WORD, 33)}.eyJ${some(WORD, 60)}.${some(NAME, 43)}`,
  'bearer': () => `curl -H "Authorization: Bearer ${some(WORD, 32)}" https://example.com`,
  'URL of a database': () => `postgresql+psycopg2://trainer:${some(WORD, 14)}@db.internal:5432/features`,
  'URL of Redis': () => `redis://:${some(WORD, 16)}@cache.internal:6379/0`,
  'URL with a token': () => `https://${some(WORD, 30)}@git.example.com/team/repo.git`,
  'member of JSON': () => JSON.stringify({ host: 'db', password: `${some(WORD, 9)}!` }),
  'member of JSON in JSON': () => JSON.stringify(JSON.stringify({ db: { DB_PASSWORD: `${some(WORD, 9)}!` } })),
  'option': () => `python train.py --epochs 3 --db-password ${some(WORD, 12)}`,
  'JDBC': () => `jdbc:mysql://db.internal:3306/x?user=trainer&password=${some(WORD, 12)}`,
  'ADO': () => `Server=tcp:db.internal,1433;User ID=trainer;Password=${some(WORD, 12)};Encrypt=true`,
  'libpq': () => `host=db.internal user=trainer password=${some(WORD, 12)} sslmode=require`,
};

/** Secrets that only their names make known. */
const NAMED: Readonly<Record<string, () => string>> = {
  DB_PASSWORD: () => `${some(LOWER, 6)}!${some(DIGITS, 2)}`,
  MYSQL_PWD: token('', WORD, 9),
  DB_PASS: () => `${some(LOWER, 6)}9!`,
  AWS_SECRET_ACCESS_KEY: token('', BASE64, 40),
  WANDB_API_KEY: token('', HEX, 40),
  COMET_API_KEY: token('', WORD, 25),
  clientSecret: token('', WORD, 32),
  ACCESS_TOKEN: token('', WORD, 40),
  SIGNING_KEY: token('', WORD, 32),
  BASIC_AUTH: () => `admin:${some(WORD, 16)}`,
};

function made(kinds: Readonly<Record<string, () => string>>, times: number): Named[] {
  return Object.entries(kinds).flatMap(([kind, make]) => Array.from({ length: times }, (): Named => [kind, make()]));
}

/** Made-up secrets, by what they are. Those with a format have a name that says nothing. */
export const SECRETS_BY_FORMAT: ReadonlyArray<readonly [kind: string, value: string]> = made(KINDS, 2);
export const SECRETS_BY_NAME: readonly Named[] = made(NAMED, 2);

const each = (name: string, ...values: readonly string[]): Named[] => values.map(value => [name, value]);

/** Values of ordinary jobs that resemble secrets. */
export const LOOK_ALIKES: readonly Named[] = [
  ...each('sagemaker_submit_directory', 's3://churn/code/sourcedir.tar.gz', '"s3://churn/code/source.tar.gz"', 's3://churn/2026/11/28/train.py'),
  ...each('image', '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-gpu-py312', '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn@sha256:' + 'ab12'.repeat(16), 'docker://churn:1@sha256:' + '0f'.repeat(32)),
  ...each('role', 'arn:aws:iam::111122223333:role/churn-training', 'arn:aws:iam::111122223333:role/service-role/AmazonSageMaker-ExecutionRole-20261128T101010'),
  ...each('kms_key', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab', '1234abcd-12ab-34cd-56ef-1234567890ab', 'alias/churn'),
  ...each('secret_arn', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf', 'arn:aws:ssm:eu-west-1:111122223333:parameter/db'),
  ...each('DB_PASSWORD', '${DB_PASSWORD}', '$DB_PASSWORD', '{{ password }}', '<password>', '%DB_PASSWORD%', '********', 'xxxxxxxx', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf', 'ssm:/churn/db', '/run/secrets/db', 'None', 'true', ''),
  ...each('API_KEY', '<your key>', 'your-api-key', 'YOUR_API_KEY_HERE', '${API_KEY}', 'changeme', 'placeholder', 'AKIAIOSFODNN7EXAMPLE', '/run/secrets/api', 'todo'),
  ...each('key', 'AKIAIOSFODNN7EXAMPLE', 'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'customer_id', 'timestamp', 'user_id_2024'),
  ...each('url', 'https://example.com/a/b?c=d', 'https://user@example.com/path', 'https://host.internal:8443/x', 'tcp://algo-1:7777', 'mysql://db.internal:3306/features', 'redis://cache:6379/0', 'postgres://${USER}:${PASSWORD}@db/x', 'postgres://user:<password>@db/x',
    'postgres://user:%PASSWORD%@db/x', 'http://169.254.170.2/v2/credentials', 'grpc://algo-1:50051', 'mlflow://tracking', 'git@github.com:team/repo.git', 'ssh://git@github.com/team/repo.git', 'jdbc:postgresql://db:5432/x', 'http://localhost:5000'),
  ...each('max_tokens', '4096', '8192', '128000'),
  ...each('pad_token', '<pad>', '[PAD]', '<|endoftext|>', '</s>'),
  ...each('tokenizer', 'bert-base-uncased', 'meta-llama/Llama-3.1-8B-Instruct', 'sentence-transformers/all-MiniLM-L6-v2', 'google/gemma-2-9b-it'),
  ...each('token_type', 'wordpiece', 'bpe2024model'),
  ...each('model', 'facebook/opt-125m', 'mistralai/Mixtral-8x7B-Instruct-v0.1', 'Qwen/Qwen2.5-72B-Instruct', 'hf_hub_download', 'hf_transfer', 'sk-learn', 'sk-learn-contrib-with-a-very-long-name', 'resnet50_v1.5_imagenet_2024', 'xgboost-churn-2026-11-28'),
  ...each('metric', 'loss=([0-9\\.]+)', 'validation:auc=(\\S+)', 'epoch=\\d+ loss=(\\d+\\.\\d+)', '\\[(\\d+)\\]#011train-error:(\\S+)', 'token accuracy: ([0-9.]+)'),
  ...each('hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', '9f86d081884c7d659a2feaa0c55ad015', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='),
  ...each('commit', '3b18e512dba79e4c8300dd08aeb37f8e728b8dad', 'v1.2.3-4-gabcdef0', '2bf80a9'),
  ...each('run_id', '0123456789abcdef0123456789abcdef', '550e8400-e29b-41d4-a716-446655440000', '01ARZ3NDEKTSV4RRFFQ69G5FAV', 'run-2026-11-28T10-11-12Z'),
  ...each('checkpoint', '/opt/ml/checkpoints/step-10000.pt', '/opt/ml/model/model.tar.gz', 's3://churn/checkpoints/run-1/'),
  ...each('instance', 'ml.p4d.24xlarge', 'ml.m5.xlarge', 'ml.trn1.32xlarge'),
  ...each('NCCL_DEBUG', 'INFO', 'WARN', 'NCCL_DEBUG=INFO'),
  ...each('json', '{"lr": 0.1, "layers": [64, 32]}', '["a","b","c"]', '{"optimizer": {"name": "adamw", "betas": [0.9, 0.999]}}', '{"tokens": 4096, "key": "value"}'),
  ...each('lr', '0.001', '1e-5', '3e-4', '5.0e-05'),
  ...each('objective', 'binary:logistic', 'reg:squarederror', 'multi:softprob', 'rank:pairwise'),
  ...each('content_type', 'text/csv', 'text/libsvm', 'application/x-parquet', 'application/x-recordio-protobuf', 'application/jsonlines'),
  ...each('subnet', 'subnet-0123456789abcdef0', 'sg-0123456789abcdef0', 'vpc-0a1b2c3d4e5f67890', 'fs-0123456789abcdef0', 'eni-0abc1234def567890'),
  ...each('primary_key', 'customer_id_2024', 'id', 'a1b2c3d4e5f6a7b8c9d0e1f2'),
  ...each('partition_key', 'year=2026/month=11/day=28', 'customer-0001'),
  ...each('cache_key', 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6', 'features-v12-20261128'),
  ...each('public_key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1xYp7', '-----BEGIN PUBLIC KEY-----', '-----BEGIN CERTIFICATE-----'),
  ...each('secret_name', 'prod/churn/db', 'prod/churn/db1', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x'),
  ...each('password_length', '16', '8'),
  ...each('password_file', '/run/secrets/password', 'secrets/password.txt'),
  ...each('credential_provider', 'instance-profile', 'aws-container-v2'),
  ...each('auth', 'iam', 'none', 'oauth2', 'basic'),
  ...each('author', 'Data Team 2026', 'churn-team-a1b2c3d4'),
  ...each('keyword', 'transformer2024attention', 'tokens'),
  ...each('monkey', 'a1b2c3d4e5f6a7b8c9d0'),
  ...each('compass', 'north-by-north-west-42'),
  ...each('passes', '5', '10'),
  ...each('num_pass', '3', 'first'),
  ...each('cookie_policy', 'strict'),
  ...each('note',
    'see https://example.com/docs#tokens', 'the password is in Secrets Manager', 'Bearer tokens are rotated weekly', 'Basic training for everybody', 'token classification with BERT', 'use key=value pairs',
    'run 12 of 40', 'contact: team@example.com',
    'ratio 3:AA', 'glpat-short', 'xoxb-1', 'ghp_short', 'AKIA', 'ASIAN_LANGUAGES', 'AIzawa', 'SG.1.2', 'eyJhbGciOiJub25lIn0', 'npm_config_cache', 'pypi-mirror', 'sk_live_', 'dapi', 'figd_', 'key-value-store', 'tskey',
    'oy2', 'MII', 'SK', 'pat', 'fw_bw_passes', 'secret_santa', 'sl.short', 'gsk_', 'r8_', 'pul-request', 'llx-'),
  ...each('environment', 'prod', 'staging', 'eu-west-1', 'eu-central-1a'),
  ...each('features', 'age,tenure,monthly_charges,total_charges', 'f0,f1,f2,f3,f4,f5,f6,f7,f8,f9', 'text_token_count'),
  ...each('data', 's3://churn/data/part-00000-3f2504e0-4f89-11d3-9a0c-0305e82c3301-c000.snappy.parquet', 's3://churn/year=2026/', 's3://user:data/x'),
  ...each('python', 'train.py', '/opt/conda/bin/python', '/opt/ml/code/train.py --epochs 10 --lr 0.1', 'torchrun --nproc_per_node=8 train.py'),
  ...each('command', 'train.py --password-file /run/secrets/db', 'train.py --use-auth-token True --tokenizer bert-base-uncased', 'train.py --token-type wordpiece --max-tokens 4096',
    'psql "host=db user=a password=$PGPASSWORD"', '{"password": "${DB_PASSWORD}", "tokens": ["a", "b"]}', '{"secret_arn": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf"}',
    'export AWS_REGION=eu-west-1 PYTHONPATH=/opt/ml/code', 'https://example.com/?pat=2026&keys=a,b&token=none'),
  ...each('date', '2026-11-28T10:11:12Z', '20261128', '2026-11-28'),
  ...each('email', 'team@example.com', 'ml-platform+alerts@example.com'),
];
