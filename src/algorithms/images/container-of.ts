import { containerIn, type Container } from '../facts/containers';

/** The container of AWS that an image in Amazon ECR is, by its path; undefined for any other image and for what is no image path. */
export function containerOf(image: unknown): Container | undefined {
  const repository = typeof image === 'string' ? ECR_REPOSITORY.exec(image)?.[1] : undefined;
  return repository === undefined ? undefined : containerIn(repository);
}

const ECR_REPOSITORY = /^\d{12}\.dkr\.ecr[^/]*\/([^:@]+)/;
