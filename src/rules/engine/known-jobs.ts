import { Changes } from './changes';
import { ANNOTATIONS, LABELS, METADATA, RESOURCE } from './job-view';
import { KnownJob, type Answer } from './known-job';
import { controllerOf } from '../../controller/controller-version';
import { alikeOf } from '../../manifest/leaves';
import type { Manifest } from '../../manifest/manifest';
import { haveSameNames, isObject } from '../../manifest/plain-data';
import { checkFields, type FieldReport } from '../fields/check-fields';
import type { Rule } from '../rule';

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
  if (report.hasNulls || report.isUnjudgeable || !hasMaps(job.metadata) || !hasMaps(known.metadata)) {
    return undefined;
  }
  if (!haveSameNames(job, known)) {
    changes.addNames(RESOURCE);
  }
  compareMetadata(job.metadata, known.metadata, changes);
  return report;
}

function hasMaps(metadata: any): boolean {
  return isObject(metadata) && isObject(metadata.annotations ?? NONE) && isObject(metadata.labels ?? NONE);
}

function compareMetadata(metadata: any, known: any, changes: Changes): void {
  if (!haveSameNames(metadata, known)) {
    changes.addNames(METADATA);
  }
  addChangedKeys(METADATA, metadata, known, changes, MAPS);
  addChangedKeys(ANNOTATIONS, metadata.annotations ?? NONE, known.annotations ?? NONE, changes);
  addChangedKeys(LABELS, metadata.labels ?? NONE, known.labels ?? NONE, changes);
}

function addChangedKeys(name: string, map: any, known: any, changes: Changes, except: readonly string[] = NO_KEYS): void {
  const alike: any = alikeOf(map, known);
  for (const key in map) {
    if (map[key] !== alike[key] && !except.includes(key)) {
      changes.addKey(name, key);
      changes.texts.addMember(map, key, !Object.hasOwn(alike, key));
    }
  }
  for (const key in known) {
    if (!Object.hasOwn(map, key)) {
      changes.addKey(name, key);
    }
  }
}

const MAPS: readonly string[] = ['annotations', 'labels'];
const NO_KEYS: readonly string[] = [];
const NONE = {};

// An app has few kinds of jobs; to look at more of them would cost more than to judge a job again.
const REMEMBERED = 8;

// With more differences than this, nearly all rules would have to be asked again.
const MOST_CHANGES = 24;
