import { APP_RULES, jobRules, rulesFor } from './catalog';
import { JobView } from './engine/job-view';
import { ask, type Answer } from './engine/known-job';
import { KnownJobs } from './engine/known-jobs';
import { toFinding } from './engine/to-finding';
import { checkFields, type FieldReport } from './fields/check-fields';
import { FIELD_LIMITS } from './fields/limits';
import type { Finding } from './finding';
import { judgmentOf, type Case, type Judgment, type Outcome } from './judgment';
import type { Rule } from './rule';
import { ACK_ANNOTATION } from '../controller/annotations';
import { controllerOf } from '../controller/controller-version';
import type { Manifest } from '../manifest/manifest';
import { isWithin } from '../manifest/paths';
import { withoutNulls } from '../manifest/plain-data';
import { isConcrete } from '../manifest/tokens';

/** Judges final manifests of training jobs, each for itself and all against each other. */
export function judge(given: readonly Case[]): Judgment[] {
  const cases = given.map(withMetadata);
  const jobs = cases.map(({ manifest }) => manifest);
  const outcomes = outcomesOf(jobs);
  for (const rule of APP_RULES) {
    for (const violation of rule.check(jobs)) {
      outcomes[violation.job].findings.push(toFinding(rule, violation));
    }
  }
  return cases.map((one, position) => judgmentOf(one, outcomes[position]));
}

/** Judges several forms of one job, each for itself. */
export function judgeForms(given: readonly Case[]): Judgment[] {
  const forms = given.map(withMetadata);
  const outcomes = outcomesOf(forms.map(({ manifest }) => manifest));
  return forms.map((form, position) => judgmentOf(form, outcomes[position]));
}

function withMetadata(one: Case): Case {
  const { manifest } = one;
  return manifest.metadata === undefined || manifest.metadata === null ? { ...one, manifest: { ...manifest, metadata: {} } } : one;
}

function outcomesOf(jobs: readonly Manifest[]): Outcome[] {
  // A job alone is not compared with others.
  const known = jobs.length > 1 ? new KnownJobs(jobRules()) : undefined;
  return jobs.map(job => judgeOne(job, known));
}

function judgeOne(job: Manifest, known: KnownJobs | undefined): Outcome {
  if (job.spec === undefined && isAdopted(job)) {
    return judgeByRules(job, [], false);
  }
  const near = known?.judgeByDifference(job);
  if (near !== undefined) {
    return { findings: withoutMisspelt([...findingsOfFields(near.report), ...findingsOfAnswers(near.answers)], near.report), skipped: NONE };
  }
  const report = checkFields(job.spec, controllerOf(job));
  if (report.hasNulls) {
    const { findings, skipped } = judgeOne({ ...job, spec: withoutNulls(job.spec) }, known);
    return { findings: [...findingsOfFields(report).filter(({ rule }) => rule === FIELD_LIMITS.nullEntry.id), ...findings], skipped };
  }
  const findings = findingsOfFields(report);
  if (known === undefined || report.isUnjudgeable || findings.length > 0) {
    const outcome = judgeByRules(job, findings, !report.isUnjudgeable);
    return { ...outcome, findings: withoutMisspelt(outcome.findings, report) };
  }
  return { findings: findingsOfAnswers(known.add(job).answers), skipped: NONE };
}

/** Judges a job by all rules that can judge it and may have something to say. */
function judgeByRules(job: Manifest, findings: readonly Finding[], isSound: boolean): Outcome {
  const view = new JobView(job, { isSound });
  const answers: Answer[] = [];
  const skipped: Rule[] = [];
  rulesFor(job).forEach(rule => {
    const { answer: violations = NONE, isUnresolved } = ask(rule, view);
    if (isUnresolved) {
      skipped.push(rule);
    } else if (violations.length > 0) {
      answers.push({ rule, violations });
    }
  });
  return { findings: [...findings, ...findingsOfAnswers(answers)], skipped };
}

/** Findings without those about fields that are only missing because they have another name. */
export function withoutMisspelt(findings: readonly Finding[], { misspelt }: FieldReport): Finding[] {
  return findings.filter(({ path }) => !misspelt.some(field => isWithin(path, field)));
}

/** What a report about fields has found. */
export function findingsOfFields({ violations }: FieldReport): Finding[] {
  return violations.map(violation => toFinding(FIELD_LIMITS[violation.limit], violation));
}

function findingsOfAnswers(answers: readonly Answer[]): Finding[] {
  return answers.flatMap(({ rule, violations }) => violations.map(violation => toFinding(rule, violation)));
}

const NONE: readonly any[] = [];

/** Whether a resource may leave the spec to the controller since it only adopts an existing job. */
export function isAdopted({ metadata }: Manifest): boolean {
  const policy = metadata.annotations?.[ACK_ANNOTATION.adoptionPolicy];
  return policy === 'adopt' || !isConcrete(policy);
}
