/* What the pictures show, from the programs and commands themselves. */
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import * as cdk8s from 'cdk8s';
import * as constructs from 'constructs';
import { ModuleKind, ScriptTarget, transpile } from 'typescript';
import { parse } from 'yaml';
import type { HeroTexts } from './hero';
import * as library from '../../src';
import { CHECK } from '../../src/cli/check';
import { PLAN } from '../../src/cli/plan';
import { runOf } from '../../src/cli/status/run';
import { textStatus } from '../../src/cli/status/text';
import { NO_TERMINAL, type Terminal } from '../../src/report/terminal';
import { PRICES, ROOT } from '../languages/language';
import { blockOf } from '../markdown';

/** The first program of the README, its manifest, and the status of its job after 12 minutes. */
export function heroTexts(): HeroTexts {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const manifest = blockOf(readme, 'yaml');
  return { program: blockOf(readme, 'ts nofixture'), manifest, status: statusOf(parse(manifest)) };
}

/** The plan of a pull request that changes the first program, in Markdown. The prices are examples. */
export function planMarkdown(): string {
  const { program, manifest } = heroTexts();
  const changed = synthesized(program.replace('num_round: 100', 'num_round: 200').replace('Duration.hours(1)', 'Duration.hours(2)'));
  return inFolder({ 'old.yaml': manifest, 'new.yaml': changed, 'prices.json': PRICES }, () => textOf(PLAN.run(
    ['--format', 'markdown', '--prices', 'prices.json', 'old.yaml', 'new.yaml'], NO_TERMINAL,
  )));
}

/** What `check` says to the first manifest with mistakes, as a terminal shows it. */
export function findingsText(terminal: Terminal): string {
  const wrong = heroTexts().manifest.replace(/(roleARN: ).*/, '$1churn-training').replace(/(enableManagedSpotTraining: )false/, '$1true');
  return inFolder({ 'jobs.yaml': wrong }, () => textOf(CHECK.run(['jobs.yaml'], terminal)));
}

function statusOf(manifest: any): string {
  const created = '2026-11-28T10:02:00Z';
  const ended = '2026-11-28T10:14:00Z';
  const resource = {
    ...manifest,
    metadata: { ...manifest.metadata, creationTimestamp: created },
    status: {
      trainingJobStatus: 'Completed',
      creationTime: created,
      lastModifiedTime: ended,
      conditions: [{ type: 'ACK.ResourceSynced', status: 'True' }],
    },
  };
  return textStatus([runOf(resource, new Date(ended), undefined)], undefined, NO_TERMINAL);
}

/** The only manifest that a program writes. */
function synthesized(program: string): string {
  const script = transpile(program, { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 });
  const modules: Record<string, object> = { cdk8s, constructs, 'cdk8s-sagemaker-training': library };
  return inFolder({}, () => {
    const before = process.env.CDK8S_OUTDIR;
    process.env.CDK8S_OUTDIR = process.cwd();
    try {
      new Function('require', 'exports', script)((name: string) => modules[name], {});
    } finally {
      if (before === undefined) {
        delete process.env.CDK8S_OUTDIR;
      } else {
        process.env.CDK8S_OUTDIR = before;
      }
    }
    return fs.readFileSync(fs.readdirSync('.')[0], 'utf8');
  });
}

/** Runs an action within a folder of its own that has these files. */
function inFolder<T>(files: Record<string, string>, action: () => T): T {
  const before = process.cwd();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  try {
    Object.entries(files).forEach(([name, text]) => fs.writeFileSync(path.join(folder, name), text));
    process.chdir(folder);
    return action();
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
}

function textOf(result: unknown): string {
  return (result as { readonly output: string }).output;
}
