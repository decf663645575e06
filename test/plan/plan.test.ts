import { execFileSync } from 'child_process';
import * as fs from 'fs';
import { stripVTControlCharacters } from 'node:util';
import * as path from 'path';
import { Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import { named } from './manifests';
import { AdoptionPolicy, DeletionPolicy, JobName, type TrainingJobProps } from '../../src';
import { main } from '../../src/cli/main';
import { type ChangeEffect, CHANGES } from '../../src/controller/changes';
import { jobOf } from '../../src/plan/job';
import { jsonPlan } from '../../src/plan/json';
import { markdownPlan } from '../../src/plan/markdown';
import { type Action, type Plan, planOf } from '../../src/plan/plan';
import { textPlan } from '../../src/plan/text';
import { NO_TERMINAL } from '../../src/report/terminal';
import { caughtTerminal } from '../cli/terminal';
import { EXAMPLES_OF_CHANGES } from '../controller/change-examples';
import { jobWith } from '../fixtures';
import { OwnFolder } from '../own-folder';
import { holds } from '../property-tier';
import { patched, VALID_MANIFEST } from '../rules/cases/case';
import { VALID_TUNING } from '../rules/tuning/valid-tuning';

const inFamily = (family: string, name: string, patch: object = {}) =>
  patched(named(name, { metadata: { labels: { 'cdk8s-sagemaker-training/family': family } } }), patch);
const annotated = (annotations: object) => ({ metadata: { annotations } });
const manifestOf = (props: Partial<TrainingJobProps>) => jobWith(props).toJson();

const planFor = (before: any[], after: any[], prune = true): Plan => {
  const jobs = (manifests: any[]) => manifests.map((manifest, i) => jobOf(manifest, 'jobs.yaml', i + 1));
  return planOf(jobs(before), jobs(after), { prune });
};
const actions = (plan: Plan): Action[] => plan.jobs.map(({ action }) => action);
const consequences = (plan: Plan) => plan.jobs.flatMap(job => job.consequences.map(({ kind, job: { jobName } }) => `${jobName} ${kind}`));

const RETAIN = annotated({ 'services.k8s.aws/deletion-policy': 'retain' });
const PROFILER = { spec: { profilerConfig: { s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500 } } };
const WARM = { spec: { resourceConfig: { keepAlivePeriodInSeconds: 600 } } };

describe('one resource', () => {
  test('is unchanged if it is the same, in whichever order its members stand', () => {
    const plan = planFor([named('a')], [{ ...named('a'), metadata: { ...named('a').metadata, labels: {} } }]);
    expect(actions(plan)).toEqual(['unchanged']);
    expect(consequences(plan)).toEqual([]);
  });

  test.each<[string, object, object, Action]>([
    ['tags', {}, { spec: { tags: [{ key: 'team', value: 'growth' }] } }, 'unaffected'],
    ['a label', {}, { metadata: { labels: { team: 'growth' } } }, 'unaffected'],
    ['a finalizer', {}, { metadata: { finalizers: ['example.com/keep'] } }, 'unaffected'],
    ['the finalizer of the controller', { metadata: { finalizers: ['finalizers.sagemaker.services.k8s.aws/TrainingJob'] } }, { metadata: { finalizers: null } }, 'unchanged'],
    ['the owner', {}, { metadata: { ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'a', uid: 'x' }] } }, 'unaffected'],
    ['the version of the API', {}, { apiVersion: 'sagemaker.services.k8s.aws/v1beta1' }, 'unaffected'],
    ['the time of a warm pool', WARM, { spec: { resourceConfig: { keepAlivePeriodInSeconds: 900 } } }, 'updated'],
    ['a warm pool that is new', {}, WARM, 'rejected'],
    ['the interval of the profiler', PROFILER, { spec: { profilerConfig: { profilingIntervalInMilliseconds: 1000 } } }, 'updated'],
    ['an instance type', {}, { spec: { resourceConfig: { instanceType: 'ml.m5.large' } } }, 'rejected'],
    ['the Region', {}, annotated({ 'services.k8s.aws/region': 'eu-west-2' }), 'rejected'],
    ['the name of the job', {}, { spec: { trainingJobName: 'b' } }, 'orphaned'],
    ['the name of the job and more', {}, { spec: { trainingJobName: 'b', hyperParameters: { eta: '1' } } }, 'orphaned'],
    ['the name of the job and the Region', {}, { spec: { trainingJobName: 'b' }, ...annotated({ 'services.k8s.aws/region': 'eu-west-2' }) }, 'rejected'],
  ])('a change of %s', (_what, before, change, action) => {
    const old = named('a', before);
    expect(actions(planFor([old], [patched(old, change)]))).toEqual([action]);
  });

  test('a warm pool and the profiler can\'t be updated at once', () => {
    const old = named('a', patched(WARM, PROFILER));
    const change = { spec: { resourceConfig: { keepAlivePeriodInSeconds: 900 }, profilerConfig: { profilingIntervalInMilliseconds: 1000 } } };
    const [job] = planFor([old], [patched(old, change)]).jobs;
    expect(job.action).toBe('rejected');
    expect(job.why).toEqual(['the controller rejects an update of the warm pool and the profiler at the same time']);
    expect(actions(planFor([old], [patched(old, { spec: { ...change.spec, trainingJobName: 'b' } })]))).toEqual(['orphaned']);
  });

  test('adoption that is added to it needs a new resource', () => {
    const [job] = planFor([named('a')], [named('a', annotated({ 'services.k8s.aws/adoption-policy': 'adopt-or-create' }))]).jobs;
    expect(job.action).toBe('unaffected');
    expect(job.why).toEqual(['the controller adopts a job only for a new resource: delete this one with deletion policy retain, and apply it again']);
  });

  test.each<[string, object, object, Action]>([
    ['false where SageMaker reports it', {}, { enableNetworkIsolation: false }, 'unchanged'],
    ['an empty key', {}, { outputDataConfig: { kmsKeyID: '' } }, 'unchanged'],
    ['no time series of an image that AWS does not provide', { enableSageMakerMetricsTimeSeries: false }, {}, 'unchanged'],
    ['another value than SageMaker reports', {}, { enableNetworkIsolation: true }, 'rejected'],
    ['time series of an image that AWS does not provide', { enableSageMakerMetricsTimeSeries: true }, {}, 'rejected'],
  ])('%s, written out, is the change that it is', (_what, algorithmSpecification, spec, action) => {
    const absent = {
      enableNetworkIsolation: null, outputDataConfig: { kmsKeyID: null }, algorithmSpecification: { enableSageMakerMetricsTimeSeries: null },
    };
    const old = named('a', { spec: absent });
    expect(actions(planFor([old], [patched(old, { spec: { ...spec, algorithmSpecification } })]))).toEqual([action]);
  });

  describe('a default that the controller compares with', () => {
    const [CHANNEL] = VALID_MANIFEST.spec.inputDataConfig;
    const DEFAULTS = { compressionType: 'None', recordWrapperType: 'None' };
    const withChannel = (members: object) => named('a', { spec: { inputDataConfig: [{ ...CHANNEL, ...members }] } });
    const withRule = (members: object) => named('a', { spec: { debugRuleConfigurations: [{ ruleConfigurationName: 'x', ruleEvaluatorImage: 'image', ...members }] } });
    const runsFor = (maxRuntimeInSeconds: number | undefined) => named('a', { spec: { stoppingCondition: { maxRuntimeInSeconds, maxPendingTimeInSeconds: 7200 } } });

    test.each<[string, object, object, Action]>([
      ['of the compression, written out', withChannel({ compressionType: undefined }), withChannel(DEFAULTS), 'unaffected'],
      ['of the record wrapper, written out', withChannel({ recordWrapperType: undefined }), withChannel(DEFAULTS), 'unaffected'],
      ['of the record wrapper, left out', withChannel(DEFAULTS), withChannel({ ...DEFAULTS, recordWrapperType: undefined }), 'unaffected'],
      ['of the volume of a rule, written out', withRule({}), withRule({ volumeSizeInGB: 0 }), 'unaffected'],
      ['of the channels, written out', named('a', { spec: { inputDataConfig: null } }), named('a', { spec: { inputDataConfig: [] } }), 'unaffected'],
      ['of the run time, written out', runsFor(undefined), runsFor(86400), 'unaffected'],
      ['of the compression, left out, which the controller does not fill in', withChannel(DEFAULTS), withChannel({ ...DEFAULTS, compressionType: undefined }), 'rejected'],
      ['of the compression in place of another value', withChannel({ compressionType: 'Gzip' }), withChannel(DEFAULTS), 'rejected'],
      ['of nothing: another value, written out', withChannel({ compressionType: undefined }), withChannel({ compressionType: 'Gzip' }), 'rejected'],
    ])('%s', (_what, before, after, action) => {
      expect(actions(planFor([before], [after]))).toEqual([action]);
    });
  });

  test('a value that was written out and is gone is a change', () => {
    expect(actions(planFor([named('a', { spec: { enableNetworkIsolation: false } })], [named('a', { spec: { enableNetworkIsolation: null } })]))).toEqual(['rejected']);
  });

  test('an added profiler rule is started, a changed one rejected', () => {
    const rule = (name: string, parameter: string) => ({ ruleConfigurationName: name, ruleEvaluatorImage: 'image', ruleParameters: { parameter } });
    const withRules = (...rules: object[]) => named('a', patched(PROFILER, { spec: { profilerRuleConfigurations: rules } }));
    expect(actions(planFor([withRules(rule('x', '1'))], [withRules(rule('x', '1'), rule('y', '1'))]))).toEqual(['updated']);
    expect(actions(planFor([withRules(rule('x', '1'))], [withRules(rule('x', '2'))]))).toEqual(['rejected']);
    expect(actions(planFor([withRules(rule('x', '1'))], [withRules(rule('x', '2'), rule('y', '1'))]))).toEqual(['rejected']);
    expect(actions(planFor([withRules(rule('x', '1'), rule('y', '1'))], [withRules(rule('x', '1'))]))).toEqual(['rejected']);
  });

  test('is unchanged if only kubectl has noted what was applied', () => {
    const noted = named('a', annotated({ 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(named('a')) }));
    expect(actions(planFor([named('a')], [noted]))).toEqual(['unchanged']);
  });

  test('a job that is only watched is not changed', () => {
    const watched = named('a', annotated({ 'services.k8s.aws/read-only': 'TRUE' }));
    expect(actions(planFor([watched], [patched(watched, { spec: { hyperParameters: { eta: '1' } } })]))).toEqual(['unaffected']);
    expect(consequences(planFor([watched], []))).toEqual([]);
  });

  test('the second job starts and the first goes on', () => {
    expect(consequences(planFor([named('a')], [named('a', { spec: { trainingJobName: 'b' } })]))).toEqual(['a continues', 'b starts']);
  });
});

