import { Chart, Duration, Lazy, Testing, type ApiObject } from 'cdk8s';
import { GuardrailPolicy, Guardrail, Guardrails, TrainingJob, TrainingNamespace } from '../../../src';
import { ExecutionRole } from '../../../src/access';
import { ExportTarget, StatusExport, StatusField, TrainingHealth, TuningHealth } from '../../../src/status';
import { TrainingAlerts, TrainingDashboard, TrainingMetrics, TrainingStateRule } from '../../../src/status/observability';
import { MINIMAL } from '../../fixtures';

type Make = (chart: Chart, metadata: any) => unknown;

const alerts: Make = (chart, metadata) => new TrainingAlerts(chart, 'a', metadata);
const dashboard: Make = (chart, metadata) => new TrainingDashboard(chart, 'a', metadata);
const metrics: Make = (chart, metadata) => new TrainingMetrics().configMap(chart, 'a', metadata);
const stateRule: Make = (chart, metadata) => new TrainingStateRule(chart, 'a', { family: 'churn', targetArn: 'arn:aws:sns:eu-west-1:111122223333:training', ...metadata });
const argoCd: Make = (chart, metadata) => new TrainingHealth().argoCdConfigMap(chart, 'a', metadata);
const argoCdOfTuning: Make = (chart, metadata) => new TuningHealth().argoCdConfigMap(chart, 'a', metadata);
const newConfigMap: Make = (chart, metadata) => ExportTarget.newConfigMap(chart, 'a', metadata);
const newSecret: Make = (chart, metadata) => ExportTarget.newSecret(chart, 'a', metadata);
const namespace: Make = (chart, metadata) => new TrainingNamespace(chart, 'a', { name: 'churn', ...metadata });
const role: Make = (chart, metadata) => new ExecutionRole(chart, 'a', { accountId: '111122223333', ...metadata });
const statusExport: Make = (chart, metadata) => new StatusExport(chart, 'a', {
  job: new TrainingJob(chart, 'job', MINIMAL), field: StatusField.MODEL_ARTIFACTS, to: ExportTarget.configMap('results'), ...metadata,
});
const policy: Make = (chart, metadata) => {
  Guardrails.of(chart).add(Guardrail.spotOnly());
  return new GuardrailPolicy(chart, 'a', metadata);
};

const newChart = () => new Chart(Testing.app(), 'test');

