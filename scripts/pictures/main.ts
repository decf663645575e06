/*
 * npm run pictures: draws the pictures of the documentation from what the programs and commands print, so that no picture
 * shows something else than the library does. The picture of a terminal needs Python.
 */
import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { commentPicture } from './comment';
import { dashboardPicture } from './dashboard';
import { heroPicture } from './hero';
import { findingsText, heroTexts, planMarkdown } from './texts';
import { dashboardModel } from '../../src/status/observability/dashboard-model';
import { pythonEnvironment } from '../shell';

const ROOT = path.resolve(__dirname, '../..');

async function main(): Promise<void> {
  write('hero.svg', heroPicture(heroTexts()));
  write('plan.svg', commentPicture('github-actions', planMarkdown()));
  write('dashboard.svg', dashboardPicture(dashboardModel('SageMaker training jobs')));
  write('check.svg', await terminalPicture('cdk8s-sagemaker-training check jobs.yaml', findingsText({ colours: true, links: false, width: 100 })));
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
