import { HEALTH, healthRows, type Detail, type Fact, type HealthRow } from './truth-table';

/** The states of tuning jobs with some options; the first that applies decides. */
export function tuningHealthRows(options: { readonly waitWhenRejected?: boolean } = {}): readonly HealthRow[] {
  return ofTuning(healthRows(options));
}

/** What is said of tuning jobs otherwise. */
const WORDS: Readonly<Record<string, Partial<Pick<HealthRow, 'message' | 'why'>>>> = {
  'rejected-by-controller': { why: 'any change of the spec, or an error that the controller never retries; the status is not refreshed any more' },
  'name-taken': {
    message: 'the name of the tuning job was used before, so nothing runs; the status shown is that of the earlier one',
    why: 'the controller starts nothing, yet fills the status from the tuning job that has the name, which may be Completed',
  },
  'job-failed': { message: 'the tuning job has failed' },
  'job-stopped': { message: 'the tuning job was stopped before it was complete', why: 'by somebody, or by a limit; its best training job is in the status all the same' },
  'job-running': { message: 'the tuning job is running', why: 'the status names the best training job so far, and counts none' },
  'job-completed': { message: 'the tuning job is complete', why: 'also if some of its training jobs have failed; status.bestTrainingJob is the best one' },
};

const DELETE_FAILED: HealthRow = {
  id: 'delete-failed',
  when: [{ kind: 'status', field: 'hyperParameterTuningJobStatus', values: ['DeleteFailed'] }],
  health: 'failed',
  message: 'SageMaker could not delete the tuning job',
  detail: { kind: 'field', field: 'failureReason' },
  why: 'somebody has deleted it outside of Kubernetes, and that failed; the controller only ever stops tuning jobs',
};

/**
 * What the status of a tuning job means: what that of a training job means, in fields with other names and without rules of
 * Debugger and Profiler.
 *
 * @see https://github.com/aws-controllers-k8s/sagemaker-controller/blob/main/pkg/resource/hyper_parameter_tuning_job/hooks.go
 */
export const TUNING_HEALTH = ofTuning(HEALTH);

/** The states of training jobs as those of tuning jobs. */
function ofTuning(rows: readonly HealthRow[]): readonly HealthRow[] {
  return rows.filter(({ when }) => !when.some(({ kind }) => kind === 'rule')).flatMap(row => {
    const own = { ...row, ...WORDS[row.id], when: row.when.map(factOfTuning), detail: detailOfTuning(row.detail) };
    return row.id === 'job-stopped' ? [own, DELETE_FAILED] : [own];
  });
}

function factOfTuning(fact: Fact): Fact {
  switch (fact.kind) {
    case 'status': return { ...fact, field: 'hyperParameterTuningJobStatus' };
    case 'condition': return fact.begins === undefined ? fact
      : { ...fact, begins: fact.begins.map(text => text.replace('CreateTrainingJob', 'CreateHyperParameterTuningJob')) };
    default: return fact;
  }
}

/** A tuning job has no secondary status, and the time of its creation is not in its status. */
function detailOfTuning(detail: Detail | undefined): Detail | undefined {
  return detail?.kind === 'field' && detail.field !== 'failureReason' ? undefined : detail;
}
