import { named } from './manifests';
import { jobOf } from '../../src/plan/job';
import { matchRuns } from '../../src/plan/match';
import { patched } from '../rules/cases/case';

const run = (name: string, patch: object = {}, family: string | null = 'churn') =>
  jobOf(patched(named(name, { metadata: { labels: { 'cdk8s-sagemaker-training/family': family } } }), patch), 'jobs.yaml', 1);
const matched = (gone: ReturnType<typeof run>[], added: ReturnType<typeof run>[]) =>
  [...matchRuns(gone, added)].map(([after, before]) => `${before.name} -> ${after.name}`).sort();

test('a new run takes the place of the one of its family', () => {
  expect(matched([run('a-1', {}, 'a'), run('b-1', {}, 'b')], [run('b-2', {}, 'b'), run('a-2', {}, 'a')])).toEqual(['a-1 -> a-2', 'b-1 -> b-2']);
});

test('jobs without a family take the place of none', () => {
  expect(matched([run('a-1', {}, null)], [run('a-2', {}, null)])).toEqual([]);
});

test('of several, the one in the same namespace goes first, however much else differs', () => {
  const there = run('there', { metadata: { namespace: 'team' } });
  const here = run('here', { spec: { hyperParameters: { eta: '1', gamma: '2' }, resourceConfig: { instanceCount: 2 } } });
  expect(matched([there, here], [run('new')])).toEqual(['here -> new']);
});

test('of several in the same namespace, the one that differs least goes first', () => {
  const far = run('far', { spec: { hyperParameters: { eta: '1' }, resourceConfig: { instanceCount: 2 } } });
  const near = run('near', { spec: { hyperParameters: { eta: '1' } } });
  expect(matched([far, near], [run('new')])).toEqual(['near -> new']);
});

test('in a sweep, only jobs at the same point take the place of each other', () => {
  const at = (name: string, point: string) => run(name, { metadata: { annotations: { 'cdk8s-sagemaker-training/point': point } } });
  expect(matched([at('a-1', '{"a":1}'), at('a-2', '{"a":2}'), run('single')], [at('b-3', '{"a":3}'), at('b-2', '{"a":2}')])).toEqual(['a-2 -> b-2']);
});

test('each takes the place of one, and the rest stays new', () => {
  expect(matched([run('a'), run('b')], [run('c'), run('d'), run('e')])).toEqual(['a -> c', 'b -> d']);
});

describe('very many runs of a family', () => {
  const COUNT = 300;
  const some = (prefix: string, patchOf: (i: number) => object) => Array.from({ length: COUNT }, (_value, i) => run(`${prefix}-${i}`, patchOf(i)));
  const seeded = (i: number, eta: string) => ({ spec: { hyperParameters: { eta, seed: String(i) } } });
  const seedOf = (job: ReturnType<typeof run>) => job.manifest.spec.hyperParameters.seed;

  test.each<[string, string]>([['equal', '1'], ['alike', '2']])('take the place of those that are %s, in a time that does not grow with their square', (_what, eta) => {
    const [gone, added] = [some('a', i => seeded(i, '1')), some('b', i => seeded(COUNT - 1 - i, eta))];
    const before = process.cpuUsage();
    const matches = [...matchRuns(gone, added)];
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2.5);
    expect(matches).toHaveLength(COUNT);
    expect(matches.filter(([young, old]) => seedOf(young) !== seedOf(old))).toEqual([]);
  });

  test('that have nothing of their own in common are taken in order, in the same namespace first', () => {
    const namespaceOf = (i: number) => ({ metadata: { namespace: i % 2 === 0 ? 'even' : 'odd' } });
    const [gone, added] = [some('a', namespaceOf), some('b', i => patched(namespaceOf(i + 1), { spec: { roleARN: null } }))];
    const matches = [...matchRuns(gone, added)];
    expect(matches).toHaveLength(COUNT);
    expect(matches.filter(([young, old]) => young.namespace !== old.namespace)).toEqual([]);
  });
});
