import type { IConstruct } from 'constructs';
import { Claims } from './claims';
import { conflictsOfJob, conflictsOfScopes, DEFAULT_LOCKED } from './default-conflicts';
import { withOrigins } from './finding-origins';
import { contradictionsIn, GUARDRAIL_CONTRADICTS_DEFAULT } from './guardrail-conflicts';
import { findingsOfOtherCopy, LIBRARY_COPIES } from './library-copies';
import { loadedGuardrailJudge } from './loaded-guardrail-judge';
import type { Runs } from './runs';
import { ResourceNames } from './shared-resources';
import type { InWorkflow, Reading } from './surroundings';
import { manifestIfPossible, type ScopedAcknowledgement, type TrainingTree } from './training-tree';
import type { PlacedGuardrail } from './tree-guardrails';
import { JOB_NOT_RENDERED, unrenderable } from './unrenderable';
import type { Manifest } from '../manifest/manifest';
import type { TrainingDefaultValues } from '../props/default-values';
import { inCode } from '../props/in-code';
import { inLanguage } from '../props/in-language';
import type { Acknowledgement } from '../rules/acknowledgement';
import { judgeEdgeRuns } from '../rules/edge-runs';
import type { FurtherFindings } from '../rules/engine/further-findings';
import { Finding } from '../rules/finding';
import { judge } from '../rules/judge';
import { judgedApart } from '../rules/judge-manifests';
import { FIRM_RULES, judgmentOfGuardrails, mergedJudgments, settledFindings, unusedAcknowledgement, type Case, type Judgment } from '../rules/judgment';
import { judgeInNamespace, placeOf, type PlacedObject } from '../rules/topics/namespaces';
import { withoutOpenPlaces } from '../rules/workflow-trainings';

/** What was found in a tree. */
export interface Verdict {
  readonly findings: ReadonlyMap<IConstruct, readonly Finding[]>;
  readonly used: ReadonlyMap<IConstruct, readonly Acknowledgement[]>;
  /**
   * Whether the verdict could change although no change was reported to the tree. Objects of other libraries can be added,
   * changed and removed, and so can a construct that has a part in a finding.
   */
  readonly dependsOnTree: boolean;
}

/** Judges all jobs of a tree together, amid what stands around them. */
export function judgeTree(tree: TrainingTree, reading: Reading): Verdict {
  const findings = new FindingsByConstruct(tree);
  const used = new Map<IConstruct, readonly Acknowledgement[]>();

  const jobs = renderAll(tree, reading, findings);
  const judgments = judgeAll(jobs, tree, reading.around);
  judgments.forEach((judgment, position) => {
    findings.add(jobs[position].construct, withOriginsOf(judgment.findings, jobs[position], tree));
    used.set(jobs[position].construct, judgment.used);
  });
  judgeSweeps(tree, findings, used);
  addConflicts(findings, tree);
  addOtherCopies(findings, tree, reading);
  hearWitnesses(tree, findings, used);
  addUnusedAcknowledgements(findings, tree, used);
  return {
    findings: findings.all,
    used,
    dependsOnTree: tree.witnesses.size > 0 || tree.guardrails !== undefined || tree.scopesOfForeignJobs.size > 0
      || findings.all.size > 0
      || judgments.some(({ acknowledged }) => acknowledged.length > 0)
      || jobs.some(({ manifest }) => manifest.metadata?.namespace !== undefined),
  };
}

class FindingsByConstruct {
  private readonly found = new Map<IConstruct, readonly Finding[]>();

  constructor(private readonly tree: TrainingTree) {
  }

  public get all(): ReadonlyMap<IConstruct, readonly Finding[]> {
    return this.found;
  }

  public add(construct: IConstruct, more: readonly Finding[]): void {
    if (more.length > 0) {
      this.found.set(construct, [...this.found.get(construct) ?? [], ...more.map(finding => this.inCode(construct, finding))]);
    }
  }

  /** A finding in the words of the program, in jobs that have props. */
  private inCode(construct: IConstruct, finding: Finding): Finding {
    if (!this.tree.has(construct)) {
      return finding;
    }
    const prop = this.tree.propOf(construct, finding.path);
    const remedy = inCode(finding.remedy, path => this.tree.propOf(construct, path));
    return new Finding({ ...finding, remedy, prop: prop && inLanguage(prop) });
  }
}

/** A training job of this library or of another one, with its manifest. */
interface RenderedJob {
  readonly construct: IConstruct;
  readonly manifest: Manifest;
  /** The values of the job itself; nothing where there are no defaults, and for jobs that no default reaches. */
  readonly own: TrainingDefaultValues | undefined;
  /** Whether guardrails alone judge the job. */
  readonly isOnlyGuarded: boolean;
  /** What else is known of a template. */
  readonly otherRuns: Runs | undefined;
  readonly inWorkflow?: InWorkflow;
  /** What was found when the manifest was made. */
  readonly found: readonly Finding[];
}

