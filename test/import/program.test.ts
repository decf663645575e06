import * as fs from 'fs';
import * as path from 'path';
import { ApiObject } from 'cdk8s';
import * as fc from 'fast-check';
import { compilePrograms, runProgram } from './run-program';
import { operatorSpecFrom, requestFromSpec } from './to-request';
import { PYTHON } from '../../src/import/languages/python';
import { programOf, type Program } from '../../src/import/program';
import { recognize } from '../../src/import/recognize';
import { readDocuments } from '../../src/input/documents';
import { canonicalJson } from '../../src/manifest/canonical-json';
import { isTrainingJobManifest } from '../../src/manifest/manifest';
import { FAMILY_LABEL } from '../../src/naming/family';
import { MAPS } from '../api-names';
import { holds, inTier, someOf } from '../property-tier';
import { VALID_MANIFEST } from '../rules/cases/case';
import { withGarbage } from '../rules/properties/garbage';
import { validJob } from '../rules/properties/job';
import { sample } from '../rules/properties/sample';
import { ACCEPTED, specOf, type AcceptedJob } from '../rules/real/accepted';
import { API_ONLY } from '../rules/real/from-request';

beforeEach(() => void jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

const KIND = { apiVersion: 'sagemaker.services.k8s.aws/v1alpha1', kind: 'TrainingJob' };
const OLD_KIND = { apiVersion: 'sagemaker.aws.amazon.com/v1', kind: 'TrainingJob' };

/** Programs to be compiled together in the end. */
const toCompile: string[] = [];

const imported = (...objects: object[]): Program => programOf(objects.map(object => recognize(object, 'jobs.yaml', { isExact: true })!), 'jobs');
const manifestOf = (object: object, { fails }: { readonly fails?: readonly string[] } = {}) =>
  runProgram(imported(object).text, { validated: fails === undefined })[0];
const ackResource = (job: AcceptedJob) => ({
  ...KIND,
  metadata: { name: 'a-job', annotations: { 'services.k8s.aws/region': job.region } },
  spec: specOf(job),
});

/** A spec without empty maps and lists. */
function withoutEmpty(value: any): any {
  if (Array.isArray(value)) {
    return value.map(withoutEmpty);
  }
  return typeof value !== 'object' || value === null ? value : Object.fromEntries(Object.entries(value)
    .filter(([name, member]) => !(Array.isArray(member) || MAPS.includes(name)) || Object.keys(member as object).length > 0)
    .map(([name, member]) => [name, withoutEmpty(member)]));
}

function withoutName({ trainingJobName, ...spec }: any): any {
  return spec;
}

/** Without members that cdk8s can't write. */
function writable(value: any): any {
  if (Array.isArray(value)) {
    return value.map(writable);
  }
  return typeof value !== 'object' || value === null ? value : Object.fromEntries(Object.entries(value)
    .filter(([name]) => name !== '__proto__')
    .map(([name, member]) => [name, writable(member)]));
}

function withoutFamily({ metadata, ...rest }: any): any {
  const { labels: { [FAMILY_LABEL]: _family, ...labels } = {} as any, annotations = {}, ...others } = metadata;
  return { ...rest, metadata: { ...others, labels, annotations } };
}

describe('real jobs come back as they were', () => {
  // In the quick tier each of them in one form.
  const some = (turn: number) => someOf(ACCEPTED.map(job => [job.source, job] as const), { eachNth: 3, turn });

  test.each(some(0))('%s, as a resource', (_source, job) => {
    const resource = ackResource(job);
    expect(withoutFamily(manifestOf(resource, job))).toEqual(withoutFamily(resource));
  });

  test.each(some(1))('%s, as a request', (_source, job) => {
    const request = 'TrainingJobName' in job.request ? job.request : requestFromSpec(job.request) as object;
    const { spec, metadata } = manifestOf(request, job);
    expect(withoutName(spec)).toEqual(withoutEmpty(withoutName(specOf(job))));
    expect(spec.trainingJobName).toBe(metadata.name);
    expect(spec.trainingJobName).not.toBe(specOf(job).trainingJobName);
  });

  test.each(some(2))('%s, as a resource of the retired operator', (_source, job) => {
    const { spec, metadata } = manifestOf({
      ...OLD_KIND,
      metadata: { name: 'a-job', namespace: 'churn' },
      spec: { ...operatorSpecFrom(specOf(job)) as object, region: job.region },
    }, job);
    expect(withoutName(spec)).toEqual(withoutEmpty(withoutName(specOf(job))));
    expect(metadata).toMatchObject({ namespace: 'churn', annotations: { 'services.k8s.aws/region': job.region } });
  });

  test('what only the API has is listed', () => {
    const inRequests = ACCEPTED.flatMap(({ request }) => membersIn(request)).filter(name => API_ONLY.includes(name));
    const lost = ACCEPTED.filter(({ request }) => 'TrainingJobName' in request)
      .flatMap(({ request }) => recognize(request, 'a.json', { isExact: true })!.lost.map(leftover => leftover.path.split('.').at(-1)!));
    expect(lost.sort()).toEqual(inRequests.sort());
    expect(lost).not.toEqual([]);
  });

  test('all of them in one program are written with types', () => {
    const requests = ACCEPTED.map(job => 'TrainingJobName' in job.request ? job.request : requestFromSpec(job.request) as object);
    const programs = [imported(...ACCEPTED.map(ackResource)), imported(...requests)];
    expect(programs.flatMap(({ jobs }) => jobs).map(({ construct }) => construct.owner)).not.toContain(ApiObject);
    expect(runProgram(programs[1].text, { validated: false })).toHaveLength(ACCEPTED.length);
    toCompile.push(...programs.map(({ text }) => text));
  });
});

describe('what this library has written comes back without any patch', () => {
  const FOLDER = path.join(__dirname, '../../examples/snapshots');

  // Some charts have objects around the jobs only.
  const written = fs.readdirSync(FOLDER).filter(name => name.endsWith('.yaml'))
    .map(name => [name, readDocuments(fs.readFileSync(path.join(FOLDER, name), 'utf8')).documents.map(({ object }) => object).filter(isTrainingJobManifest)] as const)
    .filter(([, jobs]) => jobs.length > 0);

  test.each(written)('%s', (_name, jobs) => {
    const { text } = imported(...jobs);
    expect(text).not.toContain('JsonPatch');
    expect(runProgram(text)).toEqual(jobs);
  });
});

describe('any valid job comes back as it was', () => {
  const run = (property: (job: any) => void) => holds(fc.property(validJob(), property), { quick: 8, full: 50 });

  test('as a resource', () => {
    run(job => expect(withoutFamily(manifestOf(job))).toEqual(withoutFamily(writable(job))));
  });

  test('as a request', () => {
    run(({ spec }) => {
      fc.pre(spec !== undefined);
      expect(withoutName(manifestOf(requestFromSpec(spec) as object).spec)).toEqual(withoutEmpty(writable(withoutName(spec))));
    });
  });

  test('as a resource of the retired operator', () => {
    run(({ spec }) => {
      fc.pre(spec !== undefined);
      const old = { ...OLD_KIND, metadata: { name: 'a-job' }, spec: operatorSpecFrom(spec) as object };
      expect(withoutName(manifestOf(old).spec)).toEqual(withoutEmpty(writable(withoutName(spec))));
    });
  });

  test('written with types', () => {
    const { text, jobs } = imported(...sample(inTier({ quick: 12, full: 40 })).filter(({ spec }) => spec !== undefined));
    expect(jobs.map(({ construct }) => construct.owner)).not.toContain(ApiObject);
    toCompile.push(text, ...sample(inTier({ quick: 2, full: 5 })).map(job => imported(job).text));
  });
});

describe('a job whose name or namespace is absent, empty or no text comes back as it was', () => {
  const OTHERS = { annotations: { 'services.k8s.aws/region': 'eu-west-1' }, labels: { team: 'churn' } };

  test.each([
    { name: [] },
    { name: {} },
    { name: [], ...OTHERS },
    { name: {}, ...OTHERS },
    { name: [[]], ...OTHERS },
    { name: { a: [], b: 1 }, ...OTHERS },
    { name: 5, ...OTHERS },
    { name: '', namespace: '', ...OTHERS },
    { name: [], namespace: {}, labels: {} },
    { name: 'a-job', namespace: [] },
    { generateName: 'a-job-', ...OTHERS },
  ])('%j', metadata => {
    const { text } = imported({ ...KIND, metadata });
    expect(runProgram(text)).toEqual([{ ...KIND, metadata }]);
    toCompile.push(text);
  });
});

test.each(['v1/alpha', 'v1alpha1/', '/', ''])('a job of the API version sagemaker.services.k8s.aws/%s comes back as it was', version => {
  const job = { ...KIND, apiVersion: `sagemaker.services.k8s.aws/${version}`, metadata: { name: 'a-job' } };
  const { text } = imported(job);
  expect(runProgram(text)).toEqual([job]);
  toCompile.push(text);
});

test('a job with props keeps an API version that is none', () => {
  const job = { ...VALID_MANIFEST, apiVersion: 'sagemaker.services.k8s.aws/v1/alpha' };
  const { text } = imported(job);
  expect(text).toContain("JsonPatch.replace('/apiVersion', 'sagemaker.services.k8s.aws/v1/alpha')");
  expect(runProgram(text, { validated: false })).toMatchObject([job]);
});

test('a job with anything anywhere comes back as it was', () => {
  holds(fc.property(validJob().chain(withGarbage), job => {
    const found = recognize(job, 'jobs.yaml');
    fc.pre(found !== undefined);
    const { text, jobs } = programOf([found], 'jobs');
    const manifests = runProgram(text, { validated: false });
    // cdk8s copies patches as JSON text, in which -0 becomes 0.
    expect(canonicalJson(manifests)).toBe(canonicalJson(jobs.map(({ manifest }) => manifest)));
    expect(canonicalJson(manifests[0].spec)).toBe(canonicalJson(found.manifest.spec));
  }), { quick: 10, full: 100 });
});

test('what was written compiles', () => {
  expect(toCompile.length).toBeGreaterThan(2);
  expect(compilePrograms(toCompile)).toEqual([]);
});

function membersIn(value: any): string[] {
  return typeof value !== 'object' || value === null ? [] : Object.entries(value)
    .flatMap(([name, member]) => API_ONLY.includes(name) ? [name] : [name, ...membersIn(member)]);
}

test.each([['x # -*- coding: utf_7 -*-.yaml'], ['vim:fileencoding=utf_7:.yaml'], ['coding:utf_7', 'a']])('no name of a file makes Python read the program in another encoding: %j', (...files) => {
  const jobs = files.map(file => recognize({ ...KIND, metadata: { name: 'a' }, spec: {} }, file)!);
  const [first, second] = programOf(jobs, 'jobs', PYTHON).text.split('\n');
  // PEP 263.
  expect([first, second].filter(line => /^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)/.test(line))).toEqual([]);
  expect(first + second).toMatch(/coding\\u003[ad]/);
});

