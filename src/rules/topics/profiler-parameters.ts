import {
  FRAMEWORK_PROFILING, PROFILING_FILES, PROFILING_RANGE_FIELDS, SAGEMAKER_PROFILER_PARAMETERS, type FrameworkProfilingFacts,
} from '../../debugging/facts/profiler-parameters';
import { isOlder, toVersion } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { FindingLevel } from '../finding';
import { frameworkOf, isNameValuePair, type Texts } from '../readings/debugger';
import { demandOn, faultIn, faultOfText, readDictionary, writtenAs } from '../readings/debugger-values';
import { IMAGE, imageOf } from '../readings/image';
import type { Fault, Rule } from '../rule';

const PARAMETERS = 'spec.profilerConfig.profilingParameters';
const PARSER_CODE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/profiler/profiler_config_parser.py';
const CONFIG_CODE = 'https://github.com/awslabs/sagemaker-debugger/blob/master/smdebug/profiler/profiler_config.py';
const SDK_CONFIG = 'https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/debugger/profiler_config.py';

/** Rules about `profilingParameters`. */
export const PROFILING_PARAMETER_RULES: readonly Rule[] = [
  {
    id: 'profiler-parameters-known',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'profilingParameters have keys that the containers read, with values of their kinds.',
    why: 'the container ignores other keys; one unreadable value resets all settings of files to their defaults',
    remedy: 'remove the key; if it is newer than this library, acknowledge this',
    source: PARSER_CODE,
    check: job => isNameValuePair(parametersOf(job)) ? [] : Object.entries(parametersOf(job)).flatMap(([key, value]) => {
      if (FRAMEWORK_PROFILING.some(profiling => isSameName(profiling.key, key))) {
        return [];
      }
      const parameter = FLAT_PARAMETERS.find(({ name }) => isSameName(name, key));
      const fault = parameter === undefined ? misnamed('is not a known key', key, KEYS) : faultOfText(value, parameter);
      return fault === undefined ? [] : [{ path: `${PARAMETERS}.${key}`, ...fault }];
    }),
  },
  {
    id: 'profiler-json',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'What to profile of the framework is written as a JSON object of numbers and texts.',
    why: 'the container turns it to lower case and reads it as a Python dictionary, in which true, false and null mean nothing',
    remedy: 'write it like {"StartStep": 5, "NumSteps": 3}',
    source: PARSER_CODE,
    check: job => frameworkProfilingOf(job)
      .filter(({ fields }) => fields === undefined)
      .map(({ path, text }) => ({ path, says: `is not a JSON object of numbers and texts: '${text}'` })),
  },
  {
    id: 'profiler-json-fields',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'A Python profile is made by cprofile or pyinstrument, with a timer that the container knows.',
    why: 'the container makes no profile when it does not know a value; it wants cpu_time and off_cpu_time, not cpu and off_cpu',
    remedy: 'use a name that the container knows',
    source: CONFIG_CODE,
    check: job => frameworkProfilingOf(job).flatMap(({ path, profiling, fields }) => profiling.fields.flatMap(field => {
      const value = fields?.[field.name.toLowerCase()];
      const fault = value !== undefined && faultIn(writtenAs(value).toLowerCase(), field);
      return fault
        ? [{ path, says: `has ${field.name} '${writtenAs(value)}', which ${fault}`, remedy: `set ${field.name} to ${demandOn(field)}` }]
        : [];
    })),
  },
  {
    id: 'profiler-range',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'A profile has a range of steps, StartStep and NumSteps, or of time, StartTimeInSecSinceEpoch and DurationInSeconds.',
    why: 'with both ranges or none the container does not profile; a StartStep of 0 alone counts as none, and Duration is not read',
    remedy: 'write it like {"StartStep": 5, "NumSteps": 3}',
    source: CONFIG_CODE,
    check: job => frameworkProfilingOf(job).flatMap(({ path, text, fields }) => {
      const fault = fields && rangeFault(fields);
      return fault ? [{ path, says: `${fault.says}: '${text}'`, remedy: fault.remedy }] : [];
    }),
  },
  {
    id: 'profiler-one-profiler',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'profilingParameters ask for profiles of the framework or for SageMaker Profiler, not for both.',
    why: 'the SDK of AWS rejects both: "Profiler will not work when Framework Profiler is ON"',
    remedy: 'remove the key',
    source: SDK_CONFIG,
    check: job => frameworkProfilingOf(job).length === 0 ? undefined : Object.keys(parametersOf(job))
      .filter(key => SAGEMAKER_PROFILER_PARAMETERS.some(({ name }) => isSameName(name, key)))
      .map(key => ({ path: `${PARAMETERS}.${key}`, says: `is set together with ${frameworkProfilingOf(job)[0].profiling.key}` })),
  },
  {
    id: 'profiler-lower-case',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS],
    what: 'LocalPath is in lower case, and MetricsRegex has no escapes in upper case.',
    why: 'the container turns the whole configuration to lower case, so it writes to another directory, and \\S becomes \\s',
    remedy: 'write it in lower case',
    source: PARSER_CODE,
    check: job => Object.entries(parametersOf(job)).flatMap(([key, value]) => [
      ...isSameName(key, 'LocalPath') && value !== value.toLowerCase() ? [{ path: `${PARAMETERS}.${key}`, says: `is '${value}', with upper case`, remedy: `use ${value.toLowerCase()}` }] : [],
      ...isSameName(key, 'DataloaderProfilingConfig') && /\\[A-Z]/.test(value)
        ? [{ path: `${PARAMETERS}.${key}`, says: `has an escape in upper case: '${value}'`, remedy: 'use a class such as [^ ] in place of the escape' }] : [],
    ]),
  },
  {
    id: 'profiler-data-loader-path',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS, IMAGE],
    what: 'To profile the loading of data with TensorFlow, LocalPath is set and ends in a slash.',
    why: 'TensorFlow collects none with the default path',
    remedy: 'set LocalPath, such as /opt/ml/output/profiler/',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-considerations.html',
    check: job => {
      const [key, path] = Object.entries(parametersOf(job)).find(([name]) => isSameName(name, 'LocalPath')) ?? ['LocalPath', undefined];
      const loads = frameworkProfilingOf(job).some(({ profiling }) => profiling.key === 'DataloaderProfilingConfig');
      const says = path === undefined ? 'is missing, though TensorFlow\'s loading of data is profiled' : `is '${path}', without a slash at its end`;
      return loads && frameworkOf(job)?.name === 'tensorflow' && !path?.endsWith('/') ? [{ path: `${PARAMETERS}.${key}`, says }] : undefined;
    },
  },
  {
    id: 'profiler-framework-version',
    level: FindingLevel.WARNING,
    paths: [PARAMETERS, IMAGE],
    what: 'The framework is profiled with TensorFlow before 2.11 or PyTorch before 2.0.',
    why: 'later images have no profiler of the framework, so nothing is written',
    remedy: 'remove the key; measurements of the system work with every image',
    source: SDK_CONFIG,
    check: job => {
      const framework = frameworkWithoutProfiler(job);
      return framework === undefined
        ? undefined
        : frameworkProfilingOf(job).map(({ path }) => ({ path, says: `is set, though the training image has ${framework}` }));
    },
  },
];

