import * as fc from 'fast-check';
import { ACCOUNT, image, perPlace, type Place } from './places';
import { filled, hyphenated, line, listOf, mostly, object } from './texts';

const REGEX = fc.oneof(
  fc.constantFrom('loss=([0-9.]+)', '#quality_metric: host=\\S+, train loss <loss>=(\\S+)', 'Epoch \\d+: (?P<acc>0\\.\\d+)', '(?<=val )(\\d+)'),
  mostly(line({ min: 1, max: 500 }), fc.constant(`${filled('x', 498)}()`)),
);
const METRIC = object({ name: fc.oneof(fc.constantFrom('loss', 'train:loss', 'validation:auc'), line({ min: 1, max: 255 })), regex: REGEX });

const SETTINGS = {
  enableSageMakerMetricsTimeSeries: fc.boolean(),
  metricDefinitions: listOf(METRIC, { min: 1, max: 40 }),
};

/** What to run, without the input mode: on any instances, or on those with GPUs. */
export const algorithm = perPlace(place => ({
  onAny: algorithms(place, IMAGES_OF_AWS),
  onGpus: algorithms(place, [...IMAGES_OF_AWS, ...IMAGES_FOR_GPUS]),
}));

function algorithms(place: Place, imagesOfAws: readonly string[]): fc.Arbitrary<any> {
  return fc.oneof(
    { arbitrary: object({ trainingImage: trainingImage(place, imagesOfAws) }, SETTINGS).map(withItsOwnMetrics), weight: 3 },
    { arbitrary: object({ algorithmName: algorithmName(place) }, SETTINGS), weight: 1 },
  );
}

// The images of built-in algorithms bring metrics, to which a job can't add others.
function withItsOwnMetrics({ metricDefinitions, ...specification }: any): any {
  const bringsMetrics = BUILT_IN.test(specification.trainingImage) || metricDefinitions === undefined;
  return bringsMetrics ? specification : { ...specification, metricDefinitions };
}

const BUILT_IN = /\/(?:sagemaker-xgboost|kmeans|linear-learner|image-classification|object-detection|semantic-segmentation):/;

// Accounts that AWS has published images from, with images of its own algorithms and frameworks.
const IMAGES_OF_AWS = [
  '683313688378/sagemaker-xgboost:1.7-1', '683313688378/sagemaker-scikit-learn:1.2-1-cpu-py3',
  '404615174143/kmeans:1', '404615174143/linear-learner:latest',
  '763104351884/pytorch-training:2.1.0-gpu-py310-cu121-ubuntu20.04-sagemaker',
  '763104351884/tensorflow-training:2.13.0-cpu-py310-ubuntu20.04-sagemaker',
  '763104351884/huggingface-pytorch-training:1.13.1-transformers4.26.0-gpu-py39-cu117-ubuntu20.04',
];
const IMAGES_FOR_GPUS = ['811284229777/image-classification:1', '811284229777/object-detection:1', '811284229777/semantic-segmentation:1'];

function trainingImage(place: Place, imagesOfAws: readonly string[]): fc.Arbitrary<string> {
  const host = `dkr.ecr.${place.region}.${place.dnsSuffix}`;
  const longest = `${place.account}.${host}/`;
  return fc.oneof(
    { arbitrary: image(place), weight: 7 },
    { arbitrary: fc.constantFrom(...imagesOfAws).map(path => path.replace('/', `.${host}/`)), weight: 2 },
    { arbitrary: fc.constant(longest + filled('a', 255 - longest.length)), weight: 1 },
  );
}

const NAME = hyphenated(63);

const algorithmName = perPlace(({ partition, region, account }) => fc.oneof(
  NAME,
  fc.tuple(mostly(fc.constant(account), ACCOUNT, 1), NAME).map(([owner, name]) => `arn:${partition}:sagemaker:${region}:${owner}:algorithm/${name}`),
));
