import { Life, type Pace, type Request } from './life';

/** One tuning job as the service keeps it. Its training jobs are only counted. */
export class TuningJob extends Life {
  constructor(request: Request, account: string, region: string, pace: Pace) {
    const name = request.HyperParameterTuningJobName;
    super(request, name, `arn:aws:sagemaker:${region}:${account}:hyper-parameter-tuning-job/${name.toLowerCase()}`, pace);
  }
}

/** What the service reports for a member of a definition that a request leaves out, where no public source settles it. */
export interface UnprovenOfTuning {
  /** `GZIP` and an empty key in the output of each definition, as in a training job. */
  readonly outputDefaults: boolean;
  /** The metrics that an image brings with it, where the request names none. */
  readonly metricsOfImage: boolean;
  /** The objective as one more metric beside those of the request. */
  readonly objectiveAmongMetrics: boolean;
}

/** As the recorded answers show that were made for tests of the controller. */
export const RECORDED_OF_TUNING: UnprovenOfTuning = { outputDefaults: false, metricsOfImage: true, objectiveAmongMetrics: false };

/** The answer to DescribeHyperParameterTuningJob: the request with what the service adds, and the state. */
export function describeTuning(job: TuningJob, unproven: UnprovenOfTuning): Request {
  const { Tags, ...description } = structuredClone(job.request);
  const { TrainingJobDefinition: one, TrainingJobDefinitions: several = [], HyperParameterTuningJobConfig: config } = description;
  config.TrainingJobEarlyStoppingType ??= 'Off';
  if (one !== undefined) {
    fillIn(one, config.HyperParameterTuningJobObjective, unproven);
  }
  several.forEach((definition: Request) => fillIn(definition, definition.TuningObjective, unproven));
  const count = config.ResourceLimits.MaxNumberOfTrainingJobs ?? 1;
  const isComplete = job.status === 'Completed';
  return {
    ...description,
    HyperParameterTuningJobArn: job.arn,
    HyperParameterTuningJobStatus: job.status,
    CreationTime: job.created / 1000,
    LastModifiedTime: (job.ended ?? job.created) / 1000,
    ...job.ended === undefined ? {} : { HyperParameterTuningEndTime: job.ended / 1000 },
    ...job.failureReason === undefined ? {} : { FailureReason: job.failureReason },
    TrainingJobStatusCounters: { Completed: isComplete ? count : 0, InProgress: 0, RetryableError: 0, NonRetryableError: 0, Stopped: 0 },
    ObjectiveStatusCounters: { Succeeded: isComplete ? count : 0, Pending: 0, Failed: 0 },
    ...isComplete ? { BestTrainingJob: bestOf(job, several[0]?.DefinitionName) } : {},
  };
}

function fillIn(definition: Request, objective: Request | undefined, unproven: UnprovenOfTuning): void {
  definition.EnableNetworkIsolation ??= false;
  definition.EnableInterContainerTrafficEncryption ??= false;
  definition.EnableManagedSpotTraining ??= false;
  if (unproven.outputDefaults) {
    definition.OutputDataConfig.CompressionType ??= 'GZIP';
    definition.OutputDataConfig.KmsKeyId ??= '';
  }
  const metrics = definition.AlgorithmSpecification.MetricDefinitions ?? [];
  if (metrics.length === 0 ? unproven.metricsOfImage : unproven.objectiveAmongMetrics) {
    definition.AlgorithmSpecification.MetricDefinitions = [...metrics, { Name: 'ObjectiveMetric', Regex: '.*' }];
  }
  definition.StaticHyperParameters = { ...definition.StaticHyperParameters, _tuning_objective_metric: objective?.MetricName ?? '' };
}

function bestOf({ name, created, arn }: TuningJob, definition: string | undefined): Request {
  const trainingJob = `${name}-001-0a1b2c3d`;
  return {
    TrainingJobName: trainingJob,
    TrainingJobArn: `${arn.replace(/:hyper-parameter-tuning-job.*/, '')}:training-job/${trainingJob}`,
    ...definition === undefined ? {} : { TrainingJobDefinitionName: definition },
    TrainingJobStatus: 'Completed',
    CreationTime: created / 1000,
    TunedHyperParameters: {},
    ObjectiveStatus: 'Succeeded',
  };
}
