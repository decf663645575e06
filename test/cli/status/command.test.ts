import { stringify } from 'yaml';
import { main } from '../../../src/cli/main';
import { NewestStates } from '../../../src/cli/status/newest-states';
import { timeText } from '../../../src/cli/status/text';
import { JobHealth, TrainingStatus } from '../../../src/status';
import { OwnFolder } from '../../own-folder';
import { patched } from '../../rules/cases/case';
import { resourceIn, type Situation, TAKEN } from '../../status/health/resources';
import { SITUATIONS } from '../../status/health/situations';
import { caughtTerminal } from '../terminal';

const terminal = caughtTerminal();
const folder = new OwnFolder();

beforeEach(() => jest.useFakeTimers({ now: new Date('2026-03-02T12:30:05Z'), doNotFake: ['nextTick'] }));
afterEach(() => jest.useRealTimers());

const status = (...args: string[]) => main(['status', ...args]);
const SPEC = { resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 2 }, stoppingCondition: { maxRuntimeInSeconds: 7200 } };

const run = (family: string | undefined, name: string, situation: Situation, patch: object = {}) => patched(resourceIn('1.9.1', situation), patched({
  metadata: { name, labels: family === undefined ? {} : { 'cdk8s-sagemaker-training/family': family } }, spec: { ...SPEC, trainingJobName: name },
}, patch));

const DONE = run('churn', 'churn-1', { job: 'Completed' }, { status: { lastModifiedTime: '2026-03-02T10:30:05Z' } });
const RUNNING = run('churn', 'churn-2', { job: 'InProgress', secondaryStatus: 'Downloading', created: '2026-03-02T11:30:05Z' });
const FAILED = run('ranking', 'ranking-1', { job: 'Failed', failureReason: 'AlgorithmError: out of memory' }, { status: { lastModifiedTime: '2026-03-02T11:00:05Z' } });
const PRICES = { currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } };

