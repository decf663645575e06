import { type Situation, TAKEN } from './resources';
import type { Health } from '../../../src/controller/states/truth-table';

/** A situation, and what a check has to say of it. */
interface Expectation {
  readonly what: string;
  readonly health: Health;
  readonly situation: Situation;
  /** A part of the message. */
  readonly says?: string;
}

/** For each state of the table, situations of which it is true. */
export const SITUATIONS: Record<string, readonly Expectation[]> = {
  'deleting': [
    {
      what: 'a running job is being stopped',
      health: 'progressing',
      says: 'Stopping',
      situation: {
        metadata: { deletionTimestamp: '2026-03-02T11:00:00Z' },
        job: 'Stopping',
        recoverable: 'TrainingJob is Stopping.',
      },
    },
    {
      what: 'a failed job',
      health: 'progressing',
      situation: { metadata: { deletionTimestamp: '2026-03-02T11:00:00Z' }, job: 'Failed' },
    },
  ],
  'name-taken': [
    {
      what: 'the older job is complete',
      health: 'failed',
      says: '2025-12-24T18:00:00Z',
      situation: { job: 'Completed', created: '2025-12-24T18:00:00Z', terminal: TAKEN },
    },
    { what: 'the older job still runs', health: 'failed', situation: { job: 'InProgress', secondaryStatus: 'Training', terminal: TAKEN } },
    { what: 'the older job has failed', health: 'failed', situation: { job: 'Failed', failureReason: 'AlgorithmError', terminal: TAKEN } },
  ],
  'rejected-by-controller': [
    {
      what: 'a change in place',
      health: 'failed',
      says: 'only Warm Pool or Profiler can be updated',
      situation: { job: 'InProgress', secondaryStatus: 'Training', terminal: 'only Warm Pool or Profiler can be updated' },
    },
    { what: 'a change of a job that is complete', health: 'failed', situation: { job: 'Completed', terminal: 'only Warm Pool or Profiler can be updated' } },
    {
      what: 'an error that is taken for final',
      health: 'failed',
      says: 'no such role',
      situation: { terminal: ['InvalidParameterValue', 'no such role'] },
    },
    { what: 'an unknown adoption policy', health: 'failed', situation: { terminal: 'unrecognized adoption policy' } },
  ],
  'rejected-by-sagemaker': [
    {
      what: 'the request is invalid',
      health: 'failed',
      says: 'Could not assume role',
      situation: { recoverable: ['ValidationException', 'Could not assume role "it\'s"'] },
    },
    {
      what: 'an update is invalid',
      health: 'failed',
      situation: { job: 'InProgress', secondaryStatus: 'Training', recoverable: ['ValidationException', 'invalid interval'] },
    },
  ],
  'rejected-before-sagemaker': [
    {
      what: 'a required member is missing',
      health: 'failed',
      says: '1 validation error(s) found',
      situation: {
        recoverable: 'operation error SageMaker: CreateTrainingJob, 1 validation error(s) found.\n'
          + '- missing required field, CreateTrainingJobInput.CheckpointConfig.S3Uri.\n',
      },
    },
    {
      what: 'a number is too large',
      health: 'failed',
      says: 'MaxRuntimeInSeconds',
      situation: { recoverable: 'error: field MaxRuntimeInSeconds is of type int32' },
    },
  ],
  'job-failed': [
    {
      what: 'with a reason',
      health: 'failed',
      says: 'AlgorithmError: ExecuteUserScriptError',
      situation: { job: 'Failed', failureReason: 'AlgorithmError: ExecuteUserScriptError\nACK.Terminal=True Resource already exists' },
    },
    {
      what: 'before its rules',
      health: 'failed',
      situation: { job: 'Failed', debugRules: [{ name: 'loss', status: 'InProgress' }] },
    },
  ],
  'job-stopped': [
    { what: 'by somebody', health: 'failed', situation: { job: 'Stopped' } },
    { what: 'by its limit of time', health: 'failed', says: 'MaxRuntimeExceeded', situation: { job: 'Stopped', secondaryStatus: 'MaxRuntimeExceeded' } },
  ],
  'debug-rule-found-issues': [
    {
      what: 'the job is complete',
      health: 'failed',
      situation: { job: 'Completed', debugRules: [{ name: 'quiet', status: 'NoIssuesFound' }, { name: 'loss', status: 'IssuesFound' }] },
    },
    {
      what: 'the job still runs',
      health: 'failed',
      situation: {
        job: 'InProgress', secondaryStatus: 'Training', debugRules: [{ name: 'loss', status: 'IssuesFound' }, { name: 'other', status: 'InProgress' }],
      },
    },
  ],
  'debug-rule-error': [
    { what: 'the job is complete', health: 'failed', situation: { job: 'Completed', debugRules: [{ name: 'loss', status: 'Error' }] } },
  ],
  'job-running': [
    { what: 'training', health: 'progressing', says: 'Downloading', situation: { job: 'InProgress', secondaryStatus: 'Downloading' } },
    { what: 'stopping', health: 'progressing', situation: { job: 'Stopping' } },
    { what: 'being deleted in SageMaker', health: 'progressing', situation: { job: 'Deleting' } },
    {
      what: 'with rules',
      health: 'progressing',
      situation: {
        job: 'InProgress',
        secondaryStatus: 'Training',
        profilingStatus: 'Enabled',
        debugRules: [{ name: 'loss', status: 'InProgress' }],
        profilerRules: [{ name: 'report', status: 'InProgress' }],
      },
    },
    {
      what: 'a changed warm pool waits for its end',
      health: 'progressing',
      situation: { job: 'InProgress', secondaryStatus: 'Training', recoverable: 'warm pool cannot be updated while TrainingJob status is InProgress' },
    },
  ],
  'debug-rule-running': [
    { what: 'the job is complete', health: 'progressing', situation: { job: 'Completed', debugRules: [{ name: 'loss', status: 'InProgress' }] } },
    { what: 'the rule is stopping', health: 'progressing', situation: { job: 'Completed', debugRules: [{ name: 'loss', status: 'Stopping' }] } },
  ],
  'profiler-rule-running': [
    {
      what: 'the job is complete',
      health: 'progressing',
      situation: { job: 'Completed', profilingStatus: 'Enabled', profilerRules: [{ name: 'report', status: 'InProgress' }] },
    },
  ],
  'job-completed': [
    { what: 'nothing else', health: 'healthy', situation: { job: 'Completed' } },
    {
      what: 'rules without issues',
      health: 'healthy',
      situation: {
        job: 'Completed',
        profilingStatus: 'Enabled',
        debugRules: [{ name: 'loss', status: 'NoIssuesFound' }],
        profilerRules: [{ name: 'report', status: 'NoIssuesFound' }],
      },
    },
    {
      what: 'a profiler rule never ended, the profiler is off',
      health: 'healthy',
      situation: { job: 'Completed', profilingStatus: 'Disabled', profilerRules: [{ name: 'report', status: 'InProgress' }] },
    },
    {
      what: 'a profiler rule found issues',
      health: 'healthy',
      situation: { job: 'Completed', profilingStatus: 'Enabled', profilerRules: [{ name: 'report', status: 'IssuesFound' }] },
    },
    {
      what: 'an adopted job, older than the resource',
      health: 'healthy',
      situation: { job: 'Completed', created: '2025-12-24T18:00:00Z', metadata: { annotations: { 'services.k8s.aws/adopted': 'true' } } },
    },
    {
      what: 'a job that is only watched',
      health: 'healthy',
      situation: { job: 'Completed', created: '2025-12-24T18:00:00Z', metadata: { annotations: { 'services.k8s.aws/read-only': 'true' } } },
    },
  ],
  'retried': [
    {
      what: 'a quota',
      health: 'progressing',
      says: 'The account-level service limit',
      situation: { recoverable: ['ResourceLimitExceeded', 'The account-level service limit is 0 Instances'] },
    },
    { what: 'a permission', health: 'progressing', situation: { recoverable: ['AccessDeniedException', 'not authorized to perform: sagemaker:AddTags'] } },
    { what: 'no message at all', health: 'progressing', situation: { recoverable: '' } },
  ],
  'waiting': [
    { what: 'a first status', health: 'progressing', situation: {} },
    { what: 'a status that is not known yet', health: 'progressing', says: 'Pausing', situation: { job: 'Pausing' } },
  ],
};

/** The situation of a complete job that can't be looked at for the moment: only some tools can tell. */
export const COMPLETE_BUT_THROTTLED: Situation = { job: 'Completed', undescribed: true, recoverable: ['ThrottlingException', 'Rate exceeded'] };
