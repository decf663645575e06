import { ApiObject, Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { clusterScoped } from './cluster-scoped';
import { NAMESPACE_ANNOTATION } from '../controller/annotations';
import type { DeletionPolicy } from '../controller/policies';
import { requireAccountId } from '../manifest/aws/account-id';
import { METADATA_CHECKS } from '../manifest/given/metadata';
import { checkedOptions, ifGiven, type OptionChecks } from '../manifest/given/options';
import { namingNew, refuseNoText } from '../manifest/given/refuse';
import { refusal } from '../manifest/secrets/refusal';
import { nameClaim } from '../tree/shared-resources';
import { trainingTreeOf } from '../tree/tree-of';
import type { Claim } from '../tree/witness';

/** Properties of a namespace for training jobs. */
export interface TrainingNamespaceProps {
  /**
   * The name.
   *
   * @default - the namespace of the chart
   */
  readonly name?: string;

  /**
   * The AWS account in which the controller creates the jobs of the namespace, 12 digits. The controller assumes the
   * role that the ConfigMap `ack-role-account-map` has for this account.
   *
   * @default - the account of the controller
   */
  readonly accountId?: string;

  /**
   * The Region of the jobs that name none.
   *
   * @default - the Region of the controller
   */
  readonly region?: string;

  /**
   * What happens to running jobs when their resources are deleted, unless they have a policy of their own.
   *
   * @default - the policy of the controller, which stops the jobs
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * Labels, besides those of the chart.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Further annotations.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/**
 * A namespace with the annotations by which ACK chooses the account, the Region and the deletion policy of the jobs in
 * it. The controller reads them only if it watches all or several namespaces and `--enable-carm` is on, which is the
 * default.
 *
 * @see https://aws-controllers-k8s.github.io/docs/guides/cross-account
 *
 * @example
 *
 * new TrainingNamespace(this, 'namespace', { name: 'churn', accountId: '111122223333', region: 'eu-west-1' });
 */
export class TrainingNamespace extends ApiObject {
  /** @throws an error if there is no name, or if the account is malformed */
  constructor(scope: Construct, id: string, props: TrainingNamespaceProps = {}) {
    const own = namingNew(scope, id, () => checkedOptions(props, CHECKS));
    const { name = Chart.of(scope).namespace, labels, annotations } = own;
    if (name === undefined) {
      throw refusal(`Expected \`name\`, or a namespace of the chart, got neither for the namespace '${id}'`);
    }
    super(scope, id, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name,
        labels,
        annotations: { ...ackAnnotations(own), ...annotations },
      },
    });
    trainingTreeOf(this).addWitness(this);
  }

  /** @internal */
  public get _claim(): Claim {
    return nameClaim(this.kind, this.name);
  }

  /** The manifest. */
  public toJson(): any {
    return clusterScoped(super.toJson());
  }
}

const CHECKS: OptionChecks<TrainingNamespaceProps> = {
  name: METADATA_CHECKS.namespace,
  accountId: requireAccountId,
  region: ifGiven(refuseNoText),
  deletionPolicy: ifGiven(refuseNoText),
  labels: METADATA_CHECKS.labels,
  annotations: METADATA_CHECKS.annotations,
};

function ackAnnotations({ accountId, region, deletionPolicy }: TrainingNamespaceProps): Record<string, string> {
  return {
    ...accountId === undefined ? {} : { [NAMESPACE_ANNOTATION.account]: accountId },
    ...region === undefined ? {} : { [NAMESPACE_ANNOTATION.region]: region },
    ...deletionPolicy === undefined ? {} : { [NAMESPACE_ANNOTATION.deletionPolicy]: deletionPolicy },
  };
}
