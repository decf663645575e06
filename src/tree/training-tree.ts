import type { IConstruct } from 'constructs';
import type { Runs } from './runs';
import { TreeDefaults, type Statement } from './tree-defaults';
import { TreeGuardrails, type PlacedGuardrail } from './tree-guardrails';
import type { Witness } from './witness';
import type { Manifest } from '../manifest/manifest';
import type { TrainingDefaultValues } from '../props/default-values';
import type { Acknowledgement } from '../rules/acknowledgement';
import type { Finding } from '../rules/finding';

/** What a tree has to know about a training or tuning job of this library, or about a template. */
export interface TreeJob extends IConstruct {
  /**
   * The final manifest; of a template, that of a usual run.
   *
   * @internal
   */
  readonly _manifest: Manifest;
  /**
   * What else is known of a template.
   *
   * @internal
   */
  readonly _runs?: Runs;
  /**
   * What the names of the runs of a template begin with.
   *
   * @internal
   */
  readonly _prefixesOfRuns?: readonly string[];
  /**
   * What was found when the manifest was made, and doesn't show in it.
   *
   * @internal
   */
  readonly _ownFindings?: readonly Finding[];
  /**
   * Whether other jobs are judged in its place: one that it is a part of, or those of a sweep.
   *
   * @internal
   */
  readonly _isJudgedElsewhere?: boolean;
  /**
   * The templates that it is made of. What they have is judged here, and so the guardrails around them hold here, too.
   *
   * @internal
   */
  readonly _madeOf?: readonly IConstruct[];
  /**
   * The values that the job itself has, in the terms of the defaults.
   *
   * @internal
   */
  readonly _ownValues: TrainingDefaultValues;
  /**
   * What starts or tunes a template.
   *
   * @internal
   */
  readonly _starters?: readonly IConstruct[];
  /**
   * The manifest before its patches and after them, before names are filled in; undefined without any that can be applied.
   *
   * @internal
   */
  readonly _patching: Patching | undefined;
  /**
   * The prop that sets a field of the manifest, if one does.
   *
   * @internal
   */
  _propOf(path: string): string | undefined;
  /** @internal */
  _defaultsChanged(): void;
  /**
   * Looks again at tokens.
   *
   * @internal
   */
  _renew(): void;
}

/** What patches make of a manifest. */
export interface Patching {
  readonly before: any;
  readonly after: any;
}

/** Jobs that are defined together. */
export interface Sweep extends IConstruct {
  readonly jobs: readonly TreeJob[];
  /**
   * The templates of the jobs.
   *
   * @internal
   */
  readonly _madeOf: readonly IConstruct[];
}

/** An acknowledgement for every job at or below a construct. */
export interface ScopedAcknowledgement extends Acknowledgement {
  readonly scope: IConstruct;
}

/** What is known of the training jobs of a construct tree: the jobs, and what code has said about them. */
export class TrainingTree {
  private readonly ownJobs = new Set<TreeJob>();
  private readonly ownSweeps = new Set<Sweep>();
  private readonly ownWitnesses = new Set<Witness>();
  private readonly given: ScopedAcknowledgement[] = [];
  private readonly strictScopes = new Set<IConstruct>();
  private readonly judgedScopes = new Set<IConstruct>();
  private treeDefaults: TreeDefaults | undefined;
  private treeGuardrails: TreeGuardrails | undefined;
  private finalManifests: readonly Manifest[] | undefined;
  private renderedJobs: ReadonlyArray<readonly [TreeJob, readonly Manifest[]]> | undefined;
  private changes = 0;
  private validateAgain: (() => void) | undefined;

  public add(job: TreeJob): void {
    this.ownJobs.add(job);
    this.changed();
  }

  /** Guardrails of sweeps judge these jobs together. */
  public addSweep(sweep: Sweep): void {
    this.ownSweeps.add(sweep);
    this.changed();
  }

  /** What the object finds is reported, and can be acknowledged, like what rules find in jobs. */
  public addWitness(witness: Witness): void {
    this.ownWitnesses.add(witness);
    this.changed();
  }

  public acknowledge(acknowledgement: ScopedAcknowledgement): void {
    this.given.push(acknowledgement);
    this.changed();
  }

  /** Warnings at or below a scope fail synthesis from now on. */
  public failOnWarnings(scope: IConstruct): void {
    this.strictScopes.add(scope);
    this.changed();
  }

  /** Training jobs at or below a scope that this library did not make are judged as well. */
  public judgeForeignJobs(scope: IConstruct): void {
    this.judgedScopes.add(scope);
    this.changed();
  }

  /** From now on a guardrail holds at and below its scope. */
  public addGuardrail(guardrail: PlacedGuardrail): void {
    (this.treeGuardrails ??= new TreeGuardrails()).add(guardrail);
    this.changed();
  }

  /**
   * From now on a guardrail of a scope leaves tokens alone.
   *
   * @returns false if the scope has no guardrail with this id
   */
  public allowTokens(scope: IConstruct, guardrail: string): boolean {
    this.changed();
    return this.treeGuardrails?.allowTokens(scope, guardrail) === true;
  }

