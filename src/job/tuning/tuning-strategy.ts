// Generated from imports/hyperparametertuningjobs.sagemaker.services.k8s.aws.yaml by `npx projen generate`. Do not edit.

import { refuseNoText } from '../../manifest/given/refuse';

/** How the next values of the hyperparameters are chosen. */
export class TuningStrategy {
  /** Learns from the results so far. */
  public static readonly BAYESIAN = new TuningStrategy('Bayesian');

  /** Draws values at random, so training jobs can run in parallel without loss. */
  public static readonly RANDOM = new TuningStrategy('Random');

  /** Stops training jobs early that do worse than others; needs an algorithm that reports its metric after each epoch. */
  public static readonly HYPERBAND = new TuningStrategy('Hyperband');

  /** Tries each combination; all ranges must be categorical. */
  public static readonly GRID = new TuningStrategy('Grid');

  /** A value without a constant, for example because it is newer than this release. */
  public static of(value: string): TuningStrategy {
    refuseNoText(value, 'value');
    return new TuningStrategy(value);
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
