import type {
  AlgorithmHyperParameters, Combination, HyperParameter, Limits, Requirement, VersionSpan,
} from '../../algorithms/built-in/hyper-parameter';
import { BUILT_IN_HYPER_PARAMETERS } from '../../algorithms/built-in/hyper-parameters';
import { instanceFamily } from '../../instances/facts/families';
import { grouped } from '../../manifest/grouped';
import { shortened } from '../../manifest/secrets/shortened';
import { isOlder, type Version } from '../../manifest/text/version';
import { lastingReading, type JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { placeholderInText } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { levelByCatalog } from '../readings/aws-image';
import { builtInWithoutScriptOf, versionOf } from '../readings/built-in';
import { oneOfText, withLimits } from '../readings/demand';
import { demandOnHyperParameter, elementsOf, faultInHyperParameter, unlessWithin } from '../readings/hyper-parameter-values';
import { IMAGE, imageOf } from '../readings/image';
import { instancePaths, instancesOf } from '../readings/resources';
import type { Fault, Rule, Violation } from '../rule';

const PARAMETERS = 'spec.hyperParameters';
const SOURCE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/algos.html';

const LONGEST_QUOTE = 60;

/** Rules about the hyperparameters of jobs that run a built-in algorithm of SageMaker from its own image. */
export const BUILT_IN_HYPER_PARAMETER_RULES: readonly Rule[] = [
  {
    id: 'built-in-hyper-parameter-unknown',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS],
    what: 'Built-in algorithms get only hyperparameters that they know.',
    why: 'the algorithm rejects a hyperparameter that it does not know, and the job fails',
    remedy: 'remove it',
    source: SOURCE,
    check: unknown,
  },
  {
    id: 'built-in-hyper-parameter-value',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS],
    what: 'Hyperparameters of built-in algorithms have values that the algorithm accepts.',
    why: 'the algorithm rejects the value, and the job fails',
    remedy: 'set it to a value that the documentation of the algorithm names',
    source: SOURCE,
    check: value,
  },
  {
    id: 'built-in-hyper-parameter-missing',
    level: FindingLevel.ERROR,
    paths: [IMAGE, PARAMETERS],
    what: 'Built-in algorithms get the hyperparameters that they require (a warning for versions of the image that the catalog lacks).',
    why: 'the algorithm does not start, and the job fails',
    remedy: 'add the hyperparameter',
    source: SOURCE,
    check: missing,
  },
  {
    id: 'built-in-hyper-parameter-combination',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, ...instancePaths('instanceType')],
    what: 'Hyperparameters of built-in algorithms that depend on each other go together.',
    why: 'the algorithm rejects the combination, and the job fails',
    remedy: 'set the other hyperparameter to a value that goes with this one',
    source: SOURCE,
    check: combination,
  },
];

function unknown(job: JobView): Violation[] | undefined {
  const { algorithm, version } = readingOf(job);
  return algorithm && job.hyperParameterNames.filter(name => !isInternal(name)).flatMap(name => {
    const fault = unknownName(name, algorithm, version);
    return fault === undefined ? [] : [{ path: `${PARAMETERS}.${name}`, ...fault }];
  });
}

function unknownName(name: string, algorithm: AlgorithmHyperParameters, version: Version | undefined): Fault | undefined {
  const { title } = algorithm;
  const { named } = vocabularyOf(algorithm);
  const parameter = named.get(name);
  if (parameter === undefined) {
    const known = [...named].filter(([, { unlisted }]) => unlisted !== true).map(([listed]) => listed);
    return misnamed(`is not a hyperparameter of ${title}`, name, known);
  }
  const when = version === undefined ? undefined : outsideVersions(parameter, version);
  return when === undefined ? undefined : { says: `is a hyperparameter of ${title} only ${when}`, remedy: 'remove it' };
}

function value(job: JobView): Violation[] | undefined {
  const { algorithm, version } = readingOf(job);
  return algorithm && Object.entries<string>(job.spec.hyperParameters ?? {}).flatMap(([name, text]) => {
    const parameter = parameterNamed(name, algorithm);
    const fault = parameter && faultIn(text, parameter);
    if (fault === undefined) {
      const other = version && parameter?.versions && valueOfOtherVersion(text, parameter, version, algorithm.title);
      return other === undefined ? [] : [{ path: `${PARAMETERS}.${name}`, ...other }];
    }
    return isLeftOver(name, text)
      ? []
      : [{ path: `${PARAMETERS}.${name}`, says: `is '${shortened(text, LONGEST_QUOTE)}', which ${fault}`, remedy: `set it to ${demandOnHyperParameter(parameter!)}` }];
  });
}

function valueOfOtherVersion(text: string, parameter: HyperParameter, version: Version, title: string): Fault | undefined {
  const elements = elementsOf(text, parameter)!;
  const element = elements.find(each => isOutside(parameter, each, version));
  if (element === undefined) {
    return undefined;
  }
  const span = parameter.versions![element];
  const isAlone = elements.length === 1;
  return {
    says: `${isAlone ? 'is' : 'has an element'} '${element}', which ${title} has only ${outsideVersions(span, version)}`,
    remedy: span.since === undefined ? `remove ${isAlone ? 'it' : element}` : `use an image of ${title} ${span.since.join('.')}`,
  };
}

