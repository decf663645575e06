import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct, IValidation } from 'constructs';
import type { JobInTree, ScopedAcknowledgement, Verdict } from './judge-tree';
import { loadedTreeJudge } from './loaded';
import { TreeDefaults } from './tree-defaults';
import { TreeGuardrails, type PlacedGuardrail } from './tree-guardrails';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';
import type { TrainingDefaultValues } from '../props/default-values';
import type { Acknowledgement } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';
import type { PlacedObject } from '../rules/namespaces';

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
  private treeGuardrails: TreeGuardrails | undefined;
  private verdict: Verdict | undefined;
  private judgedAround: string | undefined;
  private changes = 0;
  private runsToReuse = 0;
  private finalManifests: readonly Manifest[] | undefined;

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

  /** From now on a guardrail holds below its scope. */
  public addGuardrail(guardrail: PlacedGuardrail): void {
    (this.treeGuardrails ??= new TreeGuardrails()).add(guardrail);
    this.changed();
  }

  /** The guardrails of the tree; nothing while there are none. */
  public get guardrails(): TreeGuardrails | undefined {
    return this.treeGuardrails;
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
  public ownValuesOf(construct: IConstruct): TrainingDefaultValues {
    return this.jobs.has(construct as RegisteredJob) ? (construct as RegisteredJob)._ownValues : {};
  }

  /** To be called after each change of a job. */
  public changed(): void {
    this.verdict = undefined;
    this.finalManifests = undefined;
    this.changes++;
  }

  /** How many changes there were. */
  public get age(): number {
    return this.changes;
  }

  /** The final manifests of the jobs that can be rendered; what keeps the others from it is reported when they are judged. */
  public manifests(): readonly Manifest[] {
    return this.finalManifests ??= [...this.jobs].filter(isInTree).flatMap(manifestIfPossible);
  }

  /** What the rules found in a job, or what a witness found. */
  public findingsOf(job: IConstruct): readonly Finding[] {
    return this.judged().findings.get(job) ?? [];
  }

  /** What the rules find in a job, also in one that this library did not make and nobody has asked to judge. */
  public inspect(job: IConstruct): readonly Finding[] {
    return this.jobs.has(job as RegisteredJob) ? this.findingsOf(job) : this.judgedWith([this.root], this.objectsAround()).findings.get(job) ?? [];
  }

  /** The acknowledgements made in code that a job has a use for. */
  public usedAcknowledgements(job: RegisteredJob): readonly Acknowledgement[] {
    return this.acknowledgements.length === 0 ? [] : this.judged().used.get(job) ?? [];
  }

  /** Called by cdk8s, on the root and so before any other construct; the errors themselves come from those. */
  public validate(): string[] {
    this.lookAtTree();
    const { findings, unrenderable } = this.judged();
    let fails = unrenderable.length > 0;
    for (const [construct, found] of findings) {
      this.printWarnings(construct, found);
      if (found.some(finding => this.isFatal(construct, finding))) {
        this.failAt(construct);
        fails = true;
      }
    }
    if (fails) {
      // Synthesis ends here, so the next run belongs to another one.
      this.runsToReuse = 0;
    }
    return [...unrenderable];
  }

  /**
   * Nobody tells when a construct is taken out of the tree, nor when an object of another library changes, so both are
   * looked at again in every run; in an app of many charts, once for the app and its charts together.
   */
  private lookAtTree(): void {
    if (this.runsToReuse-- > 0) {
      return;
    }
    const constructs = this.root.node.findAll();
    const charts = constructs.filter(Chart.isChart).length;
    this.runsToReuse = charts > FEW_CHARTS ? charts : 0;
    const remaining = new Set(constructs);
    this.forgetAllBut(remaining, this.jobs);
    this.forgetAllBut(remaining, this.witnesses);
    const scopes = [...this.scopesOfForeignJobs, ...this.treeGuardrails?.scopes ?? []];
    const around = loadedTreeJudge().objectsAround(constructs);
    if (this.verdict === undefined || this.foreignJobsBelow(scopes).size > 0 || JSON.stringify(around) !== this.judgedAround) {
      this.judge(around);
    }
  }

  private failAt(construct: IConstruct): void {
    if (!this.reporters.has(construct)) {
      this.reporters.add(construct);
      construct.node.addValidation({ validate: () => this.fatalTexts(construct) });
    }
  }

  private forgetAllBut<T extends IConstruct>(remaining: ReadonlySet<IConstruct>, constructs: Set<T>): void {
    for (const construct of constructs) {
      if (!remaining.has(construct)) {
        constructs.delete(construct);
        this.changed();
      }
    }
  }

  private judged(): Verdict {
    return this.verdict ?? this.judge(this.objectsAround());
  }

  private judge(around: readonly PlacedObject[]): Verdict {
    this.judgedAround = JSON.stringify(around);
    return this.verdict = this.judgedWith(this.scopesOfForeignJobs, around);
  }

  private objectsAround(): PlacedObject[] {
    return loadedTreeJudge().objectsAround(this.root.node.findAll());
  }

  /** What is found if the foreign jobs below some scopes are judged in full. */
  private judgedWith(scopesOfForeignJobs: Iterable<IConstruct>, around: readonly PlacedObject[]): Verdict {
    return loadedTreeJudge().judgeTree({
      jobs: this.jobsInTree(scopesOfForeignJobs),
      witnesses: [...this.witnesses],
      acknowledgements: this.acknowledgements,
      defaults: this.treeDefaults,
      guardrails: this.treeGuardrails,
      around,
    });
  }

  private jobsInTree(scopesOfForeignJobs: Iterable<IConstruct>): JobInTree[] {
    const own = [...this.jobs].filter(isInTree);
    const judgedInFull = this.foreignJobsBelow(scopesOfForeignJobs);
    const guarded = this.foreignJobsBelow(this.treeGuardrails?.scopes ?? []);
    return [
      ...own.map(job => ({ construct: job, own: this.treeDefaults && job._ownValues, render: () => job._manifest })),
      ...[...new Set([...judgedInFull, ...guarded])].map(object => ({
        construct: object, render: () => object.toJson(), isOnlyGuarded: !judgedInFull.has(object),
      })),
    ];
  }

  private foreignJobsBelow(scopes: Iterable<IConstruct>): Set<ApiObject> {
    return new Set([...scopes].flatMap(scope => scope.node.findAll())
      .filter((construct): construct is ApiObject =>
        ApiObject.isApiObject(construct) && isTrainingJobManifest(construct) && !this.jobs.has(construct as any)));
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

function manifestIfPossible(job: RegisteredJob): Manifest[] {
  try {
    return [job._manifest];
  } catch {
    return [];
  }
}

function isInTree(construct: IConstruct): boolean {
  const scope = construct.node.scope;
  return scope === undefined || (scope.node.tryFindChild(construct.node.id) === construct && isInTree(scope));
}
