import type { Duration } from 'cdk8s';
import { described, refuseMissing, wholeSeconds } from '../manifest/given/refuse';
import { isGiven } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';

/** When the framework is profiled. */
export class ProfilingRange {
  /**
   * During some steps of the training.
   *
   * @param startStep the first step, at least 0
   * @param numSteps how many steps, at least 1
   * @throws an error unless both are whole numbers in these ranges
   */
  public static steps(startStep: number, numSteps: number = 1): ProfilingRange {
    return new ProfilingRange({ StartStep: wholeNumber('startStep', startStep, 0), NumSteps: wholeNumber('numSteps', numSteps, 1) });
  }

  /**
   * During a period of time.
   *
   * @param duration whole seconds, at least 1
   * @param startTime when to start; by default, the first step
   * @throws an error unless the duration is a whole number of seconds, at least 1, or if it starts before 1970
   */
  public static time(duration: Duration, startTime?: Date): ProfilingRange {
    return new ProfilingRange({
      ...isGiven(startTime) && { StartTimeInSecSinceEpoch: wholeNumber('startTime', secondsSinceEpoch(startTime), 0) },
      DurationInSeconds: wholeNumber('duration', wholeSeconds(duration, 'duration'), 1),
    });
  }

  /** @internal */
  public readonly _fields: { readonly [name: string]: number };

  private constructor(fields: { readonly [name: string]: number }) {
    this._fields = fields;
  }
}

function secondsSinceEpoch(startTime: Date): number {
  refuseMissing(startTime, 'startTime', 'new Date', 'getTime');
  return Math.floor(startTime.getTime() / 1000);
}

function wholeNumber(name: string, value: number, minimum: number): number {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw refusal(`Expected \`${name}\` to be a whole number of at least ${minimum}, got ${described(value)}`);
  }
  return value;
}
