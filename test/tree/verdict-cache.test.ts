import { ApiObject, App, Chart, Cron, JsonPatch, Lazy, Testing, type ApiObjectProps } from 'cdk8s';
import * as fc from 'fast-check';
import { Checkpoints, JobName, TrainingCronJob, TrainingJob, type TrainingJobProps, TrainingRules, TrainingTemplate } from '../../src';
import { ExecutionRole } from '../../src/access';
import type { Verdict } from '../../src/tree/judge-tree';
import { trainingTreeOf, verdictsOf } from '../../src/tree/tree-of';
import { VerdictCache } from '../../src/tree/verdict-cache';
import { jobWith, MINIMAL, synthError } from '../fixtures';
import { holds } from '../property-tier';

const OTHER_ACCOUNT = '444455556666';

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

/** An app of many charts, each with a job in the namespace `team`. */
function appOf(charts: number, props: Partial<TrainingJobProps> = {}): App {
  const app = Testing.app();
  for (let i = 0; i < charts; i++) {
    new TrainingJob(new Chart(app, `chart${i}`, { namespace: 'team' }), 'job', { ...MINIMAL, ...props });
  }
  return app;
}

function chartsOf(app: App): Chart[] {
  return app.node.children.filter(Chart.isChart);
}

function namespaceOf(account: string): ApiObjectProps {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team', annotations: { 'services.k8s.aws/owner-account-id': account } } };
}

describe('jobs are judged once per change, not once per chart,', () => {
  test.each<[string, number, Partial<TrainingJobProps>, (app: App) => unknown]>([
    ['in few charts', 3, {}, () => undefined],
    ['in many charts', 20, {}, () => undefined],
    ['with tokens', 3, { role: Lazy.any({ produce: () => MINIMAL.role }) as any }, () => undefined],
    ['with warnings', 12, { checkpoints: Checkpoints.exactlyAt('s3://churn/shared/') }, () => undefined],
    ['beside their namespace', 12, {}, app => new ApiObject(chartsOf(app)[0], 'team', namespaceOf('111122223333'))],
    ['with a role', 12, {}, app => new ExecutionRole(chartsOf(app)[0], 'role', { accountId: '111122223333', roleName: 'training' })],
    ['beside jobs of another library', 12, {}, app => {
      new ApiObject(chartsOf(app)[0], 'foreign', jobWith({ output: undefined }).toJson());
      TrainingRules.of(app).judgeForeignJobs();
      TrainingRules.of(app).acknowledge('field-required', 'only a test');
    }],
  ])('%s', (_what, charts, props, addMore) => {
    const app = appOf(charts, props);
    addMore(app);
    const judge = jest.spyOn(VerdictCache.prototype as unknown as { judge(): void }, 'judge');
    app.synth();
    app.synth();
    chartsOf(app).forEach(chart => Testing.synth(chart));
    expect(judge).toHaveBeenCalledTimes(1);
    (chartsOf(app)[0].node.findChild('job') as TrainingJob).addTag('a', 'b');
    app.synth();
    expect(judge).toHaveBeenCalledTimes(2);
    judge.mockRestore();
  });
});

test('what starts a template can go', () => {
  const app = Testing.app();
  const chart = new Chart(app, 'test');
  const template = new TrainingTemplate(chart, 'template', MINIMAL);
  new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' });
  app.synthYaml();
  expect(printed).not.toHaveBeenCalled();
  chart.node.tryRemoveChild('nightly');
  app.synthYaml();
  expect(printed).toHaveBeenCalledWith(expect.stringContaining('nothing starts runs of this template'));
});

