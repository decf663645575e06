import * as crypto from 'crypto';
import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { ExecutionPolicy } from './execution-policy';
import type { PolicyAdditions } from './policy-additions';
import { ADDITION_CHECKS } from './policy-checks';
import type { PolicyStatement } from './policy-statement';
import { countedLength, policyDocument, policyText, policyTextForAck } from './policy-text';
import { regionsOf } from './read-policy';
import { ROLE_RULES } from './role-rules';
import { refuseUnusableTags } from './role-tags';
import { runJobs } from './run-jobs';
import { trustPolicy } from './trust-policy';
import { ACK_ANNOTATION } from '../controller/annotations';
import type { AdoptionPolicy, DeletionPolicy } from '../controller/policies';
import { manifestOf } from '../job/manifest-of';
import { requireAccountId } from '../manifest/aws/account-id';
import { partitionOf } from '../manifest/aws/partitions';
import { METADATA_CHECKS } from '../manifest/given/metadata';
import { checkOptions, ifGiven, type OptionChecks } from '../manifest/given/options';
import { namingNew, quoted, refuseMissing, refuseNoConstruct, refuseNoKnownText, refuseNoList, refuseNoOptions, refuseNoText, unmade } from '../manifest/given/refuse';
import { keptOptions } from '../manifest/given/values';
import type { Manifest } from '../manifest/manifest';
import { unlessEmpty } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import { isConcrete, knownText } from '../manifest/tokens';
import { familyFromPath, shortFamily } from '../naming/family';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import { asList } from '../rules/readings/resources';
import { trainingJobsOf } from '../rules/tuning/training-jobs';
import { nameClaim } from '../tree/shared-resources';
import { isInTree, type TrainingTree } from '../tree/training-tree';
import { trainingTreeOf } from '../tree/tree-of';
import type { Claim } from '../tree/witness';

/** Properties of an execution role. */
export interface ExecutionRoleProps extends PolicyAdditions {
  /**
   * The AWS account in which the role is, 12 digits.
   */
  readonly accountId: string;

  /**
   * The name of the role in IAM, unique in the account: 1 to 64 letters, digits and `_+=,.@-`. Two clusters or Regions
   * that synthesize the same charts for one account need different ones.
   *
   * @default - made of the path of the construct; long ones are shortened and end with a hash
   */
  readonly roleName?: string;

  /**
   * The path of the role in IAM, with a slash at both ends.
   *
   * @default '/'
   */
  readonly path?: string;

  /**
   * The ARN of the managed policy that is the permissions boundary of the role.
   *
   * @default - no boundary
   */
  readonly permissionsBoundary?: string;

  /**
   * The ARNs of managed policies to attach to the role.
   *
   * @default - none; the computed policy is enough
   */
  readonly managedPolicies?: string[];

  /**
   * Tags of the role in AWS: at most 50, with keys that differ in more than case.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * The namespace of the Kubernetes resource.
   *
   * @default - the namespace of the chart
   */
  readonly namespace?: string;

  /**
   * Labels of the Kubernetes resource, besides those of the chart.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Kubernetes resource, such as the sync wave of Argo CD.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * What happens to the role when its resource is deleted.
   *
   * @default - the policy of the namespace, or else of the controller, which deletes the role
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * What happens when a role of this name exists already.
   *
   * @default - the controller rejects the resource
   */
  readonly adoption?: AdoptionPolicy;
}

/**
 * An execution role that allows only what its training jobs need. It is a `Role` of the ACK IAM controller, with an inline
 * policy computed from the jobs that name its ARN as their role. Its name doesn't depend on the jobs, so the ARN is known
 * from the start.
 *
 * @see https://aws-controllers-k8s.github.io/community/reference/iam/v1alpha1/role/
 *
 * @example
 *
 * const execution = new access.ExecutionRole(this, 'execution', { accountId: '111122223333' });
 *
 * new TrainingJob(this, 'churn', { algorithm, cluster, output, region: 'eu-west-1', role: execution.arn });
 */
export class ExecutionRole extends ApiObject {
  /** The name of the role in IAM. */
  public readonly roleName: string;

  /** The ARN of the role, for the `role` of training jobs. */
  public readonly arn: string;

  /** What the role allows. The policy follows the jobs that use the role. */
  public readonly policy: ExecutionPolicy;

  private readonly options: ExecutionRoleProps;
  private readonly statements: PolicyStatement[];
  private readonly tree: TrainingTree;
  private readonly added = new Set<ApiObject>();
  private readonly partition: string;

