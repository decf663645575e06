import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct, IValidation } from 'constructs';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';
import { conflictsOfJob, conflictsOfScopes } from '../platform/default-conflicts';
import { valuesByKey, type ValueKey } from '../platform/default-fields';
import type { TrainingDefaultValues } from '../platform/default-values';
import { withOrigins } from '../platform/finding-origins';
import { TreeDefaults } from '../platform/tree-defaults';
import type { Acknowledgement } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';
import { loadedJudge } from '../rules/loaded';

/** What the registry has to know about a training job. */
export interface RegisteredJob extends IConstruct {
  /** @internal */
  readonly _manifest: Manifest;
  /**
   * What the job says itself, in the terms of the defaults.
   *
   * @internal
   */
  readonly _ownValues: TrainingDefaultValues;
  /** @internal */
  _defaultsChanged(): void;
}

/** An object around training jobs that has findings of its own. */
export interface Witness extends IConstruct {
  /** @internal */
  readonly _findings: readonly Finding[];
}

/** An acknowledgement for every job at or below a construct. */
export interface ScopedAcknowledgement extends Acknowledgement {
  readonly scope: IConstruct;
}

/**
 * All training jobs of a construct tree, judged together. cdk8s runs every validation once for the app and once more
 * for each chart, so there is one validation for all jobs, at the root, which judges again only after a change. What it
 * finds is reported by the constructs concerned, so that cdk8s prints it with their paths.
 */
export class JobRegistry implements IValidation {
  /** The registry of the tree that a construct belongs to. */
  public static of(construct: IConstruct): JobRegistry {
    const root = construct.node.root;
    let registry = REGISTRIES.get(root);
    if (registry === undefined) {
      registry = new JobRegistry(root);
      REGISTRIES.set(root, registry);
      root.node.addValidation(registry);
    }
    return registry;
  }

  private readonly jobs = new Set<RegisteredJob>();
  private readonly witnesses = new Set<Witness>();
  private readonly acknowledgements: ScopedAcknowledgement[] = [];
  private readonly strictScopes = new Set<IConstruct>();
  private readonly scopesOfForeignJobs = new Set<IConstruct>();
  private readonly reporters = new Set<IConstruct>();
  private readonly printedWarnings = new Set<string>();
  private treeDefaults: TreeDefaults | undefined;
  private verdict: Verdict | undefined;
  private changes = 0;
  private runsToReuse = 0;
  private renderedManifests: readonly Manifest[] = [];
  private ageOfManifests = -1;

  private constructor(private readonly root: IConstruct) {
  }

  public add(job: RegisteredJob): void {
    this.jobs.add(job);
    this.changed();
  }

  /** What the object finds is reported, and can be acknowledged, like what rules find in jobs. */
  public addWitness(witness: Witness): void {
    this.witnesses.add(witness);
    this.changed();
  }

  public acknowledge(acknowledgement: ScopedAcknowledgement): void {
    this.acknowledgements.push(acknowledgement);
    this.changed();
  }

  /** Warnings below a scope fail synthesis from now on. */
  public failOnWarnings(scope: IConstruct): void {
    this.strictScopes.add(scope);
    this.changed();
  }

  /** Training jobs below a scope that this library did not make are judged as well. */
  public judgeForeignJobs(scope: IConstruct): void {
    this.scopesOfForeignJobs.add(scope);
    this.changed();
  }

  /** The defaults of the tree; nothing while there are none, so that jobs don't look for any. */
  public get defaults(): TreeDefaults | undefined {
    return this.treeDefaults;
  }

  /** The defaults of the tree, to add to. */
  public openDefaults(): TreeDefaults {
    return this.treeDefaults ??= new TreeDefaults();
  }

  /** To be called after each change of the defaults of a scope. */
  public defaultsChanged(scope: IConstruct): void {
    this.changed();
    for (const job of this.jobs) {
      if (job.node.scopes.includes(scope)) {
        job._defaultsChanged();
      }
    }
  }

  /** What a construct says itself of what could be a default; nothing unless it is a job. */
  public ownValuesOf(construct: IConstruct): ReadonlyArray<readonly [ValueKey, any]> {
    return this.jobs.has(construct as RegisteredJob) ? valuesByKey((construct as RegisteredJob)._ownValues) : [];
  }

