import { Chart, Testing } from 'cdk8s';
import { unknownNames } from './known-names';
import { namesIn } from './promql-names';
import { TrainingDashboard, type TrainingDashboardProps } from '../../../src/status/observability';

const configMap = (props?: TrainingDashboardProps) => {
  const chart = new Chart(Testing.app(), 'test');
  new TrainingDashboard(chart, 'dashboard', props);
  return Testing.synth(chart)[0];
};
const MODEL = JSON.parse(configMap().data['sagemaker-training.json']);
const EXPRESSIONS: string[] = MODEL.panels.flatMap(({ targets }: any) => targets.map(({ expr }: any) => expr));

test('a ConfigMap for the sidecar of Grafana', () => {
  expect(configMap()).toMatchObject({ kind: 'ConfigMap', metadata: { labels: { grafana_dashboard: '1' } } });
  expect(configMap().metadata.annotations).toBeUndefined();
  const { metadata, data } = configMap({ title: 'Churn', folder: 'ML', labels: { dashboards: 'yes' }, namespace: 'monitoring' });
  expect(metadata).toMatchObject({ namespace: 'monitoring', labels: { dashboards: 'yes' }, annotations: { grafana_folder: 'ML' } });
  expect(JSON.parse(data['sagemaker-training.json']).title).toBe('Churn');
});

test.each(EXPRESSIONS)('%s names only what the configuration makes', expression => {
  const names = namesIn(expression);
  expect(names.metrics.length).toBeGreaterThan(0);
  expect(unknownNames(names)).toEqual([]);
});

test('legends name labels that their expression keeps', () => {
  for (const { targets: [{ expr, legendFormat = '' }] } of MODEL.panels) {
    const labels = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
    expect(labels.filter(label => !namesIn(expr).labels.includes(label))).toEqual([]);
  }
});

test('variables name a label of a metric', () => {
  const queries: string[] = MODEL.templating.list.flatMap(({ type, query }: any) => type === 'query' ? [query] : []);
  expect(queries).toHaveLength(2);
  for (const query of queries) {
    const [, metric, label] = /^label_values\((\w+), (\w+)\)$/.exec(query)!;
    expect(unknownNames({ metrics: [metric], labels: [label] })).toEqual([]);
  }
});

test('panels have a place of their own', () => {
  const cells = MODEL.panels.flatMap(({ gridPos: { x, y, w, h } }: any) =>
    Array.from({ length: w * h }, (_, i) => `${x + i % w},${y + Math.floor(i / w)}`));
  expect(new Set(cells).size).toBe(cells.length);
  expect(MODEL.panels.every(({ gridPos: { x, w } }: any) => x + w <= 24)).toBe(true);
});

test('what is not PromQL, and what no metric has, is noticed', () => {
  expect(() => namesIn('sum(')).toThrow('not PromQL');
  expect(unknownNames(namesIn('sum by (color) (up{job="a"})'))).toEqual(['up', 'color', 'job']);
});

test('options in other letters are refused', () => {
  expect(() => new TrainingDashboard(new Chart(Testing.app(), 'test'), 'dashboard', { Folder: 'ML' } as any)).toThrow('Expected `folder`, got a prop called \'Folder\'');
});