  /** From now on a scope states something about defaults, and the jobs at and below it follow. */
  public addDefaults(scope: IConstruct, statements: readonly Statement[]): void {
    const defaults = this.treeDefaults ??= new TreeDefaults();
    statements.forEach(statement => defaults.add(scope, statement));
    this.changed();
    for (const job of this.ownJobs) {
      if (job.node.scopes.includes(scope)) {
        job._defaultsChanged();
      }
    }
  }

  /** To be called after each change of a job. */
  public changed(): void {
    this.finalManifests = undefined;
    this.renderedJobs = undefined;
    this.changes++;
  }

  /**
   * To be called when a manifest that is about to be written has other values from tokens than the one that was judged.
   *
   * @throws an error if the tree was valid and is not any more
   */
  public tokensChanged(): void {
    this.changed();
    this.validateAgain?.();
  }

  /** Looks again at the tokens of all jobs. */
  public renew(): void {
    this.ownJobs.forEach(job => job._renew());
  }

  /**
   * Looks again at the tokens of some jobs, before something is written that follows from them.
   *
   * @param isMeant by the manifest as it was; a job that could not be rendered is always meant
   */
  public renewSome(isMeant: (manifest: Manifest) => boolean): void {
    for (const [job, manifests] of this.rendered()) {
      if (manifests.every(isMeant)) {
        job._renew();
      }
    }
  }

  /** From now on the tree is validated again when tokens have changed. */
  public whenTokensChange(validateAgain: () => void): void {
    this.validateAgain = validateAgain;
  }

  /** How many changes there were. */
  public get age(): number {
    return this.changes;
  }

  /** Forgets what has been taken out of the tree. */
  public keepOnly(remaining: ReadonlySet<IConstruct>): void {
    for (const known of [this.ownJobs, this.ownSweeps, this.ownWitnesses]) {
      for (const construct of known) {
        if (!remaining.has(construct)) {
          known.delete(construct as any);
          this.changed();
        }
      }
    }
  }

  public get jobs(): ReadonlySet<TreeJob> {
    return this.ownJobs;
  }

  public get sweeps(): ReadonlySet<Sweep> {
    return this.ownSweeps;
  }

  public get witnesses(): ReadonlySet<Witness> {
    return this.ownWitnesses;
  }

  public get acknowledgements(): readonly ScopedAcknowledgement[] {
    return this.given;
  }

  /** Where jobs that this library did not make are judged. */
  public get scopesOfForeignJobs(): ReadonlySet<IConstruct> {
    return this.judgedScopes;
  }

  /** The defaults of the tree; undefined before the first, so that jobs don't look for any. */
  public get defaults(): TreeDefaults | undefined {
    return this.treeDefaults;
  }

  /** The guardrails of the tree; undefined before the first. */
  public get guardrails(): TreeGuardrails | undefined {
    return this.treeGuardrails;
  }

  /** Whether warnings about a construct fail synthesis. */
  public isStrictAt(construct: IConstruct): boolean {
    return this.strictScopes.size > 0 && construct.node.scopes.some(scope => this.strictScopes.has(scope));
  }

  /** Whether a construct is a training job of this library. */
  public has(construct: IConstruct): boolean {
    return this.ownJobs.has(construct as TreeJob);
  }

  /** The prop that sets a field of a construct's manifest; nothing unless it is a job of this library. */
  public propOf(construct: IConstruct, path: string): string | undefined {
    return this.has(construct) ? (construct as TreeJob)._propOf(path) : undefined;
  }

  /** What a construct itself has of what could be a default; nothing unless it is a job. */
  public ownValuesOf(construct: IConstruct): TrainingDefaultValues {
    return this.has(construct) ? (construct as TreeJob)._ownValues : {};
  }

  /**
   * The final manifests of the jobs that can be rendered; of a template, one manifest for all runs. What keeps the others from
   * being rendered is reported when they are judged.
   */
  public manifests(): readonly Manifest[] {
    return this.finalManifests ??= this.rendered().flatMap(([, manifests]) => manifests);
  }

  private rendered(): ReadonlyArray<readonly [TreeJob, readonly Manifest[]]> {
    return this.renderedJobs ??= [...this.ownJobs]
      .filter(job => isInTree(job) && job._isJudgedElsewhere !== true)
      .map(job => [job, manifestIfPossible(job)]);
  }
}

/** The manifest of a job; of a template, one for all runs. Nothing if it can't be rendered. */
export function manifestIfPossible(job: TreeJob): Manifest[] {
  try {
    const runs = job._runs;
    return [runs === undefined ? job._manifest : runs.all];
  } catch {
    return [];
  }
}

/** Whether a construct and those around it are still where they were made. */
export function isInTree(construct: IConstruct): boolean {
  const scope = construct.node.scope;
  return scope === undefined || (scope.node.tryFindChild(construct.node.id) === construct && isInTree(scope));
}
