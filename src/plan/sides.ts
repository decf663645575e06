import * as fs from 'fs';
import { type Job, jobOf, resourceKey } from './job';
import type { Template } from './templates';
import { readInputs } from '../input/files';
import { readRevision } from '../input/git';
import type { Input, SkippedInput } from '../input/input';
import { readAll, unreadableText } from '../input/read-documents';
import { MissingInput, UnusableInput } from '../input/unusable-input';
import { canonicalJson } from '../manifest/canonical-json';
import { isJobManifest, nameOfObject } from '../manifest/manifest';
import { templatesIn, type TemplateReading } from '../manifest/open/read-templates';
import { scheduledBy } from '../manifest/schedules';
import { workflowTrainingsIn } from '../rules/workflow-trainings';

/** One of the two sides of a plan. */
export interface Side {
  readonly jobs: Job[];
  readonly templates: Template[];
  /** All objects, also those of other kinds. */
  readonly objects: readonly any[];
  /** The workflows of Argo that create jobs from manifests of their own, of which the plan says nothing. */
  readonly workflows: readonly string[];
  readonly skipped: readonly SkippedInput[];
}

/** What may be read. */
export interface SideLimits {
  /** How many bytes a file may have. */
  readonly mostBytes: number;
  /** Whether what isn't there has no jobs. */
  readonly mayBeMissing: boolean;
}

/**
 * The training jobs, tuning jobs and templates of a file, a directory, a Git revision (`REVISION:PATH`) or standard input (`-`); other kinds are
 * left alone.
 *
 * @throws UnusableInput if something can't be read, or there is a job without a name or two with the same one
 */
export function readSide(input: string, limits: SideLimits): Side {
  const inputs = inputsOf(input, limits).filter(read => !(limits.mayBeMissing && 'unusable' in read && read.isMissing === true));
  const { texts, skipped, unreadable } = readAll(inputs);
  if (unreadable.length > 0) {
    throw new UnusableInput(unreadable.map(unreadableText));
  }
  const jobs = texts.flatMap(({ name, documents }) => documents
    .filter(({ object }) => isJobManifest(object))
    .map(({ object, locate }) => namedJob(object, name, locate('metadata').line)));
  const objects = texts.flatMap(({ documents }) => documents.map(({ object }) => object));
  const templates = texts.flatMap(({ name, documents }) => documents.flatMap(({ object, locate }) => templatesIn(object)
    .map(reading => ({ ...readTemplate(reading, name, locate(reading.path).line), object, scheduled: scheduledBy(object, objects) }))));
  const workflows = objects.filter(object => workflowTrainingsIn(object).length > 0).map(object => `${object.kind}/${nameOfObject(object)}`);
  return { jobs: withoutRepetitions(jobs), templates, objects, workflows, skipped };
}

function readTemplate(reading: TemplateReading, file: string, line: number): Pick<Template, 'template' | 'file' | 'line'> {
  if ('error' in reading) {
    throw new UnusableInput(`${file}:${line}: ${reading.path} ${reading.error}`);
  }
  return { template: reading.template, file, line };
}

function inputsOf(input: string, { mostBytes, mayBeMissing }: SideLimits): Input[] {
  try {
    return input !== '-' && input.includes(':') && !fs.existsSync(input) ? readRevision(input, mostBytes) : readInputs([input], mostBytes);
  } catch (error) {
    if (mayBeMissing && error instanceof MissingInput) {
      return [];
    }
    throw error;
  }
}

function namedJob(object: any, file: string, line: number): Job {
  if (typeof object.metadata?.name !== 'string' || object.metadata.name === '') {
    throw new UnusableInput(`${file}:${line}: expected the ${object.kind} to have metadata.name, by which plan finds it, got none`);
  }
  return jobOf(object, file, line);
}

function withoutRepetitions(jobs: readonly Job[]): Job[] {
  const found = new Map<string, Job>();
  for (const job of jobs) {
    const other = found.get(resourceKey(job));
    if (other === undefined) {
      found.set(resourceKey(job), job);
    } else if (canonicalJson(other.manifest) !== canonicalJson(job.manifest)) {
      throw new UnusableInput(`${job.file}:${job.line}: '${job.name}' is also defined in ${other.file}:${other.line}, with different content; keep one of them`);
    }
  }
  return [...found.values()];
}
