/* What the controller does with tuning jobs: from their creation to their end, and with changes. */
import * as assert from 'assert/strict';
import { after, before, describe, test } from 'node:test';
import { App, Chart, Testing } from 'cdk8s';
import { requestOf, withoutControllerTags } from './intent';
import { exampleManifestsOf } from './manifests';
import { AdoptionPolicy, Algorithm, DeletionPolicy, Guardrail, GuardrailPolicy, Guardrails, JobName, Prices } from '../../src';
import type { ChangeEffect } from '../../src/controller/changes';
import { TUNING_CHANGES } from '../../src/controller/tuning-changes';
import { judgeTuning } from '../../src/rules/tuning/judge-tuning';
import { ExportTarget, StatusExport, StatusField } from '../../src/status';
import { IMAGE } from '../../test/fixtures';
import { newChart, Range, TuningStrategy, tuningWith } from '../../test/job/tuning/tuning-jobs';
import { Kubernetes, Refused } from '../harness/kubernetes';
import { sleep, until } from '../harness/until';
import { access, condition, isSynced, isTerminal, World } from '../harness/world';
import { RECORDED_OF_TUNING, type UnprovenOfTuning } from '../sagemaker/tuning-job';

const kind = 'HyperParameterTuningJob';
const examples = exampleManifestsOf(kind);
type Args = Parameters<typeof tuningWith>;
const manifestWith = (name: string, props: Args[0] = {}, ofTemplate: Args[1] = {}) =>
  tuningWith({ name: JobName.fixed(name), ...props }, ofTemplate).toJson();

