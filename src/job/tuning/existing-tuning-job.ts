/** Something that has the name of a tuning job. */
export interface ITuningJob {
  /** The name of the tuning job in SageMaker. */
  readonly tuningJobName: string;
}

/**
 * A tuning job that exists in SageMaker, by its name.
 */
export class ExistingTuningJob implements ITuningJob {
  /**
   * A tuning job by its name.
   *
   * @param tuningJobName 1 to 32 letters, digits and inner hyphens
   */
  public static of(tuningJobName: string): ExistingTuningJob {
    return new ExistingTuningJob(tuningJobName);
  }

  private constructor(
    /** The name of the tuning job in SageMaker. */
    public readonly tuningJobName: string,
  ) {
  }
}
