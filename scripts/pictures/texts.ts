/* What the pictures show, from the programs and commands themselves. */
import * as fs from 'fs';
import * as path from 'path';
import { parse } from 'yaml';
import type { HeroTexts } from './hero';
import { runOf } from '../../src/cli/status/run';
import { textStatus } from '../../src/cli/status/text';
import { NO_TERMINAL } from '../../src/report/terminal';

const ROOT = path.resolve(__dirname, '../..');

/** The first program of the README, its manifest, and the status of its job after 12 minutes. */
export function heroTexts(): HeroTexts {
  const readme = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
  const manifest = blockOf(readme, 'yaml');
  return { program: blockOf(readme, 'ts nofixture'), manifest, status: statusOf(parse(manifest)) };
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

function blockOf(text: string, language: string): string {
  return text.split(`\`\`\`${language}\n`)[1].split('```')[0];
}
