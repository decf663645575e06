import { at } from '../manifest/codec/field';
import { struct } from '../manifest/codec/parts';
import { TEXTS } from '../manifest/codec/values';

/**
 * The network of your own that the instances are attached to.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html
 */
export interface VpcAttachment {
  /**
   * 1 to 16 subnets, all of the same VPC, with free addresses for every instance.
   */
  readonly subnets: string[];

  /**
   * 1 to 5 security groups of that VPC. The instances of one job have to reach each other.
   */
  readonly securityGroupIds: string[];
}

export const VPC = struct<VpcAttachment>({
  subnets: at('subnets', TEXTS),
  securityGroupIds: at('securityGroupIDs', TEXTS),
}, 'subnets', 'securityGroupIds');
