import type { Changes } from './changes';
import { JobView, type KeptReading } from './job-view';
import type { Reads } from './reads';
import { controllerOf } from '../../controller/controller-version';
import type { Manifest } from '../../manifest/manifest';
import type { Rule, Violation } from '../rule';

/** What one rule says of a job. */
export interface Answer {
  readonly rule: Rule;
  readonly violations: readonly Violation[];
}

/**
 * A job that was judged in full, in whose fields nothing is wrong, and what each rule read of it. Rules are pure: of a job in which nothing is different
 * that a rule read here, the rule says the same.
 */
export class KnownJob {
  private readonly verdicts: readonly RuleVerdict[];
  private readonly touched = new Map<string, readonly Question[]>();
  private readonly controller: string | undefined;
  private readonly hasTextsInOrder: boolean;

  constructor(public readonly manifest: Manifest, rules: readonly Rule[]) {
    this.controller = controllerOf(manifest)?.join('.');
    const view = new JobView(manifest, { notesReads: true, isSound: true });
    this.verdicts = rules.map(rule => {
      const { answer, reads } = ask(rule, view);
      return { rule, violations: answer ?? NONE, reads: reads! };
    });
    this.hasTextsInOrder = this.verdicts.every(({ violations, reads }) => violations.length === 0 || !reads.includesEachText);
  }

  public get answers(): readonly Answer[] {
    return this.verdicts.filter(({ violations }) => violations.length > 0);
  }

  /** What the rules say of a job that is different in some things. */
  public answersFor(job: Manifest, changes: Changes): readonly Answer[] {
    const view = new JobView(job, { known: this.hasTextsInOrder ? this.manifest : undefined, isSound: true });
    const answers: Answer[] = [];
    for (const { verdict: { rule, violations: knownOnes }, mayDiffer } of this.worthAsking(changes)) {
      const violations = mayDiffer ? ask(rule, view).answer ?? NONE : knownOnes;
      if (violations.length > 0) {
        answers.push({ rule, violations });
      }
    }
    return answers;
  }

  /** Whether a job is made for the same release of the controller, by which fields are judged. */
  public hasControllerOf(job: Manifest): boolean {
    return this.controller === controllerOf(job)?.join('.');
  }

  /** The rules that read something of the changes, and those that object in any case. */
  private worthAsking(changes: Changes): readonly Question[] {
    const { signature } = changes;
    let questions = this.touched.get(signature);
    if (questions === undefined) {
      questions = this.verdicts
        .map(verdict => ({ verdict, mayDiffer: verdict.reads.meets(changes) }))
        .filter(({ verdict, mayDiffer }) => mayDiffer || verdict.violations.length > 0);
      if (this.touched.size >= MOST_SIGNATURES) {
        this.touched.clear();
      }
      this.touched.set(signature, questions);
    }
    return questions;
  }
}

interface RuleVerdict extends Answer {
  readonly reads: Reads;
}

/** What a rule said of the known job, and whether it may say something else of another one. */
interface Question {
  readonly verdict: RuleVerdict;
  readonly mayDiffer: boolean;
}

/** What a rule says of a job, and what it reads of it. */
export function ask(rule: Rule, job: JobView): KeptReading<readonly Violation[] | undefined> {
  const kept = job.noting(rule.check);
  return kept.answer === undefined || kept.answer.length === 0
    ? kept
    : { ...kept, answer: kept.answer.map(violation => ({ ...violation, ...placedIn(violation, rule, job) })) };
}

/** Where in the resource a violation is, and the remedy if that has to name another place than the rule does. */
function placedIn({ path, remedy }: Violation, rule: Rule, job: JobView): Pick<Violation, 'path' | 'remedy'> {
  return job.placed('spec') === 'spec'
    ? { path, remedy }
    : { path: job.placed(path), remedy: (remedy ?? rule.remedy).replace(/\bspec\.[\w.]*/g, field => job.placed(field)) };
}

const NONE: readonly Violation[] = [];

// The jobs of an app differ in few ways; what more of them would save is less than what they would keep in memory.
const MOST_SIGNATURES = 100;
