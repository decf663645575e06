import * as fs from 'fs';
import * as path from 'path';
import { ApiObject } from 'cdk8s';
import { compilePrograms, runProgram } from './run-program';
import { requestFromSpec } from './to-request';
import { FindingLevel } from '../../src';
import { programOf, type Program } from '../../src/import/program';
import { recognize, recognizeAll } from '../../src/import/recognize';
import { judge } from '../../src/rules/judge';
import { testInFullTier } from '../property-tier';
import { ACCEPTED } from '../rules/real/accepted';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const ROLE = 'arn:aws:iam::111122223333:role/training';
const PYTORCH = '763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.3.0-gpu-py311';
const OWN_IMAGE = '111122223333.dkr.ecr.us-west-2.amazonaws.com/churn:3';
const REQUEST = {
  TrainingJobName: 'churn-20260516T010203Z',
  RoleArn: ROLE,
  AlgorithmSpecification: { TrainingImage: PYTORCH, TrainingInputMode: 'File' },
  OutputDataConfig: { S3OutputPath: 's3://example-churn/models/' },
  ResourceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: 1, VolumeSizeInGB: 30 },
  StoppingCondition: { MaxRuntimeInSeconds: 3600 },
};
const DESCRIPTION = { ...REQUEST, TrainingJobStatus: 'Completed' };

/** Programs to be compiled together in the end. */
const toCompile: string[] = [];

function imported(...objects: object[]): Program {
  const program = programOf(objects.flatMap(object => recognizeAll(object, 'jobs.json')), 'jobs');
  toCompile.push(program.text);
  return program;
}

const propsIn = ({ text }: Program) => text.slice(text.indexOf('new '));
const specOf = (object: object) => runProgram(imported(object).text, { validated: false })[0].spec;
const jobOf = (object: object) => recognize(object, 'jobs.json')!;

test('the generated name of a resource of the retired operator becomes the family', () => {
  const program = imported({
    apiVersion: 'sagemaker.aws.amazon.com/v1',
    kind: 'TrainingJob',
    metadata: { generateName: 'churn-' },
    spec: {
      region: 'us-west-2',
      roleArn: ROLE,
      algorithmSpecification: { trainingImage: OWN_IMAGE, trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://example-churn/models/' },
      resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 1, volumeSizeInGB: 30 },
      stoppingCondition: { maxRuntimeInSeconds: 3600 },
    },
  });
  expect(propsIn(program)).toContain("name: JobName.hashed({ family: 'churn' })");
  expect(propsIn(program)).not.toContain('JsonPatch');
  expect(program.text).toContain('metadata.generateName: names follow the content instead');
});

describe('defaults', () => {
  const requests = ACCEPTED.map(job => 'TrainingJobName' in job.request ? job.request : requestFromSpec(job.request) as object);

  test('are written for new jobs, so that no program takes anything away', () => {
    const { jobs, text } = imported(...requests);
    expect(jobs.flatMap(({ trims }) => trims)).toEqual([]);
    expect(jobs.map(({ construct }) => construct.owner)).not.toContain(ApiObject);
    expect(text).not.toContain('JsonPatch.remove');
    const errors = judge(jobs).flatMap(({ findings }) => findings)
      .filter(({ level, rule }) => level === FindingLevel.ERROR && rule.includes('defaults-written'));
    expect(errors).toEqual([]);
  });

  test('fill in what SageMaker requires and the input lacks, with a note on each', () => {
    const program = imported({
      ...REQUEST,
      AlgorithmSpecification: { TrainingImage: OWN_IMAGE },
      InputDataConfig: [{ ChannelName: 'train', DataSource: { S3DataSource: { S3Uri: 's3://example-churn/train/' } } }],
      ResourceConfig: { InstanceType: 'ml.m5.xlarge' },
      StoppingCondition: undefined,
    });
    expect(runProgram(program.text)[0].spec).toMatchObject({
      algorithmSpecification: { trainingInputMode: 'File' },
      inputDataConfig: [{ dataSource: { s3DataSource: { s3DataType: 'S3Prefix' } } }],
      resourceConfig: { instanceCount: 1, volumeSizeInGB: 30 },
      stoppingCondition: { maxRuntimeInSeconds: 86400 },
    });
    expect(program.jobs[0].defaults).toEqual([
      'spec.algorithmSpecification.trainingInputMode: File',
      'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType: S3Prefix',
      'spec.resourceConfig.instanceCount: 1',
      'spec.resourceConfig.volumeSizeInGB: 30',
    ]);
  });

  test('stay out where specs stay as they are', () => {
    const { text } = programOf([recognize(REQUEST, 'jobs.json', { isExact: true })!], 'jobs');
    expect(text).toContain("JsonPatch.remove('/spec/enableNetworkIsolation')");
  });
});

