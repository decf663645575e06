import { assert, sample, type Arbitrary, type IProperty } from 'fast-check';

/*
 * Properties are tried in two tiers: on some values in each run of the tests, on many by `npm run test:full`. The quick tier
 * tries the same values in every run, so that a build never fails for another reason than its change; the full one tries
 * those and, with a seed that it prints, fresh ones. PROPERTY_SEED tries the values of a seed again, or of several: `1,2,3`.
 */
const { PROPERTY_TIER = 'quick', PROPERTY_SEED } = process.env;
const FIXED_SEED = 20261123;

const isFull = PROPERTY_TIER === 'full';
const ownSeeds = PROPERTY_SEED === undefined ? [] : PROPERTY_SEED.split(',').map(Number);
const seeds = isFull || ownSeeds.length === 0 ? [FIXED_SEED, ...ownSeeds] : ownSeeds;

/** What the tier that runs has of something. */
export function inTier<T>({ quick, full }: { readonly quick: T; readonly full: T }): T {
  return isFull ? full : quick;
}

/** A test of which others show nearly as much in less time, so that only the full tier runs it. */
export const testInFullTier = inTier({ quick: test.skip, full: test });

/** Tries a property on as many values as its tier wants, of each seed. */
export function holds<T>(property: IProperty<T>, runs: { readonly quick: number; readonly full: number }): void {
  for (const seed of seeds) {
    assert(property, { numRuns: inTier(runs), seed });
  }
}

/** Each nth of some values, others with each turn; all of them in the full tier. */
export function someOf<T>(values: readonly T[], { eachNth, turn = 0 }: { readonly eachNth: number; readonly turn?: number }): readonly T[] {
  return values.filter((_, position) => (position + turn) % inTier({ quick: eachNth, full: 1 }) === 0);
}

/** As many values as its tier wants, of each seed, for what is tried on all of them at once. */
export function sampled<T>(values: Arbitrary<T>, runs: { readonly quick: number; readonly full: number }): T[] {
  return seeds.flatMap(seed => sample(values, { numRuns: inTier(runs), seed }));
}
