import type { TopicCases } from './case';

const spot = (maxRuntimeInSeconds: number | null, maxWaitTimeInSeconds: number | null) => ({
  spec: { enableManagedSpotTraining: true, stoppingCondition: { maxRuntimeInSeconds, maxWaitTimeInSeconds }, checkpointConfig: { s3URI: 's3://churn/checkpoints/' } },
});
const run = (maxRuntimeInSeconds: number | null) => ({ spec: { stoppingCondition: { maxRuntimeInSeconds } } });
const WAIT = 'spec.stoppingCondition.maxWaitTimeInSeconds';
const RUN = 'spec.stoppingCondition.maxRuntimeInSeconds';

export const STOPPING_CASES: TopicCases = {
  'spot-needs-max-wait': {
    accepts: [{}, spot(3600, 3600)],
    refuses: [{ patch: spot(3600, null), path: WAIT }],
  },
  'max-wait-needs-spot': {
    accepts: [{}, spot(3600, 3600)],
    refuses: [
      { patch: { spec: { stoppingCondition: { maxWaitTimeInSeconds: 7200 } } }, path: WAIT },
      { patch: { spec: { enableManagedSpotTraining: null, stoppingCondition: { maxWaitTimeInSeconds: 7200 } } }, path: WAIT },
    ],
  },
  'max-wait-covers-run': {
    accepts: [{}, spot(3600, 3600), spot(3600, 3601), spot(null, 86400)],
    refuses: [{ patch: spot(3600, 3599), path: WAIT }, { patch: spot(null, 86399), path: WAIT }],
  },
  'run-time-limit': {
    accepts: [{}, run(2419200), run(null)],
    refuses: [{ patch: run(2419201), path: RUN }],
  },
  'run-time-quota': {
    accepts: [{}, run(432000), run(2419201), run(null)],
    refuses: [{ patch: run(432001), path: RUN }, { patch: run(2419200), path: RUN }],
  },
  'spot-without-checkpoints': {
    accepts: [{}, spot(3600, 3600)],
    refuses: [{ patch: { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 } } }, path: 'spec.checkpointConfig' }],
  },
};
