import * as fs from 'fs';
import * as path from 'path';
import { commandsPage } from '../../scripts/commands-page';
import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';

const PAGE = commandsPage();

const terminal = caughtTerminal();

/** What a command line prints. */
function printed(...args: readonly string[]): string {
  terminal.output = '';
  main(args);
  return terminal.output;
}

test('the page in docs/ says the same', () => {
  expect(fs.readFileSync(path.resolve(__dirname, '../../docs/reference/commands.md'), 'utf8')).toBe(PAGE);
});

test('every command has what it prints for --help, and a row for its exit statuses', () => {
  const names = [...printed('--help').split('options:')[0].matchAll(/^  (\w+) /gm)].map(([, name]) => name);

  expect(names).toHaveLength(9);
  for (const name of names) {
    expect(PAGE).toContain(`\n## ${name}\n\n\`\`\`text\n${printed(name, '--help')}\`\`\`\n`);
    expect(PAGE.split('## Exit statuses')[1]).toContain(`\n| \`${name}\` |`);
  }
});
