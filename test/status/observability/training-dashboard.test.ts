import { Chart, Testing } from 'cdk8s';
import { DAY, HOUR, minute, training, tuned } from './family-churn';
import { unknownNames } from './known-names';
import { namesIn } from './promql-names';
import { promtoolReport } from './promtool';
import { queriesOf } from '../../../scripts/pictures/dashboard';
import { PROMTOOL } from '../../../scripts/pictures/prometheus';
import { isInstalled } from '../../../scripts/shell';
import { TrainingDashboard, type TrainingDashboardProps } from '../../../src/status/observability';
import { METRIC_SETS } from '../../../src/status/observability/kube-state-metrics';
import { canRun } from '../../can-run';
import { OwnFolder } from '../../own-folder';
import { TAKEN } from '../health/resources';
import { condition } from '../health/tuning-resources';

const folder = new OwnFolder();

const configMap = (props?: TrainingDashboardProps) => {
  const chart = new Chart(Testing.app(), 'test');
  new TrainingDashboard(chart, 'dashboard', props);
  return Testing.synth(chart)[0];
};
const MODEL = JSON.parse(configMap().data['sagemaker-training.json']);
const isHeading = ({ type }: any) => type === 'row';
const HEADINGS = MODEL.panels.filter(isHeading);
const PANELS = MODEL.panels.filter((panel: any) => !isHeading(panel));
/** The heading that is next above a panel. */
const headingOf = ({ gridPos }: any) => HEADINGS.filter((heading: any) => heading.gridPos.y < gridPos.y).pop().title;
const EXPRESSIONS: string[] = PANELS.flatMap(({ targets }: any) => targets.map(({ expr }: any) => expr));

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
  for (const { targets: [{ expr, legendFormat = '' }] } of PANELS) {
    const labels = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
    expect(labels.filter(label => !namesIn(expr).labels.includes(label))).toEqual([]);
  }
});

test('variables offer the values of a label in each kind of jobs', () => {
  const queries: string[] = MODEL.templating.list.flatMap(({ type, query }: any) => type === 'query' ? [query] : []);
  expect(queries).toHaveLength(2);
  for (const query of queries) {
    const [, metrics, label] = /^label_values\(\{__name__=~"([\w|]+)"\}, (\w+)\)$/.exec(query)!;
    for (const set of METRIC_SETS) {
      const own = metrics.split('|').filter(metric => metric.startsWith(`${set.prefix}_`));
      expect(own).toHaveLength(1);
      expect(unknownNames({ metrics: own, labels: [label] })).toEqual([]);
    }
  }
});

test('each kind of jobs has a heading, with panels about it below', () => {
  expect(HEADINGS.map(({ title }: any) => title)).toEqual(['Training jobs', 'Tuning jobs']);
  for (const panel of PANELS) {
    const prefixes = namesIn(panel.targets[0].expr).metrics.map(metric => METRIC_SETS.findIndex(({ prefix }) => metric.startsWith(`${prefix}_`)));
    expect(new Set(prefixes.map(i => HEADINGS[i].title))).toEqual(new Set([headingOf(panel)]));
  }
});

