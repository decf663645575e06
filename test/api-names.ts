/* The names of the API of SageMaker and those of the CRD. */

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

const OF_CRD: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(EXCEPTIONS).map(([ofCrd, ofApi]) => [ofApi, ofCrd]));

/** Maps have keys of the user's, which stay as they are. */
export const MAPS = ['collectionParameters', 'environment', 'hookParameters', 'hyperParameters', 'profilingParameters', 'ruleParameters'];

/** What the API calls a field of the CRD. */
export function apiNameOf(name: string): string {
  return EXCEPTIONS[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

/** What the CRD calls a member of the API. */
export function crdNameOf(name: string): string {
  return OF_CRD[name] ?? lowerFirst(name);
}

export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