describe('every row of the table of changes', () => {
  const ACTION: Record<ChangeEffect, Action> = { 'ignored': 'unaffected', 'in place': 'updated', 'rejected': 'rejected', 'second job': 'orphaned' };
  const rows = CHANGES.map(kind => [`${kind.path} ${kind.change}`, kind] as const);

  test.each(rows.filter(([, { path: field }]) => field !== 'metadata.namespace' && field !== 'spec.trainingJobName'))('%s, with a fixed name', (row, kind) => {
    const [before, after] = EXAMPLES_OF_CHANGES[row];
    const name = JobName.fixed('churn');
    const plan = planFor([manifestOf({ name, ...before })], [manifestOf({ name, ...after })]);
    expect(actions(plan)).toEqual([ACTION[kind.effect]]);
    expect(plan.jobs[0].changes.map(change => change.kind)).toContain(kind);
  });

  test.each(rows)('%s, with the name that follows', (row, kind) => {
    const [before, after] = EXAMPLES_OF_CHANGES[row].map(props => manifestOf(props));
    const plan = planFor([before], [after]);
    expect(actions(plan)).toEqual([kind.renames ? 'replaced' : ACTION[kind.effect]]);
  });
});

describe('resources that come and go', () => {
  test('one of the same family takes the place of one that is gone', () => {
    const plan = planFor([inFamily('churn', 'churn-1')], [inFamily('churn', 'churn-2', { spec: { hyperParameters: { eta: '0.3' } } })]);
    expect(actions(plan)).toEqual(['replaced']);
    expect(consequences(plan)).toEqual(['churn-1 stops', 'churn-2 starts']);
    expect(plan.jobs[0].changes.map(change => change.path)).toEqual(['spec.hyperParameters.eta']);
  });

  test('fields that hold the name of the job don\'t count as changed', () => {
    const at = (name: string) => inFamily('churn', name, { spec: { checkpointConfig: { s3URI: `s3://churn/${name}/` } } });
    const plan = planFor([at('churn-0123456789ab')], [at('churn-0123456789cd')]);
    expect(plan.jobs[0].changes).toEqual([]);
    expect(plan.jobs[0].why[0]).toMatch(/^nothing in the manifest differs but the name/);
  });

  test('another run is named, and its annotation and label don\'t count as changed', () => {
    const run = (name: string, text?: string) => named(name, {
      metadata: {
        labels: { 'cdk8s-sagemaker-training/family': 'churn', ...text && { 'cdk8s-sagemaker-training/run': text } },
        annotations: text && { 'cdk8s-sagemaker-training/run': text },
      },
    });
    expect(planFor([run('churn-1', '2026-11-01')], [run('churn-2', '2026-11-02')]).jobs)
      .toMatchObject([{ action: 'replaced', why: ['run: 2026-11-01 → 2026-11-02'], changes: [] }]);
    expect(planFor([run('churn-1')], [run('churn-2', '2')]).jobs).toMatchObject([{ why: ['run: none → 2'] }]);
  });

  test.each<[string, object, object, string[]]>([
    ['the namespace', manifestOf({ namespace: 'ml' }), manifestOf({ namespace: 'prod' }), ['namespace: ml → prod']],
    ['a namespace that is new', manifestOf({}), manifestOf({ namespace: 'prod' }), ['namespace: none → prod']],
    ['the namespace and more', manifestOf({ namespace: 'ml' }), manifestOf({ namespace: 'prod', retryAttempts: 2 }), ['namespace: ml → prod']],
    [
      'the run and the namespace', manifestOf({ namespace: 'ml', name: JobName.hashed({ run: '1' }) }),
      manifestOf({ namespace: 'prod', name: JobName.hashed({ run: '2' }) }), ['run: 1 → 2', 'namespace: ml → prod'],
    ],
    ['the fixed name', manifestOf({ name: JobName.fixed('x') }), manifestOf({ name: JobName.fixed('y') }), ['the job has another fixed name: x → y']],
    ['the content', manifestOf({}), manifestOf({ retryAttempts: 2 }), []],
  ])('another name that follows from %s has that as its reason', (_what, before, after, why) => {
    expect(planFor([before], [after]).jobs).toMatchObject([{ action: 'replaced', why }]);
  });

  test('without a family they have nothing to do with each other', () => {
    expect(actions(planFor([named('churn-1')], [named('churn-2')]))).toEqual(['new', 'removed']);
  });

  test('of several in a family the most alike belong together, in the same namespace first', () => {
    const eta = (value: string) => ({ spec: { hyperParameters: { eta: value, depth: value } } });
    const before = [inFamily('f', 'f-1', eta('1')), inFamily('f', 'f-2', eta('2')), inFamily('f', 'f-3', patched(eta('2'), { metadata: { namespace: 'n' } }))];
    const after = [inFamily('f', 'f-4', patched(eta('2'), { spec: { hyperParameters: { more: 'x' } } })), inFamily('f', 'f-5', eta('1')), inFamily('f', 'f-6')];
    const pairs = planFor(before, after).jobs.map(job => `${job.before?.name} ${job.after?.name}`);
    expect(pairs).toEqual(['f-2 f-4', 'f-1 f-5', 'f-3 f-6']);
  });

  test('one name in two namespaces is two resources', () => {
    const other = named('b', { metadata: { name: 'a', namespace: 'n' } });
    expect(actions(planFor([named('a')], [named('a'), other]))).toEqual(['unchanged', 'new']);
  });

  const inNamespace = (namespace: string | undefined, patch: object = {}) => patched(named('a', { metadata: { namespace } }), patch);

  test.each<[string, any[], any[], Action[]]>([
    ['the live one of a manifest', [inNamespace('default')], [inNamespace(undefined)], ['unchanged']],
    ['the one of a manifest that is live now', [inNamespace(undefined)], [inNamespace('default')], ['unchanged']],
    ['the live one, and shows what changes', [inNamespace('default')], [inNamespace(undefined, { spec: { tags: [{ key: 'a', value: 'b' }] } })], ['unaffected']],
    ['none of two live ones', [inNamespace('default'), inNamespace('ml')], [inNamespace(undefined)], ['rejected', 'removed', 'removed']],
    ['only the one without a namespace, if there is one', [inNamespace('ml'), inNamespace(undefined)], [inNamespace(undefined)], ['unchanged', 'removed']],
    ['none in another namespace', [inNamespace('ml')], [inNamespace('default')], ['rejected', 'removed']],
  ])('without a namespace one is %s', (_what, before, after, expected) => {
    expect(actions(planFor(before, after))).toEqual(expected);
  });

  test.each<[string, object, boolean, Action, string[]]>([
    ['stops its job', {}, true, 'removed', ['a stops']],
    ['leaves its job alone if it is retained', RETAIN, true, 'removed', ['a continues']],
    ['leaves its job alone if the policy is unknown', annotated({ 'services.k8s.aws/deletion-policy': 'Delete' }), true, 'removed', ['a continues']],
    ['stays if nothing is pruned', {}, false, 'orphaned', ['a continues']],
  ])('one that is gone %s', (_what, patch, prune, action, expected) => {
    const plan = planFor([named('a', patch)], [], prune);
    expect(actions(plan)).toEqual([action]);
    expect(consequences(plan)).toEqual(expected);
  });

  test('the old job of a replaced one goes on without pruning', () => {
    expect(consequences(planFor([inFamily('f', 'f-1')], [inFamily('f', 'f-2')], false))).toEqual(['f-1 continues', 'f-2 starts']);
  });

  test('a job name that another resource had is rejected, or adopted', () => {
    const again = (adoption?: string) => named('b', patched({ spec: { trainingJobName: 'a' } }, annotated({ 'services.k8s.aws/adoption-policy': adoption ?? null })));
    const rejected = planFor([named('a')], [again()]);
    expect(actions(rejected)).toEqual(['rejected', 'removed']);
    expect(rejected.jobs[0].why[0]).toBe('the name \'a\' is that of the job of a');
    expect(actions(planFor([named('a')], [again('adopt-or-create')]))).toEqual(['adopted', 'removed']);
    expect(actions(planFor([named('a')], [named('b', { spec: { trainingJobName: 'a' }, ...annotated({ 'services.k8s.aws/region': 'us-east-1' }) })])))
      .toEqual(['new', 'removed']);
  });

  test.each<[string, Array<[string, string]>, Array<[string, string]>, Action[], string[]]>([
    ['another kept job', [['a', 'x'], ['b', 'y']], [['a', 'y'], ['b', 'y']], ['rejected', 'unchanged'], ['x continues']],
    ['each other', [['a', 'x'], ['b', 'y']], [['a', 'y'], ['b', 'x']], ['rejected', 'rejected'], ['x continues', 'y continues']],
    ['a job that goes', [['a', 'x'], ['b', 'y']], [['a', 'y']], ['rejected', 'removed'], ['x continues', 'y stops']],
    ['a job of a new resource behind it', [['a', 'x']], [['a', 'y'], ['n', 'y']], ['orphaned', 'rejected'], ['x continues', 'y starts']],
    ['a job of a new resource before it', [['a', 'x']], [['n', 'y'], ['a', 'y']], ['new', 'rejected'], ['y starts', 'x continues']],
    ['a job of its own', [['a', 'x']], [['a', 'y']], ['orphaned'], ['x continues', 'y starts']],
  ])('a resource that stays starts no job with the name of %s', (_what, before, after, expected, follows) => {
    const side = (jobs: Array<[string, string]>) => jobs.map(([resource, trainingJobName]) => named(resource, { spec: { trainingJobName } }));
    const plan = planFor(side(before), side(after));
    expect(actions(plan)).toEqual(expected);
    expect(consequences(plan)).toEqual(follows);
  });

  test('of two new resources with one job name the second is rejected', () => {
    expect(actions(planFor([], [named('a'), named('b', { spec: { trainingJobName: 'a' } })]))).toEqual(['new', 'rejected']);
  });

  test.each([
    [annotated({ 'services.k8s.aws/read-only': 'true' })],
    [annotated({ 'services.k8s.aws/adoption-policy': 'adopt' })],
  ])('a new one that only looks for a job starts none: %j', patch => {
    const plan = planFor([], [named('a', patch)]);
    expect(actions(plan)).toEqual(['new']);
    expect(consequences(plan)).toEqual([]);
  });

  test('what the library writes is understood', () => {
    const props = { name: JobName.fixed('a'), deletionPolicy: DeletionPolicy.RETAIN };
    expect(consequences(planFor([manifestOf(props)], []))).toEqual(['a continues']);
    expect(consequences(planFor([], [manifestOf({ name: JobName.fixed('a'), readOnly: true })]))).toEqual([]);
    expect(actions(planFor([named('x', { spec: { trainingJobName: 'a' } })], [manifestOf({ name: JobName.fixed('a'), adoption: AdoptionPolicy.ADOPT_OR_CREATE })])))
      .toEqual(['adopted', 'removed']);
  });
});

