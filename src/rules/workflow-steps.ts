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

/** The places of the templates that every run of a workflow reaches if nothing fails: from its entry, by steps without a condition. */
export function certainTemplates(spec: any, place: string): ReadonlySet<string> {
  const named = new Map(elementsOf(spec?.templates, `${place}.templates`).map(placed => [placed[0].name, placed]));
  const certain = new Set<string>();
  const ahead = [named.get(spec?.entrypoint)];
  while (ahead.length > 0) {
    const next = ahead.pop();
    if (next !== undefined && !certain.has(next[1])) {
      certain.add(next[1]);
      ahead.push(...certainSteps(...next).map(([step, at]): Placed | undefined =>
        isObject(step.inline) ? [step.inline, `${at}.inline`] : named.get(step.template)));
    }
  }
  return certain;
}

function certainSteps(template: any, place: string): Placed[] {
  const steps = stepsOf(template, place);
  // A task that waits in vain for another keeps those after it from running, too.
  const isOnlyInPart = template.dag?.target !== undefined || steps.some(([{ depends }]) => CONDITION.test(depends ?? ''));
  return isOnlyInPart ? [] : steps.filter(([step]) => CONDITIONS.every(member => step[member] === undefined));
}

/** What decides whether, or how often, a step runs. */
const CONDITIONS = ['when', 'withItems', 'withParam', 'withSequence'];
/** Another end of a task than the usual one. */
const CONDITION = /[!|]|\.(?!Succeeded\b)/;
