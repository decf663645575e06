import type { GatheredNeeds } from './gathered-needs';
import { GET, PUT, type S3Use } from './s3-grants';

/** Where the job leaves models, checkpoints and summaries for TensorBoard. */
export function readOutputs(needs: GatheredNeeds): void {
  const { outputDataConfig, tensorBoardOutputConfig, checkpointConfig } = needs.spec;
  needs.useS3(outputDataConfig?.s3OutputPath, 'spec.outputDataConfig.s3OutputPath', WRITE_OUTPUT);
  needs.useS3(tensorBoardOutputConfig?.s3OutputPath, 'spec.tensorBoardOutputConfig.s3OutputPath', WRITE_OUTPUT);
  needs.useS3(checkpointConfig?.s3URI, 'spec.checkpointConfig.s3URI', KEEP_CHECKPOINTS);
}

export const WRITE_OUTPUT: S3Use = {
  sid: 'WriteOutput', actions: PUT, isFolder: true, reason: 'SageMaker uploads models and other output, in a folder with the name of the job.',
};
const KEEP_CHECKPOINTS: S3Use = {
  sid: 'KeepCheckpoints',
  actions: [...PUT, 's3:DeleteObject', ...GET],
  isFolder: true,
  lists: true,
  reason: 'SageMaker synchronizes the checkpoints in the container with S3, deletions included.',
};
