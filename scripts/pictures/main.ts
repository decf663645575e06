/*
 * npm run pictures: draws the pictures of the documentation from what the programs and commands print, so that no picture
 * shows something else than the library does. The picture of a terminal needs Python. Without Prometheus (set PROMETHEUS to the
 * folder of its programs if they are not on the path), the dashboard shows the values of the last run.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { commentPicture } from './comment';
import { dashboardPicture, type DashboardValues, queriesOf } from './dashboard';
import { evaluatedDay } from './dashboard-day';
import { heroPicture } from './hero';
import { isPrometheusInstalled } from './prometheus';
import { findingsText, heroTexts, planMarkdown } from './texts';
import { dashboardModel } from '../../src/status/observability/dashboard-model';
import { pythonEnvironment } from '../shell';

const ROOT = path.resolve(__dirname, '../..');
const DASHBOARD_VALUES = path.join(__dirname, 'dashboard-values.json');

async function main(): Promise<void> {
  write('hero.svg', heroPicture(heroTexts()));
  write('plan.svg', commentPicture('github-actions', planMarkdown()));
  const dashboard = dashboardModel();
  write('dashboard.svg', dashboardPicture(dashboard, await dashboardValues(queriesOf(dashboard))));
  write('check.svg', await terminalPicture('cdk8s-sagemaker-training check jobs.yaml', findingsText({ colours: true, links: false, width: 100 })));
}

/** What Prometheus answers for a day of jobs, which is kept in a file. */
async function dashboardValues(queries: readonly string[]): Promise<DashboardValues> {
  if (isPrometheusInstalled()) {
    const entries = Object.entries(await evaluatedDay(queries))
      .map(([query, curves]) => `${JSON.stringify(query)}: [${curves.map(curve => `\n  ${JSON.stringify(curve)}`).join(',')}]`);
    fs.writeFileSync(DASHBOARD_VALUES, `{\n${entries.join(',\n')}\n}\n`);
  } else {
    console.log('SKIPPED: Prometheus is not installed, so the dashboard shows the values of the last run');
  }
  return JSON.parse(fs.readFileSync(DASHBOARD_VALUES, 'utf8'));
}

/** Text with colors as a terminal shows it, drawn by rich. */
async function terminalPicture(title: string, text: string): Promise<string> {
  const programs = await pythonEnvironment(path.join(ROOT, '.cache', 'pictures'), ['--requirement', path.join(__dirname, 'requirements.txt')]);
  return execFileSync(path.join(programs, 'python'), [path.join(__dirname, 'terminal.py'), title], { input: text, encoding: 'utf8' });
}

function write(name: string, svg: string): void {
  fs.writeFileSync(path.join(ROOT, 'docs/images', name), svg);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
