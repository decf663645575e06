import type { Objective } from './objective';
import type { Range } from './range';
import { requireRanges } from './ranges';
import { checkOptions, type OptionChecks } from '../../manifest/given/options';
import { refuseForeign } from '../../manifest/given/refuse';
import { copyOfMap, keptOptions } from '../../manifest/given/values';
import { requireTemplate } from '../starter-options';
import type { TrainingTemplate } from '../template/training-template';

/** One of several trainings, with its objective and ranges. */
export interface TuningDefinitionOptions {
  /** The training: everything but the values that are tuned. */
  readonly template: TrainingTemplate;

  /** The metric that decides which training job is best. */
  readonly objective: Objective;

  /**
   * The values to try, by hyperparameter, at most 30 in all. The template must not have a value of its own for any of them.
   *
   * @default - none; SageMaker chooses them with `autotune`
   */
  readonly ranges?: { [hyperParameter: string]: Range };
}

/** One of several trainings that a tuning job tunes together, such as the same data with two algorithms. */
export class TuningDefinition {
  /**
   * A definition for `definitions` of a tuning job.
   *
   * @param name 1 to 64 letters, digits and inner hyphens; unique within the tuning job
   * @param options the training, its objective and its ranges
   */
  public static of(name: string, options: TuningDefinitionOptions): TuningDefinition {
    const own = keptOptions(options);
    checkOptions(own, CHECKS);
    const { ranges } = own;
    return new TuningDefinition(name, { ...own, ranges: ranges && { ...copyOfMap(ranges, 'ranges') } });
  }

  private constructor(
    /** The name of the definition. */
    public readonly name: string,
    /** @internal */
    public readonly _options: TuningDefinitionOptions,
  ) {
  }
}

const CHECKS: OptionChecks<TuningDefinitionOptions> = {
  template: requireTemplate,
  objective: objective => refuseForeign<Objective>(objective, 'objective', 'tuning.Objective.maximize', 'metric'),
  ranges: requireRanges,
};
