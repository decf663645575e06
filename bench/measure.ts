import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import type { LoadTimes } from './programs/require';
import type { Usage } from './programs/usage';

/** The constructs that are compared: the generated ones, and those of this library. */
export type Side = 'l1' | 'l2';

/** What one process took, from start to end. */
export interface Run extends Usage {
  readonly wallSeconds: number;
}

/** How many jobs are put into how many charts. */
export interface Load {
  readonly jobs: number;
  readonly charts: number;
}

/** Runs programs of a project, each in a fresh process. */
export class Runner {
  constructor(private readonly project: string) {
  }

  /** Synthesizes once; `read` may look at the folder of the manifests before it is gone. */
  public synthesize(side: Side, load: Load, read: (outdir: string) => void = () => undefined): Run {
    const outdir = path.join(this.project, 'dist');
    const start = performance.now();
    const usage: Usage = this.run(side, [outdir, String(load.jobs), String(load.charts)]);
    const wallSeconds = (performance.now() - start) / 1000;
    read(outdir);
    fs.rmSync(outdir, { recursive: true });
    return { ...usage, wallSeconds };
  }

  /** Loads the library once. */
  public load(): LoadTimes {
    return this.run('require', []);
  }

  private run(program: string, args: string[]): any {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [path.join(this.project, 'programs', `${program}.js`), ...args], {
      encoding: 'utf8',
    });
    // Findings are printed there, and a measured job must have none.
    if (status !== 0 || stderr !== '') {
      throw new Error(`program '${program}' failed (${signal ?? status}):\n${stderr}`);
    }
    return JSON.parse(stdout);
  }
}

/** The middle of some values, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share of the values lies, interpolated. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const above = Math.ceil(position);
  return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
}
