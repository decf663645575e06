import { banner, Code, literal } from '../../scripts/source-text';

test('a banner names the source and the command', () => {
  expect(banner('imports/a.yaml')).toBe('// Generated from imports/a.yaml by `npx projen generate`. Do not edit.\n');
  expect(banner('src/', 'scripts/b.ts')).toBe('// Generated from src/ by scripts/b.ts. Do not edit.\n');
});

test.each<[unknown, string]>([
  ["it's a \\", "'it\\'s a \\\\'"],
  [[1, true, null], '[1, true, null]'],
  [{ 'a': 'b', 'c-d': {} }, "{ a: 'b', 'c-d': {  } }"],
  [{ type: new Code('SPEC.properties!.a') }, '{ type: SPEC.properties!.a }'],
])('%j is the literal %s', (value, text) => {
  expect(literal(value)).toBe(text);
});

test('what is too long for a line has a line for each member', () => {
  const [long, longer] = ['a'.repeat(60), 'b'.repeat(60)];
  expect(literal({ list: [long, longer] })).toBe(`{\n  list: [\n    '${long}',\n    '${longer}',\n  ],\n}`);
});
