import { isObject } from '../manifest/plain-data';
import type { SchemaNode } from '../manifest/schema/schema-node';
import { SPEC_SCHEMA, VALUE_SETS } from '../manifest/schema/training-job-schema';
import { folded } from '../manifest/text/folded';

/** A member of the input that has no place in a spec. */
export interface Leftover {
  /** Where it stood, in the names of the input. */
  readonly path: string;
  readonly value: unknown;
  /** Why, if not for lack of a field: cdk8s can't write it, or the input has another value for the same field. */
  readonly reason?: 'unwritable' | 'repeated';
}

/** A spec in the names of the CRD, and what is not in it. */
export interface Converted {
  readonly spec: any;
  /** What the CRD has no field for, or a manifest no way to write. */
  readonly lost: readonly Leftover[];
  /** Empty members, which say the same as none to SageMaker, but not to the controller. They are left out. */
  readonly empty: readonly string[];
  /** What was read as what it means, a phrase each. */
  readonly reread: readonly string[];
  /** What something else fills in before the job starts, by the names of the input. */
  readonly open: readonly Leftover[];
}

/** How values are read. */
export interface ReadingOptions {
  /** Whether values stay as they are, even if they have another type than the field. */
  readonly isExact?: boolean;
  /** Whether the job has run with these values, so that nothing fills anything in. */
  readonly isFinal?: boolean;
}

/**
 * Turns the members of a request into a spec, by default those of `CreateTrainingJob`. The API, the AWS
 * command line, Terraform and the old operator have the same names as the CRD, except for upper and lower case and underscores.
 * The schema of the spec therefore knows them all.
 */
export function toSpec(request: object, { isExact = false, isFinal = false }: ReadingOptions = {}, schema: SchemaNode = SPEC_SCHEMA): Converted {
  const conversion = new Conversion({ renames: true, isExact, isFinal });
  const spec = conversion.object(request, schema, '');
  const { lost, empty, reread, open } = conversion;
  return { spec, lost, empty, reread, open };
}

/**
 * A part of a resource, which has the names of the CRD already, as plain data.
 *
 * @param schema the fields that the part may have; any if it is left out
 */
export function toPlainData(part: object, path: string, schema?: SchemaNode): { readonly value: any; readonly lost: readonly Leftover[] } {
  const conversion = new Conversion({ renames: false, isExact: true, isFinal: true });
  return { value: conversion.object(part, schema, path), lost: conversion.lost };
}

/** How a conversion reads. */
interface ConversionOptions extends Required<ReadingOptions> {
  /** Whether members get the names of the CRD; else they have them already. */
  readonly renames: boolean;
}

type Member = [name: string, value: unknown];

/** What the CRD calls a member, and what it says of it. */
interface Place {
  readonly name: string;
  readonly node?: SchemaNode;
}

class Conversion {
  public readonly lost: Leftover[] = [];
  public readonly empty: string[] = [];
  public readonly reread: string[] = [];
  public readonly open: Leftover[] = [];

  private readonly renames: boolean;
  private readonly isExact: boolean;
  /** Whether something may fill in values later. */
  private readonly isOpen: boolean;

  constructor({ renames, isExact, isFinal }: ConversionOptions) {
    this.renames = renames;
    this.isExact = isExact;
    this.isOpen = !isExact && !isFinal;
  }

  public object(object: object, node: SchemaNode | undefined, path: string): Record<string, any> {
    const taken = new Set<string>();
    return Object.fromEntries(Object.entries(object).flatMap(([given, value]: Member): Member[] => {
      const isFilledIn = this.isOpen && isFilledInLater(given, value);
      const name = isFilledIn ? given.replace(JSON_PATH_KEY, '') : given;
      const place = this.placeOf(name, node);
      const member = { path: path === '' ? given : `${path}.${given}`, value };
      if (isFilledIn || (this.isOpen && isIntrinsic(value, place?.node))) {
        this.open.push(member);
        return place !== undefined && isNeeded(place, node) ? [[place.name, standIn(given, value)]] : [];
      }
      return value === null || value === undefined ? [] : this.placed(member, name, place, taken);
    }));
  }

