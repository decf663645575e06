import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { middle, ratios, type Comparison } from './comparison';
import { manifestsIn, requireEqual } from './equality';
import { IMAGE, jobAt, KEY, REGION, ROLE, RULE_IMAGE, SECURITY_GROUPS, SUBNETS } from './jobs';
import type { Run, Runner, Variant } from './measure';

const CHART = path.join(__dirname, 'helm');
/** Tells what a process has used that is no Node. */
const TIME = '/usr/bin/time';

/** How many jobs Helm renders, and how often. */
export interface HelmCase {
  readonly name: string;
  readonly jobs: number;
  readonly rounds: number;
}

/** Renders the same jobs with Helm and with `FastApp`, in turn. */
export function compareHelm(runner: Runner, helm: string, { name, jobs, rounds }: HelmCase): Comparison {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-helm-'));
  try {
    requireEqualJobs(runner, helm, folder);
    const templates: Run[] = [];
    const fast: Run[] = [];
    for (let round = 0; round < rounds; round++) {
      templates.push(template(helm, folder, jobs));
      fast.push(runner.synthesize(fastApp(jobs)));
    }
    const results = Object.entries({ 'Helm': templates, 'L2, FastApp': fast })
      .map(([variant, runs]) => ({ variant, run: middle(runs), ratio: ratios(runs, templates) }));
    return { name, rounds, results };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function fastApp(jobs: number): Variant {
  return { constructs: 'l2', app: 'FastApp', jobs, charts: 1, settings: 1 };
}

function requireEqualJobs(runner: Runner, helm: string, folder: string): void {
  const jobs = 3;
  template(helm, folder, jobs);
  const ofHelm = manifestsIn(folder);
  runner.synthesize(fastApp(jobs), undefined, outdir => requireEqual({ 'Helm': ofHelm, 'the L2 in FastApp': manifestsIn(outdir) }, jobs));
}

/** Lets Helm write the jobs to a file of a folder. */
function template(helm: string, folder: string, jobs: number): Run {
  const values = path.join(folder, 'values.json');
  const usage = path.join(folder, 'usage.txt');
  fs.writeFileSync(values, JSON.stringify({
    jobs: Array.from({ length: jobs }, (_, position) => jobAt(position, 1)),
    region: REGION,
    role: ROLE,
    key: KEY,
    image: IMAGE,
    ruleImage: RULE_IMAGE,
    subnets: SUBNETS,
    securityGroups: SECURITY_GROUPS,
  }));
  const output = fs.openSync(path.join(folder, 'jobs.yaml'), 'w');
  const start = performance.now();
  const { status, error, stderr } = spawnSync(TIME, ['-f', '%U %S %M', '-o', usage, helm, 'template', 'bench', CHART, '--values', values], {
    stdio: ['ignore', output, 'pipe'], encoding: 'utf8',
  });
  const wallSeconds = (performance.now() - start) / 1000;
  fs.closeSync(output);
  if (status !== 0) {
    throw new Error(`${helm} failed: ${error ?? stderr}`);
  }
  const [user, system, peakKiB] = fs.readFileSync(usage, 'utf8').split(' ').map(Number);
  return { wallSeconds, cpuSeconds: user + system, peakMiB: peakKiB / 1024 };
}