describe('what SageMaker or an SDK has added is left out, and noted', () => {
  test('metrics of a built-in algorithm, in a description only', () => {
    const metrics = {
      TrainingImage: '174872318107.dkr.ecr.us-west-2.amazonaws.com/linear-learner:1',
      TrainingInputMode: 'File',
      MetricDefinitions: [{ Name: 'a', Regex: 'a=(.*)' }],
    };
    const [described, requested] = [DESCRIPTION, REQUEST].map(object => jobOf({ ...object, AlgorithmSpecification: metrics }));
    expect(described.manifest.spec.algorithmSpecification).not.toHaveProperty('metricDefinitions');
    expect(described.added).toEqual(['AlgorithmSpecification.MetricDefinitions: the algorithm brings its own']);
    expect(requested.manifest.spec.algorithmSpecification).toHaveProperty('metricDefinitions');
    const own = jobOf({ ...DESCRIPTION, AlgorithmSpecification: { ...metrics, TrainingImage: OWN_IMAGE } });
    expect(own.manifest.spec.algorithmSpecification).toHaveProperty('metricDefinitions');
  });

  test.each([[true, ['ProfilerConfig.DisableProfiler: the job has no profiler']], [false, []]])('DisableProfiler: %s', (DisableProfiler, added) => {
    const job = jobOf({ ...REQUEST, ProfilerConfig: { S3OutputPath: 's3://example-churn/profile/', DisableProfiler } });
    expect(job).toMatchObject({ lost: [], added });
    expect('profilerConfig' in job.manifest.spec).toBe(!DisableProfiler);
  });

  test('a warm pool of no seconds', () => {
    const { manifest, added } = jobOf({ ...DESCRIPTION, ResourceConfig: { ...REQUEST.ResourceConfig, KeepAlivePeriodInSeconds: 0 } });
    expect(manifest.spec.resourceConfig).not.toHaveProperty('keepAlivePeriodInSeconds');
    expect(added).toEqual(['ResourceConfig.KeepAlivePeriodInSeconds: 0 keeps no warm pool']);
  });

  test('the number of instances with groups, but no other', () => {
    const resources = { VolumeSizeInGB: 30, InstanceCount: 0 };
    const InstanceGroups = [{ InstanceGroupName: 'a', InstanceType: 'ml.g5.xlarge', InstanceCount: 1 }];
    const [inGroups, alone] = [{ ...resources, InstanceGroups }, resources].map(ResourceConfig => jobOf({ ...DESCRIPTION, ResourceConfig }));
    expect(inGroups.manifest.spec.resourceConfig).not.toHaveProperty('instanceCount');
    expect(inGroups.added).toEqual(['ResourceConfig.InstanceCount: 0 with instance groups']);
    expect(alone.manifest.spec.resourceConfig).toHaveProperty('instanceCount', 0);
  });

  test('the volume of a rule, which becomes a method then', () => {
    const rule = (name: string) => ({
      RuleConfigurationName: name,
      RuleEvaluatorImage: '895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest',
      VolumeSizeInGB: 0,
      RuleParameters: { rule_to_invoke: name },
    });
    const program = imported({
      ...DESCRIPTION,
      TrainingJobArn: 'arn:aws:sagemaker:us-west-2:111122223333:training-job/churn',
      DebugHookConfig: {
        S3OutputPath: 's3://example-churn/debug/',
        CollectionConfigurations: [{ CollectionName: 'losses', CollectionParameters: { save_interval: '500' } }],
      },
      DebugRuleConfigurations: [rule('LossNotDecreasing')],
      ProfilerConfig: { S3OutputPath: 's3://example-churn/profile/' },
      ProfilerRuleConfigurations: [rule('ProfilerReport')],
    });
    expect(propsIn(program)).toContain('rules: [debugging.DebugRule.lossNotDecreasing()]');
    expect(propsIn(program)).toContain('rules: [debugging.ProfilerRule.profilerReport()]');
    expect(program.jobs[0].job.added).toEqual([
      'DebugRuleConfigurations.VolumeSizeInGB: 0 is the default', 'ProfilerRuleConfigurations.VolumeSizeInGB: 0 is the default',
    ]);
  });

  test('the objective of the tuning job that has started it, in a description only', () => {
    const HyperParameters = { _tuning_objective_metric: 'validation:auc', _kfold: '5' };
    const [described, requested] = [DESCRIPTION, REQUEST].map(object => jobOf({ ...object, HyperParameters }));
    expect(described.manifest.spec.hyperParameters).toEqual({ _kfold: '5' });
    expect(described.added).toEqual(['HyperParameters._tuning_objective_metric: of the tuning']);
    expect(requested.manifest.spec.hyperParameters).toEqual(HyperParameters);
  });

  test('hyperparameters in which the SDK notes a run', () => {
    const { manifest, added } = jobOf({ ...REQUEST, HyperParameters: { sagemaker_job_name: '"churn-1"', sagemaker_region: '"us-west-2"', lr: '0.1' } });
    expect(manifest.spec.hyperParameters).toEqual({ lr: '0.1' });
    expect(added).toEqual(['HyperParameters.sagemaker_job_name: of the former run', 'HyperParameters.sagemaker_region: of the former run']);
  });

  test('empty members', () => {
    const members = { VpcConfig: {}, Environment: {}, Tags: [], DebugHookConfig: { CollectionConfigurations: [] } };
    const { manifest, empty } = jobOf({ ...DESCRIPTION, ...members });
    expect(Object.keys(manifest.spec)).toEqual(['roleARN', 'algorithmSpecification', 'outputDataConfig', 'resourceConfig', 'stoppingCondition']);
    expect(empty).toEqual(['VpcConfig', 'Environment', 'Tags', 'DebugHookConfig.CollectionConfigurations', 'DebugHookConfig']);
  });
});

