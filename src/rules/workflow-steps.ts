import { isObject } from '../manifest/plain-data';

/** A template or a step, and its place in the object. */
export type Placed = readonly [content: any, place: string];

/** The elements of a list that are objects. */
export function elementsOf(list: unknown, place: string): Placed[] {
  return Array.isArray(list)
    ? list.map((element, position): Placed => [element, `${place}[${position}]`]).filter(([element]) => typeof element === 'object' && element !== null)
    : [];
}

/** The steps or tasks of a template. */
export function stepsOf({ steps, dag }: any, place: string): Placed[] {
  return [
    ...elementsOf(steps, `${place}.steps`).flatMap(([group, atGroup]) => elementsOf(group, atGroup)),
    ...elementsOf(dag?.tasks, `${place}.dag.tasks`),
  ];
}

/** The templates that runs of a workflow reach, by their places. */
export interface Reach {
  /** Those that some run may reach. */
  readonly possible: ReadonlySet<string>;
  /** Those that every run reaches if nothing fails: from its entry, by steps without a condition. */
  readonly certain: ReadonlySet<string>;
  /** Those of them that every run reaches more than once. */
  readonly repeated: ReadonlySet<string>;
  /** Those in loops over lists of which only a run knows the length. */
  readonly looped: ReadonlySet<string>;
}

/** How runs of a workflow reach its templates. */
export function reachIn(spec: any, place: string): Reach {
  const named = new Map(elementsOf(spec?.templates, `${place}.templates`).map(placed => [placed[0].name, placed]));
  const calledBy = ([step, at]: Placed): Placed[] => isObject(step.inline) ? [[step.inline, `${at}.inline`]] : known(named.get(step.template));
  const certainCalls = (template: Placed) => certainSteps(...template).flatMap(calledBy);
  const [entry, exit] = [spec?.entrypoint, spec?.onExit].map(name => known(named.get(name)));
  const possible = closure([...entry, ...exit], template => stepsOf(...template).flatMap(calledBy));
  const certain = closure(entry, certainCalls);
  const calls = certain.flatMap(certainCalls);
  const repeated = [
    ...againIn(calls),
    ...certain.flatMap(template => loopsOf(...template).filter(([step]) => elementsIn(step)! > 1).flatMap(calledBy)),
  ];
  const looped = possible.flatMap(template => loopsOf(...template).filter(([step]) => elementsIn(step) === undefined).flatMap(calledBy));
  return {
    possible: placesOf(possible),
    certain: placesOf(certain),
    repeated: placesOf(closure(repeated, certainCalls)),
    looped: placesOf(closure(looped, certainCalls)),
  };
}

/** Templates with all that they lead to. */
function closure(roots: readonly Placed[], next: (template: Placed) => readonly Placed[]): Placed[] {
  const found = new Map<string, Placed>();
  const ahead = [...roots];
  while (ahead.length > 0) {
    const template = ahead.pop()!;
    if (!found.has(template[1])) {
      found.set(template[1], template);
      ahead.push(...next(template));
    }
  }
  return [...found.values()];
}

/** The templates that occur more than once. */
function againIn(calls: readonly Placed[]): Placed[] {
  const before = new Set<string>();
  return calls.filter(([, place]) => before.size === before.add(place).size);
}

function known(template: Placed | undefined): Placed[] {
  return template === undefined ? [] : [template];
}

function placesOf(templates: readonly Placed[]): ReadonlySet<string> {
  return new Set(templates.map(([, place]) => place));
}

/** The steps that run once, whenever the template runs. */
function certainSteps(template: any, place: string): Placed[] {
  return unconditionalSteps(template, place).filter(([step]) => LOOPS.every(member => step[member] === undefined));
}

/** The steps that run once for each element of a list. */
function loopsOf(template: any, place: string): Placed[] {
  return unconditionalSteps(template, place).filter(([step]) => LOOPS.some(member => step[member] !== undefined));
}

function unconditionalSteps(template: any, place: string): Placed[] {
  const steps = stepsOf(template, place);
  // A task that waits in vain for another keeps those after it from running, too.
  const isOnlyInPart = template.dag?.target !== undefined || steps.some(([{ depends }]) => CONDITION.test(depends ?? ''));
  return isOnlyInPart ? [] : steps.filter(([{ when }]) => when === undefined);
}

/** What makes a step run once for each element. */
const LOOPS = ['withItems', 'withParam', 'withSequence'];
/** Another end of a task than the usual one. */
const CONDITION = /[!|]|\.(?!Succeeded\b)/;

/** How many elements a loop has. Undefined if only a run knows. */
function elementsIn({ withItems, withSequence }: any): number | undefined {
  if (Array.isArray(withItems)) {
    return withItems.length;
  }
  const { count, start = 0, end } = isObject(withSequence) ? withSequence : NO_SEQUENCE;
  const [length, first, last] = [count, start, end].map(number => /^\d+$/.test(String(number)) ? Number(number) : undefined);
  return length ?? (first === undefined || last === undefined ? undefined : Math.abs(last - first) + 1);
}

const NO_SEQUENCE: Record<string, any> = {};
