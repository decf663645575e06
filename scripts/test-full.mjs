/* Tries the properties in the full tier (test/property-tier.ts): on many values, and on fresh ones unless a seed is given. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const { PROPERTY_SEED = String(randomInt(2 ** 31)) } = process.env;
console.log(`Fresh values come from PROPERTY_SEED=${PROPERTY_SEED}`);

// The suites with properties are those that use the tiers.
const { status } = spawnSync('jest', [...process.argv.slice(2), '--ci', '--testTimeout=1800000', '--findRelatedTests', 'test/property-tier.ts'], {
  stdio: 'inherit', env: { ...process.env, PROPERTY_TIER: 'full', PROPERTY_SEED },
});
process.exitCode = status ?? 1;
