/* The sets of values that the schemas name. */
import type { ValueSet } from '../../src/manifest/schema/schema-node';

/** A set as its schema has it. */
export interface ValueSetSource {
  readonly closed: boolean;
  readonly description: string;
  readonly members: { readonly [constant: string]: { readonly value: string; readonly description: string } };
}

/** Sets by their names. */
export interface ValueSetSources {
  readonly [name: string]: ValueSetSource;
}

/** The values of sets, by the names of the sets. */
export function valuesOfSets(sets: ValueSetSources): Record<string, ValueSet> {
  return Object.fromEntries(Object.entries(sets).map(([name, { closed, members }]) =>
    [name, { closed, values: Object.values(members).map(member => member.value) }]));
}
