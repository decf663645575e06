import * as fc from 'fast-check';
import { validJob } from './job';
import { sitesIn, withValueAt } from './schema';
import { judge } from '../../../src/rules/judge';
import { holds } from '../../property-tier';
import { SECRETS } from '../../secrets';

/** Any part of a secret that is longer than what chance or a common beginning explains. */
const PART = 10;

const PLACES_PER_JOB = 12;

test('no finding shows a secret, wherever it is and whichever rules object', () => {
  holds(fc.property(validJob(), fc.constantFrom(...SECRETS), fc.nat(), (job, { text }, turn) => {
    for (const place of turned([...placesIn(job), ...newKeys(job)], turn).slice(0, PLACES_PER_JOB)) {
      const shown = textsAbout(place(text));
      expect(partsOf(text).filter(part => shown.includes(part))).toEqual([]);
    }
  }), { quick: 5, full: 100 });
});

test('a secret is reported wherever it is', () => {
  holds(fc.property(validJob(), fc.constantFrom(...SECRETS), fc.nat(), (job, { text }, turn) => {
    const [place] = turned([...placesIn(job), ...newKeys(job)], turn);
    const [{ findings }] = judge([{ manifest: place(text) }]);
    expect(findings.map(({ rule }) => rule)).toContain('secret-in-plain-text');
  }), { quick: 30, full: 1000 });
});

test('no finding shows what only a name makes a secret', () => {
  holds(fc.property(validJob(), fc.constantFrom<any>('hunter2!+hunter3!', 8842773190, { password: 'hunter2!+hunter3!' }, ['hunter2!+hunter3!']), (job, secret) => {
    const shown = textsAbout({ ...job, spec: { ...job.spec, environment: { DB_PASSWORD: secret }, hyperParameters: { eta: 'x', password: secret } } });
    expect(shown).not.toMatch(/hunter|8842773190/);
  }), { quick: 10, full: 100 });
});

type Place = (text: string) => any;

/** Places in an order that spreads over the whole job and begins at another place with each turn. */
function turned(places: readonly Place[], turn: number): readonly Place[] {
  return places.map((_, position) => places[(turn + position * STRIDE) % places.length]);
}

// A prime that no job has a multiple of as its number of places: each place comes once.
const STRIDE = 7919;

/** All places of a job where a text is, or could be. */
function placesIn(job: any): Place[] {
  return sitesIn(job).filter(({ value }) => typeof value !== 'object').map(({ keys }) => text => withValueAt(job, keys, text));
}

function newKeys(job: any): Place[] {
  const inMetadata = (member: string): Place[] => [
    text => ({ ...job, metadata: { ...job.metadata, [member]: { ...job.metadata[member], a: text } } }),
    text => ({ ...job, metadata: { ...job.metadata, [member]: { ...job.metadata[member], [text]: 'a' } } }),
  ];
  const inSpec = (member: string): Place => text => ({ ...job, spec: { ...job.spec, [member]: { ...job.spec?.[member], [text]: 'a' } } });
  return [
    ...inMetadata('annotations'), ...inMetadata('labels'), inSpec('hyperParameters'), inSpec('environment'),
    text => ({ ...job, metadata: { ...job.metadata, name: text } }),
    text => ({ ...job, metadata: { ...job.metadata, annotations: { ...job.metadata.annotations, [`acknowledge.cdk8s-sagemaker-training/${text}`]: '' } } }),
    text => ({ ...job, spec: { ...job.spec, [text]: { a: text } } }),
  ];
}

/** All that the findings in a job say. */
function textsAbout(job: any): string {
  const [{ findings, acknowledged }] = judge([{ manifest: job }]);
  return [...findings, ...acknowledged].map(String).join('\n');
}

function partsOf(secret: string): string[] {
  return secret.length <= PART ? [secret] : Array.from({ length: secret.length - PART + 1 }, (_, start) => secret.slice(start, start + PART));
}
