import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { refuseOtherCase } from '../../manifest/given/options';
import { refusal } from '../../manifest/secrets/refusal';

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
  /** A ConfigMap that exists already, or that another chart creates. */
  public static configMap(name: string, options: ExportTargetOptions = {}): ExportTarget {
    return new ExportTarget('configmap', name, namespaceIn(options), undefined);
  }

  /** A Secret that exists already, or that another chart creates. */
  public static secret(name: string, options: ExportTargetOptions = {}): ExportTarget {
    return new ExportTarget('secret', name, namespaceIn(options), undefined);
  }

  /** A new ConfigMap, empty at first. Applying it again keeps what the controller wrote. */
  public static newConfigMap(scope: Construct, id: string, options: ExportTargetOptions = {}): ExportTarget {
    const namespace = namespaceIn(options);
    const object = new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { namespace } });
    return new ExportTarget('configmap', object.name, namespace, object);
  }

  /** A new Secret, empty at first. Applying it again keeps what the controller wrote. */
  public static newSecret(scope: Construct, id: string, options: ExportTargetOptions = {}): ExportTarget {
    const namespace = namespaceIn(options);
    const object = new ApiObject(scope, id, { apiVersion: 'v1', kind: 'Secret', metadata: { namespace }, type: 'Opaque' });
    return new ExportTarget('secret', object.name, namespace, object);
  }

  private constructor(
    private readonly kind: string,
    /** The name of the ConfigMap or Secret. */
    public readonly name: string,
    private readonly namespace: string | undefined,
    /** The new object; undefined for an existing ConfigMap or Secret. */
    public readonly apiObject: ApiObject | undefined,
  ) {
  }

  /**
   * @throws an error if a new object is in another namespace than the job, and which is not known
   * @internal
   */
  public _toSpec(key: string, namespaceOfJob: string | undefined): any {
    return { key, kind: this.kind, name: this.name, namespace: this.namespaceBeside(namespaceOfJob) };
  }

  private namespaceBeside(namespaceOfJob: string | undefined): string | undefined {
    const own = this.apiObject === undefined ? namespaceOfJob : this.apiObject.metadata.namespace;
    if (this.namespace === undefined && own === undefined && namespaceOfJob !== undefined) {
      throw refusal(`Expected ${this.apiObject!.node.path} to have the namespace '${namespaceOfJob}' of the exported job, got none`);
    }
    return this.namespace ?? (own === namespaceOfJob ? undefined : own);
  }
}

function namespaceIn(options: ExportTargetOptions): string | undefined {
  const { namespace } = options;
  refuseOtherCase(options, { namespace });
  return namespace;
}
