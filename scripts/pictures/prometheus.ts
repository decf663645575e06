/* What Prometheus answers to queries about samples. */
import { spawn, spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { end as stop, freePort } from '../../cluster/control-plane/processes';
import { until } from '../../cluster/harness/until';
import { isInstalled } from '../shell';

/** A span of time and the distance of its points, in seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly step: number;
}

/** A series of a result, with a value or `null` for each point of the span. */
export interface Curve {
  readonly labels: Readonly<Record<string, string>>;
  readonly values: ReadonlyArray<number | null>;
}

/** The folder of the programs `prometheus` and `promtool`; empty if they are on the path. */
const FOLDER = process.env.PROMETHEUS ?? '';
const PROMETHEUS = path.join(FOLDER, 'prometheus');
export const PROMTOOL = path.join(FOLDER, 'promtool');

export function isPrometheusInstalled(): boolean {
  return [PROMETHEUS, PROMTOOL].every(program => isInstalled(program));
}

/**
 * The results of queries over a span, from a Prometheus that runs for this purpose.
 *
 * @param samples in the format of OpenMetrics
 */
export async function evaluated(samples: string, queries: readonly string[], span: Span): Promise<Curve[][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prometheus-'));
  try {
    const file = path.join(folder, 'samples');
    fs.writeFileSync(file, samples);
    fs.writeFileSync(path.join(folder, 'prometheus.yml'), '');
    const { status, stderr } = spawnSync(PROMTOOL, ['tsdb', 'create-blocks-from', 'openmetrics', file, path.join(folder, 'data')], { encoding: 'utf8' });
    if (status !== 0) {
      throw new Error(`promtool failed: ${stderr}`);
    }
    return await withServer(folder, async address => Promise.all(queries.map(async query => ask(address, query, span))));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

async function withServer<T>(folder: string, use: (address: string) => Promise<T>): Promise<T> {
  const address = `127.0.0.1:${await freePort()}`;
  const server = spawn(PROMETHEUS, [
    `--config.file=${path.join(folder, 'prometheus.yml')}`, `--storage.tsdb.path=${path.join(folder, 'data')}`, '--storage.tsdb.retention.time=100y',
    `--web.listen-address=${address}`, '--query.lookback-delta=1m', '--log.level=error',
  ], { stdio: 'inherit' });
  try {
    await until('Prometheus is ready', () => fetch(`http://${address}/-/ready`).then(({ ok }) => ok, () => false), 30);
    return await use(address);
  } finally {
    await stop(server);
  }
}

async function ask(address: string, query: string, { start, end, step }: Span): Promise<Curve[]> {
  const parameters = new URLSearchParams({ query, start: `${start}`, end: `${end}`, step: `${step}` });
  const { status, error, data } = await (await fetch(`http://${address}/api/v1/query_range?${parameters}`)).json() as any;
  if (status !== 'success') {
    throw new Error(`${query}: ${error}`);
  }
  const times = Array.from({ length: (end - start) / step + 1 }, (_, i) => start + i * step);
  return data.result.map(({ metric, values }: any) => {
    const byTime = new Map<number, number>(values.map(([time, value]: [number, string]) => [time, Number(Number(value).toPrecision(4))]));
    return { labels: metric, values: times.map(time => byTime.get(time) ?? null) };
  });
}