describe('the cost at most', () => {
  const costOf = (patch: object) => {
    const [starts] = planFor([], [named('a', patch)]).jobs[0].consequences;
    return starts.kind === 'starts' ? starts.atMost : undefined;
  };

  test('is instances times the longest run', () => {
    expect(costOf({ spec: { resourceConfig: { instanceCount: 4 }, stoppingCondition: { maxRuntimeInSeconds: 5400 } } }))
      .toEqual({ hours: 6, byType: [{ instanceType: 'ml.m5.xlarge', instances: 4, hours: 6 }], warmPoolHours: 0, evaluators: [], maxWaitHours: undefined });
  });

  test('counts all groups, and the warm pool apart', () => {
    const instanceGroups = [
      { instanceGroupName: 'cpu', instanceType: 'ml.c5.xlarge', instanceCount: 2 }, { instanceGroupName: 'gpu', instanceType: 'ml.g5.xlarge', instanceCount: 1 },
    ];
    const patch = { spec: { resourceConfig: { instanceCount: null, instanceType: null, instanceGroups, keepAlivePeriodInSeconds: 1800 } } };
    expect(costOf(patch)).toMatchObject({
      hours: 3, byType: [{ instanceType: 'ml.c5.xlarge', hours: 2 }, { instanceType: 'ml.g5.xlarge', hours: 1 }], warmPoolHours: 1.5,
    });
  });

  test('of a spot job does not count the time that it waits', () => {
    expect(costOf({ spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 36_000 } } }))
      .toMatchObject({ hours: 1, maxWaitHours: 10 });
  });

  test('takes SageMaker\'s limit where the manifest has none', () => {
    expect(costOf({ spec: { stoppingCondition: { maxRuntimeInSeconds: null } } })).toMatchObject({ hours: 24 });
  });

  test.each([{ instanceCount: null }, { instanceCount: '2' }, { instanceType: null }])('is unknown with %j', resourceConfig => {
    expect(costOf({ spec: { resourceConfig } })).toBeUndefined();
  });
});

