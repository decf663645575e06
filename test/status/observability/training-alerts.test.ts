import { Chart, Duration, Testing } from 'cdk8s';
import { stringify } from 'yaml';
import { DAY, HOUR, minute, training, tuned } from './family-churn';
import { unknownNames } from './known-names';
import { namesIn } from './promql-names';
import { promtool, promtoolReport } from './promtool';
import { PROMTOOL } from '../../../scripts/pictures/prometheus';
import { isInstalled } from '../../../scripts/shell';
import { TrainingAlert, TrainingAlerts, type TrainingAlertsProps } from '../../../src/status/observability';
import { canRun } from '../../can-run';
import { OwnFolder } from '../../own-folder';
import { patched } from '../../rules/cases/case';
import { TAKEN } from '../health/resources';
import { condition } from '../health/tuning-resources';

const folder = new OwnFolder();

const USUAL_ALERTS = [
  TrainingAlert.failed(), TrainingAlert.rejected(), TrainingAlert.nameTaken(), TrainingAlert.startingFor(Duration.hours(2)),
  TrainingAlert.nearLimit(0.9), TrainingAlert.ruleFoundIssues(), TrainingAlert.idleWarmPool(Duration.minutes(30)),
  TrainingAlert.tuningFailed(), TrainingAlert.tuningRejected(), TrainingAlert.tuningNameTaken(),
];
const ALERTS = [...USUAL_ALERTS, TrainingAlert.noneCompleted('churn', Duration.hours(26))];
const ruleOf = (props?: TrainingAlertsProps) => {
  const chart = new Chart(Testing.app(), 'test');
  new TrainingAlerts(chart, 'alerts', props);
  return Testing.synth(chart)[0];
};

test('a PrometheusRule with the usual alerts', () => {
  const { apiVersion, kind, metadata, spec } = ruleOf({ labels: { release: 'prometheus' }, namespace: 'monitoring' });
  expect([apiVersion, kind, metadata.labels, metadata.namespace]).toEqual(['monitoring.coreos.com/v1', 'PrometheusRule', { release: 'prometheus' }, 'monitoring']);
  expect(spec.groups[0].rules.map(({ alert }: any) => alert)).toEqual(USUAL_ALERTS.map(({ name }) => name));
});

test('an alert has a severity', () => {
  const [rule] = ruleOf({ alerts: [TrainingAlert.failed({ severity: 'critical' })] }).spec.groups[0].rules;
  expect(rule.labels).toEqual({ severity: 'critical' });
  expect(ruleOf().spec.groups[0].rules[0].labels).toEqual({ severity: 'warning' });
});

test.each<[Duration, string]>([
  [Duration.hours(1), '1 hour'],
  [Duration.minutes(120), '2 hours'],
  [Duration.hours(26), '26 hours'],
  [Duration.days(2), '2 days'],
  [Duration.minutes(90), '90 minutes'],
  [Duration.seconds(61), '61 seconds'],
])('the text of an alert has its time: %#', (time, text) => {
  const { rules } = ruleOf({ alerts: [TrainingAlert.idleWarmPool(time)] }).spec.groups[0];
  expect(rules[0].annotations.summary).toContain(`has been idle and billed for ${text}.`);
});

test.each(ALERTS)('$name names only what the configuration makes', ({ expression }) => {
  expect(unknownNames(namesIn(expression))).toEqual([]);
});

test('a family with quotes stays one text', () => {
  expect(unknownNames(namesIn(TrainingAlert.noneCompleted('a"} or vector(1) #', Duration.hours(1)).expression))).toEqual([]);
});

test.each<[() => unknown, string]>([
  [() => TrainingAlert.nearLimit(0), 'Expected `share` to be between 0 and 1, got 0'],
  [() => TrainingAlert.nearLimit(90), 'Expected `share` to be between 0 and 1, got 90'],
  [() => TrainingAlert.startingFor(Duration.seconds(0)), 'Expected `time` to be longer than 0 seconds, got 0 seconds'],
  [() => TrainingAlert.noneCompleted('a', Duration.seconds(0)), 'Expected `within` to be longer than 0 seconds'],
  [() => ruleOf({ alerts: [] }), 'Expected `alerts` to have at least one alert, got an empty list'],
])('an impossible alert is rejected', (make, message) => {
  expect(make).toThrow(message);
});

/* From here on Prometheus itself evaluates the alerts, where promtool is there. */

