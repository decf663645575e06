import { ACKNOWLEDGEMENT_RULES, acknowledgementAnnotation, acknowledgementsIn, type Acknowledgement } from './acknowledgement';
import { isRuleOfOtherRoom, ruleIds } from './catalog';
import { distinctFindings } from './engine/distinct-findings';
import { NOTHING_FURTHER, type FurtherFindings } from './engine/further-findings';
import { misnamed } from './engine/misnamed';
import { removingWhatIsEmptied } from './engine/nothing-left';
import { toFinding } from './engine/to-finding';
import { withoutSecretsOf } from './engine/without-secrets';
import { FIELD_LIMITS, type FieldLimit } from './fields/limits';
import { type Finding, FindingLevel } from './finding';
import type { Rule } from './rule';
import { UNRESOLVED_TOKEN } from './topics/tokens';
import type { Manifest } from '../manifest/manifest';
import { isWithin } from '../manifest/paths';

/** What was found in one job. */
export interface Judgment {
  /** What is not acknowledged, acknowledgements without a use included. */
  readonly findings: readonly Finding[];
  readonly acknowledged: readonly Finding[];
  /** Those of the given acknowledgements that have a use. */
  readonly used: readonly Acknowledgement[];
}

/** A manifest to judge, and what is known of it besides. */
export interface Case {
  readonly manifest: Manifest;
  /** Acknowledgements that its annotations do not carry. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** What was found in it already, if the rules that only hold for some jobs are known. */
  readonly further?: FurtherFindings;
}

/** What rules find in a job, before anything is acknowledged. */
export interface Outcome {
  readonly findings: Finding[];
  /** The rules that could not judge the job. */
  readonly skipped?: readonly Rule[];
}

/** What remains of the findings in a job. What is acknowledged, by its annotations or by what is given, is set apart. */
export function judgmentOf({ manifest, acknowledgements, further }: Case, outcome: Outcome): Judgment {
  return shownJudgment(manifest, settle(outcome, acknowledgementsIn(manifest), acknowledgements, further));
}

/** What remains of the findings in a job that only guardrails judge. */
export function judgmentOfGuardrails({ manifest, acknowledgements, further }: Case): Judgment {
  return shownJudgment(manifest, settle({ findings: [] }, acknowledgementsIn(manifest).filter(isOfGuardrail), acknowledgements, further));
}

/** The border between rules, which look at a job as it is, and all who show what rules say. */
function shownJudgment(job: Manifest, judgment: Judgment): Judgment {
  const { findings, acknowledged } = judgment;
  return findings.length === 0 && acknowledged.length === 0
    ? judgment
    : {
      ...judgment,
      findings: withoutSecretsOf(job, removingWhatIsEmptied(job, findings)),
      acknowledged: withoutSecretsOf(job, acknowledged),
    };
}

/** What remains of findings that were made otherwise. */
export function settledFindings(findings: readonly Finding[], acknowledgements: readonly Acknowledgement[], further?: FurtherFindings): Judgment {
  return settle({ findings: [...findings] }, [], acknowledgements, further);
}

/**
 * Merges what was found in several forms of one thing. A place that a rule finds fault with in several of them counts once, and an
 * acknowledgement has a use if it has one in any of them.
 */
export function mergedJudgments([first, ...others]: readonly Judgment[]): Judgment {
  const acknowledged = distinctFindings([first, ...others].flatMap(judgment => judgment.acknowledged));
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

/** Sets acknowledged findings apart, and finds fault with annotations that acknowledge nothing or give no reason. */
function settle(
  outcome: Outcome, annotated: readonly Acknowledgement[], given: readonly Acknowledgement[] = NONE, further: FurtherFindings = NOTHING_FURTHER,
): Judgment {
  const { skipped = NONE } = outcome;
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

/**
 * Findings without those that others make moot. If an error says to remove a field, what the schema says of it does not matter. If
 * something belongs in an empty place, that place is not to be removed.
 */
function withoutMoot(all: readonly Finding[]): readonly Finding[] {
  if (all.length < 2) {
    return all;
  }
  const ofContent = all.filter(({ rule }) => !OF_EMPTINESS.has(rule));
  const findings = all.filter(({ rule, path }) => !OF_EMPTINESS.has(rule) || !ofContent.some(other => isWithin(other.path, path)));
  const removed = findings.filter(({ level, path, remedy }) => level === FindingLevel.ERROR && (remedy === 'remove it' || remedy === `remove ${path}`))
    .map(({ path }) => path);
  return removed.length === 0 ? findings : findings.filter(({ path, rule }) => !OF_SCHEMA.has(rule) || !removed.some(field => isWithin(path, field)));
}

/** What is said of a field that is known and allowed in the place. */
const OF_SCHEMA: ReadonlySet<string> = new Set(['length', 'pattern', 'range', 'required', 'values'].map(limit => FIELD_LIMITS[limit as FieldLimit].id));

/** What is said of places without content. */
const OF_EMPTINESS: ReadonlySet<string> = new Set([FIELD_LIMITS.empty.id, FIELD_LIMITS.nullEntry.id]);

const NONE: readonly any[] = [];