  /**
   * A value in its place; nothing if it has none, or is left out there.
   *
   * @param taken the places that have a value, to which this adds
   */
  private placed({ path, value: given }: Leftover, name: string, place: Place | undefined, taken: Set<string>): Member[] {
    if (place === undefined) {
      this.lost.push({ path, value: given });
      return [];
    }
    if (name === UNNAMEABLE || taken.has(place.name)) {
      this.lost.push({ path, value: given, reason: name === UNNAMEABLE ? 'unwritable' : 'repeated' });
      return [];
    }
    taken.add(place.name);
    const value = this.value(given, place.node, path);
    if (this.renames && isEmptyMember(value, place.node, this.isExact)) {
      this.empty.push(path);
      return [];
    }
    return value === undefined ? [] : [[place.name, value]];
  }

  private value(given: unknown, node: SchemaNode | undefined, path: string): unknown {
    const value = this.isExact ? given : this.meant(given, node, path);
    if (value === undefined) {
      return undefined;
    }
    if (Array.isArray(value)) {
      return this.isMapAsList(value, node)
        ? this.mapFromList(value, path)
        : value.map((element, i) => this.element(element, node?.items, `${path}[${i}]`)).filter(element => element !== undefined);
    }
    if (typeof value === 'object' && value !== null) {
      return this.object(value, node, path);
    }
    if (isHeldExactly(value)) {
      return value;
    }
    this.lost.push({ path, value: String(value), reason: 'unwritable' });
    return undefined;
  }

  /** A text in a list stays, also if something fills it in: without it, the others would have other positions. */
  private element(given: unknown, node: SchemaNode | undefined, path: string): unknown {
    const isCall = this.isOpen && isIntrinsic(given, node);
    if (isCall || (this.isOpen && typeof given === 'string' && EXPRESSION.test(given))) {
      this.open.push({ path, value: given });
    }
    return isCall ? intrinsicText(given) : this.value(given, node, path);
  }

  /** What the CRD calls a member; undefined if it has no such field. */
  private placeOf(name: string, node: SchemaNode | undefined): Place | undefined {
    if (node?.properties === undefined) {
      return { name, node: node?.additionalProperties };
    }
    const field = Object.keys(node.properties).find(known => this.renames ? folded(known) === folded(name) : known === name);
    return field === undefined ? undefined : { name: field, node: node.properties[field] };
  }

