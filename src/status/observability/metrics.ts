import { HEALTH } from '../../controller/states/truth-table';
import { FAMILY_LABEL } from '../../naming/family';

/** A metric that is read off each `TrainingJob` resource. Paths lead to a field, or to a list with a series for each element. */
export type Metric = GaugeMetric | StateMetric;

interface MetricBase {
  readonly name: string;
  readonly help: string;
  readonly path: readonly string[];
  /** Labels by their path from the resource. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
  /** Of each element of a list: where its value is, and its labels. */
  readonly each?: { readonly value: readonly string[]; readonly labels: Readonly<Record<string, readonly string[]>> };
}

/** A number, a point of time in seconds, or 1 for `True`. */
export interface GaugeMetric extends MetricBase {
  readonly kind: 'gauge';
}

/** A text: a series for each known value, which is 1 for the one that the field has, and 0 for the others. */
export interface StateMetric extends MetricBase {
  readonly kind: 'states';
  /** The label with the value. */
  readonly label: string;
  readonly states: readonly string[];
}

/** What the names of all metrics begin with. */
export const METRIC_PREFIX = 'sagemaker_training_job';

/** The labels that all metrics have, by their path from the resource. */
export const COMMON_LABELS: Readonly<Record<string, readonly string[]>> = {
  namespace: ['metadata', 'namespace'], name: ['metadata', 'name'], family: ['metadata', 'labels', FAMILY_LABEL],
};

const RULE_STATES = ['InProgress', 'NoIssuesFound', 'IssuesFound', 'Error', 'Stopping', 'Stopped'];

/** How the controller says that the name of a job was used before; kube-state-metrics compares whole texts only. */
const NAME_TAKEN = HEALTH.find(({ id }) => id === 'name-taken')!.when.flatMap(fact => fact.kind === 'condition' ? fact.begins ?? [] : []);

/** All metrics, for every tool that makes them. */
export const METRICS: readonly Metric[] = [
  { kind: 'gauge', name: 'resource_created_seconds', help: 'When the resource was created.', path: ['metadata', 'creationTimestamp'] },
  { kind: 'gauge', name: 'created_seconds', help: 'When the job was created in SageMaker.', path: ['status', 'creationTime'] },
  {
    kind: 'gauge',
    name: 'last_modified_seconds',
    help: 'When the status of the job last changed, with that status: of a job that ended, its end.',
    path: ['status', 'lastModifiedTime'],
    labels: { status: ['status', 'trainingJobStatus'] },
  },
  {
    kind: 'gauge',
    name: 'max_runtime_seconds',
    help: 'The longest run that the job asks for.',
    path: ['spec', 'stoppingCondition', 'maxRuntimeInSeconds'],
  },
  {
    kind: 'gauge',
    name: 'instances',
    help: 'The number of instances of a job without instance groups.',
    path: ['spec', 'resourceConfig', 'instanceCount'],
    labels: { instance_type: ['spec', 'resourceConfig', 'instanceType'] },
  },
  {
    kind: 'gauge',
    name: 'group_instances',
    help: 'The number of instances of each instance group.',
    path: ['spec', 'resourceConfig', 'instanceGroups'],
    each: { value: ['instanceCount'], labels: { instance_group: ['instanceGroupName'], instance_type: ['instanceType'] } },
  },
  {
    kind: 'states',
    name: 'status',
    help: 'The status of the job.',
    path: ['status', 'trainingJobStatus'],
    label: 'status',
    states: ['InProgress', 'Completed', 'Failed', 'Stopping', 'Stopped', 'Deleting'],
  },
  {
    kind: 'states',
    name: 'secondary_status',
    help: 'The status of the job in more detail.',
    path: ['status', 'secondaryStatus'],
    label: 'secondary_status',
    states: [
      'Pending', 'Starting', 'LaunchingMLInstances', 'PreparingTrainingStack', 'Downloading', 'DownloadingTrainingImage', 'Training', 'Uploading',
      'Interrupted', 'Updating', 'Restarting', 'Stopping', 'Stopped', 'MaxRuntimeExceeded', 'MaxWaitTimeExceeded', 'Completed', 'Failed',
    ],
  },
  {
    kind: 'gauge',
    name: 'condition',
    help: 'Whether a condition of the controller is True.',
    path: ['status', 'conditions'],
    each: { value: ['status'], labels: { type: ['type'] } },
  },
  {
    kind: 'states',
    name: 'name_taken',
    help: 'Whether the name of the job was used before, so that nothing runs.',
    path: ['status', 'conditions', '[type=ACK.Terminal]', 'message'],
    label: 'message',
    states: NAME_TAKEN,
  },
  {
    kind: 'states',
    name: 'debug_rule_status',
    help: 'The state of each Debugger rule.',
    path: ['status', 'debugRuleEvaluationStatuses'],
    each: { value: ['ruleEvaluationStatus'], labels: { rule: ['ruleConfigurationName'] } },
    label: 'rule_status',
    states: RULE_STATES,
  },
  {
    kind: 'states',
    name: 'profiler_rule_status',
    help: 'The state of each Profiler rule.',
    path: ['status', 'profilerRuleEvaluationStatuses'],
    each: { value: ['ruleEvaluationStatus'], labels: { rule: ['ruleConfigurationName'] } },
    label: 'rule_status',
    states: RULE_STATES,
  },
  {
    kind: 'states',
    name: 'warm_pool_status',
    help: 'The status of the warm pool of the job.',
    path: ['status', 'warmPoolStatus', 'status'],
    label: 'warm_pool_status',
    states: ['Available', 'InUse', 'Reused', 'Terminated'],
  },
  {
    kind: 'gauge',
    name: 'warm_pool_billable_seconds',
    help: 'How long the warm pool was kept and billed so far.',
    path: ['status', 'warmPoolStatus', 'resourceRetainedBillableTimeInSeconds'],
  },
];

/** The labels of a metric besides the common ones. */
export function labelsOf(metric: Metric): string[] {
  return [...Object.keys(metric.labels ?? {}), ...Object.keys(metric.each?.labels ?? {}), ...metric.kind === 'states' ? [metric.label] : []];
}

/** The full name of a metric. */
export function fullName(name: string): string {
  return `${METRIC_PREFIX}_${name}`;
}
