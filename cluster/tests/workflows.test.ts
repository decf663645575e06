/*
 * The workflows of templates: their objects before the API server and Argo's own check, the manifests that Argo makes of
 * them, and runs with Argo's controller. There is no kubelet; the harness does what the pods would do.
 */
import * as assert from 'assert/strict';
import { execFileSync, spawnSync } from 'child_process';
import * as fs from 'fs';
import { after, before, describe, test } from 'node:test';
import * as path from 'path';
import { App, Chart, Cron, Yaml } from 'cdk8s';
import { exampleManifests } from './manifests';
import { Channel, Checkpoints, JobName, RunValue, TrainingTemplate, workflows, type TrainingTemplateProps } from '../../src';
import { templatesIn } from '../../src/manifest/open/read-templates';
import { runTimeOf, valueIn } from '../../src/manifest/open/run-values';
import { MINIMAL } from '../../test/fixtures';
import { Kubelet } from '../harness/kubelet';
import { until } from '../harness/until';
import { WorkflowController } from '../harness/workflow-controller';
import { access, World } from '../harness/world';

const WITHOUT_ARGO = access().argo === undefined && 'SKIPPED: Argo Workflows is not built; set TEST_CLUSTER_ARGO';
if (WITHOUT_ARGO) {
  console.warn(WITHOUT_ARGO);
}

const ROUNDS = RunValue.parameter('rounds', { defaultValue: '100', pattern: '\\d{1,4}', longest: '9999' });

