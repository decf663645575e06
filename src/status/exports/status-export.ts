import { ApiObject, Chart, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { EXPORT_RULES, FIRST_THAT_EXPORTS } from './export-rules';
import type { ExportTarget } from './export-target';
import { checkExportable } from './exportable-fields';
import type { StatusField } from './status-field';
import { annotationOf } from '../../controller/annotations';
import { CONTROLLER_ANNOTATION, controllerBefore } from '../../controller/controller-version';
import { manifestOf } from '../../job/manifest-of';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { namingNew, quoted, refuseMissing, refuseNoKnownText, refuseNoOptions } from '../../manifest/given/refuse';
import { ACK_GROUP } from '../../manifest/manifest';
import { refusal } from '../../manifest/secrets/refusal';
import { toFinding } from '../../rules/engine/to-finding';
import type { Finding } from '../../rules/finding';
import { isInTree } from '../../tree/training-tree';
import { trainingTreeOf } from '../../tree/tree-of';
import type { Claim } from '../../tree/witness';

/** Properties of the export of a status field. */
export interface StatusExportProps {
  /**
   * The training or tuning job, of this library, of the L1 or of another library. If it is removed from the tree,
   * synthesis fails until the export is removed as well.
   */
  readonly job: ApiObject;

  /** What is exported: a field that this kind of job has. A field of tuning jobs throws for a training job, and vice versa. */
  readonly field: StatusField;

  /** Where it is written to. */
  readonly to: ExportTarget;

  /**
   * The key under which it is written: at most 253 letters, digits, `-`, `_` and `.`. If another export of the chart
   * writes to the same key of the same object, synthesis fails.
   *
   * @default - the id of the construct
   */
  readonly key?: string;

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
}

/**
 * Copies a field of a training or tuning job into a ConfigMap or Secret once the job and its rules have ended, successfully
 * or not. When changed content makes another job, the export follows it. The old value stays until that job has ended.
 *
 * It needs controller 1.9.0 or later. Older releases read an export only when it is created or edited and when the
 * controller starts, which is too early for a job that still runs.
 *
 * @see https://aws-controllers-k8s.github.io/community/docs/user-docs/field-export/
 *
 * @example
 *
 * const job = new TrainingJob(this, 'churn', { algorithm, cluster, role, output });
 *
 * new status.StatusExport(this, 'model', {
 *   job,
 *   field: status.StatusField.MODEL_ARTIFACTS,
 *   to: status.ExportTarget.newConfigMap(this, 'results'),
 * });
 */
export class StatusExport extends ApiObject {
  /** The key under which the field is written. */
  public readonly key: string;
  private readonly job: ApiObject;
  private readonly to: ExportTarget;

  /**
   * @throws an error if the key can't be one of a ConfigMap, or if the job has no such field
   */
  constructor(scope: Construct, id: string, props: StatusExportProps) {
    const { job, field, to, key = id, labels, annotations } = namingNew(scope, id, () => checkedProps(props, id));
    super(scope, id, {
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'FieldExport',
      metadata: { labels, annotations },
      spec: Lazy.any({
        produce: () => ({
          from: { path: field.path, resource: { group: ACK_GROUP, kind: manifestOf(job).kind, name: resourceName(job) } },
          to: to._toSpec(key, namespaceOf(job)),
        }),
      }),
    } as any);
    // The controller looks for the job in the namespace of the export. A default for it may still come.
    Object.defineProperty(this.metadata, 'namespace', { get: () => namespaceOf(job) ?? this.chart.namespace });
    to._serve(job, () => namespaceOf(job));
    this.key = key;
    this.job = job;
    this.to = to;
    trainingTreeOf(this).addWitness(this);
    for (const before of to.apiObject === undefined ? [job] : [job, to.apiObject]) {
      // Across charts a dependency would number their files.
      if (Chart.of(before) === Chart.of(this)) {
        this.node.addDependency(before);
      }
    }
  }

  /** @internal */
  public get _findings(): readonly Finding[] {
    if (!isInTree(this.job)) {
      return [toFinding(EXPORT_RULES.jobRemoved, { path: 'spec.from.resource.name', says: `is that of '${this.job.node.path}', which was removed` })];
    }
    const controller = controllerBefore(FIRST_THAT_EXPORTS, annotationOf(manifestOf(this.job), CONTROLLER_ANNOTATION));
    return controller === undefined ? [] : [toFinding(EXPORT_RULES.sinceController, {
      path: 'spec.from.resource.name',
      says: `is a job made for controller ${controller}, and exports follow jobs since ${FIRST_THAT_EXPORTS}`,
    })];
  }

  /**
   * The place that it writes to, which no other export may have.
   *
   * @internal
   */
  public get _claim(): Claim {
    const namespace = namespaceOf(this.job);
    return {
      key: JSON.stringify([namespace, this.to._toSpec(this.key, namespace)]),
      rule: EXPORT_RULES.keyShared,
      violationBeside: first => ({ path: 'spec.to.key', says: `is '${this.key}', which '${first}' writes, too` }),
    };
  }
}

function checkedProps(props: StatusExportProps, id: string): StatusExportProps {
  refuseNoOptions(props, 'props');
  const own = checkedOptions(props, CHECKS);
  checkExportable(own.field._needed, own.job.kind);
  requireKey(own.key ?? id);
  return own;
}

const CHECKS: OptionChecks<StatusExportProps> = {
  job: (job: ApiObject) => refuseMissing(job, 'job', 'new TrainingJob', 'metadata'),
  field: (field: StatusField) => refuseMissing(field, 'field', 'StatusField.of', '_needed'),
  to: (to: ExportTarget) => refuseMissing(to, 'to', 'ExportTarget.newConfigMap', '_toSpec'),
  key: ifGiven(refuseNoKnownText),
  labels: METADATA_CHECKS.labels,
  annotations: METADATA_CHECKS.annotations,
};

function requireKey(key: string): void {
  if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key)) {
    throw refusal(`Expected \`key\` to be 1 to 253 letters, digits, '-', '_' and '.', got ${quoted(key)}`);
  }
}

/** Where a job is, its patches included. While its manifest can't be made, its props and the defaults say it. */
function namespaceOf(job: ApiObject): string | undefined {
  try {
    return manifestOf(job).metadata.namespace;
  } catch {
    return job.metadata.namespace;
  }
}

function resourceName(job: ApiObject): string {
  const { name } = manifestOf(job).metadata;
  if (name === undefined) {
    throw refusal(`Expected ${job.node.path} to have a name, which an export needs, got none`);
  }
  return name;
}
