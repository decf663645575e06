import { containerIn, type Container } from '../facts/containers';

/** The container of AWS at an image path in Amazon ECR; `undefined` for any other image or value. */
export function containerOf(image: unknown): Container | undefined {
  const [, repository, tag] = typeof image === 'string' ? ECR_IMAGE.exec(image) ?? [] : [];
  return repository === undefined ? undefined : containerIn(repository, tag);
}

const ECR_IMAGE = /^\d{12}\.dkr\.ecr[^/]*\/([^:@]+)(?::([^@]+))?/;
