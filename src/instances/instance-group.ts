import type { InstanceType } from './instance-type';

/**
 * A group of equal instances in a heterogeneous cluster. Channels are routed to groups by reference.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstanceGroup.html
 */
export class InstanceGroup {
  /**
   * A group of `instanceCount` instances of one type.
   *
   * @param groupName 1 to 64 characters, unique within the cluster
   * @param instanceCount at least 1
   * @crd spec.resourceConfig.instanceGroups[].instanceGroupName, spec.resourceConfig.instanceGroups[].instanceType, spec.resourceConfig.instanceGroups[].instanceCount
   */
  public static of(groupName: string, instanceType: InstanceType, instanceCount: number): InstanceGroup {
    return new InstanceGroup(groupName, instanceType, instanceCount);
  }

  private constructor(
    /** The name of the group. */
    public readonly groupName: string,
    /** The type of its instances. */
    public readonly instanceType: InstanceType,
    /** The number of its instances. */
    public readonly instanceCount: number,
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return {
      instanceCount: this.instanceCount,
      instanceGroupName: this.groupName,
      instanceType: this.instanceType.value,
    };
  }
}
