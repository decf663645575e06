import { ACKNOWLEDGEMENT_RULES, acknowledgementAnnotation, acknowledgementsIn, type Acknowledgement } from './acknowledgement';
import { APP_RULES, isRuleOfOtherRoom, jobRules, ruleIds, rulesFor } from './catalog';
import { distinctFindings } from './engine/distinct-findings';
import { NOTHING_FURTHER, type FurtherFindings } from './engine/further-findings';
import { JobView } from './engine/job-view';
import { ask, type Answer } from './engine/known-job';
import { KnownJobs } from './engine/known-jobs';
import { misnamed } from './engine/misnamed';
import { toFinding } from './engine/to-finding';
import { withoutSecretsOf } from './engine/without-secrets';
import { checkFields, type FieldReport } from './fields/check-fields';
import { FIELD_LIMITS, type FieldLimit } from './fields/limits';
import { type Finding, FindingLevel } from './finding';
import type { Rule } from './rule';
import { UNRESOLVED_TOKEN } from './topics/tokens';
import { ACK_ANNOTATION } from '../controller/annotations';
import { controllerOf } from '../controller/controller-version';
import type { Manifest } from '../manifest/manifest';
import { isWithin } from '../manifest/paths';
import { withoutNulls } from '../manifest/plain-data';
import { isConcrete } from '../manifest/tokens';

/** What was found in one job. */
export interface Judgement {
  /** What is not acknowledged, acknowledgements without a use included. */
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly Finding[];
  /** Those of the given acknowledgements that have a use. */
  readonly used: readonly Acknowledgement[];
}

/**
 * Judges final manifests of training jobs, each for itself and all against each other. What is acknowledged, by an
 * annotation of the manifest or by the given acknowledgements of each job, is set apart.
 *
 * @param further what was found in each job already, if the rules that only hold for some jobs are known
 */
export function judge(
  given: readonly Manifest[], acknowledgements: ReadonlyArray<readonly Acknowledgement[]> = [], further: readonly FurtherFindings[] = [],
): Judgement[] {
  const jobs = given.map(withMetadata);
  const outcomes = outcomesOf(jobs);
  for (const rule of APP_RULES) {
    for (const violation of rule.check(jobs)) {
      outcomes[violation.job].findings.push(toFinding(rule, violation));
    }
  }
  return outcomes.map((outcome, position) => {
    const judgement = settle(outcome, acknowledgementsIn(jobs[position]), acknowledgements[position] ?? NONE, further[position]);
    return shownJudgement(jobs[position], judgement);
  });
}

/** Judges several forms of one job, each for itself. */
export function judgeForms(given: readonly Manifest[], acknowledgements: readonly Acknowledgement[]): Judgement[] {
  const forms = given.map(withMetadata);
  return outcomesOf(forms).map((outcome, position) =>
    shownJudgement(forms[position], settle(outcome, acknowledgementsIn(forms[position]), acknowledgements)));
}

function withMetadata(job: Manifest): Manifest {
  return job.metadata === undefined || job.metadata === null ? { ...job, metadata: {} } : job;
}

function outcomesOf(jobs: readonly Manifest[]): Outcome[] {
  // A job alone is not compared with others.
  const known = jobs.length > 1 ? new KnownJobs(jobRules()) : undefined;
  return jobs.map(job => judgeOne(job, known));
}

/** What remains of the findings in a job that only guardrails judge. */
export function judgeByGuardrailsAlone(job: Manifest, acknowledgements: readonly Acknowledgement[], further: FurtherFindings): Judgement {
  return shownJudgement(job, settle({ findings: [], skipped: NONE }, acknowledgementsIn(job).filter(isOfGuardrail), acknowledgements, further));
}

/** What remains of the findings in a resource that is judged otherwise, as one of another kind. */
export function judgementOf(
  resource: Manifest, findings: readonly Finding[], acknowledgements: readonly Acknowledgement[], further?: FurtherFindings,
): Judgement {
  return shownJudgement(resource, settle({ findings: [...findings], skipped: NONE }, acknowledgementsIn(resource), acknowledgements, further));
}

/** The border between rules, which look at a job as it is, and all who show what rules say. */
function shownJudgement(job: Manifest, judgement: Judgement): Judgement {
  const { findings, acknowledged } = judgement;
  return findings.length === 0 && acknowledged.length === 0
    ? judgement
    : { ...judgement, findings: withoutSecretsOf(job, findings), acknowledged: withoutSecretsOf(job, acknowledged) };
}

/** What remains of findings that were made otherwise. */
export function settledFindings(findings: readonly Finding[], acknowledgements: readonly Acknowledgement[], further?: FurtherFindings): Judgement {
  return settle({ findings: [...findings], skipped: NONE }, [], acknowledgements, further);
}

/**
 * Merges what was found in several forms of one thing. A place that a rule finds fault with in several of them counts once, and an
 * acknowledgement has a use if it has one in any of them.
 */
