import { valuesIn, type CountOf, type TunedParameter } from './ranges';
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
export function combinationsOf(spec: any, trainings: readonly TunedTraining[], countOf?: CountOf): number | undefined {
  const isGrid = spec?.hyperParameterTuningJobConfig?.strategy === GRID && spec.autotune === undefined;
  return isGrid ? sumOf(trainings.map(({ parameters }) => combinationsIn(parameters, countOf))) : undefined;
}

/**
 * How many different training jobs a strategy finds that draws combinations and refuses to repeat them. Undefined for other
 * strategies, and if the ranges are endless or do not say all values.
 */
export function combinationsToDraw(spec: any, trainings: readonly TunedTraining[]): number | undefined {
  const isDrawn = DRAWING.includes(spec?.hyperParameterTuningJobConfig?.strategy) && spec.autotune === undefined;
  return isDrawn ? sumOf(trainings.map(({ parameters }) => productOf(parameters.map(parameter => valuesIn(parameter))))) : undefined;
}

const DRAWING: readonly unknown[] = ['Bayesian', 'Random'];

function combinationsIn(parameters: readonly TunedParameter[], countOf: CountOf | undefined): number | undefined {
  return parameters.length > MOST_CATEGORICAL_RANGES
    ? undefined
    : productOf(parameters.map(parameter => parameter.kind === 'categorical' ? valuesIn(parameter, countOf) : undefined));
}

function productOf(counts: ReadonlyArray<number | undefined>): number | undefined {
  return counts.length === 0 || counts.includes(undefined) ? undefined : counts.reduce<number>((product, count) => product * count!, 1);
}

function sumOf(counts: ReadonlyArray<number | undefined>): number | undefined {
  return counts.length === 0 || counts.includes(undefined) ? undefined : counts.reduce<number>((sum, count) => sum + count!, 0);
}
