import { JobName } from '../naming/job-name';

/**
 * What a Debugger rule does when it fires. The role of the job needs the permissions `sagemaker:ListTrainingJobs` and
 * `sagemaker:StopTrainingJob`, or `sns:CreateTopic`, `sns:Subscribe` and `sns:Publish` on the topic `SMDebugRules`. An
 * `ExecutionRole` has them. Actions do not work in jobs without internet access, or after an interruption of a Spot
 * job.
 *
 * @see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-actions.html
 */
export class RuleAction {
  /**
   * Stops the running job whose name begins with a prefix. If several running jobs match, it stops none.
   *
   * @param jobNamePrefix letters, digits and hyphens; by default the whole name of the job itself
   */
  public static stopTraining(jobNamePrefix: string = JobName.OWN): RuleAction {
    return new RuleAction('training_job_prefix', jobNamePrefix, 'stoptraining');
  }

  /**
   * Sends an e-mail. The recipient has to confirm the subscription first.
   *
   * @param address for instance `training@example.com`
   */
  public static email(address: string): RuleAction {
    return new RuleAction('endpoint', address, 'email');
  }

  /**
   * Sends a text message.
   *
   * @param phoneNumber a plus and at most 15 digits
   */
  public static sms(phoneNumber: string): RuleAction {
    return new RuleAction('endpoint', phoneNumber, 'sms');
  }

  private constructor(private readonly key: string, private readonly value: string, private readonly action: string) {
  }

  /** @internal */
  public get _parameters(): Readonly<Record<string, string>> {
    return { [this.key]: this.value, name: this.action };
  }
}
