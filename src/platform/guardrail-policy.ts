import { ApiObject, Lazy } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { clusterScoped } from './cluster-scoped';
import { celOfTuning, TUNING_VARIABLES } from './tuning-cel';
import { ACK_ANNOTATION } from '../controller/annotations';
import { METADATA_CHECKS } from '../manifest/given/metadata';
import { ifGiven, refuseOtherCase } from '../manifest/given/options';
import { namingNew, refuseNoConstruct, refuseNoText, refuseNoTexts } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import { ACK_GROUP } from '../manifest/manifest';
import { acknowledgementAnnotation } from '../rules/acknowledgement';
import { celText } from '../tree/cel';
import { celVariablesOf, type CelVariable } from '../tree/cel-variables';
import type { CelValidation } from '../tree/guardrail-rule';
import { scopeName } from '../tree/scope-name';
import { nameClaim } from '../tree/shared-resources';
import type { PlacedGuardrail } from '../tree/tree-guardrails';
import { trainingTreeOf } from '../tree/tree-of';
import type { Claim } from '../tree/witness';

/** What the API server does with a resource that breaks a guardrail. */
export enum PolicyAction {
  /** Rejects it. */
  DENY = 'Deny',
  /** Accepts it, and warns the sender. */
  WARN = 'Warn',
  /** Accepts it, and records the violation in the audit log. */
  AUDIT = 'Audit',
}

/** Properties of a policy. */
export interface GuardrailPolicyProps {
  /**
   * The construct whose guardrails the policy enforces, together with those of all scopes around it.
   *
   * @default - the scope of the policy
   */
  readonly guardrailsOf?: IConstruct;

  /**
   * The name of the policy and of its binding, which belong to the whole cluster.
   *
   * @default - made of the path of the construct
   */
  readonly name?: string;

  /**
   * The namespaces in which it holds.
   *
   * @default - all namespaces, or those with `namespaceLabels`
   */
  readonly namespaces?: string[];

  /**
   * Labels of the namespaces in which it holds.
   *
   * @default - all namespaces, or those in `namespaces`
   */
  readonly namespaceLabels?: { [key: string]: string };

  /**
   * What happens to a resource that breaks a guardrail. `PolicyAction.WARN` and `PolicyAction.AUDIT` show what a policy
   * would reject, before it does.
   *
   * @default [PolicyAction.DENY]
   */
  readonly actions?: PolicyAction[];
}

/**
 * Enforces the guardrails of a scope in the API server, so that the cluster rejects resources that synthesis has not checked.
 * It writes a `ValidatingAdmissionPolicy` with its binding for training jobs, and one for tuning jobs. Needs Kubernetes
 * 1.30, and permission to create both.
 *
 * It judges new resources, and changes of the spec, the Region or an acknowledgement. A resource that is older than the
 * policy keeps running and can be deleted. Rules of your own without CEL are not enforced; the annotation
 * `cdk8s-sagemaker-training/not-enforced` of the policy lists them.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/
 *
 * @example
 *
 * Guardrails.of(this).add(Guardrail.spotOnly());
 * new GuardrailPolicy(this, 'guardrails', { namespaces: ['team-churn'] });
 */
export class GuardrailPolicy extends Construct {
  /** The `ValidatingAdmissionPolicy`. */
  public readonly policy: ApiObject;

  /** The `ValidatingAdmissionPolicyBinding`. */
  public readonly binding: ApiObject;

  /** The `ValidatingAdmissionPolicy` for tuning jobs. Each training that a tuning job tunes must pass. */
  public readonly tuningPolicy: ApiObject;

  /** The `ValidatingAdmissionPolicyBinding` for tuning jobs. */
  public readonly tuningBinding: ApiObject;

  private readonly guarded: IConstruct;
  private readonly name: string | undefined;