describe('the workflow of templates', { skip: WITHOUT_ARGO, concurrency: true }, () => {
  let world: World;
  let controller: WorkflowController | undefined;
  let kubelet: Kubelet;
  before(async () => {
    world = await World.open('workflows');
    await world.kubernetes.patch('Namespace', undefined, world.namespace, { metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });
    kubelet = new Kubelet(world.kubernetes, world.namespace);
    controller = await WorkflowController.open(world.kubernetes, world.namespace);
  });
  after(async () => {
    kubelet.close();
    await controller?.close();
    await world.close();
  });

  test('is taken by the API server, strictly, with all objects around it', async () => {
    for (const object of [...objectsOf(world, 'strict', { schedule: Cron.daily() }), ...exampleManifests()['retraining-workflow']]) {
      await world.kubernetes.apply(world.inNamespace(object), { dryRun: true });
    }
  });

  test('passes the check of Argo, which finds what is misspelt', () => {
    const file = path.join(access().folder, 'workflows.yaml');
    const check = (yaml: string) => {
      fs.writeFileSync(file, yaml);
      return spawnSync(access().argo!.lint, [file], { encoding: 'utf8' });
    };
    const yaml = Yaml.stringify(...objectsOf(world, 'checked', { schedule: Cron.daily() }));
    assert.equal(check(yaml).stdout, 'no linting errors found!\n');
    assert.equal(check(yaml.replace(/retryPolicy/g, 'retryPolicies')).status, 1);
  });

  test('Argo makes the manifests that the library means, and puts no value in that is not allowed', () => {
    const template: Partial<TrainingTemplateProps> = {
      environment: { NAME: JobName.OWN, ATTEMPT: RunValue.attempt(), HOUR: RunValue.date('HH:mm'), TEXT: '{{workflow.uid}} {{=retries}} $x ` " \\' },
    };
    const [workflow] = objectsOf(world, 'filled', {}, template).filter(({ kind }) => kind === 'WorkflowTemplate');
    const [{ template: { open, prefix } }] = templatesIn(workflow) as any;
    const values = ['7', '0000', 'ten', '12345', '', '1", "evil": "', '1\n  evil: true', '{{workflow.uid}}', '{{=1}}"', '7\n', '7\u0000', '\u2028'];
    const filled = values.map(rounds => filledBy(workflow.spec.templates[0], { rounds, time: '2026-11-28T02:30' }, '1'));
    for (const [position, rounds] of values.entries()) {
      const { metadata, ...job } = filled[position];
      const run = metadata.labels['cdk8s-sagemaker-training/run'];
      const allowed = /^\d{1,4}$/.test(rounds) && !rounds.includes('\n');
      const valueOf = () => allowed ? rounds : '';
      const { metadata: _own, ...expected } = open.fill(valueIn({ runName: `${prefix}-${run}`, run, attempt: 2, time: runTimeOf('2026-11-28T02:30')!, valueOf }));
      assert.deepEqual({ ...job, apiVersion: expected.apiVersion }, expected);
      assert.equal(job.apiVersion === expected.apiVersion, allowed, JSON.stringify(rounds));
    }
  });

  test('runs its steps in order, the second with the model of the first', async () => {
    const name = await submit('chain', { rounds: '7' });
    const [first] = await untilCreated('chain', 1);
    assert.match(first, /^chain-base-[0-9a-f]{8}-[0-9a-f]{8}$/);
    assert.equal((await world.get(first)).spec.hyperParameters.rounds, '7');
    world.service.job(first).end('Completed');
    const second = await until('the second step trains', async () => (await untilCreated('chain', 2)).find(each => each !== first), 120);
    const { spec, metadata } = await world.get(second);
    assert.equal(spec.inputDataConfig[0].dataSource.s3DataSource.s3URI, `s3://churn/models/${first}/output/model.tar.gz`);
    assert.equal(metadata.labels['workflows.argoproj.io/workflow'], name);
    assert.equal(metadata.ownerReferences[0].name, name);
    world.service.job(second).end('Completed');
    const { phase, nodes } = await untilEnded(name);
    assert.equal(phase, 'Succeeded');
    assert.deepEqual(outputsOf(nodes, 'tuned'), { job: second, model: (await world.get(second)).status.modelArtifacts.s3ModelArtifacts });
  });

  test('a training that fails is tried again under another name, with its checkpoints, and is kept to be read', async () => {
    const name = await submit('retry', {}, { maxRetries: 1 }, { checkpoints: Checkpoints.at('s3://churn/checkpoints/') });
    const [first] = await untilCreated('retry', 1);
    world.service.job(first).end('Failed', 'out of memory');
    const [, second] = await untilCreated('retry', 2);
    assert.equal(second, `${first}-2`);
    assert.equal((await world.get(second)).spec.checkpointConfig.s3URI, `s3://churn/checkpoints/${first}/`);
    world.service.job(second).end('Failed', 'again');
    const { phase } = await untilEnded(name);
    assert.equal(phase, 'Failed');
    assert.ok(await world.exists(first) && await world.exists(second));
  });

  test('a training that somebody stops is not tried again', async () => {
    const name = await submit('nobody', {}, { maxRetries: 1 });
    const [first] = await untilCreated('nobody', 1);
    world.service.job(first).end('Stopped');
    assert.equal((await untilEnded(name)).phase, 'Failed');
    assert.deepEqual(await namesOf('nobody'), [first]);
  });

  test('stopping it stops its training', async () => {
    const name = await submit('stopped', {}, { maxRetries: 1 });
    const [first] = await untilCreated('stopped', 1);
    await world.untilRuns(first);
    await world.kubernetes.patch('Workflow', world.namespace, name, { spec: { shutdown: 'Stop' } });
    await until('the training is stopped', () => world.service.job(first).wasAskedToStop, 120);
    assert.equal((await untilEnded(name)).phase, 'Failed');
    assert.equal(world.service.callsOf('CreateTrainingJob').filter(({ request }) => request.TrainingJobName.startsWith(first)).length, 1);
  });

  test('a value that is not allowed creates nothing, and the step says why', async () => {
    const name = await submit('refused', { rounds: '1", "evil": "' }, { maxRetries: 1 });
    const { phase, nodes } = await untilEnded(name);
    assert.equal(phase, 'Failed');
    assert.deepEqual(await namesOf('refused'), []);
    assert.match(Object.values<any>(nodes).map(({ message }) => message).join(), /The parameter rounds must match \\d\{1,4\} and have at most 4 characters/);
  });

  test('a schedule gives the time in its time zone', async () => {
    const objects = objectsOf(world, 'scheduled', { schedule: Cron.daily(), timeZone: 'America/New_York' });
    await applyAll(objects.filter(({ kind }) => kind !== 'CronWorkflow'));
    const { spec: { workflowSpec } } = objects.find(({ kind }) => kind === 'CronWorkflow');
    await start('scheduled-1', workflowSpec, { 'workflows.argoproj.io/scheduled-time': '2026-03-08T07:30:00Z' });
    const [first] = await untilCreated('scheduled', 1);
    assert.equal((await world.get(first)).spec.environment.TIME, '2026-03-08/03:30');
    world.service.job(first).end('Stopped');
    await untilEnded('scheduled-1');
  });

  test('its steps can be called by another workflow, each call with a name of its own', async () => {
    await applyAll(objectsOf(world, 'called'));
    await start('own', callerOf('called', 'a', 'b'));
    const names = await untilCreated('called', 2);
    assert.equal(new Set(names).size, 2);
    names.forEach(name => world.service.job(name).end('Completed'));
    assert.equal((await untilEnded('own')).phase, 'Succeeded');
  });

  test('stopping a workflow that calls a step stops its training', async () => {
    await applyAll(objectsOf(world, 'borrowed'));
    await start('borrower', callerOf('borrowed', 'a'));
    const [first] = await untilCreated('borrowed', 1);
    await world.untilRuns(first);
    await world.kubernetes.patch('Workflow', world.namespace, 'borrower', { spec: { shutdown: 'Stop' } });
    await until('the training is stopped', () => world.service.job(first).wasAskedToStop, 120);
    assert.equal((await untilEnded('borrower')).phase, 'Failed');
  });

  async function submit(
    name: string, given: Record<string, string> = {}, workflow: workflows.TrainingWorkflowProps = {}, template: Partial<TrainingTemplateProps> = {},
  ): Promise<string> {
    await applyAll(objectsOf(world, name, workflow, template));
    const parameters = Object.entries({ time: '2026-11-28', ...given }).map(([parameter, value]) => ({ name: parameter, value }));
    await start(`${name}-1`, { workflowTemplateRef: { name }, arguments: { parameters } });
    return `${name}-1`;
  }

  /** Starts a workflow, again as long as Argo has not yet seen its template. */
  async function start(name: string, spec: any, annotations: Record<string, string> = {}): Promise<void> {
    const { kubernetes, namespace } = world;
    await until(`Argo starts ${name}`, async () => {
      await kubernetes.create({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name, namespace, annotations }, spec });
      const { phase, message } = await until(`${name} has a phase`, async () => (await kubernetes.get('Workflow', namespace, name)).status);
      if (phase !== 'Error' || !/not found$/.test(message)) {
        return true;
      }
      await kubernetes.delete('Workflow', namespace, name);
      return until(`${name} is gone`, async () => !await kubernetes.exists('Workflow', namespace, name)).then(() => false);
    });
  }

  async function applyAll(objects: any[]): Promise<void> {
    for (const object of objects) {
      await world.apply(object);
    }
  }

  async function namesOf(prefix: string): Promise<string[]> {
    const jobs = await world.kubernetes.list('TrainingJob', world.namespace);
    return jobs.map(({ metadata }) => metadata.name).filter(name => name.startsWith(`${prefix}-`)).sort();
  }

  /** The names of the trainings of a workflow that SageMaker knows, once there are so many. */
  async function untilCreated(prefix: string, count: number): Promise<string[]> {
    let names: string[] = [];
    await until(`${count} trainings of ${prefix} are created`, async () => {
      names = await namesOf(prefix);
      return names.length >= count && names.every(name => world.service.callsOf('CreateTrainingJob', name).length > 0);
    }, 120);
    return names;
  }

  async function untilEnded(name: string): Promise<any> {
    let status: any;
    await until(`${name} has ended`, async () => {
      ({ status } = await world.kubernetes.get('Workflow', world.namespace, name));
      return ['Succeeded', 'Failed', 'Error'].includes(status?.phase);
    }, 120, () => status);
    return status;
  }
});

