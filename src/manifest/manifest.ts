import { nonEmptyText, withSortedKeys } from './plain-data';

/** A Kubernetes object as plain data, as it will be in the YAML. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [key: string]: any;
}

/** The part of an object's metadata that decides how the controller treats a training job. */
export interface ManifestMetadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Record<string, string>;
  readonly annotations?: Record<string, string>;
  readonly [key: string]: any;
}

/** The API group of what ACK runs in SageMaker. */
export const ACK_GROUP = 'sagemaker.services.k8s.aws';

/** The API version and kind of ACK's training jobs. */
export const TRAINING_JOB_KIND = {
  apiVersion: `${ACK_GROUP}/v1alpha1`,
  kind: 'TrainingJob',
} as const;

/** The same of ACK's tuning jobs. */
export const TUNING_JOB_KIND = {
  apiVersion: TRAINING_JOB_KIND.apiVersion,
  kind: 'HyperParameterTuningJob',
} as const;

/** Whether an object is a `TrainingJob` of ACK, in any version of its group. */
export function isTrainingJobManifest(object: any): object is Manifest {
  return isOfAck(object, TRAINING_JOB_KIND.kind);
}

/** Whether an object is a `HyperParameterTuningJob` of ACK, in any version of its group. */
export function isTuningJobManifest(object: any): object is Manifest {
  return isOfAck(object, TUNING_JOB_KIND.kind);
}

/** Whether an object is a job of ACK for SageMaker that trains: one of the two. */
export function isJobManifest(object: any): object is Manifest {
  return isTrainingJobManifest(object) || isTuningJobManifest(object);
}

function isOfAck(object: any, kind: string): boolean {
  return object?.kind === kind && typeof object.apiVersion === 'string' && object.apiVersion.startsWith(`${ACK_GROUP}/`);
}

/** What an object is called: without a name of its own, by the beginning of those that it gets. */
export function nameOfObject({ metadata }: any): string {
  return nonEmptyText(metadata?.name) ?? nonEmptyText(metadata?.generateName) ?? '(without a name)';
}

/** Metadata with more annotations, members in the order in which cdk8s writes them. */
export function withAnnotations(metadata: any, more: Record<string, string>): any {
  return withSortedKeys({ ...metadata, annotations: withSortedKeys({ ...metadata.annotations, ...more }) });
}
