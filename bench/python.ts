/*
 * Measures the constructs of this library in Python against those that `cdk8s import --language python` generates.
 *
 *   npm run bench:python               100 jobs on both sides, in about two minutes
 *   npm run bench:python -- --smoke    a few jobs, once: does it still work?
 *   npm run bench:python -- --check    exit code 1 if the threshold is missed
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { parseArgs } from 'util';
import { median } from './statistics';
import { table } from './table';
import { ROOT, WORK } from '../scripts/languages/language';
import { PYTHON, pythonWithLibrary } from '../scripts/languages/python';
import { emptied, QUIET, run } from '../scripts/shell';

const CRD = path.join(ROOT, 'imports', 'trainingjobs.sagemaker.services.k8s.aws.yaml');
const LIMIT = 1.2;

/** What a program is given beside the folder and the number of jobs. */
const SIDES = {
  'L1': ['l1.py'],
  'L2, shared parts made once': ['l2.py'],
  'L2, each job with parts of its own': ['l2.py', 'apart'],
};
type Side = keyof typeof SIDES;

/** In seconds, of one process and all that it starts; the phases as the program sees them. */
interface Times {
  readonly wall: number;
  readonly cpu: number;
  readonly load: number;
  readonly build: number;
  readonly synth: number;
}

async function main(): Promise<void> {
  const { values: { check, smoke } } = parseArgs({
    options: { check: { type: 'boolean', default: false }, smoke: { type: 'boolean', default: false } },
  });
  const tools = PYTHON.missingTools();
  if (tools.length > 0) {
    console.log(`\n!!! SKIPPED: the bench in Python, since this machine lacks ${tools.join(' and ')}\n`);
    return;
  }
  const [rounds, jobs] = smoke ? [1, 5] : [15, 100];
  const python = await pythonWithLibrary();
  const imported = emptied(WORK, 'python-l1');
  await run(path.join(ROOT, 'node_modules', '.bin', 'cdk8s'), [
    'import', CRD, '--language', 'python', '--output', 'imports', '--no-save', '--no-check-upgrade',
  ], { cwd: imported });

  const times = measure(rounds, side => synthesize(python, imported, side, jobs));
  const l1 = times.get('L1')!;
  const ratio = (side: Side, of: (run: Times) => number) => median(times.get(side)!.map((one, i) => of(one) / of(l1[i])));
  console.log(`${jobs} jobs, medians of ${rounds} rounds, seconds; each side after the other, ratios round by round\n`);
  console.log(table(['side', 'whole', 'cpu', 'load', 'build', 'synth', 'whole/L1', 'cpu/L1', 'build/L1'], [...times].map(([side, runs]) => [
    side,
    ...(['wall', 'cpu', 'load', 'build', 'synth'] as const).map(what => median(runs.map(one => one[what])).toFixed(2)),
    ...(['wall', 'cpu', 'build'] as const).map(what => ratio(side, one => one[what]).toFixed(2)),
  ])));
  const [wall, cpu] = (['wall', 'cpu'] as const).map(what => ratio('L2, shared parts made once', one => one[what]));
  console.log(`\nwhole process, shared parts made once: ${wall.toFixed(2)} of the time, ${cpu.toFixed(2)} of the processor time; limit ${LIMIT}`);
  if (check && wall > LIMIT) {
    console.error('threshold missed');
    process.exitCode = 1;
  }
}

function measure(rounds: number, timesOf: (side: Side) => Times): Map<Side, Times[]> {
  const sides = Object.keys(SIDES) as Side[];
  const times = new Map<Side, Times[]>(sides.map(side => [side, []]));
  // The first run of each fills the caches of Python and jsii.
  sides.forEach(timesOf);
  for (let round = 0; round < rounds; round++) {
    sides.forEach(side => times.get(side)!.push(timesOf(side)));
  }
  return times;
}

/** The manifests of all sides have to be equal, apart from the names of the jobs. */
const manifests = new Map<number, string>();

function synthesize(python: string, imported: string, side: Side, jobs: number): Times {
  const outdir = path.join(imported, 'dist');
  const [program, ...args] = SIDES[side];
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(python, [path.join(__dirname, 'python', program), outdir, String(jobs), ...args], {
    env: { ...process.env, ...QUIET, PYTHONPATH: imported }, encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) {
    throw new Error(`${program} failed: ${stderr}`);
  }
  const manifest = fs.readFileSync(path.join(outdir, 'churn.k8s.yaml'), 'utf8').replace(/-[0-9a-f]{12}$/gm, '');
  if ((manifests.get(jobs) ?? manifest) !== manifest) {
    throw new Error(`${side} gives other manifests than L1`);
  }
  manifests.set(jobs, manifest);
  return { wall, ...JSON.parse(stdout) };
}

void main();
