import { OutputCompression } from './output-compression';
import { at } from '../manifest/codec/field';
import { made } from '../manifest/codec/parts';
import { constant, TEXT } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { refuseOtherCase } from '../manifest/given/options';
import { copyOfOptions } from '../manifest/given/values';

/** Options for the output of a job. */
export interface OutputOptions {
  /**
   * The KMS key that encrypts the artifacts: an id, an ARN, an alias name or an alias ARN. Not for directory buckets.
   *
   * @default - the key of the bucket, or else the default key of S3 in the account of the role
   */
  readonly kmsKey?: string;

  /**
   * How the artifacts are packed.
   *
   * @default OutputCompression.GZIP
   */
  readonly compression?: OutputCompression;
}

/**
 * Where the model artifacts go: below `<s3Uri>/<training job name>/output/`.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_OutputDataConfig.html
 */
export class Output {
  /**
   * Output below an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters
   */
  public static at(s3Uri: string, options: OutputOptions = {}): Output {
    refuseOtherCase(options, FIELDS);
    return new Output(s3Uri, copyOfOptions(options));
  }

  private constructor(
    /** The S3 URI. */
    public readonly s3Uri: string,
    /** @internal */
    public readonly _options: OutputOptions,
  ) {
  }

  /**
   * The same output, but with another key.
   *
   * @internal
   */
  public _withKey(kmsKey: string): Output {
    return new Output(this.s3Uri, { ...this._options, kmsKey });
  }
}

const FIELDS = {
  s3Uri: at('s3OutputPath', TEXT),
  // SageMaker reports an empty key when none was given, and the controller compares.
  kmsKey: at('kmsKeyID', TEXT, { default: DEFAULTS['spec.outputDataConfig.kmsKeyID'] }),
  compression: at('compressionType', constant(OutputCompression), { default: DEFAULTS['spec.outputDataConfig.compressionType'] }),
};

export const OUTPUT = made<Output, typeof Output>(Output, 'at', ['s3Uri'], FIELDS);
