import { at } from '../manifest/codec/field';
import { made } from '../manifest/codec/parts';
import { TEXT } from '../manifest/codec/values';
import { refuseOtherCase } from '../manifest/given/options';
import { copyOfOptions } from '../manifest/given/values';

/** Options for TensorBoard output. */
export interface TensorBoardOptions {
  /**
   * The directory in the container, at most 4096 characters. SageMaker rejects directories below `/tmp`,
   * `/usr/local/nvidia` and, other than its default, `/opt/ml`.
   *
   * @default - `/opt/ml/output/tensorboard`, chosen by SageMaker
   */
  readonly localPath?: string;
}

/**
 * Where SageMaker keeps what the container writes for TensorBoard.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_TensorBoardOutputConfig.html
 */
export class TensorBoardOutput {
  /**
   * TensorBoard output below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   */
  public static at(s3Uri: string, options: TensorBoardOptions = {}): TensorBoardOutput {
    refuseOtherCase(options, FIELDS);
    return new TensorBoardOutput(s3Uri, copyOfOptions(options));
  }

  private constructor(
    /** The S3 URI. */
    public readonly s3Uri: string,
    /** @internal */
    public readonly _options: TensorBoardOptions,
  ) {
  }
}

const FIELDS = {
  s3Uri: at('s3OutputPath', TEXT),
  localPath: at('localPath', TEXT),
};

export const TENSOR_BOARD_OUTPUT = made<TensorBoardOutput, typeof TensorBoardOutput>(TensorBoardOutput, 'at', ['s3Uri'], FIELDS);
