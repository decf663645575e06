import { Duration } from 'cdk8s';
import { Cluster, InstanceType, JobName, Profiler, ProfilerRule, type TrainingJobProps } from '../../src';
import { CHANGES } from '../../src/naming/changes';
import { IMAGE, jobWith } from '../fixtures';

const warm = (minutes?: number) => ({
  cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { keepAlive: minutes === undefined ? undefined : Duration.minutes(minutes) }),
});
const profiled = (milliseconds: number, rules: ProfilerRule[] = []) => ({
  profiler: Profiler.at('s3://churn/profile', { interval: Duration.millis(milliseconds), rules }),
});
const metrics = (regex: string) => ({ metrics: [{ name: 'loss', regex }] });
const rule = ProfilerRule.of('report', IMAGE);

/** For each row of the table of changes, a job before and after such a change. */
const EXAMPLES: Record<string, [Partial<TrainingJobProps>, Partial<TrainingJobProps>]> = {
  'spec any': [{ hyperParameters: { eta: 0.1 } }, { hyperParameters: { eta: 0.2 } }],
  'spec.trainingJobName value': [{ name: JobName.fixed('one') }, { name: JobName.fixed('two') }],
  'spec.tags any': [{ tags: { team: 'a' } }, { tags: { team: 'b', cost: 'c' } }],
  'spec.algorithmSpecification.metricDefinitions any': [metrics('a=(.*)'), metrics('b=(.*)')],
  'spec.resourceConfig.keepAlivePeriodInSeconds value': [warm(10), warm(20)],
  'spec.resourceConfig.keepAlivePeriodInSeconds added or removed': [warm(), warm(20)],
  'spec.profilerConfig value': [profiled(500), profiled(1000)],
  'spec.profilerConfig added or removed': [{}, profiled(500)],
  'spec.profilerRuleConfigurations any': [profiled(500), profiled(500, [rule])],
  'metadata.annotations.services.k8s.aws/region any': [{ region: 'eu-west-1' }, { region: 'eu-west-2' }],
  'metadata.namespace any': [{ namespace: 'a' }, { namespace: 'b' }],
  'metadata.labels any': [{ labels: { a: '1' } }, { labels: { a: '2' } }],
  'metadata.annotations any': [{ annotations: { a: '1' } }, { annotations: { a: '2' } }],
};

describe('the table of changes', () => {
  test.each(CHANGES.map(kind => [`${kind.path} ${kind.change}`, kind] as const))('%s', (row, kind) => {
    const [before, after] = EXAMPLES[row];
    const renamed = jobWith(before).trainingJobName !== jobWith(after).trainingJobName;
    expect(renamed).toBe(kind.renames);
  });

  test('has an example for every row, and no more', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(CHANGES.map(kind => `${kind.path} ${kind.change}`).sort());
  });

  test.each([
    ['removing a warm pool', warm(10), warm()],
    ['removing the profiler', profiled(500), {}],
    ['removing a profiler rule', profiled(500, [rule]), profiled(500)],
  ])('%s renames as adding it does', (_what, before, after) => {
    expect(jobWith(before).trainingJobName).not.toBe(jobWith(after).trainingJobName);
  });
});
