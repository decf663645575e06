import { at } from '../manifest/codec/field';
import { struct } from '../manifest/codec/parts';
import { TEXT } from '../manifest/codec/values';

/**
 * The place of a job among your experiments.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ExperimentConfig.html
 */
export interface Experiment {
  /**
   * An experiment that exists. 1 to 120 letters, digits and inner hyphens.
   */
  readonly experimentName: string;

  /**
   * A trial that exists.
   *
   * @default - SageMaker makes a new trial
   */
  readonly trialName?: string;

  /**
   * The name under which the job is shown in the trial.
   *
   * @default - the name of the trial component
   */
  readonly trialComponentDisplayName?: string;
}

export const EXPERIMENT = struct<Experiment>({
  experimentName: at('experimentName', TEXT),
  trialName: at('trialName', TEXT),
  trialComponentDisplayName: at('trialComponentDisplayName', TEXT),
}, 'experimentName');
