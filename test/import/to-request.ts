/** The names of the API that are more than the name of the CRD with a capital first letter. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  fileSystemID: 'FileSystemId',
  hubContentARN: 'HubContentArn',
  kmsKeyID: 'KmsKeyId',
  roleARN: 'RoleArn',
  s3URI: 'S3Uri',
  securityGroupIDs: 'SecurityGroupIds',
  ultraServerID: 'UltraServerId',
  volumeKMSKeyID: 'VolumeKmsKeyId',
};

/** Maps have keys of the user's, which stay as they are. */
export const MAPS = ['collectionParameters', 'environment', 'hookParameters', 'hyperParameters', 'profilingParameters', 'ruleParameters'];

/** The spec of a `TrainingJob` as the `CreateTrainingJob` request that the controller makes of it. */
export function requestFromSpec(spec: unknown): unknown {
  return renamed(spec, name => EXCEPTIONS[name] ?? name.charAt(0).toUpperCase() + name.slice(1), map => map);
}

/** The spec as the retired operator wrote it: the names of the API with a small first letter, and maps as lists. */
export function operatorSpecFrom(spec: unknown): unknown {
  const nameOf = (name: string) => lowerFirst(EXCEPTIONS[name] ?? name);
  return renamed(spec, nameOf, map => Object.entries(map).map(([name, value]) => ({ name, value })));
}

function renamed(value: any, nameOf: (name: string) => string, mapOf: (map: object) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(element => renamed(element, nameOf, mapOf));
  }
  return typeof value !== 'object' || value === null ? value : Object.fromEntries(Object.entries(value)
    .map(([name, member]) => [nameOf(name), MAPS.includes(name) ? mapOf(member as object) : renamed(member, nameOf, mapOf)]));
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
