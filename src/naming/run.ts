import { isLabelValue } from '../manifest/kubernetes-names';

/** The annotation, and where it can be one the label, that says which run of a job a resource is. */
export const RUN_KEY = 'cdk8s-sagemaker-training/run';

/** The label of a run; nothing if its text can't be the value of a label. */
export function runLabel(run: string): Record<string, string> {
  return run !== '' && isLabelValue(run) ? { [RUN_KEY]: run } : {};
}
