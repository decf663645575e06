import { alikeOf } from './changed-texts';
import { Changes } from './changes';
import { ANNOTATIONS, LABELS, METADATA, namesOfMembers, RESOURCE } from './job-view';
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
  if (report.hasNulls || report.isUnjudgeable || !isObject(job.metadata) || !isObject(known.metadata)) {
    return undefined;
  }
  const [{ annotations = {}, labels = {} }, { annotations: knownAnnotations = {}, labels: knownLabels = {} }] = [job.metadata, known.metadata];
  if (![annotations, labels, knownAnnotations, knownLabels].every(isObject)) {
    return undefined;
  }
  addChangedNames(RESOURCE, job, known, changes);
  addChangedNames(METADATA, job.metadata, known.metadata, changes);
  addChangedKeys(METADATA, job.metadata, known.metadata, changes, COMPARED_BY_KEY);
  addChangedKeys(ANNOTATIONS, annotations, knownAnnotations, changes);
  addChangedKeys(LABELS, labels, knownLabels, changes);
  return report;
}

function addChangedNames(name: string, object: object, known: object, changes: Changes): void {
  const [names, others] = [namesOfMembers(object), namesOfMembers(known)];
  if (names.length !== others.length || names.some((each, position) => each !== others[position])) {
    changes.addNames(name);
  }
}

function addChangedKeys(name: string, map: any, known: any, changes: Changes, except: readonly string[] = []): void {
  const alike: any = alikeOf(map, known);
  for (const key of Object.keys(map)) {
    if (map[key] !== alike[key] && !except.includes(key)) {
      changes.addKey(name, key);
      changes.texts.addMember(map, key, !Object.hasOwn(alike, key));
    }
  }
  for (const key of Object.keys(known)) {
    if (!Object.hasOwn(map, key)) {
      changes.addKey(name, key);
    }
  }
}

const COMPARED_BY_KEY: readonly string[] = ['annotations', 'labels'];

// An app has few kinds of jobs; to look at more of them would cost more than to judge a job again.
const REMEMBERED = 8;

// With more differences than this, nearly all rules would have to be asked again.
const MOST_CHANGES = 24;
