import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { TrainingTree } from './training-tree';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';
import { isAroundJobs, placeOf, type PlacedObject } from '../rules/topics/namespaces';

/** A training job that this library did not make, as it is at a moment. */
export interface ForeignJob {
  readonly construct: IConstruct;
  /** Whether guardrails alone judge the job. */
  readonly isOnlyGuarded: boolean;
  /** The manifest, unless an error keeps the job from having one. */
  readonly manifest?: Manifest;
  readonly error?: unknown;
}

/** What stands around the training jobs of a tree at a moment. */
export interface Reading {
  /** Namespaces, and what else determines where the jobs in them run. */
  readonly around: readonly PlacedObject[];
  readonly jobs: readonly ForeignJob[];
}

/** The objects of other libraries that have a say in the verdict on a tree. */
export class Surroundings {
  private readonly around: ApiObject[] = [];
  private readonly judgedInFull: ApiObject[] = [];
  private readonly onlyGuarded: ApiObject[] = [];

  /**
   * @param constructs all constructs of the tree
   * @param scopesOfForeignJobs where foreign jobs are judged in full, and not by guardrails alone
   */
  constructor(constructs: readonly IConstruct[], tree: TrainingTree, scopesOfForeignJobs: ReadonlySet<IConstruct> = tree.scopesOfForeignJobs) {
    const guarded = new Set(tree.guardrails?.scopes);
    for (const construct of constructs.filter(ApiObject.isApiObject)) {
      if (isAroundJobs(construct)) {
        this.around.push(construct);
      } else if (isTrainingJobManifest(construct) && !tree.has(construct)) {
        if (isWithinAny(scopesOfForeignJobs, construct)) {
          this.judgedInFull.push(construct);
        } else if (isWithinAny(guarded, construct)) {
          this.onlyGuarded.push(construct);
        }
      }
    }
  }

  /** The objects as they are now. */
  public read(): Reading {
    return {
      around: this.around.map(construct => ({ object: construct.toJson(), place: placeOf(construct) })),
      jobs: [
        ...this.judgedInFull.map(construct => readJob(construct, false)),
        ...this.onlyGuarded.map(construct => readJob(construct, true)),
      ],
    };
  }
}

function isWithinAny(scopes: ReadonlySet<IConstruct>, { node }: IConstruct): boolean {
  return scopes.size > 0 && node.scopes.some(scope => scopes.has(scope));
}

function readJob(construct: ApiObject, isOnlyGuarded: boolean): ForeignJob {
  try {
    return { construct, isOnlyGuarded, manifest: construct.toJson() };
  } catch (error) {
    return { construct, isOnlyGuarded, error };
  }
}
