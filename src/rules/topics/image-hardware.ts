import { namesCuda } from '../../algorithms/facts/containers';
import { ENDS_OF_P2 } from '../../algorithms/facts/ends-of-p2';
import { familyName, instanceFamily } from '../../instances/facts/families';
import { isOlder, toVersion } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { acceleratorOfImage, architectureOfImage, awsImageOf, cudaOfImage, levelByCatalog } from '../readings/aws-image';
import { IMAGE } from '../readings/image';
import { instancePaths, instancesOf, type InstancesOfType } from '../readings/resources';
import type { Advice, Rule, Violation } from '../rule';

const TYPES = instancePaths('instanceType');
const GPUS = 'use a type with GPUs, such as ml.g5.xlarge';
const TRAINIUM = 'use a type of AWS Trainium, such as ml.trn1.2xlarge';
const CONTAINER_IMAGES = 'https://aws.github.io/deep-learning-containers/reference/available_images/';

/** Rules about images of AWS and the hardware that they run on. Types of unknown families are left alone. */
export const IMAGE_HARDWARE_RULES: readonly Rule[] = [
  {
    id: 'image-accelerator',
    level: FindingLevel.ERROR,
    paths: [IMAGE, ...TYPES],
    what: 'An image for GPUs runs on GPUs, and one for AWS Neuron on AWS Trainium.',
    why: 'the libraries in the image find no accelerator that they can use, and the job fails',
    remedy: 'use instances with the accelerators of the image',
    source: CONTAINER_IMAGES,
    check: job => [
      ...acceleratorOfImage(job) === 'gpu'
        ? onTypesWith(job, 'neuron', type => `is ${type}, AWS Trainium, though the image is for GPUs`, GPUS)
        : [],
      ...acceleratorOfImage(job) === 'neuron'
        ? onTypesWith(job, 'gpu', type => `is ${type}, with GPUs, though the image is for AWS Neuron`, TRAINIUM)
        : [],
    ],
  },
  {
    id: 'image-cuda',
    level: FindingLevel.ERROR,
    paths: [IMAGE, ...TYPES],
    what: 'The CUDA of an image has code for the GPUs (a warning for other frameworks than PyTorch, and where the tag does not name the CUDA).',
    why: 'PyTorch in such an image has no code for these GPUs: "no kernel image is available for execution on the device"',
    remedy: 'use an image with a newer version of the framework',
    source: 'https://developer.nvidia.com/cuda-gpus',
    check: job => {
      const cuda = cudaOfImage(job);
      const level = levelOfCuda(job);
      return cuda && instancesOf(job).flatMap(({ type, path }): Violation[] => {
        const { oldestCuda, newestCuda } = instanceFamily(type) ?? {};
        if (oldestCuda !== undefined && cuda.newest !== undefined && isOlder(cuda.newest, oldestCuda)) {
          return [{
            path: `${path}.instanceType`,
            says: `is ${type}, which needs CUDA ${oldestCuda.join('.')}, though the image has ${cuda.newest.join('.')}`,
            remedy: `use an image of a newer version of the framework, with CUDA of at least ${oldestCuda.join('.')}`,
            level,
            ...awsImageOf(job)?.container?.framework === 'tensorflow' ? COMPILED : {},
          }];
        }
        return isTooNewFor(type, job)
          ? [{
            path: `${path}.instanceType`,
            says: `is ${type}, whose GPUs work with CUDA up to ${newestCuda!.join('.')}, though the image has ${cuda.oldest!.join('.')}`,
            remedy: GPUS,
            level,
            ...awsImageOf(job)?.container?.framework === 'pytorch' ? {} : TOO_OLD_FOR_OTHERS,
            source: DROPPED_GPUS,
          }]
          : [];
      });
    },
  },
  {
    id: 'image-p2',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'An image of PyTorch from 1.13 on, or of TensorFlow from 2.12 on, does not run on P2.',
    why: 'the SageMaker Python SDK rejects them on P2 instances, which these versions of the frameworks do not support',
    remedy: GPUS,
    source: 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/image_uris.py',
    check: job => {
      const { repository = '', tag = '' } = awsImageOf(job) ?? {};
      const end = ENDS_OF_P2[repository];
      const isOld = end === undefined || !/^\d+\.\d/.test(tag) || isOlder(toVersion(tag.split('-')[0]), end);
      return isOld || acceleratorOfImage(job) === 'none' ? undefined : instancesOf(job)
        .filter(({ type }) => familyName(type) === 'p2' && !isTooNewFor(type, job))
        .map(({ type, path }) => ({ path: `${path}.instanceType`, says: `is ${type}, which ${repository} does not support from ${end.join('.')} on` }));
    },
  },
  {
    id: 'image-architecture',
    level: FindingLevel.ERROR,
    paths: [IMAGE, ...TYPES],
    what: 'An image of AWS is built for the processors of the instances: x86 or Arm (a warning for versions that are not known).',
    why: 'the processors can\'t run the image, and the job fails',
    remedy: 'use an image for these processors',
    source: CONTAINER_IMAGES,
    check: job => {
      const built = architectureOfImage(job);
      return built === undefined ? undefined : instancesOf(job)
        .filter(({ type }) => (instanceFamily(type)?.architecture ?? built) !== built)
        .map(({ type, path }) => ({
          path: `${path}.instanceType`,
          level: levelByCatalog(job),
          ...built === 'arm64'
            ? { says: `is ${type}, with x86 processors, though the image is for Arm`, remedy: 'use the image for x86' }
            : { says: `is ${type}, with Arm processors, though the image is for x86`, remedy: 'use an image that is built for Arm' },
        }));
    },
  },
  {
    id: 'image-unused-accelerator',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'An image for CPUs runs on instances without accelerators.',
    why: 'the frameworks in the image cannot use the accelerators, which are billed',
    remedy: 'use an image for these instances',
    source: CONTAINER_IMAGES,
    check: job => {
      if (acceleratorOfImage(job) !== 'none') {
        return undefined;
      }
      const remedyFor = (image: string) => hasOneKind(job) ? 'use a type without accelerators, such as ml.m5.xlarge' : `use ${image}`;
      return [
        ...onTypesWith(job, 'gpu', type => `is ${type}, with GPUs, though the image is for CPUs`, remedyFor('the image for GPUs')),
        ...onTypesWith(job, 'neuron', type => `is ${type}, AWS Trainium, though the image is for CPUs`, remedyFor('an image for AWS Neuron')),
      ];
    },
  },
  {
    id: 'image-missing-accelerator',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'An image for accelerators runs on instances that have some; with instance groups, one group is enough.',
    why: 'the frameworks in the image find no accelerator, and train slowly on CPUs or fail',
    remedy: 'use the image for CPUs',
    source: CONTAINER_IMAGES,
    check: job => {
      const accelerator = acceleratorOfImage(job);
      const instances = instancesOf(job);
      return (accelerator === 'gpu' || accelerator === 'neuron') && instances.every(hasNoAccelerator)
        ? instances.map(({ type, path }) => ({
          path: `${path}.instanceType`,
          says: `is ${type}, without accelerators, though the image is for ${accelerator === 'gpu' ? 'GPUs' : 'AWS Neuron'}`,
          remedy: accelerator === 'neuron' ? TRAINIUM : hasOneKind(job) ? GPUS : 'use the image for CPUs',
        }))
        : undefined;
    },
  },
];