describe('a tuning job', { concurrency: true }, () => {
  let world: World;
  before(async () => {
    world = await World.open('tuning', { kind });
    world.service.unprovenOfTuning = name => ({ ...RECORDED_OF_TUNING, ...UNPROVEN[name] });
  });
  after(() => world.close());

  /** What the service reports otherwise for some tuning jobs. */
  const UNPROVEN: Record<string, Partial<UnprovenOfTuning>> = {
    'no-metrics': { metricsOfImage: false },
    'no-metrics-in-list': { metricsOfImage: false },
    'filled-in': { outputDefaults: true },
    'filled-in-list': { outputDefaults: true },
    'more-metrics': { objectiveAmongMetrics: true },
    'more-metrics-in-list': { objectiveAmongMetrics: true },
  };
  const METRICS: Args[1] = { algorithm: Algorithm.fromImage(IMAGE), metrics: [{ name: 'validation:auc', regex: 'auc=(.*)' }] };
  const status = (resource: any) => resource.status?.hyperParameterTuningJobStatus;
  const creations = (name: string) => world.service.callsOf(`Create${kind}`, name).length;

  test('is created as its manifest says, and nothing differs at later looks and after a restart', async () => {
    assert.ok(examples.length >= 3);
    const names = examples.map(({ metadata }) => metadata.name);
    await Promise.all(examples.map(manifest => world.apply(manifest)));
    for (const { metadata: { name }, spec } of examples) {
      await world.untilRuns(name);
      const [{ request }] = world.service.callsOf(`Create${kind}`, name);
      assert.deepEqual(inSinglePrecision(withoutControllerTags(request)), requestOf(spec, `Create${kind}`));
    }
    await world.untilSeenAgain(names, 3, 240);
    await world.restartController();
    await world.untilSeenAgain(names, 3, 240);
    for (const name of names) {
      const resource = await world.get(name);
      assert.equal(isTerminal(resource), false, JSON.stringify(resource.status));
      assert.equal(creations(name), 1);
      world.service.tuningJob(name).end('Completed');
      const done = await world.untilResource(name, 'is complete', each => status(each) === 'Completed' && isSynced(each));
      assert.equal(done.status.bestTrainingJob.trainingJobName, `${name}-001-0a1b2c3d`);
      assert.equal(isTerminal(done), false);
    }
  });

  test('with an empty key and GZIP, as training jobs have them, gets both back', async () => {
    const manifest = manifestWith('written-out');
    Object.assign(manifest.spec.trainingJobDefinition.outputDataConfig, { compressionType: 'GZIP', kmsKeyID: '' });
    await world.apply(manifest);
    await world.untilRuns('written-out');
    await world.untilSeenAgain(['written-out'], 3, 240);
    // The request has both, and the service echoes definitions.
    assert.equal(isTerminal(await world.get('written-out')), false);
  });

  test('is looked at every 5 seconds without end if its image brings no metrics and it has none', async () => {
    await world.apply(manifestWith('no-metrics'));
    await world.untilRuns('no-metrics');
    const resource = await world.untilResource('no-metrics', 'waits for metrics', each => condition(each, 'ACK.LateInitialized').status === 'False');
    assert.match(condition(resource, 'ACK.LateInitialized').message!, /requeuing with delay of 5 seconds/);
    await world.untilSeenAgain(['no-metrics'], 4, 40);
  });

  test('with a list of definitions is left alone if its image brings no metrics and it has none', async () => {
    await world.apply(inList(manifestWith('no-metrics-in-list')));
    await world.untilRuns('no-metrics-in-list');
    await world.untilSeenAgain(['no-metrics-in-list'], 3, 240);
    assert.equal(isTerminal(await world.get('no-metrics-in-list')), false);
  });

  for (const name of ['filled-in', 'filled-in-list']) {
    test(`whose definition SageMaker reports with an output key and compression is refused at the first look: ${name}`, async () => {
      const manifest = manifestWith(name);
      await world.apply(name === 'filled-in' ? manifest : inList(manifest));
      await untilNotImplemented(name);
    });
  }

  test('that is deleted is stopped, unless it is retained or has ended', async () => {
    const names = ['stopped', 'retained', 'ended'];
    await Promise.all(names.map(name => world.apply(manifestWith(name, name === 'retained' ? { deletionPolicy: DeletionPolicy.RETAIN } : {}))));
    await Promise.all(names.map(name => world.untilRuns(name)));
    world.service.tuningJob('ended').end('Failed', 'no training job has succeeded');
    const failed = await world.untilResource('ended', 'has failed', each => status(each) === 'Failed');
    assert.equal(failed.status.failureReason, 'no training job has succeeded');
    for (const name of names) {
      await world.delete(name);
      await world.untilGone(name);
    }
    assert.deepEqual(names.filter(name => world.service.tuningJob(name).wasAskedToStop), ['stopped']);
  });

  for (const name of ['more-metrics', 'more-metrics-in-list']) {
    test(`whose definition SageMaker reports with one metric more is refused at the first look: ${name}`, async () => {
      const manifest = manifestWith(name, {}, METRICS);
      await world.apply(name === 'more-metrics' ? manifest : inList(manifest));
      await untilNotImplemented(name);
    });
  }

  test('with a list of definitions that name metrics gets them back', async () => {
    await world.apply(inList(manifestWith('metrics-in-list', {}, METRICS)));
    await world.untilRuns('metrics-in-list');
    await world.untilSeenAgain(['metrics-in-list'], 3, 240);
    assert.equal(isTerminal(await world.get('metrics-in-list')), false);
  });

  test('whose target has more digits than SageMaker keeps is refused at the first look', async () => {
    const manifest = manifestWith('digits');
    manifest.spec.hyperParameterTuningJobConfig.tuningJobCompletionCriteria = { targetObjectiveMetricValue: 0.2 };
    await world.apply(manifest);
    await untilNotImplemented('digits');
  });

  async function untilNotImplemented(name: string): Promise<void> {
    assert.match(condition(await world.untilResource(name, 'is refused', isTerminal), 'ACK.Terminal').message!, /not implemented/);
  }

  const ADOPTED: ReadonlyArray<readonly [string, string, Args[1], ((manifest: any) => any)]> = [
    ['with the metrics that SageMaker reports', 'theirs', METRICS, manifest => manifest],
    ['without them, and is refused', 'lacking', undefined, manifest => manifest],
    ['without them in a list of definitions, which the controller fills in', 'lacking-in-list', undefined, inList],
  ];
  for (const [how, name, ofTemplate, shaped] of ADOPTED) {
    test(`is adopted by its name ${how}`, async () => {
      await world.apply(shaped(manifestWith(name, { deletionPolicy: DeletionPolicy.RETAIN }, ofTemplate)));
      await world.untilRuns(name);
      await world.delete(name);
      await world.untilGone(name);
      const manifest = shaped(manifestWith(name, { adoption: AdoptionPolicy.ADOPT_OR_CREATE }, ofTemplate));
      await world.apply(manifest);
      const adopted = await world.untilResource(name, 'is adopted or refused', each =>
        isTerminal(each) || condition(each, 'ACK.LateInitialized').status === 'True');
      assert.equal(adopted.metadata.annotations['services.k8s.aws/adopted'], 'true');
      assert.equal(isTerminal(adopted), name === 'lacking');
      assert.equal(judgeTuning({ manifest }).findings.some(({ rule }) => rule === 'tuning-adopted-metrics'), name === 'lacking');
      assert.equal(creations(name), 1);
    });
  }

  /** A tuning job that runs without a resource. */
  const runsAlready = (manifest: any) => world.service.ask(`Create${kind}`, requestOf(manifest.spec, `Create${kind}`), 'eu-west-1');

  test('that is only adopted gets the spec that SageMaker reports, and is never created', async () => {
    runsAlready(manifestWith('existing', { maxTrainingJobs: 7 }));
    await world.apply(manifestWith('existing', { adoption: AdoptionPolicy.ADOPT }));
    await world.apply(manifestWith('absent', { adoption: AdoptionPolicy.ADOPT }));
    const mostOf = ({ spec }: any) => spec.hyperParameterTuningJobConfig.resourceLimits.maxNumberOfTrainingJobs;
    const resource = await world.untilResource('existing', 'has the spec of the tuning job', each => mostOf(each) === 7);
    assert.equal(isTerminal(resource), false);
    await until('the controller looked for the other one', () => world.service.callsOf(`Describe${kind}`, 'absent').length > 0);
    await sleep(2);
    assert.equal(creations('absent'), 0);
  });

  test('that is read-only is watched, and never created or stopped', async () => {
    runsAlready(manifestWith('watched'));
    await world.apply(manifestWith('watched', { readOnly: true }));
    await world.apply(manifestWith('nothing-to-watch', { readOnly: true }));
    await world.untilResource('watched', 'shows the tuning job', each => status(each) === 'InProgress');
    await world.delete('watched');
    await world.untilGone('watched');
    await until('the controller looked for the other one', () => world.service.callsOf(`Describe${kind}`, 'nothing-to-watch').length > 0);
    await sleep(2);
    assert.equal(world.service.tuningJob('watched').wasAskedToStop, false);
    assert.equal(creations('nothing-to-watch'), 0);
  });

  test('exports its best training job and the model of it', async () => {
    const chart = newChart();
    const job = tuningWith({ name: JobName.fixed('best') }, {}, chart);
    const to = ExportTarget.newConfigMap(chart, 'results');
    new StatusExport(chart, 'training-job', { job, field: StatusField.BEST_TRAINING_JOB, to });
    new StatusExport(chart, 'model', { job, field: StatusField.BEST_MODEL_ARTIFACTS, to });
    const [tuning, ...others] = Testing.synth(chart).sort(({ kind: one }) => one === kind ? -1 : 1);
    await world.apply(tuning);
    await world.untilRuns('best');
    world.service.tuningJob('best').end('Completed');
    await world.untilResource('best', 'is complete', each => status(each) === 'Completed' && isSynced(each));
    for (const object of others) {
      await world.apply(object);
    }
    const { metadata } = others.find(object => object.kind === 'ConfigMap');
    const data = await until('both are exported', async () => {
      const { data: found = {} } = await world.kubernetes.get('ConfigMap', world.namespace, metadata.name);
      return Object.keys(found).length === 2 && found;
    }, 90);
    assert.deepEqual(data, { 'training-job': 'best-001-0a1b2c3d', 'model': 's3://example-churn/models/best-001-0a1b2c3d/output/model.tar.gz' });
  });

  test('whose name was used before is refused', async () => {
    runsAlready(manifestWith('taken'));
    await world.apply(manifestWith('taken'));
    const resource = await world.untilResource('taken', 'is refused', isTerminal);
    assert.match(condition(resource, 'ACK.Terminal').message!, /^Resource already exists/);
  });

  test('that SageMaker refuses is tried again', async () => {
    const manifest = manifestWith('refused');
    manifest.spec.trainingJobDefinition.roleARN = 'short';
    await world.apply(manifest);
    const resource = await world.untilResource('refused', 'is refused', each => condition(each, 'ACK.Recoverable').status === 'True' || isTerminal(each));
    assert.match(condition(resource, 'ACK.Recoverable').message ?? condition(resource, 'ACK.Terminal').message!, /ValidationException/);
    await world.delete('refused');
  });

  const IN_VPC = { vpc: { subnets: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1', 'sg-2'] } };
  const reversed = (list: string) => ({ spec: { trainingJobDefinition: { vpcConfig: { [list]: [...IN_VPC.vpc[list === 'subnets' ? 'subnets' : 'securityGroupIds']].reverse() } } } });
  const scenarios: Record<string, { change: object; ofTemplate?: Args[1]; then: Exclude<ChangeEffect, 'in place'> }> = {
    'spec any': { change: { spec: { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 21 } } } }, then: 'rejected' },
    'spec.hyperParameterTuningJobName value': { change: { spec: { hyperParameterTuningJobName: 'another-name' } }, then: 'second job' },
    'spec.tags any': { change: { spec: { tags: [{ key: 'a', value: 'b' }] } }, then: 'ignored' },
    'spec.trainingJobDefinition.vpcConfig.subnets order': { change: reversed('subnets'), ofTemplate: IN_VPC, then: 'ignored' },
    'spec.trainingJobDefinition.vpcConfig.securityGroupIDs order': { change: reversed('securityGroupIDs'), ofTemplate: IN_VPC, then: 'ignored' },
  };

  test('the table of changes has no row of a spec without a scenario', () => {
    assert.deepEqual(Object.keys(scenarios), TUNING_CHANGES.filter(({ path }) => path.startsWith('spec')).map(({ path, change }) => `${path} ${change}`));
  });

  Object.entries(scenarios).forEach(([row, { change, ofTemplate, then }], position) => {
    test(`that changes: ${row}: ${then}`, async () => {
      const name = `changes-${position}`;
      await world.apply(manifestWith(name, {}, ofTemplate));
      await world.untilRuns(name);
      await world.patch(name, change);
      assert.equal(TUNING_CHANGES.find(each => `${each.path} ${each.change}` === row)!.effect, then);
      switch (then) {
        case 'rejected':
          assert.match(condition(await world.untilResource(name, 'is refused', isTerminal), 'ACK.Terminal').message!, /not implemented/);
          break;
        case 'second job':
          await world.untilResource(name, 'starts another one', () => creations('another-name') === 1);
          assert.equal(world.service.tuningJob(name).status, 'InProgress');
          break;
        case 'ignored':
          await world.untilSeenAgain([name], 3, 240);
          assert.equal(isTerminal(await world.get(name)), false);
          assert.equal(creations(name), 1);
      }
    });
  });
});

