import { ApiObject } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { METADATA_CHECKS } from '../../manifest/given/metadata';
import { checkedOptions, type OptionChecks } from '../../manifest/given/options';
import { described, namingNew } from '../../manifest/given/refuse';
import { isDnsSubdomain } from '../../manifest/kubernetes-names';
import { refusal } from '../../manifest/secrets/refusal';
import { isConcrete } from '../../manifest/tokens';
import { isInTree } from '../../tree/training-tree';

/** Where a ConfigMap or Secret is. */
export interface ExportTargetOptions {
  /**
   * Its namespace. Newer releases of the controller write only into the namespace of the job, unless they are
   * configured to allow others.
   *
   * @default - the namespace of the job
   */
  readonly namespace?: string;
}

/** A ConfigMap or Secret that gets what training jobs report. The controller writes into existing ones only. */
export class ExportTarget {
  /**
   * A ConfigMap that exists already, or that another chart creates.
   *
   * @throws an error if the name can't be one of a ConfigMap
   */
  public static configMap(name: string, options: ExportTargetOptions = {}): ExportTarget {
    requireName(name);
    return new ExportTarget('configmap', name, namespaceIn(options), undefined);
  }

  /**
   * A Secret that exists already, or that another chart creates.
   *
   * @throws an error if the name can't be one of a Secret
   */
  public static secret(name: string, options: ExportTargetOptions = {}): ExportTarget {
    requireName(name);
    return new ExportTarget('secret', name, namespaceIn(options), undefined);
  }

  /** A new ConfigMap, empty at first. Applying it again keeps what the controller wrote. */
  public static newConfigMap(scope: Construct, id: string, options: ExportTargetOptions = {}): ExportTarget {
    const namespace = namingNew(scope, id, () => namespaceIn(options));
    const object = new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace } });
    return new ExportTarget('configmap', object.name, namespace, object);
  }

  /** A new Secret, empty at first. Applying it again keeps what the controller wrote. */
  public static newSecret(scope: Construct, id: string, options: ExportTargetOptions = {}): ExportTarget {
    const namespace = namingNew(scope, id, () => namespaceIn(options));
    const object = new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Secret', metadata: { namespace }, type: 'Opaque' });
    return new ExportTarget('secret', object.name, namespace, object);
  }

  private readonly served: Array<{ readonly job: IConstruct; readonly namespace: () => string | undefined }> = [];

  private constructor(
    private readonly kind: string,
    /** The name of the ConfigMap or Secret. */
    public readonly name: string,
    private readonly namespace: string | undefined,
    /** The new object; undefined for an existing ConfigMap or Secret. */
    public readonly apiObject: ApiObject | undefined,
  ) {
    if (apiObject !== undefined && namespace === undefined) {
      Object.defineProperty(apiObject.metadata, 'namespace', { get: () => this.namespaceOfFirst ?? apiObject.chart.namespace });
    }
  }

  /**
   * A new object is in the namespace of the first job that it serves, unless it has one of its own.
   *
   * @param namespace that of the job, which may still change
   * @internal
   */
  public _serve(job: IConstruct, namespace: () => string | undefined): void {
    this.served.push({ job, namespace });
  }

  /**
   * @throws an error if a new object is in another namespace than the job, and which is not known
   * @internal
   */
  public _toSpec(key: string, namespaceOfJob: string | undefined): any {
    return { key, kind: this.kind, name: this.name, namespace: this.namespaceBeside(namespaceOfJob) };
  }

  private get namespaceOfFirst(): string | undefined {
    return this.served.find(({ job }) => isInTree(job))?.namespace();
  }

  private namespaceBeside(namespaceOfJob: string | undefined): string | undefined {
    const own = this.apiObject === undefined ? namespaceOfJob : this.apiObject.metadata.namespace;
    if (this.namespace === undefined && own === undefined && namespaceOfJob !== undefined) {
      throw refusal(`Expected ${this.apiObject!.node.path} to have the namespace '${namespaceOfJob}' of the exported job, got none`);
    }
    return this.namespace ?? (own === namespaceOfJob ? undefined : own);
  }
}

function requireName(name: string | undefined): void {
  if (typeof name !== 'string' || (isConcrete(name) && !isDnsSubdomain(name))) {
    throw refusal(`Expected \`name\` to be lower-case letters, digits, inner hyphens and dots, got ${described(name)}.`);
  }
}

function namespaceIn(options: ExportTargetOptions): string | undefined {
  return checkedOptions(options, CHECKS).namespace;
}

const CHECKS: OptionChecks<ExportTargetOptions> = { namespace: METADATA_CHECKS.namespace };
