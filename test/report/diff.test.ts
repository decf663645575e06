import { unifiedDiff } from '../../src/report/diff';

const text = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('');
const LINES = Array.from({ length: 30 }, (_value, i) => `line ${i + 1}`);

test('changed and removed lines stand in hunks with three lines around', () => {
  const after = LINES.flatMap((line, i) => i === 4 ? ['changed'] : i === 20 ? [] : [line]);
  expect(unifiedDiff('a.yaml', text(LINES), text(after))).toBe(text([
    '--- a.yaml', '+++ a.yaml',
    '@@ -2,7 +2,7 @@', ' line 2', ' line 3', ' line 4', '-line 5', '+changed', ' line 6', ' line 7', ' line 8',
    '@@ -18,7 +18,6 @@', ' line 18', ' line 19', ' line 20', '-line 21', ' line 22', ' line 23', ' line 24',
  ]));
});

test('a line at the end, and one that is near another, belong to one hunk', () => {
  expect(unifiedDiff('a', 'a\nb\nc\nd', 'A\nb\nc')).toBe(text(['--- a', '+++ a', '@@ -1,4 +1,3 @@', '-a', '+A', ' b', ' c', '-d']));
});

test('new lines, and lines that are changed next to them', () => {
  expect(unifiedDiff('a', 'a\nb\nc\n', 'a\nnew\nb\nc\n')).toBe(text(['--- a', '+++ a', '@@ -1,3 +1,4 @@', ' a', '+new', ' b', ' c']));
  expect(unifiedDiff('a', 'a\nb\nc\n', 'a\nnew\nB\nc\nend\n')).toBe(text(['--- a', '+++ a', '@@ -1,3 +1,5 @@', ' a', '-b', '+new', '+B', ' c', '+end']));
});

test('what differs in very many lines is compared in portions', () => {
  const [before, after] = ['a', 'b'].map(name => Array.from({ length: 20_000 }, (_value, i) => `${name} ${i}`).concat('end'));
  const lines = unifiedDiff('a', text(before), text(after)).split('\n');
  expect(lines.filter(line => line.startsWith('-a'))).toHaveLength(20_000);
  expect(lines.filter(line => line.startsWith('+b'))).toHaveLength(20_000);
  expect(lines.at(-2)).toBe(' end');
});

test('secrets are hidden, and texts are printable', () => {
  const diff = unifiedDiff('x\n::error::', 'PASSWORD: "hunter2 hunter3"\na: 1\r\n', 'PASSWORD: "hunter2 hunter3"\na: "1"\r\n');
  expect(diff).not.toMatch(/hunter|\r|^::/m);
});
