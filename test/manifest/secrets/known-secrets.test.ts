import { LOOK_ALIKES, SECRETS_BY_FORMAT, SECRETS_BY_NAME, type Named } from './corpus';
import { leavesIn } from '../../../src/manifest/leaves';
import { knownSecretsIn } from '../../../src/manifest/secrets/known-secrets';

const isReported = ([name, value]: Named) => knownSecretsIn(leavesIn({ [name]: value }, 'spec')).some(({ by }) => by !== 'caution');

test('the corpus has at least 120 secrets of 60 kinds, and 200 values that resemble one', () => {
  const secrets = [...SECRETS_BY_FORMAT, ...SECRETS_BY_NAME];
  expect(secrets.length).toBeGreaterThanOrEqual(120);
  expect(new Set(secrets.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(60);
  expect(LOOK_ALIKES.length).toBeGreaterThanOrEqual(200);
});

test('at least 95 % of the secrets are found', () => {
  const byFormat = SECRETS_BY_FORMAT.map(([kind, value]) => ({ kind, isFound: isReported(['A', value]) }));
  const byName = SECRETS_BY_NAME.map(named => ({ kind: named[0], isFound: isReported(named) }));
  const all = [...byFormat, ...byName];
  const missed = all.filter(({ isFound }) => !isFound).map(({ kind }) => kind);
  expect({ missed, share: missed.length / all.length <= 0.05 }).toEqual({ missed, share: true });
});

test('at most 2 % of the values that resemble a secret are reported', () => {
  const reported = LOOK_ALIKES.filter(isReported);
  expect({ reported, share: reported.length / LOOK_ALIKES.length <= 0.02 }).toEqual({ reported, share: true });
});

test('a secret is found in the middle of a text, and next to a placeholder', () => {
  const missed = SECRETS_BY_FORMAT.filter(([, value]) => !isReported(['A', `a=<key> EXAMPLE ${value} b=\${X}`])).map(([kind]) => kind);
  expect(missed).toEqual([]);
});

test.each([
  'sk-', 'eyJ-', 'A+A+', 'a://', 'a://b:', '-----BEGIN ', 'xoxb-', 'AKIA', 'ghp_', 'eyJeyJeyJeyJ.', 'Bearer ', ':AA', 'Q~', 'MII', 'pat', '=" ', '-us', '.atlasv1.', 'LS0tLS1CRUdJTiBSU0Eg', 'eyJe-', '"password":"', '"password": ', '\\"', '--token', '--token ', 'password=', 'pass.', '"name":"key",',
])('a search takes time that grows with the length of the text only: %s', piece => {
  const seconds = (length: number) => {
    const text = `${piece.repeat(Math.ceil(length / piece.length))}\0`;
    const start = process.cpuUsage().user;
    knownSecretsIn(leavesIn({ A: text }, 'spec'));
    return (process.cpuUsage().user - start) / 1e6;
  };
  seconds(20_000);
  expect(seconds(200_000)).toBeLessThan(2);
});
