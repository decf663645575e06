import { checkedValues } from './sweep-values';
import { refusal } from '../../manifest/secrets/refusal';
import type { PointValue } from '../../naming/point';

/** The values that a parameter can have at random points of a sweep. */
export class SweepRange {
  /**
   * Numbers from `min` to `max`, all equally likely, rounded to 4 significant digits, and to more if `min` and `max` have the first of
   * them in common.
   *
   * @throws an error unless `min` is less than `max`
   */
  public static continuous(min: number, max: number): SweepRange {
    refuseEmpty(min, max);
    return new SweepRange(share => rounded(min + share * (max - min), min, max), []);
  }

  /**
   * Numbers from `min` to `max` whose orders of magnitude are equally likely, such as learning rates, rounded to 4
   * significant digits.
   *
   * @throws an error unless `min` is greater than 0 and less than `max`
   */
  public static logarithmic(min: number, max: number): SweepRange {
    refuseEmpty(min, max);
    if (min <= 0) {
      throw refusal(`Expected \`min\` of a logarithmic range to be greater than 0, got ${min}.`);
    }
    return new SweepRange(share => rounded(min * (max / min) ** share, min, max), []);
  }

  /**
   * Whole numbers from `min` to `max`, all equally likely.
   *
   * @throws an error unless both are whole numbers and `min` is less than `max`
   */
  public static integer(min: number, max: number): SweepRange {
    refuseEmpty(min, max);
    const fraction = [min, max].find(limit => !Number.isSafeInteger(limit));
    if (fraction !== undefined) {
      throw refusal(`Expected the limits of an integer range to be whole numbers, got ${fraction}.`);
    }
    return new SweepRange(share => min + Math.floor(share * (max - min + 1)), []);
  }

  /**
   * Some values, all equally likely.
   *
   * @param values texts, numbers and booleans
   * @throws an error unless there is at least one value, and all of them differ
   */
  public static categorical(values: any[]): SweepRange {
    const choices = checkedValues('a categorical range', values);
    return new SweepRange(share => choices[Math.floor(share * choices.length)], choices);
  }

  private constructor(
    /**
     * The value at a share of the range, from 0 up to 1.
     *
     * @internal
     */
    public readonly _at: (share: number) => PointValue,
    /**
     * The values that were listed.
     *
     * @internal
     */
    public readonly _listed: readonly PointValue[],
  ) {
  }
}

function refuseEmpty(min: number, max: number): void {
  if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) {
    throw refusal(`Expected \`min\` of a range to be less than \`max\`, got ${min} and ${max}.`);
  }
}

/** With more digits for a range that is narrow for its numbers, so that it has as many values as others. */
function rounded(value: number, min: number, max: number): number {
  const further = Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max)) / (max - min)));
  return Math.min(max, Math.max(min, Number(value.toPrecision(Math.min(MOST_DIGITS, DIGITS + Math.max(0, further))))));
}

const DIGITS = 4;
/** Of what a number can have. */
const MOST_DIGITS = 17;
