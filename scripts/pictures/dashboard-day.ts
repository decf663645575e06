/* A day of invented training and tuning jobs, as the series that kube-state-metrics makes of their resources. */
import type { DashboardValues } from './dashboard';
import { evaluated } from './prometheus';
import { customResourceStateMetrics } from '../../src/status/observability/kube-state-metrics';
import { patched } from '../../test/rules/cases/case';
import { resourceIn, type Situation } from '../../test/status/health/resources';
import { condition, tuningResource } from '../../test/status/health/tuning-resources';
import { seriesOf, seriesText } from '../../test/status/observability/custom-resource-state';

const MIDNIGHT = Date.parse('2026-03-02T00:00:00Z');

/** The day in seconds, from midnight to midnight. */
const DAY = { start: MIDNIGHT / 1000, end: MIDNIGHT / 1000 + 24 * 3600 };

/** Seconds between two scrapes. */
const INTERVAL = 300;

/** A job, whose hours count from midnight. */
interface Job<Stage extends readonly [hour: number, ...unknown[]]> {
  readonly name: string;
  readonly family: string;
  /** What is the case from which hour on; before the first the job does not exist. */
  readonly stages: readonly Stage[];
}

interface TrainingJob extends Job<readonly [hour: number, situation: Situation, status?: object]> {
  readonly instances: readonly [type: string, count: number];
  readonly longestHours: number;
}

interface TuningJob extends Job<readonly [hour: number, status: object, best?: number]> {
  readonly metric: string;
  readonly maxParallelTrainingJobs: number;
}

const runs = (secondaryStatus: string, more: Partial<Situation> = {}): Situation => ({ job: 'InProgress', secondaryStatus, ...more });
const OVERFIT = { debugRules: [{ name: 'Overfit', status: 'IssuesFound' }] };

const TRAINING_JOBS: readonly TrainingJob[] = [
  { name: 'churn-5b0', family: 'churn', instances: ['ml.m5.xlarge', 1], longestHours: 3, stages: [[-22, { job: 'Completed' }]] },
  {
    name: 'churn-e1a',
    family: 'churn',
    instances: ['ml.m5.xlarge', 1],
    longestHours: 3,
    stages: [[2, runs('Starting')], [2.25, runs('Training')], [4, { job: 'Completed' }]],
  },
  {
    name: 'vision-77d',
    family: 'vision',
    instances: ['ml.g5.2xlarge', 2],
    longestHours: 10,
    stages: [
      [5, runs('Starting')], [5.5, runs('Training')], [9, runs('Interrupted')], [10, runs('Training')],
      [13, { job: 'Completed' }, { warmPoolStatus: { status: 'Available' } }],
    ],
  },
  {
    name: 'llm-31b',
    family: 'llm',
    instances: ['ml.p4d.24xlarge', 4],
    longestHours: 20,
    stages: [[7, runs('Starting')], [9, runs('Downloading')], [9.5, runs('Training')], [18, runs('Training', OVERFIT)]],
  },
  {
    name: 'ranking-90a',
    family: 'ranking',
    instances: ['ml.g5.2xlarge', 1],
    longestHours: 6,
    stages: [[14, runs('Starting')], [14.5, runs('Training')], [16, { job: 'Failed' }]],
  },
  { name: 'ranking-c2f', family: 'ranking', instances: ['ml.g5.2xlarge', 1], longestHours: 6, stages: [[17, { recoverable: ['ValidationException', 'no'] }]] },
];

const TUNES = { hyperParameterTuningJobStatus: 'InProgress' };

