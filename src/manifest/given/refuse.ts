import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isObject, WITHOUT_PROPERTIES } from '../plain-data';
import { refusal } from '../secrets/refusal';
import { isPlain } from '../tokens';

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

/** Refuses a scope and an id with which no construct can be made. */
export function refuseNoPlace(scope: IConstruct | undefined, id: string | undefined): asserts scope is IConstruct {
  refuseNoConstruct(scope, 'scope');
  if (typeof id !== 'string' || id === '') {
    throw refusal(`Expected \`id\` to be a text with at least one character, got ${described(id)}.`);
  }
}

/** Refuses to go without a text. It may be a token. */
export function refuseNoText(text: string | undefined, name: string): asserts text is string {
  if (typeof text !== 'string' && !mayBeToken(text)) {
    throw refusal(`Expected \`${name}\` to be a text, got ${described(text)}.`);
  }
}

/** Whether it is neither a token nor options. The list is not a constant, since a command does not need to load cdk8s for it. */
function isOfKnownClass(value: object): boolean {
  return [...WITHOUT_PROPERTIES, Promise, Duration, Size].some(kind => value instanceof kind);
}

function mayBeToken(value: unknown): boolean {
  return isObject(value) && !isPlain(value) && !isOfKnownClass(value);
}

/** Refuses to go without a text that is known now. */
export function refuseNoKnownText(text: unknown, name: string): asserts text is string {
  if (typeof text !== 'string') {
    throw refusal(`Expected \`${name}\` to be a text, got ${described(text)}.`);
  }
}

/** Refuses what is neither true nor false. */
export function refuseNoFlag(flag: unknown, name: string): void {
  if (typeof flag !== 'boolean') {
    throw refusal(`Expected \`${name}\` to be true or false, got ${described(flag)}.`);
  }
}

/** Refuses to go without a list. Its elements are looked at where they are read. */
export function refuseNoList(list: readonly unknown[] | undefined, name: string): void {
  if (!Array.isArray(list)) {
    throw refusal(`Expected \`${name}\` to be a list, got ${described(list)}.`);
  }
}

/** Refuses to go without a list of texts that are known. */
export function refuseNoTexts(list: readonly unknown[], name: string): void {
  refuseNoList(list, name);
  const other = list.findIndex(text => typeof text !== 'string');
  if (other >= 0) {
    throw refusal(`Expected \`${name}\` to be a list of texts, got ${described(list[other])} in it.`);
  }
}

/** Refuses something else in place of options, which may be left out. */
export function refuseNoMap(options: unknown, name?: string): void {
  if (options !== undefined && options !== null && (typeof options !== 'object' || Array.isArray(options) || isOfOtherUse(options))) {
    const expected = name === undefined ? 'Expected a map of options' : `Expected \`${name}\` to be a map`;
    throw refusal(`${expected}, got ${Array.isArray(options) ? 'a list' : described(options)}.`);
  }
}

/** Classes may stand for a map or implement options, but not these, which are given for something else. */
export function isOfOtherUse(value: object): boolean {
  return !isPlain(value) && isOfKnownClass(value);
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

/** Names the construct in an error about its props. */
export function namingConstruct<T>({ node }: IConstruct, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw refusal(`[${node.path}] ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Takes a construct that can't be made out of its tree, where it would fail each later synthesis.
 *
 * @returns the error to throw, with the path of the construct
 */
export function unmade({ node }: IConstruct, error: unknown, path = node.path): Error {
  node.scope?.node.tryRemoveChild(node.id);
  const { message } = error as Error;
  return message.startsWith(`[${path}]`) ? error as Error : refusal(`[${path}] ${message}`, { cause: error });
}

/** Refuses a place where no construct can be made, and names the construct that is not made yet in an error about its props. */
export function namingNew<T>(scope: IConstruct | undefined, id: string, check: () => T): T {
  refuseNoPlace(scope, id);
  try {
    return check();
  } catch (error) {
    throw refusal(`[${scope.node.path === '' ? id : `${scope.node.path}/${id}`}] ${(error as Error).message}`, { cause: error });
  }
}

/** Refuses to add to a map what is there already, or what has no value and would be lost. The value may be a token. */
export function refuseNoNewEntry(kind: string, name: string, value: unknown, existing: object): void {
  if (typeof name !== 'string') {
    throw refusal(`Expected the name of the ${kind} to be a text, got ${described(name)}.`);
  }
  if (Object.hasOwn(existing, name)) {
    throw refusal(`Expected another name, got ${kind} '${name}' twice`);
  }
  if (value === undefined || value === null) {
    throw refusal(`Expected \`value\` of ${kind} '${name}' to be there, got ${described(value)}.`);
  }
}

/** What was given in place of a certain text: a text in quotes, and the kind of anything else. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? `'${value}'` : described(value);
}

/** What was given in place of what a field takes. */
export function described(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return String(value);
  }
  return typeof value === 'object' && value !== null ? `an instance of ${value.constructor?.name ?? 'Object'}` : `${JSON.stringify(value) ?? typeof value}`;
}
