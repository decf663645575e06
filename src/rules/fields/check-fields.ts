import { NEEDS_CONTENT, type FieldLimit } from './limits';
import { adviceOnMissing } from './missing-fields';
import { misfitOf } from './text-shape';
import { describe, lengthOf, range, remedyForType, TYPE_NAMES } from './words';
import { isNewerThanKnown } from '../../controller/controller-version';
import { nameOfElement, alikeOf, nameOfMember } from '../../manifest/leaves';
import { isObject } from '../../manifest/plain-data';
import { hasType, isMap, type CrdField, type FieldTree } from '../../manifest/schema/field-tree';
import { compiled } from '../../manifest/schema/patterns';
import type { SchemaNode, TextLimits } from '../../manifest/schema/schema-node';
import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import { closest, inOtherCase } from '../../manifest/text/closest';
import { isOlder, toVersion, type Version } from '../../manifest/text/version';
import { isConcrete } from '../../manifest/tokens';
import type { Changes } from '../engine/changes';
import { TRAINING_JOB } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import { TAKEN_FOR_CHANGE } from '../readings/controller-reactions';
import type { Advice, Violation } from '../rule';

const WITHOUT_PROFILER = 'remove spec.profilerConfig and the Profiler rules; without them nothing is profiled';
const EMPTY_OBJECT: Advice = { why: `an empty object differs from an absent one: ${TAKEN_FOR_CHANGE}`, remedy: 'remove the object' };
/** Limits of other rules that are narrower than those of the API. */
const SENSIBLE: { readonly [name: string]: { readonly least?: number; readonly most?: number } } = {
  instanceCount: { least: 1 }, keepAlivePeriodInSeconds: { most: 3600 }, volumeSizeInGB: { least: 1 },
};
const NO_LIMITS: (typeof SENSIBLE)[string] = {};
const EMPTY_LIST: Advice = { why: `in old releases, an empty list differs from an absent one: ${TAKEN_FOR_CHANGE}`, remedy: 'remove the list' };
const EMPTY_MAP: Advice = { why: `in old releases, an empty map differs from an absent one: ${TAKEN_FOR_CHANGE}`, remedy: 'remove the map' };

/** What the schema says of a spec. */
export interface FieldReport {
  readonly violations: ReadonlyArray<Violation & { readonly limit: FieldLimit }>;
  /** The fields that are missing since they have another name, or since Profiler is to be off: nothing else is to be said of them. */
  readonly misspelt: readonly string[];
  /** Whether a field is unresolved or malformed. */
  readonly isUnjudgeable: boolean;
  /** Whether members are null, which the API server drops: what the schema says without them is what counts. */
  readonly hasNulls: boolean;
}

/** A spec in whose fields nothing is wrong, and where to note what is different from it. */
export interface Comparison {
  readonly spec: unknown;
  readonly changes: Changes;
}

/**
 * Checks a spec against the schema. With another spec to compare, only the differences are checked.
 *
 * @param controller the release that the job is made for, if the manifest names one
 */
export function checkFields(spec: unknown, controller?: Version, comparison?: Comparison, fields: FieldTree = TRAINING_JOB): FieldReport {
  const walk = new FieldWalk(fields.root.path, controller, comparison?.changes);
  walk.visit(fields.root, spec, comparison?.spec, '');
  return walk;
}

class FieldWalk implements FieldReport {
  public readonly violations: Array<Violation & { limit: FieldLimit }> = [];
  public readonly misspelt: string[] = [];
  public isUnjudgeable = false;
  public hasNulls = false;
  /** The names, keys and positions from the root to where the walk is. Most fields are in order, so paths are put together only for the others. */
  private readonly steps: Array<string | number> = [];

  constructor(private readonly root: string, private readonly controller: Version | undefined, private readonly changes: Changes | undefined) {
  }