describe('the command', () => {
  const terminal = caughtTerminal();
  const folder = new OwnFolder();

  const file = (name: string, ...objects: object[]) => folder.write(name, objects.map(object => Yaml.stringify(object)).join('---\n'));
  const plan = (...args: string[]) => main(['plan', ...args]);
  const relative = (text: string) => text.split(folder.path).join('.');

  /** A change of every kind. */
  const sides = () => [
    file('old/jobs.yaml',
      named('same'), named('tagged'), named('warm', WARM), inFamily('churn', 'churn-1', { metadata: { namespace: 'team' } }), named('gone'),
      named('kept', RETAIN), named('renamed'), named('broken')),
    file('new/jobs.yaml',
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } },
      named('same'), named('tagged', { spec: { tags: [{ key: 'team', value: 'growth' }] } }),
      named('warm', { spec: { resourceConfig: { keepAlivePeriodInSeconds: 900 } } }),
      inFamily('churn', 'churn-2', {
        metadata: { namespace: 'team' },
        spec: {
          hyperParameters: { eta: '0.3', note: 'a | b `c` <script> [x](y) @team #12\u001b[31m' },
          inputDataConfig: [...VALID_MANIFEST.spec.inputDataConfig, { channelName: 'test', dataSource: { s3DataSource: { s3URI: 's3://churn/test/' } } }],
          environment: { DB_PASSWORD: 'correct horse', KEY: 'AKIAIOSFODNN7ABCDEFG' },
        },
      }),
      named('renamed', { spec: { trainingJobName: 'renamed-2' } }), named('broken', { spec: { resourceConfig: { volumeSizeInGB: 31 } } }),
      named('fresh', { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 7200 } } })),
  ];

  test('writes text', () => {
    expect(plan(...sides())).toBe(1);
    expect(relative(terminal.output)).toMatchSnapshot();
  });

  test('writes markdown', () => {
    expect(plan('--format', 'markdown', ...sides())).toBe(1);
    expect(relative(terminal.output)).toMatchSnapshot();
  });

  test('writes json', () => {
    expect(plan('--format', 'json', ...sides())).toBe(1);
    const { jobs, ...rest } = JSON.parse(relative(terminal.output));
    expect(rest).toMatchSnapshot();
    expect(jobs.find((job: any) => job.action === 'replaced')).toMatchSnapshot();
    expect(jobs.map((job: any) => job.action)).toEqual(['unchanged', 'unaffected', 'updated', 'replaced', 'orphaned', 'rejected', 'new', 'removed', 'removed']);
  });

  test.each(['text', 'markdown', 'json'])('secrets don\'t show in %s', format => {
    plan('--format', format, ...sides());
    expect(terminal.output).not.toMatch(/correct horse|AKIAIOS/);
    expect(terminal.output).toMatch(/a secret of 13 characters/);
  });

  test.each(['text', 'markdown', 'json'])('secrets in names, labels, types and numbers don\'t show in %s', format => {
    const secret = 'AKIAIOSFODNN7ABCDEFG';
    const labels = { 'cdk8s-sagemaker-training/family': secret, 'cdk8s-sagemaker-training/sweep': `${'x'.repeat(50)} ${secret}`, 'team': secret };
    const job = (name: string) => named(name, {
      metadata: { labels, annotations: { 'services.k8s.aws/region': secret } },
      spec: { trainingJobName: `${name}-${secret}`, resourceConfig: { instanceType: secret }, environment: { DB_PASSWORD: 88427731902 } },
    });
    const prices = folder.write('prices.json', JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: {} }));
    const old = named('a', { metadata: { labels } });
    plan('--format', format, '--prices', prices, '--budget', '1', file('old.yaml', old), file('new.yaml', ...['a', 'b', 'c', 'd', 'e', 'f', secret].map(job)));
    expect(terminal.output).toContain('a secret of 11 characters');
    expect(terminal.output + terminal.errors).not.toMatch(/AKIA|8842/);
  });

  test.each(['text', 'markdown'])('nothing in %s is obeyed by a terminal or by Markdown', format => {
    plan('--format', format, ...sides());
    // eslint-disable-next-line no-control-regex
    expect(terminal.output).not.toMatch(/\u001b/);
    if (format === 'markdown') {
      expect(terminal.output).not.toMatch(/<script>|@team|`c`|\[x\]\(y\)/);
      const tables = terminal.output.split('\n\n').filter(part => part.startsWith('| ')).map(table => table.trim().split('\n').map(line => line.split('|').length));
      expect(tables.length).toBeGreaterThan(1);
      expect(tables.filter(([head, ...rows]) => rows.some(cells => cells !== head))).toEqual([]);
    }
  });

  test.each(['text', 'markdown'])('nothing in the sums and the notes on costs of %s is obeyed', format => {
    const evil = 'x\n::error::INJ \u001b[31m @team <b>';
    const job = named('a', {
      metadata: {
        labels: { 'cdk8s-sagemaker-training/family': 'f', 'cdk8s-sagemaker-training/sweep': evil },
        annotations: { 'services.k8s.aws/region': evil },
      },
      spec: { resourceConfig: { instanceType: evil } },
    });
    const table = (prices: object) => folder.write('prices.json', JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: {}, ...prices }));
    for (const prices of [{}, { published: evil }]) {
      plan('--format', format, '--prices', table(prices), file('old.yaml'), file('new.yaml', job));
      // eslint-disable-next-line no-control-regex
      expect(terminal.output).not.toMatch(/\u001b|^\s*::error/m);
      expect(terminal.output).toContain('INJ');
      if (format === 'markdown') {
        expect(terminal.output).not.toMatch(/@team|<b>/);
      }
    }
  });

  test('nothing in Markdown becomes a link, an emoji, an issue or a commit by itself', () => {
    const hash = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
    const live = `https://evil.example www.evil.example :tada: GH-12 ${hash}`;
    const evil = named(hash, { metadata: { namespace: 'www.evil.example' }, spec: { resourceConfig: { instanceType: live }, hyperParameters: { eta: live } } });
    const seen = markdownPlan(planFor([named('a')], [evil]), 'team');
    expect(seen).not.toMatch(/https?:\/\/|www\.evil/);
    const outsideCode = seen.replace(/<code>.*?<\/code>/g, '').replace(/```mermaid.*?```/gs, '');
    expect(outsideCode).toContain('evil.example');
    expect(outsideCode).not.toMatch(/:tada:|GH-12|[0-9a-f]{7}/);
  });

  test('colours say nothing that the text does not', () => {
    const planned = planFor([named('a')], [named('b', { spec: { hyperParameters: { eta: '1' } } })]);
    expect(stripVTControlCharacters(textPlan(planned, { ...NO_TERMINAL, colours: true }, 'team'))).toBe(textPlan(planned, NO_TERMINAL, 'team'));
  });

  test('the same sides give the same bytes', () => {
    plan('--format', 'json', ...sides());
    const first = terminal.output;
    terminal.output = '';
    plan('--format', 'json', ...sides());
    expect(terminal.output).toBe(first);
  });

  describe('exit status', () => {
    test('0 when nothing changes', () => {
      const old = file('old.yaml', named('a'));
      expect(plan(old, file('new.yaml', { apiVersion: 'v1', kind: 'List', items: [named('a')] }))).toBe(0);
      expect(terminal.output).toBe('1 unchanged\n');
    });

    test('2 when something does, or 0 if asked for', () => {
      const [old, young] = [file('old.yaml', named('a')), file('new.yaml', named('a'), named('b'))];
      expect(plan(old, young)).toBe(2);
      expect(plan('--exit-zero', old, young)).toBe(0);
    });

    test('1 when a change is rejected, also if 0 is asked for', () => {
      const [old, young] = [file('old.yaml', named('a')), file('new.yaml', named('a', { spec: { hyperParameters: { eta: '1' } } }))];
      expect(plan(old, young)).toBe(1);
      expect(plan('--exit-zero', old, young)).toBe(1);
    });

    test('0 without any training job', () => {
      expect(plan(file('old.yaml'), file('new.yaml'))).toBe(0);
      expect(terminal.output).toBe('no training jobs\n');
    });

    test.each<[string, () => string[], RegExp]>([
      ['one input', () => [file('a.yaml')], /expected two inputs, OLD and NEW, got 1\nusage: /],
      ['standard input twice', () => ['-', '-'], /expected at most one of OLD and NEW to be standard input/],
      ['an unknown format', () => ['--format', 'html', 'a', 'b'], /--format must be one of text, markdown, json, got 'html'/],
      ['an unknown option', () => ['--prune', 'a', 'b'], /Unknown option '--prune'/],
      ['a file that is not there', () => [path.join(folder.path, 'none'), file('a.yaml')], /none: no such file or directory/],
      ['no YAML', () => [folder.write('x.yaml', 'a: ['), file('a.yaml')], /x\.yaml: not YAML: line 1/],
      ['a job without a name', () => [file('a.yaml'), file('b.yaml', patched(named('a'), { metadata: { name: null } }))],
        /b\.yaml:\d+: expected the TrainingJob to have metadata\.name/],
      ['two different jobs of one name', () => [file('a.yaml'), file('b.yaml', named('a'), named('a', { spec: { roleARN: 'other' } }))],
        /b\.yaml:\d+: 'a' is also defined in .*b\.yaml:\d+, with different content/],
    ])('the exit status is 1 for %s', (_what, args, message) => {
      expect(plan(...args())).toBe(1);
      expect(terminal.errors).toMatch(message);
      expect(terminal.output).toBe('');
    });
  });

  describe('a sweep', () => {
    const point = (depth: number, patch: object = {}) => patched(inFamily('sweep', `sweep-${depth}`), {
      metadata: { labels: { 'cdk8s-sagemaker-training/sweep': 'churn-sweep' }, annotations: { 'cdk8s-sagemaker-training/point': `{"depth":${depth}}` } }, ...patch,
    });

    test('of which a job changes is a line', () => {
      expect(plan(file('old.yaml', point(1), point(2), named('a')), file('new.yaml', point(2), point(3), point(4), named('a')))).toBe(2);
      expect(terminal.output).toContain(`
sweep churn-sweep: 3 jobs, 1 removed, 2 new, at most 2 instance-hours (all jobs of the sweep: at most 3 instance-hours)
1 removed, 2 new, 2 unchanged; 2 jobs would start, at most 2 instance-hours
`);
    });

    test('that stays the same is none', () => {
      const some = file('new.yaml', point(1), point(2));
      plan(some, some);
      expect(terminal.output).toBe('2 unchanged\n');
    });

    test('that is new, has prices, or goes', () => {
      const prices = folder.write('prices.json', JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } }));
      const [none, some] = [file('old.yaml'), file('new.yaml', point(1), point(2))];
      plan(none, some, '--prices', prices, '--format', 'markdown');
      expect(terminal.output).toContain('\n\nsweep churn-sweep: 2 jobs, 2 new, at most 2 instance-hours; at most 0.50 USD\n\n');
      plan(some, none);
      expect(terminal.output).toContain('\nsweep churn-sweep: 0 jobs, 2 removed\n');
    });

    test('is a row for programs', () => {
      plan(file('old.yaml', point(1)), file('new.yaml', point(1), point(2)), '--format', 'json');
      expect(JSON.parse(terminal.output).summary.bySweep).toEqual([
        expect.objectContaining({ name: 'churn-sweep', jobs: 2, new: 1, unchanged: 1, starts: 1, instanceHoursAtMost: 1, instanceHoursOfAllAtMost: 2 }),
      ]);
    });
  });

  describe('--prices and --budget', () => {
    const PRICES = { currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } };
    const prices = (table: object = PRICES) => folder.write('prices.json', JSON.stringify(table));
    const twoNew = () => [file('old.yaml'), file('new.yaml', named('a'), named('b', { spec: { hyperParameters: { eta: '1' } } }))];

    test('name what the change costs at most', () => {
      expect(plan('--prices', prices(), '--budget', '0.5', ...twoNew())).toBe(2);
      expect(terminal.output).toMatch(/^2 new; 2 jobs would start, at most 2 instance-hours; at most 0\.50 USD$/m);
      expect(terminal.errors).toBe('');
    });

    test('refuse what is over the budget, also if 0 is asked for', () => {
      expect(plan('--exit-zero', '--prices', prices(), '--budget', '0.49', ...twoNew())).toBe(1);
      expect(terminal.errors).toBe('over budget: the jobs that would start can cost 0.50 USD, and the budget is 0.49 USD\n');
      expect(terminal.output).toContain('2 new');
    });

    test('refuse what has an unknown cost', () => {
      expect(plan('--prices', prices({ ...PRICES, perHour: {} }), '--budget', '1000', ...twoNew())).toBe(1);
      expect(terminal.errors).toBe('over budget: the cost of the jobs that would start is unknown, since there is no price for ml.m5.xlarge\n');
    });

    test('count what starts and nothing that runs already', () => {
      const [, young] = twoNew();
      expect(plan('--prices', prices(), '--budget', '0', young, young)).toBe(0);
    });

    test.each<[string, () => string[], RegExp]>([
      ['a budget without prices', () => ['--budget', '5'], /--budget needs --prices FILE/],
      ['a budget that is not an amount', () => ['--budget', '5 USD', '--prices', prices()], /--budget must be an amount such as 500 or 99\.50, got '5 USD'/],
      ['a budget with a part of a cent', () => ['--budget', '5.005', '--prices', prices()], /--budget must be an amount such as 500 or 99\.50, got '5\.005'/],
      ['prices that are not there', () => ['--prices', `${folder.path}/none.json`], /none\.json: no such file or directory/],
    ])('the exit status is 1 for %s', (_what, args, message) => {
      expect(plan(...args(), ...twoNew())).toBe(1);
      expect(terminal.errors).toMatch(message);
    });
  });

  test.each(['constructor', 'toString', 'hasOwnProperty'])('a key %s is one like any other', key => {
    const [old, young] = [file('old.yaml', named('a')), file('new.yaml', named('a', { metadata: { labels: { [key]: 'x' } } }))];
    expect(plan(old, young)).toBe(2);
    expect(terminal.output).toContain(`+ metadata.labels.${key}: "x"`);
    expect(plan(young, old)).toBe(2);
    expect(terminal.output).toContain(`- metadata.labels.${key}: "x"`);
  });

  test('the same job twice is one job', () => {
    expect(plan(file('old.yaml', named('a')), file('new.yaml', named('a'), named('a')))).toBe(0);
  });

  test('--no-prune leaves what is gone in the cluster', () => {
    expect(plan('--no-prune', file('old.yaml', named('a')), file('new.yaml'))).toBe(2);
    expect(terminal.output).toBe('? orphaned: a\n    a continues and is billed, if it still runs: its resource is left in the cluster\n\n1 orphaned\n');
  });

  test('--allow-missing takes what is not there for nothing', () => {
    fs.mkdirSync(path.join(folder.path, 'empty'));
    const young = file('new.yaml', named('a'));
    expect(plan('--allow-missing', path.join(folder.path, 'none'), young)).toBe(2);
    expect(plan('--allow-missing', path.join(folder.path, 'empty'), young)).toBe(2);
  });

  test('says which workflows of Argo create jobs of which it says nothing', () => {
    const workflow = (name: string, kind = 'TrainingJob') => ({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'WorkflowTemplate',
      metadata: { name },
      spec: { templates: [{ name: 'train', resource: { action: 'create', manifest: Yaml.stringify({ ...VALID_MANIFEST, kind }) } }] },
    });
    expect(plan(file('old.yaml', workflow('retrain')), file('new.yaml', workflow('retrain'), workflow('other', 'Model')))).toBe(0);
    expect(terminal.errors).toContain('not planned: the jobs that WorkflowTemplate/retrain would create from hand-written manifests\n');
    expect(plan(file('old.yaml'), file('new.yaml', workflow('a'), workflow('b')))).toBe(0);
    expect(terminal.errors).toContain('not planned: the jobs that WorkflowTemplate/a, and 1 more workflow would create from hand-written manifests\n');
  });

  describe('Git revisions', () => {
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder.path, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
    });
    let before: string;

    beforeEach(() => {
      before = process.cwd();
      process.chdir(folder.path);
      git('init', '-q', '-b', 'main');
      file('app/dist/a.yaml', inFamily('f', 'f-1'));
      file('app/dist/deep/b.json', named('b'));
      file('app/dist/.hidden/x.yaml', named('x'));
      file('app/dist/node_modules/x.yaml', named('x'));
      folder.write('app/dist/ünï "code".yaml', Yaml.stringify(named('u')));
      folder.write('app/dist/readme.txt', 'no YAML: [');
      git('add', '-A', '-f');
      git('commit', '-q', '-m', 'one');
      file('app/dist/a.yaml', inFamily('f', 'f-2'));
      git('commit', '-q', '-a', '-m', 'two');
    });
    afterEach(() => process.chdir(before));

    test('a directory of one, and the same on disk', () => {
      expect(plan('HEAD:app/dist', 'app/dist')).toBe(0);
      expect(terminal.output).toBe('3 unchanged\n');
    });

    test('two revisions', () => {
      expect(plan('HEAD~1:app/dist', 'main:app/dist/')).toBe(2);
      expect(terminal.output).toContain('± replaced: f-1 → f-2');
      expect(terminal.output).toContain('2 unchanged');
    });

    test('a file, the whole of a revision, and a path from here', () => {
      expect(plan('HEAD~1:app/dist/a.yaml', 'HEAD:app/dist/a.yaml')).toBe(2);
      expect(plan('HEAD:', 'HEAD:app')).toBe(0);
      process.chdir('app');
      expect(plan('HEAD:./dist', 'HEAD:app/dist')).toBe(0);
    });

    test('files are named as in Git', () => {
      plan('--format', 'json', 'HEAD~1:app/dist', 'HEAD:app/dist');
      expect(JSON.parse(terminal.output).jobs.map(({ after }: any) => after.file))
        .toEqual(['HEAD:app/dist/a.yaml', 'HEAD:app/dist/deep/b.json', 'HEAD:app/dist/ünï "code".yaml']);
    });

    test('a file whose name has a colon is a file', () => {
      fs.copyFileSync('app/dist/a.yaml', 'HEAD:x');
      expect(plan('HEAD:x', 'HEAD:app/dist/a.yaml')).toBe(0);
    });

    test.each<[string, string, RegExp]>([
      ['an unknown revision', 'nope:app', /nope:app: no such file or directory, and 'nope' is not a Git revision/],
      ['an option in place of a revision', '--output=x:app', /Unknown option|is not a Git revision/],
      ['a path that the revision lacks', 'HEAD:nope', /HEAD:nope: no such file or directory in that revision/],
      ['a directory without files', 'HEAD:app/dist/.hidden/..', /no such file|has no/],
    ])('the exit status is 1 for %s', (_what, input, message) => {
      expect(plan('--', input, 'app/dist')).toBe(1);
      expect(terminal.errors).toMatch(message);
    });

    test('a path that the revision lacks may be missing', () => {
      expect(plan('--allow-missing', 'HEAD:nope', 'app/dist')).toBe(2);
      expect(plan('--allow-missing', 'nope:app', 'app/dist')).toBe(1);
    });

    test.each(['HEAD:app/chart/templates', 'HEAD:app/chart/templates/job.yaml', 'HEAD:app/chart', 'HEAD:./app/chart/templates'])(
      'a template of a Helm chart is skipped in %s as on disk', revision => {
        folder.write('app/chart/Chart.yaml', 'name: churn\n');
        folder.write('app/chart/templates/job.yaml', 'kind: TrainingJob\nmetadata: {name: {{ .Release.Name }}}\n');
        git('add', '-A');
        git('commit', '-q', '-m', 'chart');
        expect(plan(revision, 'app/dist')).toBe(2);
        expect(terminal.errors).not.toContain('not YAML');
      });

    test('a symbolic link is not followed', () => {
      fs.symlinkSync('a.yaml', 'app/dist/link.yaml');
      git('add', '-A');
      git('commit', '-q', '-m', 'three');
      expect(plan('HEAD:app/dist', 'app/dist')).toBe(1);
      expect(terminal.errors).toMatch(/HEAD:app\/dist\/link\.yaml: is a symbolic link/);
    });

    test.each(['HEAD:link', 'HEAD:./link', 'HEAD:app/link.yaml'])('a symbolic link that is named itself is not followed: %s', name => {
      fs.symlinkSync('app/dist', 'link');
      fs.symlinkSync('dist/a.yaml', 'app/link.yaml');
      git('add', '-A');
      git('commit', '-q', '-m', 'three');
      expect(plan(name, 'app/dist')).toBe(1);
      expect(terminal.errors).toContain(`${name}: is a symbolic link`);
    });

    test('a file of the index is read', () => {
      git('add', '-A');
      expect(plan(':app/dist/a.yaml', 'app/dist/a.yaml')).toBe(0);
    });

    test('outside of a repository', () => {
      fs.rmSync('.git', { recursive: true });
      expect(plan('HEAD:app/dist', 'app/dist')).toBe(1);
      expect(terminal.errors).toMatch(/git rev-parse: /);
    });
  });
});

