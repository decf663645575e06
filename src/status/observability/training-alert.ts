import { Duration } from 'cdk8s';
import { perJob, literal, series, unless } from './promql';
import { failedLately, ofOwnStatus, running, TRAINING_JOBS, TUNING_JOBS, type WatchedJobs } from './watched-jobs';
import { checkedOptions, ifGiven, type OptionChecks } from '../../manifest/given/options';
import { described, refuseNoKnownText, wholeSeconds } from '../../manifest/given/refuse';
import { refusal } from '../../manifest/secrets/refusal';
import { counted } from '../../manifest/text/counted';

/** How an alert is sent. */
export interface TrainingAlertOptions {
  /**
   * The label `severity`.
   *
   * @default 'warning'
   */
  readonly severity?: string;
}

/** An alert about training or tuning jobs: a PromQL expression, and its text. */
export class TrainingAlert {
  /** A job failed or was stopped within the last day. */
  public static failed(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.failedOf(TRAINING_JOBS, options);
  }

  /** The controller or SageMaker has rejected a job for 10 minutes, or the controller cannot create it. */
  public static rejected(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.rejectedOf(TRAINING_JOBS, options);
  }

  /** The name of a job was used before, so nothing runs. */
  public static nameTaken(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.nameTakenOf(TRAINING_JOBS, options);
  }

  /**
   * A job waits for instances, or for the controller, for longer than this.
   *
   * @throws an error if the time is not positive, or not a whole number of seconds
   */
  public static startingFor(time: Duration, options: TrainingAlertOptions = {}): TrainingAlert {
    const starting = `${series('secondary_status', 'secondary_status=~"Pending|Starting|LaunchingMLInstances|PreparingTrainingStack"')} == 1`;
    const unseen = unless(unless(series('resource_created_seconds'), series('created_seconds')), `${series('condition', 'type=~"ACK.Terminal|ACK.Recoverable"')} == 1`);
    return new TrainingAlert('TrainingJobStarting', options, positive('time', time), {
      expression: `${perJob(ofOwnStatus(TRAINING_JOBS, starting))} or ${perJob(unseen)}`,
      summary: `Training job ${JOB} has not started for ${durationText(time)}.`,
    });
  }

  /**
   * A running job has used this share of its longest run. Time spent waiting is included, since the status does not say when
   * training began.
   *
   * @param share between 0 and 1
   * @throws an error if the share is not between 0 and 1
   */
  public static nearLimit(share: number, options: TrainingAlertOptions = {}): TrainingAlert {
    if (!(share > 0 && share < 1)) {
      throw refusal(`Expected \`share\` to be between 0 and 1, got ${described(share)}`);
    }
    const near = `(time() - ${perJob(series('created_seconds'))}) > ${share} * ${perJob(series('max_runtime_seconds'))}`;
    return new TrainingAlert('TrainingJobNearLimit', options, Duration.seconds(0), {
      expression: `${near} and on (namespace, name) (${running(TRAINING_JOBS)})`,
      summary: `Training job ${JOB} has used more than ${Math.floor(share * 1000) / 10} % of its longest run.`,
    });
  }

  /** A Debugger rule found issues within the last day, or could not be evaluated. */
  public static ruleFoundIssues(options: TrainingAlertOptions = {}): TrainingAlert {
    const issues = `${series('debug_rule_status', 'rule_status=~"IssuesFound|Error"')} == 1`;
    return new TrainingAlert('TrainingRuleFoundIssues', options, Duration.seconds(0), {
      expression: ofOwnStatus(TRAINING_JOBS, unless(perJob(issues, 'rule', 'rule_status'), TRAINING_JOBS.endedLongAgo)),
      summary: `Debugger rule {{ $labels.rule }} of training job ${JOB} reports {{ $labels.rule_status }}.`,
    });
  }

  /**
   * A warm pool has been kept, and billed, for this time without a job that uses it.
   *
   * @throws an error if the time is not positive, or not a whole number of seconds
   */
  public static idleWarmPool(time: Duration, options: TrainingAlertOptions = {}): TrainingAlert {
    return new TrainingAlert('TrainingWarmPoolIdle', options, positive('time', time), {
      expression: perJob(ofOwnStatus(TRAINING_JOBS, `${series('warm_pool_status', 'warm_pool_status="Available"')} == 1`)),
      summary: `The warm pool of training job ${JOB} has been idle and billed for ${durationText(time)}.`,
    });
  }

