import { lastingReading } from '../engine/job-view';

/** The CRD path of the training image. */
export const IMAGE = 'spec.algorithmSpecification.trainingImage';

/** The parts of an image path. */
export interface ImagePath {
  /** The host of the registry, with its port. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
  /** Whose registry of Amazon ECR this is and where, if the host is that of a private one. */
  readonly ecr: EcrRegistry | undefined;
}

/** A private registry of Amazon ECR. */
export interface EcrRegistry {
  readonly account: string;
  readonly region: string;
  /** What follows the Region, such as `amazonaws.com`. */
  readonly dnsSuffix: string;
  /** Whether the host also answers to IPv6; such hosts have DNS suffixes of their own. */
  readonly dualStack: boolean;
}

/** The path of the training image of a job; undefined if it is missing or malformed. */
export const imageOf = lastingReading(({ spec }): ImagePath | undefined => {
  const image: string | undefined = spec.algorithmSpecification?.trainingImage;
  return image === undefined ? undefined : parseImage(image);
});

/** Takes a full image path apart; undefined if it is malformed or names no registry. */
export function parseImage(image: string): ImagePath | undefined {
  const [, registry, repository, tag, digest] = IMAGE_PATH.exec(image) ?? [];
  return registry === undefined ? undefined : { registry, repository, tag, digest, ecr: parseEcrHost(registry) };
}

/** Whether the host of an image belongs to AWS but not to a registry of Amazon ECR, as by a slip in it. Placeholders in hosts are another matter. */
export function hasBrokenHost({ registry, ecr }: ImagePath): boolean {
  return ecr === undefined && REGISTRY_OF_AWS.test(registry);
}

function parseEcrHost(host: string): EcrRegistry | undefined {
  const [, account, separator, region, dnsSuffix] = ECR_HOST.exec(host) ?? [];
  return account === undefined ? undefined : { account, region, dnsSuffix, dualStack: separator === '-' };
}

const REPOSITORY = '[a-z0-9]+(?:(?:[./_]|__|-+)[a-z0-9]+)*';
// As container runtimes have it: a first part with a dot or a colon is a registry, any other one belongs to the repository.
const REGISTRY = '[^/\\s@:.]+(?:\\.[^/\\s@:]|:(?=\\d))[^/\\s@]*';
const IMAGE_PATH = new RegExp(
  `^(${REGISTRY})/(${REPOSITORY})(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@([A-Za-z0-9_+.-]+:[0-9a-fA-F]{32,}))?$`,
);
const ECR_HOST = /^(\d{12})\.dkr([.-])ecr(?:-fips)?\.([a-z]+(?:-[a-z]+)+-\d+)\.([a-z0-9.-]+)$/;
const REGISTRY_OF_AWS = /^[\w.-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/i;
