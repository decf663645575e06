import type { SchemaNode } from '../manifest/schema/schema-node';
import { SPEC_SCHEMA } from '../manifest/schema/training-job-schema';

/** A member of the input that has no place in a spec. */
export interface Leftover {
  /** Where it stood, in the names of the input. */
  readonly path: string;
  readonly value: any;
}

/** A spec in the names of the CRD, and what is not in it. */
export interface Converted {
  readonly spec: any;
  /** What the CRD has no field for, or a manifest no way to write. */
  readonly lost: readonly Leftover[];
  /** Empty maps and lists, which say the same as none to SageMaker, but not to the controller. They are left out. */
  readonly empty: readonly string[];
}

/**
 * Turns the members of a `CreateTrainingJob` request into a spec. The names of the CRD differ from those of the API, of
 * the AWS command line and of the old operator in upper and lower case alone, so the schema of the spec knows them all.
 */
export function toSpec(request: object): Converted {
  const conversion = new Conversion(true);
  return { spec: conversion.object(request, SPEC_SCHEMA, ''), lost: conversion.lost, empty: conversion.empty };
}

/** A part of a resource, which has the names of the CRD already, as plain data. Fields that the CRD lacks stay. */
export function toPlainData(part: object, path: string): { readonly value: any; readonly lost: readonly Leftover[] } {
  const conversion = new Conversion(false);
  return { value: conversion.object(part, undefined, path), lost: conversion.lost };
}

class Conversion {
  public readonly lost: Leftover[] = [];
  public readonly empty: string[] = [];

  constructor(private readonly renames: boolean) {
  }

  public value(value: any, node: SchemaNode | undefined, path: string): any {
    if (Array.isArray(value)) {
      return this.isMapAsList(value, node)
        ? this.mapFromList(value, path)
        : value.map((element, i) => this.value(element, node?.items, `${path}[${i}]`)).filter(element => element !== undefined);
    }
    if (typeof value === 'object' && value !== null) {
      return this.object(value, node, path);
    }
    if (isExact(value)) {
      return value;
    }
    this.lost.push({ path, value: String(value) });
    return undefined;
  }

  public object(object: object, node: SchemaNode | undefined, path: string): any {
    const taken = new Set<string>();
    const entries = Object.entries(object).flatMap(([name, member]): Array<[string, any]> => {
      const memberPath = path === '' ? name : `${path}.${name}`;
      const place = this.placeOf(name, node);
      if (member === null || member === undefined) {
        return [];
      }
      if (place === undefined || UNNAMEABLE.has(name) || taken.has(place.name)) {
        this.lost.push({ path: memberPath, value: member });
        return [];
      }
      taken.add(place.name);
      const value = this.value(member, place.node, memberPath);
      if (this.renames && isEmptyCollection(value, place.node)) {
        this.empty.push(memberPath);
        return [];
      }
      return value === undefined ? [] : [[place.name, value]];
    });
    return Object.fromEntries(entries);
  }

  /** What the CRD calls a member; undefined if it has no such field. */
  private placeOf(name: string, node: SchemaNode | undefined): { name: string; node?: SchemaNode } | undefined {
    if (!this.renames || node === undefined || node.properties === undefined) {
      return { name, node: node?.additionalProperties };
    }
    const field = Object.keys(node.properties).find(known => known.toLowerCase() === name.toLowerCase());
    return field === undefined ? undefined : { name: field, node: node.properties[field] };
  }

  /** The old operator wrote maps as lists of names and values. */
  private isMapAsList(value: any[], node: SchemaNode | undefined): boolean {
    return this.renames && node?.additionalProperties !== undefined && value.every(element => typeof element?.name === 'string');
  }

  /** Of several values for one name the last counts, as it did for the operator. */
  private mapFromList(pairs: any[], path: string): any {
    const last = new Map<string, any>();
    for (const { name, value = '' } of pairs) {
      if (last.has(name)) {
        this.lost.push({ path: `${path}.${name}`, value: last.get(name) });
      }
      last.set(name, value);
    }
    return this.object(Object.fromEntries(last), undefined, path);
  }
}

/** With members of these names an object is none of the plain ones that cdk8s writes. */
const UNNAMEABLE = new Set(['__proto__', 'constructor']);

/** Whether a manifest has exactly this value. */
function isExact(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean': return true;
    case 'number': return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    default: return false;
  }
}

/** A structure without members is none: the CRD requires some of them. */
function isEmptyCollection(value: any, node: SchemaNode | undefined): boolean {
  return node !== undefined && node.properties === undefined && typeof value === 'object' && Object.keys(value).length === 0;
}
