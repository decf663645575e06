import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import type { LoadTimes } from './programs/require';
import type { Usage } from './programs/usage';

/** A program to be measured: who makes the jobs, what synthesizes them, and how many there are. */
export interface Variant {
  /** The generated constructs, or those of this library. */
  readonly constructs: 'l1' | 'l2';
  readonly app: 'App' | 'FastApp';
  readonly jobs: number;
  readonly charts: number;
  /** How many settings the jobs have in turn. */
  readonly settings: number;
  /** Whether the jobs have only what every job has: no Debugger, no Profiler, no network, no keys and no tags. */
  readonly arePlain?: boolean;
}

/** Which compiled code Node keeps: what the library asks for by itself, or that of the whole program, as the user asks for. */
export type KeptCode = 'for the library' | 'for the user';

/** What one process took, from start to end. */
export interface Run extends Usage {
  readonly wallSeconds: number;
}

/** Runs the programs of a project, each in a fresh process. */
export class Runner {
  private syntheses = 0;

  /** @param cachingNode a Node that can keep compiled code from one process to the next, if there is one */
  constructor(private readonly project: string, private readonly cachingNode: string | undefined) {
  }

  /**
   * Synthesizes once; `read` may look into the folder of the manifests.
   *
   * Many files stay until the project is removed: ext4 takes long to create files after many others were removed.
   *
   * @param kept which compiled code Node keeps from one process to the next
   */
  public synthesize(variant: Variant, kept?: KeptCode, read: (outdir: string) => void = () => undefined): Run {
    const { constructs, app, jobs, charts, settings, arePlain = false } = variant;
    const outdir = path.join(this.project, `dist-${this.syntheses++}`);
    const run = this.timed(arePlain ? `plain-${constructs}` : constructs, [outdir, app, jobs, charts, settings].map(String), kept);
    read(outdir);
    if (charts === 1) {
      fs.rmSync(outdir, { recursive: true });
    }
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

  private timed(program: string, args: string[], kept?: KeptCode): Run {
    const start = performance.now();
    const usage: Usage = this.run(program, args, kept);
    return { wallSeconds: (performance.now() - start) / 1000, ...usage };
  }

  private run(program: string, args: string[], kept?: KeptCode): any {
    const script = path.join(this.project, 'programs', `${program}.js`);
    const node = kept === undefined ? process.execPath : this.cachingNode!;
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: kept === 'for the user' ? path.join(this.project, 'cache') : undefined,
      NODE_DISABLE_COMPILE_CACHE: kept === undefined ? '1' : undefined,
    };
    const { status, signal, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: 'utf8', env });
    // Warnings are printed there, too, and a measured job must have none.
    if (status !== 0 || stderr !== '') {
      throw new Error(`program '${program}' ended with ${signal ?? status}:\n${stderr}`);
    }
    return JSON.parse(stdout);
  }
}
