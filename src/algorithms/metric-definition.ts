import { at } from '../manifest/codec/field';
import { struct } from '../manifest/codec/parts';
import { TEXT } from '../manifest/codec/values';

/**
 * A metric that SageMaker reads from what the container prints.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_MetricDefinition.html
 */
export interface MetricDefinition {
  /**
   * The name of the metric, 1 to 255 characters.
   */
  readonly name: string;

  /**
   * The regular expression that finds it in the log, 1 to 500 characters. Its group in parentheses captures the value.
   */
  readonly regex: string;
}

export const METRIC_DEFINITION = struct<MetricDefinition>({
  name: at('name', TEXT),
  regex: at('regex', TEXT),
}, 'name', 'regex');
