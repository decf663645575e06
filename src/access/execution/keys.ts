import type { GatheredNeeds } from './gathered-needs';
import type { KeyUse } from './key-grants';

/** The keys of the output and of the volumes. */
export function readKeys(needs: GatheredNeeds): void {
  const outputKey = needs.spec.outputDataConfig?.kmsKeyID;
  if (outputKey !== '') {
    needs.useKey(outputKey, 'spec.outputDataConfig.kmsKeyID', ENCRYPT);
  }
  needs.useKey(needs.spec.resourceConfig?.volumeKMSKeyID, 'spec.resourceConfig.volumeKMSKeyID', ATTACH_VOLUMES);
}

export const DECRYPT: KeyUse = { sid: 'Decrypt', actions: ['kms:Decrypt'], reason: 'S3 decrypts what the job reads with this key.' };
export const ENCRYPT: KeyUse = {
  sid: 'Encrypt',
  actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
  reason: 'S3 encrypts what the job writes with this key, and decrypts the parts of large objects to join them.',
};
const ATTACH_VOLUMES: KeyUse = {
  sid: 'AttachVolumes',
  actions: ['kms:CreateGrant'],
  forServices: true,
  reason: 'SageMaker allows only the service that stores the volumes to use their key.',
};