  /** To be called after each change of a job. */
  public changed(): void {
    this.verdict = undefined;
    this.changes++;
  }

  /** How many changes there were. */
  public get age(): number {
    return this.changes;
  }

  /** The final manifests of the jobs that can be rendered; what keeps the others from it is reported when they are judged. */
  public manifests(): readonly Manifest[] {
    if (this.ageOfManifests !== this.changes) {
      this.renderedManifests = [...this.jobs].filter(isInTree).flatMap(manifestIfPossible);
      this.ageOfManifests = this.changes;
    }
    return this.renderedManifests;
  }

  /** What the rules found in a job, or what a witness found. */
  public findingsOf(job: IConstruct): readonly Finding[] {
    return this.judged().findings.get(job) ?? [];
  }

  /** The acknowledgements made in code that a job has a use for. */
  public usedAcknowledgements(job: RegisteredJob): readonly Acknowledgement[] {
    return this.acknowledgements.length === 0 ? [] : this.judged().used.get(job) ?? [];
  }

  /** Called by cdk8s, on the root and so before any other construct; the errors themselves come from those. */
  public validate(): string[] {
    this.forgetForeignJobs();
    for (const [construct, findings] of this.judged().findings) {
      this.printWarnings(construct, findings);
      if (!this.reporters.has(construct) && findings.some(finding => this.isFatal(construct, finding))) {
        this.reporters.add(construct);
        construct.node.addValidation({ validate: () => this.fatalTexts(construct) });
      }
    }
    return [...this.judged().unrenderable];
  }

  /**
   * Objects of other libraries don't tell when they change, so they are judged again in every run; in an app of many
   * charts, once for the app and its charts together.
   */
  private forgetForeignJobs(): void {
    if (this.scopesOfForeignJobs.size > 0 && this.runsToReuse-- <= 0) {
      const charts = this.root.node.findAll().filter(Chart.isChart).length;
      this.runsToReuse = charts > FEW_CHARTS ? charts : 0;
      this.verdict = undefined;
    }
  }

  private judged(): Verdict {
    return this.verdict ??= this.withDefaults(judgeTree(this.jobsInTree(), [...this.witnesses].filter(isInTree), this.acknowledgements));
  }

  /** A verdict that also knows of locked defaults, and where the values come from that are at fault. */
  private withDefaults(verdict: Verdict): Verdict {
    const { treeDefaults: defaults } = this;
    if (defaults === undefined) {
      return verdict;
    }
    const findings = new Map(verdict.findings);
    const add = (construct: IConstruct, more: readonly Finding[]) => {
      if (more.length > 0) {
        findings.set(construct, [...findings.get(construct) ?? [], ...more]);
      }
    };
    for (const job of this.jobs) {
      const known = findings.get(job);
      if (known !== undefined) {
        findings.set(job, withOrigins(known, job, job._ownValues, job._manifest, defaults));
      }
      if (isInTree(job)) {
        add(job, conflictsOfJob(job, job._ownValues, defaults));
      }
    }
    conflictsOfScopes(defaults).forEach(({ scope, findings: conflicts }) => add(scope, conflicts));
    return { ...verdict, findings };
  }

  private jobsInTree(): RenderableJob[] {
    const own = [...this.jobs].filter(isInTree);
    const foreign = [...this.scopesOfForeignJobs].flatMap(scope => scope.node.findAll())
      .filter(construct => ApiObject.isApiObject(construct) && isTrainingJobManifest(construct) && !this.jobs.has(construct as any));
    return [
      ...own.map(job => ({ construct: job, render: () => job._manifest })),
      ...[...new Set(foreign)].map(object => ({ construct: object, render: () => (object as ApiObject).toJson() })),
    ];
  }

