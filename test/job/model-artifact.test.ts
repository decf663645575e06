import { App, Chart, Testing } from 'cdk8s';
import { Channel, Output, OutputCompression, TrainingJob } from '../../src';
import { modelArtifactOf } from '../../src/job/model-artifact';
import { MINIMAL, synthError } from '../fixtures';

function chain() {
  const chart = new Chart(Testing.app(), 'species');
  const base = new TrainingJob(chart, 'base', MINIMAL);
  const tuned = new TrainingJob(chart, 'tuned', { ...MINIMAL, channels: [Channel.modelOf('model', base)] });
  return { chart, base, tuned };
}

const inputOf = (job: any) => job.spec.inputDataConfig[0].dataSource.s3DataSource.s3URI;

test('the model of one job is the input of the next', () => {
  const { chart } = chain();
  const [base, tuned] = Testing.synth(chart);

  expect(inputOf(tuned)).toBe(`s3://churn/models/${base.spec.trainingJobName}/output/model.tar.gz`);
});

test('a changed job gives the jobs after it new names, and those before keep theirs', () => {
  const { chart, base, tuned } = chain();
  const third = new TrainingJob(chart, 'third', { ...MINIMAL, channels: [Channel.modelOf('model', tuned)] });
  const before = Testing.synth(chart);
  tuned.addEnvironment('ROUND', '2');
  const after = Testing.synth(chart);

  expect(after.map(({ metadata }, i) => metadata.name === before[i].metadata.name)).toEqual([true, false, false]);
  expect(inputOf(after[2])).toBe(third.toJson().spec.inputDataConfig[0].dataSource.s3DataSource.s3URI);
  expect(inputOf(after[2])).toContain(`/${after[1].spec.trainingJobName}/`);
  expect(inputOf(after[1])).toContain(`/${base.trainingJobName}/`);
});

test('a model that is not packed is a prefix', () => {
  const chart = new Chart(Testing.app(), 'species');
  const base = new TrainingJob(chart, 'base', { ...MINIMAL, output: Output.at('s3://churn/models', { compression: OutputCompression.NONE }) });

  expect(base.modelArtifact).toBe(`s3://churn/models/${base.trainingJobName}/output/model/`);
});

test('what was read of a job holds, so a later change of its name throws', () => {
  const { base } = chain();
  expect(base.modelArtifact).toContain(base.trainingJobName);

  expect(() => base.addEnvironment('ROUND', '2')).toThrow('after its name was read');
});

test.each([[false], [true]])('a channel with the model of a removed job is an error, after a synthesis: %s', isSynthesized => {
  const { chart } = chain();
  const app = chart.node.root as App;
  if (isSynthesized) {
    app.synthYaml();
  }
  chart.node.tryRemoveChild('base');

  const error = synthError(app);
  expect(error).toContain('species/tuned');
  expect(error).toContain("has a channel with the model of 'species/base', which was removed");
  expect(error).toContain('remove the channel as well');
});

test('jobs of other charts feed each other, and a dependency orders the files', () => {
  const app = new App();
  const base = new TrainingJob(new Chart(app, 'z-first'), 'base', MINIMAL);
  const second = new Chart(app, 'a-second');
  const tuned = new TrainingJob(second, 'tuned', { ...MINIMAL, channels: [Channel.modelOf('model', base)] });
  tuned.node.addDependency(base);
  const names = app.synthYaml().match(/^ {2}trainingJobName: .*/gm)!;

  expect(names.map(name => name.split(': ')[1])).toEqual([base.trainingJobName, tuned.trainingJobName]);
});

test('a job without an output has no model artifact', () => {
  expect(() => modelArtifactOf({ apiVersion: 'v1', kind: 'TrainingJob', metadata: { name: 'raw' }, spec: { outputDataConfig: {} } }))
    .toThrow("Expected `output` of 'raw' to be set, got none, so its model artifact is unknown");
});
