import { asPrefix } from '../manifest/as-prefix';
import { at } from '../manifest/codec/field';
import { made } from '../manifest/codec/parts';
import { TEXT } from '../manifest/codec/values';
import { refuseOtherCase } from '../manifest/given/options';
import { copyOfOptions } from '../manifest/given/values';
import { isConcrete } from '../manifest/tokens';
import { FAMILY } from '../naming/family';
import { JobName } from '../naming/job-name';

/** Options for checkpoints. */
export interface CheckpointOptions {
  /**
   * The directory in the container that SageMaker synchronizes with S3, at most 4096 characters.
   *
   * @default - `/opt/ml/checkpoints/`, chosen by SageMaker
   */
  readonly localPath?: string;
}

/**
 * A directory of the container that SageMaker synchronizes with S3 while the job runs, deletions included. At the start
 * SageMaker copies everything under the prefix into the container, so jobs that share a prefix resume from each other's
 * checkpoints.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/model-checkpoints.html
 */
export class Checkpoints {
  /**
   * Checkpoints for this job alone, in `<s3Uri>/<training job name>/`. An interrupted job resumes from them. A changed
   * job has another name and starts from the beginning.
   *
   * @param s3Uri `s3://bucket/prefix`, in the Region of the job; at most 1024 characters with the name of the job
   * @throws an error if the URI is a token, to which nothing can be appended
   */
  public static at(s3Uri: string, options: CheckpointOptions = {}): Checkpoints {
    return new Checkpoints(folder(s3Uri, JobName.OWN), spelled(options));
  }

  /**
   * Checkpoints that all runs of the family share, in `<s3Uri>/<family>/`. A changed job resumes where the last one
   * stopped, so the checkpoints must fit the change. Two jobs of one family must not run at the same time.
   *
   * @param s3Uri as in `Checkpoints.at`
   * @throws an error if the URI is a token, to which nothing can be appended
   */
  public static ofFamily(s3Uri: string, options: CheckpointOptions = {}): Checkpoints {
    return new Checkpoints(folder(s3Uri, FAMILY), spelled(options));
  }

  /**
   * Checkpoints under exactly this URI, even if other jobs use it.
   *
   * @param s3Uri `s3://bucket/prefix`, at most 1024 characters, in the Region of the job
   */
  public static exactlyAt(s3Uri: string, options: CheckpointOptions = {}): Checkpoints {
    return new Checkpoints(s3Uri, spelled(options));
  }

  private constructor(
    /** The S3 URI, with placeholders for the name and the family of the job. */
    public readonly s3Uri: string,
    /** @internal */
    public readonly _options: CheckpointOptions,
  ) {
  }
}

const FIELDS = {
  s3Uri: at('s3URI', TEXT),
  localPath: at('localPath', TEXT),
};

export const CHECKPOINTS = made<Checkpoints, typeof Checkpoints>(Checkpoints, 'exactlyAt', ['s3Uri'], FIELDS, 'at');

function spelled(options: CheckpointOptions): CheckpointOptions {
  refuseOtherCase(options, FIELDS);
  return copyOfOptions(options);
}

function folder(s3Uri: string, name: string): string {
  if (!isConcrete(s3Uri)) {
    throw new Error('Expected the S3 URI of checkpoints to be text, got a token, to which no name can be appended. Use Checkpoints.exactlyAt');
  }
  // What languages without types leave out is a finding about the manifest.
  return typeof s3Uri === 'string' ? `${asPrefix(s3Uri)}${name}/` : s3Uri;
}