const json = (...objects: object[]) => folder.write('jobs.json', JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
const prices = (table: object = PRICES) => folder.write('prices.json', JSON.stringify(table));

test('a table by family and run', () => {
  expect(status(json(FAILED, DONE, RUNNING, run(undefined, 'other', {})))).toBe(1);
  expect(terminal.output).toBe(`  RUN             STATE          CREATED (UTC)     TIME    HOURS
churn
  team/churn-2    job-running    2026-03-02 11:30  1 h     2 of 4
      Downloading
      https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/churn-2
      https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Fsagemaker$252FTrainingJobs$3FlogStreamNameFilter$3Dchurn-2$252F
  team/churn-1    job-completed  2026-03-02 10:00  30 min  1 of 4
      https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/churn-1
      https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Fsagemaker$252FTrainingJobs$3FlogStreamNameFilter$3Dchurn-1$252F
ranking
  team/ranking-1  job-failed     2026-03-02 10:00  1 h     2 of 4
      the job has failed: AlgorithmError: out of memory
      https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/ranking-1
      https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Fsagemaker$252FTrainingJobs$3FlogStreamNameFilter$3Dranking-1$252F
(no family)
  team/other      waiting        -                 0 min   0 of 4
      the controller has not reported a job yet
      https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/other
      https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/$252Faws$252Fsagemaker$252FTrainingJobs$3FlogStreamNameFilter$3Dother$252F

4 jobs: 1 complete, 1 failed or rejected, 2 in progress
Hours and costs: so far at most, of at most. A job that waits is not billed.
`);
});

test.each(Object.entries(SITUATIONS).flatMap(([state, situations]) => situations.map(expectation => ({ state, ...expectation }))))(
  '$state: $what', ({ state, health, situation }) => {
    expect(status('--format', 'json', json(resourceIn('1.9.1', situation)))).toBe(health === 'failed' ? 1 : 0);
    expect(JSON.parse(terminal.output).jobs[0]).toMatchObject({ state, health });
  });

test('JSON has what the typed status has, and what the job took', () => {
  expect(status('--format', 'json', '--prices', prices(), json(RUNNING))).toBe(0);
  const { version, summary, jobs } = JSON.parse(terminal.output);
  const { warmPool, ...typed } = TrainingStatus.fromManifest(RUNNING);
  expect(warmPool).toBeUndefined();
  expect({ version, summary }).toEqual({ version: 1, summary: { healthy: 0, failed: 0, progressing: 1 } });
  expect(jobs).toEqual([{
    kind: 'TrainingJob',
    ...JSON.parse(JSON.stringify(typed)),
    hours: 1,
    instanceHours: { soFarAtMost: 2, atMost: 4 },
    costSoFarAtMost: { amount: 0.5, currency: 'USD' },
    costAtMost: { amount: 1, currency: 'USD' },
  }]);
});

test('jobs in a list of their kind', () => {
  const { kind, apiVersion, ...item } = FAILED as any;
  expect(status('--format', 'json', folder.write('jobs.json', JSON.stringify({ apiVersion, kind: `${kind}List`, items: [item] })))).toBe(1);
  expect(JSON.parse(terminal.output).jobs).toMatchObject([{ kind: 'TrainingJob', name: 'ranking-1', state: 'job-failed' }]);
});

describe('what a job took so far', () => {
  const tookOf = (resource: any, table: object = PRICES) => {
    terminal.output = '';
    status('--format', 'json', '--prices', prices(table), json(resource));
    const [{ hours, instanceHours, costSoFarAtMost }] = JSON.parse(terminal.output).jobs;
    return [hours, instanceHours.soFarAtMost, costSoFarAtMost.amount ?? costSoFarAtMost.unknown];
  };

  test('ends with the job, and at its limit', () => {
    expect(tookOf(DONE)).toEqual([0.5, 1, 0.25]);
    expect(tookOf(run('churn', 'a', { job: 'InProgress', created: '2026-03-01T00:00:05Z' }))).toEqual([36.5, 4, 1]);
  });

  test('is nothing if no job was made, also if the name was taken', () => {
    expect(tookOf(run('churn', 'a', {}))).toEqual([0, 0, 0]);
    expect(tookOf(run('churn', 'a', { job: 'Completed', created: '2025-12-24T18:00:00Z', terminal: TAKEN }))).toEqual([0, 0, 0]);
  });

  test('is unknown where the resource does not say, or a price is missing', () => {
    expect(tookOf(run('churn', 'a', { job: 'Completed' }))).toEqual([undefined, undefined, 'the resource does not say how long the job ran']);
    expect(tookOf(RUNNING, { ...PRICES, perHour: {} })).toEqual([1, 2, 'there is no price for ml.m5.xlarge']);
  });

  test('counts the warm pool as it was billed, and rules', () => {
    const rules = [{ ruleConfigurationName: 'own', ruleEvaluatorImage: 'image', instanceType: 'ml.m5.xlarge' }];
    const resource = patched(DONE, { spec: { debugRuleConfigurations: rules }, status: { warmPoolStatus: { status: 'Available', resourceRetainedBillableTimeInSeconds: 900 } } });
    expect(tookOf(resource)).toEqual([0.5, 1, 0.25 + 0.125 + 0.125]);
  });

  test('of a job that has a limit of 0 is 0', () => {
    expect(tookOf(patched(RUNNING, { spec: { stoppingCondition: { maxRuntimeInSeconds: 0 } } }))).toEqual([1, 0, 0]);
  });
});

test('a reason shows no secret', () => {
  const secret = `AKIA${'IOSFODNN7ABCDEFG'}`;
  for (const format of ['text', 'json']) {
    status('--format', format, json(run('churn', 'a', { job: 'Failed', failureReason: `no access with ${secret}` })));
  }
  expect(terminal.output).toContain('no access with (');
  expect(terminal.output).not.toContain(secret);
});

test('costs stand in the table, with what is not in them', () => {
  expect(status('--prices', prices(), json(RUNNING))).toBe(0);
  expect(terminal.output).toMatch(/HOURS +USD\n[^]*2 of 4 +0\.50 of 1\.00\n/);
  expect(terminal.output).toMatch(/Costs are upper limits at on-demand prices of eu-west-1, without storage, data transfer and requests\.\n$/);
  terminal.output = '';
  status('--prices', prices({ ...PRICES, perHour: {} }), json(RUNNING));
  expect(terminal.output).toContain('? of ?');
});

test('--family shows the jobs of one family, without the ranking of a sweep', () => {
  expect(status('--family', 'churn', json(FAILED, DONE))).toBe(0);
  expect(terminal.output).toMatch(/^1 job: 1 complete, 0 failed or rejected, 0 in progress$/m);
  expect(terminal.output).not.toContain('ranking');
});

test.each<[string, () => string]>([
  ['a list', () => json(DONE, FAILED)],
  ['a list of JSON', () => folder.write('a.json', JSON.stringify([DONE, FAILED]))],
  ['objects in a row', () => folder.write('a.json', `${JSON.stringify(DONE, undefined, 4)}\n${JSON.stringify(FAILED, undefined, 4)}`)],
  ['documents of YAML', () => folder.write('a.yaml', [DONE, FAILED].map(object => stringify(object)).join('---\n'))],
  ['a watch, of which the last state counts', () => folder.write('a.json', [RUNNING, FAILED, { ...DONE, metadata: RUNNING.metadata }].map(object => JSON.stringify(object)).join('\n'))],
  ['the events of a watch', () => folder.write('a.json', [['ADDED', DONE], ['ADDED', RUNNING], ['MODIFIED', FAILED], ['DELETED', RUNNING]]
    .map(([type, object]) => JSON.stringify({ type, object })).join('\n'))],
])('%s is read', (_what, file) => {
  expect(status(file())).toBe(1);
  expect(terminal.output).toMatch(/^2 jobs: 1 complete, 1 failed or rejected, 0 in progress$/m);
});

test('other kinds are left out, and counted', () => {
  expect(status(json(DONE, { apiVersion: 'v1', kind: 'Pod' }, { apiVersion: 'kubeflow.org/v1', kind: 'TrainingJob' }))).toBe(0);
  expect(terminal.errors).toBe('2 objects of other kinds left out\n');
  terminal.output = '';
  expect(status(json())).toBe(0);
  expect(status(folder.write('a.yaml', 'apiVersion: v1\nitems: []\nkind: List\n'))).toBe(0);
  expect(terminal.output).toBe('no training jobs\n'.repeat(2));
});

test('tuning jobs stand among training jobs', () => {
  expect(status(json(DONE, {
    apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'HyperParameterTuningJob', metadata: { name: 'tune' }, status: { hyperParameterTuningJobStatus: 'Failed' },
  }))).toBe(1);
  expect(terminal.output).toMatch(/^ {2}tune +job-failed +- +\? +\? of \?$/m);
});

test('a tuning job takes as much as all of its trainings, of which some run at the same time', () => {
  const definition = (instanceType: string, seconds: number) => ({
    resourceConfig: { instanceType, instanceCount: 2 }, stoppingCondition: { maxRuntimeInSeconds: seconds }, staticHyperParameters: {},
  });
  const tuning = (name: string, maxParallelTrainingJobs: number | undefined, definitions: object, metadata: object = {}) => ({
    apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
    kind: 'HyperParameterTuningJob',
    metadata: { name, creationTimestamp: '2026-03-02T11:30:05Z', ...metadata },
    spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 10, maxParallelTrainingJobs } }, ...definitions },
    status: { hyperParameterTuningJobStatus: 'InProgress' },
  });
  const one = { trainingJobDefinition: definition('ml.m5.xlarge', 7200) };
  const two = { trainingJobDefinitions: [definition('ml.m5.xlarge', 7200), definition('ml.g5.xlarge', 3600)] };
  const priced = prices({ ...PRICES, perHour: { 'ml.m5.xlarge': 0.25, 'ml.g5.xlarge': 1 } });
  expect(status('--prices', priced, json(
    tuning('some', 3, one), tuning('any', undefined, one), tuning('several', 3, two), tuning('adopted', 3, one, { annotations: { 'services.k8s.aws/adoption-policy': 'adopt' } }),
  ))).toBe(0);
  expect(terminal.output).toMatch(/^ {2}some .* 6 of 40 +1\.50 of 10\.00$/m);
  expect(terminal.output).toMatch(/^ {2}any .* 40 of 40 +10\.00 of 10\.00$/m);
  expect(terminal.output).toMatch(/^ {2}adopted .* \? +\? of 40/m);
  expect(terminal.output).toMatch(/^ {2}several .* 6 of 40 +6\.00 of 20\.00$/m);
});

