import { isAlgorithmRegistry } from '../../../src/algorithms/facts/algorithm-registries';
import { builtInAlgorithm } from '../../../src/algorithms/facts/built-in-algorithms';

const REPOSITORIES = [
  'blazingtext', 'factorization-machines', 'forecasting-deepar', 'image-classification', 'ipinsights', 'kmeans', 'knn', 'lda', 'linear-learner',
  'ntm', 'object-detection', 'object2vec', 'pca', 'randomcutforest', 'semantic-segmentation', 'seq2seq', 'xgboost', 'sagemaker-xgboost',
];

describe.each(REPOSITORIES)('%s', repository => {
  const algorithm = builtInAlgorithm(repository)!;

  test('names each channel once, and no unknown one anywhere', () => {
    const channels = [...algorithm.requiredChannels, ...algorithm.optionalChannels];
    expect(new Set(channels).size).toBe(channels.length);
    expect(channels).toContain('train');
    expect(channels).toEqual(expect.arrayContaining([...Object.keys(algorithm.distribution ?? {}), ...algorithm.annotationChannels ?? []]));
  });

  test('goes on from a model if and only if it has a channel for it', () => {
    expect(algorithm.optionalChannels.includes('model')).toBe(algorithm.incremental === true);
  });

  test('has content types in the form in which they are compared', () => {
    const contentTypes = algorithm.contentTypes ?? [];
    expect(contentTypes).toEqual(contentTypes.map(type => type.toLowerCase().split(';')[0].trim()));
  });
});

test.each(['', 'churn', 'pytorch-training', 'constructor'])('%p is no built-in algorithm', repository => {
  expect(builtInAlgorithm(repository)).toBeUndefined();
});

test('registries are those of SageMaker only', () => {
  expect(['811284229777', '438346466558', '141502667606'].every(isAlgorithmRegistry)).toBe(true);
  expect(['111122223333', '763104351884', ''].some(isAlgorithmRegistry)).toBe(false);
});
