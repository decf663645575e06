import { App, Chart, Cron, Lazy, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { matches } from './event-matching';
import { RULE_SPEC } from './eventbridge-rule';
import {
  InstanceType, JobName, RunValue, SweepPoints, TrainingCronJob, TrainingJob, TrainingSweep, TrainingTemplate, workflows,
} from '../../../src';
import { templatesIn } from '../../../src/manifest/open/read-templates';
import { TrainingStateRule, type TrainingStateRuleProps } from '../../../src/status/observability';
import { jobWith, MINIMAL, synthError } from '../../fixtures';
import { holds } from '../../property-tier';

const TOPIC = 'arn:aws:sns:eu-west-1:111122223333:training';
const ruleWith = (props: Partial<TrainingStateRuleProps> = {}) => new TrainingStateRule(new Chart(Testing.app(), 'test'), 'rule', { family: 'churn', targetArn: TOPIC, ...props });
const event = (name: string, status = 'Failed') => ({
  'source': 'aws.sagemaker',
  'detail-type': 'SageMaker Training Job State Change',
  'detail': { TrainingJobName: name, TrainingJobArn: `arn:aws:sagemaker:eu-west-1:111122223333:training-job/${name}`, TrainingJobStatus: status },
});
const isSent = (rule: TrainingStateRule, ...args: [string, string?]) => matches(JSON.parse(rule.eventPattern), event(...args));

test('a rule of the ACK controller', () => {
  const [rule] = Testing.synth(ruleWith({ ruleName: 'training', targetRoleArn: 'arn:aws:iam::111122223333:role/events', namespace: 'team' }).chart);
  expect(rule).toEqual({
    apiVersion: 'eventbridge.services.k8s.aws/v1alpha1',
    kind: 'Rule',
    metadata: { name: expect.any(String), namespace: 'team' },
    spec: {
      name: 'training',
      description: 'State changes of training jobs of family churn',
      eventPattern: expect.any(String),
      state: 'ENABLED',
      targets: [{ id: 'target', arn: TOPIC, roleARN: 'arn:aws:iam::111122223333:role/events' }],
    },
  });
  expect(misfits(rule.spec, RULE_SPEC)).toEqual([]);
  expect(Testing.synth(ruleWith().chart)[0].spec.name).toMatch(/^[.\-_A-Za-z0-9]{1,64}$/);
});

/** Fields that the CRD does not have, or has with another type. */
function misfits(value: any, schema: any, path = 'spec'): string[] {
  if (schema === undefined) {
    return [path];
  }
  if (typeof schema === 'string') {
    return typeof value === schema ? [] : [path];
  }
  return Array.isArray(schema)
    ? value.flatMap((element: any, i: number) => misfits(element, schema[0], `${path}[${i}]`))
    : Object.entries(value).flatMap(([key, member]) => misfits(member, schema[key], `${path}.${key}`));
}

test.each<[string, boolean]>([
  ['churn', true], ['churn-1f2e3d4c5b6a', true],
  ['churn-eu-1f2e3d4c5b6a', false], ['churner-1f2e3d4c5b6a', false], ['my-churn-1f2e3d4c5b6a', false], ['my-churn', false], ['churn2', false],
])('the name %s', (name, isMatched) => {
  expect(isSent(ruleWith(), name)).toBe(isMatched);
});

test('the names that the library gives to jobs of a family, and to no family that begins alike', () => {
  const nameOf = (family: string, eta: number) => jobWith({ name: JobName.hashed({ family }), hyperParameters: { eta } }).trainingJobName;
  const part = fc.stringMatching(/^[a-z0-9]{1,6}$/);
  holds(fc.property(part, part, fc.integer({ min: 0, max: 99 }), (family, more, eta) => {
    expect(isSent(ruleWith({ family }), nameOf(family, eta))).toBe(true);
    expect(isSent(ruleWith({ family }), nameOf(`${family}-${more}`, eta))).toBe(false);
    expect(isSent(ruleWith({ family: `${family}-${more}` }), nameOf(family, eta))).toBe(false);
  }), { quick: 5, full: 200 });
});

test('other names by their prefix', () => {
  const rule = ruleWith({ namePrefixes: ['churn-1a2b3c4d-'] });
  expect(['churn-1a2b3c4d-29384756', 'churn-1f2e3d4c5b6a', 'churn-eu-1f2e3d4c5b6a'].map(name => isSent(rule, name))).toEqual([true, true, false]);
});

describe('further names of a family in the same app', () => {
  const chart = () => new Chart(Testing.app(), 'test');
  const ruleIn = (scope: Chart, family = 'churn') => new TrainingStateRule(scope, `rule-${family}`, { family, targetArn: TOPIC });

  test('are those of the runs of its templates, also of templates that change later', () => {
    const scope = chart();
    const rules = ['churn', 'churn-eu'].map(family => ruleIn(scope, family));
    const template = new TrainingTemplate(scope, 'template', { ...MINIMAL, family: 'churn' });
    const { cronJob } = new TrainingCronJob(scope, 'nightly', { template, schedule: Cron.daily(), image: 'kubectl' });
    const { workflowTemplate } = (() => {
      const workflow = new workflows.TrainingWorkflow(scope, 'retrain');
      workflow.addStep('base', { template });
      return workflow;
    })();
    template.addEnvironment('A', 'b');
    for (const object of [cronJob, workflowTemplate]) {
      const [{ template: { prefix } }] = templatesIn(object.toJson()) as any;
      expect(rules.map(rule => isSent(rule, `${prefix}-29384756`))).toEqual([true, false]);
      expect(rules.map(rule => isSent(rule, `${prefix}-29384756-2`))).toEqual([true, false]);
    }
    expect(rules.map(rule => isSent(rule, 'churn-eu-1f2e3d4c5b6a'))).toEqual([false, true]);
    expect(JSON.parse(Testing.synth(scope).find(({ kind }) => kind === 'Rule').spec.eventPattern)).toEqual(JSON.parse(rules[0].eventPattern));
  });

  test('are those of its sweeps, with few conditions', () => {
    const scope = chart();
    const rule = ruleIn(scope);
    const hyperParameters = { depth: RunValue.parameter('depth', { defaultValue: '3' }), eta: RunValue.parameter('eta', { defaultValue: '0.3' }) };
    const { jobs } = new TrainingSweep(scope, 'sweep', {
      template: new TrainingTemplate(scope, 'template', { ...MINIMAL, hyperParameters }),
      points: SweepPoints.grid({ depth: [3, 5, 7], eta: [0.1, 0.3] }),
      instanceTypes: [InstanceType.ML_M5_XLARGE, InstanceType.ML_C5_XLARGE],
      family: 'churn',
    });
    expect(jobs.map(({ trainingJobName }) => isSent(rule, trainingJobName))).toEqual(jobs.map(() => true));
    expect(JSON.parse(rule.eventPattern).detail.$or[1].TrainingJobName).toHaveLength(3);
    expect(isSent(rule, 'churn-eu-1f2e3d4c5b6a')).toBe(false);
  });

  test('are fixed ones', () => {
    const scope = chart();
    const rule = ruleIn(scope);
    new TrainingJob(scope, 'job', { ...MINIMAL, name: JobName.fixed('first-try', { family: 'churn' }) });
    expect(['first-try', 'first-try-2'].map(name => isSent(rule, name))).toEqual([true, false]);
  });

  test('follow the tokens of jobs in later charts from one synthesis to the next', () => {
    const app = new App();
    ruleIn(new Chart(app, 'rules'));
    let name = 'first';
    const token: any = Lazy.any({ produce: () => `${name}-try` });
    new TrainingJob(new Chart(app, 'jobs'), 'job', { ...MINIMAL, name: JobName.fixed(token, { family: 'churn' }) });
    for (name of ['first', 'second', 'third']) {
      expect(app.synthYaml()).toContain(`{"TrainingJobName":["${name}-try"]}`);
    }
  });
});

test('two rules of one name in a chart are refused, and in two Regions accepted', () => {
  const app = new App();
  const chart = new Chart(app, 'test');
  const add = (id: string, props: Partial<TrainingStateRuleProps>) => new TrainingStateRule(chart, id, { family: 'churn', targetArn: TOPIC, ruleName: 'training', ...props });
  add('a', {});
  add('b', { annotations: { 'services.k8s.aws/region': 'us-east-1' } });
  expect(() => app.synthYaml()).not.toThrow();

  add('c', { family: 'fraud' });
  expect(synthError(app)).toContain("[test/c] spec.name: is 'training', the name of 'test/a', too");
});

test('the statuses that are asked for', () => {
  expect(['InProgress', 'Completed', 'Failed', 'Stopping', 'Stopped'].filter(status => isSent(ruleWith(), 'churn', status))).toEqual(['Completed', 'Failed', 'Stopped']);
  expect(['Completed', 'Failed'].filter(status => isSent(ruleWith({ statuses: ['Failed'] }), 'churn', status))).toEqual(['Failed']);
});

test('events of other services and kinds do not match', () => {
  const pattern = JSON.parse(ruleWith().eventPattern);
  expect(matches(pattern, { ...event('churn'), source: 'aws.ec2' })).toBe(false);
  expect(matches(pattern, { ...event('churn'), 'detail-type': 'SageMaker Endpoint State Change' })).toBe(false);
});

test.each<[Partial<TrainingStateRuleProps>, string]>([
  [{ family: 'Churn' }, 'Expected `family` to be lower-case letters, digits and inner hyphens, got \'Churn\''],
  [{ family: 'churn*' }, 'Expected `family` to be '],
  [{ statuses: ['Done'] }, 'Expected `statuses` to be of InProgress, Completed, Failed, Stopping, Stopped, got \'Done\''],
  [{ statuses: [] }, 'Expected `statuses` to have at least one status, got an empty list'],
  [{ namePrefixes: ['a*'] }, 'Expected `namePrefixes` to be texts of letters, digits and hyphens, got \'a*\''],
  [{ targetArn: 'training' }, 'Expected `targetArn` to be an ARN, got \'training\''],
  [{ targetRoleArn: TOPIC }, 'Expected `targetRoleArn` to be the ARN of a role'],
  [{ ruleName: '' }, 'Expected `ruleName` to be 1 to 64 letters'],
  [{ ruleName: 'a b' }, 'Expected `ruleName` to be 1 to 64 letters'],
])('%j is rejected', (props, message) => {
  expect(() => ruleWith(props)).toThrow(message);
});

test('the statuses may change afterwards without an effect', () => {
  const statuses = ['Failed'];
  const rule = ruleWith({ statuses });
  statuses[0] = 'x';
  expect(isSent(rule, 'churn-0123456789ab', 'Failed')).toBe(true);
});
