import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html */
export const KNN: AlgorithmHyperParameters = {
  repository: 'knn',
  title: 'k-NN',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/kNN_hyperparameters.html',
  parameters: [
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'The number of features in the data.' },
    { name: 'k', type: 'integer', required: true, minimum: 1, what: 'The number of neighbors that decide.' },
    { name: 'predictor_type', type: 'text', required: true, values: ['classifier', 'regressor'], what: 'The kind of labels: classes or numbers.' },
    { name: 'sample_size', type: 'integer', required: true, minimum: 1, what: 'The number of training records that the index keeps.' },
    {
      name: 'dimension_reduction_type',
      type: 'text',
      otherwise: 'all dimensions are kept',
      values: ['sign', 'fjlt'],
      what: 'How dimensions are reduced: random projection (`sign`) or the fast Johnson-Lindenstrauss transform (`fjlt`).',
    },
    {
      name: 'dimension_reduction_target',
      type: 'integer',
      requiredWith: { name: 'dimension_reduction_type' },
      otherwise: 'not set; required with `dimension_reduction_type`',
      minimum: 1,
      what: 'The number of dimensions to keep, less than `feature_dim`.',
    },
    {
      name: 'index_type',
      type: 'text',
      default: 'faiss.Flat',
      values: ['faiss.Flat', 'faiss.IVFFlat', 'faiss.IVFPQ'],
      what: 'The type of the index.',
    },
    {
      name: 'index_metric',
      type: 'text',
      default: 'L2',
      values: ['L2', 'INNER_PRODUCT', 'COSINE'],
      what: 'The measure of distance; `faiss.IVFPQ` supports `L2` only.',
    },
    {
      name: 'faiss_index_ivf_nlists',
      type: 'integer',
      default: 'auto',
      minimum: 1,
      words: ['auto'],
      what: 'The number of centroids in a `faiss.IVFFlat` or `faiss.IVFPQ` index.',
    },
    {
      name: 'faiss_index_pq_m',
      type: 'integer',
      otherwise: 'not set',
      values: ['1', '2', '3', '4', '8', '12', '16', '20', '24', '28', '32', '40', '48', '56', '64', '96'],
      what: 'The number of parts of a vector in a `faiss.IVFPQ` index.',
    },
    { name: 'mini_batch_size', type: 'integer', default: '5000', minimum: 1, what: 'The number of observations in a batch.' },
  ],
  combinations: [{ name: 'index_type', values: ['faiss.IVFPQ'], other: 'index_metric', among: ['L2'], orAbsent: true }],
};