/** Whether the CUDA of the image no longer has code for the GPUs of a type. */
function isTooNewFor(type: string, job: JobView): boolean {
  const { newestCuda } = instanceFamily(type) ?? {};
  const { oldest } = cudaOfImage(job) ?? {};
  return newestCuda !== undefined && oldest !== undefined && isOlder(newestCuda, oldest);
}

/** Whether AWS builds all images of the repository for the same accelerators. */
function hasOneKind(job: JobView): boolean {
  return awsImageOf(job)?.container?.accelerator !== undefined;
}

/** PyTorch stops without code for the GPUs; the others may compile code for them, or do without them. Only a tag says for certain which CUDA there is. */
function levelOfCuda(job: JobView): FindingLevel {
  const { container, tag } = awsImageOf(job) ?? {};
  return container?.framework === 'pytorch' && namesCuda(tag) ? FindingLevel.ERROR : FindingLevel.WARNING;
}

const DROPPED_GPUS = 'https://docs.nvidia.com/cuda/archive/13.0.0/cuda-toolkit-release-notes/index.html';
const TOO_OLD_FOR_OTHERS: Advice = { why: 'this CUDA has no code for these GPUs, so that the script fails, unless it trains on the CPUs' };
const COMPILED: Advice = {
  why: 'the image has no code for these GPUs, and compiles it at the start of each job, for 30 minutes or longer',
  source: 'https://github.com/tensorflow/tensorflow/issues/62320',
};

function onTypesWith(job: JobView, accelerator: string, says: (type: string) => string, remedy: string): Violation[] {
  return instancesOf(job)
    .filter(({ type }) => instanceFamily(type)?.accelerator === accelerator)
    .map(({ type, path }) => ({ path: `${path}.instanceType`, says: says(type), remedy }));
}

function hasNoAccelerator({ type }: InstancesOfType): boolean {
  return instanceFamily(type)?.accelerator === 'none';
}
