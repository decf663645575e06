import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { fixText, unchanged } from '../../src/cli/fix-text';
import { readDocuments } from '../../src/input/documents';
import { isWithin } from '../../src/manifest/paths';
import { judge } from '../../src/rules/judge';
import { holds } from '../property-tier';
import { patched, VALID_MANIFEST } from '../rules/cases/case';
import { sample } from '../rules/properties/sample';

const fixed = (text: string, unsafe = false) => fixText(text, { unsafe }).text;
const HEAD = 'apiVersion: sagemaker.services.k8s.aws/v1alpha1\nkind: TrainingJob\nmetadata:\n  name: a\n';

describe('a place is changed, and nothing around it', () => {
  test.each<[string, string, string]>([
    ['a number in a map', 'spec:\n  hyperParameters:\n    num_round: 100 # often\n', 'spec:\n  hyperParameters:\n    num_round: "100" # often\n'],
    ['a boolean in a map', 'spec:\n  environment: { DEBUG: true,  B: "x" }\n', 'spec:\n  environment: { DEBUG: "true",  B: "x" }\n'],
    ['a value in another case', 'spec:\r\n  algorithmSpecification:\r\n    trainingInputMode:   \'file\'\r\n', 'spec:\r\n  algorithmSpecification:\r\n    trainingInputMode:   \'File\'\r\n'],
    ['a value in another case of a set that grows', 'spec:\n  resourceConfig:\n    instanceType: ml.M5.xlarge\n', 'spec:\n  resourceConfig:\n    instanceType: ml.m5.xlarge\n'],
    ['a plain value in a list', 'spec:\n  inputDataConfig:\n  - inputMode: PIPE\n    compressionType: None\n', 'spec:\n  inputDataConfig:\n  - inputMode: Pipe\n    compressionType: None\n'],
    ['an empty object', 'spec:\n  # why\n  environment: {}\n  roleARN: a\n', 'spec:\n  # why\n  roleARN: a\n'],
    ['an empty object next to a number that JSON writes otherwise', 'spec:\n  environment: {}\n  tags: -0.0\n', 'spec:\n  tags: -0.0\n'],
    ['an empty list', 'spec:\n  roleARN: a\n  tags: []', 'spec:\n  roleARN: a\n'],
    ['an empty object of JSON', 'spec: {"environment": {}, "roleARN": "a"}\n', 'spec: {"roleARN": "a"}\n'],
    ['the last object of JSON', 'spec: {"roleARN": "a", "environment": {}}\n', 'spec: {"roleARN": "a"}\n'],
    ['an entry that is null', 'spec:\n  environment:\n    # gone\n    A: null\n    B: b\n', 'spec:\n  environment:\n    # gone\n    B: b\n'],
    ['a default of a channel', 'spec:\r\n  inputDataConfig:\r\n  - channelName: a # first\r\n    compressionType: None\r\n    dataSource:\r\n      s3DataSource:\r\n        s3URI: s3://a/\r\n',
      'spec:\r\n  inputDataConfig:\r\n  - channelName: a # first\r\n    compressionType: None\r\n    dataSource:\r\n      s3DataSource:\r\n        s3DataDistributionType: FullyReplicated\r\n        s3URI: s3://a/\r\n'],
    ['a default behind a hyphen', 'spec:\n  inputDataConfig:\n  # why\n  - channelName: a\n  - channelName: b\n    compressionType: Gzip\n',
      'spec:\n  inputDataConfig:\n  # why\n  - compressionType: None\n    channelName: a\n  - channelName: b\n    compressionType: Gzip\n'],
    ['a default in braces', 'spec:\n  stoppingCondition: {maxPendingTimeInSeconds: 7200}\n', 'spec:\n  stoppingCondition: {maxRuntimeInSeconds: 86400, maxPendingTimeInSeconds: 7200}\n'],
    ['a default in JSON', 'spec: {\n  "stoppingCondition": {\n    "maxPendingTimeInSeconds": 7200\n  }\n}\n',
      'spec: {\n  "stoppingCondition": {\n    "maxRuntimeInSeconds": 86400,\n    "maxPendingTimeInSeconds": 7200\n  }\n}\n'],
    ['a default of an empty object', 'spec:\n  stoppingCondition: {} # later\n', 'spec:\n  stoppingCondition: { maxRuntimeInSeconds: 86400 } # later\n'],
    ['a default of an empty object of JSON', 'spec: {"stoppingCondition": {}}\n', 'spec: {"stoppingCondition": {"maxRuntimeInSeconds": 86400}}\n'],
    ['a default that is null', 'spec:\n  inputDataConfig:\n  - channelName: a\n    compressionType: null # unset\n  stoppingCondition:\n    maxRuntimeInSeconds: ~\n',
      'spec:\n  inputDataConfig:\n  - channelName: a\n    compressionType: None # unset\n  stoppingCondition:\n    maxRuntimeInSeconds: 86400\n'],
    ['a default without a value', 'spec:\r\n  stoppingCondition:\r\n    maxRuntimeInSeconds: # unset\r\n', 'spec:\r\n  stoppingCondition:\r\n    maxRuntimeInSeconds: 86400 # unset\r\n'],
    ['a default that is null in JSON', 'spec: {"inputDataConfig": [{"compressionType": null}]}\n', 'spec: {"inputDataConfig": [{"compressionType": "None"}]}\n'],
    ['a type of Amazon EC2', 'spec:\n  resourceConfig:\n    instanceType: "m5.xlarge"\n', 'spec:\n  resourceConfig:\n    instanceType: "ml.m5.xlarge"\n'],
    ['a kind of data of another API', 'spec:\n  inputDataConfig:\n  - compressionType: None\n    dataSource: {s3DataSource: {s3DataDistributionType: FullyReplicated, s3DataType: S3Object}}\n',
      'spec:\n  inputDataConfig:\n  - compressionType: None\n    dataSource: {s3DataSource: {s3DataDistributionType: FullyReplicated, s3DataType: S3Prefix}}\n'],
    ['an object that is empty then', 'spec:\n  roleARN: a\n  profilerConfig: {profilingParameters: {}}\n', 'spec:\n  roleARN: a\n'],
  ])('%s', (_what, given, expected) => {
    expect(fixed(HEAD + given)).toBe(HEAD + expected);
  });

  test('a misspelt field, if the job may change', () => {
    const text = `${HEAD}spec:\n  "roleArn": a\n  stopingCondition: {maxRuntimeInSeconds: 60}\n`;
    expect(fixText(text, { unsafe: false })).toEqual({ text, fixed: 0, effective: 0, unsafe: 2 });
    expect(fixed(text, true)).toBe(`${HEAD}spec:\n  "roleARN": a\n  stoppingCondition: {maxRuntimeInSeconds: 60}\n`);
  });

  test('a misspelt field of the metadata, if the job may change', () => {
    const text = HEAD.replace('  name: a\n', '  name: a\n  label: {team: a}\n') + 'spec: {}\n';
    expect(fixText(text, { unsafe: false })).toMatchObject({ text, unsafe: 1 });
    expect(fixed(text, true)).toBe(text.replace('label:', 'labels:'));
  });

  test.each<[string, string, string]>([
    ['a kind and what is below it', 'kind: Trainingjob # one\napiVersion: sagemaker.services.k8s.aws/v1beta1\nspec: {environment: {A: 1}, roleARN: a}\n',
      'kind: TrainingJob # one\napiVersion: sagemaker.services.k8s.aws/v1alpha1\nspec: {environment: {A: "1"}, roleARN: a}\n'],
    ['a kind of tuning jobs', '{"apiVersion": "sagemaker.service.k8s.aws/v1alpha1", "kind": "HyperparameterTuningJobs", "spec": {}}',
      '{"apiVersion": "sagemaker.services.k8s.aws/v1alpha1", "kind": "HyperParameterTuningJob", "spec": {}}'],
    ['a version that is missing', 'kind: TrainingJob\nspec: {trainingJobName: a}\n',
      'apiVersion: sagemaker.services.k8s.aws/v1alpha1\nkind: TrainingJob\nspec: {trainingJobName: a}\n'],
  ])('%s, if a job may start', (_what, text, expected) => {
    expect(fixText(text, { unsafe: false })).toMatchObject({ text, fixed: 0, unsafe: 1 });
    expect(fixed(text, true)).toBe(expected);
    expect(fixed(expected, true)).toBe(expected);
  });

  test('a field of a tuning job', () => {
    const text = `${HEAD.replace('TrainingJob', 'HyperParameterTuningJob')}spec:\n  hyperParameterTuningJobConfig: {stratgy: Bayesian}\n`;
    expect(fixed(text, true)).toBe(text.replace('stratgy', 'strategy'));
  });
});

