import { PolicyStatement } from './policy-statement';
import { grouped } from '../manifest/grouped';

/** Conditions of a statement: values by operator and condition key. */
export interface Conditions {
  readonly [operator: string]: { readonly [key: string]: readonly string[] };
}

/** One thing that a job needs. Grants of the same kind and subject become one statement. */
export interface Grant {
  /** What the statement is called. */
  readonly sid: string;
  /** What keeps grants of one kind apart, such as a bucket that conditions are about. */
  readonly subject?: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** The same operators and keys for all grants of a kind and subject; none at all is wider than any. */
  readonly conditions?: Conditions;
  readonly reason: string;
  /** The field that it follows from. */
  readonly field: string;
}

/** The statements that grants make together, in the order of their names and with nothing in them twice. */
export function statementsOf(grants: readonly Grant[]): PolicyStatement[] {
  const groups = grouped(grants, ({ sid, subject }) => `${sid} ${subject ?? ''}`);
  const sorted = [...groups].sort(([left], [right]) => left < right ? -1 : 1).map(([, group]) => group);
  const taken = new Set(grants.map(({ sid }) => sid));
  const seen = new Set<string>();
  return sorted.map(group => merged(group, unlike(group[0].sid, seen, taken)));
}

/** Whether one of several patterns for ARNs covers another one. */
export function isCovered(pattern: string, by: readonly string[]): boolean {
  return by.some(wider => wider === pattern || (wider.endsWith('*') && pattern.startsWith(wider.slice(0, -1))));
}

function merged(group: readonly Grant[], sid: string): PolicyStatement {
  const [{ reason }] = group;
  return new PolicyStatement({
    sid,
    actions: unique(group.flatMap(({ actions }) => actions)),
    resources: widest(group.flatMap(({ resources }) => resources)),
    conditions: conditionsOf(group),
    reason,
    fields: unique(group.map(({ field }) => field)),
  });
}

function conditionsOf(group: readonly Grant[]): any {
  if (group.some(({ conditions }) => conditions === undefined)) {
    return undefined;
  }
  const all: Record<string, Record<string, any>> = {};
  for (const { conditions } of group) {
    for (const [operator, keys] of Object.entries(conditions!)) {
      for (const [key, values] of Object.entries(keys)) {
        all[operator] ??= {};
        all[operator][key] = widest([...all[operator][key] ?? [], ...values]);
      }
    }
  }
  for (const keys of Object.values(all)) {
    for (const [key, values] of Object.entries(keys)) {
      keys[key] = values.length === 1 ? values[0] : values;
    }
  }
  return all;
}

/** A name with a number, if an earlier statement has the same; not with one that makes it the name of another. */
function unlike(sid: string, seen: Set<string>, taken: ReadonlySet<string>): string {
  let own = sid;
  for (let count = 2; seen.has(own) || (own !== sid && taken.has(own)); count++) {
    own = `${sid}${count}`;
  }
  seen.add(own);
  return own;
}

/** Patterns without those that others cover. */
function widest(patterns: string[]): string[] {
  const all = unique(patterns);
  return all.filter(pattern => !isCovered(pattern, all.filter(other => other !== pattern)));
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}
