import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';
import { ACCOUNT, image, perPlace, type Place } from './places';
import { filled, hyphenated, line, listOf, mostly, object } from './texts';
import { parseGolden } from '../../../scripts/images/golden';

const REGEX = fc.oneof(
  fc.constantFrom('loss=([0-9.]+)', '#quality_metric: host=\\S+, train loss <loss>=(\\S+)', 'Epoch \\d+: (?P<acc>0\\.\\d+)', '(?<=val )(\\d+)'),
  mostly(line({ min: 1, max: 500 }), fc.constant(`${filled('x', 498)}()`)),
);
const METRIC = object({ name: fc.oneof(fc.constantFrom('loss', 'train:loss', 'validation:auc'), line({ min: 1, max: 255 })), regex: REGEX });

const SETTINGS = {
  enableSageMakerMetricsTimeSeries: fc.boolean(),
  metricDefinitions: listOf(METRIC, { min: 1, max: 40 }),
};

/** What to run, without the input mode: on any instances, on those with GPUs, or on those with Arm processors. */
export const algorithm = perPlace(place => ({
  onAny: algorithms(place, IMAGES_OF_AWS),
  onArm: algorithms(place, []),
  onGpus: algorithms(place, [...IMAGES_OF_AWS, ...IMAGES_FOR_GPUS]),
}));

function algorithms(place: Place, imagesOfAws: typeof IMAGES_OF_AWS): fc.Arbitrary<any> {
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

/** What the SageMaker Python SDK answers for images, by Region. */
const { images: PUBLISHED } = parseGolden(fs.readFileSync(path.join(__dirname, '../../algorithms/images/golden.txt'), 'utf8'));

// By name, version, Python and processor; and what follows the version of the tag. A built-in algorithm without a version may take other channels.
const IMAGES_OF_AWS: ReadonlyArray<readonly [image: string, tag?: RegExp, instead?: string]> = [
  ['xgboost 1.7-1 - -'], ['sklearn 1.2-1 py3 cpu'], ['kmeans 1 - -', /1$/, 'latest'], ['linear-learner 1 - -', /1$/, 'latest'],
  ['tensorflow 2.13.0 py310 cpu', /$/, '-ubuntu20.04-sagemaker'],
];
const IMAGES_FOR_GPUS: typeof IMAGES_OF_AWS = [
  ['image-classification 1 - -', /1$/, 'latest'], ['object-detection 1 - -', /1$/, 'latest'], ['semantic-segmentation 1 - -', /1$/, 'latest'],
  ['pytorch 2.8.0 py312 gpu', /$/, '-cu129-ubuntu22.04-sagemaker'], ['huggingface-pytorch 2.8.0-transformers4.56.2 py312 gpu'],
];

function trainingImage(place: Place, imagesOfAws: typeof IMAGES_OF_AWS): fc.Arbitrary<string> {
  const host = `dkr.ecr.${place.region}.${place.dnsSuffix}`;
  const longest = `${place.account}.${host}/`;
  const published = imagesOfAws.flatMap(([name, tag, instead]) => PUBLISHED.get(name)!.get(place.region)?.replace(tag ?? '', instead ?? '') ?? []);
  return fc.oneof(
    { arbitrary: image(place), weight: 7 },
    { arbitrary: published.length === 0 ? image(place) : fc.constantFrom(...published), weight: 2 },
    { arbitrary: fc.constant(longest + filled('a', 255 - longest.length)), weight: 1 },
  );
}

const NAME = hyphenated(63);

const algorithmName = perPlace(({ partition, region, account }) => fc.oneof(
  NAME,
  fc.tuple(mostly(fc.constant(account), ACCOUNT, 1), NAME).map(([owner, name]) => `arn:${partition}:sagemaker:${region}:${owner}:algorithm/${name}`),
));
