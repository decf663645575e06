import { combinationsOf } from './grid';
import { RANGES } from './places';
import { endsOf, rangesIn } from './ranges';
import type { TunedTraining } from './tuned-training';
import { tunedTrainingsIn } from './tuning-view';
import { isTuningJobManifest, type Manifest } from '../../manifest/manifest';
import { withoutNulls } from '../../manifest/plain-data';
import type { Violation } from '../rule';

/** A training job that a resource runs: the resource itself, or one of many that a tuning job starts. */
export interface RunTrainingJob {
  readonly manifest: Manifest;
  /** How many like it run at most; `Infinity` if nothing limits them. */
  readonly times: number;
  /** A violation in the manifest, at its place in the resource; several or none if the resource has it elsewhere. */
  placed(violation: Violation): Violation[];
}

/**
 * The training jobs that a training or tuning job runs, one for each value in the ranges of a tuning job. What is not formed as
 * a definition is left out; rules about fields find it.
 */
export function trainingJobsOf(job: Manifest): RunTrainingJob[] {
  if (!isTuningJobManifest(job)) {
    return [{ manifest: job, times: 1, placed: violation => [violation] }];
  }
  const times = mostTrainingJobs(job);
  return definitionsOf(job).flatMap(training => training.manifests.map((manifest, turn) => (
    { manifest, times, placed: (violation: Violation) => training.placedInTuning(violation, turn) })));
}

/**
 * The training jobs of a resource, and one for each value of a hyperparameter that none of them has. Another value may have the
 * same name, a range may have none, or it may be where a tuning job of this form has no ranges.
 */
export function possibleTrainingJobsOf(job: Manifest): RunTrainingJob[] {
  const expected = trainingJobsOf(job);
  if (!isTuningJobManifest(job)) {
    return expected;
  }
  const times = mostTrainingJobs(job);
  return [...expected, ...definitionsOf(job).flatMap(training => {
    const [{ spec, ...manifest }] = training.manifests;
    return hiddenValuesOf(training, job).map(({ name, value, path }) => ({
      manifest: { ...manifest, spec: { ...spec, hyperParameters: { ...spec.hyperParameters, [name]: value } } } as Manifest,
      times,
      placed: (violation: Violation) => violation.path === `spec.hyperParameters.${name}` ? [{ ...violation, path }] : training.placedInTuning(violation, 0),
    }));
  })];
}

interface HyperParameterValue {
  readonly name: string;
  readonly value: any;
  readonly path: string;
}

function hiddenValuesOf(training: TunedTraining, job: Manifest): HyperParameterValue[] {
  const { hyperParameterTuningJobConfig: config } = withoutNulls(job.spec);
  const { manifests } = training;
  const { staticHyperParameters, hyperParameterRanges } = training.definition;
  const ranges = [
    ...training.parameters, ...rangesIn(config?.parameterRanges, RANGES), ...rangesIn(hyperParameterRanges, `${training.path}.hyperParameterRanges`),
  ];
  const values = [
    ...Object.entries<any>(staticHyperParameters ?? {}).map(([name, value]) => ({ name, value, path: `${training.path}.staticHyperParameters.${name}` })),
    ...ranges.flatMap(parameter => endsOf(parameter).map(({ value, path }) => ({ name: parameter.name ?? '', value, path }))),
  ];
  return values.filter(({ name, value }) => !manifests.some(({ spec }) => spec.hyperParameters[name] === value));
}

/** How many training jobs a tuning job starts at most: its limit, or else the combinations of a grid; `Infinity` if nothing limits them. */
export function mostTrainingJobs(tuning: Manifest): number {
  const most: unknown = tuning.spec?.hyperParameterTuningJobConfig?.resourceLimits?.maxNumberOfTrainingJobs;
  if (most === undefined || most === null) {
    return combinationsOf(withoutNulls(tuning.spec), definitionsOf(tuning)) ?? Infinity;
  }
  return Number.isSafeInteger(most) && (most as number) >= 0 ? most as number : Infinity;
}

function definitionsOf(tuning: Manifest): readonly TunedTraining[] {
  return tunedTrainingsIn(tuning, withoutNulls(tuning.spec));
}
