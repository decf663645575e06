import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isMarkedJob } from './library-copies';
import { type Runs, runsOf } from './runs';
import { isInTree, type TrainingTree } from './training-tree';
import { FieldError } from '../manifest/field-error';
import { isKindOfList, takeApart } from '../manifest/listed-objects';
import { isJobManifest, type Manifest } from '../manifest/manifest';
import { holeText, type Hole } from '../manifest/open/hole';
import { mapTexts } from '../manifest/open/map-texts';
import { hasHoles, openTextOf } from '../manifest/open/open-text';
import type { TemplateReading } from '../manifest/open/read-templates';
import { usualRun } from '../manifest/open/sample-runs';
import { refusal } from '../manifest/secrets/refusal';
import { WORKFLOW_KINDS } from '../manifest/workflow-kinds';
import { judgeableTemplatesIn } from '../props/open-places';
import type { Finding } from '../rules/finding';
import { isAroundJobs, placeOf, type PlacedObject } from '../rules/topics/namespaces';
import { workflowTrainingsIn } from '../rules/workflow-trainings';

/** A training job that this library did not make, as it is at a moment. */
export interface ForeignJob {
  readonly construct: IConstruct;
  /** Whether guardrails alone judge the job. */
  readonly isOnlyGuarded: boolean;
  /** The manifest, unless an error keeps the job from having one. */
  readonly manifest?: Manifest;
  readonly error?: unknown;
  /** What is wrong with it, if it has no manifest for another reason. */
  readonly fault?: Finding;
  /** What else is known of a template. */
  readonly runs?: Runs;
  /** Nothing unless a run of a workflow creates the job. */
  readonly inWorkflow?: InWorkflow;
}

/** What is known of a job that a run of a workflow creates. */
export interface InWorkflow {
  /** Whether there are runs without the job. */
  readonly mayNotRun: boolean;
  /** What is wrong with the job since the workflow creates it. */
  readonly found: readonly Finding[];
}

/** What stands around the training jobs of a tree at a moment. */
export interface Reading {
  /** Namespaces, and what else determines where the jobs in them run. */
  readonly around: readonly PlacedObject[];
  readonly jobs: readonly ForeignJob[];
  /** Jobs that another copy of this library made, below defaults of this copy. */
  readonly jobsOfOtherCopies: readonly IConstruct[];
}

/** The objects of other libraries that have a say in the verdict on a tree. */
export class Surroundings {
  private readonly around: ApiObject[] = [];
  private readonly judgedInFull: ApiObject[] = [];
  private readonly onlyGuarded: ApiObject[] = [];
  private readonly ofOtherCopies: ApiObject[] = [];
  private readonly withTexts: ApiObject[] = [];

  /**
   * @param constructs all constructs of the tree
   * @param scopesOfForeignJobs where foreign jobs are judged in full, and not by guardrails alone
   */
  constructor(constructs: readonly IConstruct[], tree: TrainingTree, scopesOfForeignJobs: ReadonlySet<IConstruct> = tree.scopesOfForeignJobs) {
    const guarded = new Set(tree.guardrails?.scopes);
    for (const construct of constructs.filter(ApiObject.isApiObject)) {
      if (hasHoles() && TEXT_KINDS.has(construct.kind)) {
        this.withTexts.push(construct);
      }
      if (!tree.has(construct) && isAroundJobs(construct)) {
        this.around.push(construct);
      } else if (isStarter(construct) && construct._templates !== undefined) {
        this.addStarter(construct, construct._templates, tree);
      } else if ((isJobManifest(construct) && !tree.has(construct)) || isStarter(construct) || isKindOfList(construct.kind)) {
        if (tree.defaults !== undefined && isMarkedJob(construct)) {
          this.ofOtherCopies.push(construct);
        }
        if (isWithinAny(scopesOfForeignJobs, construct)) {
          this.judgedInFull.push(construct);
        } else if (isWithinAny(guarded, construct)) {
          this.onlyGuarded.push(construct);
        }
      }
    }
  }

  /** What starts runs of templates of this library is judged with them, unless other guardrails hold there, or they were removed. */
  private addStarter(construct: ApiObject, templates: readonly IConstruct[], { guardrails }: TrainingTree): void {
    const around = guardrails?.inForceAt(construct) ?? [];
    if (!templates.every(isInTree)) {
      this.judgedInFull.push(construct);
    } else if (templates.some(template => around.some(guardrail => !guardrails!.inForceAt(template).includes(guardrail)))) {
      this.onlyGuarded.push(construct);
    }
  }

