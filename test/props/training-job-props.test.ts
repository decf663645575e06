import { ApiObject, Chart, Duration, Size, Testing } from 'cdk8s';
import { VALUES } from './values';
import { innerSchema, leavesOf, memberOf, readOurCrd } from '../../scripts/crd';
import {
  Algorithm, Channel, ChannelCompression, Checkpoints, Cluster, FileSystemAccess, InputMode, InstanceGroup, InstanceType, JobName,
  ManagedSpot, Output, OutputCompression, RecordWrapper, S3DataDistribution, S3DataType, TensorBoardOutput, TrainingJob,
  type TrainingJobProps,
} from '../../src';
import { Debugger, DebugRule, Profiler, ProfilerRule, TensorCollection } from '../../src/debugging';
import { jobProgram } from '../../src/import/construct-code';
import { Names } from '../../src/import/names';
import { recognize } from '../../src/import/recognize';

const ACCOUNT = '111122223333';
const KEY = `arn:aws:kms:us-west-2:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const RULE_EVALUATOR = '759209512951.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rule-evaluator:latest';
const VPC = { subnets: ['subnet-0a1b2c3d'], securityGroupIds: ['sg-0a1b2c3d'] };

/** A job with nothing but what every job needs, all of it its own. */
const plain = (name: string, instanceType: InstanceType): TrainingJobProps => ({
  region: 'us-west-2',
  role: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  algorithm: Algorithm.fromImage(`${ACCOUNT}.dkr.ecr.us-west-2.amazonaws.com/${name}:1`),
  channels: [Channel.s3(name, `s3://${name}/train/`)],
  cluster: Cluster.of(instanceType),
  output: Output.at(`s3://${name}/models/`),
});

const ruleOptions = (ruleClass: string) => ({
  parameters: { source_s3_uri: 's3://churn/rules/rules.py', rule_to_invoke: ruleClass },
  instanceType: InstanceType.ML_T3_MEDIUM,
  volumeSize: Size.gibibytes(10),
  localPath: '/opt/ml/processing/results/',
  output: 's3://churn/rules/',
});

/** Every optional thing that one job or another can have. */
const FULL: Record<string, Partial<TrainingJobProps>> = {
  'interruptible and watched': {
    name: JobName.fixed('churn-1'),
    channels: [Channel.s3('train', 's3://churn/train/part', { contentType: 'text/csv', inputMode: InputMode.FILE })],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeSize: Size.gibibytes(50), volumeKey: KEY }),
    output: Output.at('s3://churn/models/', { kmsKey: KEY, compression: OutputCompression.NONE }),
    hyperParameters: { eta: 0.2 },
    environment: { LOG_LEVEL: 'debug' },
    metrics: [{ name: 'loss', regex: 'loss=([0-9.]+)' }],
    metricsTimeSeries: true,
    maxRuntime: Duration.hours(1),
    retryAttempts: 2,
    spot: ManagedSpot.maxWait(Duration.hours(2)),
    checkpoints: Checkpoints.at('s3://churn/checkpoints/', { localPath: '/opt/checkpoints' }),
    debugger: Debugger.at('s3://churn/tensors/', {
      hookParameters: { save_interval: '100' },
      collections: [TensorCollection.of('losses', { save_interval: '50' })],
      rules: [DebugRule.of('gradients', RULE_EVALUATOR, ruleOptions('GradientRule'))],
      localPath: '/opt/tensors',
    }),
    profiler: Profiler.at('s3://churn/profile/', {
      interval: Duration.seconds(1),
      parameters: { DetailedProfilingConfig: '{"StartStep": 5, "NumSteps": 3}' },
      rules: [ProfilerRule.of('bottlenecks', RULE_EVALUATOR, ruleOptions('BottleneckRule'))],
    }),
    tensorBoard: TensorBoardOutput.at('s3://churn/tensorboard/', { localPath: '/tensorboard' }),
    experiment: { experimentName: 'churn', trialName: 'first', trialComponentDisplayName: 'training' },
    remoteDebug: true,
    infraCheck: true,
    tags: { team: 'retention' },
  },
  'isolated and streamed': {
    algorithm: Algorithm.fromName('churn-algorithm'),
    inputMode: InputMode.PIPE,
    channels: [
      Channel.augmentedManifest('train', 's3://churn/train.manifest', ['source-ref', 'class'], { recordWrapper: RecordWrapper.RECORD_IO, shuffleSeed: 7 }),
      Channel.s3('validation', 's3://churn/validation/', { compression: ChannelCompression.GZIP }),
    ],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 2, keepAlive: Duration.minutes(30) }),
    networkIsolation: true,
    interContainerEncryption: true,
    vpc: VPC,
  },
  'on different instances': heterogeneous(),
  'on file systems': {
    channels: [
      Channel.efs('train', { fileSystemId: 'fs-0a1b2c3d', directoryPath: '/train', access: FileSystemAccess.READ_WRITE, contentType: 'text/csv' }),
      Channel.fsxLustre('validation', { fileSystemId: 'fs-0a1b2c3d4e5f67890', directoryPath: '/fsx/validation' }),
    ],
    vpc: VPC,
  },
  'of a gated model': {
    channels: [
      Channel.s3('model', 's3://hub/model/', {
        acceptEula: true,
        hubContentArn: `arn:aws:sagemaker:us-west-2:${ACCOUNT}:hub-content/private/ModelReference/llm/1.0.0`,
      }),
      Channel.s3('train', 's3://churn/train.manifest', { dataType: S3DataType.MANIFEST_FILE }),
    ],
  },
  'on UltraServers': {
    cluster: Cluster.of(InstanceType.ML_P6E_GB200_36XLARGE, {
      instanceCount: 2,
      placement: { multipleJobs: true, servers: [{ instanceCount: 2, ultraServerId: 'us-0a1b2c3d' }] },
    }),
    maxPending: Duration.hours(4),
  },
};

