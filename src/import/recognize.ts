import { toPlainData, toSpec, type Converted, type Leftover } from './crd-names';
import type { ImportedJob } from './imported-job';
import { asNewJob, type Provenance } from './new-job';
import { asNewTuningJob, definitionsIn } from './new-tuning-job';
import { unwrapped, type Origin } from './wrappers';
import { ACK_ANNOTATION, NOTED_ANNOTATIONS } from '../controller/annotations';
import { controllerOf, isNewerThanKnown } from '../controller/controller-version';
import { isJobManifest, isTuningJobManifest, TRAINING_JOB_KIND, type Manifest } from '../manifest/manifest';
import { isObject, nonEmptyText } from '../manifest/plain-data';
import type { SchemaNode } from '../manifest/schema/schema-node';
import { specSchemaOf } from '../manifest/schema/spec-schema';
import { SPEC_SCHEMA } from '../manifest/schema/training-job-schema';
import { TUNING_SPEC_SCHEMA } from '../manifest/schema/tuning-job-schema';
import { folded } from '../manifest/text/folded';
import { kindOf, TRAINING, TUNING, type JobKind } from '../naming/job-kind';

/** How inputs are taken. */
export interface ImportOptions {
  /** The Region of jobs that don't name theirs. */
  readonly region?: string;
  /** Whether specs stay as they are, instead of becoming those that one would write today. */
  readonly isExact?: boolean;
}

/** The training and tuning jobs that an object describes. */
export function recognizeAll(object: any, file: string, options: ImportOptions = {}): ImportedJob[] {
  const wrapped = unwrapped(object);
  return wrapped.length === 0
    ? [recognize(object, file, options)].filter(job => job !== undefined)
    : wrapped.map(({ request, ...origin }) => fromRequest(request, file, options, origin)).filter(job => job !== undefined);
}

/** The training or tuning job that an object describes itself; undefined if it describes none. */
export function recognize(object: any, file: string, options: ImportOptions = {}): ImportedJob | undefined {
  if (!isObject(object)) {
    return undefined;
  }
  if (isJobManifest(object)) {
    return fromAck(object, file);
  }
  if (isOfRetiredOperator(object)) {
    return fromRetiredOperator(object, file, options);
  }
  return fromRequest(object, file, options);
}

function fromRequest(object: any, file: string, options: ImportOptions, origin: Origin = {}): ImportedJob | undefined {
  const request = isTuningRequest(object) ? TUNING_REQUEST : isRequest(object) ? TRAINING_REQUEST : undefined;
  return request && fromApi(request, object, file, options, origin);
}

function fromAck(object: Manifest, file: string): ImportedJob {
  const metadata = ownMetadata(object.metadata);
  const spec = isObject(object.spec) ? toPlainData(object.spec, 'spec', isNewerThanKnown(controllerOf(object)) ? undefined : specSchemaOf(object)) : undefined;
  return {
    source: isTuningJobManifest(object) ? 'ACK HyperParameterTuningJob' : 'ACK TrainingJob',
    file,
    manifest: { apiVersion: object.apiVersion, kind: object.kind, metadata: metadata.value, ...spec && { spec: spec.value } },
    formerName: nonEmptyText(spec?.value[kindOf(object).nameField]) ?? nonEmptyText(metadata.value.name),
    keepsName: true,
    isExact: true,
    lost: [
      ...metadata.lost,
      ...spec?.lost ?? [],
      ...Object.entries(object)
        .filter(([name, value]) => !['apiVersion', 'kind', 'metadata', 'status'].includes(name) && !(name === 'spec' && isObject(value)))
        .map(([path, value]) => ({ path, value })),
    ],
    reported: [...metadata.reported, ...'status' in object ? ['status'] : []],
    ...NOTHING_CHANGED,
    remarks: [],
  };
}

function fromRetiredOperator(object: Manifest, file: string, { isExact = false }: ImportOptions): ImportedJob {
  const { kind: { apiVersion, kind, nameField }, schema, asNew } = object.kind === RETIRED_TUNING_KIND ? TUNING_REQUEST : TRAINING_REQUEST;
  const { region, ...request } = isObject(object.spec) ? object.spec : {};
  const { value: { name, generateName, annotations, ...metadata }, lost: lostMetadata, reported } = ownMetadata(object.metadata);
  const { spec, lost, empty, reread, open } = toSpec(request, { isExact }, schema);
  const { [nameField]: jobName, ...rest } = spec;
  const inSpec = (leftover: Leftover) => ({ ...leftover, path: `spec.${leftover.path}` });
  return asNew({
    source: object.kind === RETIRED_TUNING_KIND ? 'HyperparameterTuningJob of the retired operator' : 'TrainingJob of the retired operator',
    file,
    manifest: { apiVersion, kind, metadata: { ...metadata, ...annotated({ ...annotations, ...inRegion(region) }) }, spec: rest },
    formerName: nonEmptyText(jobName) ?? nonEmptyText(name) ?? nonEmptyText(generateName)?.replace(/-$/, ''),
    keepsName: false,
    isExact,
    lost: [
      ...lostMetadata,
      ...lost.map(inSpec),
      ...region === undefined || typeof region === 'string' ? [] : [{ path: 'spec.region', value: region }],
    ],
    reported: [...reported, ...'status' in object ? ['status'] : []],
    empty: empty.map(path => `spec.${path}`),
    reread: [
      ...generateName === undefined ? [] : ['metadata.generateName: names follow the content instead'],
      ...reread.map(phrase => `spec.${phrase}`),
    ],
    added: [],
    open: open.map(inSpec),
    remarks: [],
  });
}

