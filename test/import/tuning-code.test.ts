import { runProgram } from './run-program';
import { operatorSpecFrom } from './to-request';
import { JobName } from '../../src';
import { programOf } from '../../src/import/program';
import { recognize } from '../../src/import/recognize';
import { FAMILY_LABEL } from '../../src/naming/family';
import { jobWith } from '../fixtures';
import { HyperParameterTuningJob, newChart, Objective, Range, templateWith, TuningDefinition, tuningWith, WarmStart, ExistingTuningJob } from '../job/tuning/tuning-jobs';
import { patched } from '../rules/cases/case';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const imported = (object: object) => programOf([recognize(object, 'tuning.yaml')!], 'jobs');
const chart = newChart();
const several = new HyperParameterTuningJob(chart, 'several', {
  definitions: ['a', 'b'].map(id => TuningDefinition.of(id, {
    template: templateWith(chart, {}, id), objective: Objective.minimize('validation:rmse'), ranges: { eta: Range.continuous(0.1, 0.3) },
  })),
  warmStart: WarmStart.transferLearning([ExistingTuningJob.of('earlier')]),
});

test.each([['one template', tuningWith({ earlyStopping: true, targetObjectiveValue: 0.9, tags: { a: 'b' } })], ['definitions', several]])(
  'a resource with %s becomes a program that gives the same', (_what, job) => {
    const manifest = job.toJson();
    const { text, jobs } = imported(manifest);
    expect(jobs[0].construct.owner).toBe(HyperParameterTuningJob);
    expect(jobs[0].additions).toEqual([]);
    expect(text).toContain('new TrainingTemplate(chart, ');
    expect(runProgram(text)).toEqual([manifest]);
  });

test('the template of a job whose name begins with a digit has a name that a variable may have', () => {
  const { text } = imported(patched(tuningWith({}).toJson(), { metadata: { name: '2024-churn' }, spec: { hyperParameterTuningJobName: '2024-churn' } }));
  expect(text).toContain('const job2024ChurnTraining = new TrainingTemplate(');
  expect(runProgram(text)).toHaveLength(1);
});

describe('a resource of the retired operator', () => {
  const OLD_KIND = { apiVersion: 'sagemaker.aws.amazon.com/v1', kind: 'HyperparameterTuningJob' };
  const made = tuningWith({ earlyStopping: true, tags: { a: 'b' }, warmStart: WarmStart.transferLearning([ExistingTuningJob.of('earlier')]) }).toJson();
  const { hyperParameterTuningJobName, ...spec } = made.spec;

  test('becomes a new tuning job with a template', () => {
    const { text, jobs: [{ job, construct }] } = imported({
      ...OLD_KIND,
      metadata: { name: 'churn-tuning', namespace: 'churn', labels: { team: 'churn' }, uid: '6f1f0a2c' },
      spec: { ...operatorSpecFrom(spec) as object, hyperParameterTuningJobName: 'churn-sweep', region: 'us-west-2', sageMakerEndpoint: 'https://example.com' },
      status: { hyperParameterTuningJobStatus: 'Completed' },
    });
    expect(construct.owner).toBe(HyperParameterTuningJob);
    expect(text).toContain('// Imported from the HyperparameterTuningJob of the retired operator in tuning.yaml.');
    expect(job.lost).toEqual([{ path: 'spec.sageMakerEndpoint', value: 'https://example.com' }]);
    expect(job.reported).toEqual(['metadata.uid', 'status']);
    const [manifest] = runProgram(text, { validated: false });
    expect(manifest).toMatchObject({
      apiVersion: made.apiVersion,
      kind: made.kind,
      metadata: { namespace: 'churn', labels: { team: 'churn' }, annotations: { 'services.k8s.aws/region': 'us-west-2' } },
    });
    expect(manifest.spec).toEqual({ ...spec, hyperParameterTuningJobName: manifest.metadata.name });
    expect(manifest.metadata.name).toMatch(/^churn-sweep-[0-9a-f]{12}$/);
  });

  test('takes its family from the name of the resource if the job has no name of its own', () => {
    const { text } = imported({ ...OLD_KIND, metadata: { name: 'churn-tuning' }, spec: operatorSpecFrom(spec) });
    expect(text).toContain("JobName.hashed({ family: 'churn-tuning' })");
  });

  test('without a spec becomes a tuning job without a template', () => {
    expect(imported({ ...OLD_KIND, metadata: { name: 'churn-tuning' } }).text).toContain("HyperParameterTuningJob(chart, 'churn-tuning', {\n  name: JobName.hashed");
  });
});

test('a label that no tuning job can have as its family is no family', () => {
  const manifest = tuningWith().toJson();
  const labelled = { ...manifest, metadata: { ...manifest.metadata, labels: { ...manifest.metadata.labels, [FAMILY_LABEL]: 'churn-of-the-last-quarter' } } };
  const { text } = imported(labelled);
  expect(text).not.toContain('family:');
  expect(runProgram(text)).toEqual([labelled]);
});