const TUNING_JOBS: readonly TuningJob[] = [
  {
    name: 'churn-tune-4e8',
    family: 'churn-tune',
    metric: 'validation:auc',
    maxParallelTrainingJobs: 4,
    stages: [[3, TUNES], [4, TUNES, 0.71], [4.75, TUNES, 0.83], [6.5, TUNES, 0.88], [11, TUNES, 0.91], [15, { hyperParameterTuningJobStatus: 'Completed' }, 0.91]],
  },
  {
    name: 'demand-tune-b06',
    family: 'demand-tune',
    metric: 'validation:rmse',
    maxParallelTrainingJobs: 2,
    stages: [[9, TUNES], [11, TUNES, 2.9], [13.5, TUNES, 2.2], [19, TUNES, 1.8]],
  },
  {
    name: 'ranking-tune-17c',
    family: 'ranking-tune',
    metric: 'validation:ndcg',
    maxParallelTrainingJobs: 2,
    stages: [[6, condition('ACK.Recoverable', 'ThrottlingException: no')], [8, TUNES], [8.5, { hyperParameterTuningJobStatus: 'Failed' }]],
  },
  {
    name: 'vision-tune-a3d',
    family: 'vision-tune',
    metric: 'validation:loss',
    maxParallelTrainingJobs: 8,
    stages: [[16, condition('ACK.Recoverable', 'ValidationException: no')]],
  },
];

/** What Prometheus answers to queries about the day, every quarter of an hour. */
export async function evaluatedDay(queries: readonly string[]): Promise<DashboardValues> {
  const curves = await evaluated(openMetrics(), queries, { ...DAY, step: 900 });
  return Object.fromEntries(queries.map((query, i) => [query, curves[i]]));
}

/** All samples of the day in the format of OpenMetrics. */
function openMetrics(): string {
  const config = customResourceStateMetrics();
  const lines: string[] = [];
  for (let time = DAY.start; time <= DAY.end; time += INTERVAL) {
    const resources = [...TRAINING_JOBS.flatMap(job => trainingJobAt(job, time)), ...TUNING_JOBS.flatMap(job => tuningJobAt(job, time))];
    const series = resources.flatMap(resource => seriesOf(config, resource));
    lines.push(...series.map(each => `${seriesText(each)} ${each.value} ${time}`));
  }
  return [...lines, '# EOF', ''].join('\n');
}

function trainingJobAt(job: TrainingJob, time: number): any[] {
  const { instances: [instanceType, instanceCount], longestHours } = job;
  return stagesUntil(job, time).slice(-1).map(([since, situation, status]) => {
    const metadata = metadataOf(job);
    return patched(resourceIn('1.9.1', { created: metadata.creationTimestamp, metadata, ...situation }), {
      spec: { resourceConfig: { instanceType, instanceCount }, stoppingCondition: { maxRuntimeInSeconds: longestHours * 3600 } },
      status: { lastModifiedTime: situation.job === undefined ? null : timeAt(since), ...status },
    });
  });
}

/** Its best training job ended when the objective became what it is. */
function tuningJobAt(job: TuningJob, time: number): any[] {
  const { metric, maxParallelTrainingJobs } = job;
  const stages = stagesUntil(job, time);
  return stages.slice(-1).map(([, status, value]) => {
    const [[ended]] = stages.filter(([,, best]) => best === value);
    const bestTrainingJob = { trainingEndTime: timeAt(ended), finalHyperParameterTuningJobObjectiveMetric: { metricName: metric, value } };
    return patched(tuningResource({ ...status, ...value === undefined ? {} : { bestTrainingJob } }, { ...metadataOf(job), namespace: 'team' }), {
      spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 40, maxParallelTrainingJobs } } },
    });
  });
}

function stagesUntil<Stage extends readonly [hour: number, ...unknown[]]>({ stages }: Job<Stage>, time: number): Stage[] {
  return stages.filter(([hour]) => at(hour) <= time * 1000);
}

function metadataOf({ name, family, stages: [[hour]] }: Job<readonly [hour: number, ...unknown[]]>) {
  return { name, creationTimestamp: timeAt(hour), labels: { 'cdk8s-sagemaker-training/family': family } };
}

function timeAt(hour: number): string {
  return new Date(at(hour)).toISOString();
}

function at(hour: number): number {
  return MIDNIGHT + hour * 3_600_000;
}
