import { namedBeyondCrd } from './beyond-crd';
import { TUNING_RULES } from './catalog';
import { DEFINITIONS } from './places';
import type { TunedTraining } from './tuned-training';
import { TUNING_JOB, TuningView } from './tuning-view';
import { controllerOf } from '../../controller/controller-version';
import type { Manifest } from '../../manifest/manifest';
import { withoutNulls } from '../../manifest/plain-data';
import { TRAINING, TUNING } from '../../naming/job-kind';
import { jobRules } from '../catalog';
import { distinctFindings } from '../engine/distinct-findings';
import { UNRESOLVED } from '../engine/field-view';
import { JobView } from '../engine/job-view';
import { ask } from '../engine/known-job';
import { toFinding } from '../engine/to-finding';
import { checkFields } from '../fields/check-fields';
import type { Finding } from '../finding';
import { findingsOfFields, isAdopted, withoutMisspelt } from '../judge';
import { judgmentOf, type Case, type Judgment } from '../judgment';
import type { Advice, Rule, RuleDescription, Violation } from '../rule';
import { NAME_CLASH, nameClashes } from '../topics/names';

/**
 * Judges the final manifest of a tuning job: its fields, what only a tuning job has, and each training that it tunes by the
 * rules about training jobs.
 *
 * @param found what was found by comparing it with others
 */
export function judgeTuning(given: Case, found: readonly Finding[] = []): Judgment {
  const tuning: Manifest = { ...given.manifest, metadata: given.manifest.metadata ?? {} };
  const one: Case = { ...given, manifest: tuning };
  const resource = new JobView(tuning, { fields: TUNING_JOB, kind: TUNING });
  const ofResource = () => findingsOf(jobRules().filter(isOfResource).map(namedInTuning), rule => ask(rule, resource).answer);
  if (tuning.spec === undefined && isAdopted(tuning)) {
    return judgmentOf(one, { findings: [...ofResource(), ...found] });
  }
  const report = checkFields(tuning.spec, controllerOf(tuning), undefined, TUNING_JOB);
  if (report.hasNulls) {
    return judgeTuning({ ...one, manifest: { ...tuning, spec: withoutNulls(tuning.spec) } }, found);
  }
  const findings = withoutMisspelt([
    ...findingsOfFields({ ...report, violations: report.violations.map(namedBeyondCrd) }),
    ...ofResource(),
    ...judgeView(new TuningView(tuning)),
    ...found,
  ], report);
  // Two trainings of one definition share most of their places.
  return judgmentOf(one, { findings: distinctFindings(findings) });
}

/** Judges tuning jobs, each for itself and all against each other. */
export function judgeTunings(cases: readonly Case[]): Judgment[] {
  const clashes = nameClashes(cases.map(({ manifest }) => manifest));
  return cases.map((one, position) => judgeTuning(one,
    clashes.filter(({ job }) => job === position).map(violation => toFinding(namedInTuning(NAME_CLASH), violation))));
}

function judgeView(view: TuningView): Finding[] {
  return [
    ...findingsOf(TUNING_RULES, rule => unlessUnresolved(() => rule.check(view))),
    ...(unlessUnresolved(() => view.definitions) ?? []).flatMap(judgeTraining),
  ];
}

/** What rules about training jobs find in any of the trainings of a definition. */
function judgeTraining(training: TunedTraining): Finding[] {
  const violationsOf = (rule: Rule) => training.violationsOf(rule)
    .filter(({ path }) => !isNotCompared(rule, path))
    .map(violation => ({ ...violation, ...adviceInTuning(rule) }));
  return findingsOf(jobRules().filter(rule => !isOfResource(rule)), rule => unlessUnresolved(() => violationsOf(rule)));
}

function findingsOf<T extends RuleDescription>(rules: readonly T[], check: (rule: T) => readonly Violation[] | undefined): Finding[] {
  return rules.flatMap(rule => (check(rule) ?? []).map(violation => toFinding(rule, violation)));
}

function unlessUnresolved<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error === UNRESOLVED) {
      return undefined;
    }
    throw error;
  }
}

/**
 * In a single definition the controller fills in fewer fields than in a training job, and SageMaker reports nothing for the others.
 * In a list of definitions its comparison fills them in, also in a tuning job that is adopted.
 */
function isNotCompared({ id }: Rule, path: string): boolean {
  return id === 'adopt-or-create-defaults-written' && (path.includes('.outputDataConfig.') || path.startsWith(DEFINITIONS));
}

/** All trainings of a tuning job share a place for checkpoints, where one may resume from those of another. */
function adviceInTuning({ id }: Rule): Advice {
  return id === 'spot-without-checkpoints'
    ? { remedy: 'set it only if the script adds the name of its training job to the path; else acknowledge this' }
    : {};
}

/** The rules about the metadata of a resource, and about the name of its job. */
const isOfResource = ({ paths }: Rule) => paths.length > 0 && paths.every(path => path.startsWith('metadata') || path === `spec.${TRAINING.nameField}`);

/** A rule about training jobs in the words of tuning jobs. */
function namedInTuning<T extends RuleDescription>(rule: T): T {
  const { why, remedy, source } = rule;
  const [ownWhy, ownRemedy, ownSource] = [why, remedy, source].map(text => text
    .replaceAll(TRAINING.nameField, TUNING.nameField)
    .replace('/training_job/', '/hyper_parameter_tuning_job/')
    .replace('API_CreateTrainingJob', 'API_CreateHyperParameterTuningJob'));
  return { ...rule, why: ownWhy, remedy: ownRemedy, source: ownSource };
}
