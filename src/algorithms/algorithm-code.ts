import { Algorithm } from './algorithm';
import { BUILT_IN_ALGORITHMS } from './built-in/catalog';
import { decodeHyperParameters } from './hyper-parameter-decoding';
import { HyperParameterEncoding } from './hyper-parameter-encoding';
import { findByUri } from './images/find-by-uri';
import type { ImagePlace, ImageRequest } from './images/lookup';
import { attempt, carryOut } from '../manifest/codec/carry-out';
import { call, data, members, reference, type Code } from '../manifest/codec/code';

/** The code of an algorithm: the one under which most hyperparameters come out as they were; the first one if a few don't. */
export function algorithmCode([algorithmName, trainingImage]: readonly unknown[], hyperParameters: unknown, place: ImagePlace): Code | undefined {
  const codes = typeof trainingImage === 'string'
    ? [catalogd(trainingImage, place), fromImage(trainingImage), fromImage(trainingImage, AS_TEXT)].filter(code => code !== undefined)
    : typeof algorithmName === 'string' ? [call(Algorithm, 'fromName', data(algorithmName))] : [];
  const decoded = codes.map(code => ({ code, ...decodeHyperParameters(hyperParameters, (carryOut(code) as Algorithm).hyperParameterEncoding) }));
  const [first] = decoded;
  return (decoded.find(({ share }) => share === 1 && first.share < MOST) ?? first)?.code;
}

/** With at least this share of its hyperparameters, an image is written with its own encoding. */
const MOST = 0.5;

/** An image of the catalog, by its version. */
function catalogd(uri: string, place: ImagePlace): Code | undefined {
  const found = findByUri(uri, place);
  const code = found && factoryCall(found);
  return code && attempt(() => (carryOut(code) as Algorithm)._imageIn(place)) === uri ? code : undefined;
}

function fromImage(uri: string, options: Code = members({})): Code {
  return call(Algorithm, 'fromImage', data(uri), options);
}

const AS_TEXT = members({ hyperParameterEncoding: reference(HyperParameterEncoding, 'TEXT') });

function factoryCall({ name, version, python }: ImageRequest): Code | undefined {
  const options = { python: python === undefined ? undefined : data(python) };
  const [, base, transformers] = /^(.*)-transformers(.*)$/s.exec(version) ?? [];
  const factory = BUILT_IN_ALGORITHMS.get(name)?.factory;
  if (factory !== undefined) {
    return call(Algorithm, factory as Method);
  }
  if (Object.hasOwn(HUGGING_FACE, name)) {
    const { method, framework } = HUGGING_FACE[name];
    return call(Algorithm, method, members({ transformers: data(transformers), [framework]: data(base), ...options }));
  }
  return Object.hasOwn(VERSIONED, name) ? call(Algorithm, VERSIONED[name], data(version), members(options)) : undefined;
}

type Method = keyof typeof Algorithm;

/** The methods that take a version. */
const VERSIONED: { readonly [name: string]: Method } = {
  'autogluon': 'autoGluon',
  'chainer': 'chainer',
  'mxnet': 'mxnet',
  'pytorch': 'pytorch',
  'pytorch-smp': 'pytorchModelParallel',
  'sklearn': 'scikitLearn',
  'tensorflow': 'tensorflow',
  'xgboost': 'xgboost',
};

const HUGGING_FACE: { readonly [name: string]: { readonly method: Method; readonly framework: string } } = {
  'huggingface-pytorch': { method: 'huggingFacePytorch', framework: 'pytorch' },
  'huggingface-tensorflow': { method: 'huggingFaceTensorflow', framework: 'tensorflow' },
};
