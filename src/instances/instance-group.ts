import { InstanceType } from './instance-type';
import { at } from '../manifest/codec/field';
import { called, part } from '../manifest/codec/parts';
import { constant, NUMBER, TEXT } from '../manifest/codec/values';
import { refuseMissing } from '../manifest/given/refuse';

/**
 * A group of identical instances in a heterogeneous cluster. A channel names the groups that receive it.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InstanceGroup.html
 */
export class InstanceGroup {
  /**
   * A group of `instanceCount` instances of one type.
   *
   * @param groupName 1 to 64 characters, unique within the cluster
   * @param instanceCount at least 1
   */
  public static of(groupName: string, instanceType: InstanceType, instanceCount: number): InstanceGroup {
    refuseMissing(instanceType, 'instanceType', 'InstanceType.of', 'value');
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
}

const ARGS = ['groupName', 'instanceType', 'instanceCount'] as const;

export const INSTANCE_GROUP = part<InstanceGroup>({
  groupName: at('instanceGroupName', TEXT),
  instanceType: at('instanceType', constant(InstanceType)),
  instanceCount: at('instanceCount', NUMBER),
}, {
  getterOf: name => group => group[name as typeof ARGS[number]],
  factory: { owner: InstanceGroup, method: 'of', args: ARGS },
  write: options => called(InstanceGroup, 'of', ARGS, options),
});
