import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights-hyperparameters.html */
export const IP_INSIGHTS: AlgorithmHyperParameters = {
  repository: 'ipinsights',
  title: 'IP Insights',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/ip-insights-hyperparameters.html',
  parameters: [
    {
      name: 'num_entity_vectors',
      type: 'integer',
      required: true,
      minimum: 1,
      maximum: 250000000,
      what: 'The number of vectors for entities, ideally twice the number of entities.',
    },
    { name: 'vector_dim', type: 'integer', required: true, minimum: 4, maximum: 4096, what: 'The number of dimensions of the vectors, ideally 128.' },
    { name: 'epochs', type: 'integer', default: '10', minimum: 1, what: 'The number of passes over the training data.' },
    { name: 'mini_batch_size', type: 'integer', default: '10000', minimum: 1, maximum: 500000, what: 'The number of examples in a batch.' },
    { name: 'learning_rate', type: 'number', default: '0.001', minimum: 0.000001, maximum: 10, what: 'The learning rate of the optimizer.' },
    { name: 'num_ip_encoder_layers', type: 'integer', default: '1', minimum: 0, maximum: 100, what: 'The number of layers that encode addresses.' },
    {
      name: 'random_negative_sampling_rate',
      type: 'integer',
      default: '1',
      minimum: 0,
      maximum: 500,
      what: 'The number of random addresses as negative samples of an example. Both rates together are 1 to 500.',
    },
    {
      name: 'shuffled_negative_sampling_rate',
      type: 'integer',
      default: '1',
      minimum: 0,
      maximum: 500,
      what: 'The number of addresses of other examples in the batch as negative samples. Both rates together are 1 to 500.',
    },
    { name: 'weight_decay', type: 'number', default: '0.00001', minimum: 0, maximum: 10, what: 'The weight decay, which is the L2 regularization.' },
    {
      name: 'batch_metrics_publish_interval',
      type: 'integer',
      default: '1000',
      minimum: 1,
      what: 'The number of batches from one log of the training speed to the next.',
    },
    { name: 'feature_dim', type: 'integer', unlisted: true, what: 'The number of columns, which the Python SDK sets.' },
  ],
};
