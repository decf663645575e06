import type { Finding } from './finding';
import type { Rule } from './rule';
import type { Manifest } from '../manifest/manifest';

/**
 * The fields that differ from job to job in an app of many: names, URIs, hyperparameters. All other fields are settings,
 * which many jobs have in common.
 */
const VARYING = [
  'spec.trainingJobName',
  'spec.hyperParameters',
  'spec.environment',
  'spec.tags',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3URI',
  'spec.outputDataConfig.s3OutputPath',
  'spec.checkpointConfig.s3URI',
  'spec.debugHookConfig.s3OutputPath',
  'spec.profilerConfig.s3OutputPath',
  'spec.tensorBoardOutputConfig.s3OutputPath',
].map(path => path.split(/\.|(?=\[\])/).slice(1));

/** Whether a rule reads nothing but settings and annotations, so that jobs with the same settings get the same verdict. */
export function readsOnlySettings({ paths }: Rule): boolean {
  return paths.length > 0 && paths.every(path => path !== 'spec'
    && (path.startsWith('spec.') || path.startsWith('metadata.annotations'))
    && !VARYING.some(segments => meet(path.split(/\.|(?=\[\])|(?=\{\})/).slice(1), segments)));
}

function meet(a: readonly string[], b: readonly string[]): boolean {
  const shorter = Math.min(a.length, b.length);
  return a.slice(0, shorter).every((segment, i) => segment === b[i]);
}

/**
 * Remembers which settings have no findings, so that rules about settings judge each of them once, however many jobs
 * have them.
 */
export class SettingsSeen {
  private readonly faultless = new Set<string>();

  /** What rules about settings find in a job; nothing at once where a job with the same settings had no findings. */
  public judge(job: Manifest, rules: () => Finding[]): Finding[] {
    const settings = settingsOf(job);
    if (this.faultless.has(settings)) {
      return NOTHING;
    }
    const findings = rules();
    if (findings.length === 0) {
      this.faultless.add(settings);
    }
    return findings;
  }
}

const NOTHING: Finding[] = [];

function settingsOf({ metadata, spec }: Manifest): string {
  let settings = spec;
  for (const segments of VARYING) {
    settings = blanked(settings, segments, 0);
  }
  return JSON.stringify([settings, metadata.annotations]);
}

/** The value with what a path leads to taken out, its presence kept; nothing of the original is changed. */
function blanked(value: any, segments: readonly string[], depth: number): any {
  if (value === undefined || value === null) {
    return value;
  }
  if (depth === segments.length) {
    return true;
  }
  if (segments[depth] === '[]') {
    return Array.isArray(value) ? value.map(element => blanked(element, segments, depth + 1)) : value;
  }
  const member = value[segments[depth]];
  return member === undefined || typeof value !== 'object'
    ? value
    : { ...value, [segments[depth]]: blanked(member, segments, depth + 1) };
}
