import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { ComputedPolicy } from './computed-policy';
import { readControllerPolicy, type ReadPolicy } from './read-policy';
import { checkedManifest, manifestOf } from '../job/manifest-of';
import { TrainingTemplate } from '../job/template/training-template';
import { requireAccountId } from '../manifest/aws/account-id';
import { checkOptions, ifGiven, type OptionChecks } from '../manifest/given/options';
import { refuseNoConstruct, refuseNoKnownText, refuseNoList } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import { isJobManifest, type Manifest } from '../manifest/manifest';

/** Options for the policy of the controller. */
export interface ControllerPolicyOptions {
  /**
   * The AWS account of the jobs, 12 digits.
   *
   * @default - that of the ARN of the role of each job
   */
  readonly accountId?: string;

  /**
   * The Region of jobs that do not name one.
   *
   * @default - every job must name its Region
   */
  readonly region?: string;
}

/**
 * The permissions that the ACK SageMaker controller needs to run training and tuning jobs: to create, describe, update,
 * stop and tag them, and to pass their roles. In place of a job's hashed name, the policy matches any hash of its
 * family.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/api-permissions-reference.html
 *
 * @example
 *
 * const json = access.ControllerPolicy.of(this).toText();
 */
export class ControllerPolicy extends ComputedPolicy {
  /** The policy for all training and tuning jobs at or below a construct, of this library and of others, and for all runs of templates. */
  public static of(scope: IConstruct, options: ControllerPolicyOptions = {}): ControllerPolicy {
    refuseNoConstruct(scope, 'scope');
    return new ControllerPolicy(() => jobsBelow(scope), keptOptions(options));
  }

  /**
   * The policy for manifests of training and tuning jobs as plain data, for instance from YAML.
   *
   * @throws an error if one of them is neither a `TrainingJob` nor a `HyperParameterTuningJob`
   */
  public static ofManifests(manifests: any[], options: ControllerPolicyOptions = {}): ControllerPolicy {
    refuseNoList(manifests, 'manifests');
    const jobs = manifests.map((manifest, position) => checkedManifest(manifest, `manifest ${position + 1}`));
    return new ControllerPolicy(() => jobs, keptOptions(options));
  }

  private constructor(private readonly jobs: () => Manifest[], private readonly options: ControllerPolicyOptions) {
    super();
    checkOptions(options, CHECKS);
  }

  /** @internal */
  public _read(): ReadPolicy {
    return readControllerPolicy(this.jobs(), this.options);
  }
}

function jobsBelow(scope: IConstruct): Manifest[] {
  return scope.node.findAll().flatMap(construct => {
    if (TrainingTemplate.isTrainingTemplate(construct)) {
      const template = construct as TrainingTemplate;
      return template._isJudgedElsewhere ? [] : [template._runs.all];
    }
    return ApiObject.isApiObject(construct) && isJobManifest(construct) ? [manifestOf(construct)] : [];
  });
}

const CHECKS: OptionChecks<ControllerPolicyOptions> = { accountId: requireAccountId, region: ifGiven(refuseNoKnownText) };
