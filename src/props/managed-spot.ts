import type { Duration } from 'cdk8s';
import { call, type Code } from '../manifest/codec/code';
import type { FieldPlace } from '../manifest/codec/codec';
import { SECONDS } from '../manifest/codec/values';
import { wholeSeconds } from '../manifest/given/refuse';

/**
 * Managed spot training: the job runs on Spot Instances. AWS can interrupt it, and SageMaker starts it again.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html
 */
export class ManagedSpot {
  /**
   * Spot Instances, with a limit for waiting and running together.
   *
   * @param maxWait in whole seconds, at least `maxRuntime`
   * @throws an error if it is not a whole number of seconds
   */
  public static maxWait(maxWait: Duration): ManagedSpot {
    return new ManagedSpot(wholeSeconds(maxWait, 'maxWait'), false);
  }

  /**
   * What a construct on spare capacity has if nobody says how long it may wait. A locked default takes its place.
   *
   * @internal
   */
  public static _usual(maxWaitSeconds: number): ManagedSpot {
    return new ManagedSpot(maxWaitSeconds, true);
  }

  private constructor(
    /** The longest time from start to end, waiting included, in seconds. */
    public readonly maxWaitSeconds: number,
    /** @internal */
    public readonly _isUsual: boolean,
  ) {
  }
}

const factory = { owner: ManagedSpot, method: 'maxWait', args: ['maxWait'] };

export const IS_SPOT: FieldPlace<ManagedSpot>['codec'] = { factory, toWire: () => true };
export const MAX_WAIT: FieldPlace<ManagedSpot>['codec'] = { factory, toWire: maxWaitOf };

function maxWaitOf({ maxWaitSeconds }: ManagedSpot): number {
  if (maxWaitSeconds === undefined) {
    throw new TypeError('not made by ManagedSpot.maxWait');
  }
  return maxWaitSeconds;
}

/** The code of managed spot training; undefined if it is off or has no limit. */
export function spotCode([maxWait, isSpot]: readonly unknown[]): Code | undefined {
  const code = isSpot === true ? SECONDS.fromWire(maxWait, undefined) : undefined;
  return code && call(ManagedSpot, 'maxWait', code);
}
