import * as fc from 'fast-check';
import { manifestsOfCases } from './properties/cases';
import { sample } from './properties/sample';
import type { Manifest } from '../../src/manifest/manifest';
import { isObject } from '../../src/manifest/plain-data';
import { APP_RULES } from '../../src/rules/catalogue';
import { judge } from '../../src/rules/judge';
import { holds, someOf } from '../property-tier';

const OF_APPS = new Set(APP_RULES.map(({ id }) => id));

function verdicts(jobs: readonly Manifest[]): string[][] {
  return judge(jobs).map(({ findings }) => findings.filter(({ rule }) => !OF_APPS.has(rule)).map(String));
}

const MANIFESTS = [...manifestsOfCases(), ...sample(20)];

const OF_CONTAINER = /^(?:sagemaker_|mp_parameters$)/;

/** What the jobs have at a place of the spec, each value once, and nothing. */
function valuesAt(...keys: string[]): unknown[] {
  const values = MANIFESTS.map(({ spec }) => keys.reduce((value, key) => value?.[key], spec));
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}

/** What jobs with the same settings may have different: names, URIs, hyperparameters. */
const CONTENT = fc.record({
  trainingJobName: fc.constantFrom(...valuesAt('trainingJobName')),
  hyperParameters: fc.constantFrom<any>(...valuesAt('hyperParameters')),
  environment: fc.constantFrom(...valuesAt('environment')),
  tags: fc.constantFrom(...valuesAt('tags')),
  s3OutputPath: fc.constantFrom(...valuesAt('outputDataConfig', 's3OutputPath')),
}, { requiredKeys: [] });

/** The settings of a job with other content. */
function withContent({ spec, ...job }: any, { s3OutputPath, ...content }: any): any {
  const { hyperParameters } = content;
  const members = {
    ...spec,
    ...content,
    ...isObject(hyperParameters) && { hyperParameters: { ...partOf(hyperParameters, false), ...partOf(spec?.hyperParameters, true) } },
    ...s3OutputPath !== undefined && { outputDataConfig: { ...spec?.outputDataConfig, s3OutputPath } },
  };
  return { ...job, spec: Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) };
}

/** Those hyperparameters that steer the container, or the others. */
function partOf(hyperParameters: unknown, ofContainer: boolean): object {
  return isObject(hyperParameters)
    ? Object.fromEntries(Object.entries(hyperParameters).filter(([name]) => OF_CONTAINER.test(name) === ofContainer))
    : {};
}

/** Jobs that have the same settings. */
const LIKE_JOBS = fc.tuple(fc.constantFrom(...MANIFESTS), fc.array(CONTENT, { minLength: 2, maxLength: 4 }))
  .map(([job, contents]) => contents.map(content => withContent(job, content)));

const TRIED = someOf(MANIFESTS, { eachNth: 4 });
const ALONE = TRIED.map(manifest => verdicts([manifest])[0]);

test('a job gets the same verdict after jobs with the same settings as alone', () => {
  expect(TRIED.map(manifest => verdicts([manifest, manifest, manifest]))).toEqual(ALONE.map(alone => [alone, alone, alone]));
});

test('a job gets the same verdict among others as alone', () => {
  expect(verdicts(TRIED)).toEqual(ALONE);
});

test('content that another job with the same settings has not is judged', () => {
  holds(fc.property(LIKE_JOBS, jobs => {
    expect(verdicts(jobs)).toEqual(jobs.map(job => verdicts([job])[0]));
  }), { quick: 150, full: 1500 });
});
