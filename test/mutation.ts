import * as fc from 'fast-check';

/** Something put into a text, in place of some characters. */
export type Mutation = readonly [position: number, piece: string, removed: number];

/** Mutations that put in one of some pieces. */
export function mutation(pieces: readonly string[], mostRemoved: number): fc.Arbitrary<Mutation> {
  return fc.tuple(fc.nat(), fc.constantFrom(...pieces), fc.integer({ min: 0, max: mostRemoved }));
}

/** A text with some mutations, one after the other; a position beyond its end counts from its beginning again. */
export function mutated(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((changed, [position, piece, removed]) => {
    const at = position % (changed.length + 1);
    return changed.slice(0, at) + piece + changed.slice(at + removed);
  }, text);
}