describe('values are read as what they mean, and noted', () => {
  const hyperParametersOf = (TrainingImage: string, HyperParameters: object) => {
    const { manifest, reread } = jobOf({ ...REQUEST, AlgorithmSpecification: { TrainingImage, TrainingInputMode: 'File' }, HyperParameters });
    return [manifest.spec.hyperParameters, reread];
  };

  test('numbers, booleans and lists among hyperparameters, by the image', () => {
    const given = { epochs: 10, early: true, layers: [64, 32], name: 'resnet' };
    expect(hyperParametersOf(OWN_IMAGE, given)[0]).toEqual({ epochs: '10', early: 'true', layers: '[64,32]', name: 'resnet' });
    const xgboost = '246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1';
    expect(hyperParametersOf(xgboost, { eval_metric: ['auc', 'error'] })).toEqual([
      { eval_metric: 'auc,error' }, ['HyperParameters.eval_metric: the list ["auc","error"], encoded for the image'],
    ]);
  });

  test('no secret is quoted in what is noted', () => {
    const { reread } = jobOf({
      ...REQUEST,
      HyperParameters: { db: { password: 'hunter2 hunter3', port: 1 }, args: ['--password', 'hunter2 hunter3'], db_password: 884277319022 },
      Environment: { DB_PASSWORD: 884277319022 },
      Tags: { 'db-password': 884277319022 },
    });
    expect(reread.filter(phrase => phrase.includes('encoded'))).toHaveLength(3);
    expect(reread.join('\n')).toContain('(a secret of 15 characters)');
    expect(reread.join('\n')).not.toMatch(/hunter|8842/);
  });

  test('JSON in the notation of Python, but not a float as an integer', () => {
    expect(hyperParametersOf(PYTORCH, { layers: '[64, 32]', lr: '1e-05', decay: '1.0', seed: '9007199254740993', name: '"a, b"' })).toEqual([
      { layers: '[64,32]', lr: '0.00001', decay: '1.0', seed: '9007199254740993', name: '"a, b"' },
      ['HyperParameters.layers: the same JSON in another notation', 'HyperParameters.lr: the same JSON in another notation'],
    ]);
    const lists = { eval_metric: '["auc", "error"]' };
    expect(hyperParametersOf('246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1', lists)).toEqual([lists, []]);
  });

  test('a value that no prop gives is patched, and the others keep their types', () => {
    const { text } = imported({ ...REQUEST, HyperParameters: { lr: '0.1', name: '"resnet"', decay: '1.0' } });
    expect(text).toContain("algorithm: Algorithm.pytorch('2.3.0')");
    expect(text).toContain("hyperParameters: { lr: 0.1, name: 'resnet' }");
    expect(text).toContain("JsonPatch.add('/spec/hyperParameters/decay', '1.0')");
  });

  test('None of Python', () => {
    expect(hyperParametersOf(PYTORCH, { resume: 'null', lr: '1' })[0]).toEqual({ lr: '1' });
    const { manifest, reread } = jobOf({
      ...REQUEST,
      OutputDataConfig: { S3OutputPath: 's3://example-churn/models/', KmsKeyId: 'None', CompressionType: 'NONE' },
      InputDataConfig: [{ ChannelName: 'a', CompressionType: 'None', ContentType: 'None', DataSource: { S3DataSource: { S3Uri: 's3://a/b' } } }],
      Environment: { MODE: 'None' },
    });
    expect(manifest.spec).toMatchObject({ environment: { MODE: 'None' }, inputDataConfig: [{ compressionType: 'None' }] });
    expect(reread).toEqual([
      'OutputDataConfig.KmsKeyId: None of Python, read as absent', 'InputDataConfig[0].ContentType: None of Python, read as absent',
    ]);
  });

  test('numbers and booleans as text, numbers where text belongs, tags as a map', () => {
    const job = jobOf({
      ...REQUEST,
      ResourceConfig: { InstanceType: 'ml.g5.xlarge', InstanceCount: '2', VolumeSizeInGB: '30' },
      EnableNetworkIsolation: 'True',
      Environment: { WORKERS: 4 },
      Tags: { team: 'churn', cost: 7 },
    });
    expect(job.manifest.spec).toMatchObject({
      resourceConfig: { instanceCount: 2, volumeSizeInGB: 30 },
      enableNetworkIsolation: true,
      environment: { WORKERS: '4' },
      tags: [{ key: 'team', value: 'churn' }, { key: 'cost', value: '7' }],
    });
    expect(job.reread).toEqual([
      "ResourceConfig.InstanceCount: the text '2', read as a number",
      "ResourceConfig.VolumeSizeInGB: the text '30', read as a number",
      "EnableNetworkIsolation: the text 'True', read as a boolean",
      'Environment.WORKERS: a number, written as text',
      'Tags: a map, read as a list of keys and values',
      'Tags[1].value: a number, written as text',
    ]);
  });

  test('times of all kinds leave the name', () => {
    expect(imported(REQUEST).jobs[0].id).toBe('churn');
  });
});

