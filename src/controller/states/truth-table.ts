import type { TrainingHealthOptions } from './training-health-options';

/** What a training job's resource says about the job. */
export type Health = 'healthy' | 'failed' | 'progressing';

/** Something that is so, or not, in a `TrainingJob` resource as the controller writes it. */
export type Fact =
  /** `metadata.deletionTimestamp` is set. */
  | { readonly kind: 'deleting' }
  /** A condition is `True`; with `begins`, its message begins with one of these texts. */
  | { readonly kind: 'condition'; readonly type: ConditionType; readonly begins?: readonly string[] }
  /** A field of the status has one of these values. */
  | { readonly kind: 'status'; readonly field: StatusFieldName; readonly values: readonly string[] }
  /** The evaluation of one of the job's rules has one of these statuses. */
  | { readonly kind: 'rule'; readonly list: RuleList; readonly values: readonly string[] };

type StatusFieldName = 'trainingJobStatus' | 'hyperParameterTuningJobStatus' | 'profilingStatus';
export type ConditionType = 'ACK.Terminal' | 'ACK.Recoverable';
export type RuleList = 'debugRuleEvaluationStatuses' | 'profilerRuleEvaluationStatuses';

/** What a message adds to its text. */
export type Detail =
  | { readonly kind: 'field'; readonly field: 'failureReason' | 'secondaryStatus' | 'creationTime' }
  | { readonly kind: 'message'; readonly type: ConditionType }
  | { readonly kind: 'rules'; readonly list: RuleList; readonly values: readonly string[] };

/** One state of a resource. */
export interface HealthRow {
  readonly id: string;
  /** All of this is so; nothing at all for the row that is left. */
  readonly when: readonly Fact[];
  readonly health: Health;
  readonly message: string;
  readonly detail?: Detail;
  readonly why: string;
}

/** The states that count with some options; the first that applies decides. */
export function healthRows({ waitWhenRejected = false, failOnProfilerIssues = false }: TrainingHealthOptions = {}): readonly HealthRow[] {
  return HEALTH.filter(({ id }) => !(id === REJECTED && waitWhenRejected) && !(id === PROFILER_ISSUES && !failOnProfilerIssues));
}

// Not derived from `Ready` nor `ACK.ResourceSynced`: both are true of a failed job, and controllers before 1.5.1 have no `Ready`.
const REJECTED = 'rejected-by-sagemaker';
const PROFILER_ISSUES = 'profiler-rule-found-issues';

// How the SDK of the controller begins when members are missing, with their number, and the controller when a number has no room.
const REJECTED_BY_THE_CLIENT = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(count => `operation error SageMaker: CreateTrainingJob, ${count} validation error`),
  'error: field ',
];

const DEBUG_RULES = 'debugRuleEvaluationStatuses';
const PROFILER_RULES = 'profilerRuleEvaluationStatuses';
const RUNNING_RULE = ['InProgress', 'Stopping'];

/**
 * What the status of a resource means, in the order in which it is looked at. The health checks, the conditions, the
 * script, the tests and the documents read this one table.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/training_job/hooks.go
 * @see https://github.com/aws-controllers-k8s/runtime/blob/main/pkg/runtime/reconciler.go
 */
