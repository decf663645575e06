/* What the controller does with a change of a resource that keeps its name: each row of the table of changes. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { Duration } from 'cdk8s';
import { Cluster, InstanceType, JobName, type TrainingJobProps } from '../../src';
import { CHANGES, type ChangeKind } from '../../src/controller/changes';
import { Profiler, ProfilerRule } from '../../src/debugging';
import { manifestWith } from '../../test/fixtures';
import { sleep, until } from '../harness/until';
import { condition, isTerminal, World } from '../harness/world';
import type { Ending } from '../sagemaker/life';

/** A change of a job in a state, and what is to come of it. */
interface Scenario {
  readonly path: string;
  readonly change: ChangeKind['change'];
  readonly title: string;
  readonly props?: Partial<TrainingJobProps>;
  /** What the job is when it is changed; else it runs. */
  readonly ended?: Ending;
  readonly warmPool?: 'Available' | 'Terminated';
  readonly to: (manifest: any) => any;
  readonly expect: Expectation;
}

type Expectation =
  | { readonly ignored: true }
  | { readonly updated: any; readonly thenRefused?: RegExp }
  | { readonly refused: RegExp };

const WARM: Partial<TrainingJobProps> = { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { keepAlive: Duration.minutes(10) }) };
const PROFILED: Partial<TrainingJobProps> = { profiler: Profiler.at('s3://churn/profiles/', { rules: [ProfilerRule.profilerReport()] }) };
const IN_VPC: Partial<TrainingJobProps> = { vpc: { subnets: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1', 'sg-2'] } };

const ONLY = /only Warm Pool or Profiler can be updated/;
const IMAGE = '503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest';
const NEW_RULE = { ruleConfigurationName: 'Another', ruleEvaluatorImage: IMAGE, ruleParameters: { rule_to_invoke: 'CPUBottleneck' } };

const SCENARIOS: Scenario[] = [
  {
    path: 'spec',
    change: 'any',
    title: 'more instances for a running job',
    to: set('resourceConfig.instanceCount', 2),
    expect: { refused: ONLY },
  },
  {
    path: 'spec',
    change: 'any',
    title: 'more instances for a job that is Completed',
    ended: 'Completed',
    to: set('resourceConfig.instanceCount', 2),
    expect: { refused: ONLY },
  },
  {
    path: 'spec',
    change: 'any',
    title: 'other hyperparameters for a job that Failed',
    ended: 'Failed',
    to: set('hyperParameters', { eta: '0.3' }),
    expect: { refused: ONLY },
  },
  {
    path: 'spec',
    change: 'any',
    title: 'remote debugging, which the API could change',
    to: set('remoteDebugConfig', { enableRemoteDebug: true }),
    expect: { refused: ONLY },
  },
  {
    path: 'spec',
    change: 'any',
    title: 'another channel',
    to: manifest => set('inputDataConfig', [...manifest.spec.inputDataConfig, { ...manifest.spec.inputDataConfig[0], channelName: 'second' }])(manifest),
    expect: { refused: ONLY },
  },
  {
    path: 'spec',
    change: 'any',
    title: 'something else together with the profiler: the profiler first',
    props: PROFILED,
    to: manifest => set('stoppingCondition.maxRuntimeInSeconds', 60)(set('profilerConfig.profilingIntervalInMilliseconds', 1000)(manifest)),
    expect: { updated: { ProfilerConfig: { S3OutputPath: 's3://churn/profiles/', ProfilingIntervalInMilliseconds: 1000 } }, thenRefused: ONLY },
  },
  {
    path: 'spec',
    change: 'default',
    title: 'a default that is left out',
    to: manifest => set('inputDataConfig', manifest.spec.inputDataConfig.map(({ recordWrapperType, ...channel }: any) => channel))(manifest),
    expect: { ignored: true },
  },
  { path: 'spec.tags', change: 'any', title: 'tags', props: { tags: { team: 'a' } }, to: set('tags', [{ key: 'team', value: 'b' }]), expect: { ignored: true } },
  {
    path: 'spec.algorithmSpecification.metricDefinitions',
    change: 'any',
    title: 'metrics',
    props: { metrics: [{ name: 'loss', regex: 'loss=(.*)' }] },
    to: set('algorithmSpecification.metricDefinitions', [{ name: 'accuracy', regex: 'accuracy=(.*)' }]),
    expect: { ignored: true },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'value',
    title: 'a longer warm pool',
    props: WARM,
    ended: 'Completed',
    warmPool: 'Available',
    to: set('resourceConfig.keepAlivePeriodInSeconds', 1200),
    expect: { updated: { ResourceConfig: { KeepAlivePeriodInSeconds: 1200 } } },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'value',
    title: 'a warm pool that is gone',
    props: WARM,
    ended: 'Completed',
    warmPool: 'Terminated',
    to: set('resourceConfig.keepAlivePeriodInSeconds', 1200),
    expect: { refused: /warm pool cannot be updated if has been terminated or reused/ },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'value',
    title: 'the warm pool of a job that Failed',
    props: WARM,
    ended: 'Failed',
    to: set('resourceConfig.keepAlivePeriodInSeconds', 1200),
    expect: { refused: /warm pool can only be updated if TrainingJob status is Completed/ },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'value',
    title: 'the warm pool and the profiler at once',
    props: { ...WARM, ...PROFILED },
    to: manifest => set('resourceConfig.keepAlivePeriodInSeconds', 1200)(set('profilerConfig.profilingIntervalInMilliseconds', 1000)(manifest)),
    expect: { refused: /cannot update Warm pool and Profiler at the same time/ },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'added or removed',
    title: 'a warm pool added to a running job',
    to: set('resourceConfig.keepAlivePeriodInSeconds', 600),
    expect: { refused: /warm pool does not exist and can only be configured at creation time/ },
  },
  {
    path: 'spec.resourceConfig.keepAlivePeriodInSeconds',
    change: 'added or removed',
    title: 'a warm pool added to a job that is Completed',
    ended: 'Completed',
    to: set('resourceConfig.keepAlivePeriodInSeconds', 600),
    expect: { refused: /warm pool does not exist and can only be configured at creation time/ },
  },
  {
    path: 'spec.profilerConfig',
    change: 'value',
    title: 'the interval of the profiler',
    props: PROFILED,
    to: set('profilerConfig.profilingIntervalInMilliseconds', 1000),
    expect: { updated: { ProfilerConfig: { S3OutputPath: 's3://churn/profiles/', ProfilingIntervalInMilliseconds: 1000 } } },
  },
  {
    path: 'spec.profilerConfig',
    change: 'value',
    title: 'the interval of the profiler of a job that is Completed',
    props: PROFILED,
    ended: 'Completed',
    to: set('profilerConfig.profilingIntervalInMilliseconds', 1000),
    expect: { refused: /profiler can only be updated when Training Job is in InProgress state/ },
  },
  {
    path: 'spec.profilerConfig',
    change: 'added or removed',
    title: 'a profiler removed with its rules',
    props: PROFILED,
    to: manifest => set('profilerRuleConfigurations', undefined)(set('profilerConfig', undefined)(manifest)),
    expect: { updated: { ProfilerConfig: { DisableProfiler: true } } },
  },
  {
    path: 'spec.profilerConfig',
    change: 'added or removed',
    title: 'a profiler added',
    to: set('profilerConfig', { s3OutputPath: 's3://churn/profiles/', profilingIntervalInMilliseconds: 500 }),
    expect: { ignored: true },
  },
  {
    path: 'spec.profilerConfig',
    change: 'added or removed',
    title: 'a profiler added with a rule',
    to: manifest => set('profilerRuleConfigurations', [NEW_RULE])(
      set('profilerConfig', { s3OutputPath: 's3://churn/profiles/', profilingIntervalInMilliseconds: 500 })(manifest)),
    expect: {
      updated: {
        ProfilerConfig: { S3OutputPath: 's3://churn/profiles/', ProfilingIntervalInMilliseconds: 500 },
        ProfilerRuleConfigurations: [{ RuleConfigurationName: 'Another', RuleEvaluatorImage: IMAGE, RuleParameters: { rule_to_invoke: 'CPUBottleneck' } }],
      },
    },
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'value',
    title: 'a rule edited',
    props: PROFILED,
    to: manifest => set('profilerRuleConfigurations', [{ ...manifest.spec.profilerRuleConfigurations[0], ruleParameters: { rule_to_invoke: 'CPUBottleneck' } }])(manifest),
    expect: { refused: /cannot remove\/modify existing profiler rules/ },
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'more elements',
    title: 'a rule added',
    props: PROFILED,
    to: manifest => set('profilerRuleConfigurations', [...manifest.spec.profilerRuleConfigurations, NEW_RULE])(manifest),
    expect: {
      updated: {
        ProfilerRuleConfigurations: [
          { RuleConfigurationName: 'Another', RuleEvaluatorImage: IMAGE, RuleParameters: { rule_to_invoke: 'CPUBottleneck' } },
        ],
      },
    },
  },
  {
    path: 'spec.profilerRuleConfigurations',
    change: 'added or removed',
    title: 'all rules removed',
    props: PROFILED,
    to: set('profilerRuleConfigurations', undefined),
    expect: { updated: { ProfilerConfig: { DisableProfiler: true } } },
  },
  {
    path: 'spec.vpcConfig.subnets',
    change: 'order',
    title: 'subnets in another order',
    props: IN_VPC,
    to: set('vpcConfig.subnets', ['subnet-2', 'subnet-1']),
    expect: { ignored: true },
  },
  {
    path: 'spec.vpcConfig.securityGroupIDs',
    change: 'order',
    title: 'security groups in another order',
    props: IN_VPC,
    to: set('vpcConfig.securityGroupIDs', ['sg-2', 'sg-1']),
    expect: { ignored: true },
  },
  {
    path: 'metadata.labels',
    change: 'any',
    title: 'labels',
    to: manifest => ({ ...manifest, metadata: { ...manifest.metadata, labels: { ...manifest.metadata.labels, team: 'b' } } }),
    expect: { ignored: true },
  },
  {
    path: 'metadata.annotations',
    change: 'any',
    title: 'annotations',
    to: manifest => ({ ...manifest, metadata: { ...manifest.metadata, annotations: { ...manifest.metadata.annotations, team: 'b' } } }),
    expect: { ignored: true },
  },
];

/** Rows that need more than one look at one resource; the tests that follow, and those of adoption, have each of them. */
const APART = [
  'spec.trainingJobName', 'metadata.annotations.services.k8s.aws/region', 'metadata.annotations.services.k8s.aws/adoption-policy', 'metadata.namespace',
];

test('every row of the table of changes is tried', () => {
  const tried = new Set([...SCENARIOS.map(({ path, change }) => `${path} ${change}`)]);

  for (const { path, change } of CHANGES.filter(row => !APART.includes(row.path))) {
    assert.ok(tried.has(`${path} ${change}`), `${path} ${change}`);
  }
});

describe('a change of a resource that keeps its name', { concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('changes')));
  after(() => world.close());

  SCENARIOS.forEach((scenario, index) => {
    const { path, title, props, ended, warmPool, to, expect } = scenario;

    test(`${path}: ${title}`, async () => {
      const name = `job-${index}`;
      const manifest = manifestWith({ ...props, name: JobName.fixed(name) });
      await createdAs(world, manifest, ended, warmPool);

      await world.apply(to(manifest));

      if ('updated' in expect) {
        const [call] = await until(`${name} is updated`, () => nonEmpty(world.service.callsOf('UpdateTrainingJob', name)), 60);
        const { TrainingJobName: _, ...sent } = call.request;
        assert.deepEqual(sent, expect.updated);
        assert.equal(call.outcome, undefined);
        if (expect.thenRefused !== undefined) {
          await refused(world, name, expect.thenRefused);
        } else {
          await world.untilSeenAgain([name], 2);
          assert.equal(isTerminal(await world.get(name)), false);
          assert.equal(world.service.callsOf('UpdateTrainingJob', name).length, 1);
        }
      } else if ('refused' in expect) {
        await refused(world, name, expect.refused);
        assert.deepEqual(world.service.callsOf('UpdateTrainingJob', name), []);
      } else {
        await sleep(3);
        const resource = await world.get(name);
        assert.equal(isTerminal(resource), false, condition(resource, 'ACK.Terminal').message);
        assert.deepEqual(world.service.callsOf('UpdateTrainingJob', name), []);
      }
      assert.equal(world.service.callsOf('CreateTrainingJob', name).length, 1);
      assert.deepEqual(world.service.callsOf('StopTrainingJob', name), []);
      assert.equal(world.service.job(name).status, ended ?? 'InProgress');
    });
  });
});

