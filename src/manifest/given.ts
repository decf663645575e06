import { type Duration, type Size, SizeRoundingBehavior } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isObject } from './plain-data';
import { refusal } from './secrets/refusal';
import { plain } from './text/closest';
import { isPlain } from './tokens';

type Map<T> = { readonly [key: string]: T };

/** A map that a user gave, as it is: the library looks into it, so it can't be a token, though its values can. */
export function givenMap<T>(map: Map<T> | undefined, name: string): Map<T> {
  if (map === undefined || map === null) {
    return NOTHING;
  }
  if (typeof map !== 'object' || Array.isArray(map)) {
    throw refusal(`Expected \`${name}\` to be a map, got a ${Array.isArray(map) ? 'list' : typeof map}`);
  }
  refuseToken(map, name, 'make its values tokens instead');
  if (Object.hasOwn(map, '__proto__')) {
    throw refusal(`Expected \`${name}\` without the key '__proto__', which cdk8s cannot write. Use another key`);
  }
  return map;
}

/** The same for a list. */
export function givenList<T>(list: readonly T[] | undefined, name: string): readonly T[] {
  if (list === undefined || list === null) {
    return [];
  }
  refuseToken(list, name, 'give a list, whose elements may hold tokens');
  if (!Array.isArray(list) || list.some(element => typeof element !== 'object' || element === null)) {
    throw refusal(`Expected \`${name}\` to be a list of objects`);
  }
  return list;
}

/** A copy of a map that a user gave, which later additions replace. Entries without a value are left out. */
export function copyOfMap<T>(map: Map<T> | undefined, name: string): Map<T> {
  const valued = valuedMap(map, name);
  return valued === NOTHING ? NOTHING : { ...valued };
}

/** The same without a copy, for what is one already. */
export function valuedMap<T>(map: Map<T> | undefined, name: string): Map<T> {
  const given = givenMap(map, name);
  for (const key in given) {
    if (!isValue(given[key])) {
      return Object.fromEntries(Object.entries(given).filter(([, value]) => isValue(value)));
    }
  }
  return given;
}

