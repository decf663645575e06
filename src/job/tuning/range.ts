import type { Encode } from './encode';
import type { Scaling } from './scaling';
import { refuseForeign, refuseNoList } from '../../manifest/given/refuse';
import { deepCopy } from '../../manifest/given/values';
import type { RangeKind } from '../../rules/tuning/ranges';

/**
 * The values that a tuning job tries for a hyperparameter.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-ranges.html
 */
export class Range {
  /**
   * Decimal numbers.
   *
   * @param min the least number
   * @param max the greatest number
   * @param scaling how the numbers are spread; SageMaker chooses by default
   */
  public static continuous(min: number, max: number, scaling?: Scaling): Range {
    requireScaling(scaling);
    return new Range('continuous', () => numbers(min, max, scaling));
  }

  /**
   * Whole numbers.
   *
   * @param min the least number
   * @param max the greatest number
   * @param scaling how the numbers are spread; SageMaker chooses by default
   */
  public static integer(min: number, max: number, scaling?: Scaling): Range {
    requireScaling(scaling);
    return new Range('integer', () => numbers(min, max, scaling));
  }

  /**
   * A list of values, encoded as the hyperparameters of the algorithm are.
   *
   * @param values 1 to 30 values
   */
  public static categorical(values: any[]): Range {
    refuseNoList(values, 'values');
    const own = deepCopy(values);
    return new Range('categorical', encode => ({ values: own.map(encode) }));
  }

  /**
   * Values that SageMaker chooses around an example. Set `autotune` as well.
   *
   * @param hint a value that works
   */
  public static auto(hint: any): Range {
    return new Range('auto', encode => ({ valueHint: encode(hint) }));
  }

  private constructor(
    /** @internal */
    public readonly _kind: RangeKind,
    private readonly write: (encode: Encode) => object,
  ) {
  }

  /** @internal */
  public _toWire(name: string, encode: Encode): object {
    return { name, ...this.write(encode) };
  }
}

function requireScaling(scaling: Scaling | undefined): void {
  refuseForeign(scaling, 'scaling', 'tuning.Scaling.of', 'value');
}

function numbers(min: number, max: number, scaling: Scaling | undefined): object {
  return { minValue: boundText(min), maxValue: boundText(max), scalingType: scaling?.value };
}

/** Anything else than a number is a token. */
function boundText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value;
}
