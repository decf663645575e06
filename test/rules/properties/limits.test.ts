import * as fc from 'fast-check';
import { LIMITS, type Broken } from './broken';
import { validJob } from './job';
import { errorsIn, findingsIn, sample } from './sample';
import { sitesIn, withValueAt, type Site } from './schema';
import { holds, inTier } from '../../property-tier';

const PLACES_OF_EACH_NODE = inTier({ quick: 1, full: 3 });

/** Some places of each node, each in another valid job. */
const PLACES = new Map<string, Array<{ readonly job: any; readonly site: Site }>>();
for (const job of sample(inTier({ quick: 100, full: 800 }))) {
  for (const site of sitesIn(job)) {
    const places = PLACES.get(site.node) ?? [];
    if (places.length < PLACES_OF_EACH_NODE && places[places.length - 1]?.job !== job) {
      PLACES.set(site.node, [...places, { job, site }]);
    }
  }
}

// An error, but for tags without key or value, with which the controller can do something.
describe('a job with a broken limit', () => {
  test.each(LIMITS)('$node: $keyword', ({ node, broken }) => {
    const jobs = PLACES.get(node)!.flatMap(({ job, site }) => broken(site.value).map(way => withBroken(job, site, way)));
    expect(jobs.length).toBeGreaterThan(0);
    for (const { job, expected } of jobs) {
      expect(placesIn(job, expected)).toContainEqual(expected);
    }
  });

  test('has a finding there, wherever it is', () => {
    const brokenJob = validJob().filter(({ spec }) => spec !== undefined).chain(job => fc.constantFrom(...sitesIn(job)).chain(site => {
      const ways = LIMITS.filter(({ node }) => node === site.node).flatMap(limit => limit.broken(site.value));
      return fc.constantFrom(...ways).map(way => withBroken(job, site, way));
    }));
    holds(fc.property(brokenJob, ({ job, expected }) => expect(placesIn(job, expected)).toContainEqual(expected)), { quick: 40, full: 1000 });
  });

  const [{ job: anyJob }] = PLACES.get('spec.hyperParameters')!;

  test.each(['constructor', '__proto__', 'toString'])('has an error beside a hyperparameter called %s', name => {
    const hyperParameters = Object.fromEntries([[name, 'x'], ['eta', 0.2]]);
    expect(errorsIn({ ...anyJob, spec: { ...anyJob.spec, hyperParameters } }).map(({ path }) => path)).toEqual(['spec.hyperParameters.eta']);
  });

  test('has an error without a spec', () => {
    expect(errorsIn({ ...anyJob, spec: undefined }).map(({ path }) => path)).toEqual(['spec']);
  });
});

function withBroken(job: any, site: Site, { value, rule, below }: Broken) {
  return { job: withValueAt(job, site.keys, value), expected: { rule, path: site.path + below } };
}

/** Where rules find something. Of a value in a field that must go, another rule says that. */
function placesIn(job: any, broken: { readonly rule: string; readonly path: string }) {
  return findingsIn(job).map(({ rule, path, remedy }) => (
    { rule: path === broken.path && ['remove it', `remove ${path}`].includes(remedy) ? broken.rule : rule, path }));
}
