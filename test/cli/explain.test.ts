import { caughtTerminal } from './terminal';
import { EXPLAIN } from '../../src/cli/explain';
import { main } from '../../src/cli/main';
import { allRules } from '../../src/report/every-rule';
import { NO_TERMINAL } from '../../src/report/terminal';

const terminal = caughtTerminal();

test('a rule is explained', () => {
  expect(main(['explain', 'unreadable-document'])).toBe(0);
  expect(terminal.output).toMatchSnapshot();
});

test('every rule has an explanation, within the width of the terminal', () => {
  for (const { id, what, source } of allRules()) {
    const { output } = EXPLAIN.run([id], NO_TERMINAL);
    expect(output).toContain(what);
    expect(output).toContain(source);
  }
  const { output } = EXPLAIN.run(allRules().map(({ id }) => id), { ...NO_TERMINAL, width: 80 });
  expect(output.split('\n').filter(line => line.length > 80 && line.slice(10).includes(' '))).toEqual([]);
});

test('2 for no rule, or one that does not exist', () => {
  expect(main(['explain'])).toBe(2);
  expect(terminal.errors).toMatch(/expected at least one rule, got none\nusage: /);
  expect(main(['explain', 'field-rnage'])).toBe(2);
  expect(terminal.errors).toContain("unknown rule 'field-rnage'; did you mean 'field-range'?\n");
});