test.each([
  ['a word that is another text', 'spec:\n  environment: {A: yes, B: 010, C: 1.0}\n'],
  ['a value that an anchor shares', 'spec:\n  environment: &e {A: 1}\n  hyperParameters: *e\n'],
  ['a value with a tag', 'spec:\n  environment: {A: !!int 1}\n'],
  ['a default of an object that an anchor shares', 'spec:\n  stoppingCondition: &s {maxPendingTimeInSeconds: 7200}\n'],
  ['a default of an empty object that an anchor shares', 'spec:\n  stoppingCondition: &s {}\n'],
  ['a default of an empty object with a comment in it', 'spec:\n  stoppingCondition: { # none\n    }\n'],
  ['a default that is null with a tag', 'spec:\n  stoppingCondition: {maxRuntimeInSeconds: !!null null}\n'],
  ['a misspelt field beside the right one', 'spec:\n  enableNetworkIsolaton: true\n  enableNetworkIsolation: true\n'],
  ['empty resources, whose members are missing', 'spec:\n  roleARN: a\n  resourceConfig: {}\n'],
  ['an empty object with a comment', 'spec:\n  environment: {} # none yet\n  roleARN: a\n'],
  ['an empty object behind a hyphen', 'spec:\n  inputDataConfig:\n  - shuffleConfig: {}\n    compressionType: None\n'],
  ['a value of its own', 'spec:\n  algorithmSpecification: {trainingInputMode: Fast}\n'],
  ['an unreadable document', 'spec:\n  environment: {A: 1}\n---\na: [\n'],
  ['a request of the API in the same text', 'spec: {}\n---\nTrainingJobName: a\nAlgorithmSpecification: {}\n'],
])('%s stays as it is', (_what, rest) => {
  expect(fixed(HEAD + rest, true)).toBe(HEAD + rest);
});

