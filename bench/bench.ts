/*
 * Measures the constructs of this library (L2), in `App` and in `FastApp`, against those that `cdk8s import` generates (L1) in `App`,
 * and the check command against a program that only parses.
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import { parseArgs } from 'util';
import { CASES, CHECKING, HELM, NIGHTLY, SMOKE } from './cases';
import { compareChecking } from './checking';
import { compare, type Case } from './comparison';
import { requireEqualManifests } from './equality';
import { compareHelm } from './helm';
import { Runner } from './measure';
import type { LoadTimes } from './programs/require';
import { makeProject } from './project';
import { report } from './report';
import { verdicts, type Results } from './results';
import { median } from './statistics';
import { packed } from '../scripts/packed';

const LOAD = { name: 'import', runs: 31 };
const NAMES = [...CASES.map(({ name }) => name), CHECKING.name, HELM.name, LOAD.name];

const USAGE = `usage: npm run bench -- [OPTIONS]

Measures everything but what runs at night, in about ten minutes.

  --only NAME     one case, such as jobs-10000; can be repeated
  --rounds N      fewer or more rounds than usual
  --smoke         a few jobs, once: does it still work?
  --node FILE     a Node from 22.8 on, which keeps compiled code by itself
  --helm FILE     a binary of Helm, for the case with the same jobs as a Helm chart
  --json          results as JSON on stdout
  --check         exit code 1 if a threshold is missed
  --help          print this

cases: ${[...NAMES, NIGHTLY.name].join(', ')}
`;

function main(): void {
  const { check, help, helm, json, node, only, rounds, smoke } = optionsGiven();
  if (help) {
    process.stdout.write(USAGE);
    return;
  }
  const known = [...NAMES, NIGHTLY.name];
  const unknown = only?.find(name => !known.includes(name));
  if (unknown !== undefined) {
    refuse(`there is no case '${unknown}'`);
  }
  if (check && smoke) {
    refuse('--smoke measures too little for --check');
  }
  if (rounds !== undefined && !/^[1-9]\d{0,3}$/.test(rounds)) {
    refuse(`--rounds must be a whole number from 1 on, got '${rounds}'`);
  }
  const results = measure(only ?? (smoke ? [...SMOKE, CHECKING.name, LOAD.name] : NAMES), {
    helm,
    newerNode: keepsCompiledCode(node) ? node : undefined,
    rounds: smoke ? 1 : rounds === undefined ? undefined : Number(rounds),
  });
  console.log(json ? JSON.stringify({ ...results, verdicts: verdicts(results) }, undefined, 2) : report(results));
  if (check) {
    requireThresholds(results);
  }
}

function optionsGiven() {
  try {
    return parseArgs({
      options: {
        check: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        helm: { type: 'string' },
        json: { type: 'boolean', default: false },
        node: { type: 'string', default: process.execPath },
        only: { type: 'string', multiple: true },
        rounds: { type: 'string' },
        smoke: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

/** Ends the program, since its arguments can't be used. */
function refuse(why: string): never {
  process.stderr.write(`bench: ${why}\n${USAGE}`);
  process.exit(2);
}

interface Options {
  /** A binary of Helm. */
  readonly helm: string | undefined;
  /** A Node that keeps compiled code by itself from one process to the next. */
  readonly newerNode: string | undefined;
  /** How often each program runs, if not as often as its case says. */
  readonly rounds: number | undefined;
}

function measure(names: readonly string[], { helm, newerNode, rounds }: Options): Results {
  const project = makeProject();
  process.on('exit', () => fs.rmSync(project, { recursive: true }));
  // The measured process gets the interrupt as well; so that the project goes, too, this one has to end by itself.
  process.on('SIGINT', () => process.exit(130));
  const runner = new Runner(project, newerNode);
  requireEqualManifests(runner);

  const isPossible = ({ onNewerNode = false }: Case) => !onNewerNode || newerNode !== undefined;
  const cases = [...CASES, NIGHTLY].filter(({ name }) => names.includes(name));
  for (const { name } of cases.filter(which => !isPossible(which))) {
    skip(name, 'a Node from 22.8 on (--node FILE)');
  }
  const comparisons = cases.filter(isPossible).map(which => {
    console.error(`measuring ${which.name} …`);
    return compare(runner, { ...which, rounds: rounds ?? which.rounds });
  });
  if (names.includes(CHECKING.name)) {
    console.error(`measuring ${CHECKING.name} …`);
    comparisons.push(compareChecking(runner, { ...CHECKING, rounds: rounds ?? CHECKING.rounds }));
  }
  if (names.includes(HELM.name)) {
    if (helm === undefined) {
      skip(HELM.name, 'Helm (--helm FILE)');
    } else {
      console.error(`measuring ${HELM.name} …`);
      comparisons.push(compareHelm(runner, helm, { ...HELM, rounds: rounds ?? HELM.rounds }));
    }
  }
  const load = names.includes(LOAD.name) ? measureLoad(runner, rounds ?? LOAD.runs) : undefined;
  return { node: process.version, comparisons, load, packedKiB: packed().packedBytes / 1024 };
}

function skip(name: string, needs: string): void {
  console.error(`\n!!! SKIPPED: ${name}, which needs ${needs}\n`);
}

/** Whether a Node keeps compiled code by itself, if it is asked to. */
function keepsCompiledCode(node: string): boolean {
  const { error, stdout } = spawnSync(node, ['--print', "'enableCompileCache' in require('module')"], { encoding: 'utf8' });
  if (error !== undefined) {
    throw error;
  }
  return stdout.trim() === 'true';
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