describe('--watch', () => {
  const stream = (...objects: object[]) => folder.write('watch.json', objects.map(object => JSON.stringify(object, undefined, 2)).join('\n'));

  test('prints a line for each change of a state', () => {
    const starting = run('churn', 'churn-2', { job: 'InProgress', secondaryStatus: 'Starting' });
    expect(status('--watch', stream(starting, starting, RUNNING, DONE, { kind: 'Pod' }, { type: 'DELETED', object: DONE }, FAILED))).toBe(1);
    expect(terminal.output).toBe(`2026-03-02T12:30:05Z team/churn-2 job-running: the job is running: Starting
2026-03-02T12:30:05Z team/churn-2 job-running: the job is running: Downloading
2026-03-02T12:30:05Z team/churn-1 job-completed: the job is complete
2026-03-02T12:30:05Z team/churn-1 deleted
2026-03-02T12:30:05Z team/ranking-1 job-failed: the job has failed: AlgorithmError: out of memory
`);
  });

  test('an object a line in JSON, of one family', () => {
    expect(status('--watch', '--format', 'json', '--family', 'churn', stream(FAILED, RUNNING, { type: 'DELETED', object: RUNNING }))).toBe(0);
    expect(terminal.output.trim().split('\n').map(line => JSON.parse(line)).map(({ name, state, deleted }) => [name, state, deleted]))
      .toEqual([['churn-2', 'job-running', undefined], ['churn-2', 'job-running', true]]);
  });

  test('an input without an object is one in which nothing failed', () => {
    expect(status('--watch', folder.write('empty.json', ''))).toBe(0);
    expect(terminal.output).toBe('');
  });

  test('remembers the newest states only, and does not forget that a job has failed', () => {
    const states = new NewestStates(2);
    const change = (name: string, state: string, health = JobHealth.PROGRESSING) => states.isChange(name, state, health);
    expect([change('a', 'runs'), change('a', 'runs'), change('b', 'failed', JobHealth.FAILED), change('a', 'ends')]).toEqual([true, false, true, true]);
    expect(states.hasFailed()).toBe(true);
    states.delete('b');
    expect(states.hasFailed()).toBe(false);
    expect([change('b', 'failed', JobHealth.FAILED), change('c', 'runs'), change('d', 'runs')]).toEqual([true, true, true]);
    expect([change('d', 'runs'), change('a', 'ends'), states.hasFailed()]).toEqual([false, true, true]);
  });

  test.each(['ERROR', undefined])('an error of the API server is told, in an event of type %s', type => {
    const failure = { apiVersion: 'v1', kind: 'Status', status: 'Failure', reason: 'Expired', message: 'too old resource version: 1 (20)', code: 410 };
    const event = type === undefined ? failure : { type, object: failure };
    for (const args of [['--watch'], []]) {
      terminal.output = terminal.errors = '';
      expect(status(...args, stream(DONE, event, FAILED))).toBe(2);
      expect(terminal.output).toMatch(/churn-1[^]*ranking-1 +job-failed/);
      expect(terminal.errors).toBe('the API server ended the watch with an error: too old resource version: 1 (20); start kubectl again\n');
    }
  });

  test.each([[{ reason: 'Expired' }, 'Expired'], [{}, 'no reason given']])('an error without a message is told: %p', (object, text) => {
    expect(status('--watch', stream(DONE, { type: 'ERROR', object }))).toBe(2);
    expect(terminal.errors).toContain(`with an error: ${text};`);
  });

  test('what was read before a fault is printed', () => {
    expect(status('--watch', folder.write('cut.json', `${JSON.stringify(FAILED)}{"kind":`))).toBe(2);
    expect(terminal.output).toContain('ranking-1 job-failed');
    expect(terminal.errors).toContain('cut.json: the JSON text ends too early');
  });
});