describe.each([3, 12])('in an app of %d charts, from one look at it to the next,', count => {
  test('a namespace can be added, change and go', () => {
    const app = appOf(count);
    const [chart, another] = chartsOf(app);
    Testing.synth(chart);
    const namespace = new ApiObject(another, 'team', namespaceOf(OTHER_ACCOUNT));
    expect(() => Testing.synth(chart)).toThrow('spec.roleARN (role in code): is a role of 111122223333');
    namespace.metadata.addAnnotation('services.k8s.aws/owner-account-id', '111122223333');
    Testing.synth(chart);
    namespace.addJsonPatch(JsonPatch.replace('/metadata/annotations/services.k8s.aws~1owner-account-id', OTHER_ACCOUNT));
    expect(() => another.toJson()).toThrow('spec.roleARN (role in code): is a role of 111122223333');
    another.node.tryRemoveChild('team');
    app.synth();
    new ApiObject(another, 'team', namespaceOf(OTHER_ACCOUNT));
    expect(() => app.synth()).toThrow('spec.roleARN (role in code): is a role of 111122223333');
  });

  test('the roles of the controller can be added', () => {
    const app = appOf(count);
    const [chart] = chartsOf(app);
    new ApiObject(chart, 'team', namespaceOf('111122223333'));
    TrainingRules.of(app).failOnWarnings();
    Testing.synth(chart);
    new ApiObject(chart, 'roles', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'ack-role-account-map' }, data: {} } as ApiObjectProps);
    expect(() => Testing.synth(chart)).toThrow('for which ack-role-account-map has no role');
  });

  test('a job of another library can be added and go', () => {
    const app = appOf(count);
    const [chart, another] = chartsOf(app);
    TrainingRules.of(another).judgeForeignJobs();
    Testing.synth(chart);
    new ApiObject(another, 'foreign', jobWith({ role: undefined }).toJson());
    expect(() => Testing.synth(chart)).toThrow(`[${another.node.path}/foreign] spec.roleARN: is missing`);
    another.node.tryRemoveChild('foreign');
    Testing.synth(chart);
  });

  test.each([
    ['that is wrong', 'short', '[foreign/job] spec.roleARN'],
    ['that can\'t be rendered', Lazy.any({ produce: () => { throw new Error('no such role'); } }), "[foreign/job] spec: can't be rendered"],
  ])('a job of another library can change to one %s, and back', (_what, role, error) => {
    const app = appOf(count);
    TrainingRules.of(app).judgeForeignJobs();
    const manifest = jobWith().toJson();
    const { spec } = manifest;
    new ApiObject(new Chart(app, 'foreign'), 'job', manifest);
    expect(() => app.synthYaml()).not.toThrow();
    spec.roleARN = role;
    expect(synthError(app)).toContain(error);
    spec.roleARN = MINIMAL.role;
    expect(() => app.synthYaml()).not.toThrow();
  });
});

