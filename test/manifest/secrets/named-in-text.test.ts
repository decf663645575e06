import { namedSecretsIn } from '../../../src/manifest/secrets/named-in-text';

const found = (text: string) => namedSecretsIn(text).map(({ start, end }) => text.slice(start, end));
const SECRET = 'hunter2!';
/** A value as JSON within JSON. */
const escaped = (value: unknown, times: number): string => times === 0 ? JSON.stringify(value) : JSON.stringify(escaped(value, times - 1));

test.each([
  ['a member of JSON', '{"password": "hunter2!"}'],
  ['a member of a member', '{"db": {"user": "a", "DB_PASSWORD" : "hunter2!"}, "x": 1}'],
  ['a member of JSON in a text of JSON', escaped({ password: SECRET }, 1)],
  ['a member of JSON in a text of JSON in one', escaped({ password: SECRET }, 2)],
  ['a dictionary of Python', "{'password': 'hunter2!'}"],
  ['JSON that is cut', '"password": "hunter2!", "x'],
  ['a pair of a name and a value', '[{"name": "DB_PASSWORD", "value": "hunter2!"}]'],
  ['a pair in a text of JSON', escaped([{ key: 'DB_PASSWORD', value: SECRET }], 1)],
  ['an option', 'train.py --password hunter2! --epochs 3'],
  ['an option with a sign', 'train.py --db-password=hunter2!'],
  ['an option with quotes', 'train.py --password "hunter2!" -v'],
  ['an option of Java', 'java -Dspring.datasource.password=hunter2! -jar x'],
  ['an option in a list', '["train.py", "--password", "hunter2!"]'],
  ['an option in a list in a text of JSON', escaped(['--password', SECRET], 1)],
  ['a variable before a command', 'PGPASSWORD=hunter2! psql'],
  ['a connection string of JDBC', 'jdbc:postgresql://db/x?user=a&password=hunter2!&ssl=true'],
  ['a connection string of ADO', 'Server=db;Uid=a;Pwd=hunter2!;Database=x'],
  ['a connection string of libpq', "host=db user=a password='hunter2!' dbname=x"],
])('the secret in %s is found', (_what, text) => {
  expect(found(text)).toEqual([SECRET]);
});

test('a secret with quotes and backslashes is found as it is written', () => {
  expect(found('{"password": "a\\"b\\\\c1!", "b": "c"}')).toEqual(['a\\"b\\\\c1!']);
  expect(found('{"password": "one two", "token": "q1w2e3r4t5y6u7i8"}')).toEqual(['one two', 'q1w2e3r4t5y6u7i8']);
});

test.each([
  '{"password": null}', '{"password": ""}', '{"password": "${DB_PASSWORD}"}', '{"password": "<password>"}', '{"password_file": "/run/secrets/db"}', '{"max_tokens": "4096"}',
  '{"tokenizer": "bert-base-uncased"}', '{"token_type": "wordpiece2023model"}', '{"name": "password", "type": "hunter2!"}', '{"key": "value"}',
  '--password-file /run/x', '--password-stdin', '--password $DB_PASSWORD', '--use-auth-token True', '--save-password --epochs 10', '--tokenizer bert-base-uncased',
  'password=os.environ["DB_PASSWORD"]', 'password=args.password', 'password=getpass()', 'password=%(password)s', 'password=:password', 'password=(\\S+)', 'password=$PASSWORD',
  'the password is in Secrets Manager', 'password: see the vault', 'use key=value pairs', 'token accuracy: ([0-9.]+)', 'pass=3', 'path=/opt/ml/model', 'compat=legacy-2026',
])('%s has none', text => {
  expect(found(text)).toEqual([]);
});