async function createdAs(world: World, manifest: any, ended?: Ending, warmPool?: 'Available' | 'Terminated'): Promise<void> {
  const { name } = manifest.metadata;
  await world.apply(manifest);
  await world.untilRuns(name);
  const job = world.service.job(name);
  await until(`${name} is beyond its start`, () => job.secondaryStatus !== 'Starting');
  if (ended !== undefined) {
    job.warmPool = warmPool;
    job.end(ended);
  }
  await sleep(0.5);
}

async function refused(world: World, name: string, message: RegExp): Promise<void> {
  const resource = await world.untilResource(name, 'is refused', isTerminal);
  assert.match(condition(resource, 'ACK.Terminal').message!, message);
  assert.equal(condition(resource, 'Ready').status, 'False');
}

function nonEmpty<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function annotated(manifest: any, key: string, value: string): any {
  return { ...manifest, metadata: { ...manifest.metadata, annotations: { ...manifest.metadata.annotations, [key]: value } } };
}

/** Sets a member of the spec, or removes it. */
function set(path: string, value: unknown): (manifest: any) => any {
  return manifest => {
    const copy = structuredClone(manifest);
    const segments = path.split('.');
    const last = segments.pop()!;
    segments.reduce((inner, segment) => inner[segment], copy.spec)[last] = value;
    return JSON.parse(JSON.stringify(copy));
  };
}


