import { at } from '../manifest/codec/field';
import { struct } from '../manifest/codec/parts';
import { TEXTS } from '../manifest/codec/values';

/**
 * Your own network, to which the instances are attached.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html
 */
export interface VpcAttachment {
  /**
   * 1 to 16 subnets, all of the same VPC, with 2 free addresses for every instance, or 5 with an Elastic Fabric
   * Adapter.
   */
  readonly subnets: string[];

  /**
   * 1 to 5 security groups of that VPC. They must let the instances of a job reach each other.
   */
  readonly securityGroupIds: string[];
}

export const VPC = struct<VpcAttachment>({
  subnets: at('subnets', TEXTS),
  securityGroupIds: at('securityGroupIDs', TEXTS),
}, 'subnets', 'securityGroupIds');