describe('what is taken out of the tree', () => {
  const appWith = (...ids: string[]) => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const jobs = ids.map(id => new TrainingJob(chart, id, { ...MINIMAL, name: JobName.fixed('churn') }));
    return { app, chart, jobs };
  };
  const CLASH = "'churn' is the name of another job of this app, too";

  test('is not judged any more, though nothing else has changed', () => {
    const { app, chart } = appWith('a', 'b');
    expect(synthError(app)).toContain(CLASH);
    chart.node.tryRemoveChild('a');
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('is not judged before the first synthesis either', () => {
    const { chart, jobs: [, second] } = appWith('a', 'b');
    chart.node.tryRemoveChild('a');
    expect(second.findings).toEqual([]);
  });

  test('takes along what stands in it', () => {
    const { app, jobs: [job] } = appWith('a');
    new TrainingJob(new Chart(app, 'gone'), 'b', { ...MINIMAL, name: JobName.fixed('churn') });
    app.node.tryRemoveChild('gone');
    expect(job.findings).toEqual([]);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('keeps its place free for another', () => {
    const { app, chart, jobs: [job] } = appWith('a');
    chart.node.tryRemoveChild('a');
    const next = new TrainingJob(chart, 'a', { ...MINIMAL, name: JobName.fixed('churn') });
    expect(next.findings).toEqual([]);
    expect(job.findings).toEqual([]);
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('fails nothing when it can\'t be rendered', () => {
    const { app, chart } = appWith('a');
    new TrainingJob(chart, 'bad', { ...MINIMAL, environment: { A: 1n as any } });
    expect(synthError(app)).toContain("[test/bad] spec: can't be rendered");
    chart.node.tryRemoveChild('bad');
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('has no use for acknowledgements', () => {
    const { chart, jobs: [job] } = appWith('a');
    TrainingRules.of(chart).acknowledge('job-name-clash', 'one of them is applied by hand');
    chart.node.tryRemoveChild('a');
    expect(Object.keys(job.toJson().metadata.annotations)).toEqual(['services.k8s.aws/region']);
  });

  test('is no matter for its role any more, and no role itself', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const [role, other] = ['role', 'other'].map(id => new ExecutionRole(chart, id, { accountId: '111122223333' }));
    new TrainingJob(chart, 'job', { ...MINIMAL, role: role.arn });
    new TrainingJob(chart, 'gone', { ...MINIMAL, role: role.arn, checkpoints: Checkpoints.at('s3://backup/') });
    new TrainingJob(chart, 'gone too', { ...MINIMAL, role: other.arn });
    expect(app.synthYaml()).toContain('arn:aws:s3:::backup/');
    ['gone', 'gone too', 'other'].forEach(id => chart.node.tryRemoveChild(id));
    expect(app.synthYaml()).not.toContain('arn:aws:s3:::backup/');
    expect(printed).not.toHaveBeenCalled();
  });

  test('is no matter for its role before the first synthesis either', () => {
    const chart = new Chart(Testing.app(), 'test');
    const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
    ['job', 'gone'].forEach(id => new TrainingJob(chart, id, { ...MINIMAL, role: role.arn, checkpoints: Checkpoints.at(`s3://of-${id}/`) }));
    chart.node.tryRemoveChild('gone');
    expect(role.policy.toText()).toContain('arn:aws:s3:::of-job/');
    expect(role.policy.toText()).not.toContain('arn:aws:s3:::of-gone/');
  });
});

/** What can happen between two looks at an app; `which` chooses among its charts. */
const CHANGES: ReadonlyArray<(charts: readonly Chart[], which: Chart, id: string) => unknown> = [
  (_charts, which, id) => new TrainingJob(which, id, { ...MINIMAL, name: JobName.fixed('churn') }),
  (_charts, which, id) => new TrainingJob(which, id, { ...MINIMAL, role: undefined }),
  (_charts, which, id) => new ApiObject(which, id, namespaceOf(OTHER_ACCOUNT)),
  (_charts, which, id) => new ApiObject(which, id, namespaceOf('111122223333')),
  (_charts, which, id) => new ApiObject(which, id, jobWith({ maxRuntime: undefined }).toJson()),
  (_charts, which, id) => new ExecutionRole(which, id, { accountId: '111122223333' }),
  (_charts, which) => which.node.children.slice(0, 1).forEach(({ node }) => which.node.tryRemoveChild(node.id)),
  (_charts, which) => which.node.children.filter(ApiObject.isApiObject).slice(-1).forEach(({ metadata }) => {
    metadata.addAnnotation('services.k8s.aws/owner-account-id', '111122223333');
  }),
  (_charts, which) => TrainingRules.of(which).judgeForeignJobs(),
  (_charts, which) => TrainingRules.of(which).acknowledge('job-name-clash', 'they run in turn'),
  (charts, which) => charts.filter(chart => chart !== which).slice(0, 1).forEach(({ node }) => node.root.node.tryRemoveChild(node.id)),
];

test('whatever changes, the verdict is that of a cache that has seen nothing before', () => {
  const shown = ({ findings }: Verdict) => [...findings].map(([{ node }, found]) => [node.path, found.map(String)]);
  const change = fc.tuple(fc.nat(CHANGES.length - 1), fc.nat(10));
  holds(fc.property(fc.boolean(), fc.array(change, { minLength: 1, maxLength: 8 }), (isInNamespace, changes) => {
    const app = new App();
    for (const id of ['one', 'two', 'three']) {
      new Chart(app, id, isInNamespace ? { namespace: 'team' } : {});
    }
    changes.forEach(([kind, which], position) => {
      const charts = chartsOf(app);
      CHANGES[kind](charts, charts[which % charts.length], `added-${position}`);
      const kept = verdictsOf(app).lookAgain();
      expect(shown(kept)).toEqual(shown(new VerdictCache(app, trainingTreeOf(app)).lookAgain()));
    });
  }), { quick: 30, full: 1000 });
});
