import { BUILT_IN_ALGORITHMS } from '../../algorithms/built-in/catalog';
import { loadedPublications } from '../../algorithms/images/loaded';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { familyName, processorsOf } from '../../instances/facts/families';
import { plain } from '../../manifest/text/closest';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { awsImageOf, FOR_INFERENCE, repositoryMeantBy, unlistedImageOf, useRegistryOf, type AwsImage } from '../readings/aws-image';
import { IMAGE, imageOf } from '../readings/image';
import { instancePaths, instancesOf } from '../readings/resources';
import type { Rule } from '../rule';

const ALGORITHM = 'spec.algorithmSpecification.algorithmName';
const ALGORITHM_IMAGES = 'https://docs.aws.amazon.com/sagemaker/latest/dg-ecr-paths/sagemaker-algo-docker-registry-paths.html';
const CONTAINER_IMAGES = 'https://aws.github.io/deep-learning-containers/reference/available_images/';

/** Rules about images that AWS publishes. */
export const PUBLISHED_IMAGE_RULES: readonly Rule[] = [
  {
    id: 'image-account',
    level: FindingLevel.ERROR,
    paths: [IMAGE, `metadata.annotations.${ACK_ANNOTATION.region}`],
    what: 'An image of AWS is in the account that publishes it in its Region.',
    why: 'SageMaker cannot pull the image: "Access denied for repository … in registry ID …"',
    remedy: 'use the account that publishes the image in this Region',
    source: ALGORITHM_IMAGES,
    check: job => {
      const image = awsImageOf(job);
      const accounts = image?.published?.accountsIn(image.region) ?? [];
      // An image of another Region needs another registry in any case.
      const isElsewhere = (job.annotation(ACK_ANNOTATION.region) ?? image?.region) !== image?.region;
      if (accounts.length === 0 || accounts.includes(image!.account) || isElsewhere) {
        return undefined;
      }
      const meant = repositoryMeantBy(image!);
      return [{
        path: IMAGE,
        says: `is in account ${image!.account}, which does not publish ${image!.repository} in ${image!.region}`,
        remedy: meant === undefined ? useRegistryOf(job, image!.region) : `use ${meant}:${image!.tag}`,
      }];
    },
  },
  {
    id: 'image-repository-unknown',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.roleARN'],
    what: 'An image in an account of AWS is of a repository that AWS is known to publish.',
    why: 'SageMaker cannot pull an image that does not exist; only repositories newer than this release are fine',
    remedy: 'check that AWS publishes the repository, and acknowledge this',
    source: CONTAINER_IMAGES,
    check: job => {
      const image = unlistedImageOf(job);
      return image === undefined ? undefined : [{
        path: IMAGE,
        says: `is in account ${image.account}, in which AWS is not known to publish ${image.repository}${image.meant === undefined ? '' : `; did you mean '${image.meant}'?`}`,
        remedy: image.meant && `use the repository ${image.meant}`,
      }];
    },
  },
  {
    id: 'image-region-unknown',
    level: FindingLevel.WARNING,
    paths: [IMAGE, `metadata.annotations.${ACK_ANNOTATION.region}`],
    what: 'An image of AWS is in a Region in which AWS is known to publish it.',
    why: 'SageMaker cannot pull an image that does not exist; only Regions newer than this release are fine',
    remedy: 'run the job in a Region with this image; if the Region is newer than this release, acknowledge this',
    source: ALGORITHM_IMAGES,
    check: job => {
      const image = awsImageOf(job);
      const region = job.annotation(ACK_ANNOTATION.region) ?? image?.region;
      return image?.published !== undefined && region === image.region && image.published.accountsIn(region).length === 0
        ? [{
          path: IMAGE,
          says: `is ${image.repository}, which AWS is not known to publish in ${region}`,
          remedy: `run the job in a Region with this image, such as ${image.published.regionNear(region)}; if AWS publishes it in ${region} now, acknowledge this`,
        }]
        : undefined;
    },
  },
  {
    id: 'image-tag-latest',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...instancePaths('instanceType')],
    what: 'An image of AWS has a tag with a version.',
    why: 'the tag `latest` moves to other images, and many repositories of AWS do not have it',
    remedy: 'use a tag with a version',
    source: ALGORITHM_IMAGES,
    check: job => {
      const image = awsImageOf(job);
      return image?.container !== undefined && isLatest(image)
        ? [{
          path: IMAGE,
          says: image.tag === undefined ? `has no tag, which means ${image.repository}:latest` : `is ${image.repository}:latest`,
          remedy: image.published && `use ${image.repository}:${image.published.nearestTag('', processorOf(job))}`,
        }]
        : undefined;
    },
  },
  {
    id: 'image-tag-unknown',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...instancePaths('instanceType')],
    what: 'The tag of an image of AWS is one that AWS is known to publish.',
    why: 'SageMaker cannot pull an image that does not exist; only images newer than this release are fine',
    remedy: 'use a known tag; if the image is newer than this release, acknowledge this',
    source: CONTAINER_IMAGES,
    check: job => {
      const image = awsImageOf(job);
      if (image?.published === undefined || image.digest !== undefined || isLatest(image) || image.published.hasTag(image.tag!) || isOfOther(image)) {
        return undefined;
      }
      return image.published.isNewer(image.tag!)
        ? [{
          path: IMAGE,
          says: `has the tag ${image.tag}, which is newer than all that are known for ${image.repository}`,
          remedy: 'check that AWS publishes the image, and acknowledge this',
        }]
        : [{
          path: IMAGE,
          says: `has the tag ${image.tag}, which is not known for ${image.repository}`,
          remedy: `use ${image.published.nearestTag(image.tag!, processorOf(job))}; if the image is newer than this release, acknowledge this`,
        }];
    },
  },
  {
    id: 'image-inference',
    level: FindingLevel.WARNING,
    paths: [IMAGE],
    what: 'The image is one for training.',
    why: 'an image for inference waits for requests and trains nothing, until the job reaches its time limit',
    remedy: 'use an image for training',
    source: CONTAINER_IMAGES,
    check: job => {
      const image = awsImageOf(job);
      if (image === undefined || !FOR_INFERENCE.test(image.repository)) {
        return undefined;
      }
      const forTraining = loadedPublications().publishedRepository(image.repository.replace(FOR_INFERENCE, '$1training$3'));
      return [{
        path: IMAGE,
        says: `is an image of ${image.repository}, which serves models`,
        remedy: forTraining && `use an image for training, such as those of ${forTraining.name}`,
      }];
    },
  },
  {
    id: 'image-for-ec2',
    level: FindingLevel.WARNING,
    paths: [IMAGE],
    what: 'An image of AWS is the one for SageMaker, not the one for EC2.',
    why: 'the image for EC2 does not start scripts',
    remedy: 'use an image for SageMaker',
    source: CONTAINER_IMAGES,
    check: job => {
      const { ecr, repository = '', tag = '' } = imageOf(job) ?? {};
      return ecr !== undefined && FOR_EC2.test(tag) && isOfAws(ecr.account, repository, awsImageOf(job))
        ? [{ path: IMAGE, says: `has the tag ${tag}`, remedy: remedyForEc2(repository, tag) }]
        : undefined;
    },
  },
  {
    id: 'algorithm-name-built-in',
    level: FindingLevel.WARNING,
    paths: [ALGORITHM],
    what: 'A built-in algorithm is named by its image.',
    why: 'SageMaker looks for an algorithm resource of this name in your account, which exists only if you made it',
    remedy: `set ${IMAGE} to the image of the algorithm instead`,
    source: ALGORITHM_IMAGES,
    check: ({ spec }) => {
      const name: string | undefined = spec.algorithmSpecification?.algorithmName;
      const builtIn = name === undefined ? undefined : [...BUILT_IN_ALGORITHMS.values()]
        .find(({ repository, title }) => [repository, title].some(each => plain(each) === plain(name)));
      return builtIn === undefined ? undefined : [{
        path: ALGORITHM,
        says: `is '${name}', the name of a built-in algorithm`,
        remedy: `set ${IMAGE} to the image of ${builtIn.title} instead`,
      }];
    },
  },
];