interface Scenario {
  readonly what: string;
  readonly resource: object;
  /** The minute at which it is looked, and until when the resource exists. */
  readonly at: number;
  readonly until?: number;
  /** The alerts that fire. */
  readonly fire: readonly string[];
}

const ended = (minutes: number) => ({ status: { lastModifiedTime: minute(minutes) } });
const LIMIT = { spec: { stoppingCondition: { maxRuntimeInSeconds: 10 * 3600 } } };
const RULES = (status: string) => [{ name: 'Overfit', status }];

const SCENARIOS: readonly Scenario[] = [
  { what: 'a job that just failed', resource: training({ job: 'Failed' }, ended(5)), at: 10, fire: ['TrainingJobFailed'] },
  { what: 'a job that was stopped', resource: training({ job: 'Stopped' }, ended(5)), at: 10, fire: ['TrainingJobFailed'] },
  { what: 'a job that failed two days ago', resource: training({ job: 'Failed' }, ended(5)), at: 2 * DAY, fire: ['TrainingFamilyNotCompleted'] },
  { what: 'a job that is complete', resource: training({ job: 'Completed' }, ended(5)), at: 10, fire: [] },
  { what: 'a name that was taken by a failed job', resource: training({ job: 'Failed', terminal: TAKEN }, ended(5)), at: 20, fire: ['TrainingJobNameTaken'] },
  { what: 'a name that was taken', resource: training({ job: 'Completed', terminal: TAKEN }, ended(5)), at: 20, fire: ['TrainingJobNameTaken'] },
  {
    what: 'a name that was taken by a job whose status looks alarming',
    resource: training({ job: 'InProgress', secondaryStatus: 'Starting', terminal: TAKEN, debugRules: RULES('Error') }, patched(LIMIT, { status: { lastModifiedTime: minute(5), warmPoolStatus: { status: 'Available' } } })),
    at: 9.5 * HOUR,
    fire: ['TrainingJobNameTaken'],
  },
  { what: 'a rejected change', resource: training({ job: 'InProgress', secondaryStatus: 'Training', terminal: 'only' }, LIMIT), at: 20, fire: ['TrainingJobRejected'] },
  { what: 'a rejected request', resource: training({ recoverable: ['ValidationException', 'no'] }), at: 20, fire: ['TrainingJobRejected'] },
  { what: 'a rejected request that is new', resource: training({ recoverable: ['ValidationException', 'no'] }), at: 5, fire: [] },
  { what: 'a running job that can\'t be looked at', resource: training({ job: 'InProgress', secondaryStatus: 'Training', recoverable: 'throttled' }, LIMIT), at: 20, fire: [] },
  { what: 'a job that waits for instances', resource: training({ job: 'InProgress', secondaryStatus: 'Starting' }, LIMIT), at: 3 * HOUR, fire: ['TrainingJobStarting'] },
  { what: 'a job that has waited for an hour', resource: training({ job: 'InProgress', secondaryStatus: 'Starting' }, LIMIT), at: HOUR, fire: [] },
  { what: 'a resource that no controller sees', resource: training({}, { status: null }), at: 3 * HOUR, fire: ['TrainingJobStarting'] },
  { what: 'a job that trains', resource: training({ job: 'InProgress', secondaryStatus: 'Training' }, LIMIT), at: 3 * HOUR, fire: [] },
  { what: 'a job near its limit', resource: training({ job: 'InProgress', secondaryStatus: 'Training' }, LIMIT), at: 9.5 * HOUR, fire: ['TrainingJobNearLimit'] },
  { what: 'a job that ended near its limit', resource: training({ job: 'Completed' }, patched(LIMIT, ended(9.2 * HOUR))), at: 9.5 * HOUR, fire: [] },
  { what: 'a rule that found issues', resource: training({ job: 'InProgress', secondaryStatus: 'Training', debugRules: RULES('IssuesFound') }, LIMIT), at: 10, fire: ['TrainingRuleFoundIssues'] },
  { what: 'a rule that failed', resource: training({ job: 'Completed', debugRules: RULES('Error') }, ended(5)), at: 10, fire: ['TrainingRuleFoundIssues'] },
  { what: 'a rule without issues', resource: training({ job: 'Completed', debugRules: RULES('NoIssuesFound') }, ended(5)), at: 10, fire: [] },
  { what: 'an idle warm pool', resource: training({ job: 'Completed' }, patched(ended(5), { status: { warmPoolStatus: { status: 'Available' } } })), at: 50, fire: ['TrainingWarmPoolIdle'] },
  { what: 'a warm pool in use', resource: training({ job: 'Completed' }, patched(ended(5), { status: { warmPoolStatus: { status: 'InUse' } } })), at: 50, fire: [] },
  { what: 'a complete job whose resource is gone', resource: training({ job: 'Completed' }, ended(DAY)), until: DAY + 30, at: DAY + 20 * HOUR, fire: [] },
  { what: 'a complete job whose resource is gone, too long ago', resource: training({ job: 'Completed' }, ended(DAY)), until: DAY + 30, at: DAY + 27 * HOUR, fire: ['TrainingFamilyNotCompleted'] },
  { what: 'a complete job that is too old', resource: training({ job: 'Completed' }, ended(DAY)), at: DAY + 27 * HOUR, fire: ['TrainingFamilyNotCompleted'] },
  { what: 'a tuning job that just failed', resource: tuned({ hyperParameterTuningJobStatus: 'Failed' }), at: 10, fire: ['TuningJobFailed'] },
  { what: 'a tuning job that failed two days ago', resource: tuned({ hyperParameterTuningJobStatus: 'Failed' }), at: 2 * DAY, fire: ['TrainingFamilyNotCompleted'] },
  { what: 'a tuning job that is complete', resource: tuned({ hyperParameterTuningJobStatus: 'Completed' }), at: 20, fire: [] },
  { what: 'a rejected tuning job', resource: tuned(condition('ACK.Recoverable', 'ValidationException: no metric')), at: 20, fire: ['TuningJobRejected'] },
  { what: 'a rejected change of a tuning job', resource: tuned({ hyperParameterTuningJobStatus: 'InProgress', ...condition('ACK.Terminal', 'other') }), at: 20, fire: ['TuningJobRejected'] },
  { what: 'a tuning job that can\'t be looked at', resource: tuned({ hyperParameterTuningJobStatus: 'InProgress', ...condition('ACK.Recoverable', 'throttled') }), at: 20, fire: [] },
  { what: 'a name that was taken by a failed tuning job', resource: tuned({ hyperParameterTuningJobStatus: 'Failed', ...condition('ACK.Terminal', TAKEN) }), at: 20, fire: ['TuningJobNameTaken'] },
];

