import type { TopicCases } from './case';

const spot = (maxRuntimeInSeconds: number | null, maxWaitTimeInSeconds: number | null) => ({
  spec: { enableManagedSpotTraining: true, stoppingCondition: { maxRuntimeInSeconds, maxWaitTimeInSeconds }, checkpointConfig: { s3URI: 's3://churn/checkpoints/' } },
});
const K_MEANS = '438346466558.dkr.ecr.eu-west-1.amazonaws.com/kmeans:1';
const spotOfKMeans = (maxWaitTimeInSeconds: number) => ({
  spec: { algorithmSpecification: { trainingImage: K_MEANS }, enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds } },
});
const spotOfOther = (account: string, stoppingCondition: object, spec: object = {}) => ({
  spec: {
    algorithmSpecification: { algorithmName: `arn:aws:sagemaker:eu-west-1:${account}:algorithm/bought`, trainingImage: null },
    enableManagedSpotTraining: true,
    stoppingCondition,
    ...spec,
  },
});
const [MARKETPLACE, PARTNER] = ['985815980388', '444455556666'];
const run = (maxRuntimeInSeconds: number | null) => ({ spec: { stoppingCondition: { maxRuntimeInSeconds } } });
const pending = (instanceType: string) => ({ spec: { resourceConfig: { instanceType }, stoppingCondition: { maxPendingTimeInSeconds: 7200 } } });
const PENDING = 'spec.stoppingCondition.maxPendingTimeInSeconds';
const WAIT = 'spec.stoppingCondition.maxWaitTimeInSeconds';
const RUN = 'spec.stoppingCondition.maxRuntimeInSeconds';

export const STOPPING_CASES: TopicCases = {
  'spot-needs-max-wait': {
    accepts: { 'spot with a maximum wait': spot(3600, 3600) },
    refuses: { [WAIT]: { 'spot without a maximum wait': spot(3600, null) } },
  },
  'max-wait-needs-spot': {
    accepts: { 'a maximum wait with spot': spot(3600, 3600) },
    refuses: {
      [WAIT]: {
        'a maximum wait with spot off': { spec: { stoppingCondition: { maxWaitTimeInSeconds: 7200 } } },
        'a maximum wait with spot unset': { spec: { enableManagedSpotTraining: null, stoppingCondition: { maxWaitTimeInSeconds: 7200 } } },
      },
    },
  },
  'max-wait-covers-run': {
    accepts: {
      'a wait as long as the run': spot(3600, 3600),
      'a wait longer than the run': spot(3600, 3601),
      'a wait as long as the default run of a day': spot(null, 86400),
      'a wait without spot, which is to be removed': { spec: { stoppingCondition: { maxWaitTimeInSeconds: 3599 } } },
    },
    refuses: {
      [WAIT]: {
        'a wait shorter than the run': spot(3600, 3599),
        'a wait shorter than the default run of a day': spot(null, 86399),
        'a short wait for an algorithm that may not wait long': spotOfKMeans(1800),
        'a short wait for an algorithm of AWS Marketplace': spotOfOther(MARKETPLACE, { maxRuntimeInSeconds: 7200, maxWaitTimeInSeconds: 5400 }),
        'a short wait for an algorithm of another account': spotOfOther(PARTNER, { maxRuntimeInSeconds: 7200, maxWaitTimeInSeconds: 3600 }),
        'a short wait for an algorithm of AWS Marketplace with checkpoints': spotOfOther(
          MARKETPLACE, { maxRuntimeInSeconds: 9000, maxWaitTimeInSeconds: 5400 }, { checkpointConfig: { s3URI: 's3://churn/checkpoints/' } },
        ),
      },
    },
  },
  'run-time-limit': {
    accepts: { 'a run of 28 days': run(2419200), 'a job without a maximum run time': run(null) },
    refuses: { [RUN]: { 'a run longer than 28 days': run(2419201) } },
  },
  'run-time-quota': {
    accepts: {
      'a run of 5 days': run(432000),
      'a run longer than 28 days, which is over the limit': run(2419201),
      'a job without a maximum run time': run(null),
    },
    refuses: { [RUN]: { 'a run longer than 5 days': run(432001), 'a run of 28 days': run(2419200) } },
  },
  'pending-time-without-accelerators': {
    accepts: {
      'a limit for a type with GPUs': pending('ml.p4d.24xlarge'),
      'a limit for a type of AWS Trainium': pending('ml.trn1.2xlarge'),
      'a limit for a type of an unknown family': pending('ml.q9.large'),
      'no limit for a type without accelerators': {},
    },
    refuses: {
      [PENDING]: {
        'a limit for a type without accelerators': pending('ml.m5.xlarge'),
        'a limit for groups without accelerators': {
          spec: {
            stoppingCondition: { maxPendingTimeInSeconds: 7200 },
            resourceConfig: {
              instanceType: null, instanceCount: null, instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.c5.xlarge', instanceCount: 1 }],
            },
          },
        },
      },
    },
  },
  'spot-without-checkpoints': {
    accepts: { 'spot with checkpoints': spot(3600, 3600) },
    refuses: {
      'spec.checkpointConfig': {
        'spot without checkpoints': { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 } } },
        'an algorithm that saves no checkpoints': spotOfKMeans(3600),
        'an algorithm of AWS Marketplace': spotOfOther(MARKETPLACE, { maxWaitTimeInSeconds: 3600 }),
      },
    },
  },
};
