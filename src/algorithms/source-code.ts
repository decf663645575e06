import { digestOfFolder } from './source-digest';
import { Channel } from '../data/channel';
import { InputMode } from '../data/input-mode';
import type { InstanceGroup } from '../instances/instance-group';
import { refuseOtherCase } from '../manifest/given/options';
import { described, refuseNoKnownText, refuseNoOptions, refuseNoTexts } from '../manifest/given/refuse';
import { copyOfOptions } from '../manifest/given/values';
import { refusal } from '../manifest/secrets/refusal';

/** Options for source code. */
export interface SourceCodeOptions {
  /**
   * The file that is started, relative to the S3 URI or to the root of the archive: a Python script, a shell script, or a
   * package with a `setup.py`.
   */
  readonly entryPoint: string;

  /**
   * A digest of the code, such as that of `sha256sum`, or any text that changes whenever the code does, such as a Git
   * commit. If it changes, the job is a new one although the URI is the same. An annotation shows it.
   *
   * @default - only the URI distinguishes versions of the code
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
 * Your script that a framework container of AWS runs. It reaches the container as the channel `code`, so it works
 * without access to the internet. The CRD has no field for the entry point of the container itself.
 *
 * Upload the files to the S3 URI before the job starts, unpacked or as one `.tar.gz` archive. Leave them there as long
 * as the job may start again. The container installs the packages of a `requirements.txt` at the top.
 */
export class SourceCode {
  /**
   * Source code under an S3 URI.
   *
   * @param s3Uri `s3://bucket/prefix/` with the files below it, or `s3://bucket/source.tar.gz` for an archive of them; in
   *   the Region of the job
   */
  public static s3(s3Uri: string, options: SourceCodeOptions): SourceCode {
    refuseNoOptions(options, 'options');
    const { entryPoint, digest, instanceGroups } = options;
    refuseOtherCase(options, { entryPoint, digest, instanceGroups });
    if (entryPoint === undefined || entryPoint === null) {
      throw refusal(`Expected \`entryPoint\` to be the file that is started, got ${described(entryPoint)}.`);
    }
    return new SourceCode(s3Uri, copyOfOptions(options));
  }

  /**
   * A digest of the files in a folder: 64 hexadecimal digits, the same on every system and in every language. It covers
   * paths and contents, not times and permissions. Use it as `digest`, and in the URI that you upload the code to. The
   * command `cdk8s-sagemaker-training digest` prints it.
   *
   * @param folder the folder, relative to the working directory
   * @param exclude files and folders that are left out, as in `.gitignore`, besides `.git`, `__pycache__`, `.ipynb_checkpoints`,
   *   `node_modules` and `.DS_Store`: `*.ipynb` and `tests/` at any depth, `/data` at the top only, `docs/**` below a path.
   *   Negation with `!` does not exist. Leave the same files out of what you upload
   * @throws an error for symbolic links, empty folders, file names that some systems do not allow, or without any file
   */
  public static digestOf(folder: string, exclude: string[] = []): string {
    refuseNoKnownText(folder, 'folder');
    refuseNoTexts(exclude, 'exclude');
    return digestOfFolder(folder, exclude);
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
      sagemaker_submit_directory: JSON.stringify(`/opt/ml/input/data/${CODE_CHANNEL}${this.archive}`),
    };
  }

  /** The archive within the channel, which gets objects by what follows the last slash of the URI. */
  private get archive(): string {
    return /\/[^/]+\.(?:tar\.gz|tgz)$/.exec(String(this.s3Uri))?.[0] ?? '';
  }
}

const CODE_CHANNEL = 'code';