describe('what is filled in later is listed, and never a value', () => {
  test('JSONPath keys and placeholders of templates', () => {
    const job = jobOf({
      ...REQUEST,
      'TrainingJobName': undefined,
      'TrainingJobName.$': '$.name',
      'AlgorithmSpecification': { 'TrainingImage.$': '$.image', 'TrainingInputMode': 'File' },
      'HyperParameters': { 'epochs.$': '$.epochs', 'lr': '{{ params.lr }}', 'model': 'resnet' },
      'OutputDataConfig': { S3OutputPath: 's3://${Bucket}/models/' },
      'RoleArn': '$.role',
    });
    expect(job).toMatchObject({
      formerName: undefined,
      manifest: {
        spec: {
          algorithmSpecification: { trainingImage: '<$.image>' },
          hyperParameters: { model: 'resnet' },
          outputDataConfig: { s3OutputPath: 's3://${Bucket}/models/' },
          roleARN: '$.role',
        },
      },
    });
    expect(job.open.map(({ path: where }) => where).sort()).toEqual([
      'AlgorithmSpecification.TrainingImage.$', 'HyperParameters.epochs.$', 'HyperParameters.lr', 'OutputDataConfig.S3OutputPath', 'RoleArn',
      'TrainingJobName.$',
    ]);
  });

  test('the rules refuse what stands in for it', () => {
    const { jobs } = imported({ ...REQUEST, 'RoleArn': undefined, 'RoleArn.$': '$.role' });
    const [{ findings }] = judge(jobs);
    expect(findings.filter(({ level }) => level === FindingLevel.ERROR).map(({ path: where }) => where)).toContain('spec.roleARN');
  });

  test('regular expressions hold no placeholders', () => {
    const metrics = [{ Name: 'loss', Regex: 'loss {{(.*?)}} ${x}' }];
    expect(jobOf({ ...REQUEST, AlgorithmSpecification: { ...REQUEST.AlgorithmSpecification, MetricDefinitions: metrics } }).open).toEqual([]);
  });
});

