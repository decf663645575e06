import { toPlainData, toSpec, type Leftover } from './crd-names';
import type { ImportedJob, SourceKind } from './imported-job';
import { ACK_ANNOTATION } from '../controller/annotations';
import { isTrainingJobManifest, TRAINING_JOB_KIND, type Manifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';

/** How inputs that leave it open are taken. */
export interface ImportOptions {
  /** The Region of jobs that don't tell theirs. */
  readonly region?: string;
}

/** The training job that an object describes; undefined if it describes none. */
export function recognize(object: any, file: string, options: ImportOptions = {}): ImportedJob | undefined {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return undefined;
  }
  if (isTrainingJobManifest(object)) {
    return fromAck(object, file);
  }
  if (isOfRetiredOperator(object)) {
    return fromRetiredOperator(object, file);
  }
  return isRequest(object) ? fromApi(object, file, options) : undefined;
}

/** What an object is called in a message. */
export function describe(object: any): string {
  if (typeof object !== 'object' || object === null) {
    return `a ${object === null ? 'null' : typeof object}`;
  }
  return typeof object.kind === 'string'
    ? `${object.kind}${typeof object.apiVersion === 'string' ? ` of ${object.apiVersion}` : ''}`
    : `an object with ${Object.keys(object).slice(0, 5).join(', ') || 'no members'}`;
}

function fromAck(object: Manifest, file: string): ImportedJob {
  const metadata = ownMetadata(object.metadata);
  const spec = isObject(object.spec) ? toPlainData(object.spec, 'spec') : undefined;
  return {
    source: 'ACK TrainingJob',
    file,
    manifest: { apiVersion: object.apiVersion, kind: object.kind, metadata: metadata.value, ...spec && { spec: spec.value } },
    formerName: text(spec?.value.trainingJobName) ?? text(metadata.value.name),
    keepsName: true,
    lost: [
      ...metadata.lost,
      ...spec?.lost ?? [],
      ...Object.entries(object)
        .filter(([name, value]) => !['apiVersion', 'kind', 'metadata', 'status'].includes(name) && !(name === 'spec' && isObject(value)))
        .map(([path, value]) => ({ path, value })),
    ],
    reported: [...metadata.reported, ...'status' in object ? ['status'] : []],
    empty: [],
    remarks: [],
  };
}

function fromRetiredOperator(object: Manifest, file: string): ImportedJob {
  const { region, ...request } = isObject(object.spec) ? object.spec : {};
  const { value: { name, annotations, ...metadata }, lost: lostMetadata, reported } = ownMetadata(object.metadata);
  const { spec, lost, empty } = toSpec(request);
  const { trainingJobName, ...rest } = spec;
  return {
    source: 'TrainingJob of the retired operator',
    file,
    manifest: { ...TRAINING_JOB_KIND, metadata: { ...metadata, ...annotated({ ...annotations, ...inRegion(region) }) }, spec: rest },
    formerName: text(trainingJobName) ?? text(name),
    keepsName: false,
    lost: [
      ...lostMetadata,
      ...lost.map(({ path, value }) => ({ path: `spec.${path}`, value })),
      ...region === undefined || typeof region === 'string' ? [] : [{ path: 'spec.region', value: region }],
    ],
    reported: [...reported, ...'status' in object ? ['status'] : []],
    empty: empty.map(path => `spec.${path}`),
    remarks: [],
  };
}

function fromApi(object: any, file: string, options: ImportOptions): ImportedJob {
  const reports = Object.keys(object).filter(name => REPORTED.has(name.toLowerCase()));
  const isDescription = reports.some(name => name.toLowerCase() === 'trainingjobstatus' || name.toLowerCase() === 'trainingjobarn');
  const source: SourceKind = isDescription ? 'DescribeTrainingJob response' : 'CreateTrainingJob request';
  const { spec, lost, empty } = toSpec(Object.fromEntries(Object.entries(object).filter(([name]) => !reports.includes(name))));
  const { trainingJobName, ...rest } = spec;
  const { region, remark } = regionOf(object, spec, options);
  return {
    source,
    file,
    manifest: { ...TRAINING_JOB_KIND, metadata: annotated(inRegion(region)), spec: rest },
    formerName: text(trainingJobName),
    keepsName: false,
    lost,
    reported: reports,
    empty,
    remarks: [
      ...remark === undefined ? [] : [remark],
      ...isDescription && spec.tags === undefined
        ? ['A description does not tell the tags of the job: `aws sagemaker list-tags` does, and `tags` sets them.'] : [],
    ],
  };
}

/** A description names the Region in the ARN of the job; an image has to be in the Region of the job. */
function regionOf(object: any, spec: any, options: ImportOptions): { region?: string; remark?: string } {
  const arn = Object.entries(object).find(([name]) => name.toLowerCase() === 'trainingjobarn')?.[1];
  const known = regionOfArn(arn) ?? options.region;
  if (known !== undefined) {
    return { region: known };
  }
  const { trainingImage, algorithmName } = spec.algorithmSpecification ?? {};
  const region = ECR.exec(text(trainingImage) ?? '')?.[1] ?? regionOfArn(algorithmName);
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
  const [own, ofServer] = divided(rest, name => !OF_API_SERVER.has(name));
  const [ownAnnotations, lastApplied] = divided(isObject(annotations) ? annotations : {}, name => name !== LAST_APPLIED);
  return {
    value: { ...own, ...annotated(ownAnnotations) },
    lost: [...lost, ...misshapen],
    reported: [...Object.keys(ofServer).map(name => `metadata.${name}`), ...Object.keys(lastApplied).map(name => `metadata.annotations.${name}`)],
  };
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
  return object.kind === 'TrainingJob' && typeof object.apiVersion === 'string' && object.apiVersion.startsWith('sagemaker.aws.amazon.com/');
}

function isRequest(object: any): boolean {
  const names = Object.keys(object).map(name => name.toLowerCase());
  return object.kind === undefined && names.includes('algorithmspecification') && TELLING.some(name => names.includes(name));
}

function regionOfArn(arn: unknown): string | undefined {
  return /^arn:[^:]*:sagemaker:([a-z0-9-]+):/.exec(text(arn) ?? '')?.[1];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const ECR = /^\d{12}\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\./;

/** Members of a request that, beside an algorithm, no request for anything else has. */
const TELLING = ['trainingjobname', 'rolearn', 'outputdataconfig', 'resourceconfig', 'trainingjobarn'];

/** The members of a `DescribeTrainingJob` response that a request does not have, in lower case. */
const REPORTED = new Set([
  'AutoMLJobArn', 'BillableTimeInSeconds', 'BillableTokenCount', 'CreationTime', 'DebugRuleEvaluationStatuses', 'FailureReason', 'FinalMetricDataList',
  'LabelingJobArn', 'LastModifiedTime', 'MlflowDetails', 'ModelArtifacts', 'OutputModelPackageArn', 'ProfilerRuleEvaluationStatuses', 'ProfilingStatus',
  'ProgressInfo', 'SecondaryStatus', 'SecondaryStatusTransitions', 'TrainingEndTime', 'TrainingJobArn', 'TrainingJobStatus', 'TrainingStartTime',
  'TrainingTimeInSeconds', 'TuningJobArn', 'WarmPoolStatus', 'ResponseMetadata', '$metadata',
].map(name => name.toLowerCase()));

/** Metadata that the API server sets, and the finalizer of the controller. */
const OF_API_SERVER = new Set([
  'creationTimestamp', 'deletionGracePeriodSeconds', 'deletionTimestamp', 'finalizers', 'generation', 'managedFields', 'resourceVersion', 'selfLink', 'uid',
]);
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
