import { ImageKind, imageKind } from '../../src/algorithms/image-kind';

const at = (image: string) => `123456789012.dkr.ecr.eu-west-1.amazonaws.com/${image}`;

test.each([
  [at('kmeans:1'), ImageKind.BUILT_IN],
  [at('xgboost:1'), ImageKind.XGBOOST],
  [at('sagemaker-xgboost:1.7-1'), ImageKind.XGBOOST],
  [at('pytorch-training:2.8.0-gpu-py312'), ImageKind.FRAMEWORK],
  [at('sagemaker-scikit-learn@sha256:0123'), ImageKind.FRAMEWORK],
  [at('constructor:1'), ImageKind.OTHER],
  [at('team/kmeans:1'), ImageKind.OTHER],
  [`docker://${at('kmeans:1')}`, ImageKind.OTHER],
  ['kmeans:1', ImageKind.OTHER],
  [undefined, ImageKind.OTHER],
])('%s', (image, kind) => {
  expect(imageKind(image)).toBe(kind);
});
