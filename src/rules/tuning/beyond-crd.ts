import type { Violation } from '../rule';

/** Members of the API for which the CRD has no field. */
const BEYOND_CRD: readonly RegExp[] = [
  /^spec\.hyperParameterTuningJobConfig\.(?:strategyConfig|randomSeed)$/,
  /^spec\.hyperParameterTuningJobConfig\.resourceLimits\.maxRuntimeInSeconds$/,
  /^spec\.hyperParameterTuningJobConfig\.tuningJobCompletionCriteria\.(?:bestObjectiveNotImproving|convergenceDetected)$/,
  /^spec\.trainingJobDefinition(?:s\[\d+\])?\.(?:environment|hyperParameterTuningResourceConfig)$/,
];

/** A violation by an unknown field, told apart from a misspelt one if the API knows the field. */
export function namedBeyondCrd<T extends Violation>(violation: T): T {
  return BEYOND_CRD.some(path => path.test(violation.path))
    ? { ...violation, says: 'is a member of the API that the CRD of tuning jobs lacks', remedy: 'remove it; a tuning job of ACK can\'t have it' }
    : violation;
}
