import type { AlgorithmHyperParameters } from '../hyper-parameter';

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html */
export const NTM: AlgorithmHyperParameters = {
  repository: 'ntm',
  title: 'Neural Topic Model',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/ntm_hyperparameters.html',
  parameters: [
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, maximum: 1000000, what: 'The number of words in the vocabulary.' },
    { name: 'num_topics', type: 'integer', required: true, minimum: 2, maximum: 1000, what: 'The number of topics to find.' },
    { name: 'epochs', type: 'integer', default: '50', minimum: 1, what: 'The largest number of passes over the training data.' },
    { name: 'mini_batch_size', type: 'integer', default: '256', minimum: 1, maximum: 10000, what: 'The number of examples in a batch.' },
    { name: 'learning_rate', type: 'number', default: '0.001', minimum: 0.000001, maximum: 1, what: 'The learning rate of the optimizer.' },
    {
      name: 'optimizer',
      type: 'text',
      default: 'adadelta',
      values: ['sgd', 'adam', 'adagrad', 'adadelta', 'rmsprop'],
      what: 'The optimizer.',
    },
    {
      name: 'encoder_layers',
      type: 'text',
      default: 'auto',
      pattern: /^\s*(?:auto|(?:\[\s*)?[1-9]\d*(?:\s*,\s*[1-9]\d*)*(?:\s*\])?)\s*$/,
      form: 'whole numbers with commas between them',
      what: 'The size of each layer of the encoder, with commas between them. `auto` means two layers: 3 and 2 times `num_topics`.',
    },
    {
      name: 'encoder_layers_activation',
      type: 'text',
      default: 'sigmoid',
      values: ['sigmoid', 'tanh', 'relu'],
      what: 'The activation function of the encoder.',
    },
    { name: 'batch_norm', type: 'boolean', default: 'false', what: 'Whether batches are normalized.' },
    {
      name: 'clip_gradient',
      type: 'number',
      otherwise: 'no limit',
      minimum: 0.001,
      tolerated: ['Inf', 'inf', 'Infinity'],
      what: 'The largest size of each part of the gradient.',
    },
    { name: 'rescale_gradient', type: 'number', default: '1.0', minimum: 0.001, maximum: 1, what: 'The factor of the gradient.' },
    { name: 'sub_sample', type: 'number', default: '1.0', minimum: 0, maximum: 1, what: 'The share of the training data in an epoch.' },
    {
      name: 'num_patience_epochs',
      type: 'integer',
      default: '3',
      minimum: 1,
      what: 'The number of epochs that early stopping looks at; more than `epochs` means never.',
    },
    {
      name: 'tolerance',
      type: 'number',
      default: '0.001',
      minimum: 0.000001,
      maximum: 0.1,
      what: 'The relative change of the loss below which training stops early.',
    },
    { name: 'weight_decay', type: 'number', default: '0.0', minimum: 0, maximum: 1, what: 'The weight decay, which is the L2 regularization.' },
  ],
};