  /**
   * @param known the value in the spec that this one is compared with
   * @param name what the value is called, or the elements of the list that it is
   */
  public visit(field: CrdField, value: unknown, known: unknown, name: string, sinceOfList?: string): void {
    if (this.changes !== undefined && this.isSame(field, value, known, this.changes)) {
      return;
    }
    const { type } = field;
    if (!this.isJudgeable(type, value)) {
      return;
    }
    if (type === 'array') {
      this.visitList(field, value as unknown[], Array.isArray(known) ? known : NO_ELEMENTS, name);
    } else if (type !== 'object') {
      this.changes?.texts.add(value, name);
      this.checkSingle(field.schema, value);
    } else if (isMap(field)) {
      this.visitMap(field, value as Record<string, unknown>, isObject(known) ? known : NO_MEMBERS);
    } else {
      this.visitObject(field, value as Record<string, unknown>, isObject(known) ? known : NO_MEMBERS, sinceOfList);
    }
  }

  private checkSingle(schema: SchemaNode, value: unknown): void {
    if (schema.type === 'integer' || schema.type === 'number') {
      this.checkNumber(schema, value as number);
    } else if (schema.type === 'string') {
      this.checkText(schema, value as string);
      this.checkValue(schema, value as string);
    }
  }

  /** Whether nothing is different; of objects and lists, the members tell. */
  private isSame({ number }: CrdField, value: unknown, known: unknown, changes: Changes): boolean {
    if (value === known) {
      return true;
    }
    if (typeof value !== 'object' || typeof known !== 'object' || value === null || Array.isArray(value) !== Array.isArray(known)) {
      changes.addField(number);
    }
    return false;
  }

  private visitObject(field: CrdField, object: Record<string, unknown>, known: Record<string, unknown>, sinceOfList: string | undefined): void {
    const { members } = field;
    const alike = this.changes === undefined ? known : alikeOf(object, known);
    let hasOtherMembers = this.changes === undefined || known === NO_MEMBERS;
    let size = 0;
    for (const name in object) {
      const value = object[name];
      const other = alike[name];
      size += value === undefined ? 0 : 1;
      if (this.changes !== undefined && value === other) {
        continue;
      }
      hasOtherMembers ||= value === undefined || other === undefined;
      const member = members.get(name);
      if (value === null) {
        this.hasNulls = true;
      } else if (member !== undefined) {
        this.steps.push(name);
        if (this.controller !== undefined) {
          this.checkSince(member.schema, this.controller, sinceOfList ?? field.schema.since);
        }
        this.visit(member, value, other, nameOfMember(object, name));
        this.steps.pop();
      } else {
        this.changes?.texts.addMember(object, name, true);
        this.reportUnknown(name, object, [...members.keys()]);
      }
    }
    if (hasOtherMembers || size !== Object.keys(known).length) {
      this.checkMembers(field, object, EMPTY_OBJECT);
      this.addMissing(field, object, known);
    }
  }

  /** Notes the members that only the other object has. */
  private addMissing({ members }: CrdField, object: Record<string, unknown>, known: Record<string, unknown>): void {
    for (const name of Object.keys(known)) {
      if (object[name] === undefined) {
        this.noteMissing(members.get(name)!, known[name]);
      }
    }
  }

  /** Rules that read single entries of a map know nothing of the map itself. */
  private noteMissing(field: CrdField, known: unknown): void {
    this.changes?.addField(field.number);
    if (isMap(field) && isObject(known)) {
      Object.keys(known).forEach(key => this.changes?.addName(field.number, field.path, key));
    }
  }

  private visitMap(field: CrdField, map: Record<string, unknown>, known: Record<string, unknown>): void {
    const { schema, number, path } = field;
    this.checkMembers(field, map, EMPTY_MAP);
    const alike = this.changes === undefined ? known : alikeOf(map, known);
    for (const key in map) {
      const value = map[key];
      if (value === null) {
        this.hasNulls = true;
        this.at(key, () => this.report('nullEntry', 'is null'));
      } else if (this.changes === undefined || value !== alike[key]) {
        this.noteEntry(field, map, key, !Object.hasOwn(alike, key));
        this.steps.push(key);
        this.checkText(schema.keys ?? {}, key, 'the key ');
        if (this.isJudgeable(schema.additionalProperties!.type, value)) {
          this.checkText(schema.additionalProperties!, value as string);
        }
        this.steps.pop();
      }
    }
    if (this.changes !== undefined) {
      for (const key of Object.keys(known)) {
        if (!Object.hasOwn(map, key)) {
          this.changes.addName(number, path, key);
        }
      }
    }
  }

