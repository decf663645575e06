import { App, Chart, Cron, Duration } from 'cdk8s';
import * as fc from 'fast-check';
import {
  Algorithm, Channel, Cluster, FastApp, InstanceType, Output, RunValue, SourceCode, SweepPoints, SweepRange, TrainingCronJob, TrainingDefaults,
  TrainingJob, TrainingSweep, TrainingTemplate,
} from '../../src';
import { Debugger, DebugRule } from '../../src/debugging';
import { HyperParameterTuningJob, Objective, Range } from '../../src/job/tuning';
import { TrainingWorkflow } from '../../src/job/workflow';
import { holds } from '../property-tier';

/** Puts the members of a map, or some steps, in an order. */
type Shuffle = <T>(list: T[]) => T[];

const AS_WRITTEN: Shuffle = list => list;

/** An order by numbers, which are used again and again. */
function orderBy(numbers: readonly number[]): Shuffle {
  let next = 0;
  return list => list.map(value => ({ value, place: numbers[next++ % numbers.length] }))
    .sort((one, other) => one.place - other.place).map(({ value }) => value);
}

/** The manifests of an app with everything whose name follows its content, by kind and name. */
function manifestsOf(app: App, shuffle: Shuffle): Record<string, string> {
  const map = <T extends object>(members: T): T => Object.fromEntries(shuffle(Object.entries(members)).map(([name, value]) =>
    [name, value?.constructor === Object ? map(value) : value])) as T;
  const all = (...steps: Array<() => unknown>) => shuffle(steps).forEach(step => step());

  const charts: Record<string, Chart> = {};
  all(...['one', 'two'].map(id => () => {
    charts[id] = new Chart(app, id, map({ namespace: id, labels: { b: '1', a: '2' } }));
  }));
  const { one, two } = charts;
  const common = () => map({
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/training',
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://churn/models/'),
    tags: { b: '1', a: '2', 10: '3', 9: '4' },
    labels: { b: '1', a: '2' },
    annotations: { b: '1', a: '2' },
  });
  const template = (chart: Chart, id: string) => new TrainingTemplate(chart, id, map({
    ...common(),
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: {
      objective: 'binary:logistic',
      alpha: 1,
      num_round: RunValue.parameter('rounds', map({ defaultValue: '100', pattern: '[1-9][0-9]*', longest: '999' })),
    },
    channels: ['train', 'validation'].map(name => Channel.s3(name, `s3://churn/${name}/`, map({ contentType: 'text/csv', digest: name }))),
  }));

  all(
    () => TrainingDefaults.of(app).set(map({ tags: { late: '1', early: '2' }, labels: { late: '1', early: '2' } })),
    () => TrainingDefaults.of(one).set({ run: '1' }),
    () => TrainingDefaults.of(app).enforce({ tags: { team: 'churn' } }),
    () => new TrainingJob(one, 'job', map({
      ...common(),
      algorithm: Algorithm.pytorch('2.8.0'),
      environment: { B: '1', A: '2' },
      code: SourceCode.s3('s3://churn/source/', map({ entryPoint: 'train.py', digest: '1' })),
      hyperParameters: { b: [{ d: 1, c: 2 }], a: { 10: 1, 9: 2, deep: { f: 1, e: 2 } } },
      debugger: Debugger.at('s3://churn/debug/', map({ parameters: { 'save_interval': '10', 'train.save_interval': '20' }, rules: [DebugRule.vanishingGradient()] })),
    })),
    () => new TrainingCronJob(one, 'nightly', map({ template: template(one, 'daily'), schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' })),
    () => new TrainingWorkflow(one, 'workflow').addStep('train', { template: template(one, 'step') }),
    () => new TrainingSweep(two, 'grid', map({ template: template(two, 'grid-template'), points: SweepPoints.grid(map({ rounds: [10, 100] })) })),
    () => new TrainingSweep(two, 'random', map({
      template: template(two, 'random-template'),
      points: SweepPoints.random(3, map({ rounds: SweepRange.integer(1, 999) }), 7),
      instanceTypes: [InstanceType.ML_M5_XLARGE, InstanceType.ML_M5_4XLARGE],
    })),
    () => new HyperParameterTuningJob(two, 'tuned', map({
      template: template(two, 'tuned-template'),
      objective: Objective.maximize('validation:auc'),
      maxTrainingJobs: 2,
      maxParallelTrainingJobs: 1,
      ranges: { max_depth: Range.integer(3, 9), eta: Range.continuous(0.1, 0.3), gamma: Range.continuous(0, 1) },
    })),
  );
  return Object.fromEntries(app.charts.flatMap(chart => chart.toJson()).map(manifest =>
    [`${manifest.kind} ${manifest.metadata.namespace}/${manifest.metadata.name}`, JSON.stringify(manifest)]));
}

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

test.each([App, FastApp])('in %p, no manifest depends on the order of members in maps, of constructs and of defaults', SomeApp => {
  const expected = manifestsOf(new SomeApp(), AS_WRITTEN);
  expect(Object.keys(expected)).toHaveLength(15);
  const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 100, maxLength: 100 });
  holds(fc.property(numbers, places => expect(manifestsOf(new SomeApp(), orderBy(places))).toEqual(expected)), { quick: 5, full: 60 });
});
