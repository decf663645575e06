import { METRIC_SETS } from './kube-state-metrics';
import { fullName, RESOURCE_CREATED } from './metrics';
import { unless } from './promql';
import { failedLately, ofOwnStatus, running, TRAINING_JOBS, TUNING_JOBS, type WatchedJobs } from './watched-jobs';

const CHOSEN = 'namespace=~"$namespace", family=~"$family"';
const training = chosenOf(TRAINING_JOBS);
const tuning = chosenOf(TUNING_JOBS);

/** The series of chosen jobs of a kind. */
function chosenOf({ seriesOf }: WatchedJobs): (name: string, ...matchers: string[]) => string {
  return (name, ...matchers) => seriesOf(name, CHOSEN, ...matchers);
}

/** What the panels show, by the kind of the jobs: numbers, then graphs. */
const SECTIONS: readonly Section[] = [
  {
    title: `${TRAINING_JOBS.noun}s`,
    numbers: [
      ...numbersOf(TRAINING_JOBS),
      {
        title: 'Idle warm pools',
        expression: `count(${ofOwnStatus(TRAINING_JOBS, `${training('warm_pool_status', 'warm_pool_status="Available"')} == 1`)}) or vector(0)`,
      },
    ],
    graphs: [
      byStatus(TRAINING_JOBS),
      {
        title: 'Running jobs by secondary status',
        legend: '{{secondary_status}}',
        expression: `sum by (secondary_status) (${ofRunning(TRAINING_JOBS, training('secondary_status'))})`,
      },
      {
        title: 'Instances of running jobs by type',
        legend: '{{instance_type}}',
        expression: `sum by (instance_type) (${ofRunning(TRAINING_JOBS, `(${training('instances')} or ${training('group_instances')})`)})`,
      },
      {
        title: 'Share of the longest run that is used',
        legend: '{{namespace}}/{{name}}',
        unit: 'percentunit',
        expression: ofRunning(TRAINING_JOBS,
          `(time() - max by (namespace, name) (${training('created_seconds')})) / max by (namespace, name) (${training('max_runtime_seconds')})`),
      },
      {
        title: 'Time since a job of the family completed',
        legend: '{{family}}',
        unit: 's',
        expression: `time() - max by (family) (${training('last_modified_seconds', 'status="Completed"')})`,
      },
      {
        title: 'Debugger rules with issues',
        legend: '{{namespace}}/{{name}} {{rule}}',
        expression: `max by (namespace, name, rule) (${ofOwnStatus(TRAINING_JOBS, `${training('debug_rule_status', 'rule_status="IssuesFound"')} == 1`)})`,
      },
    ],
  },
  {
    title: `${TUNING_JOBS.noun}s`,
    numbers: [
      ...numbersOf(TUNING_JOBS),
      { title: 'Training jobs at a time, at most', expression: `sum(${ofRunning(TUNING_JOBS, tuning('max_parallel_training_jobs'))}) or vector(0)` },
    ],
    graphs: [
      byStatus(TUNING_JOBS),
      {
        title: 'Best objective of jobs that run or ended in the last day',
        legend: '{{namespace}}/{{name}} {{metric}}',
        expression: `max by (namespace, name, metric) (${ofOwnStatus(TUNING_JOBS, unless(tuning('best_objective'), TUNING_JOBS.endedLongAgo))})`,
      },
      {
        title: 'Time since the best training job of a running job ended',
        legend: '{{namespace}}/{{name}}',
        unit: 's',
        expression: ofRunning(TUNING_JOBS, `time() - max by (namespace, name) (${tuning('best_training_ended_seconds')})`),
      },
      {
        title: 'Jobs rejected, retried or with a taken name',
        legend: '{{namespace}}/{{name}} {{type}}',
        expression: `max by (namespace, name, type) (${stuck(TUNING_JOBS)})`,
      },
    ],
  },
];

interface Section {
  readonly title: string;
  readonly numbers: readonly PanelRow[];
  readonly graphs: readonly PanelRow[];
}

interface PanelRow {
  readonly title: string;
  readonly expression: string;
  readonly legend?: string;
  readonly unit?: string;
}