const FLAT_PARAMETERS = [...PROFILING_FILES, ...SAGEMAKER_PROFILER_PARAMETERS];
const KEYS = [...FRAMEWORK_PROFILING.map(({ key }) => key), ...FLAT_PARAMETERS.map(({ name }) => name)];

/** What a job profiles of its framework. */
interface ProfilingInUse {
  readonly profiling: FrameworkProfilingFacts;
  readonly path: string;
  readonly text: string;
  /** What the text says, by name in lower case; undefined if the container can't read it. */
  readonly fields: { readonly [name: string]: unknown } | undefined;
}

/** What a job profiles of its framework. */
export function frameworkProfilingOf(job: JobView): ProfilingInUse[] {
  return Object.entries(parametersOf(job)).flatMap(([key, text]) => {
    const profiling = FRAMEWORK_PROFILING.find(candidate => isSameName(candidate.key, key));
    return profiling === undefined ? [] : [{ profiling, path: `${PARAMETERS}.${key}`, text, fields: readDictionary(text.toLowerCase()) }];
  });
}

/** The framework of the training image with its version, if that has no profiler any more. */
export function frameworkWithoutProfiler(job: JobView): string | undefined {
  const { title, profilingEndsWith: end } = frameworkOf(job) ?? {};
  const version = imageOf(job)?.tag?.match(/^\d+\.[\d.]*/)?.[0];
  return end !== undefined && version !== undefined && !isOlder(toVersion(version), end) ? `${title} ${version}` : undefined;
}

function parametersOf({ spec }: JobView): Texts {
  return spec.profilerConfig?.profilingParameters ?? {};
}

function isSameName(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

function rangeFault(fields: { readonly [name: string]: unknown }): Fault | undefined {
  const [steps, time] = [PROFILING_RANGE_FIELDS.steps, PROFILING_RANGE_FIELDS.time].map(names =>
    names.map(name => fields[name.toLowerCase()]).filter(value => value !== undefined));
  if (fields.duration !== undefined) {
    return { says: 'has Duration in place of DurationInSeconds', remedy: 'rename Duration to DurationInSeconds' };
  }
  if (steps.length > 0 && time.length > 0) {
    return { says: 'has a range of steps and one of time', remedy: `remove ${PROFILING_RANGE_FIELDS.time.join(' and ')}` };
  }
  const tooLow = LEAST_IN_RANGE.find(({ name, least }) => Number(fields[name.toLowerCase()]) < least);
  if (tooLow !== undefined) {
    const { name, least } = tooLow;
    return { says: `has ${name} ${fields[name.toLowerCase()]}, less than ${least}`, remedy: `set ${name} to at least ${least}` };
  }
  return [...steps, ...time].every(value => Number(value) === 0) ? { says: 'has no range' } : undefined;
}

/** @see https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/debugger/metrics_config.py */
const LEAST_IN_RANGE = [{ name: 'StartStep', least: 0 }, { name: 'NumSteps', least: 1 }] as const;