test('an empty name of a hyperparameter crashes the controller when it reads the tuning job back', async () => {
  const world = await World.open('tuning-panic', { kind });
  try {
    const manifest = manifestWith('empty-name');
    manifest.spec.trainingJobDefinition.staticHyperParameters[''] = 'x';
    await world.apply(manifest);
    await world.untilResource('empty-name', 'makes the controller panic', () => /panic/i.test(world.log()));
  } finally {
    await world.close();
  }
});

describe('the policy of guardrails for tuning jobs', () => {
  const kubernetes = new Kubernetes(access());
  after(() => kubernetes.close());

  const PRICES = Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 1 } });
  const grid = (...lists: string[][]): Args[0] => ({
    strategy: TuningStrategy.GRID, maxTrainingJobs: undefined, ranges: Object.fromEntries(lists.map((values, i) => [`x${i}`, Range.categorical(values)])),
  });
  const ALLOWED: Record<string, Args[0]> = { limit: { maxTrainingJobs: 4 }, grid: grid(['a', 'b'], ['c', 'd']) };
  const REFUSED: Record<string, Args[0]> = {
    'a limit': { maxTrainingJobs: 5 }, 'no limit': { maxTrainingJobs: undefined }, 'a grid': grid(['a', 'b'], ['c', 'd', 'e']), 'an unlimited grid': { ...grid(['a']), autotune: true },
  };

  for (const [title, guardrail] of [['instance-hours', Guardrail.maxInstanceHours(4)], ['cost', Guardrail.maxCost(4, PRICES)]] as const) {
    test(`counts training jobs as synthesis does: ${title}`, async () => {
      const namespace = `tuning-${title}`;
      await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
      const chart = new Chart(new App(), namespace);
      Guardrails.of(chart).add(guardrail);
      new GuardrailPolicy(chart, 'policy', { name: namespace, namespaces: [namespace] });
      for (const object of Testing.synth(chart)) {
        await kubernetes.apply(object);
      }
      const isTaken = (manifest: any) => kubernetes.apply({ ...manifest, metadata: { ...manifest.metadata, namespace } }, { dryRun: true })
        .then(() => true, error => assert.ok(error instanceof Refused && error.message.includes(namespace), String(error)));
      await until('the policy is in force', async () => await isTaken(manifestWith('probe', REFUSED['no limit'])) !== true, 60);
      for (const shaped of [(manifest: any) => manifest, inList]) {
        for (const [phrase, props] of Object.entries(ALLOWED)) {
          assert.equal(await isTaken(shaped(manifestWith('allowed', props))), true, phrase);
        }
        for (const [phrase, props] of Object.entries(REFUSED)) {
          assert.equal(await isTaken(shaped(manifestWith('refused', props))), undefined, phrase);
        }
      }
    });
  }
});

/** The same training in a list of definitions. */
function inList({ spec: { trainingJobDefinition, hyperParameterTuningJobConfig: config, ...spec }, ...manifest }: any): any {
  const { hyperParameterTuningJobObjective: tuningObjective, parameterRanges: hyperParameterRanges, ...rest } = config;
  return {
    ...manifest,
    spec: { ...spec, hyperParameterTuningJobConfig: rest, trainingJobDefinitions: [{ ...trainingJobDefinition, definitionName: 'a', tuningObjective, hyperParameterRanges }] },
  };
}

/** The SDK of the controller writes a number of single precision with as few digits as tell it from others. */
function inSinglePrecision(request: any): any {
  return JSON.parse(JSON.stringify(request, (member, value) => member === 'TargetObjectiveMetricValue' ? Math.fround(value) : value));
}
