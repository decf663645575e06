import { MODEL_KEYS } from '../data/model-keys';
import { asPrefix } from '../manifest/as-prefix';
import type { Manifest } from '../manifest/manifest';
import { refusal } from '../manifest/secrets/refusal';

/** Where SageMaker will leave the model artifacts of a job. */
export function modelArtifactOf(job: Manifest): string {
  const { s3OutputPath, compressionType } = job.spec?.outputDataConfig ?? {};
  if (typeof s3OutputPath !== 'string') {
    throw refusal(`Expected \`output\` of '${job.metadata.name}' to be set, got none, so its model artifact is unknown`);
  }
  return `${asPrefix(s3OutputPath)}${job.spec.trainingJobName}/${compressionType === 'NONE' ? MODEL_KEYS.NONE : MODEL_KEYS.GZIP}`;
}
