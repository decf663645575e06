/* The page that lists the metrics of training and tuning jobs. */
import { code, page, table } from './markdown';
import { COMMON_LABELS, fullName, labelsOf, type Metric, type MetricSet } from '../src/status/observability/metrics';

/** The page of all metrics, as Markdown. */
export function metricsPage(sets: readonly MetricSet[]): string {
  return page(
    '<!-- Generated from src/status/observability/ by scripts/metrics-page.ts. Do not edit. -->',
    '# Metrics',
    INTRODUCTION,
    ...sets.flatMap(sectionOf),
    '## Limits',
    LIMITS,
  );
}

function sectionOf(set: MetricSet): string[] {
  const { resource, metrics } = set;
  const nameOf = ({ name }: Metric) => code(fullName(set, name));
  return [
    `## ${code(resource.kind)}`,
    table(['Metric', 'Labels', 'Field', 'Meaning'], metrics.map(metric => [nameOf(metric), labelsText(metric), code(fieldOf(metric)), metric.help])),
    table(['Metric', 'Values'], metrics.flatMap(metric => metric.kind === 'states' ? [[nameOf(metric), metric.states.map(code).join(', ')]] : [])),
  ];
}

function labelsText(metric: Metric): string {
  return labelsOf(metric).map(code).join(', ');
}

function fieldOf({ path, each }: Metric): string {
  return `${path.join('.').replace(/\.\[/g, '[')}${each === undefined ? '' : `[].${each.value.join('.')}`}`;
}

const INTRODUCTION = `kube-state-metrics reads these metrics off \`TrainingJob\` and \`HyperParameterTuningJob\` resources, with the configuration
of \`observability.TrainingMetrics\`. [Set up alerts and dashboards](../how-to/alerts.md) shows how to set it up. All metrics are gauges. Each has the
labels ${Object.keys(COMMON_LABELS).map(code).join(', ')} of the resource, the labels \`customresource_group\`, \`customresource_version\` and
\`customresource_kind\`, which kube-state-metrics adds, and those of the tables.

A metric with a known set of values has a series for each value: 1 for the value of the field, and 0 for the others. A value that is newer than
these lists has no series.`;

const LIMITS = `- A metric is missing while its field is.
- Messages are not in labels, since each message would be a new series. \`name_taken\` compares one message that does not change.
- In state \`name-taken\`, a resource shows the status and the times of the older job, and does not follow it. Let your queries leave these
  resources out, as the alerts and the dashboard do: \`… unless on (namespace, name) (sagemaker_training_job_name_taken == 1)\`.
- Times are seconds since 1970. The status has no time at which training began, so \`created_seconds\` includes the time spent waiting.
- The status of a tuning job has no times of the tuning job itself, and does not count its training jobs. Those are not resources, so
  they have no metrics of their own.
- The feature of kube-state-metrics that reads custom resources is frozen in favor of resource-state-metrics. The names of the metrics remain
  when the tool changes.`;
