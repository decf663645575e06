import * as fs from 'fs';
import { type Job, jobOf, keyOf } from './job';
import { type InputText, MissingInput, readInputs, UnusableInput } from '../input/files';
import { readRevision } from '../input/git';
import { documentsOf } from '../input/parse-input';
import { canonicalJson } from '../manifest/canonical-json';
import { isTrainingJobManifest } from '../manifest/manifest';

/**
 * The training jobs of a file, a directory, a Git revision (`REVISION:PATH`) or standard input (`-`); other kinds are
 * left alone.
 *
 * @param mayBeMissing whether what isn't there has no jobs
 * @throws UnusableInput if it can't be read, or has a job without a name or two with the same one
 */
export function jobsOf(input: string, mayBeMissing: boolean): Job[] {
  const jobs = textsOf(input, mayBeMissing).flatMap(text => documentsOf(text)
    .filter(({ object }) => isTrainingJobManifest(object))
    .map(({ object, locate }) => namedJob(object, text.name, locate('metadata').line)));
  return withoutRepetitions(jobs);
}

function textsOf(input: string, mayBeMissing: boolean): InputText[] {
  try {
    return input !== '-' && input.includes(':') && !fs.existsSync(input) ? readRevision(input) : readInputs([input]);
  } catch (error) {
    if (mayBeMissing && error instanceof MissingInput) {
      return [];
    }
    throw error;
  }
}

function namedJob(object: any, file: string, line: number): Job {
  if (typeof object.metadata?.name !== 'string' || object.metadata.name === '') {
    throw new UnusableInput(`${file}:${line}: a TrainingJob needs a metadata.name, by which it is told from others`);
  }
  return jobOf(object, file, line);
}

function withoutRepetitions(jobs: readonly Job[]): Job[] {
  const found = new Map<string, Job>();
  for (const job of jobs) {
    const other = found.get(keyOf(job));
    if (other === undefined) {
      found.set(keyOf(job), job);
    } else if (canonicalJson(other.manifest) !== canonicalJson(job.manifest)) {
      throw new UnusableInput(`${job.file}:${job.line}: '${job.name}' is also defined in ${other.file}:${other.line}, and differently`);
    }
  }
  return [...found.values()];
}