describe('a change of the name, the Region or the namespace', { concurrency: true }, () => {
  let world: World;
  before(async () => {
    world = await World.open('changes-apart', { flags: ['--watch-namespace=changes-apart,changes-elsewhere'] });
    await world.kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'changes-elsewhere' } });
  });
  after(() => world.close());

  test('spec.trainingJobName: a second job starts, and the first goes on, unwatched', async () => {
    const manifest = manifestWith({ name: JobName.fixed('first') });
    await createdAs(world, manifest);

    await world.apply(set('trainingJobName', 'second')(manifest));

    await world.untilResource('first', 'follows the second job', ({ status }) => status.ackResourceMetadata.arn.endsWith('/second'));
    assert.equal(world.service.job('first').status, 'InProgress');

    await world.delete('first');
    await world.untilGone('first');
    assert.equal(world.service.job('second').status, 'Stopped');
    assert.equal(world.service.job('first').status, 'InProgress');
    assert.equal(world.service.job('first').wasAskedToStop, false);
  });

  test('metadata.annotations.services.k8s.aws/region: nothing happens but an error in the log, and the resource can no longer be deleted', async () => {
    const manifest = manifestWith({ name: JobName.fixed('moved') });
    await createdAs(world, manifest);
    const { status } = await world.get('moved');

    await world.apply(annotated(manifest, 'services.k8s.aws/region', 'us-east-1'));
    await sleep(2);
    assert.deepEqual((await world.get('moved')).status, status, 'an edit of an annotation starts no reconciliation');
    await world.restartController();
    await until('the log tells', () => world.log().includes('Resource already exists in region eu-west-1, but the desired state specifies region us-east-1'));
    assert.deepEqual((await world.get('moved')).status, status);
    assert.equal(world.service.callsOf('CreateTrainingJob', 'moved').length, 1);

    await world.delete('moved');
    await sleep(5);
    assert.ok(await world.exists('moved'));
    assert.equal(world.service.job('moved').wasAskedToStop, false);

    await world.apply(manifest);
    await world.restartController();
    await until('with its Region back the resource is deleted', async () => !await world.exists('moved'), 90);
    assert.equal(world.service.job('moved').status, 'Stopped');
  });

  test('metadata.namespace: another resource, whose job name is taken', async () => {
    const manifest = manifestWith({ name: JobName.fixed('stays') });
    await createdAs(world, manifest);

    await world.kubernetes.apply({ ...manifest, metadata: { ...manifest.metadata, namespace: 'changes-elsewhere' } });

    const other = await until('the other is refused', async () => {
      const resource = await world.kubernetes.get('TrainingJob', 'changes-elsewhere', 'stays');
      return isTerminal(resource) && resource;
    });
    assert.match(condition(other, 'ACK.Terminal').message!, /Resource already exists/);
    assert.equal(world.service.callsOf('CreateTrainingJob', 'stays').length, 1);
  });
});