/** Whether image-account says that the image is one of another repository. */
function isOfOther(image: AwsImage): boolean {
  return !image.published!.accountsIn(image.region).includes(image.account) && repositoryMeantBy(image) !== undefined;
}

/** Besides the system, such a tag may name the release of the image, when it was built, and how it loads. */
const FOR_EC2 = /^(.+)-ec2(-v\d+)?(?![^.-])/;

/** Whether an image is one of AWS. A repository may also have images that are not containers for training. */
function isOfAws(account: string, repository: string, image: AwsImage | undefined): boolean {
  const { isPublisher, publishedRepository } = loadedPublications();
  return image === undefined ? isPublisher(account) && publishedRepository(repository) !== undefined : image.container !== undefined;
}

function remedyForEc2(repository: string, tag: string): string | undefined {
  const published = loadedPublications().publishedRepository(repository);
  const meant = forSageMaker(tag);
  const other = loadedPublications().publishedRepository(repository.replace(/-arm64$/, ''));
  return published === undefined
    ? other && `use an image for SageMaker, such as those of ${other.name}`
    : published.hasTag(meant) ? `use the tag ${meant}` : undefined;
}

/**
 * The tag for SageMaker. Where a tag does not name the operating system, the image for SageMaker needs no mark. Full versions do
 * without the release of the image, which differs between images for EC2 and for SageMaker.
 */
function forSageMaker(tag: string): string {
  const [, head, release = ''] = FOR_EC2.exec(tag)!;
  const isFull = /^\d+\.\d+\.\d+-/.test(tag);
  return /-(?:ubuntu|amzn|al)\d/.test(tag) ? `${head}-sagemaker${isFull ? '' : release}` : head;
}

/** What tags name of the processors of the instances. An image for GPUs also runs where only some instances have GPUs. */
function processorOf(job: JobView): string | undefined {
  const families = instancesOf(job).flatMap(({ type }) => familyName(type) ?? []);
  return families.length === 0 ? undefined : families.some(family => processorsOf(family).accelerator === 'gpu') ? 'gpu' : 'cpu';
}

function isLatest({ tag, digest }: AwsImage): boolean {
  return digest === undefined && (tag === undefined || tag === 'latest');
}
