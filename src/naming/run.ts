/** The annotation, and where it can be one the label, that says which run of a job a resource is. */
export const RUN_KEY = 'cdk8s-sagemaker-training/run';

/** The label of a run; nothing if its text can't be the value of a label. */
export function runLabel(run: string): Record<string, string> {
  return LABEL_VALUE.test(run) ? { [RUN_KEY]: run } : {};
}

const LABEL_VALUE = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
