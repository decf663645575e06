import { Chart, Duration, JsonPatch, Lazy, Testing } from 'cdk8s';
import { TrainingJob, TrainingNamespace, type TrainingJobProps } from '../../src';
import { ExecutionRole } from '../../src/access';
import { jobWith, MINIMAL } from '../fixtures';

describe('a value that cdk8s can\'t write is named by its field:', () => {
  test.each<[string, (chart: Chart) => object, string]>([
    ['a construct in place of an ARN', chart => ({ role: new ExecutionRole(chart, 'role', { accountId: '111122223333' }) }), "spec.roleARN: must be plain data, got an instance of ExecutionRole; use its 'arn'"],
    ['a construct in place of a name', chart => ({ namespace: new TrainingNamespace(chart, 'ns', { name: 'x' }) }), "metadata.namespace: must be plain data, got an instance of TrainingNamespace; use its 'name'"],
    ['a duration in a map', () => ({ environment: { A: Duration.hours(1) } }), 'spec.environment.A: must be plain data, got an instance of Duration; give its value as a text'],
    ['a duration as a label', () => ({ labels: { A: Duration.hours(1) } }), 'metadata.labels.A: must be plain data, got an instance of Duration; give its value as a text'],
    ['a regular expression in a list', () => ({ metrics: [{ name: 'a', regex: 'x' }, { name: 'b', regex: /x/ }] }), 'spec.algorithmSpecification.metricDefinitions[1].regex: must be plain data, got an instance of RegExp; give its value as a text'],
    ['a duration beside a token', () => ({ hyperParameters: { a: Lazy.any({ produce: () => 'x' }), b: Duration.hours(1) } }), 'spec.hyperParameters.b: must be plain data, got an instance of Duration; give its value as a text'],
  ])('%s', (_what, props, message) => {
    const chart = new Chart(Testing.app(), 'test');
    const job = new TrainingJob(chart, 'churn', { ...MINIMAL, ...props(chart) } as TrainingJobProps);
    expect(job.findings.map(({ path, message: says, remedy }) => `${path}: ${says}; ${remedy}`)).toEqual([message]);
  });
});

test.each([JsonPatch.remove('/metadata'), JsonPatch.replace('/metadata', 'x')])('a patch that takes the metadata away is an error', patch => {
  const job = jobWith();
  job.addJsonPatch(patch);
  expect(job.findings.map(({ rule, path, message }) => [rule, path, message])).toEqual([['job-not-rendered', 'metadata', 'is removed or replaced by a JSON patch']]);
});
