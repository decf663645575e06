import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';
import { runText } from '../programs';
import { read } from './pages';

const STEPS = read('docs/tutorial/first-job.md').split('\n## ');
const PROGRAM = blockOf(1, 'ts nofixture');

const terminal = caughtTerminal();
const folder = new OwnFolder();

/** The first code block of a step, which count from 1. */
function blockOf(step: number, language: string): string {
  return STEPS[step].split(`\`\`\`${language}\n`)[1].split('```')[0];
}

function manifestOf(program: string): string {
  const [manifest] = runText(program).manifests.values();
  return manifest;
}

test('the job has the name that the steps use', () => {
  const [, name] = /^  name: (.*)$/m.exec(manifestOf(PROGRAM))!;
  expect(STEPS.filter(step => step.includes(name)).map(step => step.split('\n')[0])).toEqual([
    '2. Write the manifest', '4. Run the job', '5. Change the job', '6. Remove the jobs',
  ]);
});

test('the mistake gives the finding that is shown', () => {
  expect(() => manifestOf(PROGRAM.replace('Duration.hours(1)', 'Duration.days(30)'))).toThrow(new Error(blockOf(3, 'text').trimEnd()));
});

test('the plan of the change is the one that is shown', () => {
  const applied = folder.write('applied.yaml', manifestOf(PROGRAM));
  const changed = folder.write('changed.yaml', manifestOf(PROGRAM.replace('num_round: 100', 'num_round: 200')));
  main(['plan', applied, changed]);
  expect(terminal.output).toBe(blockOf(5, 'text'));
});
