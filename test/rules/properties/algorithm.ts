import * as fc from 'fast-check';
import { ACCOUNT, image, type Place } from './places';
import { filled, hyphenated, line, listOf, mostly, object } from './texts';

/** What to run, and how its data arrive unless a channel says otherwise. */
export function algorithmSpecification(place: Place, inputMode: string): fc.Arbitrary<any> {
  const settings = { enableSageMakerMetricsTimeSeries: fc.boolean(), metricDefinitions: metricDefinitions() };
  const mode = { trainingInputMode: fc.constant(inputMode) };
  return fc.oneof(
    { arbitrary: object({ ...mode, trainingImage: trainingImage(place) }, settings), weight: 3 },
    { arbitrary: object({ ...mode, algorithmName: algorithmName(place) }, settings), weight: 1 },
  );
}

// Accounts that AWS has published images from, with images of its own algorithms and frameworks.
const IMAGES_OF_AWS = [
  '683313688378/sagemaker-xgboost:1.7-1', '404615174143/kmeans:1', '404615174143/linear-learner:latest', '811284229777/image-classification:1',
  '763104351884/pytorch-training:2.1.0-gpu-py310-cu121-ubuntu20.04-sagemaker', '763104351884/tensorflow-training:2.13.0-cpu-py310-ubuntu20.04-sagemaker',
  '763104351884/huggingface-pytorch-training:1.13.1-transformers4.26.0-gpu-py39-cu117-ubuntu20.04', '683313688378/sagemaker-scikit-learn:1.2-1-cpu-py3',
];

function trainingImage(place: Place): fc.Arbitrary<string> {
  const host = `dkr.ecr.${place.region}.${place.dnsSuffix}`;
  return fc.oneof(
    { arbitrary: image(place), weight: 6 },
    { arbitrary: image(place, ACCOUNT), weight: 2 },
    { arbitrary: fc.constantFrom(...IMAGES_OF_AWS).map(path => path.replace('/', `.${host}/`)), weight: 2 },
    { arbitrary: fc.constant(`${place.account}.${host}/`).map(start => start + filled('a', 255 - start.length)), weight: 1 },
  );
}

function algorithmName({ partition, region, account }: Place): fc.Arbitrary<string> {
  const arn = (owner: fc.Arbitrary<string>) => fc.tuple(owner, hyphenated(63)).map(([id, name]) => `arn:${partition}:sagemaker:${region}:${id}:algorithm/${name}`);
  return fc.oneof(hyphenated(63), arn(fc.constant(account)), arn(ACCOUNT));
}

function metricDefinitions(): fc.Arbitrary<any[]> {
  const regex = fc.oneof(
    fc.constantFrom('loss=([0-9.]+)', '#quality_metric: host=\\S+, train loss <loss>=(\\S+)', 'Epoch \\d+: (?P<acc>0\\.\\d+)', '(?<=val )(\\d+)'),
    mostly(line({ min: 1, max: 500 }), fc.constant(`${filled('x', 498)}()`)),
  );
  return listOf(object({ name: fc.oneof(fc.constantFrom('loss', 'train:loss', 'validation:auc'), line({ min: 1, max: 255 })), regex }), { min: 1, max: 40 });
}
