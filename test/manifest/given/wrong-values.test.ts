import { Chart, Testing } from 'cdk8s';
import {
  Algorithm, Guardrail, GuardrailPolicy, JobName, Prices, RunValue, SourceCode, SweepPoints, TrainingSweep, TrainingTemplate,
} from '../../../src';
import { ControllerPolicy, ExecutionPolicy, ExecutionRole } from '../../../src/access';
import { ExportTarget, TrainingHealth, TuningHealth } from '../../../src/status';
import { TrainingAlert, TrainingMetrics, TrainingStateRule } from '../../../src/status/observability';
import { TrainingTesting } from '../../../src/testing';
import { IMAGE, jobWith, MINIMAL } from '../../fixtures';

const newChart = () => new Chart(Testing.app(), 'test');
const templateIn = (chart: Chart) => new TrainingTemplate(chart, 'template', MINIMAL);
const wrong = (value: unknown): any => value;
const role = (props: object) => new ExecutionRole(newChart(), 'role', { accountId: '111122223333', ...props });
const policy = (props: object) => ExecutionPolicy.of(jobWith(), props);
const sweep = (props: object) => {
  const chart = newChart();
  return new TrainingSweep(chart, 'sweep', { template: templateIn(chart), points: SweepPoints.grid({ eta: [1, 2] }), ...props });
};
const guardrailPolicy = (props: object) => new GuardrailPolicy(newChart(), 'policy', props);
const stateRule = (props: object) => new TrainingStateRule(newChart(), 'rule', { family: 'churn', targetArn: 'arn:aws:sns:eu-west-1:111122223333:jobs', ...props });

test.each<[string, () => unknown, string]>([
  ['tags in a Map', () => jobWith({ tags: wrong(new Map([['team', 'vision']])) }), 'Expected `tags` to be a map of plain data, got an instance of Map. Object.fromEntries makes one of a Map'],
  ['tags of a role in a Map', () => role({ tags: new Map() }), 'Expected `tags` to be a map of plain data, got an instance of Map'],
  ['labels of a role', () => role({ labels: 5 }), 'Expected `labels` to be a map, got a number'],
  ['the name of a role', () => role({ roleName: 5 }), 'Expected `roleName` to be a text, got 5.'],
  ['the Region of a role', () => role({ region: NaN }), 'Expected `region` to be a text, got NaN.'],
  ['statements', () => policy({ statements: [null] }), 'Expected `statements` to be made by `new PolicyStatement`, got null.'],
  ['the runs of a policy', () => policy({ onlyTheseRuns: 'false' }), 'Expected `onlyTheseRuns` to be true or false, got "false".'],
  ['the Region of a policy of the controller', () => ControllerPolicy.of(jobWith(), { region: wrong(1) }), 'Expected `region` to be a text, got 1.'],
  ['the family of a name', () => JobName.hashed({ family: wrong(5) }), 'Expected `family` to be lower-case letters, digits and inner hyphens, got 5'],
  ['a family that is an object', () => JobName.hashed({ family: wrong({}) }), 'inner hyphens, got an instance of Object'],
  ['the family of a sweep', () => sweep({ family: 5 }), 'Expected `family` to be a text, got 5.'],
  ['instance types of a sweep', () => sweep({ instanceTypes: 'ml.m5.xlarge' }), 'Expected `instanceTypes` to be a list, got "ml.m5.xlarge".'],
  ['patterns of a digest', () => SourceCode.digestOf('src', wrong([null])), 'Expected `exclude` to be a list of texts, got null in it.'],
  ['the folder of a digest', () => SourceCode.digestOf(wrong({})), 'Expected `folder` to be a text, got an instance of Object.'],
  ['the file of prices', () => Prices.fromFile(wrong(0)), 'Expected `file` to be a text, got 0.'],
  ['an encoding', () => Algorithm.fromName('churn', { hyperParameterEncoding: wrong('json') }), 'Expected `hyperParameterEncoding` to be a member of HyperParameterEncoding, got "json"'],
  ['a BigInt', () => Algorithm.fromName('churn', wrong(5n)), 'Expected a map of options, got 5.'],
  ['the format of a date', () => RunValue.date(wrong(null)), 'Expected `format` to be made of YYYY, MM, DD, HH, mm and - _ . / :, got null.'],
  ['subnets of a guardrail', () => Guardrail.vpc({ subnets: wrong(NaN) }), 'subnets'],
  ['actions of a policy', () => guardrailPolicy({ actions: 'Deny' }), 'Expected `actions` to be a list, got "Deny".'],
  ['namespaces of a policy', () => guardrailPolicy({ namespaces: 5 }), 'Expected `namespaces` to be a list, got 5.'],
  ['the scope of a policy', () => guardrailPolicy({ guardrailsOf: 'team' }), 'Expected `guardrailsOf` to be a construct, got "team".'],
  ['statuses of a rule', () => stateRule({ statuses: 'Failed' }), 'Expected `statuses` to be a list, got "Failed".'],
  ['prefixes of a rule', () => stateRule({ namePrefixes: 5 }), 'Expected `namePrefixes` to be a list, got 5.'],
  ['the family of an alert', () => TrainingAlert.noneCompleted(wrong({}), MINIMAL.maxRuntime!), 'Expected `family` to be a text, got an instance of Object.'],
  ['waiting', () => new TrainingHealth({ waitWhenRejected: wrong('true') }), 'Expected `waitWhenRejected` to be true or false, got "true".'],
  ['waiting for tuning jobs', () => new TuningHealth({ waitWhenRejected: wrong(1) }), 'Expected `waitWhenRejected` to be true or false, got 1.'],
])('%s of another kind: the error names the option', (_what, make, message) => {
  expect(make).toThrow(message);
});

test('reading only that is a text is a finding, and never a job that runs', () => {
  const job = jobWith({ readOnly: wrong('true') });
  expect(job.findings.map(({ message }) => message)).toEqual(['must be true or false, got "true"']);
});

test.each<[string, () => unknown]>([
  ['an image', () => Algorithm.fromImage(IMAGE, wrong(null))],
  ['a framework', () => Algorithm.pytorch('2.8.0', wrong({ python: null }))],
  ['a framework without options', () => Algorithm.pytorch('2.8.0', wrong(null))],
  ['an image in a registry', () => Algorithm.fromEcr(wrong({ account: '111122223333', region: 'eu-west-1', repository: 'churn', tag: '1', digest: null }))],
  ['a parameter', () => RunValue.parameter('alpha', wrong({ defaultValue: 'a', pattern: null, longest: null }))],
  ['health', () => new TrainingHealth(wrong(null)).argoWorkflowConditions(wrong(null))],
  ['the ConfigMap of health', () => new TuningHealth(wrong(null)).argoCdConfigMap(newChart(), 'config', wrong(null))],
  ['metrics', () => new TrainingMetrics().configMap(newChart(), 'metrics', wrong(null))],
  ['an export', () => ExportTarget.configMap('churn', wrong(null))],
  ['a run of a template', () => {
    const chart = newChart();
    templateIn(chart);
    TrainingTesting.template(chart).run(wrong(null));
  }],
])('null in place of options of %s is nothing', (_what, make) => {
  expect(make).not.toThrow();
});
