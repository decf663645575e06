import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { blockOf } from '../../scripts/markdown';
import { main } from '../../src/cli/main';
import { TrainingHealth } from '../../src/status/health/training-health';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';
import { runText } from '../programs';
import { read } from './pages';

/** The introduction, and then the steps by their numbers. */
const STEPS = read('docs/tutorial/first-job.md').split('\n## ');
const PROGRAM = blockOf(STEPS[1], 'ts nofixture');

const terminal = caughtTerminal();
const folder = new OwnFolder();

function manifestOf(program: string): string {
  const [manifest] = runText(program).manifests.values();
  return manifest;
}

test('the job has the name that the steps use', () => {
  const [, name] = /^  name: (.*)$/m.exec(manifestOf(PROGRAM))!;
  expect(STEPS.filter(step => step.includes(name)).map(step => step.split('\n')[0])).toEqual(['2. Write the manifest', '9. Change the job']);
});

test('the mistake gives the finding that is shown', () => {
  expect(() => manifestOf(PROGRAM.replace('Duration.hours(1)', 'Duration.days(30)'))).toThrow(new Error(blockOf(STEPS[3], 'text').trimEnd()));
});

test('the plan of the change is the one that is shown', () => {
  const applied = folder.write('applied.yaml', manifestOf(PROGRAM));
  const changed = folder.write('changed.yaml', manifestOf(PROGRAM.replace('num_round: 100', 'num_round: 200')));
  main(['plan', applied, changed]);
  expect(terminal.output).toBe(blockOf(STEPS[9], 'text'));
});

test('the second program writes both policies', () => {
  const before = process.cwd();
  process.chdir(folder.path);
  try {
    runText(`${PROGRAM}${blockOf(STEPS[4], 'typescript').replace("import { MyChart } from './main';\n", '')}`);
  } finally {
    process.chdir(before);
  }

  const policies = ['execution', 'controller'].map(name => JSON.parse(fs.readFileSync(path.join(folder.path, `${name}-policy.json`), 'utf8')));
  expect(policies.map(({ Statement }) => Statement.length > 0)).toEqual([true, true]);
});

test('the commands of the shell find the name of the job, and write data that XGBoost reads', () => {
  folder.write('dist/churn.k8s.yaml', manifestOf(PROGRAM));

  expect(shell(`${lineOf(7, 'JOB=')}\necho "$JOB"`)).toMatch(/^churn-model-[0-9a-f]{12}\n$/);
  const rows = shell(`${lineOf(5, 'awk')}\ncat train.csv`).trimEnd().split('\n').map(row => row.split(',').map(Number));
  expect(rows).toHaveLength(2000);
  expect(rows.filter(([label, a, b, ...more]) => ![0, 1].includes(label) || !(a >= 0 && b >= 0) || more.length > 0)).toEqual([]);
});

test('the command that changes the program puts account and bucket into it', () => {
  folder.write('main.ts', PROGRAM);
  shell(`ACCOUNT=444455556666\nBUCKET=churn-$ACCOUNT\n${lineOf(4, 'sed')}`);

  const changed = fs.readFileSync(path.join(folder.path, 'main.ts'), 'utf8');
  expect(changed).not.toMatch(/111122223333|example-churn/);
  expect(changed).toContain('s3://churn-444455556666/models/');
});

test('the script that waits prints what is shown', () => {
  ['secondaryStatus=', ...['Starting', 'Training', 'Uploading'].map(status => `trainingJobStatus=InProgress\nsecondaryStatus=${status}`), 'trainingJobStatus=Completed']
    .forEach((status, i) => folder.write(`look-${i + 1}`, `\ndeleting=\n${status}\n`));
  folder.write('wait-for-training.sh', new TrainingHealth().kubectlScript());
  const commands = 'kubectl() { echo >> looks; cat "look-$(wc -l < looks | tr -d " ")"; }; sleep() { :; }; set -- churn; . ./wait-for-training.sh';

  expect(shell(commands)).toBe(blockOf(STEPS[7], 'text'));
});

function lineOf(step: number, beginning: string): string {
  return blockOf(STEPS[step], 'sh').split('\n').find(line => line.startsWith(beginning))!;
}

/** What commands print in the folder of the test. */
function shell(commands: string): string {
  return execFileSync('sh', ['-euc', commands], { cwd: folder.path, encoding: 'utf8' });
}
