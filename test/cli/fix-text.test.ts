import * as fc from 'fast-check';
import { stringify } from 'yaml';
import { fixText, unchanged } from '../../src/cli/fix-text';
import { readDocuments } from '../../src/input/documents';
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
    ['a plain value in a list', 'spec:\n  inputDataConfig:\n  - inputMode: PIPE\n    channelName: a\n', 'spec:\n  inputDataConfig:\n  - inputMode: Pipe\n    channelName: a\n'],
    ['an empty object', 'spec:\n  # why\n  environment: {}\n  roleARN: a\n', 'spec:\n  # why\n  roleARN: a\n'],
    ['an empty list', 'spec:\n  roleARN: a\n  tags: []', 'spec:\n  roleARN: a\n'],
    ['an empty object of JSON', 'spec: {"environment": {}, "roleARN": "a"}\n', 'spec: {"roleARN": "a"}\n'],
    ['the last object of JSON', 'spec: {"roleARN": "a", "environment": {}}\n', 'spec: {"roleARN": "a"}\n'],
    ['an object that is empty then', 'spec:\n  roleARN: a\n  profilerConfig: {profilingParameters: {}}\n', 'spec:\n  roleARN: a\n'],
  ])('%s', (_what, given, expected) => {
    expect(fixed(HEAD + given)).toBe(HEAD + expected);
  });

  test('a misspelt field, if the job may change', () => {
    const text = `${HEAD}spec:\n  "roleArn": a\n  stopingCondition: {maxRuntimeInSeconds: 60}\n`;
    expect(fixText(text, { unsafe: false })).toEqual({ text, fixed: 0, effective: 0, unsafe: 2 });
    expect(fixed(text, true)).toBe(`${HEAD}spec:\n  "roleARN": a\n  stoppingCondition: {maxRuntimeInSeconds: 60}\n`);
  });
});

test.each([
  ['a word that is another text', 'spec:\n  environment: {A: yes, B: 010, C: 1.0}\n'],
  ['a value that an anchor shares', 'spec:\n  environment: &e {A: 1}\n  hyperParameters: *e\n'],
  ['a value with a tag', 'spec:\n  environment: {A: !!int 1}\n'],
  ['an empty object with a comment', 'spec:\n  environment: {} # none yet\n  roleARN: a\n'],
  ['an empty object behind a hyphen', 'spec:\n  inputDataConfig:\n  - shuffleConfig: {}\n    channelName: a\n'],
  ['a value of its own', 'spec:\n  algorithmSpecification: {trainingInputMode: Fast}\n'],
  ['an unreadable document', 'spec:\n  environment: {A: 1}\n---\na: [\n'],
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
const findingsIn = (text: string) => readDocuments(text).documents.flatMap(({ object }) => judge([object])[0].findings);
const errorsIn = (text: string) => findingsIn(text).filter(({ level }) => level === 'error').length;
const RULES = ['field-type', 'field-value', 'field-unknown', 'empty-value'];
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
  if (spec.algorithmSpecification?.trainingInputMode !== undefined) {
    spec.algorithmSpecification.trainingInputMode = spec.algorithmSpecification.trainingInputMode.toLowerCase();
  }
},
);

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
    expect(fixText(result.text, { unsafe })).toMatchObject({ text: result.text, fixed: 0 });
  }), { quick: 8, full: 400 });
});

test('all faults of a valid job are mended', () => {
  const broken = patched(VALID_MANIFEST, { spec: { environment: { N: 12 }, tags: [] } });
  expect(findingsIn(fixed(stringify(broken)))).toEqual(findingsIn(stringify(patched(VALID_MANIFEST, { spec: { environment: { N: '12' } } }))));
});
