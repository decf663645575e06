import { inDefinition } from './definition-members';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import { DEFINITION_SCHEMA } from '../../manifest/schema/tuning-job-schema';
import type { Violation } from '../rule';

/** Members of the API for which the CRD has no field. */
const BEYOND_CRD: readonly RegExp[] = [
  /^spec\.hyperParameterTuningJobConfig\.(?:strategyConfig|randomSeed)$/,
  /^spec\.hyperParameterTuningJobConfig\.resourceLimits\.maxRuntimeInSeconds$/,
  /^spec\.hyperParameterTuningJobConfig\.tuningJobCompletionCriteria\.(?:bestObjectiveNotImproving|convergenceDetected)$/,
  /^spec\.trainingJobDefinition(?:s\[\d+\])?\.(?:environment|hyperParameterTuningResourceConfig)$/,
];

const IN_DEFINITION = /^(spec\.trainingJobDefinition(?:s\[\d+\])?)\.(hyperParameters|tags)$/;
const IN_SPEC = /^spec\.(\w+)$/;

/** A violation by an unknown field, told apart from a misspelled one if the API knows the field, or a tuning job has it elsewhere. */
export function namedBeyondCrd<T extends Violation>(violation: T): T {
  if (BEYOND_CRD.some(path => path.test(violation.path))) {
    return { ...violation, says: 'is a member of the API that the CRD of tuning jobs lacks', remedy: 'remove it; a tuning job of ACK can\'t have it' };
  }
  const place = placeInTuning(violation.path);
  return place === undefined ? violation : { ...violation, says: `is a field of training jobs, which a tuning job has as ${place}`, remedy: `move it to ${place}` };
}

/** Where a tuning job has a member of the spec of a training job that stands elsewhere in it. */
function placeInTuning(path: string): string | undefined {
  const [, definition, member] = IN_DEFINITION.exec(path) ?? [];
  if (definition !== undefined) {
    return member === 'tags' ? 'spec.tags' : `${definition}.${inDefinition(member)}`;
  }
  const [, name = ''] = IN_SPEC.exec(path) ?? [];
  const isOfTraining = Object.hasOwn(SPEC_SCHEMA.properties!, name) && Object.hasOwn(DEFINITION_SCHEMA.properties!, inDefinition(name));
  return isOfTraining ? `spec.trainingJobDefinition.${inDefinition(name)}` : undefined;
}