function renderAll({ jobs: ownJobs, defaults }: TrainingTree, { jobs: foreignJobs }: Reading, findings: FindingsByConstruct): RenderedJob[] {
  const rendered: RenderedJob[] = [];
  for (const construct of [...ownJobs].filter(({ _isJudgedElsewhere }) => _isJudgedElsewhere !== true)) {
    try {
      const own = defaults && construct._ownValues;
      const { _manifest: manifest, _runs: otherRuns, _ownFindings: found = [] } = construct;
      rendered.push({ construct, manifest, own, isOnlyGuarded: false, otherRuns, found });
    } catch (error) {
      findings.add(construct, [unrenderable(error)]);
    }
  }
  for (const { construct, manifest, error, fault, isOnlyGuarded, runs, inWorkflow } of foreignJobs) {
    if (manifest !== undefined) {
      rendered.push({ construct, manifest, own: undefined, isOnlyGuarded, otherRuns: runs, inWorkflow, found: [] });
    } else if (fault === undefined || !isOnlyGuarded) {
      findings.add(construct, [fault ?? unrenderable(error)]);
    }
  }
  return rendered;
}

interface CaseOfJob extends Case {
  readonly job: RenderedJob;
  readonly acknowledgements: readonly ScopedAcknowledgement[];
}

/** One judgment for each job; those that only guardrails judge don't count when jobs are judged against each other. */
function judgeAll(jobs: readonly RenderedJob[], tree: TrainingTree, around: readonly PlacedObject[]): Judgment[] {
  const hasFurther = tree.guardrails !== undefined || around.length > 0;
  const cases = jobs.map((job): CaseOfJob => ({
    job,
    manifest: job.manifest,
    acknowledgements: acknowledgementsFor(job.construct, tree.acknowledgements),
    further: hasFurther || job.inWorkflow !== undefined ? furtherFindings(job, tree, around) : undefined,
  }));
  const inFull = cases.filter(({ job }) => !job.isOnlyGuarded);
  const judgments = new Map(judgedApart(inFull, ({ job }) => job.inWorkflow?.mayNotRun === true));
  const names = new ResourceNames();
  return cases.map(one => {
    const { job, acknowledgements } = one;
    const judgment = ofWorkflow(job, judgments.get(one) ?? judgmentOfGuardrails(one));
    const shared = job.otherRuns !== undefined || job.inWorkflow !== undefined || job.isOnlyGuarded || isNameClash(judgment) ? NONE : names.add(job);
    const found = shared.length === 0 ? job.found : [...job.found, ...shared];
    const more = [
      ...job.otherRuns === undefined ? [] : judgeOtherRuns(job, job.otherRuns, acknowledgements, tree),
      ...found.length === 0 ? [] : [settledFindings(found, acknowledgements)],
    ];
    return more.length === 0 ? judgment : mergedJudgments([judgment, ...more]);
  });
}

/** A judgment without what is said of values that only a run of a workflow knows. */
function ofWorkflow({ inWorkflow }: RenderedJob, judgment: Judgment): Judgment {
  return inWorkflow === undefined ? judgment : withoutOpenPlaces(judgment);
}

/** Whether a job has the name of another one in its Region, of which it is told already. */
function isNameClash({ findings }: Judgment): boolean {
  return findings.some(({ rule }) => rule === 'job-name-clash');
}

const NONE: readonly Finding[] = [];

/** What guardrails find in all jobs of a sweep together. Those without a manifest are reported by themselves. */
function judgeSweeps(
  { sweeps, guardrails, acknowledgements }: TrainingTree, findings: FindingsByConstruct, used: Map<IConstruct, readonly Acknowledgement[]>,
): void {
  for (const sweep of guardrails === undefined ? [] : sweeps) {
    const found = loadedGuardrailJudge().judgeSweepByGuardrails(sweep.jobs.flatMap(manifestIfPossible), guardrails!.inForceFor(sweep));
    const judgment = settledFindings([], acknowledgementsFor(sweep, acknowledgements), found);
    findings.add(sweep, judgment.findings);
    used.set(sweep, judgment.used);
  }
}

/** What is found in runs of a template besides the usual one. */
function judgeOtherRuns(
  { construct, isOnlyGuarded }: RenderedJob, runs: Runs, acknowledgements: readonly ScopedAcknowledgement[],
  { guardrails }: TrainingTree,
): Judgment[] {
  const inForce = guardrails?.inForceFor(construct) ?? [];
  const guarded = (manifest: Manifest): Case => ({ manifest, acknowledgements, further: guardedBy(inForce, manifest) });
  return [
    ...runs.further.map(guarded).flatMap(one => isOnlyGuarded ? judgmentOfGuardrails(one) : judge([one])),
    ...isOnlyGuarded ? [] : judgeEdgeRuns(runs.atEdges, acknowledgements),
    ...inForce.length === 0 ? [] : [...runs.unexpected, ...runs.atEdges.map(({ manifest }) => manifest)].map(guarded).map(judgmentOfGuardrails),
  ];
}