  private printWarnings(construct: IConstruct, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const text = `warning: [${construct.node.path}] ${finding}`;
      if (!this.isFatal(construct, finding) && !this.printedWarnings.has(text)) {
        this.printedWarnings.add(text);
        console.warn(text);
      }
    }
  }

  private fatalTexts(construct: IConstruct): string[] {
    return (this.judged().findings.get(construct) ?? []).filter(finding => this.isFatal(construct, finding)).map(String);
  }

  private isFatal(construct: IConstruct, finding: Finding): boolean {
    return finding.level === 'error' || construct.node.scopes.some(scope => this.strictScopes.has(scope));
  }
}

const REGISTRIES = new WeakMap<IConstruct, JobRegistry>();
const FEW_CHARTS = 10;

interface RenderableJob {
  readonly construct: IConstruct;
  render(): Manifest;
}

/** What was found in a tree. */
interface Verdict {
  readonly findings: ReadonlyMap<IConstruct, readonly Finding[]>;
  readonly used: ReadonlyMap<IConstruct, readonly Acknowledgement[]>;
  readonly unrenderable: readonly string[];
}

function judgeTree(jobs: RenderableJob[], witnesses: Witness[], acknowledgements: readonly ScopedAcknowledgement[]): Verdict {
  const { judge } = loadedJudge();
  const unrenderable: string[] = [];
  const constructs: IConstruct[] = [];
  const manifests: Manifest[] = [];
  for (const { construct, render } of jobs) {
    try {
      manifests.push(render());
      constructs.push(construct);
    } catch (error) {
      unrenderable.push(unrenderableText(construct, error));
    }
  }
  const applicable = constructs.map(construct => acknowledgementsFor(construct, acknowledgements));
  const judgements = judge(manifests, applicable);
  const findings = new Map<IConstruct, readonly Finding[]>();
  const used = new Map<IConstruct, readonly Acknowledgement[]>();
  judgements.forEach((judgement, position) => {
    if (judgement.findings.length > 0) {
      findings.set(constructs[position], judgement.findings);
    }
    if (judgement.used.length > 0) {
      used.set(constructs[position], judgement.used);
    }
  });
  for (const witness of witnesses) {
    try {
      hear(witness, acknowledgementsFor(witness, acknowledgements), findings, used);
    } catch (error) {
      unrenderable.push(unrenderableText(witness, error));
    }
  }
  reportUnused(acknowledgements, new Set([...used.values()].flat()), findings);
  return { findings, used, unrenderable };
}

function unrenderableText(construct: IConstruct, error: unknown): string {
  return `${construct.node.path}: can't be rendered: ${(error as Error).message}`;
}

function manifestIfPossible(job: RegisteredJob): Manifest[] {
  try {
    return [job._manifest];
  } catch {
    return [];
  }
}

/** Sets aside what a witness finds and somebody has acknowledged. */
function hear(
  witness: Witness,
  acknowledgements: readonly Acknowledgement[],
  findings: Map<IConstruct, readonly Finding[]>,
  used: Map<IConstruct, readonly Acknowledgement[]>,
): void {
  const all = witness._findings;
  if (all.length > 0) {
    findings.set(witness, all.filter(({ rule }) => !acknowledgements.some(acknowledgement => acknowledgement.rule === rule)));
    used.set(witness, acknowledgements.filter(({ rule }) => all.some(finding => finding.rule === rule)));
  }
}

function acknowledgementsFor(construct: IConstruct, all: readonly ScopedAcknowledgement[]): ScopedAcknowledgement[] {
  if (all.length === 0) {
    return [];
  }
  const scopes = new Set(construct.node.scopes);
  return all.filter(({ scope }) => scopes.has(scope));
}

function reportUnused(
  all: readonly ScopedAcknowledgement[], used: ReadonlySet<Acknowledgement>, findings: Map<IConstruct, readonly Finding[]>,
): void {
  const { unusedAcknowledgement } = loadedJudge();
  for (const acknowledgement of all) {
    if (!used.has(acknowledgement)) {
      const { scope } = acknowledgement;
      findings.set(scope, [...findings.get(scope) ?? [], unusedAcknowledgement(acknowledgement)]);
    }
  }
}

function isInTree(construct: IConstruct): boolean {
  const scope = construct.node.scope;
  return scope === undefined || (scope.node.tryFindChild(construct.node.id) === construct && isInTree(scope));
}