describe('requests of SDKs become programs that one would write', () => {
  const requestsOf = (file: string): Array<[string, object]> => Object.entries(JSON.parse(fs.readFileSync(path.join(__dirname, 'requests', file), 'utf8')));

  test.each([...requestsOf('sdk-v2.json'), ...requestsOf('sdk-v3.json')])('%s', (_name, request) => {
    const program = imported(request);
    expect(propsIn(program)).toMatchSnapshot();
    expect(program.jobs.flatMap(({ job }) => job.remarks)).toMatchSnapshot();
  });
});

test.each([['churn-1', true], [undefined, false]])('a job that props cannot express is said to have its old name if it has one: %p', (TrainingJobName, isTaken) => {
  const { jobs, text } = imported({ TrainingJobName, RoleArn: ROLE, AlgorithmSpecification: { TrainingImage: OWN_IMAGE } });
  expect(jobs[0].construct.owner).toBe(ApiObject);
  expect(text.includes('It still has its old name')).toBe(isTaken);
});

test.each(['ResponseMetadata', '$metadata', 'ResultMetadata'])('what an SDK says of its call is no part of the job: %s', member => {
  expect(jobOf({ ...DESCRIPTION, [member]: { RequestId: 'a' } })).toMatchObject({ lost: [], reported: ['TrainingJobStatus', member] });
});

test('entry points are lost, with what follows', () => {
  const job = jobOf({ ...REQUEST, AlgorithmSpecification: { ...REQUEST.AlgorithmSpecification, ContainerEntrypoint: ['/bin/sh'] } });
  expect(job.lost).toHaveLength(1);
  expect(job.remarks.join()).toContain('starts the ENTRYPOINT of its image with the argument `train`');
});

test('resources of ACK stay as they are', () => {
  const spec = { trainingJobName: 'churn', hyperParameters: { layers: '[64, 32]', sagemaker_region: '"us-west-2"' } };
  const resource = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob', metadata: { name: 'churn' }, spec };
  expect(jobOf(resource)).toMatchObject({ isExact: true, manifest: { spec } });
});

test.each(['many', 1.5])('a number of a spec that has no form in code is found by the rules: %p', number => {
  expect(specOf({ ...REQUEST, ResourceConfig: { ...REQUEST.ResourceConfig, VolumeSizeInGB: number } }).resourceConfig.volumeSizeInGB).toBe(number);
});

testInFullTier('what was written compiles', () => {
  expect(compilePrograms(toCompile)).toEqual([]);
});