export const HEALTH: readonly HealthRow[] = [
  {
    id: 'deleting',
    when: [{ kind: 'deleting' }],
    health: 'progressing',
    message: 'the resource is being deleted',
    detail: { kind: 'field', field: 'secondaryStatus' },
    why: 'the controller stops a running job first, and keeps the resource until it has stopped',
  },
  {
    id: 'name-taken',
    when: [{ kind: 'condition', type: 'ACK.Terminal', begins: ['Resource already exists'] }],
    health: 'failed',
    message: 'the name of the job was used before, so nothing runs; the status shown is that of the job created at',
    detail: { kind: 'field', field: 'creationTime' },
    why: 'the controller starts nothing, yet fills the status from the job that has the name, which may be Completed',
  },
  {
    id: 'rejected-by-controller',
    when: [{ kind: 'condition', type: 'ACK.Terminal' }],
    health: 'failed',
    message: 'the controller has given up',
    detail: { kind: 'message', type: 'ACK.Terminal' },
    why: 'the controller rejects the change, or treats an error as final; it no longer refreshes the status',
  },
  {
    id: REJECTED,
    when: [{ kind: 'condition', type: 'ACK.Recoverable', begins: ['ValidationException', 'api error ValidationException'] }],
    health: 'failed',
    message: 'SageMaker refuses the request',
    detail: { kind: 'message', type: 'ACK.Recoverable' },
    why: 'the controller treats it as a transient error and retries forever; most of these errors need a change',
  },
  {
    id: 'rejected-before-sagemaker',
    when: [{ kind: 'condition', type: 'ACK.Recoverable', begins: REJECTED_BY_THE_CLIENT }],
    health: 'failed',
    message: 'the controller can\'t make a request of the spec',
    detail: { kind: 'message', type: 'ACK.Recoverable' },
    why: 'a required field is missing, or a number is too large; the request never reaches SageMaker, and the controller retries forever',
  },
  {
    id: 'job-failed',
    when: [{ kind: 'status', field: 'trainingJobStatus', values: ['Failed'] }],
    health: 'failed',
    message: 'the job has failed',
    detail: { kind: 'field', field: 'failureReason' },
    why: 'the controller calls the resource synced and ready all the same',
  },
  {
    id: 'job-stopped',
    when: [{ kind: 'status', field: 'trainingJobStatus', values: ['Stopped'] }],
    health: 'failed',
    message: 'the job was stopped before it was complete',
    detail: { kind: 'field', field: 'secondaryStatus' },
    why: 'by somebody, by an action of a rule, or by its limit of time (MaxRuntimeExceeded, MaxWaitTimeExceeded)',
  },
  {
    id: 'debug-rule-found-issues',
    when: [{ kind: 'rule', list: DEBUG_RULES, values: ['IssuesFound'] }],
    health: 'failed',
    message: 'Debugger rules have found issues',
    detail: { kind: 'rules', list: DEBUG_RULES, values: ['IssuesFound'] },
    why: 'also while the job still runs; whether it is stopped is up to the action of the rule',
  },
  {
    id: 'debug-rule-error',
    when: [{ kind: 'rule', list: DEBUG_RULES, values: ['Error'] }],
    health: 'failed',
    message: 'Debugger rules could not be evaluated',
    detail: { kind: 'rules', list: DEBUG_RULES, values: ['Error'] },
    why: 'what they should have guarded is unknown',
  },
  {
    id: PROFILER_ISSUES,
    when: [{ kind: 'rule', list: PROFILER_RULES, values: ['IssuesFound'] }],
    health: 'failed',
    message: 'Profiler rules have found issues',
    detail: { kind: 'rules', list: PROFILER_RULES, values: ['IssuesFound'] },
    why: 'only when asked for, since such issues are about the use of the instances',
  },
  {
    id: 'job-running',
    when: [{ kind: 'status', field: 'trainingJobStatus', values: ['InProgress', 'Stopping', 'Deleting'] }],
    health: 'progressing',
    message: 'the job is running',
    detail: { kind: 'field', field: 'secondaryStatus' },
    why: 'the controller looks every 30 seconds',
  },
  {
    id: 'debug-rule-running',
    when: [{ kind: 'rule', list: DEBUG_RULES, values: RUNNING_RULE }],
    health: 'progressing',
    message: 'Debugger rules are still being evaluated',
    detail: { kind: 'rules', list: DEBUG_RULES, values: RUNNING_RULE },
    why: 'they can end after the job',
  },
  {
    id: 'profiler-rule-running',
    when: [
      { kind: 'status', field: 'profilingStatus', values: ['Enabled'] },
      { kind: 'rule', list: PROFILER_RULES, values: RUNNING_RULE },
    ],
    health: 'progressing',
    message: 'Profiler rules are still being evaluated',
    detail: { kind: 'rules', list: PROFILER_RULES, values: RUNNING_RULE },
    why: 'they can end after the job; once the Profiler is switched off, they may never end',
  },
  {
    id: 'job-completed',
    when: [{ kind: 'status', field: 'trainingJobStatus', values: ['Completed'] }],
    health: 'healthy',
    message: 'the job is complete',
    why: 'also if it was adopted or is only watched, and while a later look at it fails for the moment',
  },
  {
    id: 'retried',
    when: [{ kind: 'condition', type: 'ACK.Recoverable' }],
    health: 'progressing',
    message: 'the controller tries again',
    detail: { kind: 'message', type: 'ACK.Recoverable' },
    why: 'a quota, a missing permission, throttling: the job starts when there is room',
  },
  {
    id: 'waiting',
    when: [],
    health: 'progressing',
    message: 'the controller has not reported a job yet',
    detail: { kind: 'field', field: 'secondaryStatus' },
    why: 'a new resource, one in a namespace that is not watched, or a status that is newer than this table',
  },
];
