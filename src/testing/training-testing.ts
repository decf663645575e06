import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { InspectedTrainingJob } from './inspected-training-job';
import { InspectedTrainingTemplate } from './inspected-training-template';
import { TrainingTemplate } from '../job/template/training-template';
import { refuseNoConstruct } from '../manifest/given/refuse';
import { isTrainingJobManifest, isTuningJobManifest } from '../manifest/manifest';
import { refusal } from '../manifest/secrets/refusal';

/**
 * Finds the training jobs, tuning jobs and templates of an app, a chart or any other construct, for your own tests. It also finds
 * `TrainingJob` resources of other origin, such as constructs of the L1 and included YAML.
 *
 * @example
 *
 * const job = assertions.TrainingTesting.job(this, 'churn');
 * job.assertNoErrors();
 * job.assertSpec({ 'enableManagedSpotTraining': false });
 */
export class TrainingTesting {
  /** All training jobs at or below a construct, in the order of the tree. */
  public static jobs(scope: IConstruct): InspectedTrainingJob[] {
    return allIn(scope)
      .filter((construct): construct is ApiObject => ApiObject.isApiObject(construct) && isTrainingJobManifest(construct))
      .map(InspectedTrainingJob._of);
  }

  /**
   * The one training job at or below a construct with this name. The name is compared with the path and the id of the
   * construct, the family, the name of the resource and the name of the job, in this order. The first match decides.
   *
   * @param called the name; not needed if there is only one job
   * @throws an error that lists all jobs if none or more than one matches
   */
  public static job(scope: IConstruct, called?: string): InspectedTrainingJob {
    return theJob(scope, 'training job', TrainingTesting.jobs(scope), called ?? undefined);
  }

  /** All tuning jobs at or below a construct, in the order of the tree. */
  public static tuningJobs(scope: IConstruct): InspectedTrainingJob[] {
    return allIn(scope)
      .filter((construct): construct is ApiObject => ApiObject.isApiObject(construct) && isTuningJobManifest(construct))
      .map(InspectedTrainingJob._of);
  }

  /**
   * The one tuning job at or below a construct with this name, compared as in `job`.
   *
   * @param called the name; not needed if there is only one tuning job
   * @throws an error that lists all tuning jobs if none or more than one matches
   */
  public static tuningJob(scope: IConstruct, called?: string): InspectedTrainingJob {
    return theJob(scope, 'tuning job', TrainingTesting.tuningJobs(scope), called ?? undefined);
  }

  /** All templates at or below a construct, in the order of the tree. */
  public static templates(scope: IConstruct): InspectedTrainingTemplate[] {
    return allIn(scope)
      .filter((construct): construct is TrainingTemplate => TrainingTemplate.isTrainingTemplate(construct))
      .map(InspectedTrainingTemplate._of);
  }

  /**
   * The one template at or below a construct with this name. The name is compared with the path and the id of the
   * construct and the family.
   *
   * @param called the name; not needed if there is only one template
   * @throws an error that lists all templates if none or more than one matches
   */
  public static template(scope: IConstruct, called?: string): InspectedTrainingTemplate {
    const templates = TrainingTesting.templates(scope);
    const name = called ?? undefined;
    const found = templates.filter(({ path, id, family }) => name === undefined || [path, id, family].includes(name));
    return theOne(scope, 'template', name, found, () => templates.map(({ path }) => path));
  }

  private constructor() {
  }
}

function allIn(scope: IConstruct): IConstruct[] {
  refuseNoConstruct(scope, 'scope');
  return scope.node.findAll();
}

/** @param all what could have been meant */
function theOne<T>(scope: IConstruct, what: string, called: string | undefined, found: readonly T[], all: () => readonly string[]): T {
  if (found.length !== 1) {
    const which = called === undefined ? '' : ` called '${called}'`;
    throw refusal(`Expected one ${what}${which} in '${scope.node.path || 'the app'}', found ${found.length}; ${listed(what, all())}`);
  }
  return found[0];
}

function listed(what: string, all: readonly string[]): string {
  return all.length === 0 ? `there are no ${what}s` : `the ${what}s are:\n${all.map(each => `  ${each}`).join('\n')}`;
}

function theJob(scope: IConstruct, what: string, jobs: readonly InspectedTrainingJob[], called: string | undefined): InspectedTrainingJob {
  return theOne(scope, what, called, called === undefined ? jobs : jobsCalled(called, jobs), () => jobs.map(jobText));
}

function jobsCalled(called: string, jobs: readonly InspectedTrainingJob[]): InspectedTrainingJob[] {
  const ways = [constructPathOf, idOf, familyOf, resourceNameOf, jobNameOf].map(nameOf => jobs.filter(job => nameOf(job) === called));
  return ways.find(found => found.length > 0) ?? [];
}

const constructPathOf = (job: InspectedTrainingJob) => job.path;
const idOf = (job: InspectedTrainingJob) => job.id;
const familyOf = (job: InspectedTrainingJob) => ifRendered(() => job.family);
const resourceNameOf = (job: InspectedTrainingJob) => ifRendered(() => job.resourceName);
const jobNameOf = (job: InspectedTrainingJob) => ifRendered(() => job.trainingJobName ?? job.tuningJobName);

/** A job that can't be rendered has no names, but keeps nobody from finding another one. */
function ifRendered(name: () => string | undefined): string | undefined {
  try {
    return name();
  } catch {
    return undefined;
  }
}

function jobText(job: InspectedTrainingJob): string {
  const family = familyOf(job);
  return family === undefined ? job.path : `${job.path} of the family '${family}'`;
}