  /**
   * @throws an error if `actions` or `namespaces` is empty, or if `actions` has both `DENY` and `WARN`
   */
  constructor(scope: Construct, id: string, props: GuardrailPolicyProps = {}) {
    const own = namingNew(scope, id, () => checkedProps(props));
    super(scope, id);
    const { guardrailsOf, name } = own;
    this.guarded = guardrailsOf ?? scope;
    const nameOf = (suffix: string) => name && `${name}${suffix}`;
    this.policy = this.newPolicy('policy', nameOf(''), 'trainingjobs', cel => [cel.expression], []);
    this.binding = this.newBinding('binding', this.policy, own);
    this.tuningPolicy = this.newPolicy('tuning-policy', nameOf('-tuning'), 'hyperparametertuningjobs', celOfTuning, TUNING_VARIABLES);
    this.tuningBinding = this.newBinding('tuning-binding', this.tuningPolicy, own);
    this.name = name;
    trainingTreeOf(this).addWitness(this);
    this.node.addValidation({ validate: () => this.whatIsUseless() });
  }

  /** @internal */
  public get _claim(): Claim | undefined {
    return this.name === undefined ? undefined : nameClaim(this.policy.kind, this.name);
  }

  /** @internal */
  public get _claimsOfParts(): readonly Claim[] {
    return this.name === undefined ? [] : [nameClaim(this.policy.kind, this.tuningPolicy.name)];
  }

  /** The ids of the guardrails that the API server does not enforce. */
  public get notEnforced(): string[] {
    return [...new Set(this.guardrails.filter(({ rule }) => rule.cel === undefined).map(({ rule }) => rule.id))].sort();
  }

  private whatIsUseless(): string[] {
    if (this.guardrails.length === 0) {
      return [`${scopeName(this.guarded)} has no guardrails to enforce`];
    }
    const { notEnforced } = this;
    return this.guardrails.some(({ rule }) => rule.cel !== undefined && rule.cel.length > 0) ? [] : [
      `${scopeName(this.guarded)} has no guardrails that the API server can enforce: ${notEnforced.join(', ')} ${notEnforced.length === 1 ? 'has' : 'have'} no CEL. `
      + 'The API server rejects a policy without validations. Add `cel` to a guardrail, or remove the policy',
    ];
  }

  private get guardrails(): PlacedGuardrail[] {
    return trainingTreeOf(this).guardrails?.inForceAt(this.guarded) ?? [];
  }

  private newPolicy(
    id: string, name: string | undefined, resource: string, expressionsOf: (cel: CelValidation) => string[], more: readonly CelVariable[],
  ): ApiObject {
    return new ClusterObject(this, id, {
      apiVersion: API_VERSION,
      kind: 'ValidatingAdmissionPolicy',
      metadata: {
        ...name === undefined ? {} : { name },
        annotations: { [NOT_ENFORCED]: Lazy.any({ produce: () => this.notEnforced.join(',') || undefined }) },
      },
      spec: Lazy.any({ produce: () => this.policySpec(resource, expressionsOf, more) }),
    });
  }

  private newBinding(id: string, policy: ApiObject, props: GuardrailPolicyProps): ApiObject {
    const { actions = [PolicyAction.DENY] } = props;
    return new ClusterObject(this, id, {
      apiVersion: API_VERSION,
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: policy.name },
      spec: { matchResources: matchResources(props), policyName: policy.name, validationActions: [...actions] },
    });
  }

  private policySpec(resource: string, expressionsOf: (cel: CelValidation) => string[], more: readonly CelVariable[]): any {
    const validations = this.guardrails.flatMap(guardrail => validationsOf(guardrail, expressionsOf));
    const variables = celVariablesOf(validations.map(({ expression }) => expression), more);
    return {
      failurePolicy: 'Fail',
      matchConditions: matchConditions(this.guardrails.filter(({ isAcknowledgeable }) => isAcknowledgeable).map(({ rule }) => rule.id)),
      matchConstraints: {
        resourceRules: [{
          apiGroups: [ACK_GROUP], apiVersions: ['v1alpha1'], operations: ['CREATE', 'UPDATE'], resources: [resource],
        }],
      },
      validations,
      variables: variables.length === 0 ? undefined : variables,
    };
  }
}