test('other kinds and acknowledged findings stay as they are', () => {
  expect(fixed('kind: ConfigMap\nspec: {environment: {A: 1}}\n')).toBe('kind: ConfigMap\nspec: {environment: {A: 1}}\n');
  const text = HEAD.replace('  name: a\n', '  name: a\n  annotations: {acknowledge.cdk8s-sagemaker-training/empty-value: "so it is"}\n') + 'spec: {tags: [], roleARN: a}\n';
  expect(fixed(text)).toBe(text);
});

test('several documents, lists and JSON with tabs', () => {
  const job = (value: string) => `{\n\t"apiVersion": "sagemaker.services.k8s.aws/v1alpha1", "kind": "TrainingJob",\n\t"spec": {"environment": {"A": ${value}}}\n}`;
  expect(fixed(`[${job('1')},\n${job('true')}]`)).toBe(`[${job('"1"')},\n${job('"true"')}]`);
  const document = `${HEAD}spec:\n  environment:\n    A: 1\n`;
  expect(fixed(`${document}---\nkind: A\n---\n${document}`)).toBe(`${document}---\nkind: A\n---\n${document}`.replaceAll('A: 1', 'A: "1"'));
});

const JOBS = sample(30).filter(({ spec }) => spec !== undefined);
const findingsIn = (text: string) => readDocuments(text).documents.flatMap(({ object }) => judge([{ manifest: object }])[0].findings);
const errorsIn = (text: string) => findingsIn(text).filter(({ level }) => level === 'error').length;
const RULES = [
  'field-type', 'field-value', 'field-unknown', 'empty-value', 'null-entry', 'channel-defaults-written', 'reported-defaults-written',
  'channel-data-type', 'instance-type-format', 'resource-field-unknown',
];
/** How many findings there are of the rules that have fixes. */
const fixable = (text: string) => findingsIn(text).filter(({ rule }) => RULES.includes(rule)).length;

