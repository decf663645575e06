import type { ChangedTexts } from './changed-texts';
import type { Changes } from './changes';
import { JobView, type KeptReading, type Read } from './job-view';
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
  private readonly readings: ReadonlyArray<readonly [Read, KeptReading]>;
  private readonly unlike = new Map<string, Difference>();
  private readonly controller: string | undefined;
  private readonly hasTextsInOrder: boolean;

  constructor(public readonly manifest: Manifest, rules: readonly Rule[]) {
    this.controller = controllerOf(manifest)?.join('.');
    const view = new JobView(manifest, { notesReads: true, isSound: true });
    this.verdicts = rules.map(rule => {
      const { answer, reads } = ask(rule, view);
      return { rule, violations: answer ?? NONE, reads: reads! };
    });
    this.readings = view.lastingReadings;
    this.hasTextsInOrder = this.verdicts.every(({ violations, reads }) => violations.length === 0 || !reads.includesEachText);
  }

  public get answers(): readonly Answer[] {
    return this.verdicts.filter(({ violations }) => violations.length > 0);
  }

  /** What the rules say of a job that is different in some things. */
  public answersFor(job: Manifest, changes: Changes): readonly Answer[] {
    const { questions, readings } = this.differenceBy(changes);
    const view = new JobView(job, { known: this.hasTextsInOrder ? this.manifest : undefined, isSound: true, readings });
    const answers: Answer[] = [];
    for (const { verdicts, mayDiffer } of questions) {
      const isAsked = mayDiffer(changes.texts);
      for (const { rule, violations: knownOnes } of verdicts) {
        const violations = isAsked ? ask(rule, view).answer ?? NONE : knownOnes;
        if (violations.length > 0) {
          answers.push({ rule, violations });
        }
      }
    }
    return answers;
  }

  /** Whether a job is made for the same release of the controller, by which fields are judged. */
  public hasControllerOf(job: Manifest): boolean {
    return this.controller === controllerOf(job)?.join('.');
  }

  private differenceBy(changes: Changes): Difference {
    const { signature } = changes;
    let difference = this.unlike.get(signature);
    if (difference === undefined) {
      const readings = new Map(this.readings.filter(([, { reads }]) => !reads!.includesEachText && !reads!.meets(changes)));
      difference = { questions: questionsOf(this.verdicts, changes), readings };
      if (this.unlike.size >= MOST_SIGNATURES) {
        this.unlike.clear();
      }
      this.unlike.set(signature, difference);
    }
    return difference;
  }
}

/** What some changes ask, and what they leave as it is. */
interface Difference {
  readonly questions: readonly Question[];
  readonly readings: ReadonlyMap<Read, KeptReading>;
}

interface RuleVerdict extends Answer {
  readonly reads: Reads;
}

/** What rules in a row said of the known job, and whether they may say something else of another one with some changes. */
interface Question {
  readonly verdicts: RuleVerdict[];
  readonly mayDiffer: (texts: ChangedTexts) => boolean;
}

/** The rules that read something of the changes, and those that object in any case. */
function questionsOf(verdicts: readonly RuleVerdict[], changes: Changes): Question[] {
  const questions: Question[] = [];
  for (const verdict of verdicts) {
    const mayDiffer = mayDifferIn(verdict, changes);
    if (questions.at(-1)?.mayDiffer === mayDiffer) {
      questions.at(-1)!.verdicts.push(verdict);
    } else if (mayDiffer !== never || verdict.violations.length > 0) {
      questions.push({ verdicts: [verdict], mayDiffer });
    }
  }
  return questions;
}

function mayDifferIn({ rule, violations, reads }: RuleVerdict, changes: Changes): Question['mayDiffer'] {
  if (reads.meets(changes)) {
    return always;
  }
  if (!reads.includesEachText) {
    return never;
  }
  return violations.length > 0 || changes.texts.isPartial ? always : rule.suspects ?? always;
}

const always = () => true;
const never = () => false;

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
