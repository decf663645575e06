import { BRANCHES, regionOf } from './branches';
import { REGIONS } from './places';
import { sample } from './sample';
import { LEAVES, sitesIn } from './schema';
import { inTier } from '../../property-tier';

const SAMPLE = sample(inTier({ quick: 1400, full: 2500 }));

describe('among valid jobs', () => {
  test('every field occurs', () => {
    const reached = new Set(SAMPLE.flatMap(job => sitesIn(job).map(({ node }) => node)));
    expect(LEAVES).toHaveLength(83);
    expect(LEAVES.filter(leaf => !reached.has(leaf))).toEqual([]);
  });

  test('every Region occurs', () => {
    const reached = new Set(SAMPLE.map(regionOf));
    expect(REGIONS.filter(region => !reached.has(region))).toEqual([]);
  });

  test.each(Object.entries(BRANCHES))('there is %s', (_name, isSo) => {
    expect(SAMPLE.some(job => isOf(job, isSo))).toBe(true);
  });
});

// Some jobs have no spec.
function isOf(job: any, isSo: (job: any) => boolean): boolean {
  try {
    return isSo(job);
  } catch {
    return false;
  }
}
