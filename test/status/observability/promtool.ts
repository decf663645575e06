import { spawnSync } from 'child_process';
import { stringify } from 'yaml';
import { seriesOf, seriesText } from './custom-resource-state';
import { PROMTOOL } from '../../../scripts/pictures/prometheus';
import { customResourceStateMetrics } from '../../../src/status/observability/kube-state-metrics';
import type { OwnFolder } from '../../own-folder';

/** Queries about resources in a Prometheus of their own, and what it answers. */
export interface PromtoolTest {
  readonly name: string;
  readonly resources: readonly object[];
  /** The last minute at which the resources exist. */
  readonly until: number;
  readonly queries: readonly PromtoolQuery[];
}

interface PromtoolQuery {
  readonly expr: string;
  /** The minute. */
  readonly at: number;
  readonly samples: ReadonlyArray<{ readonly labels: string; readonly value: number }>;
}

/** What `promtool` reports of rules or tests: its exit status, and its output. */
export function promtool(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(PROMTOOL, args, { encoding: 'utf8' });
  return `${status}\n${stdout}${stderr}`;
}

/** The report on tests, which begins with 0 if all answers are as expected. */
export function promtoolReport(folder: OwnFolder, tests: readonly PromtoolTest[], ruleFiles: readonly string[] = []): string {
  const config = customResourceStateMetrics();
  const all = tests.map(({ name, resources, until, queries }) => ({
    name,
    interval: '1m',
    input_series: resources.flatMap(resource => seriesOf(config, resource)).map(each => ({ series: seriesText(each), values: `${each.value}+0x${until} stale` })),
    promql_expr_test: queries.map(({ expr, at, samples }) => ({ expr, eval_time: `${at}m`, exp_samples: samples })),
  }));
  return promtool('test', 'rules', folder.write('tests.yaml', stringify({ rule_files: ruleFiles, evaluation_interval: '1m', tests: all }, { lineWidth: 0 })));
}