export function mergedJudgements([first, ...others]: readonly Judgement[]): Judgement {
  const acknowledged = distinctFindings([first, ...others].flatMap(judgement => judgement.acknowledged));
  const paths = new Set(acknowledged.map(({ rule }) => `metadata.annotations.${acknowledgementAnnotation(rule)}`));
  return {
    findings: distinctFindings([
      ...first.findings.filter(({ rule, path }) => rule !== ACKNOWLEDGEMENT_RULES.unused.id || !paths.has(path)),
      ...others.flatMap(({ findings }) => findings.filter(({ rule }) => !ABOUT_ACKNOWLEDGEMENTS.includes(rule))),
    ]),
    acknowledged,
    used: [...new Set([first, ...others].flatMap(({ used }) => used))],
  };
}

const ABOUT_ACKNOWLEDGEMENTS: readonly string[] = Object.values(ACKNOWLEDGEMENT_RULES).map(({ id }) => id);

function isOfGuardrail({ rule }: Acknowledgement): boolean {
  return rule.startsWith('guardrail-');
}

/** The finding about an acknowledgement that no job has a use for, maybe since the rule is one that holds in any case. */
export function unusedAcknowledgement({ rule }: Acknowledgement, isFirm: boolean): Finding {
  const known = ruleIds();
  const isRule = isFirm || known.includes(rule) || isRuleOfOtherRoom(rule);
  const says = `acknowledges '${rule}', which ${isFirm ? 'can\'t be acknowledged' : isRule ? 'has nothing to say here' : 'is not the id of a rule'}`;
  return toFinding(ACKNOWLEDGEMENT_RULES.unused, {
    path: `metadata.annotations.${acknowledgementAnnotation(rule)}`,
    ...isRule ? { says } : misnamed(says, rule, known),
  });
}

/** The rules about jobs whose findings nobody can acknowledge. */
export const FIRM_RULES: readonly string[] = [UNRESOLVED_TOKEN.id];

interface Outcome {
  readonly findings: Finding[];
  /** The rules that could not judge the job. */
  readonly skipped: readonly Rule[];
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

/** Findings without those of the schema about a field that an error says to remove. */
function withoutMoot(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length < 2) {
    return findings;
  }
  const removed = findings.filter(({ level, path, remedy }) => level === FindingLevel.ERROR && (remedy === 'remove it' || remedy === `remove ${path}`))
    .map(({ path }) => path);
  return removed.length === 0 ? findings : findings.filter(({ path, rule }) => !OF_SCHEMA.has(rule) || !removed.some(field => isWithin(path, field)));
}

/** What is said of a field that is known and allowed in the place. */
const OF_SCHEMA: ReadonlySet<string> = new Set(['length', 'pattern', 'range', 'required', 'values'].map(limit => FIELD_LIMITS[limit as FieldLimit].id));

const NONE: readonly any[] = [];

/** Whether a resource may leave the spec to the controller since it only adopts an existing job. */
export function isAdopted({ metadata }: Manifest): boolean {
  const policy = metadata.annotations?.[ACK_ANNOTATION.adoptionPolicy];
  return policy === 'adopt' || !isConcrete(policy);
}

/** Sets acknowledged findings apart, and finds fault with annotations that acknowledge nothing or give no reason. */
function settle(
  outcome: Outcome, annotated: Acknowledgement[], given: readonly Acknowledgement[], further: FurtherFindings = NOTHING_FURTHER,
): Judgement {
  const { skipped } = outcome;
  const findings = further.findings.length === 0 ? outcome.findings : [...outcome.findings, ...further.findings];
  if (annotated.length === 0 && given.length === 0) {
    return { findings: [...withoutMoot(findings), ...further.firm], acknowledged: NONE, used: NONE };
  }
  const rules = new Set([...annotated, ...given].map(({ rule }) => rule).filter(rule => !FIRM_RULES.includes(rule)));
  const acknowledged = findings.filter(finding => rules.has(finding.rule));
  const isUsed = ({ rule }: Acknowledgement) => acknowledged.some(finding => finding.rule === rule);
  const faults: Finding[] = [];
  for (const acknowledgement of annotated) {
    // Only with the guardrails is it known whether their acknowledgements have a use.
    const canTell = !skipped.some(({ id }) => id === acknowledgement.rule) && (further.knowsGuardrails || !isOfGuardrail(acknowledgement));
    if (!isUsed(acknowledgement) && canTell) {
      faults.push(unusedAcknowledgement(acknowledgement, FIRM_RULES.concat(further.firm.map(({ rule }) => rule)).includes(acknowledgement.rule)));
    }
    if (acknowledgement.reason.trim() === '') {
      const path = `metadata.annotations.${acknowledgementAnnotation(acknowledgement.rule)}`;
      faults.push(toFinding(ACKNOWLEDGEMENT_RULES.reason, { path, says: 'is empty' }));
    }
  }
  return {
    findings: [...withoutMoot(findings.filter(finding => !rules.has(finding.rule))), ...further.firm, ...faults],
    acknowledged,
    used: given.filter(isUsed),
  };
}