const SECRET = 'AKIAIOSFODNN7ABCDEFG';
const names = fc.constantFrom('a', 'b', 'c', 'd');

/** Anything that YAML may say in place of a job, some of it a secret. */
const manifests = fc.record({
  name: names,
  namespace: fc.constantFrom(undefined, 'n'),
  labels: fc.oneof(fc.constant({ 'cdk8s-sagemaker-training/family': 'f' }), fc.jsonValue()),
  annotations: fc.oneof(fc.dictionary(fc.constantFrom('services.k8s.aws/region', 'services.k8s.aws/read-only', 'x'), fc.string()), fc.jsonValue()),
  trainingJobName: fc.oneof(names, fc.jsonValue()),
  field: fc.constantFrom('environment', 'tags', 'resourceConfig', 'profilerConfig', 'inputDataConfig', 'vpcConfig', 'stoppingCondition'),
  value: fc.oneof(fc.jsonValue(), fc.constant({ a: [SECRET] }), fc.constant([{ key: 'k', value: SECRET }, { key: 'other', value: 'v' }])),
  specless: fc.boolean(),
}).map(({ specless, field, value, trainingJobName, name: resource, ...metadata }): any => {
  const valid = named(resource);
  return { ...valid, metadata: { ...metadata, name: resource }, spec: specless ? undefined : { ...valid.spec, trainingJobName, [field]: value } };
});

