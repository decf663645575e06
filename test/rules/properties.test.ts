import * as fc from 'fast-check';
import { VALID_MANIFEST } from './cases/case';
import { BRANCHES, regionOf } from './properties/branches';
import { LIMITS, type Broken } from './properties/broken';
import { manifestsOfCases } from './properties/cases';
import { GARBAGE, withGarbage } from './properties/garbage';
import { validJob } from './properties/job';
import { withNulls } from './properties/nulls';
import { REGIONS } from './properties/places';
import { LEAVES, sitesIn, withValueAt, type Site } from './properties/schema';
import { object } from './properties/texts';
import { OF_TOKENS, withTokens } from './properties/tokens';
import { FindingLevel, type Finding } from '../../src/rules/finding';
import { judge, type Judgement } from '../../src/rules/judge';

/** The same jobs in every run, beside those that a new seed makes each time. */
const SEED = 20240229;

const SAMPLE = fc.sample(validJob(), { seed: SEED, numRuns: 2500 });
const SITES = SAMPLE.map(sitesIn);
const MANIFESTS_OF_CASES = manifestsOfCases();

const errorsIn = (job: any): Finding[] => judge([job])[0].findings.filter(({ level }) => level === FindingLevel.ERROR);

describe('a valid job', () => {
  const hasNoError = fc.property(validJob(), job => expect(errorsIn(job).map(String)).toEqual([]));

  test('has no error', () => fc.assert(hasNoError, { seed: SEED, numRuns: 7000 }), 300_000);

  // A failure shows its seed and path; give both to `fc.assert` to see it again.
  test('has no error, whatever the seed', () => fc.assert(hasNoError, { numRuns: 3500 }), 300_000);

  test('has every field in some run', () => {
    const reached = new Set(SITES.flatMap(sites => sites.map(({ node }) => node)));
    expect(LEAVES).toHaveLength(83);
    expect(LEAVES.filter(leaf => !reached.has(leaf))).toEqual([]);
  });

  test('runs in every Region in some run', () => {
    const reached = new Set(SAMPLE.map(regionOf));
    expect(REGIONS.filter(region => !reached.has(region))).toEqual([]);
  });

  test.each(Object.entries(BRANCHES))('has %s in some run', (_name, isSo) => {
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

/** Some places of each node in valid jobs. */
const PLACES = new Map<string, Array<{ readonly job: any; readonly site: Site }>>();
SITES.forEach((sites, position) => sites.forEach(site => {
  const places = PLACES.get(site.node) ?? [];
  if (places.length < 10 && places[places.length - 1]?.job !== SAMPLE[position]) {
    PLACES.set(site.node, [...places, { job: SAMPLE[position], site }]);
  }
}));

function withBroken(job: any, site: Site, { value, rule, below }: Broken) {
  return { job: withValueAt(job, site.keys, value), expected: { rule, path: site.path + below } };
}

function placesOfErrors(job: any) {
  return errorsIn(job).map(({ rule, path }) => ({ rule, path }));
}

describe('a job with a broken limit', () => {
  test.each(LIMITS)('$node: $keyword', ({ node, broken }) => {
    const jobs = (PLACES.get(node) ?? []).flatMap(({ job, site }) => broken(site.value).map(way => withBroken(job, site, way)));
    expect(jobs.length).toBeGreaterThan(0);
    for (const { job, expected } of jobs) {
      expect(placesOfErrors(job)).toContainEqual(expected);
    }
  });

  test('has an error there, whatever the seed', () => {
    const brokenJob = validJob().filter(({ spec }) => spec !== undefined).chain(job => fc.constantFrom(...sitesIn(job)).chain(site => {
      const ways = LIMITS.filter(({ node }) => node === site.node).flatMap(limit => limit.broken(site.value));
      return fc.constantFrom(...ways).map(way => withBroken(job, site, way));
    }));
    fc.assert(fc.property(brokenJob, ({ job, expected }) => expect(placesOfErrors(job)).toContainEqual(expected)), { numRuns: 1000 });
  }, 120_000);

  test.each(['constructor', '__proto__', 'toString'])('has an error beside a hyperparameter called %s', name => {
    const hyperParameters = Object.fromEntries([[name, 'x'], ['eta', 0.2]]);
    expect(errorsIn({ ...SAMPLE[0], spec: { ...SAMPLE[0].spec, hyperParameters } }).map(({ path }) => path)).toEqual(['spec.hyperParameters.eta']);
  });

  test('has an error without a spec', () => {
    expect(errorsIn({ ...SAMPLE[0], spec: undefined }).map(({ path }) => path)).toEqual(['spec']);
  });
});

describe('to judge', () => {
  test('is pure', () => {
    fc.assert(fc.property(fc.oneof(validJob(), validJob().chain(withGarbage)), job => {
      const text = JSON.stringify(job);
      const frozen = deepFreeze(job);
      expect(judge([frozen])).toEqual(judge([frozen]));
      expect(JSON.stringify(frozen)).toBe(text);
    }), { seed: SEED, numRuns: 500 });
  }, 120_000);

  // Jobs with much in common, because what has been judged in one may be remembered for the next.
  test('finds the same in a job whatever the jobs before it are, unless names clash', () => {
    fc.assert(fc.property(validJob().chain(job => fc.tuple(fc.constant(job), withPartsOfOthers(job), withGarbage(job), withTokens(job))), jobs => {
      expect(judge(jobs).map(findingsBesideClashes)).toEqual(jobs.map(job => judge([job])[0].findings));
    }), { numRuns: 300 });
  }, 120_000);

  test('finds the same in every case after a job without findings', () => {
    for (const job of MANIFESTS_OF_CASES) {
      expect(findingsBesideClashes(judge([VALID_MANIFEST, job])[1])).toEqual(judge([job])[0].findings);
    }
  });

  test('never fails, whatever the spec is', () => {
    const kind = { apiVersion: fc.constant('sagemaker.services.k8s.aws/v1alpha1'), kind: fc.constant('TrainingJob') };
    const jobs = object({ ...kind, metadata: object({}, { name: GARBAGE, annotations: GARBAGE }), spec: GARBAGE });
    fc.assert(fc.property(jobs, job => expect(() => judge([job, job])).not.toThrow()), { numRuns: 3000 });
  }, 120_000);

  test('never fails, whatever a part of a job is', () => {
    fc.assert(fc.property(validJob().chain(withGarbage), job => expect(() => judge([job])).not.toThrow()), { numRuns: 1500 });
  }, 120_000);
});

describe('a valid job', () => {
  // The API server drops such members, as if they had not been there.
  test('has no error when members that it lacks are null', () => {
    fc.assert(fc.property(validJob().chain(withNulls), job => expect(errorsIn(job).map(String)).toEqual([])), { numRuns: 500 });
  }, 120_000);

  test('has no error when tokens take the place of values, and no finding says what a token looks like', () => {
    fc.assert(fc.property(validJob().chain(withTokens), job => {
      expect(errorsIn(job).map(String)).toEqual([]);
      expect(judge([job])[0].findings.filter(({ message }) => OF_TOKENS.test(message)).map(String)).toEqual([]);
    }), { numRuns: 1500 });
  }, 120_000);

  test('has no finding because of a token, whatever case it is', () => {
    const findingsOf = (job: any) => judge([job])[0].findings;
    const wrong = MANIFESTS_OF_CASES.filter(({ spec }) => spec !== undefined).flatMap((job, position) => {
      const rules = new Set(findingsOf(job).map(({ rule }) => rule));
      // Each rule has several cases, so a part of the places of each is enough.
      return sitesIn(job).filter((_, place) => (place + position) % 3 === 0)
        .flatMap(({ keys }) => findingsOf(withValueAt(job, keys, '${Token[TOKEN.12]}')))
        .filter(({ rule, message }) => !rules.has(rule) || OF_TOKENS.test(message));
    });
    expect(wrong.map(String)).toEqual([]);
  }, 120_000);
});

function findingsBesideClashes({ findings }: Judgement): Finding[] {
  return findings.filter(({ rule }) => rule !== 'job-name-clash');
}

/** The same job with some members of the spec of another one. */
function withPartsOfOthers(job: any): fc.Arbitrary<any> {
  const names = Object.keys(job.spec ?? {});
  return fc.tuple(validJob(), fc.subarray(names)).map(([{ spec = {} }, taken]) => ({
    ...job, spec: { ...job.spec, ...Object.fromEntries(taken.filter(name => name in spec).map(name => [name, spec[name]])) },
  }));
}

function deepFreeze(value: any): any {
  if (value !== null && typeof value === 'object') {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