  /**
   * No job of a family completed within this time. Resources may be gone by then, for instance by a history limit, so
   * past values count as well. A family without any job is reported, too.
   *
   * @param family the value of the label `cdk8s-sagemaker-training/family`
   * @throws an error if the family is missing, or if the time is not positive or not a whole number of seconds
   */
  public static noneCompleted(family: string, within: Duration, options: TrainingAlertOptions = {}): TrainingAlert {
    refuseNoKnownText(family, 'family');
    const seconds = positive('within', within).toSeconds();
    const completed = `max_over_time(${series('last_modified_seconds', `family=${literal(family)}, status="Completed"`)}[${seconds}s])`;
    return new TrainingAlert('TrainingFamilyNotCompleted', options, Duration.minutes(5), {
      expression: `(max(${completed}) or vector(0)) < time() - ${seconds}`,
      summary: `No training job of family ${family} completed within ${durationText(within)}.`,
      labels: { family },
    });
  }

  /**
   * A tuning job failed or was stopped within the last day. Its status has no times, so Prometheus must keep its data for
   * longer than a day.
   */
  public static tuningFailed(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.failedOf(TUNING_JOBS, options);
  }

  /** The controller or SageMaker has rejected a tuning job for 10 minutes, or the controller cannot create it. */
  public static tuningRejected(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.rejectedOf(TUNING_JOBS, options);
  }

  /** The name of a tuning job was used before, so nothing runs. */
  public static tuningNameTaken(options: TrainingAlertOptions = {}): TrainingAlert {
    return TrainingAlert.nameTakenOf(TUNING_JOBS, options);
  }

  private static failedOf(kind: WatchedJobs, options: TrainingAlertOptions): TrainingAlert {
    return new TrainingAlert(`${kind.id}Failed`, options, Duration.seconds(0), {
      expression: failedLately(kind),
      summary: `${kind.noun} ${JOB} ended as {{ $labels.status }}.`,
    });
  }

  private static rejectedOf({ id, noun, seriesOf, created, nameTaken }: WatchedJobs, options: TrainingAlertOptions): TrainingAlert {
    const terminal = unless(`${seriesOf('condition', 'type="ACK.Terminal"')} == 1`, nameTaken);
    const retried = unless(`${seriesOf('condition', 'type="ACK.Recoverable"')} == 1`, created);
    return new TrainingAlert(`${id}Rejected`, options, Duration.minutes(10), {
      expression: perJob(`(${terminal}) or (${retried})`),
      summary: `${noun} ${JOB} is rejected or cannot be created; its conditions say why.`,
    });
  }

  private static nameTakenOf({ id, noun, nameTaken }: WatchedJobs, options: TrainingAlertOptions): TrainingAlert {
    return new TrainingAlert(`${id}NameTaken`, options, Duration.minutes(1), {
      expression: perJob(nameTaken),
      summary: `The name of ${noun.toLowerCase()} ${JOB} was used before, so nothing runs.`,
    });
  }

  private readonly severity: string;

  private constructor(
    /** The name of the alert. */
    public readonly name: string,
    options: TrainingAlertOptions,
    private readonly duration: Duration,
    private readonly rule: { readonly expression: string; readonly summary: string; readonly labels?: Record<string, string> },
  ) {
    this.severity = checkedOptions(options, CHECKS).severity ?? 'warning';
  }

  /** The PromQL expression. */
  public get expression(): string {
    return this.rule.expression;
  }

  /**
   * The alert as a rule of Prometheus.
   *
   * @internal
   */
  public _toRule(): any {
    const seconds = this.duration.toSeconds();
    return {
      alert: this.name,
      expr: this.rule.expression,
      ...seconds === 0 ? {} : { for: `${seconds}s` },
      labels: { severity: this.severity, ...this.rule.labels },
      annotations: { summary: this.rule.summary },
    };
  }
}

const CHECKS: OptionChecks<TrainingAlertOptions> = { severity: ifGiven(refuseNoKnownText) };

const JOB = '{{ $labels.namespace }}/{{ $labels.name }}';

function positive(option: string, time: Duration): Duration {
  if (!(wholeSeconds(time, option) > 0)) {
    throw refusal(`Expected \`${option}\` to be longer than 0 seconds, got ${time.toSeconds()} seconds`);
  }
  return time;
}

/** In the largest unit that gives a whole number. */
function durationText(time: Duration): string {
  const seconds = time.toSeconds();
  const [unit, size] = UNITS.find(([, length]) => seconds % length === 0)!;
  return counted(seconds / size, unit);
}

const UNITS = [['day', 86_400], ['hour', 3600], ['minute', 60], ['second', 1]] as const;
