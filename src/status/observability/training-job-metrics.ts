import { CONDITION, nameTaken, RESOURCE_CREATED, type MetricSet } from './metrics';
import { HEALTH } from '../../controller/states/truth-table';
import { TRAINING_JOB_KIND } from '../../manifest/manifest';

const RULE_STATES = ['InProgress', 'NoIssuesFound', 'IssuesFound', 'Error', 'Stopping', 'Stopped'];

/** The metrics of training jobs. */
export const TRAINING_JOB_METRICS: MetricSet = {
  resource: TRAINING_JOB_KIND,
  plural: 'trainingjobs',
  prefix: 'sagemaker_training_job',
  metrics: [
    RESOURCE_CREATED,
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
    CONDITION,
    nameTaken(HEALTH),
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
  ],
};
