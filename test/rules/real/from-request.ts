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

/** The names of the CRD that are more than the name of the API with a small first letter. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  FileSystemId: 'fileSystemID',
  HubContentArn: 'hubContentARN',
  KmsKeyId: 'kmsKeyID',
  RoleArn: 'roleARN',
  S3Uri: 's3URI',
  SecurityGroupIds: 'securityGroupIDs',
  UltraServerId: 'ultraServerID',
  VolumeKmsKeyId: 'volumeKMSKeyID',
};

/** Maps have keys of the user's, which stay as they are. */
const MAPS = ['CollectionParameters', 'Environment', 'HookParameters', 'HyperParameters', 'ProfilingParameters', 'RuleParameters'];

function convert(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(convert);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(Object.entries(value)
    .filter(([name]) => !API_ONLY.includes(name))
    .map(([name, member]) => [EXCEPTIONS[name] ?? lowerFirst(name), MAPS.includes(name) ? member : convert(member)]));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
