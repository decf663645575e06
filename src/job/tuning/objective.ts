import { call, data } from '../../manifest/codec/code';
import { at } from '../../manifest/codec/field';
import { part } from '../../manifest/codec/parts';
import { TEXT } from '../../manifest/codec/values';

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

export const OBJECTIVE = part<Objective>({
  metric: at('metricName', TEXT),
  direction: at('type_', TEXT, { isImplied: true }),
}, {
  getterOf: name => objective => objective[name as keyof Objective],
  factory: { owner: Objective, method: 'maximize', args: ['metric'] },
  write: (_options, { metricName, type_: direction }) => {
    const method = direction === 'Maximize' ? 'maximize' : direction === 'Minimize' ? 'minimize' : undefined;
    return method === undefined || typeof metricName !== 'string' ? undefined : call(Objective, method, data(metricName));
  },
});