/** A description in the names of the API, as SageMaker adds to it. */
const DESCRIPTION = {
  HyperParameterTuningJobName: 'churn-1',
  HyperParameterTuningJobArn: 'arn:aws:sagemaker:eu-west-1:111122223333:hyper-parameter-tuning-job/churn-1',
  HyperParameterTuningJobStatus: 'Completed',
  HyperParameterTuningJobConfig: {
    Strategy: 'Bayesian',
    HyperParameterTuningJobObjective: { MetricName: 'validation:auc', Type: 'Maximize' },
    ResourceLimits: { MaxNumberOfTrainingJobs: 5, MaxParallelTrainingJobs: 1 },
    ParameterRanges: { IntegerParameterRanges: [{ Name: 'max_depth', MinValue: '3', MaxValue: '10' }], CategoricalParameterRanges: null },
    RandomSeed: 7,
  },
  TrainingJobDefinition: {
    StaticHyperParameters: { _tuning_objective_metric: 'validation:auc', _kfold: '5', num_round: '100' },
    AlgorithmSpecification: {
      TrainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1',
      TrainingInputMode: 'File',
      MetricDefinitions: [{ Name: 'ObjectiveMetric', Regex: '.*' }],
    },
    RoleArn: 'arn:aws:iam::111122223333:role/training',
    InputDataConfig: ['train', 'validation'].map(ChannelName => (
      { ChannelName, ContentType: 'text/csv', DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `s3://churn/${ChannelName}/` } } })),
    OutputDataConfig: { S3OutputPath: 's3://churn/models/' },
    ResourceConfig: { InstanceType: 'ml.m5.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
    StoppingCondition: { MaxRuntimeInSeconds: 3600 },
  },
};

test('a description becomes a new tuning job, without what SageMaker has added, and what the CRD lacks is listed', () => {
  const { text, jobs: [{ job, manifest }] } = imported(DESCRIPTION);
  expect(manifest.spec.trainingJobDefinition.staticHyperParameters).toEqual({ _kfold: '5', num_round: '100' });
  expect(manifest.spec.trainingJobDefinition.algorithmSpecification.metricDefinitions).toBeUndefined();
  expect(job.lost.map(({ path }) => path)).toEqual(['HyperParameterTuningJobConfig.RandomSeed']);
  expect(job.reported).toEqual(['HyperParameterTuningJobArn', 'HyperParameterTuningJobStatus']);
  expect(text).toContain('tuning.Range.integer(3, 10)');
  expect(text).toContain("Algorithm.xgboost('1.7-1')");
  expect(runProgram(text)[0].metadata.name).toMatch(/^churn-1-[0-9a-f]{12}$/);
});

test('the tags of a description are missed, unless somebody has added them to it', () => {
  const remarksOf = (object: object) => recognize(object, 'tuning.json')!.remarks;
  expect(remarksOf(DESCRIPTION)).toEqual([expect.stringContaining('does not contain the tags of the tuning job')]);
  expect(remarksOf({ ...DESCRIPTION, Tags: [{ Key: 'team', Value: 'churn' }] })).toEqual([]);
});

test('a request keeps all that it says', () => {
  const { HyperParameterTuningJobArn, HyperParameterTuningJobStatus, ...request } = DESCRIPTION;
  const { jobs: [{ job, manifest }] } = imported(request);
  expect(HyperParameterTuningJobArn + HyperParameterTuningJobStatus).toContain('Completed');
  expect(job.added).toEqual([]);
  expect(manifest.spec.trainingJobDefinition.staticHyperParameters).toEqual(request.TrainingJobDefinition.StaticHyperParameters);
  expect(manifest.spec.trainingJobDefinition.algorithmSpecification.metricDefinitions).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['a number', 5], ['a text', 'none'], ['a map', { first: { DefinitionName: 'a' } }],
])('%s in place of the list of definitions stays as it is', (_what, TrainingJobDefinitions) => {
  const { text, jobs: [{ manifest }] } = imported({ ...DESCRIPTION, TrainingJobDefinition: null, TrainingJobDefinitions });
  expect(manifest.spec.trainingJobDefinitions).toEqual(TrainingJobDefinitions);
  expect(manifest.spec.trainingJobDefinition).toBeUndefined();
  expect(runProgram(text)[0].spec).toEqual(manifest.spec);
});

test('a definition without an algorithm stays without one', () => {
  const { AlgorithmSpecification: _algorithm, ...definition } = DESCRIPTION.TrainingJobDefinition;
  const { text, jobs: [{ manifest }] } = imported({ ...DESCRIPTION, TrainingJobDefinition: definition });
  expect(text).not.toContain('algorithmSpecification');
  expect(manifest.spec.trainingJobDefinition).not.toHaveProperty('algorithmSpecification');
});

test('a template has an id of its own beside a job that is called like it', () => {
  const manifest = tuningWith({ name: JobName.fixed('tune') }).toJson();
  const job = jobWith({ name: JobName.fixed('tune-training') }).toJson();
  const { text } = programOf([recognize(manifest, 'a.yaml')!, recognize(job, 'a.yaml')!], 'jobs');
  expect(text).toContain("new TrainingTemplate(chart, 'tune-training-2', {");
  expect(runProgram(text)).toEqual([manifest, job]);
});

test('a static hyperparameter may have the value None', () => {
  const { TrainingJobDefinition: definition, ...others } = DESCRIPTION;
  const StaticHyperParameters = { ...definition.StaticHyperParameters, solver: 'None' };
  const found = recognize({ ...others, TrainingJobDefinition: { ...definition, StaticHyperParameters } }, 'tuning.json')!;
  expect(found.manifest.spec.trainingJobDefinition.staticHyperParameters).toMatchObject({ solver: 'None' });
});
