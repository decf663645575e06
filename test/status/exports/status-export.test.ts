import * as fs from 'fs';
import * as path from 'path';
import { App, Chart, Testing } from 'cdk8s';
import { parse } from 'yaml';
import { ExportTarget, l1, StatusExport, StatusField, TrainingJob, TrainingRules, type StatusExportProps, type TrainingJobProps } from '../../../src';
import { MINIMAL } from '../../fixtures';

function stack(job: Partial<TrainingJobProps> = {}, props: Partial<StatusExportProps> = {}) {
  const chart = new Chart(Testing.app(), 'churn');
  const trainingJob = new TrainingJob(chart, 'model', { ...MINIMAL, ...job });
  new StatusExport(chart, 'artifact', { job: trainingJob, field: StatusField.MODEL_ARTIFACTS, to: ExportTarget.configMap('results'), ...props });
  return { chart, trainingJob };
}

function exportIn(chart: Chart): any {
  return Testing.synth(chart).find(({ kind }) => kind === 'FieldExport');
}

describe('an export', () => {
  test('follows its job and stays the same resource', () => {
    const { chart, trainingJob } = stack();
    const before = exportIn(chart);

    expect(before).toEqual({
      apiVersion: 'services.k8s.aws/v1alpha1',
      kind: 'FieldExport',
      metadata: { name: 'churn-artifact-c86e1417' },
      spec: {
        from: {
          path: '.status.modelArtifacts.s3ModelArtifacts',
          resource: { group: 'sagemaker.services.k8s.aws', kind: 'TrainingJob', name: Testing.synth(chart)[0].metadata.name },
        },
        to: { key: 'artifact', kind: 'configmap', name: 'results' },
      },
    });

    trainingJob.addEnvironment('A', 'b');
    const after = exportIn(chart);
    expect(after.metadata).toEqual(before.metadata);
    expect(after.spec.from.resource.name).not.toBe(before.spec.from.resource.name);
    expect(after.spec.from.resource.name).toBe(Testing.synth(chart)[0].metadata.name);
  });

  test('goes where it is told', () => {
    expect(exportIn(stack({}, { to: ExportTarget.secret('keys'), key: 'MODEL_URI' }).chart).spec.to).toEqual({ key: 'MODEL_URI', kind: 'secret', name: 'keys' });
    expect(exportIn(stack({}, { to: ExportTarget.configMap('results', { namespace: 'serving' }) }).chart).spec.to.namespace).toBe('serving');
  });

  test('is in the namespace of its job', () => {
    expect(exportIn(stack({ namespace: 'jobs' }).chart).metadata.namespace).toBe('jobs');
  });

  test('works for jobs of the L1', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new l1.TrainingJob(chart, 'raw', { metadata: { name: 'raw', namespace: 'jobs' } });
    new StatusExport(chart, 'status', { job, field: StatusField.TRAINING_JOB_STATUS, to: ExportTarget.configMap('results') });

    expect(exportIn(chart)).toMatchObject({ metadata: { namespace: 'jobs' }, spec: { from: { resource: { name: 'raw' } } } });
  });

  test('refuses what can be no key', () => {
    expect(() => stack({}, { key: 'a b' })).toThrow('the key of an export must have 1 to 253 letters, digits, \'-\', \'_\' and \'.\', got: \'a b\'');
  });
});

describe('new targets', () => {
  test('are made empty and come before the export, as the job does', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new TrainingJob(chart, 'z-model', MINIMAL);
    const to = ExportTarget.newConfigMap(chart, 'results');
    new StatusExport(chart, 'model', { job, field: StatusField.MODEL_ARTIFACTS, to });
    new StatusExport(chart, 'status', { job, field: StatusField.TRAINING_JOB_STATUS, to });
    const objects = Testing.synth(chart);

    expect(objects.map(({ kind }) => kind)).toEqual(['TrainingJob', 'ConfigMap', 'FieldExport', 'FieldExport']);
    expect(objects[1]).toEqual({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: to.name } });
    expect(objects.slice(2).map(({ spec }) => [spec.to.name, spec.to.key])).toEqual([[to.name, 'model'], [to.name, 'status']]);
  });

  test('may be secrets', () => {
    const chart = new Chart(Testing.app(), 'churn');
    ExportTarget.newSecret(chart, 'results');

    expect(Testing.synth(chart)[0]).toMatchObject({ kind: 'Secret', type: 'Opaque' });
  });

  test('are found in another namespace, if that is known', () => {
    const chart = new Chart(Testing.app(), 'churn');
    const job = new TrainingJob(chart, 'model', { ...MINIMAL, namespace: 'jobs' });
    const field = StatusField.ARN;
    new StatusExport(chart, 'a', { job, field, to: ExportTarget.newConfigMap(chart, 'there', { namespace: 'serving' }) });
    new StatusExport(chart, 'b', { job, field, to: ExportTarget.newConfigMap(chart, 'here', { namespace: 'jobs' }) });

    expect(Testing.synth(chart).filter(({ kind }) => kind === 'FieldExport').map(({ spec }) => spec.to.namespace)).toEqual(['serving', 'jobs']);
    new StatusExport(chart, 'c', { job, field, to: ExportTarget.newConfigMap(chart, 'nowhere') });
    expect(() => Testing.synth(chart)).toThrow('churn/nowhere has no namespace, and the job that is exported to it is in \'jobs\': give it that one');
  });
});

