import * as fs from 'fs';
import * as path from 'path';
import { commandsPage } from '../../scripts/commands-page';
import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { OwnFolder } from '../own-folder';

const PAGE = commandsPage();

const terminal = caughtTerminal();
const folder = new OwnFolder();

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

test('the page names every member of the JSON of status, and no other', () => {
  const jobs = ['TrainingJob', 'HyperParameterTuningJob'].map(kind => statusIn({
    apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
    kind,
    metadata: { name: 'a', namespace: 'b', labels: { 'cdk8s-sagemaker-training/family': 'a' }, creationTimestamp: '2026-01-01T00:00:00Z' },
    spec: { trainingJobName: 'a', hyperParameterTuningJobName: 'a', resourceConfig: { instanceCount: 1, instanceType: 'ml.m5.large', volumeSizeInGB: 1 } },
    status: {
      ackResourceMetadata: { arn: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/a', region: 'eu-west-1' },
      trainingJobStatus: 'Failed',
      secondaryStatus: 'Failed',
      failureReason: 'x',
      profilingStatus: 'Enabled',
      creationTime: '2026-01-01T00:00:00Z',
      lastModifiedTime: '2026-01-01T01:00:00Z',
      modelArtifacts: { s3ModelArtifacts: 's3://a/b' },
      warmPoolStatus: { status: 'Reused' },
      hyperParameterTuningJobStatus: 'Failed',
      bestTrainingJob: { trainingJobName: 'a-1' },
    },
  }));
  const section = PAGE.split('\n## status')[1];
  const documented = new Set([...section.matchAll(/^\| (`jobs\[\]\.[^|]*) \|/gm)].flatMap(([, cell]) =>
    [...cell.matchAll(/`(?:jobs\[\]\.)?([A-Za-z]+)(?:\[\])?`/g)].map(([, name]) => name)));
  const members = new Set(jobs.flatMap(job => Object.keys(job)));
  expect([...members].filter(name => !documented.has(name))).toEqual([]);
  expect([...documented].filter(name => !members.has(name) && !name.startsWith('cost'))).toEqual([]);
});

function statusIn(resource: object): object {
  return JSON.parse(printed('status', '--format', 'json', folder.write('a.json', JSON.stringify(resource)))).jobs[0];
}
