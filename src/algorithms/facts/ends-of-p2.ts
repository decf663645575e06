import type { Version } from '../../manifest/text/version';

/**
 * The first versions that do not run on P2 instances, by repository of AWS.
 *
 * @see https://github.com/aws/sagemaker-python-sdk/blob/master-v2/src/sagemaker/image_uris.py
 */
export const ENDS_OF_P2: { readonly [repository: string]: Version | undefined } = {
  'pytorch-training': [1, 13],
  'pytorch': [1, 13],
  'tensorflow-training': [2, 12],
};
