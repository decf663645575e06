import { Channel } from './channel';
import type { InstanceGroup } from './instance-group';
import { InputMode } from '../values/input-mode';

/** Options for source code. */
export interface SourceCodeOptions {
  /**
   * The file that is started, relative to the S3 URI: a Python script, a shell script, or a package with a `setup.py`.
   */
  readonly entryPoint: string;

  /**
   * A digest of the code, or any text that changes whenever the code does, such as a Git commit. It makes a change of
   * the code under the same URI a new job.
   *
   * @default - only the URI tells one version of the code from another
   */
  readonly digest?: string;

  /**
   * The instance groups that get the code.
   *
   * @default - all instances
   */
  readonly instanceGroups?: InstanceGroup[];
}

/**
 * A script of yours that a framework container of AWS runs. It reaches the container as the channel `code`, so it works
 * without access to the internet; the resource has no way to set the entry point of the container itself. You, or your
 * CI, put the files under the S3 URI, unpacked, before the job starts; a `requirements.txt` at the top is installed.
 */
export class SourceCode {
  /**
   * Source code under an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix/`, in the Region of the job
   */
  public static s3(s3Uri: string, options: SourceCodeOptions): SourceCode {
    return new SourceCode(s3Uri, options);
  }

  private constructor(
    /** The S3 URI. */
    public readonly s3Uri: string,
    private readonly options: SourceCodeOptions,
  ) {
  }

  /** The file that is started. */
  public get entryPoint(): string {
    return this.options.entryPoint;
  }

  /**
   * @param allGroups all groups of the cluster, if other channels name groups: then every channel has to
   * @internal
   */
  public _channel(allGroups: InstanceGroup[] | undefined): Channel {
    const { digest, instanceGroups = allGroups } = this.options;
    return Channel.s3(CODE_CHANNEL, this.s3Uri, { digest, instanceGroups, inputMode: InputMode.FILE });
  }

  /** @internal */
  public get _hyperParameters(): Record<string, string> {
    return {
      sagemaker_program: JSON.stringify(this.options.entryPoint),
      sagemaker_submit_directory: JSON.stringify(`/opt/ml/input/data/${CODE_CHANNEL}`),
    };
  }
}

const CODE_CHANNEL = 'code';