  /** The objects as they are now. */
  public read(): Reading {
    const read = [
      ...this.judgedInFull.map(construct => readObjects(construct, false)),
      ...this.onlyGuarded.map(construct => readObjects(construct, true)),
    ];
    const objects = read.flatMap(each => each.objects);
    return {
      around: this.around.map(construct => ({ object: construct.toJson(), place: placeOf(construct) })),
      jobs: [
        ...read.flatMap(each => readJobs(each, objects)),
        ...this.withTexts.flatMap(readRunValues),
      ],
      jobsOfOtherCopies: this.ofOtherCopies,
    };
  }
}

function isWithinAny(scopes: ReadonlySet<IConstruct>, { node }: IConstruct): boolean {
  return scopes.size > 0 && node.scopes.some(scope => scopes.has(scope));
}

interface ReadObjects {
  readonly construct: ApiObject;
  readonly isOnlyGuarded: boolean;
  readonly objects: readonly any[];
  /** Why it has none. */
  readonly error?: unknown;
}

/** The objects of a construct: one, or those in a list. */
function readObjects(construct: ApiObject, isOnlyGuarded: boolean): ReadObjects {
  try {
    return { construct, isOnlyGuarded, objects: takeApart(construct.toJson()).map(({ object }) => object) };
  } catch (error) {
    return { construct, isOnlyGuarded, objects: [], error };
  }
}

function readJobs(read: ReadObjects, others: readonly any[]): ForeignJob[] {
  const { construct, isOnlyGuarded } = read;
  if (read.error !== undefined) {
    return [{ construct, isOnlyGuarded, error: read.error }];
  }
  try {
    return jobsIn(read, others);
  } catch (error) {
    return [{ construct, isOnlyGuarded, error }];
  }
}

/** The jobs among objects, and those of the templates in them. */
function jobsIn({ construct, isOnlyGuarded, objects }: ReadObjects, others: readonly any[]): ForeignJob[] {
  return objects.flatMap((object): ForeignJob[] => isJobManifest(object)
    ? [{ construct, isOnlyGuarded, manifest: object }]
    : [
      ...judgeableTemplatesIn(object).map(reading => ({ construct, isOnlyGuarded, ...readTemplate(reading) })),
      ...workflowTrainingsIn(object, others).map(({ manifest, fault, found, mayNotRun = false }) =>
        ({ construct, isOnlyGuarded, manifest, fault, inWorkflow: { mayNotRun, found } })),
    ]);
}

/** An object with a value that only a run of a template knows, where no run puts one. */
function readRunValues(construct: ApiObject): ForeignJob[] {
  let error: FieldError | undefined;
  mapTexts(construct.toJson(), (text, path) => {
    const hole = openTextOf(text).find(part => typeof part !== 'string');
    error ??= hole === undefined ? undefined : new FieldError({
      path,
      says: `has ${holeText(hole as Hole)}, which only a run of a template knows`,
      why: 'nothing replaces it here, and its text is another one in each synthesis',
      remedy: 'use it in a TrainingTemplate only',
    });
    return text;
  });
  return error === undefined ? [] : [{ construct, isOnlyGuarded: true, error }];
}

/** Objects into which programs put texts for their jobs. */
const TEXT_KINDS: ReadonlySet<string> = new Set(['ConfigMap', 'Secret']);

function readTemplate(reading: TemplateReading): Pick<ForeignJob, 'manifest' | 'error' | 'runs'> {
  if ('error' in reading) {
    return { error: refusal(`${reading.path} ${reading.error}`) };
  }
  const { open, prefix } = reading.template;
  const manifest = usualRun(open, prefix);
  return { manifest, runs: runsOf(open, prefix, manifest) };
}

/** Whether an object may start runs of templates. If this library made it, it knows them. */
function isStarter(construct: ApiObject): construct is ApiObject & { readonly _templates?: readonly IConstruct[] } {
  return STARTERS.has(construct.kind);
}

const STARTERS: ReadonlySet<string> = new Set(['CronJob', ...WORKFLOW_KINDS]);