/** Faults that have one remedy. */
const fault = fc.constantFrom<(job: any) => void>(
  ({ spec }) => Object.assign(spec, { environment: { ...spec.environment, NUMBER: 12 } }),
({ spec }) => Object.assign(spec, { tags: [] }),
({ spec }) => Object.assign(spec, { hyperParameters: { ...spec.hyperParameters, flag: true } }),
({ spec }) => {
  spec.rolArn = spec.roleARN;
  delete spec.roleARN;
},
({ spec }) => {
  spec.environment = { ...spec.environment, GONE: null };
},
({ spec }) => {
  delete spec.inputDataConfig?.[0]?.compressionType;
},
({ spec }) => {
  delete spec.stoppingCondition?.maxRuntimeInSeconds;
},
({ spec }) => {
  if (spec.algorithmSpecification?.trainingInputMode !== undefined) {
    spec.algorithmSpecification.trainingInputMode = spec.algorithmSpecification.trainingInputMode.toLowerCase();
  }
},
);

/** The places in which two values differ. */
function differences(one: any, other: any, at: string): string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) {
    return [];
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null || Array.isArray(one) !== Array.isArray(other)) {
    return [at];
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .flatMap(key => differences(one[key], other[key], Array.isArray(one) ? `${at}[${key}]` : `${at}${at === '' ? '' : '.'}${key}`));
}

test('a job without a finding of these rules stays byte for byte', () => {
  const texts = JOBS.map(job => stringify(job)).filter(text => fixable(text) === 0);
  expect(texts.length).toBeGreaterThan(10);
  for (const text of texts) {
    expect(fixText(text, { unsafe: true })).toEqual(unchanged(text));
  }
});

test('a fixed job has fewer findings, no more errors, and nothing is left for a second run', () => {
  const faults = fc.array(fault, { minLength: 1, maxLength: 3 });
  holds(fc.property(fc.constantFrom(...JOBS), faults, fc.boolean(), fc.boolean(), (job, chosen, unsafe, json) => {
    const broken = JSON.parse(JSON.stringify(job));
    chosen.forEach(breakIt => breakIt(broken));
    const text = json ? JSON.stringify(broken, undefined, 2) : stringify(broken);
    const result = fixText(text, { unsafe });
    expect(fixable(result.text)).toBe(fixable(text) - result.fixed);
    expect(errorsIn(result.text)).toBeLessThanOrEqual(errorsIn(text));
    // A name that is corrected is a place, too, and what is empty then is removed.
    const places = [...findingsIn(text), ...findingsIn(result.text)].map(({ path }) => path);
    const [before, after] = [text, result.text].map(each => readDocuments(each).documents[0]?.object);
    expect(differences(before, after, '').filter(place => !['spec.roleARN', ...places].some(path => isWithin(place, path) || isWithin(path, place)))).toEqual([]);
    expect(fixText(result.text, { unsafe })).toMatchObject({ text: result.text, fixed: 0 });
  }), { quick: 8, full: 100 });
});

test('all faults of a valid job are mended', () => {
  const broken = patched(VALID_MANIFEST, { spec: { environment: { N: 12 }, tags: [] } });
  expect(findingsIn(fixed(stringify(broken)))).toEqual(findingsIn(stringify(patched(VALID_MANIFEST, { spec: { environment: { N: '12' } } }))));
});