  /** Whether a value is known and has its type; reports the type if not. */
  private isJudgeable(type: SchemaNode['type'], value: unknown): boolean {
    const isKnown = isConcrete(value);
    if (isKnown && hasType(type, value)) {
      return true;
    }
    this.isUnjudgeable = true;
    if (isKnown) {
      this.report('type', `must be ${TYPE_NAMES[type]}, got ${describe(value)}`, { remedy: remedyForType(type, value) });
    }
    return false;
  }

  private checkMembers({ schema, path }: CrdField, object: Record<string, unknown>, emptiness: Advice): void {
    for (const name of schema.required ?? []) {
      if (object[name] === undefined) {
        this.at(name, () => this.report('required', 'is missing', adviceOnMissing(`${path}.${name}`)));
      }
    }
    const count = Object.keys(object).length;
    this.checkCount('entries', count, schema.minProperties, schema.maxProperties);
    if (count === 0 && schema.required === undefined && !NEEDS_CONTENT.has(path.slice(path.lastIndexOf('.') + 1))) {
      this.report('empty', 'is empty', emptiness);
    }
  }

  /** Notes an entry that is different, or of which the other map has none. */
  private noteEntry({ number, path }: CrdField, map: Record<string, unknown>, key: string, isNew: boolean): void {
    if (this.changes !== undefined) {
      this.changes.texts.addMember(map, key, isNew);
      if (isNew) {
        this.changes.addName(number, path, key);
      } else {
        this.changes.addEntry(number, path, key);
      }
    }
  }

  private visitList({ schema, element, number }: CrdField, list: unknown[], known: readonly unknown[], name: string): void {
    this.checkCount('elements', list.length, schema.minItems, schema.maxItems);
    if (list.length === 0 && (schema.minItems ?? 0) === 0) {
      this.report('empty', 'is an empty list', EMPTY_LIST);
    }
    if (list.length !== known.length) {
      this.changes?.addField(number);
    }
    for (let i = 0; i < list.length; i++) {
      const own = nameOfElement(list, i, name);
      const other = own === nameOfElement(known, i, name) ? known[i] : undefined;
      if (this.changes === undefined || list[i] !== other) {
        this.steps.push(i);
        this.visit(element!, list[i], other, own, schema.since);
        this.steps.pop();
      }
    }
  }

  private checkSince({ since }: SchemaNode, controller: Version, sinceOfParent: string | undefined): void {
    // What is as old as the object or list around it is reported with that.
    if (since !== undefined && since !== sinceOfParent && isOlder(controller, toVersion(since))) {
      this.report('since', `is known since controller ${since}, the job is made for ${controller.join('.')}`);
    }
  }

  private checkNumber(node: SchemaNode, value: number): void {
    const { minimum = -Infinity, maximum = Infinity } = node;
    if (value < minimum || value > maximum) {
      this.report('range', `must be ${range(node.minimum, node.maximum)}, got ${value}`, this.adviceOnNumber(node, value));
    } else if (node.type === 'integer' && (value >= 2 ** 63 || value < -(2 ** 63))) {
      this.report('range', `must fit in 64 bits, got ${value}`);
    }
    if (node.int32 === true && (value < LEAST_INT32 || value > MOST_INT32)) {
      this.report('int32', `must fit in 32 bits, got ${value}`, this.adviceOnNumber(node, value));
    }
  }

