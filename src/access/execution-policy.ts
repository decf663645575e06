import type { ApiObject } from 'cdk8s';
import { ComputedPolicy } from './computed-policy';
import type { PolicyAdditions } from './policy-additions';
import { ADDITION_CHECKS } from './policy-checks';
import { readPolicy, type ReadPolicy } from './read-policy';
import { runJobs } from './run-jobs';
import { checkedManifest, manifestOf } from '../job/manifest-of';
import { requireAccountId } from '../manifest/aws/account-id';
import { checkOptions, type OptionChecks } from '../manifest/given/options';
import { refuseNoConstruct, refuseNoList } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import type { Manifest } from '../manifest/manifest';
import { trainingTreeOf } from '../tree/tree-of';

/** Options for the policy of an execution role. */
export interface ExecutionPolicyOptions extends PolicyAdditions {
  /**
   * The AWS account of the role, 12 digits.
   *
   * @default - that of the ARN of the role in the job
   */
  readonly accountId?: string;
}

/**
 * The permissions that the execution role of training jobs needs, computed from their final manifests. The policy
 * follows changes of the jobs.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
 *
 * @example
 *
 * const job = new TrainingJob(this, 'churn', { algorithm, cluster, role, output, region: 'eu-west-1' });
 *
 * const policy = access.ExecutionPolicy.of(job, { decryptionKeys: ['alias/churn-data'] });
 * const json = policy.toText();
 */
export class ExecutionPolicy extends ComputedPolicy {
  /**
   * The policy of one training or tuning job, of this library, of the L1 or of another library.
   */
  public static of(job: ApiObject, options: ExecutionPolicyOptions = {}): ExecutionPolicy {
    refuseNoConstruct(job, 'job');
    return ExecutionPolicy.ofAll([job], options);
  }

  /** One policy for several training or tuning jobs, which share a role. */
  public static ofAll(jobs: ApiObject[], options: ExecutionPolicyOptions = {}): ExecutionPolicy {
    refuseNoList(jobs, 'jobs');
    jobs.forEach(job => refuseNoConstruct(job, 'jobs'));
    const own = [...jobs];
    const trees = [...new Set(own.map(trainingTreeOf))];
    return ExecutionPolicy._of(() => own.map(manifestOf), () => trees.flatMap(tree => tree.manifests()), keptOptions(options));
  }

  /**
   * One policy for manifests of training and tuning jobs as plain data, for instance from YAML.
   *
   * @throws an error if one of them is neither a `TrainingJob` nor a `HyperParameterTuningJob`
   */
  public static ofManifests(manifests: any[], options: ExecutionPolicyOptions = {}): ExecutionPolicy {
    refuseNoList(manifests, 'manifests');
    const jobs = manifests.map((manifest, position) => checkedManifest(manifest, `manifest ${position + 1}`));
    // A list of its own for each look: plain data can change after one.
    return ExecutionPolicy._of(() => [...jobs], () => [], keptOptions(options));
  }

  /**
   * @param neighbors other jobs, whose names the manifests may contain
   * @internal
   */
  public static _of(jobs: () => readonly Manifest[], neighbors: () => readonly Manifest[], options: ExecutionPolicyOptions): ExecutionPolicy {
    checkOptions(options, CHECKS);
    return new ExecutionPolicy(jobs, neighbors, options);
  }

  private constructor(
    private readonly jobs: () => readonly Manifest[],
    private readonly neighbors: () => readonly Manifest[],
    private readonly options: ExecutionPolicyOptions,
  ) {
    super();
  }

  /** @internal */
  public _read(): ReadPolicy {
    return readPolicy(runJobs(this.jobs()), runJobs(this.neighbors()), this.options);
  }
}

const CHECKS: OptionChecks<ExecutionPolicyOptions> = { ...ADDITION_CHECKS, accountId: requireAccountId };
