import type { Objective } from './objective';
import type { Range } from './range';
import type { TuningDefinition } from './tuning-definition';
import type { TuningStrategy } from './tuning-strategy';
import type { WarmStart } from './warm-start';
import type { AdoptionPolicy, DeletionPolicy } from '../../controller/policies';
import type { JobName } from '../../naming/job-name';
import type { TrainingTemplate } from '../template/training-template';

/** Properties of a tuning job. It tunes the training of `template`, or those of `definitions`. */
export interface HyperParameterTuningJobProps {
  /**
   * How the tuning job, and its Kubernetes resource, gets its name. A name has at most 32 characters, so a family is cut to 19.
   *
   * @default JobName.hashed()
   */
  readonly name?: JobName;

  /**
   * The AWS Region in which the tuning job runs, as the annotation `services.k8s.aws/region`. It can't be changed later.
   * All training jobs run in it.
   *
   * @default - that of the templates; templates of several Regions fail synthesis
   */
  readonly region?: string;

  /**
   * The release of the ACK SageMaker controller that will run the tuning job, such as `1.9.1`.
   *
   * @default - that of the first template
   */
  readonly controllerVersion?: string;

  /**
   * The namespace of the Kubernetes resource.
   *
   * @default - that of the first template
   */
  readonly namespace?: string;

  /**
   * What happens to a running tuning job and its training jobs when its resource is deleted.
   *
   * @default - that of the first template; without one, the controller stops them
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * What happens when a tuning job of this name exists already.
   *
   * @default - that of the first template; without one, the controller rejects the resource
   */
  readonly adoption?: AdoptionPolicy;

  /**
   * Whether the controller only reads the status of an existing tuning job, and never creates or stops it.
   *
   * @default - that of the first template
   */
  readonly readOnly?: boolean;

  /**
   * Labels of the Kubernetes resource, besides those of the chart, of the first template and the family.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Annotations of the Kubernetes resource, besides those of the first template.
   *
   * @default - none
   */
  readonly annotations?: { [key: string]: string };

  /**
   * The training that is tuned: everything but the values that are tuned. A finding names everything that a tuning job
   * can't have, such as environment variables.
   *
   * @default - the trainings of `definitions`
   */
  readonly template?: TrainingTemplate;

  /**
   * The metric that decides which training job of `template` is best.
   *
   * @default - each of `definitions` has its own
   */
  readonly objective?: Objective;

  /**
   * The values to try, by hyperparameter of `template`, at most 30 in all. The template must not have a value of its own for
   * any of them.
   *
   * @default - each of `definitions` has its own; SageMaker chooses them with `autotune`
   */
  readonly ranges?: { [hyperParameter: string]: Range };

  /**
   * Several trainings, 1 to 10, each with an objective and ranges of its own; instead of `template`, `objective` and `ranges`.
   *
   * @default - the training of `template`
   */
  readonly definitions?: TuningDefinition[];

  /**
   * How many training jobs run in all, at least 1. Not needed with `TuningStrategy.GRID`, which tries each combination once.
   *
   * @default - for a grid, the number of its combinations; otherwise SageMaker decides, which guardrails on
   * instance-hours and costs reject
   */
  readonly maxTrainingJobs?: number;

  /**
   * How many training jobs run at the same time, at least 1. Each of them uses quota.
   *
   * @default 1
   */
  readonly maxParallelTrainingJobs?: number;

  /**
   * How the next values are chosen.
   *
   * @default TuningStrategy.BAYESIAN
   */
  readonly strategy?: TuningStrategy;

  /**
   * Whether SageMaker stops training jobs that are unlikely to improve the result. Not with `TuningStrategy.HYPERBAND`,
   * which stops training jobs itself.
   *
   * @default false
   */
  readonly earlyStopping?: boolean;

  /**
   * The tuning job ends as soon as a training job reaches this value of the objective. SageMaker keeps it with single
   * precision, about 7 digits, so the manifest has the nearest number of that kind.
   *
   * @default - it ends after all training jobs
   */
  readonly targetObjectiveValue?: number;

  /**
   * Whether SageMaker chooses ranges and other settings that are not set.
   *
   * @default false
   */
  readonly autotune?: boolean;

  /**
   * Earlier tuning jobs whose results this one builds on.
   *
   * @default - none
   */
  readonly warmStart?: WarmStart;

  /**
   * Tags of the tuning job and of all its training jobs in AWS, besides those of the first template. They are set once: later
   * changes never reach AWS.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}
