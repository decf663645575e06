/** Options for checkpoints. */
export interface CheckpointOptions {
  /**
   * The directory in the container that is kept in step with S3, at most 4096 characters.
   *
   * @default - `/opt/ml/checkpoints/`, chosen by SageMaker
   * @crd spec.checkpointConfig.localPath
   */
  readonly localPath?: string;
}

/**
 * Checkpoints: a directory of the container that SageMaker copies to and from S3 while the job runs, deletions included.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html
 */
export class Checkpoints {
  /**
   * Checkpoints below an S3 URI, exactly as given. Two jobs with one URI see each other's files; put `JobName.OWN`
   * into it for a prefix of the job's own.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters, in the Region of the job
   * @crd spec.checkpointConfig.s3URI
   */
  public static at(s3Uri: string, options: CheckpointOptions = {}): Checkpoints {
    return new Checkpoints(s3Uri, options.localPath);
  }

  private constructor(
    /** The S3 URI. */
    public readonly s3Uri: string,
    private readonly localPath: string | undefined,
  ) {
  }

  /** @internal */
  public _toSpec(): any {
    return { localPath: this.localPath, s3URI: this.s3Uri };
  }
}