/** What guardrails, the namespace of a job and the workflow that creates it find. */
function furtherFindings(
  { construct, isOnlyGuarded, manifest, inWorkflow }: RenderedJob, { guardrails }: TrainingTree, around: readonly PlacedObject[],
): FurtherFindings {
  const guarded = guardedBy(guardrails?.inForceFor(construct) ?? [], manifest);
  const others = isOnlyGuarded ? [] : [...judgeInNamespace(manifest, placeOf(construct), around), ...inWorkflow?.found ?? []];
  return { ...guarded, findings: [...guarded.findings, ...others], knowsGuardrails: guardrails !== undefined };
}

/** What guardrails find in a manifest. */
function guardedBy(guardrails: readonly PlacedGuardrail[], job: Manifest): FurtherFindings {
  return guardrails.length === 0 ? NOTHING_GUARDED : loadedGuardrailJudge().judgeByGuardrails(job, guardrails);
}

const NOTHING_GUARDED: FurtherFindings = { findings: [], firm: [], knowsGuardrails: true };

/** The acknowledgements that reach a construct, those of the nearest scope last, since the last reason counts. */
function acknowledgementsFor(construct: IConstruct, all: readonly ScopedAcknowledgement[]): ScopedAcknowledgement[] {
  if (all.length === 0) {
    return [];
  }
  const { scopes } = construct.node;
  return scopes.flatMap(reached => all.filter(({ scope }) => scope === reached));
}

function withOriginsOf(findings: readonly Finding[], { construct, own, manifest }: RenderedJob, { defaults }: TrainingTree): readonly Finding[] {
  return defaults === undefined || own === undefined ? findings : withOrigins(findings, construct, own, manifest, defaults);
}

/** Adds where locked defaults are contradicted: by jobs, by defaults further down, and by guardrails. */
function addConflicts(findings: FindingsByConstruct, { jobs, defaults, guardrails }: TrainingTree): void {
  if (defaults === undefined) {
    return;
  }
  for (const job of jobs) {
    conflictsOfJob(job, defaults).forEach(({ construct, findings: found }) => findings.add(construct, found));
  }
  const ofScopes = [...conflictsOfScopes(defaults), ...guardrails === undefined ? [] : contradictionsIn(defaults, guardrails)];
  ofScopes.forEach(({ scope, findings: found }) => findings.add(scope, found));
}

/** Adds where enforced defaults don't reach jobs that another copy of this library made. */
function addOtherCopies(findings: FindingsByConstruct, { defaults }: TrainingTree, { jobsOfOtherCopies }: Reading): void {
  if (defaults !== undefined) {
    jobsOfOtherCopies.forEach(job => findings.add(job, findingsOfOtherCopy(job, defaults)));
  }
}

function hearWitnesses(tree: TrainingTree, findings: FindingsByConstruct, used: Map<IConstruct, readonly Acknowledgement[]>): void {
  const claims = new Claims();
  for (const witness of tree.witnesses) {
    try {
      const given = acknowledgementsFor(witness, tree.acknowledgements);
      const found = [...witness._findings ?? [], ...claims.add(witness)];
      findings.add(witness, found.filter(({ rule }) => !given.some(acknowledgement => acknowledgement.rule === rule)));
      used.set(witness, given.filter(({ rule }) => found.some(finding => finding.rule === rule)));
    } catch (error) {
      findings.add(witness, [unrenderable(error)]);
    }
  }
}

function addUnusedAcknowledgements(
  findings: FindingsByConstruct, { acknowledgements, guardrails }: TrainingTree, used: ReadonlyMap<IConstruct, readonly Acknowledgement[]>,
): void {
  const usedOnes = new Set([...used.values()].flat());
  const unused = acknowledgements.filter(given => !usedOnes.has(given));
  if (unused.length === 0) {
    return;
  }
  const firm = new Set([
    ...FIRM_RULES, DEFAULT_LOCKED.id, LIBRARY_COPIES.id, GUARDRAIL_CONTRADICTS_DEFAULT.id, JOB_NOT_RENDERED.id, ...guardrails?.firmRules ?? [],
  ]);
  for (const acknowledgement of unused) {
    findings.add(acknowledgement.scope, [unusedAcknowledgement(acknowledgement, firm.has(acknowledgement.rule))]);
  }
}
