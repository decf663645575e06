import { TrainingJobValidation, type TrainingJobValidationProps } from '../../src';
import { patched, VALID_MANIFEST } from '../rules/cases/case';

const SPOT = patched(VALID_MANIFEST, { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 3600 } } });
const BAD = patched(VALID_MANIFEST, { spec: { inputDataConfig: [{ ...VALID_MANIFEST.spec.inputDataConfig[0], inputMode: 'Fast' }] } });

async function validate(files: Record<string, Array<object | null>>, properties?: TrainingJobValidationProps, metadata?: object) {
  const violations: any[] = [];
  const submitted: any[] = [];
  const logged: string[] = [];
  await new TrainingJobValidation(properties).validate({
    manifests: Object.keys(files),
    metadata,
    parseManifest: (name: string) => files[name],
    logger: { log: (text: string) => logged.push(text) },
    report: { addViolation: (violation: any) => violations.push(violation), submit: (...args: any[]) => submitted.push(args) },
  });
  return { violations, submitted, logged };
}

test('manifests without errors are a success, other kinds are left alone', async () => {
  const { violations, submitted } = await validate({ 'a.yaml': [VALID_MANIFEST, { kind: 'ConfigMap' }, {}, null], 'b.yaml': [] });
  expect(violations).toEqual([]);
  expect(submitted).toEqual([['success', { trainingJobs: '1' }]]);
});

test('a name that has no text is none', async () => {
  const { submitted } = await validate({ 'a.yaml': [{ ...BAD, metadata: { ...BAD.metadata, name: { toString: 1 } } }] });
  expect(submitted[0][0]).toBe('failure');
});

test('jobs in a list are jobs', async () => {
  const { submitted } = await validate({ 'a.yaml': [{ apiVersion: 'v1', kind: 'List', items: [BAD, VALID_MANIFEST] }] });
  expect(submitted).toEqual([['failure', { trainingJobs: '2' }]]);
});

test('an error is a violation with rule, resource, place, reason and remedy, and a failure', async () => {
  const { violations, submitted } = await validate({ 'dist/a.yaml': [BAD] });
  expect(violations).toEqual([{
    ruleName: 'field-value',
    recommendation: expect.stringContaining('spec.inputDataConfig[0].inputMode: must be one of File, Pipe, FastFile, got "Fast"'),
    fix: expect.stringContaining('use one of File, Pipe, FastFile'),
    violatingResources: [{ resourceName: 'churn-1', locations: ['spec/inputDataConfig/0/inputMode'], manifestPath: 'dist/a.yaml' }],
  }]);
  expect(submitted).toEqual([['failure', { trainingJobs: '1' }]]);
});

test('a warning is logged and fails nothing, unless strict', async () => {
  const relaxed = await validate({ 'a.yaml': [SPOT] });
  expect(relaxed.logged).toEqual([expect.stringMatching(/^warning: a\.yaml: churn-1: spec\.checkpointConfig: is missing/)]);
  expect(relaxed.submitted[0][0]).toBe('success');
  const strict = await validate({ 'a.yaml': [SPOT] }, { strict: true });
  expect(strict.violations.map(violation => violation.ruleName)).toEqual(['spot-without-checkpoints']);
  expect(strict.submitted[0][0]).toBe('failure');
});

test.each<[string, object, string]>([
  ['an unknown property', { stric: true }, "Expected the properties of TrainingJobValidation to be strict and controllerVersion, got 'stric'; did you mean 'strict'?"],
  ['an unknown property that is like none', { level: 1 }, "to be strict and controllerVersion, got 'level'"],
  ['a strictness that is a text', { strict: 'true' }, 'Expected `strict` to be true or false, got "true"'],
  ['a release that is a number', { controllerVersion: 1.9 }, 'Expected `controllerVersion` to be a release of the controller such as 1.9.1, got 1.9'],
])('%s is an error, since the gate would be off', (_what, properties, message) => {
  expect(() => new TrainingJobValidation(properties as any)).toThrow(message);
});

test('properties without a value are absent', async () => {
  expect((await validate({ 'a.yaml': [SPOT] }, { strict: null, controllerVersion: null } as any)).submitted[0][0]).toBe('success');
  expect(() => new TrainingJobValidation(null as any)).not.toThrow();
});

test('equal findings of many jobs are one', async () => {
  const named = (job: object, name: string) => patched(job, { metadata: { name }, spec: { trainingJobName: name } });
  const jobs = ['a', 'b', 'c'].flatMap(name => [named(SPOT, name), named(BAD, `${name}-bad`)]);
  const { logged, violations } = await validate({ 'a.yaml': jobs.slice(0, 3), 'b.yaml': jobs.slice(3) });
  expect(logged).toEqual([expect.stringMatching(/^warning: a\.yaml: a, and 2 more jobs: spec\.checkpointConfig: is missing/)]);
  expect(violations.map(({ violatingResources }) => violatingResources.map(({ resourceName, manifestPath }: any) => `${manifestPath} ${resourceName}`)))
    .toEqual([['a.yaml a-bad', 'b.yaml b-bad', 'b.yaml c-bad']]);
});

test('a warning that the constructs of this library have printed is not logged again', async () => {
  const labelled = patched(SPOT, { metadata: { labels: { 'cdk8s-sagemaker-training/family': 'churn' } } });
  const constructs = { 'churn-1': { path: 'app/churn' } };
  expect((await validate({ 'a.yaml': [labelled] }, {}, constructs)).logged).toEqual([]);
  expect((await validate({ 'a.yaml': [labelled] })).logged).toHaveLength(1);
  expect((await validate({ 'a.yaml': [SPOT] }, {}, constructs)).logged).toHaveLength(1);
  expect((await validate({ 'a.yaml': [labelled] }, { strict: true }, constructs)).violations).toHaveLength(1);
});

test('a warning is printable', async () => {
  const { logged } = await validate({ 'a\n::error::.yaml': [patched(SPOT, { metadata: { name: 'x\u001b[31m' } })] });
  expect(logged.length).toBeGreaterThan(0);
  expect(logged.join('\n')).not.toMatch(/\u001b|^::/m);
});

test('jobs of all files are judged against each other', async () => {
  const { violations } = await validate({ 'a.yaml': [VALID_MANIFEST], 'b.yaml': [VALID_MANIFEST] });
  expect(violations.map(violation => [violation.ruleName, violation.violatingResources[0].manifestPath])).toEqual([['job-name-clash', 'b.yaml']]);
});

test('the controller that runs the jobs can be named for all files', async () => {
  expect((await validate({ 'a.yaml': [VALID_MANIFEST] }, { controllerVersion: '1.2.8' })).violations).toEqual([]);
  const { violations } = await validate({ 'a.yaml': [VALID_MANIFEST] }, { controllerVersion: '1.2.7' });
  expect(violations.map(violation => [violation.ruleName, violation.violatingResources[0].locations])).toEqual([
    ['field-since-controller', ['spec/outputDataConfig/compressionType']],
  ]);
  expect(() => new TrainingJobValidation({ controllerVersion: 'new' })).toThrow('Expected `controllerVersion` to be a release of the controller such as 1.9.1, got "new"');
});
