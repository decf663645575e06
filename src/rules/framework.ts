import { imageOf } from './image';
import { perJob } from './per-job';
import type { Version } from '../manifest/version';

/** A framework for which AWS publishes containers that start scripts, and the version that an image has of it. */
export interface FrameworkImage {
  readonly framework: 'pytorch' | 'tensorflow' | 'mxnet';
  readonly repository: string;
  readonly version: Version;
}

/** The framework of the training image, if it is one of the containers of AWS and its tag tells the version. */
export const frameworkImageOf = perJob((job): FrameworkImage | undefined => {
  const { repository = '', tag = '', ecr } = imageOf(job) ?? {};
  const name = ecr === undefined ? undefined : REPOSITORY.exec(repository)?.[1];
  const [, major, minor] = VERSION.exec(tag) ?? [];
  return name === undefined || major === undefined
    ? undefined
    : { framework: name === MODEL_PARALLEL ? 'pytorch' : name as FrameworkImage['framework'], repository, version: [Number(major), Number(minor)] };
});

/** The repository of PyTorch with the SageMaker model parallel library. */
export const MODEL_PARALLEL = 'smdistributed-modelparallel';

const REPOSITORY = new RegExp(
  `^(?:huggingface-)?(?:sagemaker-)?(pytorch|tensorflow|mxnet|${MODEL_PARALLEL})(?:-training|-scriptmode)?(?:-comp|-trcomp|-neuron|-neuronx)?$`,
);
const VERSION = /^(\d+)\.(\d+)[\d.]*-(?:transformers[\d.]+-)?(?:cpu|gpu|neuronx?)\b/;
