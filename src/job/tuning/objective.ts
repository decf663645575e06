/**
 * The metric that decides which training job is best.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-define-metrics-variables.html
 */
export class Objective {
  /**
   * The larger the metric, the better the model.
   *
   * @param metric a metric that the algorithm reports, such as `validation:auc`, or one of `metrics` of the template
   */
  public static maximize(metric: string): Objective {
    return new Objective(metric, 'Maximize');
  }

  /**
   * The smaller the metric, the better the model.
   *
   * @param metric a metric that the algorithm reports, such as `validation:rmse`, or one of `metrics` of the template
   */
  public static minimize(metric: string): Objective {
    return new Objective(metric, 'Minimize');
  }

  private constructor(
    /** The name of the metric. */
    public readonly metric: string,
    /** `Maximize` or `Minimize`, as SageMaker calls it. */
    public readonly direction: string,
  ) {
  }
}