function isValue(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Options that a user gave, with copies of their lists and maps, and of the lists in those: the user may change all later. */
export function copyOfOptions<T extends object>(options: T): T {
  return withCopies(options, value => isObject(value) && isPlain(value) ? withCopies(value, part => part) : value);
}

/** A map with copies of its lists, and of what else can be copied. */
function withCopies<T extends object>(map: T, copyOf: (value: any) => any): T {
  const copy = { ...map };
  for (const name in copy) {
    const value = copy[name];
    const copied = Array.isArray(value) ? [...value] as typeof value : copyOf(value);
    if (copied !== value) {
      copy[name] = copied;
    }
  }
  return copy;
}

const NOTHING: Readonly<Record<string, never>> = Object.freeze({});

/** Refuses what implements an interface itself: it lacks the internal members with which the library lowers its own classes. */
export function refuseForeign<T extends object>(value: T | undefined, name: string, factory: string, internal: keyof T): void {
  if (value !== undefined && value !== null) {
    refuseMissing(value, name, factory, internal);
  }
}

/** The same for a part that has to be there. Languages without types leave it out, or give something else. */
export function refuseMissing<T extends object>(value: T | undefined, name: string, factory: string, internal: keyof T): asserts value is T {
  if (value?.[internal] === undefined) {
    throw refusal(`Expected \`${name}\` to be made by \`${factory}\`, got ${described(value)}.`);
  }
}

/** Refuses what is not a construct, such as a chart that a program has not made by then. */
export function refuseNoConstruct(construct: IConstruct | undefined, name: string): asserts construct is IConstruct {
  if (construct?.node === undefined) {
    throw refusal(`Expected \`${name}\` to be a construct, got ${described(construct)}.`);
  }
}

/** Refuses to go without a text. It may be a token. */
export function refuseNoText(text: string | undefined, name: string): asserts text is string {
  if (text === undefined || text === null || typeof text === 'number' || typeof text === 'boolean') {
    throw refusal(`Expected \`${name}\` to be a text, got ${described(text)}.`);
  }
}

/** Refuses to go without a list. Its elements are looked at where they are read. */
export function refuseNoList(list: readonly unknown[] | undefined, name: string): void {
  if (!Array.isArray(list)) {
    throw refusal(`Expected \`${name}\` to be a list, got ${described(list)}.`);
  }
}

/** Refuses to go without options of which some are needed. */
export function refuseNoOptions<T extends object>(options: T | undefined, name: string): asserts options is T {
  if (typeof options !== 'object' || options === null) {
    throw refusal(`Expected \`${name}\` to be a map of options, got ${described(options)}.`);
  }
}

/** Refuses a fraction of a second where it is given, not where it is written. Other types are refused there. */
export function refusePartsOfSeconds(duration: Duration | undefined, name: string): void {
  if (duration?.toSeconds !== undefined) {
    wholeSeconds(duration, name);
  }
}

/** The same for a fraction of a GiB. The amount may be a token. */
export function refusePartsOfGibibytes(size: Size | undefined, name: string): void {
  const amount = size?.toGibibytes?.({ rounding: SizeRoundingBehavior.NONE });
  if (typeof amount === 'number') {
    whole(amount, 'GiB', name);
  }
}

/** A duration that a user gave, in seconds. */
export function wholeSeconds(duration: Duration | undefined, name: string): number {
  refuseMissing(duration, name, 'Duration.hours', 'toSeconds');
  return whole(duration.toSeconds({ integral: false }), 'seconds', name);
}

function whole(amount: number, unit: string, name: string): number {
  if (!Number.isInteger(amount)) {
    throw refusal(`Expected \`${name}\` to be a whole number of ${unit}, got ${amount} ${unit}.`);
  }
  return amount;
}

/**
 * Refuses an option in other letters, as `hyperparameters`: a program whose types nobody checks would lose it silently.
 *
 * @param known a member for each option
 */
export function refuseOtherCase<Options extends object>(
  given: Options | undefined, known: { readonly [name in keyof Required<Options>]: unknown },
): void {
  if (given !== undefined && given !== null && (typeof given !== 'object' || Array.isArray(given))) {
    throw refusal(`Expected a map of options, got ${Array.isArray(given) ? 'a list' : described(given)}.`);
  }
  for (const name in given) {
    if (!Object.hasOwn(known, name)) {
      const meant = Object.keys(known).find(each => plain(each) === plain(name));
      if (meant !== undefined) {
        throw refusal(`Expected \`${meant}\`, got a prop called '${name}'`);
      }
    }
  }
}

/** Names the construct in an error about its props. */
export function namingConstruct<T>({ node }: IConstruct, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw refusal(`[${node.path}] ${(error as Error).message}`, { cause: error });
  }
}

/** What each option has to be. */
export type OptionChecks<Options> = { readonly [name in keyof Required<Options>]: (value: any, name: string) => void };

/** The check of an option that is read as it is. */
export function unchecked(): void {
}

/** Refuses options by their checks, and options in other letters. */
export function checkOptions<Options extends object>(given: Options | undefined, checks: OptionChecks<Options>): void {
  refuseOtherCase(given, checks);
  for (const name in checks) {
    checks[name](given?.[name], name);
  }
}

/** Refuses to add what is there already. */
export function refuseDuplicate(kind: string, name: string, existing: object): void {
  if (Object.hasOwn(existing, name)) {
    throw refusal(`Expected another name, got ${kind} '${name}' twice`);
  }
}

/** What was given in place of what a field takes. */
export function described(value: unknown): string {
  return typeof value === 'object' && value !== null ? `an instance of ${value.constructor?.name ?? 'Object'}` : `${JSON.stringify(value) ?? typeof value}`;
}

// A Lazy of cdk8s, or a token of the AWS CDK.
function refuseToken(value: any, name: string, remedy: string): void {
  if (typeof value.produce === 'function' || typeof value.resolve === 'function') {
    throw refusal(`Expected \`${name}\` to be known at synthesis, got a token. Names and rules depend on its content: ${remedy}`);
  }
}
