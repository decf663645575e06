import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html */
export const PCA: AlgorithmHyperParameters = {
  repository: 'pca',
  title: 'PCA',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/PCA-reference.html',
  parameters: [
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'The number of features in the data.' },
    { name: 'mini_batch_size', type: 'integer', required: true, minimum: 1, what: 'The number of rows in a batch.' },
    { name: 'num_components', type: 'integer', required: true, minimum: 1, what: 'The number of principal components to find.' },
    {
      name: 'algorithm_mode',
      type: 'text',
      default: 'regular',
      values: ['regular', 'randomized'],
      what: 'The method: exact (`regular`), or approximate for many rows and features (`randomized`).',
    },
    {
      name: 'extra_components',
      type: 'integer',
      default: '-1',
      minimum: -1,
      what: 'The number of further components that make `randomized` more exact and slower; -1 means `num_components`, and at least 10.',
    },
    { name: 'subtract_mean', type: 'boolean', default: 'true', what: 'Whether the features are first shifted to mean 0.' },
    { name: 'epochs', type: 'integer', minimum: 1, unlisted: true, what: 'The number of passes over the training data.' },
    { name: 'force_dense', type: 'boolean', unlisted: true, what: 'Whether sparse data is converted to dense data.' },
  ],
};