test('panels have an id of their own, and those below a heading a title of their own', () => {
  expect(new Set(MODEL.panels.map(({ id }: any) => id)).size).toBe(MODEL.panels.length);
  expect(new Set(PANELS.map((panel: any) => `${headingOf(panel)}: ${panel.title}`)).size).toBe(PANELS.length);
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

/* From here on Prometheus itself evaluates the panels, where promtool is there. */

/** What panels show besides 0, and graphs besides nothing. */
type Shown = Readonly<Record<string, number | Readonly<Record<string, number>>>>;

interface Scenario {
  readonly what: string;
  readonly resources: readonly object[];
  /** The minute at which it is looked. */
  readonly at: number;
  readonly training?: Shown;
  readonly tuning?: Shown;
}

const FAILED = 'Failed or stopped in the last day';
const STUCK = 'Rejected, retried or name taken';
const STUCK_JOBS = 'Jobs rejected, retried or with a taken name';
const BEST = 'Best objective of jobs that run or ended in the last day';
const JOB = 'namespace="team", name="churn"';
const OBJECTIVE = { [`{metric="validation:auc", ${JOB}}`]: 0.91 };

const tuning = (hyperParameterTuningJobStatus: string, more: object = {}) => tuned({
  hyperParameterTuningJobStatus,
  bestTrainingJob: { trainingEndTime: minute(20), finalHyperParameterTuningJobObjectiveMetric: { metricName: 'validation:auc', value: 0.91 } },
  ...more,
}, { hyperParameterTuningJobConfig: { resourceLimits: { maxNumberOfTrainingJobs: 20, maxParallelTrainingJobs: 4 } } });
const ofStatus = (status: string) => ({ 'Jobs by status': { [`{status="${status}"}`]: 1 } });

const SCENARIOS: readonly Scenario[] = [
  { what: 'no jobs', resources: [], at: HOUR },
  {
    what: 'a running training job, and no tuning job',
    resources: [training({ job: 'InProgress', secondaryStatus: 'Training' }, {
      spec: { resourceConfig: { instanceCount: 2, instanceType: 'ml.m5.xlarge' }, stoppingCondition: { maxRuntimeInSeconds: 4 * 3600 } },
      status: { creationTime: minute(0) },
    })],
    at: HOUR,
    training: {
      'Running': 1,
      ...ofStatus('InProgress'),
      'Running jobs by secondary status': { '{secondary_status="Training"}': 1 },
      'Instances of running jobs by type': { '{instance_type="ml.m5.xlarge"}': 2 },
      'Share of the longest run that is used': { '{namespace="team", name="churn-1f"}': 0.25 },
    },
  },
  { what: 'a training job that failed', resources: [training({ job: 'Failed' }, { status: { lastModifiedTime: minute(5) } })], at: HOUR, training: { [FAILED]: 1, ...ofStatus('Failed') } },
  { what: 'a training job that failed two days ago', resources: [training({ job: 'Failed' }, { status: { lastModifiedTime: minute(5) } })], at: 2 * DAY, training: ofStatus('Failed') },
  {
    what: 'a training job with the name of a running one',
    resources: [training({ job: 'InProgress', secondaryStatus: 'Training', terminal: TAKEN, debugRules: [{ name: 'Overfit', status: 'IssuesFound' }] }, {
      spec: { resourceConfig: { instanceCount: 2, instanceType: 'ml.m5.xlarge' }, stoppingCondition: { maxRuntimeInSeconds: 4 * 3600 } },
      status: { warmPoolStatus: { status: 'Available' } },
    })],
    at: HOUR,
    training: { [STUCK]: 1 },
  },
  {
    what: 'a running tuning job',
    resources: [tuning('InProgress')],
    at: HOUR,
    tuning: {
      'Running': 1,
      'Training jobs at a time, at most': 4,
      ...ofStatus('InProgress'),
      [BEST]: OBJECTIVE,
      'Time since the best training job of a running job ended': { [`{${JOB}}`]: 40 * 60 },
    },
  },
  { what: 'a tuning job that is complete', resources: [tuning('Completed')], at: HOUR, tuning: { ...ofStatus('Completed'), [BEST]: OBJECTIVE } },
  { what: 'a tuning job that was complete two days ago', resources: [tuning('Completed')], at: 2 * DAY, tuning: ofStatus('Completed') },
  { what: 'a tuning job that was stopped', resources: [tuning('Stopped')], at: HOUR, tuning: { [FAILED]: 1, ...ofStatus('Stopped'), [BEST]: OBJECTIVE } },
  { what: 'a tuning job that failed two days ago', resources: [tuning('Failed')], at: 2 * DAY, tuning: ofStatus('Failed') },
  {
    what: 'a rejected tuning job',
    resources: [tuned(condition('ACK.Recoverable', 'ValidationException: no metric'))],
    at: HOUR,
    tuning: { [STUCK]: 1, [STUCK_JOBS]: { [`{${JOB}, type="ACK.Recoverable"}`]: 1 } },
  },
  {
    what: 'a tuning job with the name of a running one',
    resources: [tuning('InProgress', condition('ACK.Terminal', TAKEN))],
    at: HOUR,
    tuning: { [STUCK]: 1, [STUCK_JOBS]: { [`{${JOB}, type="ACK.Terminal"}`]: 1 } },
  },
];

test('each panel about tuning jobs shows something in a scenario, and panels are called by their titles', () => {
  const titles = (heading: string) => PANELS.filter((panel: any) => headingOf(panel) === heading).map(({ title }: any) => title);
  expect([...new Set(SCENARIOS.flatMap(scenario => Object.keys(scenario.tuning ?? {})))].sort()).toEqual(titles('Tuning jobs').sort());
  expect(titles('Training jobs')).toEqual(expect.arrayContaining(SCENARIOS.flatMap(scenario => Object.keys(scenario.training ?? {}))));
});

const HAS_PROMTOOL = canRun(isInstalled(PROMTOOL), 'the panels in Prometheus; install promtool or set PROMETHEUS to its folder');

(HAS_PROMTOOL ? test : test.skip)('in Prometheus, each scenario shows what it says and nothing else', () => {
  const queries = queriesOf(MODEL);
  expect(promtoolReport(folder, SCENARIOS.map(({ what, resources, at, ...shown }) => ({
    name: what,
    resources,
    until: at + 1,
    queries: PANELS.map((panel: any, i: number) => {
      const value = (headingOf(panel) === 'Tuning jobs' ? shown.tuning : shown.training)?.[panel.title];
      return panel.type === 'stat'
        ? { expr: queries[i], at, samples: [{ labels: '{}', value: value ?? 0 }] }
        : { expr: `(${queries[i]}) > 0`, at, samples: Object.entries(value ?? {}).map(([labels, each]) => ({ labels, value: each })) };
    }),
  })))).toMatch(/^0\n/);
});
