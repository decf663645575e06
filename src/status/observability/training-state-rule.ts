import { ApiObject, Lazy, Names } from 'cdk8s';
import type { Construct } from 'constructs';
import { EVENT_STATUSES, eventPatternOf, FINAL_STATUSES } from './event-pattern';
import { furtherNames } from './further-names';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, ifGiven, type Check, type OptionChecks } from '../../manifest/given/options';
import { namingNew, quoted, refuseNoList } from '../../manifest/given/refuse';
import { refusal } from '../../manifest/secrets/refusal';
import { FAMILY_LABEL } from '../../naming/family';
import { nameClaim } from '../../tree/shared-resources';
import { trainingTreeOf } from '../../tree/tree-of';
import type { Claim } from '../../tree/witness';

/** Properties of a rule on state changes. */
export interface TrainingStateRuleProps {
  /** The family of the jobs: the value of the label `cdk8s-sagemaker-training/family`. */
  readonly family: string;

  /**
   * The ARN of what gets the events, such as an Amazon SNS topic. The policy of a topic, queue or function must allow
   * `events.amazonaws.com` to use it.
   */
  readonly targetArn: string;

  /**
   * The role with which EventBridge calls the target, if the target needs one, such as a state machine.
   *
   * @default - none
   */
  readonly targetRoleArn?: string;

  /**
   * The statuses at which an event is sent: `InProgress`, `Completed`, `Failed`, `Stopping`, `Stopped`.
   *
   * @default - Completed, Failed, Stopped
   */
  readonly statuses?: string[];

  /**
   * Further prefixes of job names, for jobs of other apps whose names have more parts than `<family>-<hash>`: runs of
   * templates and points of sweeps. The rule knows the names of those in its own app.
   *
   * @default - none
   */
  readonly namePrefixes?: string[];

  /**
   * The name of the rule in EventBridge: 1 to 64 letters, digits, `.`, `-` and `_`. It can't be changed.
   *
   * @default - made of the path of the construct
   */
  readonly ruleName?: string;

  /**
   * The namespace of the resource.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Annotations of the resource, such as `services.k8s.aws/region`.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };
}

/**
 * Sends an event to a target when a job of a family changes its state: a `Rule` of the ACK controller for Amazon EventBridge.
 * Runs of templates and points of sweeps are included if they are in the same app. An event can arrive more than once.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/automating-sagemaker-with-eventbridge.html
 *
 * @example
 *
 * new observability.TrainingStateRule(this, 'churn-events', {
 *   family: 'churn',
 *   targetArn: 'arn:aws:sns:eu-west-1:111122223333:training',
 * });
 */
export class TrainingStateRule extends ApiObject {
  /** @internal */
  public readonly _claim: Claim | undefined;

  private readonly pattern: () => any;
  private readonly family: string;

  /**
   * @throws an error if the family, a status, a prefix, the name or the ARN is malformed
   */
  constructor(scope: Construct, id: string, props: TrainingStateRuleProps) {
    const own = namingNew(scope, id, () => checkedOptions(props, CHECKS));
    const { family, targetArn, targetRoleArn, statuses = FINAL_STATUSES, namePrefixes = [], ruleName, namespace, annotations } = own;
    const targets = [{ id: 'target', arn: targetArn, ...targetRoleArn === undefined ? {} : { roleARN: targetRoleArn } }];
    super(scope, id, {
      apiVersion: 'eventbridge.services.k8s.aws/v1alpha1',
      kind: 'Rule',
      metadata: { namespace, annotations },
      spec: {
        name: ruleName ?? Lazy.any({ produce: () => Names.toDnsLabel(this, { maxLen: 64 }) }),
        description: `State changes of training jobs of family ${family}`,
        eventPattern: Lazy.any({ produce: () => this.latestPattern() }),
        state: 'ENABLED',
        targets,
      },
    } as any);
    if (ruleName !== undefined) {
      this._claim = nameClaim(this.kind, ruleName, [this.metadata.namespace, annotations?.[ACK_ANNOTATION.region]], {
        path: 'spec.name', why: 'both resources manage one rule in EventBridge, and replace its pattern and targets', remedy: 'set another `ruleName`',
      });
      trainingTreeOf(this).addWitness(this);
    }
    this.family = family;
    const prefixes = namePrefixes.map(prefix => ({ prefix }));
    this.pattern = () => eventPatternOf(family, [...prefixes, ...furtherNames(trainingTreeOf(this).jobs, family)], statuses);
  }

  /** The event pattern, in JSON. It covers the jobs of the family in the app. */
  public get eventPattern(): string {
    return JSON.stringify(this.pattern());
  }

  /** Rules may come before the jobs, whose tokens may resolve to other names by now. */
  private latestPattern(): string {
    trainingTreeOf(this).renewSome(({ metadata }) => metadata?.labels?.[FAMILY_LABEL] === this.family);
    return this.eventPattern;
  }
}

const CHECKS: OptionChecks<TrainingStateRuleProps> = {
  family: shaped(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'lower-case letters, digits and inner hyphens'),
  namePrefixes: ifGiven(each(shaped(/^[A-Za-z0-9][A-Za-z0-9-]*$/, 'texts of letters, digits and hyphens'))),
  statuses: ifGiven(requireStatuses),
  targetArn: shaped(/^arn:[a-z-]+:[^:]+:/, 'an ARN'),
  targetRoleArn: ifGiven(shaped(/^arn:[a-z-]+:iam::/, 'the ARN of a role')),
  ruleName: ifGiven(shaped(/^[.\-_A-Za-z0-9]{1,64}$/, '1 to 64 letters, digits, \'.\', \'-\' and \'_\'')),
  namespace: METADATA_CHECKS.namespace,
  annotations: METADATA_CHECKS.annotations,
};

function shaped(shape: RegExp, expected: string): Check {
  return (text, option) => {
    if (typeof text !== 'string' || !shape.test(text)) {
      throw refusal(`Expected \`${option}\` to be ${expected}, got ${quoted(text)}`);
    }
  };
}

function each(check: Check): Check {
  return (values, option) => {
    refuseNoList(values, option);
    values.forEach((value: unknown) => check(value, option));
  };
}

function requireStatuses(statuses: readonly string[], option: string): void {
  refuseNoList(statuses, option);
  if (statuses.length === 0) {
    throw new Error('Expected `statuses` to have at least one status, got an empty list');
  }
  each(shaped(new RegExp(`^(${EVENT_STATUSES.join('|')})$`), `of ${EVENT_STATUSES.join(', ')}`))(statuses, option);
}
