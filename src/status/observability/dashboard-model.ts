import { series } from './promql';

const CHOSEN = 'namespace=~"$namespace", family=~"$family"';
const chosen = (name: string, matchers: string = '') => series(name, [CHOSEN, ...matchers === '' ? [] : [matchers]].join(', '));
const RUNNING = `${chosen('status', 'status="InProgress"')} == 1`;

/** What the panels show. */
const PANELS: readonly PanelRow[] = [
  { title: 'Running', type: 'stat', expression: `sum(${chosen('status', 'status="InProgress"')}) or vector(0)` },
  {
    title: 'Failed or stopped in the last day',
    type: 'stat',
    expression: `count(time() - ${chosen('last_modified_seconds', 'status=~"Failed|Stopped"')} < 86400) or vector(0)`,
  },
  {
    title: 'Rejected or retried',
    type: 'stat',
    expression: `count(count by (namespace, name) (${chosen('condition', 'type=~"ACK.Terminal|ACK.Recoverable"')} == 1)) or vector(0)`,
  },
  { title: 'Idle warm pools', type: 'stat', expression: `sum(${chosen('warm_pool_status', 'warm_pool_status="Available"')}) or vector(0)` },
  { title: 'Jobs by status', type: 'timeseries', legend: '{{status}}', expression: `sum by (status) (${chosen('status')})` },
  {
    title: 'Running jobs by secondary status',
    type: 'timeseries',
    legend: '{{secondary_status}}',
    expression: `sum by (secondary_status) (${chosen('secondary_status')} and on (namespace, name) (${RUNNING}))`,
  },
  {
    title: 'Instances of running jobs by type',
    type: 'timeseries',
    legend: '{{instance_type}}',
    expression: `sum by (instance_type) ((${chosen('instances')} or ${chosen('group_instances')}) and on (namespace, name) (${RUNNING}))`,
  },
  {
    title: 'Share of the longest run that is used',
    type: 'timeseries',
    legend: '{{namespace}}/{{name}}',
    unit: 'percentunit',
    expression: `(time() - max by (namespace, name) (${chosen('created_seconds')})) / max by (namespace, name) (${chosen('max_runtime_seconds')})`
      + ` and on (namespace, name) (${RUNNING})`,
  },
  {
    title: 'Time since a job of the family completed',
    type: 'timeseries',
    legend: '{{family}}',
    unit: 's',
    expression: `time() - max by (family) (${chosen('last_modified_seconds', 'status="Completed"')})`,
  },
  {
    title: 'Debugger rules with issues',
    type: 'timeseries',
    legend: '{{namespace}}/{{name}} {{rule}}',
    expression: `max by (namespace, name, rule) (${chosen('debug_rule_status', 'rule_status="IssuesFound"')}) == 1`,
  },
];

interface PanelRow {
  readonly title: string;
  readonly type: 'stat' | 'timeseries';
  readonly expression: string;
  readonly legend?: string;
  readonly unit?: string;
}

/** A dashboard in the JSON model of Grafana. */
export function dashboardModel(title: string): any {
  return {
    title,
    uid: 'sagemaker-training',
    schemaVersion: 39,
    editable: true,
    refresh: '1m',
    time: { from: 'now-24h', to: 'now' },
    tags: ['sagemaker', 'training'],
    templating: { list: [DATASOURCE, variableOf('namespace'), variableOf('family')] },
    panels: PANELS.map(panelOf),
  };
}

const SOURCE = { type: 'prometheus', uid: '${datasource}' };
const DATASOURCE = { name: 'datasource', type: 'datasource', query: 'prometheus' };

/** A choice among the values of a label; jobs without the label are in "All". */
function variableOf(label: string): any {
  return {
    name: label,
    type: 'query',
    datasource: SOURCE,
    query: `label_values(${series('resource_created_seconds')}, ${label})`,
    includeAll: true,
    allValue: '.*',
    multi: true,
    refresh: 2,
  };
}

/** Four numbers in a line, then two graphs in each. */
function panelOf({ title, type, expression, legend, unit }: PanelRow, position: number): any {
  const numbers = PANELS.filter(panel => panel.type === 'stat').length;
  const graph = position - numbers;
  return {
    id: position + 1,
    title,
    type,
    datasource: SOURCE,
    gridPos: type === 'stat' ? { x: position * 6, y: 0, w: 6, h: 4 } : { x: graph % 2 * 12, y: 4 + Math.floor(graph / 2) * 8, w: 12, h: 8 },
    fieldConfig: { defaults: unit === undefined ? {} : { unit }, overrides: [] },
    targets: [{ refId: 'A', datasource: SOURCE, expr: expression, legendFormat: legend, instant: type === 'stat' || undefined }],
  };
}
