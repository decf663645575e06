/* `TrainingJob` resources with a status as releases of the controller write it. */

/**
 * What differs between releases: `Ready` came with 1.5.1; error messages are those of the AWS SDK for Go, version 1
 * before 1.2.15 and version 2 since.
 */
export const RELEASES = {
  '1.2.8': { ready: false, error: (code: string, text: string) => `${code}: ${text}\n\tstatus code: 400, request id: 5c1f5b52` },
  '1.4.1': { ready: false, error: (code: string, text: string) => `api error ${code}: ${text}` },
  '1.5.1': { ready: true, error: (code: string, text: string) => `api error ${code}: ${text}` },
  '1.9.1': { ready: true, error: (code: string, text: string) => `api error ${code}: ${text}` },
} as const;

export type Release = keyof typeof RELEASES;

interface Rule {
  readonly name: string;
  readonly status: string;
}

/** What is the case with a job and its resource. */
export interface Situation {
  readonly metadata?: object;
  readonly job?: string;
  readonly secondaryStatus?: string;
  readonly failureReason?: string;
  readonly created?: string;
  readonly debugRules?: readonly Rule[];
  readonly profilerRules?: readonly Rule[];
  readonly profilingStatus?: string;
  /** A message of `ACK.Terminal`, or the AWS error behind one. */
  readonly terminal?: string | readonly [string, string];
  readonly recoverable?: string | readonly [string, string];
  /** The error came before the job was described, so the controller knows nothing of its state. */
  readonly undescribed?: boolean;
  /** Not everything that SageMaker fills in has come back yet. */
  readonly incomplete?: boolean;
}

/** A resource in a situation, with conditions in the order in which the controller appends them. */
export function resourceIn(release: Release, situation: Situation): any {
  const { metadata, job, secondaryStatus = job, failureReason, created = '2026-03-02T10:00:05Z', profilingStatus } = situation;
  return {
    apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
    kind: 'TrainingJob',
    metadata: { name: 'churn-1f', namespace: 'team', creationTimestamp: '2026-03-02T10:00:00Z', generation: 1, ...metadata },
    spec: { trainingJobName: 'churn-1f' },
    status: defined({
      ackResourceMetadata: { ownerAccountID: '111122223333', region: 'eu-west-1' },
      conditions: conditionsIn(release, situation),
      creationTime: job === undefined ? undefined : created,
      trainingJobStatus: job,
      secondaryStatus,
      failureReason,
      profilingStatus,
      debugRuleEvaluationStatuses: situation.debugRules?.map(evaluation),
      profilerRuleEvaluationStatuses: situation.profilerRules?.map(evaluation),
    }),
  };
}

function evaluation({ name, status }: Rule): object {
  return { lastModifiedTime: '2026-03-02T10:10:00Z', ruleConfigurationName: name, ruleEvaluationStatus: status };
}

function conditionsIn(release: Release, situation: Situation): any[] {
  const { job, terminal, recoverable, undescribed = job === undefined, incomplete } = situation;
  const conditions: any[] = [];
  const add = (type: string, status: string, message?: string, reason?: string) =>
    conditions.push(defined({ lastTransitionTime: '2026-03-02T10:20:00Z', type, status, message, reason }));
  const message = (error: string | readonly [string, string]) => typeof error === 'string' ? error : RELEASES[release].error(error[0], error[1]);
  const synced = undescribed ? undefined : syncedOf(situation);
  if (synced !== undefined) {
    add('ACK.ResourceSynced', incomplete ? 'False' : synced.status, synced.message);
  }
  if (terminal !== undefined) {
    add('ACK.Terminal', 'True', message(terminal), terminal === TAKEN ? 'This resource already exists but is not managed by ACK.' : undefined);
  }
  if (recoverable !== undefined) {
    add('ACK.Recoverable', 'True', message(recoverable));
  }
  if (job !== undefined && terminal === undefined && recoverable === undefined) {
    add('ACK.LateInitialized', incomplete ? 'False' : 'True', 'Late initialization');
  }
  if (synced === undefined) {
    add('ACK.ResourceSynced', terminal === undefined ? 'Unknown' : 'False', 'Resource not synced', 'an error');
  }
  if (RELEASES[release].ready) {
    const blocked = terminal !== undefined ? 'ACK.Terminal' : recoverable !== undefined ? 'ACK.Recoverable' : undefined;
    const syncedStatus = conditions.find(({ type }) => type === 'ACK.ResourceSynced').status;
    add('Ready', blocked === undefined ? syncedStatus : 'False', undefined, blocked);
  }
  return conditions;
}

/** The message of a resource whose job exists already. */
export const TAKEN = 'Resource already exists';

function syncedOf({ job, debugRules = [], profilerRules = [], profilingStatus }: Situation): { status: string; message: string } {
  const moving = ['InProgress', 'Stopping'];
  const rule = [
    ...debugRules.map(({ status }) => ['DebugRule', status]),
    ...(profilingStatus !== undefined && profilingStatus !== 'Disabled' ? profilerRules.map(({ status }) => ['ProfilerRule', status]) : []),
  ].find(([, status]) => moving.includes(status));
  const [what, status] = job !== 'InProgress' && rule !== undefined ? rule : ['TrainingJob', job!];
  return { status: moving.includes(status) ? 'False' : 'True', message: `${what} is in ${status} status.` };
}

function defined(object: object): any {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
