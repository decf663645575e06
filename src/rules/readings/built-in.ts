import { imageOf } from './image';
import type { BuiltInAlgorithm } from '../../algorithms/built-in/built-in-algorithm';
import { BUILT_IN_ALGORITHMS } from '../../algorithms/built-in/catalog';
import { isAlgorithmRegistry } from '../../algorithms/facts/algorithm-registries';
import type { Version } from '../../manifest/text/version';
import { lastingReading } from '../engine/job-view';

/** The algorithm of a job, if it runs a built-in one from the image that SageMaker keeps of it. */
export const builtInOf = lastingReading((job): BuiltInAlgorithm | undefined => {
  const image = imageOf(job);
  return image?.ecr !== undefined && isAlgorithmRegistry(image.ecr.account) ? BUILT_IN_ALGORITHMS.get(image.repository) : undefined;
});

/** The same, unless the image is told to run a script: the script decides which data it reads then. */
export const builtInWithoutScriptOf = lastingReading((job): BuiltInAlgorithm | undefined => {
  const algorithm = builtInOf(job);
  return algorithm?.runsScripts === true && job.hyperParameter('sagemaker_program') !== undefined ? undefined : algorithm;
});

/** The algorithm of a job, if it runs a built-in one that saves no checkpoints. */
export const builtInWithoutCheckpointsOf = lastingReading((job): BuiltInAlgorithm | undefined => {
  const algorithm = builtInOf(job);
  return algorithm?.checkpoints === true ? undefined : algorithm;
});

/** The version of a built-in algorithm, if the tag of its image shows it. */
export function versionOf(tag: string | undefined): Version | undefined {
  const version = tag?.match(/^(\d+)\.(\d+)/);
  return version ? [Number(version[1]), Number(version[2])] : undefined;
}