/** What differs between requests for training jobs and for tuning jobs. */
interface RequestKind {
  readonly kind: JobKind;
  readonly schema: SchemaNode;
  /** What the API calls the job. */
  readonly name: 'TrainingJob' | 'HyperParameterTuningJob';
  /** What its documentation calls the job. */
  readonly noun: string;
  /** What a description has and a request has not, in lower case. */
  readonly ofDescription: readonly string[];
  /** The spec of a training, which names an algorithm. */
  readonly trainingIn: (spec: any) => any;
  readonly asNew: (job: ImportedJob, provenance?: Provenance) => ImportedJob;
}

const TRAINING_REQUEST: RequestKind = {
  kind: TRAINING,
  schema: SPEC_SCHEMA,
  name: 'TrainingJob',
  noun: 'job',
  ofDescription: ['trainingjobstatus', 'trainingjobarn'],
  trainingIn: spec => spec,
  asNew: asNewJob,
};

const TUNING_REQUEST: RequestKind = {
  kind: TUNING,
  schema: TUNING_SPEC_SCHEMA,
  name: 'HyperParameterTuningJob',
  noun: 'tuning job',
  ofDescription: ['hyperparametertuningjobstatus'],
  trainingIn: spec => definitionsIn(spec)[0] ?? {},
  asNew: asNewTuningJob,
};

function fromApi(request: RequestKind, object: object, file: string, options: ImportOptions, origin: Origin): ImportedJob {
  const { kind: { apiVersion, kind, nameField }, name, noun } = request;
  const { spec, ...found } = read(object, options, request.schema);
  const isDescription = found.reported.some(member => request.ofDescription.includes(folded(member)));
  const { [nameField]: jobName, ...rest } = spec;
  const { region, remark } = regionFrom(object, request.trainingIn(spec), origin.region || options.region);
  return request.asNew({
    source: origin.source ?? (isDescription ? `Describe${name} response` : `Create${name} request`),
    file,
    manifest: { apiVersion, kind, metadata: annotated(inRegion(region)), spec: rest },
    formerName: nameFrom(nameField, jobName, found, origin),
    keepsName: false,
    added: [],
    ...found,
    remarks: [
      ...origin.remarks ?? [],
      ...remark === undefined ? [] : [remark],
      ...isDescription && spec.tags === undefined
        ? [`A description does not contain the tags of the ${noun}. \`aws sagemaker list-tags\` prints them; set them with \`tags\`.`] : [],
    ],
  }, { isDescription });
}

/** The name in a request, or what it was found under if something fills the name in. */
function nameFrom(field: string, name: unknown, { open }: Pick<Converted, 'open'>, origin: Origin): string | undefined {
  const isOpen = open.some(({ path }) => folded(path).replace(/\.\$$/, '') === folded(field));
  return isOpen ? origin.name : nonEmptyText(name) ?? origin.name;
}

/** What only descriptions and events have. */
const OF_DESCRIPTIONS = ['trainingjobstatus', 'trainingjobarn', 'hyperparametertuningjobstatus', 'hyperparametertuningjobarn'];

/** The spec that a request or a description gives, without what SageMaker reports in it. */
function read(object: object, { isExact = false }: ImportOptions, schema: SchemaNode): Converted & Pick<ImportedJob, 'isExact' | 'reported'> {
  const [reported, given] = divided(object, name => REPORTED.has(folded(name)));
  const isFinal = Object.keys(reported).some(name => OF_DESCRIPTIONS.includes(folded(name)));
  return { ...toSpec(given, { isExact, isFinal }, schema), isExact, reported: Object.keys(reported) };
}

/** A description names the Region in the ARN of the job; an image has to be in the Region of the job. */
function regionFrom(object: object, spec: any, otherwise: string | undefined): { region?: string; remark?: string } {
  const arn = Object.entries(object).find(([name]) => ['trainingjobarn', 'hyperparametertuningjobarn'].includes(folded(name)))?.[1];
  const known = regionOfArn(arn) ?? otherwise;
  if (known !== undefined) {
    return { region: known };
  }
  const { trainingImage, algorithmName } = spec.algorithmSpecification ?? {};
  const region = ECR.exec(nonEmptyText(trainingImage) ?? '')?.[1] ?? regionOfArn(algorithmName);
  return region === undefined
    ? { remark: 'The Region is not known: the controller uses that of the namespace, or else its own. `region` sets it.' }
    : { region, remark: `The Region is that of the ${trainingImage === undefined ? 'algorithm' : 'image'}.` };
}