  /**
   * @throws an error if the account, the name, the path or the ARN of a policy is malformed, or if the app has another role of this name
   */
  constructor(scope: Construct, id: string, props: ExecutionRoleProps) {
    const own = namingNew(scope, id, () => checkedProps(props));
    const spec = { produce: (): any => undefined };
    const roleName = own.roleName ?? nameFromPath(`${scope.node.path}/${id}`);
    namingNew(scope, id, () => requireRoleName(roleName));
    super(scope, id, {
      apiVersion: 'iam.services.k8s.aws/v1alpha1',
      kind: 'Role',
      metadata: {
        name: resourceName(roleName),
        namespace: own.namespace ?? Chart.of(scope).namespace,
        labels: own.labels,
        annotations: unlessEmpty({ ...ackAnnotations(own, roleName), ...own.annotations }),
      },
      spec: Lazy.any(spec),
    } as any);
    try {
      spec.produce = () => this.spec();
      this.statements = [...own.statements ?? []];
      this.options = { ...own, statements: this.statements };
      this.roleName = roleName;
      this.partition = partitionOf(own.region ?? '').id;
      this.arn = `arn:${this.partition}:iam::${own.accountId}:role${rolePathOf(own)}${roleName}`;
      this.tree = trainingTreeOf(this);
      this.refuseSharedName();
      this.policy = ExecutionPolicy._of(() => this.jobs(), () => this.tree.manifests(), this.options);
    } catch (error) {
      throw unmade(this, error);
    }
    this.tree.addWitness(this);
  }

  /** Adds a job that the library does not find by itself, because it comes from the L1 or another library. */
  public addJob(job: ApiObject): void {
    refuseNoConstruct(job, 'job');
    this.added.add(job);
    this.tree.changed();
  }

  /**
   * Adds a statement to the policy, for something that the script does besides. It is one of `statements`.
   *
   * @throws an error if the policy has another statement of this name
   */
  public addStatement(statement: PolicyStatement): void {
    refuseMissing(statement, 'statement', 'new PolicyStatement', 'toJson');
    if (this.statements.some(({ sid }) => sid === statement.sid)) {
      throw refusal(`Expected another \`sid\` for a statement of '${this.node.path}', got '${statement.sid}' twice`);
    }
    this.statements.push(statement);
    this.tree.changed();
  }

  /** Lets SageMaker assume the role for jobs of its account only. */
  public get trustPolicy(): any {
    const jobs = this.jobs();
    return trustPolicy({
      partition: this.partition,
      account: this.options.accountId,
      regions: regionsOf(jobs, this.options),
      areWatched: jobs.some(({ spec }) => [spec?.debugRuleConfigurations, spec?.profilerRuleConfigurations].some(rules => asList(rules).length > 0)),
    });
  }

  /** @internal */
  public get _findings(): readonly Finding[] {
    const { statements, findings } = this.policy._read();
    if (this.jobs().length === 0) {
      return [...findings, toFinding(ROLE_RULES.unused, { path: 'spec.inlinePolicies', says: `is computed from no job: none has the role ${this.arn}` })];
    }
    const all = [...findings, ...this.jobsWithOtherRoles()];
    // What can't be known would be missing from the length, too.
    return findings.some(({ level }) => level === 'error') ? all : [...all, ...this.tooLong(statements)];
  }

  /** @internal */
  public get _claim(): Claim {
    // Roles of two accounts, or whose names differ only in characters that resources don't have, are one resource.
    return nameClaim(this.kind, this.name, [this.apiVersion, this.metadata.namespace], { remedy: 'set another `roleName`; if both roles keep their names, set different values of `namespace`' });
  }

  /** IAM compares the names of roles without their paths, and ignores case. */
  private refuseSharedName(): void {
    // cdk8s takes any of its objects for an instance of each class.
    const others = [...this.tree.witnesses].filter((witness): witness is ExecutionRole => 'roleName' in witness && witness instanceof ExecutionRole);
    const other = others.find(role => isInTree(role) && role.hasNameOf(this));
    if (other !== undefined) {
      throw refusal(`Expected another \`roleName\` for '${this.node.path}', got '${this.roleName}', which '${other.node.path}' has`);
    }
  }

  private hasNameOf({ options, roleName }: ExecutionRole): boolean {
    return this.options.accountId === options.accountId && this.roleName.toLowerCase() === roleName.toLowerCase();
  }

  private tooLong(statements: readonly PolicyStatement[]): Finding[] {
    return [
      { path: 'spec.inlinePolicies', document: policyDocument(statements), limit: 10_240 },
      { path: 'spec.assumeRolePolicyDocument', document: this.trustPolicy, limit: 2_048 },
    ].map(({ document, ...rest }) => ({ ...rest, length: countedLength(policyTextForAck(document)) }))
      .filter(({ length, limit }) => length > limit)
      .map(({ path, length, limit }) => toFinding(ROLE_RULES.tooLong, { path, says: `has ${length} characters, of ${limit} at most` }));
  }

  private spec(): any {
    // Roles come before their jobs, whose tokens may resolve to something else by now.
    this.tree.renewSome(job => trainingJobsOf(job).some(({ manifest: { spec } }) => spec?.roleARN === this.arn));
    const { options, policy: { statements } } = this;
    return {
      name: this.roleName,
      // Path and duration have defaults in IAM, which the controller would treat as differences.
      path: rolePathOf(options),
      maxSessionDuration: 3600,
      description: 'What SageMaker training jobs need, computed from them',
      assumeRolePolicyDocument: policyText(this.trustPolicy),
      inlinePolicies: statements.length === 0 ? undefined : { [POLICY_NAME]: policyTextForAck(policyDocument(statements)) },
      permissionsBoundary: options.permissionsBoundary,
      policies: unlessEmpty(options.managedPolicies),
      tags: unlessEmpty(Object.entries(options.tags ?? {}).sort().map(([key, value]) => ({ key, value }))),
    };
  }

