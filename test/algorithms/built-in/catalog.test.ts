import { Algorithm } from '../../../src';
import { BUILT_IN_ALGORITHMS } from '../../../src/algorithms/built-in/catalog';
import { BUILT_IN_HYPER_PARAMETERS } from '../../../src/algorithms/built-in/hyper-parameters';
import { isAlgorithmRegistry } from '../../../src/algorithms/facts/algorithm-registries';
import { jobWith } from '../../fixtures';

describe.each([...BUILT_IN_ALGORITHMS])('%s', (repository, algorithm) => {
  test('names each channel once, and no unknown one anywhere', () => {
    const channels = [...algorithm.requiredChannels, ...algorithm.optionalChannels];
    expect(new Set(channels).size).toBe(channels.length);
    expect(channels).toContain('train');
    expect(channels).toEqual(expect.arrayContaining([...Object.keys(algorithm.distribution ?? {}), ...algorithm.annotationChannels ?? []]));
  });

  test('goes on from a model if and only if it has a channel for it', () => {
    expect(algorithm.optionalChannels.includes('model')).toBe(algorithm.incremental === true);
  });

  test('has a method that gives its image, unless it has versions', () => {
    const { factory, summary } = algorithm;
    expect(factory === undefined).toBe(summary === undefined);
    if (factory === undefined) {
      expect(algorithm.title).toBe('XGBoost');
    } else {
      const job = jobWith({ algorithm: (Algorithm as any)[factory]() });
      expect(job.toJson().spec.algorithmSpecification.trainingImage).toMatch(new RegExp(`/${repository}:1$`));
    }
  });

  test('has hyperparameters under the same name, if they are known', () => {
    expect([undefined, algorithm.title]).toContain(BUILT_IN_HYPER_PARAMETERS.get(repository)?.().title);
  });

  test('has content types in the form in which they are compared', () => {
    const contentTypes = algorithm.contentTypes ?? [];
    expect(contentTypes).toEqual(contentTypes.map(type => type.toLowerCase().split(';')[0].trim()));
  });
});

test.each(['', 'churn', 'pytorch-training', 'constructor'])('%p is no built-in algorithm', repository => {
  expect(BUILT_IN_ALGORITHMS.get(repository)).toBeUndefined();
});

test('hyperparameters are those of the algorithm that they are listed under', () => {
  expect([...BUILT_IN_HYPER_PARAMETERS].filter(([repository, known]) => known().repository !== repository)).toEqual([]);
});

test('hyperparameters are those of built-in algorithms', () => {
  expect([...BUILT_IN_HYPER_PARAMETERS.keys()].filter(repository => !BUILT_IN_ALGORITHMS.has(repository))).toEqual([]);
});

test('registries are those of SageMaker only', () => {
  expect(['811284229777', '438346466558', '141502667606'].every(isAlgorithmRegistry)).toBe(true);
  expect(['111122223333', '763104351884', ''].some(isAlgorithmRegistry)).toBe(false);
});
