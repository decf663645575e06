import { attempt, carryOut } from './carry-out';
import { call, data, members, reference, type Code } from './code';
import type { Algorithm } from '../algorithms/algorithm';
import { encodeHyperParameters, type HyperParameterEncoding } from '../algorithms/hyper-parameter-encoding';
import { findByUri } from '../algorithms/images/find-by-uri';
import type { ImagePlace, ImageRequest } from '../algorithms/images/lookup';

/** An algorithm and the hyperparameters that it takes, which are encoded as it wants them. */
export interface AlgorithmCode {
  readonly algorithm: Code;
  readonly hyperParameters: Code | undefined;
  /** Whether SageMaker records time series of its metrics unless told otherwise. */
  readonly recordsTimeSeries: boolean;
}

/** The algorithm of a specification; undefined if it names none. */
export function algorithmCode({ trainingImage, algorithmName }: any, place: ImagePlace, hyperParameters: unknown): AlgorithmCode | undefined {
  const codes = typeof trainingImage === 'string'
    ? [catalogued(trainingImage, place), fromImage(trainingImage), fromImage(trainingImage, AS_TEXT)]
    : typeof algorithmName === 'string' ? [call('Algorithm.fromName', data(algorithmName))] : [];
  const choices = codes.flatMap(code => code === undefined ? [] : [withHyperParameters(code, hyperParameters)]);
  return choices.find(({ isComplete }) => isComplete) ?? choices[0];
}

/** An image of the catalogue, by its version. */
function catalogued(uri: string, place: ImagePlace): Code | undefined {
  const found = findByUri(uri, place);
  const code = found && factoryCall(found);
  return code && attempt(() => (carryOut(code) as Algorithm)._toSpec(place).trainingImage) === uri ? code : undefined;
}

function fromImage(uri: string, options: Code = members({})): Code {
  return call('Algorithm.fromImage', data(uri), options);
}

const AS_TEXT = members({ hyperParameterEncoding: reference('HyperParameterEncoding.TEXT') });

function factoryCall({ name, version, python }: ImageRequest): Code | undefined {
  const options = { python: python === undefined ? undefined : data(python) };
  const [, base, transformers] = /^(.*)-transformers(.*)$/.exec(version) ?? [];
  if (Object.hasOwn(BUILT_IN, name)) {
    return call(`Algorithm.${BUILT_IN[name]}`);
  }
  if (Object.hasOwn(HUGGING_FACE, name)) {
    const { method, framework } = HUGGING_FACE[name];
    return call(`Algorithm.${method}`, members({ transformers: data(transformers), [framework]: data(base), ...options }));
  }
  return Object.hasOwn(VERSIONED, name) ? call(`Algorithm.${VERSIONED[name]}`, data(version), members(options)) : undefined;
}

interface Choice extends AlgorithmCode {
  /** Whether all hyperparameters come out as they were. */
  readonly isComplete: boolean;
}

function withHyperParameters(algorithm: Code, hyperParameters: unknown): Choice {
  const { hyperParameterEncoding, _recordsTimeSeries: recordsTimeSeries } = carryOut(algorithm) as Algorithm;
  const texts = Object.entries(hyperParameters ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const values = texts.map(([name, text]) => [name, valueFor(text, hyperParameterEncoding)] as const);
  const known = values.filter(([, value]) => value !== undefined);
  return {
    algorithm,
    hyperParameters: known.length === 0 ? undefined : data(Object.fromEntries(known)),
    recordsTimeSeries,
    isComplete: known.length === values.length,
  };
}

/** The value that is encoded as this text; undefined if none is. */
function valueFor(text: string, encoding: HyperParameterEncoding): any {
  return [...scalars(text), ...json(text), text].find(value => attempt(() => encodeHyperParameters({ value }, encoding).value) === text);
}

function scalars(text: string): unknown[] {
  return text === 'true' || text === 'false' ? [text === 'true'] : String(Number(text)) === text ? [Number(text)] : [];
}

/** Texts, lists and objects, which framework containers take as JSON. */
function json(text: string): unknown[] {
  return /^["[{]/.test(text) ? attempt(() => [JSON.parse(text)]) ?? [] : [];
}

/** The methods for images of the catalogue that have one version. */
const BUILT_IN: { readonly [name: string]: string } = {
  'blazingtext': 'blazingText',
  'factorization-machines': 'factorizationMachines',
  'forecasting-deepar': 'deepAr',
  'image-classification': 'imageClassification',
  'ipinsights': 'ipInsights',
  'kmeans': 'kMeans',
  'knn': 'knn',
  'lda': 'lda',
  'linear-learner': 'linearLearner',
  'ntm': 'ntm',
  'object-detection': 'objectDetection',
  'object2vec': 'object2Vec',
  'pca': 'pca',
  'randomcutforest': 'randomCutForest',
  'semantic-segmentation': 'semanticSegmentation',
  'seq2seq': 'seq2Seq',
};

/** The methods for those that take a version. */
const VERSIONED: { readonly [name: string]: string } = {
  'autogluon': 'autoGluon',
  'chainer': 'chainer',
  'mxnet': 'mxnet',
  'pytorch': 'pytorch',
  'pytorch-smp': 'pytorchModelParallel',
  'sklearn': 'scikitLearn',
  'tensorflow': 'tensorflow',
  'xgboost': 'xgboost',
};

const HUGGING_FACE: { readonly [name: string]: { readonly method: string; readonly framework: string } } = {
  'huggingface-pytorch': { method: 'huggingFacePytorch', framework: 'pytorch' },
  'huggingface-tensorflow': { method: 'huggingFaceTensorflow', framework: 'tensorflow' },
};
