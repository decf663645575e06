/* A day of invented training jobs, as the series that kube-state-metrics makes of their resources. */
import type { DashboardValues } from './dashboard';
import { evaluated } from './prometheus';
import { customResourceStateMetrics } from '../../src/status/observability/kube-state-metrics';
import { patched } from '../../test/rules/cases/case';
import { resourceIn, type Situation } from '../../test/status/health/resources';
import { seriesOf, seriesText } from '../../test/status/observability/custom-resource-state';

const MIDNIGHT = Date.parse('2026-03-02T00:00:00Z');

/** The day in seconds, from midnight to midnight. */
const DAY = { start: MIDNIGHT / 1000, end: MIDNIGHT / 1000 + 24 * 3600 };

/** Seconds between two scrapes. */
const INTERVAL = 300;

/** A job, whose hours count from midnight. */
interface Job {
  readonly name: string;
  readonly family: string;
  readonly instances: readonly [type: string, count: number];
  readonly longestHours: number;
  /** What is the case from which hour on; before the first the job does not exist. */
  readonly stages: ReadonlyArray<readonly [hour: number, situation: Situation, status?: object]>;
}

const runs = (secondaryStatus: string, more: Partial<Situation> = {}): Situation => ({ job: 'InProgress', secondaryStatus, ...more });
const OVERFIT = { debugRules: [{ name: 'Overfit', status: 'IssuesFound' }] };

const JOBS: readonly Job[] = [
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
    const series = JOBS.flatMap(job => resourceAt(job, time) ?? []).flatMap(resource => seriesOf(config, resource));
    lines.push(...series.map(each => `${seriesText(each)} ${each.value} ${time}`));
  }
  return [...lines, '# EOF', ''].join('\n');
}

function resourceAt({ name, family, instances: [instanceType, instanceCount], longestHours, stages }: Job, time: number): any {
  const stage = stages.filter(([hour]) => at(hour) <= time * 1000).pop();
  if (stage === undefined) {
    return undefined;
  }
  const [since, situation, status] = stage;
  const created = new Date(at(stages[0][0])).toISOString();
  const metadata = { name, creationTimestamp: created, labels: { 'cdk8s-sagemaker-training/family': family } };
  return patched(resourceIn('1.9.1', { created, metadata, ...situation }), {
    spec: { resourceConfig: { instanceType, instanceCount }, stoppingCondition: { maxRuntimeInSeconds: longestHours * 3600 } },
    status: { lastModifiedTime: situation.job === undefined ? null : new Date(at(since)).toISOString(), ...status },
  });
}

function at(hour: number): number {
  return MIDNIGHT + hour * 3_600_000;
}
