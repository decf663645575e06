import { CONTROLLER_ANNOTATION } from '../../../src/controller/controller-version';

/** Changes of the valid manifest as JSON merge patches (null removes), each by a phrase for the job that it makes. */
export type Patches = Readonly<Record<string, object>>;

/** What a rule accepts, and what it refuses by the path that it has to complain about. */
export interface RuleCases {
  readonly accepts: Patches;
  readonly refuses: Readonly<Record<string, Patches>>;
}

/** A job that a rule refuses. */
export interface RefusedCase {
  readonly phrase: string;
  readonly path: string;
  readonly patch: object;
}

/** Cases of the rules of one topic, by rule id. */
export type TopicCases = Readonly<Record<string, RuleCases>>;

/** A final manifest without any finding, which the cases patch. */
export const VALID_MANIFEST = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: {
    name: 'churn-1',
    annotations: { 'services.k8s.aws/region': 'eu-west-1' },
  },
  spec: {
    algorithmSpecification: {
      enableSageMakerMetricsTimeSeries: false,
      trainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1',
      trainingInputMode: 'File',
    },
    enableInterContainerTrafficEncryption: false,
    enableManagedSpotTraining: false,
    enableNetworkIsolation: false,
    hyperParameters: { eta: '0.2' },
    inputDataConfig: [
      {
        channelName: 'train',
        compressionType: 'None',
        dataSource: {
          s3DataSource: { s3DataDistributionType: 'FullyReplicated', s3DataType: 'S3Prefix', s3URI: 's3://churn/train/' },
        },
        recordWrapperType: 'None',
      },
    ],
    outputDataConfig: { compressionType: 'GZIP', kmsKeyID: '', s3OutputPath: 's3://churn/models/' },
    resourceConfig: { instanceCount: 1, instanceType: 'ml.m5.xlarge', volumeSizeInGB: 30 },
    roleARN: 'arn:aws:iam::111122223333:role/training',
    stoppingCondition: { maxRuntimeInSeconds: 3600 },
    trainingJobName: 'churn-1',
  },
};

/** Applies a JSON merge patch (RFC 7386) to a copy. */
export function patched(target: any, patch: any): any {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) {
    return patch;
  }
  const result: any = target !== null && typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = patched(result[key], value);
    }
  }
  return result;
}

/** The channel of the valid manifest with members changed, for cases about channels. */
export function channelWith(patch: object): object {
  return patched(VALID_MANIFEST.spec.inputDataConfig[0], patch);
}

/** Cases that differ in one value. */
export function each<T>(values: readonly T[], phrase: (value: T) => string, patch: (value: T) => object): Patches {
  return unique(values.map(value => [phrase(value), patch(value)]));
}

/** Refused cases whose path follows from the case. */
export function byPath(cases: readonly RefusedCase[]): RuleCases['refuses'] {
  const paths = [...new Set(cases.map(({ path }) => path))];
  return Object.fromEntries(paths.map(path => [
    path, unique(cases.filter(one => one.path === path).map(({ phrase, patch }) => [phrase, patch])),
  ]));
}

/** What a rule refuses, case by case. */
export function refusedCases({ refuses }: RuleCases): RefusedCase[] {
  return Object.entries(refuses).flatMap(([path, patches]) => Object.entries(patches).map(([phrase, patch]) => ({ phrase, path, patch })));
}

const LOOKS_LIKE_JSON = /[{[]\s*"|"\s*:|\{\}|^\s*[{[]/;

/** The phrases of a rule that do not name one case to a reader: used twice, too long, or JSON. */
export function unclearPhrases(cases: RuleCases): string[] {
  const phrases = [...Object.keys(cases.accepts), ...refusedCases(cases).map(({ phrase }) => phrase)];
  return phrases.filter((phrase, position) => phrases.indexOf(phrase) < position || phrase.length > 70 || LOOKS_LIKE_JSON.test(phrase));
}

function unique(entries: ReadonlyArray<readonly [string, object]>): Patches {
  const patches = Object.fromEntries(entries);
  if (Object.keys(patches).length < entries.length) {
    throw new Error(`Expected a phrase of its own for each case, got ${entries.map(([phrase]) => phrase).join(', ')}`);
  }
  return patches;
}

/** A job that is made for a release of the controller. */
export function madeFor(version: string, spec: object = {}, annotations: object = {}): object {
  return { metadata: { annotations: { [CONTROLLER_ANNOTATION]: version, ...annotations } }, spec };
}
