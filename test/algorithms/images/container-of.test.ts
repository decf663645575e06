import { containerOf } from '../../../src/algorithms/images/container-of';

const at = (image: string) => `123456789012.dkr.ecr.eu-west-1.amazonaws.com/${image}`;

test.each<[unknown, object | undefined]>([
  [at('kmeans:1'), { kind: 'algorithm', encoding: 'TEXT' }],
  [at('xgboost:1'), { kind: 'algorithm', encoding: 'TEXT_WITH_COMMA_LISTS', framework: 'xgboost' }],
  [at('sagemaker-xgboost:1.7-1'), { kind: 'algorithm', encoding: 'TEXT_WITH_COMMA_LISTS', framework: 'xgboost' }],
  [at('pytorch-training:2.8.0-gpu-py312'), { kind: 'framework', encoding: 'JSON', framework: 'pytorch' }],
  [at('sagemaker-scikit-learn@sha256:0123'), { kind: 'framework', encoding: 'JSON' }],
  [at('pytorch:2.14-cu133-amzn2023-sagemaker'), { kind: 'framework', encoding: 'JSON', framework: 'pytorch' }],
  [at('pytorch:2.13-cpu-amzn2023-sagemaker@sha256:0123'), { kind: 'framework', encoding: 'JSON', framework: 'pytorch' }],
  [at('pytorch@sha256:0123'), undefined],
  [at('constructor:1'), undefined],
  [at('team/kmeans:1'), undefined],
  [`docker://${at('kmeans:1')}`, undefined],
  ['kmeans:1', undefined],
  [undefined, undefined],
])('the container of %s is known by the repository of AWS alone', (image, container) => {
  expect(containerOf(image)).toEqual(container && expect.objectContaining(container));
});
