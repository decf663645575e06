/* The page that lists the metrics of training jobs. */
import { code, page, table } from './markdown';
import { COMMON_LABELS, fullName, labelsOf, type Metric } from '../src/status/observability/metrics';

/** The page of all metrics, as Markdown. */
export function metricsPage(metrics: readonly Metric[]): string {
  return page(
    '<!-- Generated from src/status/observability/metrics.ts by scripts/metrics-page.ts. Do not edit. -->',
    '# Metrics',
    INTRODUCTION,
    table(['Metric', 'Labels', 'Field', 'Meaning'], metrics.map(metric => [code(fullName(metric.name)), labelsText(metric), code(fieldOf(metric)), metric.help])),
    STATES,
    table(['Metric', 'Values'], metrics.flatMap(metric => metric.kind === 'states' ? [[code(fullName(metric.name)), metric.states.map(code).join(', ')]] : [])),
    LIMITS,
  );
}

function labelsText(metric: Metric): string {
  return labelsOf(metric).map(code).join(', ');
}

function fieldOf({ path, each }: Metric): string {
  return `${path.join('.').replace(/\.\[/g, '[')}${each === undefined ? '' : `[].${each.value.join('.')}`}`;
}

const INTRODUCTION = `kube-state-metrics reads these metrics off \`TrainingJob\` resources, with the configuration of \`observability.TrainingMetrics\`.
[Alerts and dashboards](../how-to/alerts.md) shows how to set it up. All metrics are gauges. Each has the labels ${Object.keys(COMMON_LABELS).map(code).join(', ')} of
the resource, the labels \`customresource_group\`, \`customresource_version\` and \`customresource_kind\`, which kube-state-metrics adds, and those
of the table.`;

const STATES = `A metric with a known set of values has a series for each value: 1 for the value of the field, and 0 for the others. A value that is newer than
this list has no series.`;

const LIMITS = `- A metric is missing while its field is.
- Messages are not in labels, since each message would be a new series. \`name_taken\` compares one message that does not change.
- In state \`name-taken\`, a resource shows the status and the times of the older job. Queries about failures leave these resources out, as
  the alerts do.
- Times are seconds since 1970. The status has no time at which training began, so \`created_seconds\` includes the time spent waiting.
- The feature of kube-state-metrics that reads custom resources is frozen in favor of resource-state-metrics. The names of the metrics remain
  when the tool changes.`;
