import { unifiedDiff } from '../../src/report/diff';
import { linesWithoutSecrets } from '../../src/report/hidden-lines';

const KEY = ['-----BEGIN RSA PRIVATE KEY-----', `MIIEpAIBAAKCAQEA${'q7Zp2Kx9Lm4Tn8Vb'.repeat(3)}`, 'q7Zp2K==', '-----END RSA PRIVATE KEY-----'];
const SECRET = /cretpw|8842|MIIE|q7Zp|hunter|correct|horse|AKIA/;

test.each<[string, string]>([
  ['a flow map', 'environment: {DB_PASSWORD: Sup3rS3cretpw, A: 1}\n'],
  ['a tag whose key and value have lines of their own', 'tags:\n- key: DB_PASSWORD\n  value: Sup3rS3cretpw\n'],
  ['a number', 'DB_PASSWORD: 88427731902\n'],
  ['a block', `TLS_KEY: |-\n${KEY.map(line => `  ${line}\n`).join('')}A: 1\n`],
  ['a folded text', 'DB_PASSWORD: >\n  correct\n  horse\nA: 1\n'],
  ['a text in quotes on several lines', 'DB_PASSWORD: "correct\n  horse"\nA: 1\n'],
  ['a text with escapes', 'key: "\\x41KIAIOSFODNN7ABCDEFG"\nDB_PASSWORD: "cor\\x72ect \\\n  horse"\n'],
  ['an anchor that is used under the name of a secret', 'x: &x Sup3rS3cretpw\nDB_PASSWORD: *x\n'],
  ['an argument behind an option', 'args:\n- --password\n- Sup3rS3cretpw\n'],
  ['a key of a map', 'AKIAIOSFODNN7ABCDEFG: 1\n'],
  ['a key in a document that can\'t be read', `a: b: c\nTLS_KEY: |-\n${KEY.map(line => `${line}\n`).join('')}`],
  ['a key without its beginning in such a document', `a: b: c\n  ${KEY[1]}\n`],
])('no line shows the secret in %s, and all lines are there', (_what, text) => {
  const lines = linesWithoutSecrets(text);
  expect(lines.join('\n')).not.toMatch(SECRET);
  expect(lines.join('\n')).toContain('(hidden)');
  expect(lines).toHaveLength(text.split('\n').length);
});

test('what is no secret stays, in its lines', () => {
  const text = 'a: |\n  b\n\n  c\nDB_PASSWORD: >\n  correct\n\n  horse\nurl: postgres://u:hunter2@host/db # x\r\ntags:\n- key: k\n  value: v\n';
  expect(linesWithoutSecrets(text)).toEqual([
    'a: |', '  b', '', '  c', 'DB_PASSWORD: >', '  (hidden)', '', '  (hidden)', 'url: postgres://u:(hidden)@host/db # x\r', 'tags:', '- key: k', '  value: v', '',
  ]);
});

test('a difference shows none of a secret that has several lines', () => {
  const text = (last: string) => `TLS_KEY: |-\n${KEY.map(line => `  ${line}\n`).join('')}tags:\n- key: DB_PASSWORD\n  value: Sup3rS3cretpw\nlast: ${last}\n`;
  const diff = unifiedDiff('a.yaml', text('1'), text('2'));
  expect(diff).not.toMatch(SECRET);
  expect(diff).toContain('-last: 1\n+last: 2\n');
});
