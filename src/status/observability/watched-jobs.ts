import { perJob, series, tuningSeries, unless } from './promql';

/** What queries about training jobs and those about tuning jobs differ in. */
export interface WatchedJobs {
  readonly id: string;
  readonly noun: string;
  readonly seriesOf: typeof series;
  /** The statuses of jobs that failed or were stopped. */
  readonly failed: readonly string[];
  /** Series of the jobs that SageMaker has. */
  readonly created: string;
  /** Series of the jobs whose names were used before. */
  readonly nameTaken: string;
  /** Series of the jobs that ended more than a day ago, though their resources remain. */
  readonly endedLongAgo: string;
}

const FAILED = ['Failed', 'Stopped'];
const TUNING_FAILED = [...FAILED, 'DeleteFailed'];

export const TRAINING_JOBS: WatchedJobs = {
  id: 'TrainingJob',
  noun: 'Training job',
  seriesOf: series,
  failed: FAILED,
  created: series('created_seconds'),
  nameTaken: `${series('name_taken')} == 1`,
  endedLongAgo: `time() - ${series('last_modified_seconds', anyOf('status', ['Completed', ...FAILED]))} > 86400`,
};

/** The status of a tuning job has no times, so Prometheus must keep its data for longer than a day. */
export const TUNING_JOBS: WatchedJobs = {
  id: 'TuningJob',
  noun: 'Tuning job',
  seriesOf: tuningSeries,
  failed: TUNING_FAILED,
  created: tuningSeries('status'),
  nameTaken: `${tuningSeries('name_taken')} == 1`,
  endedLongAgo: `${tuningSeries('status', anyOf('status', ['Completed', ...TUNING_FAILED]))} offset 1d == 1`,
};

/** The jobs that run. */
export function running(kind: WatchedJobs, ...matchers: string[]): string {
  return ofOwnStatus(kind, `${kind.seriesOf('status', ...matchers, 'status="InProgress"')} == 1`);
}

/** The jobs that failed or were stopped within the last day, by status. */
export function failedLately(kind: WatchedJobs, ...matchers: string[]): string {
  const ended = perJob(`${kind.seriesOf('status', ...matchers, anyOf('status', kind.failed))} == 1`, 'status');
  return ofOwnStatus(kind, unless(ended, kind.endedLongAgo));
}

/** Only jobs with a status of their own. A job whose name was used before shows that of the older job, which it does not follow. */
export function ofOwnStatus({ nameTaken }: WatchedJobs, expression: string): string {
  return unless(expression, nameTaken);
}

function anyOf(label: string, values: readonly string[]): string {
  return `${label}=~"${values.join('|')}"`;
}
