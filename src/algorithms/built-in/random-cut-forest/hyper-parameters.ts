import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/rcf_hyperparameters.html */
export const RANDOM_CUT_FOREST: AlgorithmHyperParameters = {
  repository: 'randomcutforest',
  title: 'Random Cut Forest',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/rcf_hyperparameters.html',
  parameters: [
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, maximum: 10000, what: 'The number of features in the data.' },
    { name: 'num_trees', type: 'integer', default: '100', minimum: 50, maximum: 1000, what: 'The number of trees.' },
    {
      name: 'num_samples_per_tree',
      type: 'integer',
      default: '256',
      minimum: 1,
      maximum: 2048,
      what: 'The number of random records for each tree; its inverse should be near the share of anomalies.',
    },
    {
      name: 'eval_metrics',
      type: 'texts',
      default: '["accuracy","precision_recall_fscore"]',
      values: ['accuracy', 'precision_recall_fscore'],
      tolerated: ['accuracy,precision_recall_fscore'],
      what: 'The metrics on a test channel with labels.',
    },
    { name: 'mini_batch_size', type: 'integer', minimum: 1, unlisted: true, what: 'The number of records in a batch.' },
    { name: 'epochs', type: 'integer', minimum: 1, unlisted: true, what: 'The number of passes over the training data.' },
    { name: 'force_dense', type: 'boolean', unlisted: true, what: 'Whether sparse data is converted to dense data.' },
  ],
};