function isOutside({ versions }: HyperParameter, element: string, version: Version): boolean {
  const span = versions![element];
  return span !== undefined && outsideVersions(span, version) !== undefined;
}

const ACCEPTED = new WeakMap<HyperParameter, Set<string>>();
const MOST_ACCEPTED = 1000;

// The jobs of an app share most of their values.
function faultIn(text: string, parameter: HyperParameter): string | undefined {
  const accepted = ACCEPTED.get(parameter) ?? new Set();
  if (accepted.has(text)) {
    return undefined;
  }
  const fault = faultInHyperParameter(text, parameter);
  if (fault === undefined && accepted.size < MOST_ACCEPTED && text.length <= LONGEST_QUOTE) {
    ACCEPTED.set(parameter, accepted.add(text));
  }
  return fault;
}

/** Whether other rules say of a text that it stands for a value; null and NaN may be meant. */
function isLeftOver(name: string, text: string): boolean {
  return placeholderInText(text, name) !== undefined || ['undefined', 'None'].includes(text);
}

function missing(job: JobView): Violation[] | undefined {
  const { algorithm, version } = readingOf(job);
  return algorithm && vocabularyOf(algorithm).demanded.filter(({ name }) => !job.hyperParameterNames.includes(name)).flatMap(demanded => {
    const { name, required, requiredWith } = demanded;
    const because = requiredWith && demandOf(requiredWith, job, version);
    return required === true || because !== undefined
      ? [{
        path: PARAMETERS,
        says: `has no '${name}', which ${algorithm.title} needs${because === undefined ? '' : ` with ${because}`}`,
        remedy: `set ${name} to ${demandOnHyperParameter({ ...demanded, ...limitsWith(demanded, algorithm) })}`,
        level: levelByCatalog(job),
      }]
      : [];
  });
}

/** The limits that a hyperparameter has together with the one that requires it. */
function limitsWith({ name, requiredWith }: HyperParameter, { combinations = [] }: AlgorithmHyperParameters): Limits | undefined {
  return requiredWith && combinations.find(pair => pair.other === name && pair.name === requiredWith.name)?.limits;
}

function combination(job: JobView): Violation[] | undefined {
  const { algorithm, version } = readingOf(job);
  const violations: Violation[] = [];
  for (const [name, pairs] of algorithm === undefined ? NO_PAIRS : vocabularyOf(algorithm).pairs) {
    const text = job.hyperParameter(name);
    for (const pair of text === undefined ? [] : pairs) {
      violations.push(...misfitIn(pair, text!, job, algorithm!, version));
    }
  }
  return violations;
}

const NO_PAIRS: Vocabulary['pairs'] = [];

function misfitIn(
  pair: Combination, text: string, job: JobView, algorithm: AlgorithmHyperParameters, version: Version | undefined,
): readonly Violation[] {
  const part = demandingPart(text, pair, algorithm);
  if (part === undefined || !isOfVersion(pair, version) || !isCase(pair, job)) {
    return NO_VIOLATIONS;
  }
  const other = job.hyperParameter(pair.other);
  return fits(pair, algorithm, other) || isFaulty(pair.other, other, algorithm)
    ? NO_VIOLATIONS
    : [{
      ...misfit(pair, text, part, other),
      source: algorithm.source,
      ...pair.remedyOnCpus !== undefined && hasNoGpus(job) ? { remedy: pair.remedyOnCpus } : {},
    }];
}

const NO_VIOLATIONS: readonly Violation[] = [];

function hasNoGpus(job: JobView): boolean {
  return instancesOf(job).some(({ type }) => instanceFamily(type)?.accelerator === 'none');
}

/** Whether something is wrong with a hyperparameter in itself, which is said of that. */
function isFaulty(name: string, text: string | undefined, algorithm: AlgorithmHyperParameters): boolean {
  return text !== undefined && (isLeftOver(name, text) || faultIn(text, parameterNamed(name, algorithm)!) !== undefined);
}

/** Whether a version makes a demand; of an unknown one, only what all versions demand is certain. */
function isOfVersion(span: VersionSpan, version: Version | undefined): boolean {
  return version === undefined ? span.since === undefined && span.before === undefined : outsideVersions(span, version) === undefined;
}

function isCase({ when }: Combination, job: JobView): boolean {
  return when === undefined || Number(job.hyperParameter(when.name)) < when.below;
}

/** The part of a text that makes the demand of a pair: an element, or the whole. */
function demandingPart(text: string, { name, values }: Combination, algorithm: AlgorithmHyperParameters): string | undefined {
  if (values === undefined) {
    return text;
  }
  const mayHaveOne = values.some(each => text.includes(each));
  return mayHaveOne ? elementsOf(text, parameterNamed(name, algorithm)!)?.find(element => values.includes(element)) : undefined;
}

