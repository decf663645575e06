import { Duration, Size } from 'cdk8s';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, debugging, DeletionPolicy, Distribution, InputMode, InstanceType, JobName, ManagedSpot,
  Output, SourceCode, TensorBoardOutput, type TrainingJobProps,
} from '../../src';

const IMAGE = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.8.0-cpu-py312-ubuntu22.04-sagemaker';

/** A value for each prop, none of them its default. */
export const VALUES: Required<TrainingJobProps> = {
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
