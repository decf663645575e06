import { checkExportable } from './exportable-fields';
import { MODEL_KEYS } from '../../data/model-keys';
import { refuseNoKnownText } from '../../manifest/given/refuse';

/** The output of the definition, the name of the training job, and what SageMaker calls the model. Nothing while there is no best one. */
const BEST_MODEL = [
  '.status.bestTrainingJob as $best | select($best.trainingJobName != null)',
  '(.spec.trainingJobDefinition // (.spec.trainingJobDefinitions[] | select(.definitionName == $best.trainingJobDefinitionName)))',
  '.outputDataConfig',
  '(.s3OutputPath | rtrimstr("/")) + "/" + $best.trainingJobName'
    + ` + (if .compressionType == "NONE" then "/${MODEL_KEYS.NONE}" else "/${MODEL_KEYS.GZIP}" end)`,
].join(' | ');

/**
 * A field of the status of a training or tuning job, as the controller writes it.
 *
 * @see https://aws-controllers-k8s.github.io/community/docs/user-docs/field-export/
 */
export class StatusField {
  /** The S3 URI of the model, once the job is complete. */
  public static readonly MODEL_ARTIFACTS = new StatusField('.status.modelArtifacts.s3ModelArtifacts');
  /** How the job has ended: `Completed`, `Failed` or `Stopped`. */
  public static readonly TRAINING_JOB_STATUS = new StatusField('.status.trainingJobStatus');
  /** How the job has ended, in more detail, such as `MaxRuntimeExceeded`. */
  public static readonly SECONDARY_STATUS = new StatusField('.status.secondaryStatus');
  /** Why the job has failed. */
  public static readonly FAILURE_REASON = new StatusField('.status.failureReason');
  /** The ARN of the job. */
  public static readonly ARN = new StatusField('.status.ackResourceMetadata.arn');
  /** When the job was created. */
  public static readonly CREATION_TIME = new StatusField('.status.creationTime');
  /** When the status of the job last changed. */
  public static readonly LAST_MODIFIED_TIME = new StatusField('.status.lastModifiedTime');
  /** Whether Profiler is on. */
  public static readonly PROFILING_STATUS = new StatusField('.status.profilingStatus');
  /** The status of the warm pool. */
  public static readonly WARM_POOL_STATUS = new StatusField('.status.warmPoolStatus.status');
  /** How a tuning job has ended: `Completed`, `Failed` or `Stopped`. */
  public static readonly TUNING_JOB_STATUS = new StatusField('.status.hyperParameterTuningJobStatus');
  /** The name of the best training job of a tuning job. */
  public static readonly BEST_TRAINING_JOB = new StatusField('.status.bestTrainingJob.trainingJobName');
  /** The S3 URI of the model of the best training job of a tuning job. */
  public static readonly BEST_MODEL_ARTIFACTS = new StatusField(BEST_MODEL, '.status.bestTrainingJob.trainingJobName');
  /** The name of the best training job of a tuning job and of the tuning jobs that it starts from. */
  public static readonly OVERALL_BEST_TRAINING_JOB = new StatusField('.status.overallBestTrainingJob.trainingJobName');
  /** The name of the job, which is known before the job runs. */
  public static readonly TRAINING_JOB_NAME = new StatusField('.spec.trainingJobName');

  /** What a rule of Debugger has found, by the name of the rule in the job. */
  public static debugRuleStatus(ruleConfigurationName: string): StatusField {
    return StatusField.ofRule('debugRuleEvaluationStatuses', ruleConfigurationName);
  }

  /** What a rule of Profiler has found, by the name of the rule in the job. */
  public static profilerRuleStatus(ruleConfigurationName: string): StatusField {
    return StatusField.ofRule('profilerRuleEvaluationStatuses', ruleConfigurationName);
  }

  /**
   * Any field: a path such as `.status.failureReason`, which is checked against the CRD, or a query in the language of
   * jq, which only the controller evaluates.
   *
   * @throws an error if there is no such field, or if it can't be exported
   */
  public static of(path: string): StatusField {
    checkExportable(path);
    return new StatusField(path);
  }

  private static ofRule(list: string, name: string): StatusField {
    refuseNoKnownText(name, 'ruleConfigurationName');
    const query = `.status.${list}[] | select(.ruleConfigurationName == ${JSON.stringify(name)}) | .ruleEvaluationStatus`;
    return new StatusField(query, `.status.${list}[0].ruleEvaluationStatus`);
  }

  private constructor(
    /** The path, in the language of jq. */
    public readonly path: string,
    /**
     * A field that a job must have for the path to lead anywhere.
     *
     * @internal
     */
    public readonly _needed: string = path,
  ) {
  }

  /** The path, in the language of jq. */
  public toString(): string {
    return this.path;
  }
}