function objectsOf(world: World, name: string, workflow: workflows.TrainingWorkflowProps = {}, template: Partial<TrainingTemplateProps> = {}): any[] {
  const chart = new Chart(new App(), 'test', { namespace: world.namespace });
  const flow = new workflows.TrainingWorkflow(chart, 'workflow', { name, ...workflow });
  const base = flow.addStep('base', {
    template: new TrainingTemplate(chart, 'base', {
      ...MINIMAL,
      family: `${name}-base`,
      hyperParameters: { rounds: ROUNDS },
      environment: { TIME: RunValue.date('YYYY-MM-DD/HH:mm') },
      ...template,
    }),
  });
  flow.addStep('tuned', {
    template: new TrainingTemplate(chart, 'tuned', { ...MINIMAL, family: `${name}-tuned`, channels: [Channel.modelOf('model', base)] }),
  });
  return chart.toJson();
}

/** A workflow that calls the first step of another one in each of its tasks, with the exit handler that the guide asks for. */
function callerOf(name: string, ...tasks: string[]): any {
  const call = (task: string) => ({
    name: task, templateRef: { name, template: 'base' }, arguments: { parameters: [{ name: 'time', value: '2026-11-28' }] },
  });
  return {
    entrypoint: 'main',
    hooks: { exit: { templateRef: { name, template: 'stop-trainings' } } },
    templates: [{ name: 'main', dag: { tasks: tasks.map(call) } }],
  };
}

/** What Argo's controller makes of the manifest of a template. */
function filledBy(template: any, inputs: Record<string, string>, retries: string): any {
  const globals = { 'workflow.name': 'w', 'workflow.uid': '6f1c8c4e-0000-4000-8000-000000000000' };
  const input = JSON.stringify({ template, inputs, globals, node: 'w.base', retries });
  const { manifest, error } = JSON.parse(execFileSync(access().argo!.fill, { input, encoding: 'utf8' }));
  assert.equal(error, undefined);
  return JSON.parse(manifest);
}

function outputsOf(nodes: Record<string, any>, step: string): Record<string, string> {
  const { outputs } = Object.values(nodes).find(({ displayName }) => displayName === step);
  return Object.fromEntries(outputs.parameters.map(({ name, value }: any) => [name, value]));
}
