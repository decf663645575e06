import { CONDITION, nameTaken, RESOURCE_CREATED, type MetricSet } from './metrics';
import { TUNING_HEALTH } from '../../controller/states/tuning-truth-table';
import { TUNING_JOB_KIND } from '../../manifest/manifest';

const LIMITS = ['spec', 'hyperParameterTuningJobConfig', 'resourceLimits'];
const BEST = ['status', 'bestTrainingJob'];
const BEST_METRIC = [...BEST, 'finalHyperParameterTuningJobObjectiveMetric'];

/** The metrics of tuning jobs, whose status has no times of their own and counts no training jobs. */
export const TUNING_JOB_METRICS: MetricSet = {
  resource: TUNING_JOB_KIND,
  plural: 'hyperparametertuningjobs',
  prefix: 'sagemaker_tuning_job',
  metrics: [
    RESOURCE_CREATED,
    {
      kind: 'gauge',
      name: 'max_training_jobs',
      help: 'How many training jobs the tuning job may start.',
      path: [...LIMITS, 'maxNumberOfTrainingJobs'],
    },
    {
      kind: 'gauge',
      name: 'max_parallel_training_jobs',
      help: 'How many training jobs the tuning job may run at a time.',
      path: [...LIMITS, 'maxParallelTrainingJobs'],
    },
    {
      kind: 'states',
      name: 'status',
      help: 'The status of the tuning job.',
      path: ['status', 'hyperParameterTuningJobStatus'],
      label: 'status',
      states: ['InProgress', 'Completed', 'Failed', 'Stopping', 'Stopped', 'Deleting', 'DeleteFailed'],
    },
    {
      kind: 'gauge',
      name: 'best_objective',
      help: 'The metric of the best training job so far.',
      path: [...BEST_METRIC, 'value'],
      labels: { metric: [...BEST_METRIC, 'metricName'] },
    },
    {
      kind: 'gauge',
      name: 'best_training_ended_seconds',
      help: 'When the best training job so far ended.',
      path: [...BEST, 'trainingEndTime'],
    },
    CONDITION,
    nameTaken(TUNING_HEALTH),
  ],
};
