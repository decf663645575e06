import { isBelow, type Fields, type Path, type FieldPlace } from './codec';
import { Misfit } from './misfit';
import { copyPlainData, NOT_PLAIN, type Copying } from '../plain-data';

/** Writes a value as the part of a manifest that it is. */
export type Writer<Value> = (value: Value, job: any, copying?: Copying) => any;

/** Gives the value of a field. */
export type Getter<Value> = (value: Value, job: any) => unknown;

/**
 * The writer of some fields, or of those within a place. It writes the members in order, so that nobody has to sort them. If it
 * is told how to copy, it shares nothing with the value, and answers `NOT_PLAIN` if something has to be resolved first.
 */
export function writerOf<Value>(fields: Fields, getterOf: (name: string) => Getter<Value>, within: Path = []): Writer<Value> {
  // Most programs write few of the parts that a job can have.
  let steps: Array<WritingStep<Value>> | undefined;
  return (value, job, copying) => writeMembers({}, steps ??= stepsOf(fields, getterOf, within), value, job, copying);
}

/** What is written at a place without a value. */
export function defaultOf(place: FieldPlace, job: unknown): unknown {
  return typeof place.default === 'function' ? place.default(job) : place.default;
}

/** A place, and what gives its value. */
interface WritingLeaf<Value> {
  readonly get: Getter<Value>;
  readonly place: FieldPlace;
}

/** A member to write: a place, or an object with members of its own. */
interface WritingStep<Value> {
  readonly member: string;
  readonly leaf: WritingLeaf<Value> | undefined;
  readonly steps: Array<WritingStep<Value>>;
}

function stepsOf<Value>(fields: Fields, getterOf: (name: string) => Getter<Value>, within: Path): Array<WritingStep<Value>> {
  const steps: Array<WritingStep<Value>> = [];
  for (const name of Object.keys(fields)) {
    const { places } = fields[name];
    for (let i = 0; i < places.length; i++) {
      if (isBelow(places[i].path, within)) {
        addStep(steps, { get: getterOf(name), place: places[i] }, within.length);
      }
    }
  }
  return inOrder(steps);
}

/** Adds a leaf, in the object that it has in common with others. */
function addStep<Value>(steps: Array<WritingStep<Value>>, leaf: WritingLeaf<Value>, depth: number): void {
  const { path } = leaf.place;
  const member = path[depth];
  if (path.length === depth + 1) {
    steps.push({ member, leaf, steps: NONE });
    return;
  }
  let object = steps.find(step => step.member === member && step.leaf === undefined);
  if (object === undefined) {
    object = { member, leaf: undefined, steps: [] };
    steps.push(object);
  }
  addStep(object.steps, leaf, depth + 1);
}

/** By the names of the members; what is added to a member comes after what is written there. */
function inOrder<Value>(steps: Array<WritingStep<Value>>): Array<WritingStep<Value>> {
  steps.forEach(step => inOrder(step.steps));
  return steps.sort((one, other) => one.member < other.member || (one.member === other.member && one.leaf !== undefined) ? -1 : 1);
}

const NONE: never[] = [];

/** Writes members into an object, or into a new one if there is a member. */
function writeMembers<Value>(
  object: any, steps: ReadonlyArray<WritingStep<Value>>, value: Value, job: any, copying: Copying | undefined,
): any {
  for (let i = 0; i < steps.length; i++) {
    const { member, leaf, steps: inner } = steps[i];
    const written = leaf === undefined
      ? writeMembers(object?.[member], inner, value, job, copying)
      : writeLeaf(leaf.place, leaf.get(value, job), job, copying);
    if (written === NOT_PLAIN) {
      return NOT_PLAIN;
    }
    if (written !== undefined) {
      object ??= {};
      object[member] = written;
      if (typeof written === 'string') {
        copying?.blanks?.look(written, object, member);
      }
    }
  }
  return object;
}

function writeLeaf(place: FieldPlace, given: unknown, job: any, copying: Copying | undefined): unknown {
  const { codec } = place;
  try {
    if (given === undefined || given === null) {
      return defaultOf(place, job);
    }
    const written = codec.toWire(given, job, copying);
    return copying === undefined || codec.isComposed === true ? written : copyPlainData(written, copying.sortKeys, copying.blanks);
  } catch (error) {
    throw Misfit.at(place.path, codec, given, error);
  }
}