function fits({ other, among, without, limits, orAbsent }: Combination, algorithm: AlgorithmHyperParameters, text: string | undefined): boolean {
  if (text === undefined) {
    return orAbsent === true;
  }
  return limits === undefined
    ? elementsOf(text, parameterNamed(other, algorithm)!)?.every(element => among?.includes(element) ?? !without!.includes(element)) === true
    : unlessWithin(text, limits) === undefined;
}

function misfit({ name, other, among, limits, orAbsent, remedy }: Combination, text: string, part: string, otherText: string | undefined): Violation {
  if (limits !== undefined) {
    const demand = withLimits('a number', limits);
    return {
      path: `${PARAMETERS}.${other}`, says: `is '${shortened(otherText!, LONGEST_QUOTE)}', though ${part} needs ${demand}`, remedy: `set it to ${demand}`,
    };
  }
  const state = `is '${shortened(text, LONGEST_QUOTE)}'${part === text ? '' : ` with '${part}' in it`}`;
  const otherValue = otherText === undefined ? undefined : `'${shortened(otherText, LONGEST_QUOTE)}'`;
  if (among === undefined) {
    return { path: `${PARAMETERS}.${name}`, says: `${state}; this does not go with ${other} ${otherValue}`, remedy };
  }
  const otherState = otherValue === undefined ? 'which is not set' : `not ${otherValue}`;
  return {
    path: `${PARAMETERS}.${name}`,
    says: `${state}; this needs ${other} to be ${oneOfText(among)}${orAbsent === true ? ' or not set' : ''}, ${otherState}`,
    remedy: remedy ?? `set ${other} to ${oneOfText(among)}`,
  };
}

interface KnownAlgorithm {
  /** The algorithm, if its hyperparameters are known. */
  readonly algorithm: AlgorithmHyperParameters | undefined;
  /** The version of the image, if it is one of those that differ. */
  readonly version: Version | undefined;
}

const readingOf = lastingReading((job): KnownAlgorithm => {
  const image = builtInWithoutScriptOf(job) && imageOf(job);
  const algorithm = image && BUILT_IN_HYPER_PARAMETERS.get(image.repository)?.();
  return { algorithm, version: image?.repository === 'sagemaker-xgboost' ? versionOf(image.tag) : undefined };
});

function outsideVersions({ since, before }: VersionSpan, version: Version): string | undefined {
  if (since !== undefined && isOlder(version, since)) {
    return `from version ${since.join('.')} on`;
  }
  return before !== undefined && !isOlder(version, before) ? `before version ${before.join('.')}` : undefined;
}

function demandOf({ name, values, since }: Requirement, job: JobView, version: Version | undefined): string | undefined {
  const text = job.hyperParameter(name);
  const applies = text !== undefined
    && (values === undefined || values.includes(text))
    && (since === undefined || (version !== undefined && !isOlder(version, since)));
  return applies ? `${name}${values === undefined ? '' : ` ${text}`}` : undefined;
}

/** What is known of a hyperparameter of a job, if its image is that of a built-in algorithm. */
export function builtInParameter(job: JobView, name: string): HyperParameter | undefined {
  const { algorithm } = readingOf(job);
  return algorithm && parameterNamed(name, algorithm);
}

function parameterNamed(name: string, algorithm: AlgorithmHyperParameters): HyperParameter | undefined {
  return vocabularyOf(algorithm).named.get(name);
}

/** The hyperparameters of an algorithm, arranged to be looked up. */
interface Vocabulary {
  readonly named: ReadonlyMap<string, HyperParameter>;
  /** Those that are required, be it only at times. */
  readonly demanded: readonly HyperParameter[];
  /** What has to fit together, by the hyperparameter that makes the demand. */
  readonly pairs: ReadonlyArray<readonly [name: string, pairs: readonly Combination[]]>;
}

const VOCABULARIES = new Map<AlgorithmHyperParameters, Vocabulary>();

function vocabularyOf(algorithm: AlgorithmHyperParameters): Vocabulary {
  let vocabulary = VOCABULARIES.get(algorithm);
  if (vocabulary === undefined) {
    vocabulary = {
      named: byName(algorithm.parameters),
      demanded: algorithm.parameters.filter(({ required, requiredWith }) => required === true || requiredWith !== undefined),
      pairs: [...grouped(algorithm.combinations ?? [], ({ name }) => name)],
    };
    VOCABULARIES.set(algorithm, vocabulary);
  }
  return vocabulary;
}

function byName(parameters: readonly HyperParameter[]): ReadonlyMap<string, HyperParameter> {
  const named = new Map<string, HyperParameter>();
  parameters.forEach(parameter => {
    named.set(parameter.name, parameter);
    parameter.aliases?.forEach(alias => named.set(alias, parameter));
  });
  return named;
}

// Settings of the algorithms that are not hyperparameters, and what tuning adds.
function isInternal(name: string): boolean {
  return name.startsWith('_');
}
