import { call, data } from '../manifest/codec/code';
import type { Codec } from '../manifest/codec/codec';
import { refuseOtherCase } from '../manifest/given/options';
import { quoted, refuseNoText } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';

/** Options for every name of a job. */
export interface JobNameOptions {
  /**
   * What the runs of this job have in common: the value of the label `cdk8s-sagemaker-training/family`, and the first
   * part of a hashed name. Lower-case letters, digits and inner hyphens; what exceeds 50 characters is cut off in the
   * name and the label, and still counts in the hash.
   *
   * @default - derived from the path of the construct
   */
  readonly family?: string;
}

/** Options for a name that follows the content of the job. */
export interface HashedNameOptions extends JobNameOptions {
  /**
   * Any text that distinguishes this run from others of the same content. SageMaker never runs one name twice. Change this
   * text to run an unchanged job again, for instance when the data or the code behind an unchanged URI is new. The resource
   * shows it as the annotation `cdk8s-sagemaker-training/run`, and as a label if it can be one.
   *
   * @default - the run of the defaults of a scope; without it, the content alone decides
   */
  readonly run?: string;
}

/**
 * How a training job gets its name, which is the name of the Kubernetes resource as well.
 *
 * SageMaker rejects a name that was used before, even if that job has ended, and the ACK controller rejects nearly
 * every change of an existing resource. A name that follows the content avoids both: unchanged content is the same
 * resource and starts nothing; changed content is a new job.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html
 */
export class JobName {
  /**
   * Stands for the job's own name inside any string of the job, for instance in an S3 prefix. It is replaced after the
   * name is known, so it doesn't affect the hash.
   */
  public static readonly OWN = '{{trainingJobName}}';

  /**
   * `<family>-<hash>`: the name follows the content of the job. This is the default.
   *
   * @throws an error if the family has characters that a Kubernetes name can't have
   */
  public static hashed(options: HashedNameOptions = {}): JobName {
    const { family, run } = options ?? {};
    refuseOtherCase(options, { family, run });
    return new JobName(undefined, family ?? undefined, run ?? undefined);
  }

  /**
   * Exactly this name: 1 to 63 lower-case letters, digits and inner hyphens. You must then choose a new name for every
   * change, since the old one can never be used again. A malformed name is a finding at synthesis.
   *
   * @throws an error if the name is missing, or if the family has characters that a Kubernetes name can't have
   */
  public static fixed(trainingJobName: string, options: JobNameOptions = {}): JobName {
    const { family } = options ?? {};
    refuseNoText(trainingJobName, 'trainingJobName');
    refuseOtherCase(options, { family });
    return new JobName(trainingJobName, family ?? undefined, undefined);
  }

  private constructor(
    /** The name, if it is fixed. */
    public readonly fixedName: string | undefined,
    /** The family, if it was given. */
    public readonly family: string | undefined,
    /** The text that forces a new run. */
    public readonly run: string | undefined,
  ) {
    if (family !== undefined && !(typeof family === 'string' && FAMILY.test(family))) {
      throw refusal(`Expected \`family\` to be lower-case letters, digits and inner hyphens, got ${quoted(family)}`);
    }
  }

  /**
   * The name with another run; a fixed name has none.
   *
   * @internal
   */
  public _withRun(run: string): JobName {
    return this.fixedName === undefined ? new JobName(undefined, this.family, run) : this;
  }
}

const FAMILY = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

export const JOB_NAME: Codec<JobName> = {
  factory: { owner: JobName, method: 'fixed', args: ['trainingJobName'] },
  toWire: name => name.fixedName ?? JobName.OWN,
  fromWire: name => typeof name === 'string' ? call(JobName, 'fixed', data(name)) : undefined,
};
