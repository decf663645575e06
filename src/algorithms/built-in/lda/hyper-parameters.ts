import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/lda_hyperparameters.html */
export const LDA: AlgorithmHyperParameters = {
  repository: 'lda',
  title: 'LDA',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/lda_hyperparameters.html',
  parameters: [
    { name: 'num_topics', type: 'integer', required: true, minimum: 1, what: 'The number of topics to find.' },
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'The number of words in the vocabulary.' },
    { name: 'mini_batch_size', type: 'integer', required: true, minimum: 1, what: 'The number of all documents.' },
    {
      name: 'alpha0',
      type: 'number',
      default: '1.0',
      above: 0,
      what: 'The first guess of the concentration: small values mean few topics in a document, values above 1 mean many.',
    },
    { name: 'max_restarts', type: 'integer', default: '10', minimum: 1, what: 'The number of restarts of the spectral decomposition.' },
    { name: 'max_iterations', type: 'integer', default: '1000', minimum: 1, what: 'The largest number of iterations of the decomposition.' },
    { name: 'tol', type: 'number', default: '1e-8', above: 0, what: 'The error at which the decomposition ends.' },
  ],
};
