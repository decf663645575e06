import type { AlgorithmHyperParameters, HyperParameter } from '../hyper-parameter';

interface TermDefaults {
  readonly lr: string;
  readonly wd: string;
  readonly sigma: string;
}

function termParameters(term: string, noun: string, { lr, wd, sigma }: TermDefaults): HyperParameter[] {
  return [
    { name: `${term}_lr`, type: 'number', default: lr, minimum: 0, what: `The learning rate of ${noun}.` },
    { name: `${term}_wd`, type: 'number', default: wd, minimum: 0, what: `The weight decay of ${noun}.` },
    {
      name: `${term}_init_method`,
      type: 'text',
      default: 'normal',
      values: ['normal', 'uniform', 'constant'],
      what: `The distribution of the first values of ${noun}.`,
    },
    { name: `${term}_init_sigma`, type: 'number', default: sigma, minimum: 0, what: `The standard deviation of \`normal\` values of ${noun}.` },
    { name: `${term}_init_scale`, type: 'number', otherwise: 'not set', minimum: 0, what: `The range of \`uniform\` values of ${noun}.` },
    { name: `${term}_init_value`, type: 'number', otherwise: 'not set', what: `The \`constant\` value of ${noun}.` },
  ];
}

/** @see https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html */
export const FACTORIZATION_MACHINES: AlgorithmHyperParameters = {
  repository: 'factorization-machines',
  title: 'Factorization Machines',
  source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/fact-machines-hyperparameters.html',
  parameters: [
    { name: 'feature_dim', type: 'integer', required: true, minimum: 1, what: 'The number of features in the data.' },
    { name: 'num_factors', type: 'integer', required: true, minimum: 1, what: 'The number of dimensions of the factors, ideally 2 to 1000.' },
    {
      name: 'predictor_type',
      type: 'text',
      required: true,
      values: ['binary_classifier', 'regressor'],
      what: 'The kind of labels: two classes, or numbers.',
    },
    { name: 'epochs', type: 'integer', default: '1', minimum: 1, what: 'The number of passes over the training data.' },
    { name: 'mini_batch_size', type: 'integer', default: '1000', minimum: 1, what: 'The number of observations in a batch.' },
    ...termParameters('bias', 'the bias', { lr: '0.1', wd: '0.01', sigma: '0.01' }),
    ...termParameters('linear', 'the linear terms', { lr: '0.001', wd: '0.001', sigma: '0.01' }),
    ...termParameters('factors', 'the factors', { lr: '0.0001', wd: '0.00001', sigma: '0.001' }),
    { name: 'clip_gradient', type: 'number', otherwise: 'no limit', what: 'The largest size of each part of the gradient.' },
    { name: 'rescale_grad', type: 'number', otherwise: 'not set', what: 'The factor of the gradient.' },
    { name: 'eps', type: 'number', otherwise: 'not set', what: 'A small number that avoids divisions by 0.' },
  ],
};
