/*
 * npm run pictures: draws the pictures of the documentation from what the programs and commands print, so that no picture
 * shows something else than the library does. The picture of a terminal needs Python.
 */
import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { commentPicture } from './comment';
import { dashboardPicture } from './dashboard';
import { heroPicture } from './hero';
import { findingsText, heroTexts, planMarkdown } from './texts';
import { dashboardModel } from '../../src/status/observability/dashboard-model';

const ROOT = path.resolve(__dirname, '../..');

function main(): void {
  write('hero.svg', heroPicture(heroTexts()));
  write('plan.svg', commentPicture('github-actions', planMarkdown()));
  write('dashboard.svg', dashboardPicture(dashboardModel('SageMaker training jobs')));
  write('check.svg', terminalPicture('cdk8s-sagemaker-training check jobs.yaml', findingsText({ colours: true, links: false, width: 100 })));
}

/** Text with colors as a terminal shows it, drawn by rich. */
function terminalPicture(title: string, text: string): string {
  const venv = path.join(ROOT, '.cache', 'pictures');
  const requirements = path.join(__dirname, 'requirements.txt');
  if (!fs.existsSync(venv)) {
    run('python3', ['-m', 'venv', venv]);
    run(path.join(venv, 'bin', 'pip'), ['install', '--quiet', '--requirement', requirements]);
  }
  return run(path.join(venv, 'bin', 'python'), [path.join(__dirname, 'terminal.py'), title], text);
}

function run(command: string, args: readonly string[], input?: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${command} failed: ${error?.message ?? stderr}`);
  }
  return stdout;
}

function write(name: string, svg: string): void {
  fs.writeFileSync(path.join(ROOT, 'docs/images', name), svg);
}

main();