test('an adopted resource comes back without the mark of the controller, and can be synthesized with what SageMaker has added', () => {
  const adoption = { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': '{"trainingJobName":"churn"}' };
  const { algorithmSpecification, ...spec } = VALID_MANIFEST.spec;
  const trainingImage = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1';
  const metricDefinitions = [{ name: 'train:auc', regex: 'auc=(.*)' }];
  const resource = {
    ...KIND,
    metadata: { name: 'churn', annotations: { ...adoption, 'services.k8s.aws/region': 'eu-west-1', 'services.k8s.aws/adopted': 'true' } },
    spec: { ...spec, trainingJobName: 'churn', hyperParameters: { num_round: '9' }, algorithmSpecification: { ...algorithmSpecification, trainingImage, metricDefinitions } },
  };
  const { metadata, spec: { algorithmSpecification: { metricDefinitions: found } } } = manifestOf(resource);
  expect(metadata.annotations).toEqual({ ...adoption, 'services.k8s.aws/region': 'eu-west-1' });
  expect(found).toEqual(metricDefinitions);
});

test('finalizers stay, apart from those that a controller adds', () => {
  const [controller, operator] = ['finalizers.sagemaker.services.k8s.aws/TrainingJob', 'sagemaker-operator-finalizer'];
  const finalizersOf = (finalizers: string[]) =>
    manifestOf({ ...VALID_MANIFEST, metadata: { ...VALID_MANIFEST.metadata, finalizers } }).metadata.finalizers;
  expect(finalizersOf(['example.com/keep', controller, operator])).toEqual(['example.com/keep']);
  expect(finalizersOf([controller])).toBeUndefined();
});