describe('metadata that the API server would reject is refused where it is given', () => {
  const NAMESPACE = 'Expected `namespace` to be at most 63 lower-case letters, digits and inner hyphens';

  test.each<[string, Make]>(Object.entries({
    alerts, dashboard, metrics, stateRule, argoCd, argoCdOfTuning, newConfigMap, newSecret, role,
  }))('the namespace of %s', (_what, make) => {
    expect(() => make(newChart(), { namespace: 'ML team' })).toThrow(`[test/a] ${NAMESPACE}, got 'ML team'.`);
    expect(() => make(newChart(), { namespace: '' })).toThrow(`[test/a] ${NAMESPACE}, got ''.`);
    expect(() => make(newChart(), { namespace: 5 })).toThrow('[test/a] Expected `namespace` to be a text, got 5.');
  });

  test.each(['configMap', 'secret'] as const)('the namespace of an existing %s', method => {
    expect(() => ExportTarget[method]('results', { namespace: ['ml'] as any })).toThrow('Expected `namespace` to be a text, got an instance of Array.');
  });

  test.each<[string, Make]>(Object.entries({ alerts, dashboard, namespace, role, statusExport }))('labels of %s', (_what, make) => {
    expect(() => make(newChart(), { labels: ['ml'] })).toThrow('[test/a] Expected `labels` to be a map, got a list');
    expect(() => make(newChart(), { labels: { release: 1 } })).toThrow('[test/a] Expected `labels[\'release\']` to be a text, got 1.');
    expect(() => make(newChart(), { labels: { release: Duration.hours(1) } })).toThrow('[test/a] Expected `labels[\'release\']` to be a text, got an instance of Duration.');
    expect(() => make(newChart(), { labels: { 'my release': 'a' } })).toThrow('[test/a] Expected `labels` to have keys of labels, such as \'app.kubernetes.io/name\', got \'my release\'.');
    expect(() => make(newChart(), { labels: { release: 'ML team' } }))
      .toThrow('[test/a] Expected label \'release\' to be at most 63 letters, digits, hyphens, underscores and dots, with letters and digits at both ends, got \'ML team\'.');
  });

  test.each<[string, Make]>(Object.entries({ namespace, role, stateRule, statusExport }))('annotations of %s', (_what, make) => {
    expect(() => make(newChart(), { annotations: 'a=b' })).toThrow('[test/a] Expected `annotations` to be a map, got a string');
    expect(() => make(newChart(), { annotations: { wave: 1 } })).toThrow('[test/a] Expected `annotations[\'wave\']` to be a text, got 1.');
    expect(() => make(newChart(), { annotations: { 'sync wave': '1' } }))
      .toThrow('[test/a] Expected `annotations` to have keys of annotations, such as \'argocd.argoproj.io/sync-wave\', got \'sync wave\'.');
  });

  test.each<[string, Make, any, string]>([
    ['the labels of namespaces', policy, { namespaceLabels: { team: true } }, 'Expected `namespaceLabels[\'team\']` to be a text, got true.'],
    ['the name of a policy', policy, { name: 5 }, 'Expected `name` to be a text, got 5.'],
    ['the name of a namespace', namespace, { name: 'ML team' }, 'Expected `name` to be at most 63 lower-case letters, digits and inner hyphens, got \'ML team\'.'],
    ['the Region of a namespace', namespace, { region: ['eu-west-1'] }, 'Expected `region` to be a text, got an instance of Array.'],
    ['the deletion policy of a namespace', namespace, { deletionPolicy: true }, 'Expected `deletionPolicy` to be a text, got true.'],
    ['the account of a namespace as a number', namespace, { accountId: 111122223333 }, 'Expected `accountId` to have 12 digits, got 111122223333'],
    ['the tags of a role', role, { tags: { team: 5 } }, 'Expected `tags[\'team\']` to be a text, got 5.'],
    ['the boundary of a role', role, { permissionsBoundary: {} }, 'Expected `permissionsBoundary` to be a text, got an instance of Object.'],
    ['the adoption of a role', role, { adoption: true }, 'Expected `adoption` to be a text, got true.'],
    ['the title of a dashboard', dashboard, { title: 5 }, 'Expected `title` to be a text, got 5.'],
    ['the folder of a dashboard', dashboard, { folder: ['ML'] }, 'Expected `folder` to be a text, got an instance of Array.'],
    ['the name of the ConfigMap of Argo CD', argoCd, { name: 5 }, 'Expected `name` to be a text, got 5.'],
    ['the key of an export', statusExport, { key: 5 }, 'Expected `key` to be a text, got 5.'],
  ])('%s', (_what, make, metadata, message) => {
    expect(() => make(newChart(), metadata)).toThrow(`[test/a] ${message}`);
  });
});

test('a resource that was refused is not in the tree', () => {
  const chart = newChart();
  for (const make of [alerts, dashboard, metrics, stateRule, argoCd, newConfigMap, newSecret, namespace, role, policy]) {
    expect(() => make(chart, { labels: 1, namespace: 1, namespaceLabels: 1 })).toThrow();
  }
  expect(chart.node.children).toEqual([]);
});

test('values of metadata can be tokens', () => {
  const token: any = Lazy.any({ produce: () => 'ml' });
  const chart = newChart();
  alerts(chart, { namespace: token, labels: { team: token, owner: '${Token[TOKEN.7]}' } });
  expect(Testing.synth(chart)[0].metadata).toMatchObject({ namespace: 'ml', labels: { team: 'ml' } });
});

test('a label without a value is left out', () => {
  expect((alerts(newChart(), { labels: { team: null, owner: 'a' } }) as ApiObject).toJson().metadata.labels).toEqual({ owner: 'a' });
});

test('a Secret of a namespace of digits is accepted', () => {
  expect((newSecret(newChart(), { namespace: '42' }) as ExportTarget).apiObject!.metadata.namespace).toBe('42');
});
