import type { TunedParameter } from './ranges';
import type { TunedTraining } from './tuned-training';
import { TUNING_SPEC_SCHEMA } from '../../manifest/schema/tuning-job-schema';

/** The strategy that tries each combination of the values. */
export const GRID = 'Grid';

/** How many hyperparameters of a definition can have lists of values. */
export const MOST_CATEGORICAL_RANGES: number =
  TUNING_SPEC_SCHEMA.properties!.hyperParameterTuningJobConfig.properties!.parameterRanges.properties!.categoricalParameterRanges.maxItems!;

/**
 * How many training jobs try each combination of the values of a tuning job once. Undefined if it does not try each, or if its
 * ranges do not say all values.
 *
 * @param countOf how many values a list counts as; by default, one that occurs twice counts twice
 */
export function combinationsOf(spec: any, trainings: readonly TunedTraining[], countOf: CountOf = ({ length }) => length): number | undefined {
  if (spec?.hyperParameterTuningJobConfig?.strategy !== GRID || spec.autotune !== undefined || trainings.length === 0) {
    return undefined;
  }
  const counts = trainings.map(({ parameters }) => combinationsIn(parameters, countOf));
  return counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + count!, 0);
}

type CountOf = (values: readonly unknown[]) => number;

function combinationsIn(parameters: readonly TunedParameter[], countOf: CountOf): number | undefined {
  const counts = parameters.map(({ kind, range: { values } }) => kind === 'categorical' && Array.isArray(values) ? countOf(values) : 0);
  return counts.length === 0 || counts.length > MOST_CATEGORICAL_RANGES || counts.includes(0)
    ? undefined
    : counts.reduce((product, count) => product * count, 1);
}
