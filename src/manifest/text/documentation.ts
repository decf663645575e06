/** The project's own home. */
export const REPOSITORY = 'https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training';

/** The address of a page of the documentation, such as `how-to/spot.md`. */
export function documentation(page: string): string {
  return `${REPOSITORY}/blob/main/docs/${page}`;
}
