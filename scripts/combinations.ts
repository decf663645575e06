/* What goes together: jobs for every combination of capacity, cluster, observation and storage, and what is found in each. */
import { Chart, Duration, Size, Testing } from 'cdk8s';
import {
  Algorithm, Channel, Checkpoints, Cluster, Distribution, InstanceGroup, InstanceType, ManagedSpot, Output, SourceCode, TrainingJob,
  type TrainingJobProps,
} from '../src';
import { Debugger, DebugRule, Profiler, ProfilerRule } from '../src/debugging';

const DATA = InstanceGroup.of('data', InstanceType.ML_C5_9XLARGE, 1);
const TRAINING = InstanceGroup.of('training', InstanceType.ML_P3_16XLARGE, 2);
const VOLUME = { volumeSize: Size.gibibytes(100) };
const VPC = { subnets: ['subnet-0a1b2c3d4e5f60718'], securityGroupIds: ['sg-0a1b2c3d4e5f60718'] };

/** The ways to go in each respect, by the words of the table. */
export const CAPACITIES: Record<string, Partial<TrainingJobProps>> = {
  'on demand': {},
  'spot': { spot: ManagedSpot.maxWait(Duration.hours(8)), checkpoints: Checkpoints.at('s3://example-detector/checkpoints/') },
};
export const CLUSTERS: Record<string, Partial<TrainingJobProps>> = {
  'one instance': { cluster: Cluster.of(InstanceType.ML_P3_2XLARGE, VOLUME) },
  'distributed': {
    cluster: Cluster.of(InstanceType.ML_P3_16XLARGE, { ...VOLUME, instanceCount: 2 }), distribution: Distribution.mpi({ processesPerNode: 8 }),
  },
  'heterogeneous': { cluster: Cluster.heterogeneous([DATA, TRAINING], VOLUME) },
};
export const OBSERVATIONS: Record<string, Partial<TrainingJobProps>> = {
  plain: {},
  debugged: { debugger: Debugger.at('s3://example-detector/tensors/', { rules: [DebugRule.lossNotDecreasing()] }) },
  profiled: { profiler: Profiler.at('s3://example-detector/profiles/', { rules: [ProfilerRule.profilerReport()] }) },
};
export const STORAGES: Record<string, Partial<TrainingJobProps>> = {
  S3: { channels: [Channel.s3('train', 's3://example-detector/images/')] },
  FSx: { channels: [Channel.fsxLustre('train', { fileSystemId: 'fs-0a1b2c3d4e5f60718', directoryPath: '/fsx/images' })], vpc: VPC },
  EFS: { channels: [Channel.efs('train', { fileSystemId: 'fs-0a1b2c3d4e5f60718', directoryPath: '/images' })], vpc: VPC },
};

/** A combination, and the ids of the rules that find something in it. */
export interface Combination {
  readonly capacity: string;
  readonly cluster: string;
  readonly observation: string;
  readonly storage: string;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Every combination. */
export function combinations(): Combination[] {
  return combinedJobs().map(({ capacity, cluster, observation, storage, job: { findings } }) => {
    const found = (level: string) => [...new Set(findings.filter(finding => finding.level === level).map(({ rule }) => rule))];
    return { capacity, cluster, observation, storage, errors: found('error'), warnings: found('warning') };
  });
}

/** The job of every combination, each in an app of its own. */
export function combinedJobs() {
  return Object.keys(CAPACITIES).flatMap(capacity => Object.keys(CLUSTERS).flatMap(cluster =>
    Object.keys(OBSERVATIONS).flatMap(observation => Object.keys(STORAGES).map(storage => {
      const job = new TrainingJob(new Chart(Testing.app(), 'combinations'), 'detector', {
        region: 'eu-west-1',
        role: 'arn:aws:iam::111122223333:role/detector-training',
        algorithm: Algorithm.pytorch('1.11.0'),
        code: SourceCode.s3('s3://example-detector/source/', { entryPoint: 'train.py' }),
        maxRuntime: Duration.hours(4),
        output: Output.at('s3://example-detector/models/'),
        ...CAPACITIES[capacity],
        ...CLUSTERS[cluster],
        ...OBSERVATIONS[observation],
        ...STORAGES[storage],
      } as TrainingJobProps);
      return { capacity, cluster, observation, storage, job };
    }))));
}
