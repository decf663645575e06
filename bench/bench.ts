/*
 * Measures the constructs of this library (L2) against those that `cdk8s import` generates (L1), and the check command
 * against a program that only parses.
 *
 *   npm run bench                        everything, in a few minutes
 *   npm run bench -- --only jobs-1000    one case; can be repeated
 *   npm run bench -- --smoke             a few jobs, once: does it still work?
 *   npm run bench -- --json              results as JSON on stdout
 *   npm run bench -- --check             exit code 1 if a threshold is missed
 */
import * as fs from 'fs';
import { parseArgs } from 'util';
import { compareChecking, type CheckCase, type Checking } from './checking';
import { compare, type Case } from './comparison';
import { requireEqualManifests } from './equality';
import { Runner } from './measure';
import type { LoadTimes } from './programs/require';
import { makeProject } from './project';
import { report } from './report';
import { verdicts, type Results } from './results';
import { median } from './statistics';
import { packed } from '../scripts/packed';

const CASES: readonly Case[] = [
  { name: 'jobs-1', jobs: 1, charts: 1, volumes: 1, pairs: 21 },
  { name: 'jobs-100', jobs: 100, charts: 1, volumes: 1, pairs: 15 },
  { name: 'jobs-1000', jobs: 1000, charts: 1, volumes: 1, pairs: 15 },
  { name: 'jobs-10000', jobs: 10000, charts: 1, volumes: 1, pairs: 11 },
  { name: 'volumes-40', jobs: 2000, charts: 1, volumes: 40, pairs: 11 },
  { name: 'charts-1000', jobs: 1000, charts: 1000, volumes: 1, pairs: 15 },
];
const CHECKING: CheckCase = { name: 'check-1000', manifests: 1000, pairs: 11 };
const LOAD = { name: 'import', runs: 31 };
const NAMES = [...CASES.map(({ name }) => name), CHECKING.name, LOAD.name];
const SMOKE = ['jobs-1', 'jobs-100', CHECKING.name, LOAD.name];

function main(): void {
  const { values: { check, json, only, smoke } } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      smoke: { type: 'boolean', default: false },
    },
  });
  const unknown = only?.find(name => !NAMES.includes(name));
  if (unknown !== undefined) {
    throw new Error(`there is no case '${unknown}', only ${NAMES.join(', ')}`);
  }
  if (check && smoke) {
    throw new Error('--smoke measures too little for --check');
  }
  const results = measure(only ?? (smoke ? SMOKE : NAMES), smoke);
  console.log(json ? JSON.stringify({ ...results, verdicts: verdicts(results) }, undefined, 2) : report(results));
  if (check) {
    requireThresholds(results);
  }
}

function measure(names: readonly string[], once: boolean): Results {
  const project = makeProject();
  process.on('exit', () => fs.rmSync(project, { recursive: true }));
  // The measured process gets the interrupt as well; so that the project goes, too, this one has to end by itself.
  process.on('SIGINT', () => process.exit(130));
  const runner = new Runner(project);
  requireEqualManifests(runner);

  const comparisons = CASES.filter(({ name }) => names.includes(name)).map(which => {
    console.error(`measuring ${which.name} …`);
    return compare(runner, once ? { ...which, pairs: 1 } : which);
  });
  const checking = names.includes(CHECKING.name) ? measureChecking(runner, once) : undefined;
  const load = names.includes(LOAD.name) ? measureLoad(runner, once ? 1 : LOAD.runs) : undefined;
  return { node: process.version, comparisons, checking, load, packedKiB: packed().packedBytes / 1024 };
}

function measureChecking(runner: Runner, once: boolean): Checking {
  console.error(`measuring ${CHECKING.name} …`);
  return compareChecking(runner, once ? { ...CHECKING, pairs: 1 } : CHECKING);
}

function measureLoad(runner: Runner, runs: number): LoadTimes {
  console.error(`measuring ${LOAD.name} …`);
  const times = Array.from({ length: runs }, () => runner.load());
  return {
    cdk8s: median(times.map(({ cdk8s }) => cdk8s)),
    library: median(times.map(({ library }) => library)),
    classes: median(times.map(({ classes }) => classes)),
  };
}

function requireThresholds(results: Results): void {
  for (const { what, limit, measured } of verdicts(results)) {
    if (measured !== undefined && measured > limit) {
      console.error(`threshold missed: ${what}: ${measured.toFixed(2)} is above ${limit}`);
      process.exitCode = 1;
    }
  }
}

main();
