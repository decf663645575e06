import { instanceFamily } from '../../instances/facts/families';
import { DEFAULTS } from '../../manifest/defaults';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { otherOwnerOfAlgorithm } from '../readings/algorithm-owner';
import { builtInWithoutCheckpointsOf } from '../readings/built-in';
import { IMAGE } from '../readings/image';
import { instancePaths, instancesOf } from '../readings/resources';
import type { Rule } from '../rule';

const SPOT_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html';
const STOPPING_CONDITION = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html';

const ALGORITHM = [IMAGE, 'spec.algorithmSpecification.algorithmName', 'spec.roleARN'];
const DEFAULT_RUN_SECONDS = DEFAULTS['spec.stoppingCondition.maxRuntimeInSeconds'];
const LONGEST_RUN_SECONDS = 28 * 24 * 3600;
const LONGEST_RUN_OF_DEFAULT_QUOTA = 432000;

/** Rules about time limits, spot, retries and checkpoints. */
export const STOPPING_RULES: readonly Rule[] = [
  {
    id: 'spot-needs-max-wait',
    level: FindingLevel.ERROR,
    paths: ['spec.enableManagedSpotTraining', 'spec.stoppingCondition.maxWaitTimeInSeconds'],
    what: 'A spot job has a maximum wait.',
    why: 'SageMaker rejects spot training without a limit for waiting and running together',
    remedy: 'set it to the longest time for waiting and running together',
    source: SPOT_GUIDE,
    check: ({ spec }) => spec.enableManagedSpotTraining === true && spec.stoppingCondition?.maxWaitTimeInSeconds === undefined
      ? [{ path: 'spec.stoppingCondition.maxWaitTimeInSeconds', says: 'is missing, though enableManagedSpotTraining is true' }]
      : undefined,
  },
  {
    id: 'max-wait-needs-spot',
    level: FindingLevel.ERROR,
    paths: ['spec.enableManagedSpotTraining', 'spec.stoppingCondition.maxWaitTimeInSeconds'],
    what: 'Only a spot job has a maximum wait.',
    why: 'SageMaker rejects it: "It is only supported when EnableManagedSpotTraining is set to true"',
    remedy: 'remove spec.stoppingCondition.maxWaitTimeInSeconds',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/869',
    check: ({ spec }) => spec.enableManagedSpotTraining !== true && spec.stoppingCondition?.maxWaitTimeInSeconds !== undefined
      ? [{ path: 'spec.stoppingCondition.maxWaitTimeInSeconds', says: `is ${spec.stoppingCondition.maxWaitTimeInSeconds}, though the job is not a spot job` }]
      : undefined,
  },
  {
    id: 'max-wait-covers-run',
    level: FindingLevel.ERROR,
    paths: [
      ...ALGORITHM, 'spec.enableManagedSpotTraining', 'spec.checkpointConfig',
      'spec.stoppingCondition.maxWaitTimeInSeconds', 'spec.stoppingCondition.maxRuntimeInSeconds',
    ],
    what: 'The maximum wait of a spot job is at least the maximum run time, one day if none is set.',
    why: 'SageMaker counts waiting and running together, and rejects a total that is shorter than the run alone',
    remedy: 'raise it to the maximum run time',
    source: STOPPING_CONDITION,
    check: job => {
      const { maxWaitTimeInSeconds: wait, maxRuntimeInSeconds: run = DEFAULT_RUN_SECONDS } = job.spec.stoppingCondition ?? {};
      if (job.spec.enableManagedSpotTraining !== true || !(wait < run)) {
        return undefined;
      }
      const algorithm = builtInWithoutCheckpointsOf(job)?.title ?? (isForeignWithoutCheckpoints(job) ? 'an algorithm without checkpoints' : undefined);
      return [{
        path: 'spec.stoppingCondition.maxWaitTimeInSeconds',
        says: `is ${wait}, less than the maximum run time of ${run}`,
        remedy: algorithm && `lower spec.stoppingCondition.maxRuntimeInSeconds, since ${algorithm} may wait one hour at most`,
      }];
    },
  },
  {
    id: 'run-time-limit',
    level: FindingLevel.ERROR,
    paths: ['spec.stoppingCondition.maxRuntimeInSeconds'],
    what: 'A job runs at most 28 days.',
    why: 'SageMaker rejects a longer run',
    remedy: `lower it to ${LONGEST_RUN_OF_DEFAULT_QUOTA} seconds, the default quota, and continue from a checkpoint in another job`,
    source: STOPPING_CONDITION,
    check: ({ spec }) => spec.stoppingCondition?.maxRuntimeInSeconds > LONGEST_RUN_SECONDS
      ? [{ path: 'spec.stoppingCondition.maxRuntimeInSeconds', says: `is ${spec.stoppingCondition.maxRuntimeInSeconds}, more than 28 days` }]
      : undefined,
  },
  {
    id: 'run-time-quota',
    level: FindingLevel.WARNING,
    paths: ['spec.stoppingCondition.maxRuntimeInSeconds'],
    what: 'A job runs at most 5 days, unless the quota of the account was raised.',
    why: 'the default quota "Longest run time for a training job" is 432000 seconds; above it, SageMaker rejects the job',
    remedy: 'lower it; once the quota is raised, acknowledge this',
    source: 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html',
    check: ({ spec }) => {
      const run = spec.stoppingCondition?.maxRuntimeInSeconds;
      return run > LONGEST_RUN_OF_DEFAULT_QUOTA && run <= LONGEST_RUN_SECONDS
        ? [{ path: 'spec.stoppingCondition.maxRuntimeInSeconds', says: `is ${run}, more than the default quota of 432000` }]
        : undefined;
    },
  },
  {
    id: 'pending-time-without-accelerators',
    level: FindingLevel.WARNING,
    paths: ['spec.stoppingCondition.maxPendingTimeInSeconds', ...instancePaths('instanceType')],
    what: 'A limit for waiting for capacity is for instances with accelerators.',
    why: 'SageMaker ignores the limit for instances without accelerators',
    remedy: 'remove spec.stoppingCondition.maxPendingTimeInSeconds',
    source: STOPPING_CONDITION,
    check: job => {
      const pending = job.spec.stoppingCondition?.maxPendingTimeInSeconds;
      const instances = pending === undefined ? [] : instancesOf(job);
      return instances.length > 0 && instances.every(({ type }) => instanceFamily(type)?.accelerator === 'none')
        ? [{
          path: 'spec.stoppingCondition.maxPendingTimeInSeconds',
          says: `is ${pending}, though ${instances[0].type} has no accelerators`,
          ...isRejected(pending) && { level: FindingLevel.ERROR, why: 'SageMaker rejects this value, and would ignore any other for instances without accelerators' },
        }]
        : undefined;
    },
  },
  {
    id: 'spot-without-checkpoints',
    level: FindingLevel.WARNING,
    paths: [...ALGORITHM, 'spec.enableManagedSpotTraining', 'spec.checkpointConfig'],
    what: 'A spot job keeps checkpoints.',
    why: 'an interrupted job starts again from zero',
    remedy: 'set spec.checkpointConfig.s3URI to an S3 URI, and save and load checkpoints in the script',
    source: SPOT_GUIDE,
    check: job => {
      if (job.spec.enableManagedSpotTraining !== true || job.spec.checkpointConfig !== undefined) {
        return undefined;
      }
      const algorithm = builtInWithoutCheckpointsOf(job);
      return [{
        path: 'spec.checkpointConfig',
        says: 'is missing, though the job can be interrupted',
        remedy: algorithm
          ? `keep the run short, and acknowledge this, since ${algorithm.title} saves no checkpoints`
          : isForeignWithoutCheckpoints(job) ? 'if the algorithm saves checkpoints, set spec.checkpointConfig.s3URI; otherwise acknowledge this' : undefined,
      }];
    },
  },
];

/** Whether SageMaker takes no such limit for any instance. */
function isRejected(pending: number): boolean {
  const { minimum = -Infinity, maximum = Infinity } = SPEC_SCHEMA.properties!.stoppingCondition.properties!.maxPendingTimeInSeconds;
  return pending < minimum || pending > maximum;
}

/** Whether SageMaker treats the algorithm of another account as one that saves no checkpoints. */
function isForeignWithoutCheckpoints(job: JobView): boolean {
  return job.spec.checkpointConfig === undefined && otherOwnerOfAlgorithm(job) !== undefined;
}
