import { Chart, Testing } from 'cdk8s';
import { allows } from './iam';
import { JobName, l1, TrainingJob } from '../../src';
import { ControllerPolicy, ExecutionRole } from '../../src/access';
import { jobWith, MINIMAL } from '../fixtures';
import { HyperParameterTuningJob, newChart, Objective, templateWith, TuningDefinition } from '../job/tuning/tuning-jobs';
import { patched } from '../rules/cases/case';

const ACTIONS = ['AddTags', 'CreateTrainingJob', 'DescribeTrainingJob', 'StopTrainingJob', 'UpdateTrainingJob'].map(name => `sagemaker:${name}`);
const job = (action: string, name: string) => ({ action, resource: `arn:aws:sagemaker:eu-west-1:111122223333:training-job/${name}` });

test('the controller may run any run of the families, and no other job', () => {
  const document = ControllerPolicy.of(jobWith()).toJson();

  for (const action of ACTIONS) {
    expect(allows(document, job(action, 'test-churn-0123456789ab'))).toBe(true);
    expect(allows(document, job(action, 'test-churn-tuned-0123456789ab'))).toBe(false);
  }
  expect(allows(document, job('sagemaker:DeleteTrainingJob', 'test-churn-0123456789ab'))).toBe(false);
});

test('it may pass the roles of the jobs, to SageMaker only', () => {
  const chart = new Chart(Testing.app(), 'test');
  const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
  new TrainingJob(chart, 'one', { ...MINIMAL, role: role.arn });
  new TrainingJob(chart, 'two', MINIMAL);
  const document = ControllerPolicy.of(chart).toJson();
  const pass = (resource: string, service: string) => ({ action: 'iam:PassRole', resource, context: { 'iam:PassedToService': service } });

  expect(allows(document, pass(role.arn, 'sagemaker.amazonaws.com'))).toBe(true);
  expect(allows(document, pass('arn:aws:iam::111122223333:role/training', 'sagemaker.amazonaws.com'))).toBe(true);
  expect(allows(document, pass(role.arn, 'ec2.amazonaws.com'))).toBe(false);
  expect(allows(document, pass('arn:aws:iam::111122223333:role/other', 'sagemaker.amazonaws.com'))).toBe(false);
});

test('a job that is only watched is described and nothing else', () => {
  expect(ControllerPolicy.of(jobWith({ readOnly: true })).statements.map(({ sid }) => sid)).toEqual(['DescribeTrainingJobs']);
});

test('a job that is only adopted is never created, so no role is passed', () => {
  const adopted = {
    apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
    kind: 'TrainingJob',
    metadata: {
      name: 'old',
      annotations: {
        'services.k8s.aws/region': 'eu-west-1',
        'services.k8s.aws/adoption-policy': 'adopt',
        'services.k8s.aws/adoption-fields': '{"trainingJobName":"old-job"}',
      },
    },
  };
  const policy = ControllerPolicy.ofManifests([adopted], { accountId: '111122223333' });

  expect(policy.statements.map(({ sid }) => sid)).toEqual(['DescribeTrainingJobs', 'RunTrainingJobs']);
  expect(allows(policy.toJson(), job('sagemaker:DescribeTrainingJob', 'old-job'))).toBe(true);
  const broken = { ...adopted, metadata: { ...adopted.metadata, annotations: { ...adopted.metadata.annotations, 'services.k8s.aws/adoption-fields': '{' } } };
  expect(ControllerPolicy.ofManifests([broken], { accountId: '111122223333' }).findings.map(({ path }) => path)).toEqual(['spec.trainingJobName']);
});

test('a fixed name stands for itself, in the case of the request and of ARNs', () => {
  const chart = new Chart(Testing.app(), 'test');
  new l1.TrainingJob(chart, 'raw', {
    spec: {
      trainingJobName: 'Raw',
      roleArn: 'arn:aws:iam::111122223333:role/raw',
      algorithmSpecification: { trainingInputMode: 'File' },
      outputDataConfig: { s3OutputPath: 's3://raw' },
      resourceConfig: {},
      stoppingCondition: {},
    },
  });
  const resources = ControllerPolicy.of(chart, { region: 'eu-west-1' }).statements[0].resources;

  expect(resources.map(arn => arn.split('/')[1])).toEqual(['Raw', 'raw']);
  expect(ControllerPolicy.of(jobWith({ name: JobName.fixed('own') })).statements[0].resources[0]).toMatch(/training-job\/own$/);
});

