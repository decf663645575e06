// Generated from imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../../manifest/given/refuse';

/** How the values of a range are spread. */
export class Scaling {
  /** SageMaker chooses. */
  public static readonly AUTO = new Scaling('Auto');

  /** Evenly. */
  public static readonly LINEAR = new Scaling('Linear');

  /** Evenly in the exponent; all values must be greater than 0. */
  public static readonly LOGARITHMIC = new Scaling('Logarithmic');

  /** Evenly in the exponent of the distance from 1; values from 0 to below 1, continuous ranges only. */
  public static readonly REVERSE_LOGARITHMIC = new Scaling('ReverseLogarithmic');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): Scaling {
    refuseNoText(value, 'value');
    return new Scaling(value);
  }

  private constructor(
    /** The value in the manifest. */
    public readonly value: string,
  ) {
  }

  /** The value in the manifest. */
  public toString(): string {
    return this.value;
  }
}