const sides = fc.uniqueArray(manifests, { maxLength: 4, selector: ({ metadata }) => `${metadata.namespace}/${metadata.name}` });

test('a side against itself is unchanged', () => {
  holds(fc.property(sides, side => {
    const { jobs: planned } = planFor(side, structuredClone(side));
    expect(planned.map(({ action }) => action)).toEqual(side.map(() => 'unchanged'));
  }), { quick: 25, full: 500 });
});

test('whatever the sides say, each resource has its place in a plan, and no format fails or shows a secret', () => {
  holds(fc.property(sides, sides, fc.boolean(), (before, after, prune) => {
    const plan = planFor(before, after, prune);
    const found = [plan.jobs.flatMap(job => job.before ?? []), plan.jobs.flatMap(job => job.after ?? [])];
    expect(found.map(jobs => jobs.length)).toEqual([before.length, after.length]);
    expect(found.map(jobs => new Set(jobs).size)).toEqual([before.length, after.length]);
    for (const text of [textPlan(plan, NO_TERMINAL, 'team'), markdownPlan(plan, 'team'), jsonPlan(plan, 'team')]) {
      expect(text).not.toContain(SECRET);
    }
  }), { quick: 25, full: 500 });
});

describe('a resource as the cluster has it', () => {
  const WITHOUT_DEFAULT = { spec: { enableNetworkIsolation: null, outputDataConfig: { kmsKeyID: null } } };
  const applied = (manifest: object) => annotated({ 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify(manifest) });
  const live = (patch: object = {}) => named('a', patched({ metadata: { uid: '3f', resourceVersion: '1' }, status: {} }, patch));

  const [CHANNEL] = VALID_MANIFEST.spec.inputDataConfig;
  const TRACKED = annotated({ 'argocd.argoproj.io/tracking-id': 'x' });
  const instanceGroups = [{ instanceGroupName: 'g', instanceType: 'ml.m5.xlarge', instanceCount: 1 }];
  const inGroups = (instanceCount: number | null) => ({ spec: { resourceConfig: { instanceCount, instanceType: null, instanceGroups } } });
  const ADOPT = { 'services.k8s.aws/adoption-policy': 'adopt', 'services.k8s.aws/adoption-fields': '{"trainingJobName":"a"}' };

  test.each<[string, object, object, Action]>([
    ['keeps what only the controller has written', live(applied(named('a', WITHOUT_DEFAULT))), named('a', WITHOUT_DEFAULT), 'unchanged'],
    ['keeps it, too, if nobody knows what was applied', live(), named('a', WITHOUT_DEFAULT), 'unchanged'],
    ['loses what was applied', live(applied(named('a'))), named('a', WITHOUT_DEFAULT), 'rejected'],
    ['loses a value that the controller does not write', live({ spec: { enableNetworkIsolation: true } }), named('a', WITHOUT_DEFAULT), 'rejected'],
    ['loses a field that the controller does not write', live({ spec: { environment: { A: 'b' } } }), named('a'), 'rejected'],
    ['keeps a field that nobody has applied', live(patched(applied(named('a')), { spec: { environment: { A: 'b' } } })), named('a'), 'unchanged'],
    ['keeps an annotation that nobody has applied', live(patched(applied(named('a')), annotated({ 'example.com/by': 'b' }))), named('a'), 'unchanged'],
    ['keeps the marks of Argo CD, though it has applied them', live(patched(applied(named('a', TRACKED)), TRACKED)), named('a'), 'unchanged'],
    ['keeps the marks of Flux', live({ metadata: { labels: { 'kustomize.toolkit.fluxcd.io/name': 'a', 'kustomize.toolkit.fluxcd.io/namespace': 'b' } } }), named('a'), 'unchanged'],
    ['loses an annotation of Argo CD that somebody writes', live(annotated({ 'argocd.argoproj.io/sync-wave': '1' })), named('a'), 'unaffected'],
    ['loses what nobody has applied within a list', live(patched(applied(named('a')), { spec: { inputDataConfig: [{ ...CHANNEL, inputMode: 'Pipe' }] } })), named('a'), 'rejected'],
    ['keeps the number of instances that the controller reports with groups', patched(live(), inGroups(0)), named('a', inGroups(null)), 'unchanged'],
    ['keeps the spec that the controller has written for an adopted job', live(annotated({ ...ADOPT, 'services.k8s.aws/adopted': 'true' })), patched(named('a', annotated(ADOPT)), { spec: null }), 'unchanged'],
    ['loses its spec if the controller has not written it', live(annotated(ADOPT)), patched(named('a', annotated(ADOPT)), { spec: null }), 'rejected'],
  ])('%s', (_what, before, after, action) => {
    expect(actions(planFor([before], [after]))).toEqual([action]);
  });

  test('of a file, what is left out is a change', () => {
    expect(actions(planFor([named('a')], [named('a', WITHOUT_DEFAULT)]))).toEqual(['rejected']);
  });

  test.each([
    [{ enableNetworkIsolation: false }, { enableNetworkIsolation: null }],
    [{ algorithmSpecification: { metricDefinitions: [{ name: 'a', regex: 'a' }] } }, { algorithmSpecification: { metricDefinitions: null } }],
  ])('keeps what the controller has written into a definition of a tuning job: %j', (written, absent) => {
    const before = patched(VALID_TUNING, { metadata: { uid: '3f' }, spec: { trainingJobDefinition: written } });
    const after = patched(VALID_TUNING, { spec: { trainingJobDefinition: absent } });
    expect(actions(planFor([before], [after]))).toEqual(['unchanged']);
  });
});

