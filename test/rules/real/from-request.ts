import { crdNameOf, MAPS } from '../../api-names';

/** Members of a CreateTrainingJob request that the CRD does not have. */
export const API_ONLY: readonly string[] = [
  'ContainerArguments',
  'ContainerEntrypoint',
  'DatasetSource',
  'DisableProfiler',
  'MlflowConfig',
  'ModelPackageConfig',
  'RunName',
  'ServerlessJobConfig',
  'SessionChainingConfig',
  'TrainingImageConfig',
  'TrainingPlanArn',
];

/** A CreateTrainingJob request as the spec of a `TrainingJob`. Members that only the API has are dropped. */
export function specFromRequest(request: object): object {
  return convert(request) as object;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(convert);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([name]) => !API_ONLY.includes(name))
    .map(([name, member]) => [crdNameOf(name), MAPS.includes(crdNameOf(name)) ? member : convert(member)]));
}
