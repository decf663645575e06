import { bringsItsMetrics, OWN_METRICS, TUNING_OBJECTIVE } from './added-by-sagemaker';
import type { ImportedJob } from './imported-job';
import { withSpec } from './with-spec';
import { Algorithm } from '../algorithms/algorithm';
import { encodeHyperParameters, HyperParameterEncoding } from '../algorithms/hyper-parameter-encoding';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt } from '../manifest/codec/carry-out';
import { parseJson } from '../manifest/parse-json';
import { isObject } from '../manifest/plain-data';
import { shownData } from '../manifest/secrets/mask';
import { folded } from '../manifest/text/folded';

/** What is known of where a job comes from. */
export interface Provenance {
  /** Whether SageMaker has added its own to the job. */
  readonly isDescription?: boolean;
}

/**
 * A job as one would write it today: without what SageMaker and the SDKs have added for the run that it was, and with
 * hyperparameters as this library writes them. A job that stays as it is only gets explanations.
 */
export function asNewJob(job: ImportedJob, { isDescription = false }: Provenance = {}): ImportedJob {
  const steps: readonly Rewriting[] = job.isExact ? [] : [
    profilerByItsSwitch,
    ...isDescription ? [withoutOwnMetrics, withoutZeros, withoutTuning] : [],
    withoutFormerRun,
    hyperParametersEncoded,
  ];
  const done = steps.reduce((current, step) => step(current), job);
  return { ...done, remarks: [...done.remarks, ...explanations(done)] };
}

type Rewriting = (job: ImportedJob) => ImportedJob;

/** The CRD has no `DisableProfiler`: a job without a profiler has no configuration for one. */
function profilerByItsSwitch(job: ImportedJob): ImportedJob {
  const off = job.lost.find(({ path }) => folded(path).endsWith('profilerconfig.disableprofiler'));
  if (off === undefined) {
    return job;
  }
  const lost = job.lost.filter(leftover => leftover !== off);
  if (off.value !== true) {
    return { ...job, lost };
  }
  const { profilerConfig, profilerRuleConfigurations, ...spec } = job.manifest.spec;
  return { ...job, lost, manifest: { ...job.manifest, spec }, added: [...job.added, `${off.path}: the job has no profiler`] };
}

function withoutOwnMetrics(job: ImportedJob): ImportedJob {
  const { metricDefinitions, ...algorithmSpecification } = job.manifest.spec.algorithmSpecification ?? {};
  return metricDefinitions === undefined || !bringsItsMetrics(algorithmSpecification) ? job : {
    ...job,
    manifest: withSpec(job.manifest, { algorithmSpecification }),
    added: [...job.added, OWN_METRICS],
  };
}

/** A number that SageMaker reports as 0 if a request leaves it out. */
interface ReportedZero {
  /** The part of a spec that has the number: an object, or a list of them. */
  readonly part: string;
  readonly member: string;
  /** Another member that the part then has. */
  readonly requires?: string;
  readonly phrase: string;
}

const REPORTED_ZEROS: readonly ReportedZero[] = [
  { part: 'resourceConfig', member: 'keepAlivePeriodInSeconds', phrase: 'ResourceConfig.KeepAlivePeriodInSeconds: 0 keeps no warm pool' },
  { part: 'resourceConfig', member: 'instanceCount', requires: 'instanceGroups', phrase: 'ResourceConfig.InstanceCount: 0 with instance groups' },
  { part: 'debugRuleConfigurations', member: 'volumeSizeInGB', phrase: 'DebugRuleConfigurations.VolumeSizeInGB: 0 is the default' },
  { part: 'profilerRuleConfigurations', member: 'volumeSizeInGB', phrase: 'ProfilerRuleConfigurations.VolumeSizeInGB: 0 is the default' },
];

function withoutZeros(job: ImportedJob): ImportedJob {
  return REPORTED_ZEROS.reduce(withoutZero, job);
}

function withoutZero(job: ImportedJob, { part, member, requires = member, phrase }: ReportedZero): ImportedJob {
  const given = job.manifest.spec[part];
  const hasZero = (value: unknown) => isObject(value) && value[member] === 0 && value[requires] !== undefined;
  const cleared = (value: any) => hasZero(value) ? Object.fromEntries(Object.entries(value).filter(([name]) => name !== member)) : value;
  return [given].flat().some(hasZero) ? {
    ...job,
    manifest: withSpec(job.manifest, { [part]: Array.isArray(given) ? given.map(cleared) : cleared(given) }),
    added: [...job.added, phrase],
  } : job;
}

function withoutTuning(job: ImportedJob): ImportedJob {
  return withoutHyperParameters(job, [TUNING_OBJECTIVE], 'of the tuning');
}

/** Hyperparameters in which the SDK notes the run that it has started. */
function withoutFormerRun(job: ImportedJob): ImportedJob {
  return withoutHyperParameters(job, ['sagemaker_job_name', 'sagemaker_region'], 'of the former run');
}

function withoutHyperParameters(job: ImportedJob, names: readonly string[], phrase: string): ImportedJob {
  const given = job.manifest.spec.hyperParameters ?? {};
  const stale = names.filter(name => Object.hasOwn(given, name));
  return stale.length === 0 ? job : {
    ...job,
    manifest: withHyperParameters(job, Object.fromEntries(Object.entries(given).filter(([name]) => !stale.includes(name)))),
    added: [...job.added, ...stale.map(name => `HyperParameters.${name}: ${phrase}`)],
  };
}

