import type { SourceKind } from './imported-job';
import { isObject } from '../manifest/plain-data';

/** What is known of a request by what it was found in. */
export interface Origin {
  readonly source?: SourceKind;
  /** What the job may be called if its name is not known. */
  readonly name?: string;
  readonly region?: string;
  readonly remarks?: readonly string[];
}

/** A request, and what it was found in. */
export interface Wrapped extends Origin {
  readonly request: any;
}

/** The requests within an object of another service or tool; none in any other object. */
export function unwrapped(object: unknown): Wrapped[] {
  return isObject(object) ? WRAPPERS.flatMap(requestsIn => requestsIn(object)) : [];
}

type Wrapper = (object: Record<string, any>) => Wrapped[];

/** An event about the state of a job has the description of the job. */
function eventBridge(event: Record<string, any>): Wrapped[] {
  return event.source === 'aws.sagemaker' && isObject(event.detail)
    ? [{ request: event.detail, source: 'event of EventBridge', region: textIn(event, 'region') }]
    : [];
}

/** The tasks of a state machine that start training or tuning jobs, also those in branches and maps, or one such task. */
function stateMachine(object: Record<string, any>, name?: string): Wrapped[] {
  if (isObject(object.States)) {
    return Object.entries(object.States).flatMap(([state, definition]) => isObject(definition) ? stateMachine(definition, state) : []);
  }
  const inner = [object.Iterator, object.ItemProcessor, ...Array.isArray(object.Branches) ? object.Branches : []].filter(isObject);
  const request = object.Parameters ?? object.Arguments;
  const [, started] = /:sagemaker:create(TrainingJob|HyperParameterTuningJob)(?:\.|$)/.exec(String(object.Resource)) ?? [];
  return started !== undefined && isObject(request)
    ? [{ request, name, source: 'state machine of Step Functions', remarks: String(object.Resource).endsWith('.sync') ? [waitingFor(started)] : [] }]
    : inner.flatMap(each => stateMachine(each));
}

/** What `training_config` of the SDK and the operators of Airflow take: `S3Operations` has what Airflow uploads before. */
function airflow({ Training, S3Operations, ...request }: Record<string, any>): Wrapped[] {
  const uploads: unknown[] = isObject(S3Operations) && Array.isArray(S3Operations.S3Upload) ? S3Operations.S3Upload : [];
  const remarks = uploads.filter(isObject).map(({ Path, Bucket, Key }) =>
    `Airflow uploads ${Path} to s3://${Bucket}/${Key} before the job starts. Upload it in CI: a resource does not.`);
  const origin = { source: 'Airflow configuration', remarks } as const;
  return isObject(Training) ? [{ ...origin, request: Training }] : S3Operations === undefined ? [] : [{ ...origin, request }];
}

/** The resources that `terraform show -json` prints for a state or a plan. */
function terraform(object: Record<string, any>): Wrapped[] {
  const root = (object.values ?? object.planned_values)?.root_module;
  const changes: any[] = Array.isArray(object.resource_changes) ? object.resource_changes.filter(isObject) : [];
  const unknown = new Map(changes.map(({ address, change }) => [address, change?.after_unknown]));
  return typeof object.format_version === 'string' && isObject(root) ? resourcesIn(root, unknown) : [];
}

/** @param unknown what a plan does not know of the resources yet, by their addresses */
function resourcesIn(module: Record<string, any>, unknown: ReadonlyMap<unknown, unknown>): Wrapped[] {
  const [resources, modules]: any[][] = [module.resources, module.child_modules].map(each => Array.isArray(each) ? each.filter(isObject) : []);
  return [
    ...resources.filter(({ type, values }) => type === 'aws_sagemaker_training_job' && isObject(values)).map(({ address, name, values }): Wrapped => ({
      request: withoutTerraform(values),
      name,
      region: textIn(values, 'region'),
      source: 'state of Terraform',
      remarks: unknownUntilApplied(unknown.get(address)),
    })),
    ...modules.flatMap(each => resourcesIn(each, unknown)),
  ];
}

function unknownUntilApplied(unknown: unknown): string[] {
  const members = isObject(unknown) ? Object.entries(unknown).filter(([name]) => !OF_TERRAFORM.has(name)) : [];
  const names = members.flatMap(([name, value]) => truePlaces(value, name));
  return names.length === 0 ? [] : [
    `Terraform knows these only after it has applied the plan, so they are left out: ${names.join(', ')}. Write values for them, or import the state.`,
  ];
}

/** The paths of what is true in a piece of data. */
function truePlaces(value: unknown, path: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((element, position) => truePlaces(element, `${path}[${position}]`));
  }
  return isObject(value)
    ? Object.entries(value).flatMap(([name, member]) => truePlaces(member, `${path}.${name}`))
    : value === true ? [path] : [];
}

/** Arguments of a resource that are for Terraform, or that it computes; texts that nobody has set are empty. */
function withoutTerraform(values: Record<string, any>): Record<string, any> {
  return Object.fromEntries(Object.entries(values)
    .filter(([name]) => !OF_TERRAFORM.has(name))
    .map(([name, value]) => [name, withoutUnset(value, MAPS.has(name))]));
}

function withoutUnset(value: any, isMap: boolean): any {
  if (Array.isArray(value)) {
    return value.map(element => withoutUnset(element, isMap));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value)
      .filter(([, member]) => (member !== '' || isMap) && member !== null)
      .map(([name, member]) => [name, withoutUnset(member, isMap || MAPS.has(name))]))
    : value;
}

/** Maps, in which an empty text is one that somebody has set. */
const MAPS: ReadonlySet<string> = new Set([
  'collection_parameters', 'environment', 'hook_parameters', 'hyper_parameters', 'profiling_parameters', 'rule_parameters', 'tags',
]);

function textIn(object: Record<string, any>, name: string): string | undefined {
  return typeof object[name] === 'string' && object[name] !== '' ? object[name] : undefined;
}

const WRAPPERS: readonly Wrapper[] = [eventBridge, object => stateMachine(object), airflow, terraform];

const OF_TERRAFORM = new Set(['arn', 'delete_model_packages_on_destroy', 'delete_vpc_enis_on_destroy', 'id', 'region', 'tags_all', 'timeouts']);

function waitingFor(kind: string): string {
  const status = `status.${kind.charAt(0).toLowerCase()}${kind.slice(1)}Status`;
  return `The state machine waits for the end of the job (\`.sync\`). With kubectl, wait for the condition Ready and read ${status}.`;
}