/** The numbers of each kind. Without a job they are 0. */
function numbersOf(kind: WatchedJobs): PanelRow[] {
  return [
    { title: 'Running', expression: `count(${running(kind, CHOSEN)}) or vector(0)` },
    { title: 'Failed or stopped in the last day', expression: `count(${failedLately(kind, CHOSEN)}) or vector(0)` },
    { title: 'Rejected, retried or name taken', expression: `count(count by (namespace, name) (${stuck(kind)})) or vector(0)` },
  ];
}

function byStatus(kind: WatchedJobs): PanelRow {
  return { title: 'Jobs by status', legend: '{{status}}', expression: `sum by (status) (${ofOwnStatus(kind, chosenOf(kind)('status'))})` };
}

function stuck(kind: WatchedJobs): string {
  return `${chosenOf(kind)('condition', 'type=~"ACK.Terminal|ACK.Recoverable"')} == 1`;
}

function ofRunning(kind: WatchedJobs, expression: string): string {
  return `${expression} and on (namespace, name) (${running(kind, CHOSEN)})`;
}

/** A dashboard in the JSON model of Grafana. */
export function dashboardModel(title: string = 'SageMaker training and tuning jobs'): any {
  return {
    title,
    uid: 'sagemaker-training',
    schemaVersion: 39,
    editable: true,
    refresh: '1m',
    time: { from: 'now-24h', to: 'now' },
    tags: ['sagemaker', 'training', 'tuning'],
    templating: { list: [DATASOURCE, variableOf('namespace'), variableOf('family')] },
    panels: SECTIONS.flatMap(panelsOf).map((panel, i) => ({ id: i + 1, ...panel })),
  };
}

const SOURCE = { type: 'prometheus', uid: '${datasource}' };
const DATASOURCE = { name: 'datasource', type: 'datasource', query: 'prometheus' };

/** A choice among the values of a label in all kinds of jobs; jobs without the label are in "All". */
function variableOf(label: string): any {
  const names = METRIC_SETS.map(set => fullName(set, RESOURCE_CREATED.name));
  return {
    name: label,
    type: 'query',
    datasource: SOURCE,
    query: `label_values({__name__=~"${names.join('|')}"}, ${label})`,
    includeAll: true,
    allValue: '.*',
    multi: true,
    refresh: 2,
  };
}

/** Columns of Grafana's grid, and sizes in it. */
const COLUMNS = 24;
const HEADING = { w: COLUMNS, h: 1 };
const NUMBER = { w: 6, h: 4 };
const GRAPH = { w: 12, h: 8 };

/** A heading, four numbers in a line, then two graphs in each. */
function panelsOf({ title, numbers, graphs }: Section, position: number): any[] {
  const top = SECTIONS.slice(0, position).reduce((sum, section) => sum + heightOf(section), 0);
  const underHeading = top + HEADING.h;
  return [
    { title, type: 'row', collapsed: false, panels: [], gridPos: placeOf(HEADING, 0, top) },
    ...numbers.map((row, i) => panelOf(row, 'stat', placeOf(NUMBER, i, underHeading))),
    ...graphs.map((row, i) => panelOf(row, 'timeseries', placeOf(GRAPH, i, underHeading + NUMBER.h))),
  ];
}

function heightOf({ graphs }: Section): number {
  return HEADING.h + NUMBER.h + Math.ceil(graphs.length * GRAPH.w / COLUMNS) * GRAPH.h;
}

/** The place of a panel among panels of its size, which begin at a row of the grid. */
function placeOf({ w, h }: typeof GRAPH, position: number, top: number): any {
  return { x: position * w % COLUMNS, y: top + Math.floor(position * w / COLUMNS) * h, w, h };
}

function panelOf({ title, expression, legend, unit }: PanelRow, type: 'stat' | 'timeseries', gridPos: any): any {
  return {
    title,
    type,
    datasource: SOURCE,
    gridPos,
    fieldConfig: { defaults: unit === undefined ? {} : { unit }, overrides: [] },
    targets: [{ refId: 'A', datasource: SOURCE, expr: expression, legendFormat: legend, instant: type === 'stat' || undefined }],
  };
}
