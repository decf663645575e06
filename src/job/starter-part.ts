import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import { renew } from './renewed';
import type { TrainingTemplate } from './template/training-template';
import { attempt } from '../manifest/codec/carry-out';
import { holeText, type Hole } from '../manifest/open/hole';
import { mapTexts } from '../manifest/open/map-texts';
import { brokenMarkIn, openTextOf } from '../manifest/open/open-text';
import { isObject } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import { TEMPLATE_RULES } from '../rules/topics/templates';
import { trainingTreeOf } from '../tree/tree-of';
import type { Claim, Witness } from '../tree/witness';

/** The API group of Roles and RoleBindings. */
const RBAC = 'rbac.authorization.k8s.io';

/** What starts runs of templates. */
export interface Starter extends Construct, Witness {
  /** The name of all its objects. */
  readonly name: string;
  /**
   * Where the trainings are, and so everything else.
   *
   * @internal
   */
  readonly _namespace: string | undefined;
  /**
   * The templates of the trainings.
   *
   * @internal
   */
  readonly _templates: readonly Construct[];
}

/** The name of what starts runs, which nothing else that does may have in its namespace. */
export function claimOf(starter: Starter): Claim {
  return {
    key: JSON.stringify([attempt(() => starter._namespace), starter.name]),
    rule: TEMPLATE_RULES.starterShared,
    violationBeside: first => ({ path: 'metadata.name', says: `is '${starter.name}', the name of '${first}', too` }),
  };
}

/** An object of what starts runs, in the namespace of the trainings. */
class StarterPart extends ApiObject {
  constructor(private readonly starter: Starter, id: string, props: any) {
    super(starter, id, props);
    Object.defineProperty(this.metadata, 'namespace', { get: () => namespaceOf(starter) });
  }

  /**
   * The templates in it, which are judged where their constructs are.
   *
   * @internal
   */
  public get _templates(): readonly Construct[] {
    return this.starter._templates;
  }

  /** The manifest. */
  public toJson(): any {
    this.starter._templates.forEach(renew);
    const { metadata, ...manifest } = super.toJson();
    if (!isObject(metadata)) {
      throw refusal(`Expected the JSON patches of '${this.node.path}' to keep /metadata, which has its name and namespace.`);
    }
    const { _namespace: namespace } = this.starter;
    const { namespace: _ofChart, ...rest } = metadata;
    const { apiVersion, kind, ...body } = manifest;
    const written = { apiVersion, kind, metadata: namespace === undefined ? rest : { ...rest, namespace }, ...body };
    refuseRunValues(written, this.node.path);
    return written;
  }
}

/** Templates have other marks in here, so a text with a run value comes from a prop or a patch. */
function refuseRunValues(manifest: object, path: string): void {
  mapTexts(manifest, (text, field) => {
    const hole = openTextOf(text).find(part => typeof part !== 'string');
    if (hole !== undefined || brokenMarkIn(text) !== undefined) {
      throw refusal(`Expected run values of '${path}' only in its template, got ${hole === undefined ? 'a part of a RunValue' : holeText(hole as Hole)} in ${field}`);
    }
    return text;
  });
}

/** Where the trainings are. While the manifest of a template can't be made, its props and the defaults say it. */
function namespaceOf(starter: Starter): string | undefined {
  try {
    return starter._namespace;
  } catch {
    return (starter._templates[0] as TrainingTemplate | undefined)?._namespace;
  }
}

/** Makes an object of what starts runs: its id, API version and kind, members besides the metadata, and annotations. */
export type MakePart = (id: string, apiVersion: string, kind: string, members?: object, annotations?: object) => ApiObject;

/** How all objects of what starts runs are made: with its name, and with these labels. */
export function partsOf(starter: Starter, labels?: Readonly<Record<string, string>>): MakePart {
  return (id, apiVersion, kind, members = {}, annotations) => new StarterPart(starter, id, {
    apiVersion, kind, metadata: { name: starter.name, ...labels && { labels }, ...annotations && { annotations } }, ...members,
  });
}

/** The account of the pods that start and watch trainings. */
export interface StarterAccount {
  readonly serviceAccount: ApiObject;
  readonly role: ApiObject;
  readonly roleBinding: ApiObject;
}

/** @param rules what the account may do */
export function accountOf(starter: Starter, make: MakePart, rules: readonly object[]): StarterAccount {
  const { name } = starter;
  trainingTreeOf(starter).addWitness(starter);
  return {
    serviceAccount: make('service-account', 'v1', 'ServiceAccount'),
    role: make('role', `${RBAC}/v1`, 'Role', { rules }),
    roleBinding: make('role-binding', `${RBAC}/v1`, 'RoleBinding', {
      roleRef: { apiGroup: RBAC, kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace: Lazy.any({ produce: () => starter._namespace }) }],
    }),
  };
}
