import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** The API group of Roles and RoleBindings. */
export const RBAC = 'rbac.authorization.k8s.io';

/** What starts runs of templates. */
export interface Starter extends Construct {
  /**
   * Where the trainings are, and so everything else.
   *
   * @internal
   */
  readonly _namespace: string | undefined;
}

/** An object of what starts runs, in the namespace of the trainings. */
export class StarterPart extends ApiObject {
  constructor(private readonly starter: Starter, id: string, props: any) {
    super(starter, id, props);
  }

  /**
   * The templates in it are judged where their constructs are.
   *
   * @internal
   */
  public get _startsRuns(): boolean {
    return true;
  }

  /** The manifest. */
  public toJson(): any {
    const { metadata, ...manifest } = super.toJson();
    const { _namespace: namespace } = this.starter;
    const { namespace: _ofChart, ...rest } = metadata;
    const { apiVersion, kind, ...body } = manifest;
    return { apiVersion, kind, metadata: namespace === undefined ? rest : { ...rest, namespace }, ...body };
  }
}
