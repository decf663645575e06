import { Chart, Duration, Size, Testing } from 'cdk8s';
import { leavesOf as leavesOfSchema, memberOf, readOurCrd } from '../../scripts/crd';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, debugging, DeletionPolicy, Distribution, InputMode, InstanceType, JobName, ManagedSpot,
  Output, SourceCode, TensorBoardOutput, TrainingJob, type TrainingJobProps,
} from '../../src';
import { propsIn } from '../../src/import/job-code';
import { lower, lowering } from '../../src/job/lower';
import { attempt, carryOut } from '../../src/manifest/codec/carry-out';
import { leavesOf } from '../../src/manifest/codec/leaves';
import { JOB_FIELDS } from '../../src/props/fields';
import { MINIMAL } from '../fixtures';

const IMAGE = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312-ubuntu22.04-sagemaker';

/** A value for each prop, none of them its default. */
const VALUES: Required<TrainingJobProps> = {
  name: JobName.fixed('another'),
  region: 'eu-west-2',
  controllerVersion: '1.9.1',
  namespace: 'team-a',
  deletionPolicy: DeletionPolicy.RETAIN,
  adoption: AdoptionPolicy.ADOPT_OR_CREATE,
  readOnly: true,
  labels: { team: 'a' },
  annotations: { 'example.com/owner': 'a' },
  role: 'arn:aws:iam::111122223333:role/another',
  algorithm: Algorithm.fromImage(IMAGE),
  inputMode: InputMode.FAST_FILE,
  hyperParameters: { epochs: 3 },
  environment: { STAGE: 'production' },
  metrics: [{ name: 'loss', regex: 'loss=([0-9.]+)' }],
  metricsTimeSeries: true,
  channels: [Channel.s3('train', 's3://churn/train/', { contentType: 'text/csv' })],
  code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' }),
  distribution: Distribution.torchrun(),
  cluster: Cluster.of(InstanceType.ML_M5_LARGE, { instanceCount: 2, volumeSize: Size.gibibytes(50) }),
  maxRuntime: Duration.hours(2),
  maxPending: Duration.hours(3),
  checkpoints: Checkpoints.exactlyAt('s3://churn/checkpoints/'),
  spot: ManagedSpot.maxWait(Duration.hours(30)),
  output: Output.at('s3://churn/others/', { kmsKey: 'alias/output' }),
  retryAttempts: 3,
  vpc: { subnets: ['subnet-0123456789abcdef0'], securityGroupIds: ['sg-0fedcba9876543210'] },
  networkIsolation: true,
  interContainerEncryption: true,
  tensorBoard: TensorBoardOutput.at('s3://churn/tensorboard/'),
  experiment: { experimentName: 'churn' },
  remoteDebug: false,
  infraCheck: true,
  debugger: debugging.Debugger.at('s3://churn/tensors/'),
  profiler: debugging.Profiler.at('s3://churn/profile/'),
  tags: { team: 'a' },
};

type Prop = keyof TrainingJobProps;
const PROPS = Object.keys(VALUES) as Prop[];
/** The others add to what these props set. */
const PLACED = PROPS.filter(prop => prop !== 'code' && prop !== 'distribution');
const LEAVES = leavesOfSchema(memberOf(readOurCrd(), 'spec')).map(({ path }) => path);

function jobWith(props: Partial<TrainingJobProps>): TrainingJob {
  return new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', { ...MINIMAL, name: JobName.fixed('churn'), ...props });
}

const manifestWith = (prop: Prop) => jobWith({ [prop]: VALUES[prop] }).toJson();
const withoutRow = (prop: Prop) => Object.fromEntries(Object.entries(JOB_FIELDS).filter(([name]) => name !== prop));

/** What goes wrong with a table: fields that nothing sets, and props that are not written or do not come back. */
function problemsOf(fields: Partial<typeof JOB_FIELDS>): string[] {
  const set = new Set(leavesOf(fields as typeof JOB_FIELDS).map(({ path }) => path));
  return [
    ...LEAVES.filter(path => !set.has(path)),
    ...PLACED.filter(prop => attempt(() => propsIn(manifestWith(prop), fields as typeof JOB_FIELDS).codes[prop]) === undefined),
  ];
}

test('each field of the CRD has a row, and each prop comes back from its row', () => {
  expect(problemsOf(JOB_FIELDS)).toEqual([]);
});

test.each(PLACED)('without the row of %s, something is missing', prop => {
  expect(problemsOf(withoutRow(prop))).toContain(prop);
});

test.each(PLACED.filter(prop => JOB_FIELDS[prop].places.some(({ path }) => path[0] === 'spec')))('without the row of %s, it is not written', prop => {
  const { _content: content } = jobWith({ [prop]: VALUES[prop] });
  expect(lowering(withoutRow(prop) as typeof JOB_FIELDS)(content)).not.toEqual(lower(content));
});

test.each(PROPS)('%s is the same after it became code', prop => {
  const manifest = manifestWith(prop);
  const { codes } = propsIn(manifest, JOB_FIELDS);
  const props = Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, code && carryOut(code)]));
  expect(new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', props as unknown as TrainingJobProps).toJson()).toEqual(manifest);
});

test.each(PROPS)('%s makes a difference', prop => {
  expect(manifestWith(prop)).not.toEqual(jobWith({}).toJson());
});