const API_VERSION = 'admissionregistration.k8s.io/v1';
const NOT_ENFORCED = 'cdk8s-sagemaker-training/not-enforced';

/**
 * A resource without a spec adopts a job that exists, as at synthesis. The controller also writes to resources that are
 * older than the policy, for instance to remove its finalizer. The policy allows that as long as no field changes that
 * guardrails judge. The controller keeps the Region that it saw first, which may still be that of a change.
 */
function matchConditions(acknowledgeable: readonly string[]): Array<{ name: string; expression: string }> {
  const annotations = [ACK_ANNOTATION.region, ...new Set(acknowledgeable.map(acknowledgementAnnotation))];
  return [
    { name: 'has-spec', expression: 'has(object.spec)' },
    {
      name: 'new-or-changed',
      expression: ['request.operation == "CREATE"', '!has(oldObject.spec)', 'object.spec != oldObject.spec', ...annotations.map(isChanged)].join(' || '),
    },
  ];
}

function isChanged(annotation: string): string {
  const [value, before] = ['object', 'oldObject'].map(object =>
    `(has(${object}.metadata.annotations) && ${celText(annotation)} in ${object}.metadata.annotations ? [${object}.metadata.annotations[${celText(annotation)}]] : [])`);
  return `${value} != ${before}`;
}

class ClusterObject extends ApiObject {
  public toJson(): any {
    return clusterScoped(super.toJson());
  }
}

function checkedProps(props: GuardrailPolicyProps): GuardrailPolicyProps {
  const own = keptOptions(props);
  const { actions = [PolicyAction.DENY], guardrailsOf, name, namespaces, namespaceLabels } = own;
  refuseOtherCase(own, { actions, guardrailsOf, name, namespaces, namespaceLabels });
  ifGiven(refuseNoText)(name, 'name');
  refuseNoTexts(actions, 'actions');
  if (namespaces !== undefined) {
    refuseNoTexts(namespaces, 'namespaces');
  }
  if (guardrailsOf !== undefined) {
    refuseNoConstruct(guardrailsOf, 'guardrailsOf');
  }
  METADATA_CHECKS.labels(namespaceLabels, 'namespaceLabels');
  refuseImpossible(actions, namespaces);
  return own;
}

function refuseImpossible(actions: readonly PolicyAction[], namespaces: readonly string[] | undefined): void {
  if (actions.length === 0) {
    throw new Error('Expected `actions` to have at least one action, such as PolicyAction.DENY, got an empty list');
  }
  if (actions.includes(PolicyAction.DENY) && actions.includes(PolicyAction.WARN)) {
    throw new Error('Expected `actions` to have DENY or WARN, got both, which Kubernetes rejects');
  }
  if (namespaces?.length === 0) {
    throw new Error('Expected `namespaces` to have at least one namespace, got an empty list. Leave it out for all namespaces');
  }
}

function matchResources({ namespaces, namespaceLabels }: GuardrailPolicyProps): any {
  const matchExpressions = namespaces && [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: [...namespaces] }];
  const matchLabels = namespaceLabels && { ...namespaceLabels };
  return matchExpressions === undefined && matchLabels === undefined ? undefined : { namespaceSelector: { matchExpressions, matchLabels } };
}

function validationsOf(
  { rule, scope, isAcknowledgeable }: PlacedGuardrail, expressionsOf: (cel: CelValidation) => string[],
): Array<{ expression: string; message: string; reason: string }> {
  return (rule.cel ?? []).flatMap(cel => expressionsOf(cel).map(expression => ({
    expression: isAcknowledgeable ? `${isAcknowledged(rule.id)} || (${expression})` : expression,
    message: oneLine(`${cel.path}: ${scopeName(scope)} demands ${rule.demand}; ${rule.remedy} (${rule.id})`),
    reason: 'Forbidden',
  })));
}

function isAcknowledged(rule: string): string {
  return `(has(object.metadata.annotations) && ${celText(acknowledgementAnnotation(rule))} in object.metadata.annotations)`;
}

/** Messages of policies must not have line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
