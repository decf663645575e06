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

/** Which compiled code a program finds from before: none, what the library keeps by itself, or all of it, as the user asks for. */
export type KeptCode = 'none' | 'of the library' | 'all';

/** How the processes of a program run. */
export interface Way {
  /** @default - that of the library, as installed */
  readonly kept?: KeptCode;
  /** Whether they run on a Node from 22.8 on, which keeps code by itself. */
  readonly onNewerNode?: boolean;
}

/** What one process took, from start to end. */
export interface Run extends Usage {
  readonly wallSeconds: number;
}

/** Runs the programs of a project, each in a fresh process. */
export class Runner {
  private syntheses = 0;

  /** @param newerNode a Node that keeps compiled code by itself, if there is one */
  constructor(private readonly project: string, private readonly newerNode: string | undefined) {
  }

  /**
   * Synthesizes once; `read` may look into the folder of the manifests.
   *
   * Many files stay until the project is removed: ext4 takes long to create files after many others were removed.
   */
  public synthesize(variant: Variant, way: Way = {}, read: (outdir: string) => void = () => undefined): Run {
    const { constructs, app, jobs, charts, settings, arePlain = false } = variant;
    const outdir = path.join(this.project, `dist-${this.syntheses++}`);
    const run = this.timed(arePlain ? `plain-${constructs}` : constructs, [outdir, app, jobs, charts, settings].map(String), way);
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

  private timed(program: string, args: string[], way?: Way): Run {
    const start = performance.now();
    const usage: Usage = this.run(program, args, way);
    return { wallSeconds: (performance.now() - start) / 1000, ...usage };
  }

  private run(program: string, args: string[], { kept = 'of the library', onNewerNode = false }: Way = {}): any {
    const script = path.join(this.project, 'programs', `${program}.js`);
    const node = onNewerNode ? this.newerNode! : process.execPath;
    const env = {
      ...process.env,
      NODE_COMPILE_CACHE: kept === 'all' ? path.join(this.project, 'cache') : undefined,
      NODE_DISABLE_COMPILE_CACHE: kept === 'none' ? '1' : undefined,
    };
    const { status, signal, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: 'utf8', env });
    // Warnings are printed there, too, and a measured job must have none.
    if (status !== 0 || stderr !== '') {
      throw new Error(`program '${program}' ended with ${signal ?? status}:\n${stderr}`);
    }
    return JSON.parse(stdout);
  }
}
