/* What the model of the SageMaker API says of the fields of our CRD, and where it says something else. */
import { memberOf, nodesOf, type CrdNode } from './crd';
import { processingTypes, type InstanceTypes } from './instance-types';

/** The part of a service model of AWS (`service-2.json` of botocore) that is read here. */
export interface ServiceModel {
  readonly shapes: Record<string, Shape>;
}

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Record<string, { readonly shape: string }>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}

/** One difference, as a person reads it. */
export type Difference = string;

const REQUEST = 'CreateTrainingJobRequest';

/** The keywords of a schema that state a limit, by the type of the API. */
const LIMITS: Record<string, { min: string; max: string }> = {
  string: { min: 'minLength', max: 'maxLength' },
  list: { min: 'minItems', max: 'maxItems' },
  map: { min: 'minProperties', max: 'maxProperties' },
  integer: { min: 'minimum', max: 'maximum' },
  long: { min: 'minimum', max: 'maximum' },
  float: { min: 'minimum', max: 'maximum' },
  double: { min: 'minimum', max: 'maximum' },
};

/** Where limits, patterns and sets of values of the CRD are not those of the API. What only one of them has is left out. */
export function apiDifferences(crd: any, instanceTypes: InstanceTypes, model: ServiceModel): Difference[] {
  const shapes = shapesByPath(model);
  const sets = crd.spec.versions[0].schema.openAPIV3Schema['x-value-sets'];
  return fieldsOf(crd).flatMap(({ path, schema }) => {
    const shape = shapes.get(path.toLowerCase());
    return shape === undefined ? [] : [
      ...limitDifferences(schema, shape),
      ...valueDifferences(valuesOf(schema['x-values'], sets, instanceTypes), shape),
    ].map(text => `${path}: ${text}`);
  });
}

/** How many fields are compared. */
export function comparedFields(crd: any, model: ServiceModel): number {
  const shapes = shapesByPath(model);
  return fieldsOf(crd).filter(({ path }) => shapes.has(path.toLowerCase())).length;
}

/** The fields of the API that the CRD lacks: either the controller does not have them yet, or they are not of its concern. */
export function fieldsOfApiOnly(crd: any, model: ServiceModel): string[] {
  const ours = new Set(fieldsOf(crd).map(({ path }) => path.toLowerCase()));
  const missing = [...shapesByPath(model).keys()].filter(path => !ours.has(path));
  return missing.filter(path => !missing.some(other => path !== other && path.startsWith(other) && '.[{'.includes(path[other.length])));
}

function fieldsOf(crd: any): CrdNode[] {
  return nodesOf(memberOf(crd, 'spec')).filter(({ path }) => path !== 'spec');
}

/** By the path in the CRD in lower case, since the controller only changes the case of names. */
function shapesByPath(model: ServiceModel): Map<string, Shape> {
  const found = new Map<string, Shape>();
  const visit = (path: string, name: string, above: readonly string[]) => {
    const shape = model.shapes[name];
    if (above.includes(name)) {
      return;
    }
    found.set(path, shape);
    const within = [...above, name];
    for (const [member, { shape: inner }] of Object.entries(shape.members ?? {})) {
      visit(`${path}.${member.toLowerCase()}`, inner, within);
    }
    if (shape.member !== undefined) {
      visit(`${path}[]`, shape.member.shape, within);
    }
    if (shape.value !== undefined) {
      visit(`${path}{}`, shape.value.shape, within);
    }
  };
  visit('spec', REQUEST, []);
  found.delete('spec');
  return found;
}

function limitDifferences(schema: any, shape: Shape): string[] {
  const names = LIMITS[shape.type];
  if (names === undefined) {
    return [];
  }
  // A minimum of 0 says nothing of a length.
  const meaningful = (value: number | undefined) => value === 0 && names.min !== 'minimum' ? undefined : value;
  return [
    ...differing(names.min, meaningful(schema[names.min]), meaningful(shape.min)),
    ...differing(names.max, schema[names.max], shape.max),
    // A set of values makes a pattern superfluous.
    ...shape.enum === undefined ? differing('pattern', bare(schema.pattern), bare(shape.pattern)) : [],
  ];
}

function differing(what: string, ours: unknown, theirs: unknown): string[] {
  return ours === theirs ? [] : [`${what} is ${ours ?? 'missing'}, the API has ${theirs ?? 'none'}`];
}

/** A pattern without the anchors that the API implies; undefined if it says nothing. */
function bare(pattern: string | undefined): string | undefined {
  const text = pattern?.replace(/^\^/, '').replace(/\$$/, '').replace(/\\\//g, '/');
  return text === undefined || EVERYTHING.has(text) ? undefined : REWRITTEN[text] ?? text;
}

/** Patterns that every text matches. */
const EVERYTHING = new Set(['[\\S\\s]*', '[\\s\\S]*']);

/** Patterns of the API that not every engine of regular expressions knows, and what the CRD has instead. */
const REWRITTEN: Record<string, string> = {
  '(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*/)?([a-zA-Z0-9]([a-zA-Z0-9-]){0,62})(?<!-)':
    '(arn:aws[a-z\\-]*:sagemaker:[a-z0-9\\-]*:[0-9]{12}:[a-z\\-]*/)?[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?',
};

function valuesOf(set: string | undefined, sets: any, instanceTypes: InstanceTypes): readonly string[] | undefined {
  switch (set) {
    case undefined: return undefined;
    case 'InstanceType': return instanceTypes.InstanceType;
    case 'ProcessingInstanceType': return processingTypes(instanceTypes);
    default: return Object.values<any>(sets[set].members).map(({ value }) => value);
  }
}

/** What instance-types.json becomes by the model: new types last, and none taken away, since a program may name it. */
export function refreshedInstanceTypes(present: InstanceTypes, { shapes }: ServiceModel): InstanceTypes {
  const training = shapes.TrainingInstanceType.enum!;
  const processing = shapes.ProcessingInstanceType.enum!;
  const types = [...present.InstanceType, ...training.filter(type => !present.InstanceType.includes(type))];
  return { InstanceType: types, notForProcessing: types.filter(type => !processing.includes(type)) };
}

function valueDifferences(ours: readonly string[] | undefined, { enum: theirs }: Shape): string[] {
  if (ours === undefined || theirs === undefined) {
    return [];
  }
  const added = theirs.filter(value => !ours.includes(value));
  const gone = ours.filter(value => !theirs.includes(value));
  return [
    ...added.length === 0 ? [] : [`the API also has ${added.length}: ${added.join(', ')}`],
    ...gone.length === 0 ? [] : [`the API no longer has ${gone.join(', ')}`],
  ];
}