  /** A value as its field has it. */
  private meant(value: unknown, node: SchemaNode | undefined, path: string): unknown {
    const members = folded(path).split(/[.[]/);
    const reading = READINGS.find(({ isFor }) => node !== undefined && isFor(value, node));
    // How hyperparameters are written depends on the image.
    if (reading === undefined || members[0] === 'hyperparameters' || (value === 'None' && members.some(member => TEXTS_OF_USERS.includes(member)))) {
      return value;
    }
    const meant = reading.meant(value);
    if (reading.phrase !== undefined) {
      this.reread.push(`${path}: ${reading.phrase(value)}`);
    }
    return meant;
  }

  /** The old operator wrote maps as lists of names and values. */
  private isMapAsList(value: any[], node: SchemaNode | undefined): value is NamedValue[] {
    return this.renames && node?.additionalProperties !== undefined && value.every(element => typeof element?.name === 'string');
  }

  /** Of several values for one name the last counts, as it did for the operator. */
  private mapFromList(pairs: readonly NamedValue[], path: string): Record<string, any> {
    const last = new Map<string, unknown>();
    for (const { name, value = '' } of pairs) {
      if (last.has(name)) {
        this.lost.push({ path: `${path}.${name}`, value: last.get(name), reason: 'repeated' });
      }
      last.set(name, value);
    }
    return this.object(Object.fromEntries(last), undefined, path);
  }
}

/** An entry of a map that is written as a list. */
interface NamedValue {
  readonly name: string;
  readonly value?: unknown;
}

/** A way to read a value of another type than its field has. */
interface OtherType {
  isFor(value: unknown, node: SchemaNode): boolean;
  meant(value: any): unknown;
  /** What is said about it. Nothing if the value says the same in another form. */
  phrase?(value: any): string;
}

const READINGS: readonly OtherType[] = [
  {
    isFor: (value, node) => value === 'None' && node.type !== 'object' && (node.values === undefined || !VALUE_SETS[node.values].values.includes('None')),
    meant: () => undefined,
    phrase: () => 'None of Python, read as absent',
  },
  {
    isFor: (value, { type }) => type === 'integer' && typeof value === 'string' && /^-?\d{1,15}$/.test(value),
    meant: Number,
    phrase: value => `the text '${value}', read as a number`,
  },
  {
    isFor: (value, { type }) => type === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value),
    meant: value => value.toLowerCase() === 'true',
    phrase: value => `the text '${value}', read as a boolean`,
  },
  {
    isFor: (value, { type }) => type === 'string' && (typeof value === 'number' || typeof value === 'boolean'),
    meant: String,
    // Not which one: below a name that only a tag knows, it may be a secret.
    phrase: value => `a ${typeof value}, written as text`,
  },
  {
    isFor: (value, { type, items }) => type === 'array' && isObject(value) && items?.properties?.key !== undefined,
    meant: (tags: object) => Object.entries(tags).map(([key, value]) => ({ key, value })),
    phrase: () => 'a map, read as a list of keys and values',
  },
  {
    // Terraform has each block in a list.
    isFor: (value, { type, properties }) => type === 'object' && properties !== undefined && Array.isArray(value) && value.length <= 1,
    meant: ([block]) => block,
  },
];

/** Where any text may be meant. */
const TEXTS_OF_USERS = ['environment', 'tags', 'statichyperparameters'];

/** Step Functions reads the value of such a member from its input. */
const JSON_PATH_KEY = /\.\$$/;

/** Expressions of Step Functions and of templates. Other functions are objects. */
const EXPRESSION = /^\$\$?[.[]|^States\.\w+\(|\$\{(?:(?!\$\{)[^}])*\}|\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}/;

function isFilledInLater(name: string, value: unknown): boolean {
  return JSON_PATH_KEY.test(name) || (typeof value === 'string' && EXPRESSION.test(value) && name.toLowerCase() !== 'regex');
}

/** Whether a job can't be written without this text. */
function isNeeded({ name, node }: Place, around: SchemaNode | undefined): boolean {
  return node?.type === 'string' && (around?.required?.includes(name) === true || name === 'trainingImage' || name === 'instanceType');
}

/** A text that the rules refuse. */
function standIn(name: string, expression: unknown): string {
  return JSON_PATH_KEY.test(name) ? `<${String(expression)}>` : isObject(expression) ? intrinsicText(expression) : String(expression);
}

/** A function as a placeholder, such as `<Role.Arn>`. */
function intrinsicText(call: object): string {
  const parts = Object.values(call).flat().map(part => typeof part === 'string' ? part : JSON.stringify(part));
  return `<${parts.join('.')}>`;
}

/** Functions of CloudFormation and of SageMaker pipelines. */
const FUNCTION = /^(?:Ref|Fn::\w+|Get|Std:\w+)$/;

/** Whether a function gives the value of a field. A map may have such a key itself. */
function isIntrinsic(value: unknown, node: SchemaNode | undefined): value is object {
  if (!isObject(value) || node === undefined || node.additionalProperties !== undefined) {
    return false;
  }
  const names = Object.keys(value);
  return names.length === 1 && FUNCTION.test(names[0]);
}

/** cdk8s can't write an object that has a member of this name. */
const UNNAMEABLE = '__proto__';

/** Whether a manifest has exactly this value. */
function isHeldExactly(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean': return true;
    case 'number': return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    default: return false;
  }
}

/** An empty value of a job as it is says that it is empty, unless it is a map or a list. */
function isEmptyMember(value: unknown, node: SchemaNode | undefined, isExact: boolean): boolean {
  return node !== undefined && (!isExact || node.properties === undefined) && typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
