import { BUILT_IN_ALGORITHM_RULES, LONGEST_WAIT_WITHOUT_CHECKPOINTS } from './built-in-algorithms';
import { IMAGE_HARDWARE_RULES } from './image-hardware';
import { PUBLISHED_IMAGE_RULES } from './published-images';
import { containerIn } from '../../algorithms/facts/containers';
import { isMarketplace } from '../../algorithms/facts/marketplace';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { isRegionName, knownPartitionOf } from '../../manifest/aws/partitions';
import type { JobView } from '../engine/job-view';
import { withoutPlaceholder } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { otherOwnerOfAlgorithm } from '../readings/algorithm-owner';
import { awsImageOf, useRegistryOf } from '../readings/aws-image';
import { IMAGE, hasBrokenHost, imageOf, parseImage, type EcrRegistry } from '../readings/image';
import { repeatedNames } from '../readings/repeated-names';
import { asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const ALGORITHM = 'spec.algorithmSpecification.algorithmName';
const REGION = `metadata.annotations.${ACK_ANNOTATION.region}`;
const REGEX = 'spec.algorithmSpecification.metricDefinitions[].regex';
const ALGORITHM_SPECIFICATION = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_AlgorithmSpecification.html';
const ISOLATION_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/mkt-algo-model-internet-free.html';
const METRICS_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/define-train-metrics.html';
const SPOT_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html';

/** Rules about the algorithm, its image, and metrics. */
export const ALGORITHM_RULES: readonly Rule[] = [
  {
    id: 'algorithm-or-image',
    level: FindingLevel.ERROR,
    paths: [ALGORITHM, IMAGE],
    what: 'A job has either a training image or an algorithm resource.',
    why: 'SageMaker doesn\'t know what to run and rejects the job',
    remedy: 'set spec.algorithmSpecification.trainingImage to an image in Amazon ECR',
    source: ALGORITHM_SPECIFICATION,
    check: algorithmOrImage,
  },
  {
    id: 'image-format',
    level: FindingLevel.ERROR,
    paths: [IMAGE],
    what: 'A training image is a full path: registry, repository, and a tag or digest.',
    why: 'SageMaker rejects it: "Invalid training image. Please provide a valid Amazon Elastic Container Registry path"',
    remedy: 'write it as <account>.dkr.ecr.<region>.amazonaws.com/<repository>:<tag>, without a scheme',
    source: 'https://github.com/aws/sagemaker-python-sdk/issues/437',
    check: job => {
      const image = job.spec.algorithmSpecification?.trainingImage;
      const parsed = imageOf(job);
      if (image === undefined || parsed !== undefined) {
        return parsed === undefined || !hasBrokenHost(parsed) ? undefined : [{
          path: IMAGE,
          says: `is at ${parsed.registry}, which is not the host of a registry of Amazon ECR`,
          remedy: 'write the host as <account>.dkr.ecr.<region>.amazonaws.com, with the 12 digits of the account',
        }];
      }
      return parseImage(image.toLowerCase()) === undefined
        ? [{ path: IMAGE, says: image === '' ? 'is empty' : `is '${image}', which is not a full image path`, remedy: withoutPlaceholder(image) }]
        : [{ path: IMAGE, says: `is '${image}', though repositories have no capital letters`, remedy: 'write the repository in lower case' }];
    },
  },
  {
    id: 'image-region',
    level: FindingLevel.ERROR,
    paths: [IMAGE, REGION],
    what: 'A training image is in the Region of the job.',
    why: 'SageMaker rejects images of other Regions: "Please provide the valid <region>.<dns-suffix>"',
    remedy: 'copy the image to a registry of the Region of the job',
    source: 'https://github.com/aws-samples/mlops-amazon-sagemaker/issues/9',
    check: job => {
      const image = imageOf(job)?.ecr?.region;
      const region = job.annotation(ACK_ANNOTATION.region);
      return image !== undefined && region !== undefined && image !== region
        ? [{
          path: IMAGE,
          ...isRegionName(region)
            ? { says: `is an image in ${image}, though the job runs in ${region}`, remedy: imageIn(job, region) }
            : { says: `is an image in ${image}, though the Region of the job is '${region}'`, remedy: `set ${REGION} to ${image}` },
        }]
        : undefined;
    },
  },
  {
    id: 'image-dns-suffix',
    level: FindingLevel.ERROR,
    paths: [IMAGE],
    what: 'The registry of a training image has the DNS suffix of its Region.',
    why: 'SageMaker rejects the image: "Invalid DNS suffix"',
    remedy: 'end the host with the DNS suffix of its Region',
    source: 'https://github.com/aws-samples/mlops-amazon-sagemaker/issues/9',
    check: job => {
      const ecr = imageOf(job)?.ecr;
      const expected = ecr && dnsSuffixOf(ecr);
      return expected !== undefined && ecr!.dnsSuffix !== expected
        ? [{ path: IMAGE, says: `is at ${ecr!.region}.${ecr!.dnsSuffix}, where ${ecr!.region} has ${expected}`, remedy: `end the host with ${expected}` }]
        : undefined;
    },
  },
  {
    id: 'image-private-registry',
    level: FindingLevel.ERROR,
    paths: [IMAGE],
    what: 'A training image is in Amazon ECR.',
    why: 'SageMaker pulls from other registries only with a TrainingImageConfig, which the CRD lacks, and rejects the job without it',
    remedy: 'copy the image to Amazon ECR',
    source: 'https://github.com/aws/aws-sdk/issues/117',
    check: job => {
      const registry = imageOf(job)?.registry;
      return registry !== undefined && !AWS_HOST.test(registry)
        ? [{ path: IMAGE, says: `is an image at ${registry}` }]
        : undefined;
    },
  },
  {
    id: 'image-public-registry',
    level: FindingLevel.WARNING,
    paths: [IMAGE],
    what: 'A training image is in a private registry of Amazon ECR, not in the public gallery.',
    why: 'SageMaker has rejected images of ECR Public as invalid',
    remedy: 'copy the image to a private registry of Amazon ECR',
    source: 'https://github.com/aws/sagemaker-python-sdk/issues/2605',
    check: job => {
      const image = imageOf(job);
      return image !== undefined && PUBLIC_REGISTRIES.includes(image.registry)
        ? [{ path: IMAGE, says: `is an image at ${image.registry}` }]
        : undefined;
    },
  },
  {
    id: 'marketplace-isolation',
    level: FindingLevel.ERROR,
    paths: [ALGORITHM, 'spec.roleARN', 'spec.enableNetworkIsolation'],
    what: 'A job with an algorithm of AWS Marketplace has network isolation (a warning for algorithms of other accounts than those of AWS Marketplace).',
    why: 'SageMaker runs algorithms of AWS Marketplace only without network access',
    remedy: 'set it to true',
    source: ISOLATION_GUIDE,
    check: job => {
      const owner = job.spec.enableNetworkIsolation === true ? undefined : otherOwnerOfAlgorithm(job);
      return owner === undefined ? undefined : [{
        path: 'spec.enableNetworkIsolation',
        says: `is ${job.spec.enableNetworkIsolation ?? 'missing'}, though the algorithm is ${isMarketplace(owner) ? 'one of AWS Marketplace' : 'of another account'}`,
        level: isMarketplace(owner) ? FindingLevel.ERROR : FindingLevel.WARNING,
      }];
    },
  },
  {
    id: 'marketplace-spot-wait',
    level: FindingLevel.WARNING,
    paths: [
      ALGORITHM, 'spec.roleARN', 'spec.enableManagedSpotTraining', 'spec.checkpointConfig', 'spec.stoppingCondition.maxWaitTimeInSeconds',
    ],
    what: 'A spot job without checkpoints waits at most one hour if its algorithm is one of another account, as on AWS Marketplace.',
    why: 'SageMaker rejects a longer wait for algorithms that don\'t save checkpoints',
    remedy: 'lower it to 3600 seconds, and the run time with it; if the algorithm saves checkpoints, set spec.checkpointConfig',
    source: SPOT_GUIDE,
    check: job => {
      const { enableManagedSpotTraining: spot, checkpointConfig, stoppingCondition } = job.spec;
      const wait = stoppingCondition?.maxWaitTimeInSeconds;
      return spot === true && checkpointConfig === undefined && wait > LONGEST_WAIT_WITHOUT_CHECKPOINTS
        && otherOwnerOfAlgorithm(job) !== undefined
        ? [{ path: 'spec.stoppingCondition.maxWaitTimeInSeconds', says: `is ${wait}, more than one hour` }]
        : undefined;
    },
  },
  {
    id: 'isolation-unsupported-image',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.enableNetworkIsolation'],
    what: 'A job with a Chainer or reinforcement learning container of AWS has no network isolation.',
    why: 'these containers read from and write to Amazon S3 themselves and fail without network',
    remedy: 'set it to false',
    source: ISOLATION_GUIDE,
    check: job => {
      const image = imageOf(job);
      return image !== undefined && job.spec.enableNetworkIsolation === true && containerIn(image.repository, image.tag)?.needsNetwork === true
        ? [{ path: 'spec.enableNetworkIsolation', says: `is true, though ${image.repository} needs the network` }]
        : undefined;
    },
  },
  {
    id: 'metric-name-unique',
    level: FindingLevel.WARNING,
    paths: ['spec.algorithmSpecification.metricDefinitions[].name'],
    what: 'No two metrics of a job have the same name.',
    why: 'the values that both find are mixed in one metric',
    remedy: 'give each metric a name of its own',
    source: METRICS_GUIDE,
    check: repeatedNames('spec.algorithmSpecification.metricDefinitions[].name', 'the name of another metric'),
  },
  {
    id: 'metric-regex-group',
    level: FindingLevel.WARNING,
    paths: [REGEX],
    what: 'The regular expression of a metric has a group that captures the value.',
    why: 'SageMaker reads the value from the group, so the metric stays empty',
    remedy: 'put the number in parentheses, such as loss=([0-9.]+)',
    source: METRICS_GUIDE,
    check: job => regexesOf(job)
      .filter(({ regex }) => !hasCapturingGroup(regex))
      .map(({ regex, path }) => ({ path, says: `is '${regex}', without a group` })),
  },
  {
    id: 'metric-regex-syntax',
    level: FindingLevel.WARNING,
    paths: [REGEX],
    what: 'The regular expression of a metric is well-formed.',
    why: 'a regular expression that does not compile finds nothing, so the metric stays empty',
    remedy: 'balance parentheses and brackets, and put a backslash before special characters that are meant literally',
    source: METRICS_GUIDE,
    check: job => regexesOf(job)
      .filter(({ regex }) => !isWellFormed(regex))
      .map(({ regex, path }) => ({ path, says: `is '${regex}', which is not a regular expression` })),
  },
  ...PUBLISHED_IMAGE_RULES,
  ...IMAGE_HARDWARE_RULES,
  ...BUILT_IN_ALGORITHM_RULES,
];

/** What to do about an image of another Region than that of the job. Nobody can copy the images of algorithms. */
function imageIn(job: JobView, region: string): string | undefined {
  const image = awsImageOf(job);
  const isMissing = image?.container?.kind === 'algorithm' && image.published?.accountsIn(region).length === 0;
  return isMissing ? `run the job in a Region with this image, such as ${image!.published!.regionNear(region)}` : useRegistryOf(job, region);
}

const PUBLIC_REGISTRIES = ['public.ecr.aws', 'ecr-public.aws.com'];
/** Hosts of AWS in all partitions, so that a future registry of AWS is not treated as foreign. */
const AWS_HOST = /\.(amazonaws\.[a-z]+(\.cn)?|aws|aws\.com|amazonwebservices\.com\.cn|ic\.gov|sgov\.gov|adc-e\.uk)$/;

function algorithmOrImage({ spec }: JobView): Violation[] | undefined {
  const { algorithmName, trainingImage } = spec.algorithmSpecification ?? {};
  if (spec.algorithmSpecification !== undefined && algorithmName === undefined && trainingImage === undefined) {
    return [{ path: IMAGE, says: 'is missing, and so is algorithmName' }];
  }
  return algorithmName !== undefined && trainingImage !== undefined
    ? [{ path: ALGORITHM, says: `is '${algorithmName}', though there is a trainingImage, too`, remedy: 'remove it' }]
    : undefined;
}

/** The DNS suffix that IPv4 hosts of ECR have in a Region; undefined where that is unknown. */
function dnsSuffixOf({ region, dualStack }: EcrRegistry): string | undefined {
  return dualStack ? undefined : knownPartitionOf(region)?.dnsSuffix;
}

function regexesOf({ spec }: JobView): Array<{ readonly regex: string; readonly path: string }> {
  return asList(spec.algorithmSpecification?.metricDefinitions)
    .map(({ regex }, position) => ({ regex, path: `spec.algorithmSpecification.metricDefinitions[${position}].regex` }))
    .filter(({ regex }) => typeof regex === 'string');
}

function hasCapturingGroup(regex: string): boolean {
  const withPlainCharacters = regex.replace(/\\./g, 'x').replace(/\[\^?\]?[^\]]*(?:\]|$)/g, 'x');
  return /\((?!\?)|\(\?P?<(?![=!])/.test(withPlainCharacters);
}

// What only other flavors know is left alone, because AWS doesn't document the flavor of SageMaker.
function isWellFormed(regex: string): boolean {
  if (/\(\?(?![:=!]|<[=!A-Za-z])|[*+?}]\+|\\Q/.test(regex)) {
    return true;
  }
  try {
    return new RegExp(regex) instanceof RegExp;
  } catch {
    return false;
  }
}