  private adviceOnNumber({ minimum = LEAST_INT32, maximum = MOST_INT32 }: SchemaNode, value: number): Partial<Violation> {
    const { least = minimum, most = maximum } = SENSIBLE[String(this.steps[this.steps.length - 1])] ?? NO_LIMITS;
    return { remedy: value < least ? `raise it to at least ${least}` : `lower it to at most ${most}` };
  }

  private checkText(limits: TextLimits, text: string, subject = ''): void {
    const { minLength = 0, maxLength = Infinity, pattern } = limits;
    const isTooShort = text.length < minLength;
    if ((text.length > maxLength && lengthOf(text) > maxLength) || (isTooShort && text === '')) {
      const remedy = text === '' ? 'replace the empty text' : `shorten it to ${maxLength} characters`;
      this.report('length', `${subject}must have ${range(limits.minLength, limits.maxLength)} characters, got ${lengthOf(text)}: ${describe(text)}`, { remedy });
    } else if (pattern !== undefined && !compiled(pattern).test(text)) {
      // Of a short text, such as a name in place of an ARN, the shape says more than the length.
      const { says, remedy } = misfitOf(pattern, text);
      this.report(isTooShort ? 'length' : 'pattern', `${subject}${says}, got ${describe(text)}`, { remedy });
    }
  }

  private checkValue(node: SchemaNode, value: string): void {
    const set = node.values === undefined ? undefined : VALUE_SETS[node.values];
    if (set === undefined || set.values.includes(value)) {
      return;
    }
    const meant = inOtherCase(value, set.values);
    if (set.closed) {
      const choice = `${set.values.length > 1 ? 'one of ' : ''}${set.values.join(', ')}`;
      // What can only be on is off where it is absent.
      const isOff = set.values.length === 1 && OFF.test(value);
      const remedy = isOff ? `remove ${this.path.slice(0, this.path.lastIndexOf('.'))}` : `use ${meant ?? choice}`;
      this.report('values', `must be ${choice}, got ${describe(value)}`, { remedy });
    } else if (meant !== undefined) {
      // A new value of a set that grows is not an old one in other letters.
      this.report('values', `must be ${meant} in these very letters, got ${describe(value)}`, { remedy: `use ${meant}` });
    }
  }

  private checkCount(of: string, count: number, min: number | undefined, max: number | undefined): void {
    if (count < (min ?? 0) || count > (max ?? Infinity)) {
      const remedy = count < (min ?? 0) ? `give at least ${min} of them` : `keep at most ${max} of them`;
      this.report('length', `must have ${range(min, max)} ${of}, got ${count}`, { remedy });
    }
  }

  private reportUnknown(name: string, object: Record<string, unknown>, known: readonly string[]): void {
    const meant = closest(name, known);
    if (meant !== undefined && object[meant] === undefined) {
      this.misspelt.push(`${this.path}.${meant}`);
    }
    const isOff = name === 'disableProfiler' && object[name] === true;
    if (isOff) {
      this.misspelt.push(...known.filter(member => object[member] === undefined).map(member => `${this.path}.${member}`));
    }
    const { says, remedy = isOff ? WITHOUT_PROFILER : undefined } = misnamed('is not a field of the CRD', name, known);
    this.at(name, () => this.report(isNewerThanKnown(this.controller) ? 'newer' : 'unknown', says, { remedy }));
  }

  private at(step: string | number, act: () => void): void {
    this.steps.push(step);
    act();
    this.steps.pop();
  }

  private report(limit: FieldLimit, says: string, advice?: Partial<Violation>): void {
    this.violations.push({ limit, path: this.path, says, ...advice });
  }

  /** With list positions, for messages. */
  private get path(): string {
    return `${this.root}${this.steps.map(step => typeof step === 'number' ? `[${step}]` : `.${step}`).join('')}`;
  }
}

const LEAST_INT32 = -2147483648;
const MOST_INT32 = 2147483647;
const OFF = /^(?:disabled?|off|none|false)$/i;
const NO_MEMBERS: Record<string, unknown> = {};
const NO_ELEMENTS: readonly unknown[] = [];
