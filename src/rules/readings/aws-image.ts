import { accountOfRole } from './algorithm-owner';
import { imageOf } from './image';
import { acceleratorOf, containerIn, cudaOf, type Accelerator, type Container, type CudaBounds } from '../../algorithms/facts/containers';
import { ecrHost } from '../../algorithms/images/ecr';
import { loadedPublications } from '../../algorithms/images/loaded';
import type { PublishedRepository } from '../../algorithms/images/published';
import type { InstanceFamily } from '../../instances/facts/families';
import { closest } from '../../manifest/text/closest';
import { lastingReading, type JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';

/** An image in a registry in which AWS publishes images. */
export interface AwsImage {
  readonly account: string;
  readonly region: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** What is known of the container; undefined of other images, such as those for inference. */
  readonly container: Container | undefined;
  /** What the catalog has of the repository. */
  readonly published: PublishedRepository | undefined;
}

/** The training image of a job, if it is one of AWS. */
export const awsImageOf = lastingReading((job): AwsImage | undefined => {
  const { ecr, repository, tag, digest } = imageOf(job) ?? {};
  if (ecr === undefined) {
    return undefined;
  }
  const container = containerIn(repository!, tag);
  if (container === undefined && !FOR_INFERENCE.test(repository!)) {
    return undefined;
  }
  const { isPublisher, publishedRepository } = loadedPublications();
  return isPublisher(ecr.account) ? {
    account: ecr.account,
    region: ecr.region,
    repository: repository!,
    tag,
    digest,
    container,
    published: container && publishedRepository(repository!),
  } : undefined;
});

/** An image in a registry of AWS in which AWS is not known to publish the repository. */
export interface UnlistedImage {
  readonly account: string;
  readonly repository: string;
  /** What AWS publishes there, or else anywhere, under a similar name. */
  readonly meant: string | undefined;
}

/** The training image of a job, if it is such an image. */
export const unlistedImageOf = lastingReading((job): UnlistedImage | undefined => {
  const { ecr, repository, tag } = imageOf(job) ?? {};
  const isOther = ecr === undefined || containerIn(repository!, tag) !== undefined || FOR_INFERENCE.test(repository!);
  // The images of one's own account need no catalog.
  if (isOther || ecr.account === accountOfRole(job.spec.roleARN)) {
    return undefined;
  }
  const { isPublisher, publishedRepository, repositoriesIn } = loadedPublications();
  if (!isPublisher(ecr.account) || publishedRepository(repository!) !== undefined) {
    return undefined;
  }
  const names = repositoriesIn(ecr.account, ecr.region).map(({ name }) => name);
  return { account: ecr.account, repository: repository!, meant: closest(repository!, names) };
});

/** What AWS publishes in the registry of an image under a name like that of its repository, if the tag of the image is one of that. */
export function repositoryMeantBy({ account, region, repository, tag, published }: AwsImage): string | undefined {
  return tag === undefined || published === undefined || published.hasTag(tag) ? undefined : loadedPublications().repositoriesIn(account, region)
    .find(other => other !== published && (other.name.includes(repository) || repository.includes(other.name)) && other.hasTag(tag))?.name;
}

/** What to do about an image of AWS that is not where AWS publishes it in a Region; undefined if that is unknown. */
export function useRegistryOf(job: JobView, region: string): string | undefined {
  const [account] = awsImageOf(job)?.published?.accountsIn(region) ?? [];
  return account === undefined ? undefined : `use the registry ${ecrHost(account, region)}`;
}

/** The container of AWS that a job runs with a script: a framework container, or XGBoost that is told to start one. */
export const scriptContainerOf = lastingReading((job): Container | undefined => {
  const container = awsImageOf(job)?.container;
  const isScriptOfAlgorithm = () => container?.scriptEncoding !== undefined && job.hyperParameter('sagemaker_program') !== undefined;
  return container?.kind === 'framework' || isScriptOfAlgorithm() ? container : undefined;
});

/** Whether the catalog has the version of the image of AWS, so that what is known of the version is certain. */
const isInCatalog = lastingReading((job): boolean => {
  const image = awsImageOf(job);
  return image?.tag !== undefined && image.published?.hasTag(image.tag) === true;
});

/** Errors are certain where the catalog has the version of the image; of others a container may know more by now. */
export const levelByCatalog = lastingReading((job): FindingLevel => isInCatalog(job) ? FindingLevel.ERROR : FindingLevel.WARNING);

/** What the image of AWS computes on. */
export const acceleratorOfImage = lastingReading((job): Accelerator | undefined => {
  const { container, tag } = awsImageOf(job) ?? {};
  return container && acceleratorOf(container, tag);
});

/** The processors that the image of AWS is built for: x86, unless its name says Arm. */
export const architectureOfImage = lastingReading((job): InstanceFamily['architecture'] | undefined => {
  const { repository = '', tag = '', published, container } = awsImageOf(job) ?? {};
  return container === undefined ? undefined : isForArm(repository) || isForArm(tag) ? 'arm64' : published && 'x86_64';
});

function isForArm(name: string): boolean {
  return name.split('-').some(part => part === 'arm64' || part === 'graviton');
}

/** The CUDA of the image of AWS, as far as it is known. */
export const cudaOfImage = lastingReading((job): CudaBounds | undefined => {
  const { container, tag } = awsImageOf(job) ?? {};
  return container && cudaOf(container, tag);
});

/** Repositories of AWS with images that serve models. */
export const FOR_INFERENCE = /(^|-)(inference|serving)(-|$)/;
