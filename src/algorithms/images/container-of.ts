import { containerIn, type Container } from '../facts/containers';

/** The container of AWS that an image in Amazon ECR is, by its path; undefined for any other image and for what is no image path. */
export function containerOf(image: unknown): Container | undefined {
  const [, repository, tag] = typeof image === 'string' ? ECR_IMAGE.exec(image) ?? [] : [];
  return repository === undefined ? undefined : containerIn(repository, tag);
}

const ECR_IMAGE = /^\d{12}\.dkr\.ecr[^/]*\/([^:@]+)(?::([^@]+))?/;
