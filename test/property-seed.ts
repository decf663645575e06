import * as fc from 'fast-check';

/**
 * Properties are tried on the same values in every run, so that a build never fails for another reason than its change.
 * `PROPERTY_SEED=random npx projen test` looks for news; a failure shows its seed, which can be given in the same way.
 */
const { PROPERTY_SEED = '20261123' } = process.env;

fc.configureGlobal(PROPERTY_SEED === 'random' ? {} : { seed: Number(PROPERTY_SEED) });
