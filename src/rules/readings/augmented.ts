import type { ChannelInForce } from './resources';

/** Whether a channel has an augmented manifest, which SageMaker streams in Pipe mode only. */
export function isAugmented({ s3 }: ChannelInForce): boolean {
  return s3?.s3DataType === 'AugmentedManifestFile';
}

/** What helps if that which reads an augmented manifest can't read streams. */
export const PLAIN_MANIFEST = 'use a plain manifest: set s3DataType of the channel to ManifestFile, and its inputMode to File';