test.each<[string, () => string[], RegExp]>([
  ['two inputs', () => ['a', 'b'], /expected at most one input, got 2\nusage: /],
  ['an unknown format', () => ['--format', 'yaml', json()], /--format must be one of text, json, got 'yaml'/],
  ['a file that is not there', () => [`${folder.path}/none.json`], /none\.json: no such file or directory/],
  ['an empty input', () => [folder.write('empty.json', ' \n')], /empty\.json: is empty; give what kubectl get trainingjobs -A -o json prints/],
  ['a table of kubectl', () => [folder.write('a.txt', 'NAME      STATUS\nchurn-1   True\n')], /a\.txt: has no objects; give what kubectl get trainingjobs -A -o json prints/],
  ['half an object', () => [folder.write('a.json', '{"kind": "List"')], /a\.json: the JSON text ends too early/],
  ['no YAML', () => [folder.write('a.yaml', 'a: [')], /a\.yaml: not YAML: line 1/],
  ['bytes that are not UTF-8', () => [folder.write('a.json', Buffer.from([0x7b, 0xff]))], /a\.json: can't be read: /],
  ['prices that are not there', () => ['--prices', `${folder.path}/none.json`, json()], /none\.json: no such file or directory/],
  ['prices of another form', () => ['--prices', prices({}), json()], /prices\.json: Expected currency to be a currency code such as "USD", got nothing/],
])('the exit status is 2 for %s', (_what, args, message) => {
  expect(status(...args())).toBe(2);
  expect(terminal.errors).toMatch(message);
  expect(terminal.output).toBe('');
});

test.each([[0, '0 min'], [0.5, '30 min'], [1, '1 h'], [1.51, '1 h 30 min'], [24, '1 d'], [25.5, '1 d 1 h'], [24.5, '1 d'], [100.25, '4 d 4 h']])('%d hours are %s', (hours, text) => {
  expect(timeText(hours)).toBe(text);
});
