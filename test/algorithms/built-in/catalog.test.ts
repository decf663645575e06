import { Algorithm } from '../../../src';
import { BUILT_IN_ALGORITHMS } from '../../../src/algorithms/built-in/catalog';
import { BUILT_IN_HYPER_PARAMETERS } from '../../../src/algorithms/built-in/hyper-parameters';
import { isAlgorithmRegistry } from '../../../src/algorithms/facts/algorithm-registries';
import { jobWith } from '../../fixtures';

const WITH_METHOD = [...BUILT_IN_ALGORITHMS].flatMap(([repository, { factory }]) => factory === undefined ? [] : [{ repository, factory }]);

describe.each([...BUILT_IN_ALGORITHMS])('%s', (_repository, algorithm) => {
  test('names each channel once, and no unknown one anywhere', () => {
    const channels = [...algorithm.requiredChannels, ...algorithm.optionalChannels];
    expect(new Set(channels).size).toBe(channels.length);
    expect(channels).toContain('train');
    expect(channels).toEqual(expect.arrayContaining([...Object.keys(algorithm.distribution ?? {}), ...algorithm.annotationChannels ?? []]));
  });

  test('goes on from a model if and only if it has a channel for it', () => {
    expect(algorithm.optionalChannels.includes('model')).toBe(algorithm.incremental === true);
  });

  test('has a summary if it has a method', () => {
    expect(algorithm.summary === undefined).toBe(algorithm.factory === undefined);
  });

  test('has content types in the form in which they are compared', () => {
    const contentTypes = algorithm.contentTypes ?? [];
    expect(contentTypes).toEqual(contentTypes.map(type => type.toLowerCase().split(';')[0].trim()));
  });
});

test.each(WITH_METHOD)('the method $factory gives the image $repository', ({ repository, factory }) => {
  const job = jobWith({ algorithm: (Algorithm as any)[factory]() });
  expect(job.toJson().spec.algorithmSpecification.trainingImage).toMatch(new RegExp(`/${repository}:1$`));
});

test('only XGBoost has versions, and so a method of its own', () => {
  const others = [...BUILT_IN_ALGORITHMS].filter(([name]) => WITH_METHOD.every(({ repository }) => repository !== name));
  expect(new Set(others.map(([, { title }]) => title))).toEqual(new Set(['XGBoost']));
});

test.each(['', 'churn', 'pytorch-training', 'constructor'])('%p is no built-in algorithm', repository => {
  expect(BUILT_IN_ALGORITHMS.get(repository)).toBeUndefined();
});

test.each([...BUILT_IN_HYPER_PARAMETERS])('the hyperparameters of %s are those of the built-in algorithm', (repository, known) => {
  expect(known()).toMatchObject({ repository, title: BUILT_IN_ALGORITHMS.get(repository)?.title });
});

test('registries are those of SageMaker only', () => {
  expect(['811284229777', '438346466558', '141502667606'].every(isAlgorithmRegistry)).toBe(true);
  expect(['111122223333', '763104351884', ''].some(isAlgorithmRegistry)).toBe(false);
});