/** Metadata without what the API server and the controller put there. */
function ownMetadata(given: unknown): { value: any; lost: readonly Leftover[]; reported: string[] } {
  const { value, lost } = toPlainData(isObject(given) ? given : {}, 'metadata');
  const { annotations = {}, ...rest } = value;
  const misshapen = Object.entries({ 'metadata': given ?? {}, 'metadata.annotations': annotations })
    .flatMap(([path, part]) => isObject(part) ? [] : [{ path, value: part }]);
  const [{ finalizers, ...own }, ofServer] = divided(rest, name => !OF_API_SERVER.has(name));
  const isReported = Array.isArray(finalizers) && finalizers.some(isOfController);
  const ownFinalizers = isReported ? finalizers.filter(finalizer => !isOfController(finalizer)) : finalizers;
  const [ownAnnotations, noted] = divided(isObject(annotations) ? annotations : {}, name => !NOTED_ANNOTATIONS.includes(name));
  return {
    value: {
      ...own,
      ...ownFinalizers === undefined || (isReported && ownFinalizers.length === 0) ? {} : { finalizers: ownFinalizers },
      ...annotated(ownAnnotations),
    },
    lost: [...lost, ...misshapen],
    reported: [
      ...[...Object.keys(ofServer), ...isReported ? ['finalizers'] : []].map(name => `metadata.${name}`),
      ...Object.keys(noted).map(name => `metadata.annotations.${name}`),
    ],
  };
}

/** Whether the controller, or the retired operator, has added a finalizer: the controller adds its own again, and nobody removes that of the operator. */
function isOfController(finalizer: unknown): boolean {
  return typeof finalizer === 'string' && /^finalizers\.sagemaker\.services\.k8s\.aws\/|^sagemaker-operator-finalizer$/.test(finalizer);
}

/** The members whose names are taken, and the others. */
function divided(object: object, isTaken: (name: string) => boolean): [Record<string, any>, Record<string, any>] {
  const [taken, others] = [true, false].map(wanted => Object.entries(object).filter(([name]) => isTaken(name) === wanted));
  return [Object.fromEntries(taken), Object.fromEntries(others)];
}

function annotated(annotations: Record<string, any>): { annotations?: Record<string, any> } {
  return Object.keys(annotations).length === 0 ? {} : { annotations };
}

function inRegion(region: unknown): Record<string, string> {
  return typeof region === 'string' ? { [ACK_ANNOTATION.region]: region } : {};
}

function isOfRetiredOperator(object: any): object is Manifest {
  return [TRAINING_JOB_KIND.kind, RETIRED_TUNING_KIND].includes(object.kind)
    && typeof object.apiVersion === 'string' && object.apiVersion.startsWith('sagemaker.aws.amazon.com/');
}

function isRequest(object: any): boolean {
  // Step Functions may fill in each of them.
  const names = Object.keys(object).map(name => folded(name).replace(/\.\$$/, ''));
  return object.kind === undefined && names.includes('algorithmspecification') && TELLING.some(name => names.includes(name));
}

function isTuningRequest(object: any): boolean {
  return object.kind === undefined && Object.keys(object).some(name => /^hyperparametertuningjobconfig(\.\$)?$/.test(folded(name)));
}

function regionOfArn(arn: unknown): string | undefined {
  return /^arn:[^:]*:sagemaker:([a-z0-9-]+):/.exec(nonEmptyText(arn) ?? '')?.[1];
}

/** The retired operator writes a small p. */
const RETIRED_TUNING_KIND = 'HyperparameterTuningJob';

const ECR = /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./;

const NOTHING_CHANGED = { empty: [], reread: [], added: [], open: [] };

/** Members that, together with an algorithm, only a request for a training job has. */
const TELLING = ['trainingjobname', 'rolearn', 'outputdataconfig', 'resourceconfig', 'trainingjobarn'];

/** The members of a description that a request does not have, in lower case. */
const REPORTED = new Set([
  'AutoMLJobArn', 'BillableTimeInSeconds', 'BillableTokenCount', 'CreationTime', 'DebugRuleEvaluationStatuses', 'FailureReason', 'FinalMetricDataList',
  'LabelingJobArn', 'LastModifiedTime', 'MlflowDetails', 'ModelArtifacts', 'OutputModelPackageArn', 'ProfilerRuleEvaluationStatuses', 'ProfilingStatus',
  'ProgressInfo', 'SecondaryStatus', 'SecondaryStatusTransitions', 'TrainingEndTime', 'TrainingJobArn', 'TrainingJobStatus', 'TrainingStartTime',
  'TrainingTimeInSeconds', 'TuningJobArn', 'WarmPoolStatus', 'ResponseMetadata', 'ResultMetadata', '$metadata',
  'BestTrainingJob', 'ConsumedResources', 'HyperParameterTuningEndTime', 'HyperParameterTuningJobArn', 'HyperParameterTuningJobStatus',
  'ObjectiveStatusCounters', 'OverallBestTrainingJob', 'TrainingJobStatusCounters', 'TuningJobCompletionDetails',
].map(name => name.toLowerCase()));

/** Metadata that the API server sets. */
const OF_API_SERVER = new Set([
  'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid',
]);
