import type { Duration } from 'cdk8s';
import { jobOfStep } from './job-of-step';
import type { IModelSource } from '../../data/channel';
import { type Hole, holeText, type Parameter } from '../../manifest/open/hole';
import { distinct, markOf, openTextOf } from '../../manifest/open/open-text';
import { refusal } from '../../manifest/secrets/refusal';
import { modelArtifactOf } from '../model-artifact';
import type { TrainingTemplate } from '../template/training-template';

/** Options for a step of a workflow. */
export interface TrainingStepOptions {
  /**
   * What runs.
   */
  readonly template: TrainingTemplate;

  /**
   * Steps of the same workflow that must have succeeded before. Steps whose model the template reads need not be named.
   *
   * @default - the step starts with the workflow, or after the steps whose model it reads
   */
  readonly after?: TrainingStep[];

  /**
   * How often a training that has failed is tried again, 0 to 98 times, each with another training job. A training that
   * was rejected or stopped is not tried again.
   *
   * @default - `maxRetries` of the workflow
   */
  readonly maxRetries?: number;

  /**
   * How long an attempt may take, from the start of its pod to the end of the training, in whole seconds. An attempt that is
   * not over by then fails, and its training is stopped at the end of the workflow.
   *
   * @default - the longest time that the template allows for the training, plus 6 hours
   */
  readonly deadline?: Duration;
}

/** A training in a workflow. `TrainingWorkflow.addStep` makes it. */
export class TrainingStep implements IModelSource {
  /** @internal */
  public static _of(name: string, options: TrainingStepOptions): TrainingStep {
    return new TrainingStep(name, options);
  }

  /** The name of the step, and of the template in the WorkflowTemplate. */
  public readonly name: string;

  /** @internal */
  public readonly _options: TrainingStepOptions;

  /** @internal */
  public readonly _template: TrainingTemplate;

  private readonly job: Parameter;

  private constructor(name: string, options: TrainingStepOptions) {
    this.name = name;
    this._options = options;
    this._template = options.template;
    this.job = distinct(jobOfStep(name));
  }

  /**
   * The S3 URI of the model of this step, for templates of later steps of the same workflow: `Channel.modelOf('model',
   * step)`. Only a run knows its value.
   *
   * @throws an error if the output of the template has the run or the attempt in its URI
   */
  public get modelArtifact(): string {
    const { spec, ...manifest } = this._template._open.fill(hole => markOf(hole.kind === 'name' ? this.job : hole));
    const uri = modelArtifactOf({ ...manifest, spec });
    const unknown = openTextOf(uri).find(part => typeof part !== 'string' && UNKNOWN_LATER.includes(part.kind));
    if (unknown !== undefined) {
      throw refusal(`Expected the output of step '${this.name}' to be known to later steps, got ${holeText(unknown as Hole)} in its URI.`);
    }
    return uri;
  }

  /** @internal */
  public _renew(): void {
    this._template._renew();
  }

  /**
   * Whether a parameter is the name of the training job of this step.
   *
   * @internal
   */
  public _isJob(parameter: Parameter): boolean {
    return parameter === this.job;
  }
}

const UNKNOWN_LATER: readonly string[] = ['run', 'run name', 'attempt'];