/** Values of other types as the image reads them, and JSON as this library writes it. */
function hyperParametersEncoded(job: ImportedJob): ImportedJob {
  const given = job.manifest.spec.hyperParameters;
  if (!isObject(given)) {
    return job;
  }
  const encoding = encodingOf(job.manifest.spec);
  const reread: string[] = [];
  const encoded = Object.entries(given).flatMap(([name, value]): Array<[string, any]> => {
    const meant = meantBy(name, value, encoding);
    const text = meant === undefined ? value : encodedText(name, meant.value, encoding);
    if (text !== value) {
      reread.push(`HyperParameters.${name}: ${meant!.phrase}`);
    }
    return text === undefined ? [] : [[name, text]];
  });
  return { ...job, manifest: withHyperParameters(job, Object.fromEntries(encoded)), reread: [...job.reread, ...reread] };
}

/** What a value is encoded as: itself if it can't be, and nothing for null. */
function encodedText(name: string, value: unknown, encoding: HyperParameterEncoding): unknown {
  return value === null ? undefined : attempt(() => encodeHyperParameters({ [name]: value }, encoding)[name]) ?? value;
}

/** The texts that containers read as JSON. */
const JSON_TEXTS: { readonly [encoding in HyperParameterEncoding]: RegExp } = {
  JSON: /^["[{\d-]/,
  TEXT: /^[[{]/,
  TEXT_WITH_COMMA_LISTS: /(?!)/,
};

interface Meant {
  readonly value: any;
  readonly phrase: string;
}

/** The value that a hyperparameter stands for, if it is not written as this library writes it. */
function meantBy(name: string, value: unknown, encoding: HyperParameterEncoding): Meant | undefined {
  if (typeof value !== 'string') {
    return { value, phrase: `the ${Array.isArray(value) ? 'list' : typeof value} ${canonicalJson(shownData(value, name))}, encoded for the image` };
  }
  if (encoding === HyperParameterEncoding.JSON && value === 'null') {
    return { value: null, phrase: 'null (None in Python), left out' };
  }
  const parsed = JSON_TEXTS[encoding].test(value) ? parseJson(value) : undefined;
  return parsed !== undefined && isSameJson(value, parsed) ? { value: parsed, phrase: 'the same JSON in another notation' } : undefined;
}

/** Whether a text is JSON for a value, with the types of its numbers: `1.0` is a float in Python, and `1` is not. */
function isSameJson(text: string, value: unknown): boolean {
  const numbers = text.replace(/"(?:[^"\\]|\\[^]?)*(?:"|$)/g, '""').match(/-?\d[\d.eE+-]*/g) ?? [];
  return value !== null && numbers.every(number => /^-?\d+$/.test(number) ? Number.isSafeInteger(Number(number)) : !Number.isInteger(Number(number)));
}

function encodingOf({ algorithmSpecification }: any): HyperParameterEncoding {
  return Algorithm.fromImage(String(algorithmSpecification?.trainingImage)).hyperParameterEncoding;
}

/** What follows from what the resource does not have. */
function explanations({ lost, manifest: { spec } }: ImportedJob): string[] {
  const isLost = (name: string) => lost.some(({ path }) => folded(path).endsWith(name));
  const channels: any[] = Array.isArray(spec?.inputDataConfig) ? spec.inputDataConfig : [];
  const places = (name: string) => channels.filter(channel => channel?.channelName === name).map(channel => channel.dataSource?.s3DataSource?.s3URI);
  const [driver] = places('sm_drivers');
  const directory = unquoted(spec?.hyperParameters?.sagemaker_submit_directory);
  return [
    ...isLost('containerentrypoint') || isLost('containerarguments') ? [NO_ENTRY_POINT] : [],
    ...driver === undefined ? [] : [driverText(places('code')[0])],
    ...directory?.startsWith('s3://') === true ? [codeText(directory, unquoted(spec.hyperParameters.sagemaker_program))] : [],
  ];
}

const NO_ENTRY_POINT = 'The resource has no field for the entry point and the arguments of the container. '
  + 'The job starts the ENTRYPOINT of its image with the argument `train`.';

function driverText(code: string = 'the channel code'): string {
  return 'The SageMaker SDK (version 3) starts your code through the channel sm_drivers and an entry point, which the resource does not have. '
    + `In a container of AWS, replace both channels by \`code\`: SourceCode.s3 with ${code} and your entry point. An image of your own must start `
    + 'the code itself. The SDK uploads both channels when it starts a job, not when it prints the request.';
}

function codeText(directory: string, program: string = 'your script'): string {
  return `The container downloads its code from ${directory}. To pass it as a channel, which also works under network isolation, replace `
    + `sagemaker_program and sagemaker_submit_directory by \`code\`: SourceCode.s3 with this URI and the entry point ${program}.`;
}

/** A text that may be written as JSON. */
function unquoted(value: unknown): string | undefined {
  const parsed = typeof value === 'string' && value.startsWith('"') ? parseJson(value) : value;
  return typeof parsed === 'string' ? parsed : undefined;
}

function withHyperParameters(job: ImportedJob, hyperParameters: Record<string, any>): ImportedJob['manifest'] {
  return withSpec(job.manifest, { hyperParameters });
}
