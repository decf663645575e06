import type { Duration, Size } from 'cdk8s';
import type { RuleAction } from './rule-action';
import type { InstanceType } from '../instances/instance-type';

/** Where a rule of Debugger or Profiler leaves what it finds. */
export interface RuleOutputOptions {
  /**
   * The S3 URI for the rule's output, at most 1024 characters.
   *
   * @default - below the output path of the job
   */
  readonly output?: string;

  /**
   * The directory in the rule's container for its output, at most 4096 characters.
   *
   * @default - `/opt/ml/processing/output/rule/`, chosen by SageMaker
   */
  readonly localPath?: string;
}

/** What the built-in rules of Debugger and of Profiler have in common. */
export interface BuiltInRuleOptions extends RuleOutputOptions {
  /**
   * The name of the rule in the job, 1 to 256 characters. Two rules of one kind in one job need different names.
   *
   * @default - the name that AWS gave it
   */
  readonly ruleName?: string;

  /**
   * The image that evaluates the rule, at most 255 characters, in the Region of the job.
   *
   * @default - the image of AWS in the Region of the job; a Region for which AWS has published none needs one
   */
  readonly evaluatorImage?: string;

  /**
   * Parameters of the rule that have no option here, by the names of AWS; each value has at most 256 characters.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };
}

/** What all built-in Debugger rules have in common. */
export interface BuiltInDebugRuleOptions extends BuiltInRuleOptions {
  /**
   * What happens when the rule fires; together at most 256 characters, written as JSON.
   *
   * @default - only the status of the rule shows it
   */
  readonly actions?: RuleAction[];

  /**
   * The first step to look at, a whole number.
   *
   * @default - the first that is saved
   */
  readonly startStep?: number;

  /**
   * The step before which to stop looking, a whole number.
   *
   * @default - after the last that is saved
   */
  readonly endStep?: number;
}

/** What all built-in Profiler rules have in common. */
export interface BuiltInProfilerRuleOptions extends BuiltInRuleOptions {
  /**
   * How often the rule looks for new measurements.
   *
   * @default Duration.minutes(1)
   */
  readonly scanInterval?: Duration;
}

/** Options for a rule of Debugger or Profiler that names its image itself. */
export interface EvaluationRuleOptions extends RuleOutputOptions {
  /**
   * The parameters of the rule, at most 100, each value at most 256 characters. A built-in rule is chosen by
   * `rule_to_invoke`.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * The instance type that evaluates a custom rule. Built-in rules run on instances of SageMaker's choice.
   *
   * @default - chosen by SageMaker
   */
  readonly instanceType?: InstanceType;

  /**
   * The volume of that instance, in whole GiB.
   *
   * @default - chosen by SageMaker
   */
  readonly volumeSize?: Size;
}

/** Options for a rule of your own, a Python class in a file in S3. */
export interface CustomRuleOptions extends RuleOutputOptions {
  /**
   * The S3 URI of the Python file.
   */
  readonly sourceS3Uri: string;

  /**
   * The class in that file. A file may have several, and each is a rule of its own.
   */
  readonly className: string;

  /**
   * The type of the instance that evaluates the rule, one for processing jobs. Small ones will do, such as
   * `InstanceType.ML_T3_MEDIUM`.
   */
  readonly instanceType: InstanceType;

  /**
   * The volume of that instance, in whole GiB.
   */
  readonly volumeSize: Size;

  /**
   * What the constructor of the class takes, by name: texts, numbers, booleans, and lists of them. As text each value
   * has at most 256 characters.
   *
   * @default - nothing
   */
  readonly parameters?: { [name: string]: any };

  /**
   * The image that evaluates the rule, at most 255 characters, in the Region of the job.
   *
   * @default - the image of AWS in the Region of the job; a Region for which AWS has published none needs one
   */
  readonly evaluatorImage?: string;
}

/** Options for the rule of SageMaker Profiler. */
export interface DetailedProfilerRuleOptions extends RuleOutputOptions {
  /**
   * The name of the rule in the job, 1 to 256 characters, which begins with `DetailedProfilerProcessingJobConfig`.
   *
   * @default 'DetailedProfilerProcessingJobConfig'
   */
  readonly ruleName?: string;

  /**
   * The type of the instance that evaluates the rule.
   *
   * @default InstanceType.of('ml.m5.4xlarge')
   */
  readonly instanceType?: InstanceType;

  /**
   * The volume of that instance, in whole GiB.
   *
   * @default Size.gibibytes(128)
   */
  readonly volumeSize?: Size;

  /**
   * The image that evaluates the rule, at most 255 characters, in the Region of the job.
   *
   * @default - the image of AWS in the Region of the job; a Region for which AWS has published none needs one
   */
  readonly evaluatorImage?: string;
}