describe('tuning jobs', () => {
  const tuned = (name: string, patch: object = {}) => patched(patched(VALID_TUNING, {
    metadata: { name }, spec: { hyperParameterTuningJobName: name, trainingJobDefinition: { stoppingCondition: { maxRuntimeInSeconds: 3600 } } },
  }), patch);

  test.each<[string, object, Action]>([
    ['tags', { spec: { tags: [{ key: 'a', value: 'b' }] } }, 'unaffected'],
    ['a limit', { spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 51 } } } }, 'rejected'],
    ['another name', { spec: { hyperParameterTuningJobName: 'other' } }, 'orphaned'],
    ['a default that the controller has filled in', { spec: { trainingJobDefinition: { enableNetworkIsolation: false } } }, 'unchanged'],
  ])('that change: %s', (_what, patch, action) => {
    const before = tuned('a', { spec: { trainingJobDefinition: { enableNetworkIsolation: null } } });
    expect(actions(planFor([before], [patched(before, patch)]))).toEqual([action]);
  });

  test('with several definitions differ in fields of a definition', () => {
    const { trainingJobDefinition } = tuned('a').spec;
    const withSecond = (members: object) => tuned('a', {
      spec: {
        trainingJobDefinition: null,
        trainingJobDefinitions: ['one', 'two'].map(definitionName => ({
          ...trainingJobDefinition, definitionName, ...definitionName === 'two' && { enableNetworkIsolation: undefined, ...members },
        })),
      },
    });
    expect(actions(planFor([withSecond({})], [withSecond({ enableNetworkIsolation: false })]))).toEqual(['unchanged']);
    const [job] = planFor([withSecond({})], [withSecond({ enableNetworkIsolation: true })]).jobs;
    expect(job.changes.map(({ path: field }) => field)).toEqual(['spec.trainingJobDefinitions[two].enableNetworkIsolation']);
  });

  test('take the hours of all their training jobs, and are others than training jobs of the same name', () => {
    const plan = planFor([named('a')], [named('a'), tuned('a')]);
    expect(actions(plan)).toEqual(['unchanged', 'new']);
    expect(plan.jobs[1].consequences).toMatchObject([{ kind: 'starts', atMost: { hours: 50 * VALID_TUNING.spec.trainingJobDefinition.resourceConfig.instanceCount } }]);
    expect(textPlan(plan, NO_TERMINAL, 'team')).toContain('in 50 training jobs');
    expect(jsonPlan(plan, 'team')).toMatch(/"hyperParameterTuningJobName": ?"a"/);
  });

  test('of a grid are counted by its combinations', () => {
    const grid = {
      strategy: 'Grid', resourceLimits: { maxNumberOfTrainingJobs: null }, parameterRanges: { continuousParameterRanges: null, integerParameterRanges: null },
    };
    const plan = planFor([], [tuned('a', { spec: { hyperParameterTuningJobConfig: grid } })]);
    expect(textPlan(plan, NO_TERMINAL, 'team')).toContain('starts, at most 2 instance-hours (1 × ml.m5.xlarge) in 2 training jobs');
  });
});