test('plain manifests have the same policy', () => {
  const construct = jobWith();

  expect(ControllerPolicy.ofManifests([construct.toJson()]).toText()).toBe(ControllerPolicy.of(construct.chart).toText());
  expect(() => ControllerPolicy.ofManifests([{ kind: 'Pod' }])).toThrow('Expected a TrainingJob or HyperParameterTuningJob of sagemaker.services.k8s.aws, got manifest 1');
});

test('what is unknown is asked for', () => {
  const policy = ControllerPolicy.of(jobWith({ region: undefined, role: '${Token[TOKEN.1]}' }));

  expect(policy.findings.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'metadata.annotations.services.k8s.aws/region: is not known',
    'spec.roleARN: is not known',
    'spec.roleARN: is a token that nothing has resolved',
  ]);
  expect(() => policy.toText()).toThrow(/can't be computed[^]*'region'/);
});

test('every statement has a reason, and none is for everything', () => {
  const { statements } = ControllerPolicy.of(jobWith());

  expect(statements.filter(({ reason, resources }) => reason === '' || resources.includes('*'))).toEqual([]);
});

test('the controller may run tuning jobs of the family, and pass the roles of all definitions', () => {
  const chart = newChart();
  const roles = ['a', 'b'].map(name => `arn:aws:iam::111122223333:role/${name}`);
  const definitions = roles.map((role, i) => TuningDefinition.of(`d${i}`, { template: templateWith(chart, { role }, `t${i}`), objective: Objective.maximize('validation:auc') }));
  new HyperParameterTuningJob(chart, 'tuning', { definitions, autotune: true });
  const document = ControllerPolicy.of(chart).toJson();
  const tuning = (action: string, name: string) => allows(document, { action, resource: `arn:aws:sagemaker:eu-west-1:111122223333:hyper-parameter-tuning-job/${name}` });

  for (const action of ['AddTags', 'CreateHyperParameterTuningJob', 'DescribeHyperParameterTuningJob', 'StopHyperParameterTuningJob']) {
    expect([tuning(`sagemaker:${action}`, 'test-tuning-0123456789ab'), tuning(`sagemaker:${action}`, 'other-0123456789ab')]).toEqual([true, false]);
  }
  expect(allows(document, job('sagemaker:CreateTrainingJob', 'test-t0-0123456789ab'))).toBe(false);
  const context = { 'iam:PassedToService': 'sagemaker.amazonaws.com' };
  expect(roles.map(resource => allows(document, { action: 'iam:PassRole', resource, context }))).toEqual([true, true]);
});

test('options are known when they are given, and null is nothing', () => {
  const options = { accountId: '111122223333' };
  const unknown = jobWith({ role: 'training' });
  const policy = ControllerPolicy.of(unknown, options);
  const before = policy.findings.length;
  options.accountId = '';
  expect(policy.findings).toHaveLength(before);
  expect(ControllerPolicy.of(jobWith(), null as any).toText()).toBe(ControllerPolicy.of(jobWith()).toText());
});

test('no role is passed that only matches a pattern', () => {
  for (const role of ['*', 'training-*', '${aws:username}'].map(name => `arn:aws:iam::111122223333:role/${name}`)) {
    const policy = ControllerPolicy.ofManifests([patched(jobWith().toJson(), { spec: { roleARN: role } })]);
    expect(policy.findings.map(({ path, message }) => `${path} ${message}`)).toEqual([`spec.roleARN is a pattern for roles, got '${role}'`]);
    expect(() => policy.statements).toThrow('The policy can\'t be computed');
  }
});

test('a Region is a name, not a pattern', () => {
  const metadata = { annotations: { 'services.k8s.aws/region': '*' } };
  const [{ path, message }] = ControllerPolicy.ofManifests([patched(jobWith().toJson(), { metadata })], { region: 'eu-west-1' }).findings;
  expect(`${path} ${message}`).toBe('metadata.annotations.services.k8s.aws/region is not the name of a Region, got \'*\'');
});
