import * as fc from 'fast-check';
import { inList, tuningOf, VALID_TUNING } from './valid-tuning';
import type { Finding } from '../../../src';
import { TUNING_RULES } from '../../../src/rules/tuning/catalog';
import { judgeTuning } from '../../../src/rules/tuning/judge-tuning';
import { mostTrainingJobs, possibleTrainingJobsOf, trainingJobsOf } from '../../../src/rules/tuning/training-jobs';
import { holds } from '../../property-tier';
import { VALID_MANIFEST } from '../cases/case';
import { withGarbage } from '../properties/garbage';
import { validJob } from '../properties/job';

test('a training job runs itself, once', () => {
  expect(trainingJobsOf(VALID_MANIFEST).map(({ manifest, times }) => [manifest, times])).toEqual([[VALID_MANIFEST, 1]]);
});

test('a tuning job runs training jobs with the values of its ranges, and nothing that belongs to the tuning', () => {
  const jobs = trainingJobsOf(VALID_TUNING);
  expect(jobs.map(({ manifest: { kind, spec } }) => ({ kind, ...spec.hyperParameters }))).toMatchObject([
    { kind: 'TrainingJob', booster: 'gbtree', gamma: '0', max_depth: '3' }, { kind: 'TrainingJob', booster: 'dart', gamma: '5.5', max_depth: '10' },
  ]);
  expect(jobs.map(({ times }) => times)).toEqual([50, 50]);
  const { trainingJobName, hyperParameters, algorithmSpecification, ...training } = VALID_MANIFEST.spec;
  expect(jobs[0].manifest.spec).toMatchObject(training);
});

test('findings in them are at places of the tuning job', () => {
  const [first, second] = trainingJobsOf({ ...VALID_TUNING, spec: { ...VALID_TUNING.spec, trainingJobDefinition: undefined, trainingJobDefinitions: [inList('a'), inList('b')] } } as any)
    .filter((_, position) => position % 2 === 1);
  const places = (job: typeof first, path: string) => job.placed({ path, says: '' }).map(violation => violation.path);
  expect(places(first, 'spec.roleARN')).toEqual(['spec.trainingJobDefinitions[0].roleARN']);
  expect(places(second, 'spec.hyperParameters.booster')).toEqual(['spec.trainingJobDefinitions[1].hyperParameterRanges.categoricalParameterRanges[0].values[1]']);
  expect(places(second, 'spec.hyperParameters.num_round')).toEqual(['spec.trainingJobDefinitions[1].staticHyperParameters.num_round']);
  expect(places(second, 'spec.tags')).toEqual(['spec.tags']);
  expect(places(second, 'metadata.name')).toEqual(['metadata.name']);
  expect(places(second, 'spec.environment.A')).toEqual([]);
});

test('a definition keeps its place behind what is none', () => {
  const jobs = trainingJobsOf({ ...VALID_TUNING, spec: { ...VALID_TUNING.spec, trainingJobDefinition: undefined, trainingJobDefinitions: ['a', null, inList('b')] } } as any);
  expect(jobs.flatMap(job => job.placed({ path: 'spec.roleARN', says: '' })).map(({ path }) => path))
    .toEqual(['spec.trainingJobDefinitions[2].roleARN', 'spec.trainingJobDefinitions[2].roleARN']);
});

test.each<[string, any]>([
  ['no definition', {}],
  ['no spec', undefined],
  ['garbage', { trainingJobDefinition: 'x', trainingJobDefinitions: [null, 3], hyperParameterTuningJobConfig: 7 }],
])('with %s there are none', (_what, spec) => {
  expect(trainingJobsOf({ ...VALID_TUNING, spec } as any)).toEqual([]);
});

test.each<[string, any, number]>([['no limit', {}, Infinity], ['a limit that is no number', { maxNumberOfTrainingJobs: 'x' }, Infinity]])('%s is any number', (_what, resourceLimits, times) => {
  const config = { ...VALID_TUNING.spec.hyperParameterTuningJobConfig, resourceLimits };
  expect(trainingJobsOf({ ...VALID_TUNING, spec: { ...VALID_TUNING.spec, hyperParameterTuningJobConfig: config } })[0].times).toBe(times);
});

describe('a grid without a limit', () => {
  const { categoricalParameterRanges: lists, integerParameterRanges } = VALID_TUNING.spec.hyperParameterTuningJobConfig.parameterRanges;
  const most = (parameterRanges: any, spec: object = {}, config: object = {}) => mostTrainingJobs({
    ...VALID_TUNING,
    spec: { ...VALID_TUNING.spec, hyperParameterTuningJobConfig: { strategy: 'Grid', parameterRanges, resourceLimits: { maxParallelTrainingJobs: 1 }, ...config }, ...spec },
  } as any);
  const three = { categoricalParameterRanges: [{ name: 'x', values: ['1', '2', '3'] }, ...lists] };

  test('has as many training jobs as combinations, of all definitions together', () => {
    const several = [inList('a', { hyperParameterRanges: three }), inList('b', { hyperParameterRanges: { categoricalParameterRanges: lists } })];
    expect([most(three), most(undefined, { trainingJobDefinition: null, trainingJobDefinitions: several })]).toEqual([6, 8]);
  });

  test('has at most its limit, if it has one', () => {
    expect(most(three, {}, { resourceLimits: { maxNumberOfTrainingJobs: 4 } })).toBe(4);
  });

  test.each<[string, any, ...object[]]>([
    ['another strategy', three, {}, { strategy: 'Random' }],
    ['ranges that SageMaker finds', three, { autotune: { mode: 'Enabled' } }],
    ['a range of numbers', { categoricalParameterRanges: lists, integerParameterRanges }],
    ['no ranges', undefined],
    ['no values', { categoricalParameterRanges: [{ name: 'x', values: [] }] }],
    ['values that nobody knows', { categoricalParameterRanges: [{ name: 'x', values: 'token' }] }],
    ['more lists than the CRD allows', { categoricalParameterRanges: Array.from({ length: 31 }, (_, i) => ({ name: `x${i}`, values: ['1'] })) }],
    ['no definition', three, { trainingJobDefinition: null }],
  ])('can have any number with %s', (_what, parameterRanges, ...rest) => {
    expect(most(parameterRanges, ...rest)).toBe(Infinity);
  });
});

test('whatever a part of a tuning job is, its training jobs can be asked for', () => {
  holds(fc.property(withGarbage(VALID_TUNING), tuning => expect(() => possibleTrainingJobsOf(tuning)).not.toThrow()), { quick: 100, full: 3000 });
});

test('random valid jobs are valid as the training of a tuning job, too', () => {
  const isOfTraining = ({ path, level }: Finding) => path.startsWith('spec.trainingJobDefinition') && level === 'error';
  holds(fc.property(validJob().filter(({ spec }) => spec !== undefined), fc.boolean(), (job, isInList) => {
    const tuning = tuningOf(job, { maxNumberOfTrainingJobs: 1, maxParallelTrainingJobs: 1 }, isInList);
    expect(judgeTuning({ manifest: tuning }).findings.filter(isOfTraining).filter(({ rule }) => !OF_TUNING.includes(rule)).map(String)).toEqual([]);
  }), { quick: 15, full: 500 });
});

/** A training job has neither an objective nor a name of a definition. */
const OF_TUNING = TUNING_RULES.map(({ id }) => id);
