import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import type { LoadTimes } from './programs/require';
import type { Usage } from './programs/usage';

/** The generated constructs, or those of this library. */
export type Side = 'l1' | 'l2';

/** How many jobs are put into how many charts, and how many sizes of volumes they have in turn. */
export interface Amount {
  readonly jobs: number;
  readonly charts: number;
  readonly volumes: number;
}

/** What one process took, from start to end. */
export interface Run extends Usage {
  readonly wallSeconds: number;
}

/** Runs the programs of a project, each in a fresh process. */
export class Runner {
  constructor(private readonly project: string) {
  }

  /** Synthesizes once; `read` may look into the folder of the manifests before it is gone. */
  public synthesize(side: Side, amount: Amount, read: (outdir: string) => void = () => undefined): Run {
    const outdir = path.join(this.project, 'dist');
    const run = this.timed(side, [outdir, String(amount.jobs), String(amount.charts), String(amount.volumes)]);
    read(outdir);
    fs.rmSync(outdir, { recursive: true });
    return run;
  }

  /** Parses the manifests of a folder once, or checks them. */
  public read(program: 'parse' | 'check', folder: string): Run {
    return this.timed(program, [folder]);
  }

  /** Loads the library once. */
  public load(): LoadTimes {
    return this.run('require', []);
  }

  private timed(program: string, args: string[]): Run {
    const start = performance.now();
    const usage: Usage = this.run(program, args);
    return { wallSeconds: (performance.now() - start) / 1000, ...usage };
  }

  private run(program: string, args: string[]): any {
    const script = path.join(this.project, 'programs', `${program}.js`);
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });
    // Warnings are printed there, too, and a measured job must have none.
    if (status !== 0 || stderr !== '') {
      throw new Error(`program '${program}' ended with ${signal ?? status}:\n${stderr}`);
    }
    return JSON.parse(stdout);
  }
}