test('an export of a job of another chart does not number the files of charts', () => {
  const app = new App();
  const job = new TrainingJob(new Chart(app, 'jobs'), 'model', MINIMAL);
  const chart = new Chart(app, 'results');
  new StatusExport(chart, 'arn', { job, field: StatusField.ARN, to: ExportTarget.configMap('results') });

  expect(chart.node.dependencies).toEqual([]);
  expect(exportIn(chart).spec.from.resource.name).toBe(job.name);
});

describe('fields', () => {
  test.each([
    ['.status.failureReason'], ['.status.conditions[0].message'], ['.spec.enableNetworkIsolation'], ['.spec.hyperParameters.max_depth'], ['.metadata.uid'], ['.status.warmPoolStatus.resourceRetainedBillableTimeInSeconds'],
    ['.status.conditions[] | select(.type == "Ready") | .status'],
  ])('%s is exported as it is', given => {
    expect(StatusField.of(given).path).toBe(given);
  });

  test.each([
    ['status.arn', 'the path of a field begins with a dot, as in \'.status.failureReason\', got: \'status.arn\''],
    ['.status.modelArtifact', '\'.status\' has no \'modelArtifact\', only ackResourceMetadata, conditions, creationTime'],
    ['.state', 'a training job has no \'state\', only spec, status, metadata'],
    ['.status.modelArtifacts', 'is an object, and the controller exports texts, numbers and booleans only: name a member, such as \'.status.modelArtifacts.s3ModelArtifacts\''],
    ['.status.conditions', 'is a list, and the controller exports texts, numbers and booleans only'],
    ['.status.conditions.type', '\'.status.conditions\' has no \'type\'; it is a list, of which [0] is the first element'],
    ['.status.trainingJobStatus[0]', '\'.status.trainingJobStatus\' is no list'],
  ])('%s is refused', (given, message) => {
    expect(() => StatusField.of(given)).toThrow(message);
  });

  test('with a constant are fields of the CRD', () => {
    const constants = Object.values(StatusField).filter((value): value is StatusField => value instanceof StatusField);

    expect(constants.length).toBeGreaterThanOrEqual(10);
    constants.forEach(({ path: given }) => expect(() => StatusField.of(given)).not.toThrow());
  });

  test('of rules are found by the name of the rule', () => {
    expect(StatusField.debugRuleStatus('Overfit "it"').path)
      .toBe('.status.debugRuleEvaluationStatuses[] | select(.ruleConfigurationName == "Overfit \\"it\\"") | .ruleEvaluationStatus');
    expect(StatusField.profilerRuleStatus('GPU').path).toContain('.status.profilerRuleEvaluationStatuses[]');
  });
});

describe('for a controller', () => {
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    jest.spyOn(console, 'warn').mockImplementation(text => void warnings.push(text));
  });

  test.each(['1.8.3', '1.5.1', 'v1.2.8'])('%s, which does not look at it when the job ends, an export warns', controllerVersion => {
    const { chart } = stack({ controllerVersion });

    (chart.node.root as App).synth();
    expect(warnings).toEqual([expect.stringMatching(
      /^warning: \[churn\/artifact\] spec\.from\.resource\.name: is a job made for controller 1\.\d\.\d, and exports follow jobs since 1\.9\.0/,
    )]);
    expect(warnings[0]).toContain('export-since-controller');
  });

  test.each(['1.9.0', '1.9.1', '2.0.0', undefined])('%s an export warns of nothing', controllerVersion => {
    const { chart } = stack({ controllerVersion });

    (chart.node.root as App).synth();
    expect(warnings).toEqual([]);
  });

  test('the warning can be acknowledged', () => {
    const { chart } = stack({ controllerVersion: '1.8.3' });

    TrainingRules.of(chart).acknowledge('export-since-controller', 'the pipeline applies it once the job has ended');
    (chart.node.root as App).synth();
    expect(warnings).toEqual([]);
  });
});

const CRD = path.join(__dirname, '../../../../shared/crd/fieldexports.structure.yaml');

(fs.existsSync(CRD) ? test : test.skip)('every field is one of the CRD', () => {
  const { spec } = exportIn(stack({}, { to: ExportTarget.configMap('results', { namespace: 'x' }) }).chart);
  const schema = parse(fs.readFileSync(CRD, 'utf8')).spec.versions[0].schema.openAPIV3Schema.properties.spec;

  expect(unknownIn(spec, schema, 'spec')).toEqual([]);
  expect(schema.properties.to.properties.kind.enum).toContain(spec.to.kind);
});

function unknownIn(value: any, schema: any, where: string): string[] {
  return typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, member]) =>
    schema.properties?.[key] === undefined ? [`${where}.${key}`] : unknownIn(member, schema.properties[key], `${where}.${key}`));
}
