import { blockOf, page, prose, table } from '../../scripts/markdown';

test('a table escapes its bars', () => {
  expect(table(['A', 'B'], [['1', '`a|b`']])).toBe('| A | B |\n| --- | --- |\n| 1 | `a\\|b` |');
});

test('a page has empty lines between its blocks', () => {
  expect(page('# A', 'text')).toBe('# A\n\ntext\n');
});

test('the first block in a language is found', () => {
  expect(blockOf('# A\n\n```sh\nls\n```\n\n```ts\na();\n```\n\n```ts\nb();\n```\n', 'ts')).toBe('a();\n');
});

test.each([
  ['write s3://<bucket>/<key>, once', 'write `s3://<bucket>/<key>`, once'],
  ['"Provide the valid <region>.<suffix>"', '"Provide the valid `<region>.<suffix>`"'],
  ['set it to {"name":"<name>"}', 'set it to `{"name":"<name>"}`'],
  ['`ml.<family>` and ml.<family>.', '`ml.<family>` and `ml.<family>`.'],
  ['lower it to < 5', 'lower it to < 5'],
])('%s is shown as %s', (text, shown) => {
  expect(prose(text)).toBe(shown);
});