/** The parts for which the library writes fields of its own accord, with nothing but what they demand. */
const BARE: Record<string, Partial<TrainingJobProps>> = {
  'S3': {},
  'a file system': {
    channels: [Channel.efs('bare', { fileSystemId: 'fs-1a1b2c3d', directoryPath: '/bare' })],
    vpc: { subnets: ['subnet-1a1b2c3d'], securityGroupIds: ['sg-1a1b2c3d'] },
  },
  'a profiler': { profiler: Profiler.at('s3://bare/profile/') },
  'a placement': { cluster: Cluster.of(InstanceType.ML_P6E_GB200_36XLARGE, { placement: {} }) },
};

function heterogeneous(): Partial<TrainingJobProps> {
  const trainers = InstanceGroup.of('trainers', InstanceType.ML_G5_XLARGE, 1);
  const loaders = InstanceGroup.of('loaders', InstanceType.ML_C5_XLARGE, 2);
  return {
    cluster: Cluster.heterogeneous([trainers, loaders]),
    channels: [
      Channel.s3('train', 's3://churn/train/', { instanceGroups: [loaders], distribution: S3DataDistribution.SHARDED_BY_S3_KEY }),
      Channel.s3('validation', 's3://churn/validation/', { instanceGroups: [trainers] }),
    ],
  };
}

const SPEC = memberOf(readOurCrd(), 'spec');
const LEAVES = leavesOf(SPEC).map(leaf => leaf.path);

const jobOf = (props: TrainingJobProps) => new TrainingJob(new Chart(Testing.app(), 'chart'), 'job', props);

/** The leaves of a manifest's spec with their values. Fails where the rules find an error. */
function leafValues(props: TrainingJobProps): [string, string][] {
  const [{ spec }] = Testing.synth(jobOf(props).chart);
  return leavesWithin(spec, SPEC.schema, 'spec');
}

function leavesWithin(value: any, schema: any, path: string): [string, string][] {
  if (Array.isArray(value) && innerSchema(schema ?? {})?.properties !== undefined) {
    return value.flatMap(element => leavesWithin(element, innerSchema(schema), `${path}[]`));
  }
  if (schema?.properties !== undefined) {
    return Object.entries(value).flatMap(([name, member]) => leavesWithin(member, schema.properties[name], `${path}.${name}`));
  }
  return [[path, JSON.stringify(value)]];
}

const full = [
  ...Object.values(FULL).flatMap(props => leafValues({ ...plain('churn', InstanceType.ML_M5_XLARGE), ...props })),
  ...Object.entries(VALUES).flatMap(([prop, value]) => leavesWithin(jobOf({ ...plain('churn', InstanceType.ML_M5_XLARGE), [prop]: value }).toJson().spec, SPEC.schema, 'spec')),
];
const bare = Object.values(BARE).flatMap(props => leafValues({ ...plain('bare', InstanceType.ML_M5_LARGE), ...props }));

/** The program for a job, when it is imported. */
function programFor(props: TrainingJobProps) {
  return jobProgram(recognize(jobOf(props).toJson(), 'job.yaml')!, 'chart', 'job', { ids: new Names(), variables: new Names() });
}

test.each(Object.entries(FULL))('a job %s comes back without a patch', (_what, props) => {
  const { construct, trims, additions } = programFor({ ...plain('churn', InstanceType.ML_M5_XLARGE), ...props });
  expect({ construct, trims, additions }).toMatchObject({ construct: { kind: 'new' }, trims: [], additions: [] });
  expect(construct.owner).not.toBe(ApiObject);
});

describe('the typed props', () => {
  test('reach every field of the spec, and no other', () => {
    const reached = new Set(full.map(([path]) => path));
    expect({
      missing: LEAVES.filter(path => !reached.has(path)),
      extra: [...reached].filter(path => !LEAVES.includes(path)),
    }).toEqual({ missing: [], extra: [] });
  });

  test('decide every field that the library writes of its own accord', () => {
    const written = new Set(bare.map(entry => entry.join()));
    const decided = new Set(full.filter(entry => !written.has(entry.join())).map(([path]) => path));
    expect(LEAVES.filter(path => !decided.has(path))).toEqual([]);
  });
});