  private jobsWithOtherRoles(): Finding[] {
    return [...this.added].filter(isInTree).flatMap(job => {
      const roles = runJobs([manifestOf(job)]).map(({ spec }) => knownText(spec?.roleARN));
      return roles.every(role => role !== undefined && role !== this.arn)
        ? [toFinding(ROLE_RULES.otherRole, { path: 'spec.roleARN', says: `of '${job.node.path}' is '${roles[0]}', not '${this.arn}'` })]
        : [];
    });
  }

  private jobs(): Manifest[] {
    return [
      ...runJobs(this.tree.manifests()).filter(({ spec }) => spec?.roleARN === this.arn),
      ...[...this.added].filter(job => isInTree(job) && !this.isFound(job)).map(manifestOf),
    ];
  }

  private isFound(job: ApiObject & { readonly _manifest?: Manifest }): boolean {
    return job._manifest !== undefined && runJobs([job._manifest]).some(({ spec }) => spec?.roleARN === this.arn);
  }
}

const POLICY_NAME = 'training';
const LONGEST_NAME = 64;
const HASH_LENGTH = 8;

function checkedProps(props: ExecutionRoleProps): ExecutionRoleProps {
  refuseNoOptions(props, 'props');
  const own = keptOptions(props);
  checkOptions(own, CHECKS);
  return own;
}

const CHECKS: OptionChecks<ExecutionRoleProps> = {
  ...ADDITION_CHECKS,
  accountId: (accountId?: string) => requireAccountId(accountId ?? ''),
  roleName: ifGiven(refuseNoKnownText),
  path: ifGiven(refuseNoKnownText),
  permissionsBoundary: ifGiven(refuseNoPolicy),
  managedPolicies: ifGiven(refuseNoPolicies),
  tags: refuseUnusableTags,
  ...METADATA_CHECKS,
  deletionPolicy: ifGiven(refuseNoText),
  adoption: ifGiven(refuseNoText),
};

function refuseNoPolicies(arns: readonly string[], name: string): void {
  refuseNoList(arns, name);
  arns.forEach(arn => refuseNoPolicy(arn, name));
}

function refuseNoPolicy(arn: unknown, name: string): void {
  refuseNoText(arn as string, name);
  if (typeof arn === 'string' && isConcrete(arn) && !/^arn:[a-z-]+:iam::(?:aws|\d{12}):policy\/./.test(arn)) {
    throw refusal(`Expected \`${name}\` to be the ARN of a managed policy, such as 'arn:aws:iam::aws:policy/ReadOnlyAccess', got ${quoted(arn)}`);
  }
}

/** The names of jobs follow their content, and a role should outlive it; so the path of the construct alone decides. */
function nameFromPath(path: string): string {
  const name = familyFromPath(path);
  if (name.length <= LONGEST_NAME) {
    return name;
  }
  const hash = crypto.hash('sha256', path, 'hex').slice(0, HASH_LENGTH);
  return `${shortFamily(name, LONGEST_NAME - HASH_LENGTH - 1)}-${hash}`;
}

function requireRoleName(roleName: string): void {
  if (!/^[\w+=,.@-]{1,64}$/.test(roleName)) {
    throw refusal(`Expected \`roleName\` to be 1 to 64 letters, digits and _+=,.@-, got ${quoted(roleName)}`);
  }
}

function rolePathOf({ path = '/' }: ExecutionRoleProps): string {
  if (!/^\/(?:[!-.0-~]+\/)*$/.test(path) || path.length > 512) {
    throw refusal(`Expected \`path\` to begin and end with a slash and to have at most 512 characters, got ${quoted(path)}`);
  }
  return path;
}

/** Names of Kubernetes resources have no capitals, and of the other characters only dots and hyphens. */
function resourceName(roleName: string): string {
  const parts = roleName.toLowerCase().replace(/[^a-z0-9.-]+/g, '-').split('.').map(part => part.replace(/^-+|(?<!-)-+$/g, ''));
  return parts.filter(part => part !== '').join('.') || 'role';
}

function ackAnnotations({ deletionPolicy, adoption }: ExecutionRoleProps, roleName: string): Record<string, string> {
  return {
    ...(deletionPolicy === undefined ? {} : { [ACK_ANNOTATION.deletionPolicy]: deletionPolicy }),
    ...(adoption === undefined ? {} : {
      [ACK_ANNOTATION.adoptionPolicy]: adoption, [ACK_ANNOTATION.adoptionFields]: JSON.stringify({ name: roleName }),
    }),
  };
}
