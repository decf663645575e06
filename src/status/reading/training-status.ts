import { Duration } from 'cdk8s';
import { consoleUrl, logsUrl } from './links';
import { timeOf } from './resource-time';
import { type RuleEvaluation, type StatusCondition, JobHealth, type WarmPoolState } from './status-parts';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { type Health, healthRows } from '../../controller/states/truth-table';
import { tuningHealthRows } from '../../controller/states/tuning-truth-table';
import { nonEmptyText } from '../../manifest/plain-data';
import { refusal } from '../../manifest/secrets/refusal';
import { FAMILY_LABEL } from '../../naming/family';
import { TUNING } from '../../naming/job-kind';
import { objectsIn, readState, statusOf } from '../health/reading';

const HEALTH_OF: Record<Health, JobHealth> = {
  healthy: JobHealth.HEALTHY, failed: JobHealth.FAILED, progressing: JobHealth.PROGRESSING,
};

/**
 * What a `TrainingJob` resource in a cluster shows about its job. A `HyperParameterTuningJob` is read the same way.
 *
 * The result comes from the table of states that health checks and alerts use as well. Conditions alone report a failed
 * job as ready, and a resource whose job name was used before shows the status of the older job.
 *
 * @see https://github.com/cdk8s-sagemaker/cdk8s-sagemaker-training/blob/main/docs/reference/health.md
 *
 * @example
 *
 * // `resource` is what `kubectl get trainingjob NAME -o json` prints.
 * const message = status.TrainingStatus.fromManifest(resource).message;
 */
export class TrainingStatus {
  /**
   * Reads a resource, as `kubectl get trainingjob NAME -o json` prints it. Fields that are absent or have another type than
   * the CRD says are undefined or empty.
   *
   * @param resource the object, with metadata, spec and status
   * @throws an error if the resource is not an object
   */
  public static fromManifest(resource: any): TrainingStatus {
    if (typeof resource !== 'object' || resource === null || Array.isArray(resource)) {
      throw refusal(`Expected \`resource\` to be a TrainingJob object, got ${Array.isArray(resource) ? 'a list' : String(resource)}`);
    }
    return new TrainingStatus(resource);
  }

  /** The state, such as `job-failed`: an id of the reference of states. */
  public readonly state: string;

  /** Whether the job succeeded, failed, or has not ended. */
  public readonly health: JobHealth;

  /** The state in words, with the reason if the resource gives one. */
  public readonly message: string;

  /** The name of the resource. */
  public readonly name: string | undefined;

  /** The namespace of the resource. */
  public readonly namespace: string | undefined;

  /** The name of the training or tuning job in SageMaker. */
  public readonly jobName: string | undefined;

  /** The value of the label `cdk8s-sagemaker-training/family`. */
  public readonly family: string | undefined;

  /** The ARN of the job. */
  public readonly arn: string | undefined;

  /** The Region of the job. */
  public readonly region: string | undefined;

  /** The status of the job in SageMaker, such as `InProgress`. In state `name-taken` it is that of the older job. */
  public readonly primaryStatus: string | undefined;

  /** The status in more detail, such as `Downloading` or `MaxRuntimeExceeded`. */
  public readonly secondaryStatus: string | undefined;

  /** Why the job failed. */
  public readonly failureReason: string | undefined;

  /** When the job was created. */
  public readonly creationTime: Date | undefined;

  /** When the status of the job last changed. */
  public readonly lastModifiedTime: Date | undefined;

  /** The conditions that the controller reports. */
  public readonly conditions: StatusCondition[];

  /** The Debugger rules. */
  public readonly debugRules: RuleEvaluation[];

  /** The Profiler rules. */
  public readonly profilerRules: RuleEvaluation[];

  /** `Enabled` or `Disabled`. */
  public readonly profilingStatus: string | undefined;

  /** The warm pool, if the job leaves one behind. */
  public readonly warmPool: WarmPoolState | undefined;

  /** The S3 URI of the model, once the job is complete. */
  public readonly modelArtifact: string | undefined;

  /** The page of the job in the console; undefined if the Region is unknown or AWS publishes no address for its partition. */
  public readonly consoleUrl: string | undefined;

  /** The logs of a training job in the console; undefined as `consoleUrl` is, and for tuning jobs. */
  public readonly logsUrl: string | undefined;

  private constructor(resource: any) {
    const { metadata, spec } = resource;
    const status = statusOf(resource);
    const isTuning = resource.kind === TUNING.kind;
    const { row, message } = readState(resource, isTuning ? tuningHealthRows() : healthRows());
    this.state = row.id;
    this.health = HEALTH_OF[row.health];
    this.message = message;
    this.name = nonEmptyText(metadata?.name);
    this.namespace = nonEmptyText(metadata?.namespace);
    this.family = nonEmptyText(metadata?.labels?.[FAMILY_LABEL]);
    this.jobName = nonEmptyText(isTuning ? spec?.hyperParameterTuningJobName : spec?.trainingJobName) ?? this.name;
    this.arn = nonEmptyText(status.ackResourceMetadata?.arn);
    this.region = nonEmptyText(status.ackResourceMetadata?.region) ?? nonEmptyText(metadata?.annotations?.[ACK_ANNOTATION.region]);
    this.primaryStatus = nonEmptyText(status.trainingJobStatus) ?? nonEmptyText(status.hyperParameterTuningJobStatus);
    this.secondaryStatus = nonEmptyText(status.secondaryStatus);
    this.failureReason = nonEmptyText(status.failureReason);
    this.creationTime = timeOf(status.creationTime);
    this.lastModifiedTime = timeOf(status.lastModifiedTime);
    this.conditions = objectsIn(status.conditions).map(conditionOf);
    this.debugRules = objectsIn(status.debugRuleEvaluationStatuses).map(evaluationOf);
    this.profilerRules = objectsIn(status.profilerRuleEvaluationStatuses).map(evaluationOf);
    this.profilingStatus = nonEmptyText(status.profilingStatus);
    this.warmPool = warmPoolOf(status.warmPoolStatus);
    this.modelArtifact = nonEmptyText(status.modelArtifacts?.s3ModelArtifacts);
    this.consoleUrl = consoleUrl(this.region, isTuning ? 'hyper-tuning-jobs' : 'jobs', this.jobName);
    this.logsUrl = isTuning ? undefined : logsUrl(this.region, this.jobName);
  }
}

function conditionOf({ type, status, message, reason, lastTransitionTime }: any): StatusCondition {
  return {
    type: nonEmptyText(type) ?? '', status: nonEmptyText(status) ?? 'Unknown', message: nonEmptyText(message), reason: nonEmptyText(reason), lastTransitionTime: timeOf(lastTransitionTime),
  };
}

function evaluationOf({ ruleConfigurationName, ruleEvaluationStatus, statusDetails, lastModifiedTime, ruleEvaluationJobARN }: any): RuleEvaluation {
  return {
    name: nonEmptyText(ruleConfigurationName) ?? '',
    status: nonEmptyText(ruleEvaluationStatus) ?? '',
    details: nonEmptyText(statusDetails),
    lastModifiedTime: timeOf(lastModifiedTime),
    evaluationJobArn: nonEmptyText(ruleEvaluationJobARN),
  };
}

function warmPoolOf(pool: any): WarmPoolState | undefined {
  const status = nonEmptyText(pool?.status);
  const seconds = pool?.resourceRetainedBillableTimeInSeconds;
  return status === undefined ? undefined : {
    status,
    billableTime: Number.isInteger(seconds) && seconds >= 0 ? Duration.seconds(seconds) : undefined,
    reusedByJob: nonEmptyText(pool.reusedByJob),
  };
}
