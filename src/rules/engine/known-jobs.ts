import { Changes } from './changes';
import { ANNOTATIONS, LABELS, METADATA } from './job-view';
import { KnownJob, type Answer } from './known-job';
import { controllerOf } from '../../controller/controller-version';
import type { Manifest } from '../../manifest/manifest';
import { isObject } from '../../manifest/plain-data';
import type { Rule } from '../rule';
import { checkFields, type FieldReport } from '../topics/field-limits';

/** What is said of a job that is nearly the same as a known one. */
export interface NearJob {
  readonly report: FieldReport;
  readonly answers: readonly Answer[];
}

/** Remembers jobs that were judged in full, so that of a job that is nearly the same only the difference is judged. */
export class KnownJobs {
  private readonly known: KnownJob[] = [];

  constructor(private readonly rules: readonly Rule[]) {
  }

  /** Judges a job by what is different from a known one; undefined if no known job is near enough. */
  public judgeByDifference(job: Manifest): NearJob | undefined {
    if (!isObject(job.spec)) {
      return undefined;
    }
    for (const [position, known] of this.known.entries()) {
      const changes = new Changes();
      const report = known.hasControllerOf(job) ? compare(job, known.manifest, changes) : undefined;
      if (report !== undefined && changes.fields.size <= MOST_CHANGES) {
        this.moveToFront(position);
        return { report, answers: known.answersFor(job, changes) };
      }
    }
    return undefined;
  }

  /** Judges a job, in whose fields nothing is wrong, by all rules, and remembers it. */
  public add(job: Manifest): KnownJob {
    const known = new KnownJob(job, this.rules);
    this.known.unshift(known);
    this.known.length = Math.min(this.known.length, REMEMBERED);
    return known;
  }

  private moveToFront(position: number): void {
    if (position > 0) {
      this.known.unshift(...this.known.splice(position, 1));
    }
  }
}

/** Notes what is different from a known job; undefined if a field is null or can't be judged. */
function compare(job: Manifest, known: Manifest, changes: Changes): FieldReport | undefined {
  const report = checkFields(job.spec, controllerOf(job), { spec: known.spec, changes });
  if (report.hasNulls || report.isUnjudgeable) {
    return undefined;
  }
  if (job.metadata.name !== known.metadata.name) {
    changes.addKey(METADATA, 'name');
  }
  addChangedKeys(ANNOTATIONS, job.metadata.annotations ?? {}, known.metadata.annotations ?? {}, changes);
  addChangedKeys(LABELS, job.metadata.labels ?? {}, known.metadata.labels ?? {}, changes);
  return report;
}

function addChangedKeys(name: string, map: any, known: any, changes: Changes): void {
  for (const key of Object.keys(map)) {
    if (map[key] !== known[key]) {
      changes.addKey(name, key);
    }
  }
  for (const key of Object.keys(known)) {
    if (!Object.hasOwn(map, key)) {
      changes.addKey(name, key);
    }
  }
}

// An app has few kinds of jobs; to look at more of them would cost more than to judge a job again.
const REMEMBERED = 8;

// With more differences than this, nearly all rules would have to be asked again.
const MOST_CHANGES = 24;