describe('a change with a state of its own', { concurrency: true }, () => {
  let world: World;
  before(async () => void (world = await World.open('changes-states')));
  after(() => world.close());

  test('the warm pool of a running job is updated once the job is Completed', async () => {
    const manifest = manifestWith({ ...WARM, name: JobName.fixed('warm') });
    await createdAs(world, manifest);
    await world.apply(set('resourceConfig.keepAlivePeriodInSeconds', 1200)(manifest));
    const waiting = await world.untilResource('warm', 'waits', resource => condition(resource, 'ACK.Recoverable').status === 'True');
    assert.match(condition(waiting, 'ACK.Recoverable').message!, /warm pool cannot be updated while TrainingJob status is InProgress/);
    assert.deepEqual(world.service.callsOf('UpdateTrainingJob', 'warm'), []);

    world.service.job('warm').end('Completed');
    await until('the warm pool is updated', () => world.service.job('warm').keepAlive === 1200, 60);
    await world.untilResource('warm', 'is synced', resource => condition(resource, 'Ready').status === 'True');
  });

  test('a warm pool that is removed from the spec is asked for again and again, in vain', async () => {
    const manifest = manifestWith({ ...WARM, name: JobName.fixed('cold') });
    await createdAs(world, manifest, 'Completed', 'Available');

    await world.apply(set('resourceConfig.keepAlivePeriodInSeconds', undefined)(manifest));
    const resource = await world.untilResource('cold', 'fails', each => condition(each, 'ACK.Recoverable').status === 'True');
    assert.match(condition(resource, 'ACK.Recoverable').message!, /missing required field, UpdateTrainingJobInput\.ResourceConfig\.KeepAlivePeriodInSeconds/);
    assert.equal(isTerminal(resource), false);
    assert.deepEqual(world.service.callsOf('UpdateTrainingJob', 'cold'), [], 'it never reaches SageMaker');
  });

  test('a profiler that was removed stays as it is, whatever SageMaker still reports of it', async () => {
    const manifest = manifestWith({ ...PROFILED, name: JobName.fixed('profiled') });
    await createdAs(world, manifest);
    await world.apply(set('profilerRuleConfigurations', undefined)(set('profilerConfig', undefined)(manifest)));
    await until('the profiler is switched off', () => world.service.job('profiled').profilerDisabled, 60);
    await world.untilSeenAgain(['profiled'], 2);
    assert.equal(isTerminal(await world.get('profiled')), false, 'what SageMaker still reports of the profiler is no difference');
    assert.equal(world.service.callsOf('UpdateTrainingJob', 'profiled').length, 1);
  });

  test('a change while the job starts waits', async t => {
    const slow = await World.open('changes-starting', { service: { pace: { running: 1000, stopping: 1 } } });
    t.after(() => slow.close());
    const manifest = manifestWith({ ...PROFILED, name: JobName.fixed('starting') });
    await slow.apply(manifest);
    await slow.untilResource('starting', 'starts', ({ status }) => status?.secondaryStatus === 'Starting');
    await slow.apply(set('profilerConfig.profilingIntervalInMilliseconds', 1000)(manifest));
    await sleep(3);
    assert.deepEqual(slow.service.callsOf('UpdateTrainingJob', 'starting'), []);
    assert.equal(isTerminal(await slow.get('starting')), false);
  });

  test('a channel without a record wrapper, added to the list, makes the controller fail without any condition', async () => {
    const manifest = manifestWith({ name: JobName.fixed('panics') });
    await createdAs(world, manifest);
    const { status } = await world.get('panics');
    const { recordWrapperType: _, ...second } = { ...manifest.spec.inputDataConfig[0], channelName: 'second' };

    await world.apply(set('inputDataConfig', [...manifest.spec.inputDataConfig, second])(manifest));
    await until('the log tells of a panic', () => /index out of range/.test(world.log()));
    assert.deepEqual((await world.get('panics')).status, status);
  });
});
