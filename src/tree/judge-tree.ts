import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { conflictsOfJob, conflictsOfScopes, DEFAULT_LOCKED } from './default-conflicts';
import { withOrigins } from './finding-origins';
import { contradictionsIn, GUARDRAIL_CONTRADICTS_DEFAULT } from './guardrail-conflicts';
import type { Witness } from './job-registry';
import { judgeByGuardrails } from './judge-guardrails';
import type { TreeDefaults } from './tree-defaults';
import type { TreeGuardrails } from './tree-guardrails';
import type { Manifest } from '../manifest/manifest';
import type { TrainingDefaultValues } from '../props/default-values';
import type { Acknowledgement } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';
import type { FurtherFindings } from '../rules/further-findings';
import { judge, judgeByGuardrailsAlone, unusedAcknowledgement, type Judgement } from '../rules/judge';
import { isAroundJobs, judgeInNamespace, placeOf, type PlacedObject } from '../rules/namespaces';

/** A training job of a tree, whoever made it. */
export interface JobInTree {
  readonly construct: IConstruct;
  /** What the job says itself, in the terms of the defaults; nothing where there are none, and for jobs that none reaches. */
  readonly own?: TrainingDefaultValues;
  /** Whether guardrails alone judge the job. */
  readonly isOnlyGuarded?: boolean;
  render(): Manifest;
}

/** An acknowledgement for every job at or below a construct. */
export interface ScopedAcknowledgement extends Acknowledgement {
  readonly scope: IConstruct;
}

/** The jobs of a tree, and what was said about them. */
export interface TreeToJudge {
  readonly jobs: readonly JobInTree[];
  readonly witnesses: readonly Witness[];
  readonly acknowledgements: readonly ScopedAcknowledgement[];
  readonly defaults: TreeDefaults | undefined;
  readonly guardrails: TreeGuardrails | undefined;
  /** Namespaces, and what else tells where the jobs in them run. */
  readonly around: readonly PlacedObject[];
}

/** What was found in a tree. */
export interface Verdict {
  readonly findings: ReadonlyMap<IConstruct, readonly Finding[]>;
  readonly used: ReadonlyMap<IConstruct, readonly Acknowledgement[]>;
  readonly unrenderable: readonly string[];
}

/** The namespaces among some constructs, and what else tells where the jobs in them run, whoever made them. */
export function objectsAround(constructs: readonly IConstruct[]): PlacedObject[] {
  return constructs
    .filter((construct): construct is ApiObject => isAroundJobs(construct) && ApiObject.isApiObject(construct))
    .map(construct => ({ object: construct.toJson(), place: placeOf(construct) }));
}

/** Judges all jobs of a tree together. */
export function judgeTree(tree: TreeToJudge): Verdict {
  const unrenderable: string[] = [];
  const rendered = renderAll(tree.jobs, unrenderable);
  const findings = new Map<IConstruct, readonly Finding[]>();
  const used = new Map<IConstruct, readonly Acknowledgement[]>();
  const add = (construct: IConstruct, more: readonly Finding[]) => {
    if (more.length > 0) {
      findings.set(construct, [...findings.get(construct) ?? [], ...more]);
    }
  };
  judgeAll(rendered, tree).forEach((judgement, position) => {
    const { job: { construct, own }, manifest } = rendered[position];
    add(construct, tree.defaults === undefined || own === undefined
      ? judgement.findings
      : withOrigins(judgement.findings, construct, own, manifest, tree.defaults));
    if (judgement.used.length > 0) {
      used.set(construct, judgement.used);
    }
  });
  if (tree.defaults !== undefined) {
    for (const { construct, own } of tree.jobs) {
      if (own !== undefined) {
        add(construct, conflictsOfJob(construct, own, tree.defaults));
      }
    }
    conflictsOfScopes(tree.defaults).forEach(({ scope, findings: conflicts }) => add(scope, conflicts));
  }
  if (tree.defaults !== undefined && tree.guardrails !== undefined) {
    contradictionsIn(tree.defaults, tree.guardrails).forEach(({ scope, findings: contradictions }) => add(scope, contradictions));
  }
  for (const witness of tree.witnesses) {
    try {
      const given = acknowledgementsFor(witness, tree.acknowledgements);
      const found = witness._findings;
      add(witness, found.filter(({ rule }) => !given.some(acknowledgement => acknowledgement.rule === rule)));
      used.set(witness, given.filter(({ rule }) => found.some(finding => finding.rule === rule)));
    } catch (error) {
      unrenderable.push(unrenderableText(witness, error));
    }
  }
  const usedOnes = new Set([...used.values()].flat());
  const firm = new Set([DEFAULT_LOCKED.id, GUARDRAIL_CONTRADICTS_DEFAULT.id, ...tree.guardrails?.firmRules ?? []]);
  for (const acknowledgement of tree.acknowledgements.filter(given => !usedOnes.has(given))) {
    add(acknowledgement.scope, [unusedAcknowledgement(acknowledgement, firm.has(acknowledgement.rule))]);
  }
  return { findings, used, unrenderable };
}

interface RenderedJob {
  readonly job: JobInTree;
  readonly manifest: Manifest;
}

function renderAll(jobs: readonly JobInTree[], unrenderable: string[]): RenderedJob[] {
  const rendered: RenderedJob[] = [];
  for (const job of jobs) {
    try {
      rendered.push({ job, manifest: job.render() });
    } catch (error) {
      unrenderable.push(unrenderableText(job.construct, error));
    }
  }
  return rendered;
}

function unrenderableText(construct: IConstruct, error: unknown): string {
  return `${construct.node.path}: can't be rendered: ${(error as Error).message}`;
}

/** One judgement for each job; those that only guardrails judge don't count when jobs are judged against each other. */
function judgeAll(rendered: readonly RenderedJob[], tree: TreeToJudge): Judgement[] {
  const applicable = rendered.map(({ job }) => acknowledgementsFor(job.construct, tree.acknowledgements));
  const further = tree.guardrails === undefined && tree.around.length === 0 ? undefined : rendered.map(job => furtherFindings(job, tree));
  const inFull = [...rendered.keys()].filter(position => rendered[position].job.isOnlyGuarded !== true);
  const judgements = judge(
    inFull.map(position => rendered[position].manifest),
    inFull.map(position => applicable[position]),
    further && inFull.map(position => further[position]),
  );
  const judgementOf = new Map(inFull.map((position, i) => [position, judgements[i]]));
  return rendered.map(({ manifest }, position) =>
    judgementOf.get(position) ?? judgeByGuardrailsAlone(manifest, applicable[position], further![position]));
}

/** What guardrails and the namespace of a job find. */
function furtherFindings({ job, manifest }: RenderedJob, { guardrails, around }: TreeToJudge): FurtherFindings {
  const guarded = judgeByGuardrails(manifest, guardrails?.inForceAt(job.construct) ?? []);
  const inNamespace = job.isOnlyGuarded === true ? [] : judgeInNamespace(manifest, placeOf(job.construct), around);
  return { ...guarded, findings: [...guarded.findings, ...inNamespace], knowsGuardrails: guardrails !== undefined };
}

function acknowledgementsFor(construct: IConstruct, all: readonly ScopedAcknowledgement[]): ScopedAcknowledgement[] {
  if (all.length === 0) {
    return [];
  }
  const { scopes } = construct.node;
  return all.filter(({ scope }) => scopes.includes(scope));
}
