import { fullName, type MetricSet } from './metrics';
import { TRAINING_JOB_METRICS } from './training-job-metrics';
import { TUNING_JOB_METRICS } from './tuning-job-metrics';

/** The labels by which an alert names a job. kube-state-metrics adds `customresource_*`, which no query needs. */
const JOB_LABELS = 'namespace, name, family';

/** The series of a metric of training jobs, with matchers for its labels. */
export function series(name: string, ...matchers: string[]): string {
  return seriesIn(TRAINING_JOB_METRICS, name, matchers);
}

/** The same of tuning jobs. */
export function tuningSeries(name: string, ...matchers: string[]): string {
  return seriesIn(TUNING_JOB_METRICS, name, matchers);
}

function seriesIn(set: MetricSet, name: string, matchers: readonly string[]): string {
  return `${fullName(set, name)}${matchers.length === 0 ? '' : `{${matchers.join(', ')}}`}`;
}

/** One series for each job, without the labels of the exporter. */
export function perJob(expression: string, ...moreLabels: string[]): string {
  return `max by (${[JOB_LABELS, ...moreLabels].join(', ')}) (${expression})`;
}

/** Only jobs for which another expression has no series. */
export function unless(expression: string, other: string): string {
  return `${expression} unless on (namespace, name) (${other})`;
}

/** A text as a literal. */
export function literal(text: string): string {
  return JSON.stringify(text);
}