test('each alert fires in a scenario and is silent in another one', () => {
  expect([...new Set(SCENARIOS.flatMap(({ fire }) => fire))].sort()).toEqual(ALERTS.map(({ name }) => name).sort());
  expect(SCENARIOS.filter(({ fire }) => fire.length === 0).length).toBeGreaterThan(5);
});

const HAS_PROMTOOL = canRun(isInstalled(PROMTOOL), 'the alerts in Prometheus; install promtool or set PROMETHEUS to its folder');

(HAS_PROMTOOL ? test : test.skip)('Prometheus takes the rules, and each scenario fires its alerts', () => {
  const { groups } = ruleOf({ alerts: ALERTS }).spec;
  const rules = folder.write('rules.yaml', stringify({ groups }, { lineWidth: 0 }));
  expect(promtool('check', 'rules', rules)).toMatch(/^0\n/);
  expect(promtoolReport(folder, SCENARIOS.map(({ what, resource, at, until = at + 1, fire }) => ({
    name: what,
    resources: [resource],
    until,
    queries: ALERTS.map(({ name }) => ({
      expr: `count by (alertname) (ALERTS{alertname="${name}", alertstate="firing"})`,
      at,
      samples: fire.includes(name) ? [{ labels: `{alertname="${name}"}`, value: 1 }] : [],
    })),
  })), [rules])).toMatch(/^0\n/);
});

test('options in other letters are refused, and alerts that are no list', () => {
  const make = (props: object) => () => new TrainingAlerts(new Chart(Testing.app(), 'test'), 'alerts', props);
  expect(make({ Labels: {} })).toThrow('Expected `labels`, got a prop called \'Labels\'');
  expect(make({ alerts: TrainingAlert.failed() })).toThrow('Expected `alerts` to be a list, got an instance of TrainingAlert.');
  expect(make({ alerts: null, labels: null })).not.toThrow();
});

test('an alert about a family names one', () => {
  expect(() => TrainingAlert.noneCompleted(undefined as any, Duration.days(1))).toThrow('Expected `family` to be a text, got undefined.');
});
