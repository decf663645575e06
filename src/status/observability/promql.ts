import { fullName } from './metrics';

/** The labels by which an alert names a job. kube-state-metrics adds `customresource_*`, which no query needs. */
const JOB_LABELS = 'namespace, name, family';

/** The series of a metric, with matchers for its labels. */
export function series(name: string, matchers: string = ''): string {
  return `${fullName(name)}${matchers === '' ? '' : `{${matchers}}`}`;
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
export function quoted(text: string): string {
  return JSON.stringify(text);
}
