import type { Duration, Size } from 'cdk8s';
import type { RuleAction } from './rule-action';
import type { InstanceType } from '../instances/instance-type';

/** Where a rule of Debugger or Profiler writes its results. */
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
   * @default - the name that AWS gave the rule
   */
  readonly ruleName?: string;

  /**
   * The image that evaluates the rule, at most 255 characters, in the Region of the job.
   *
   * @default - the image of AWS in the Region of the job; required in a Region for which AWS has published none
   */
  readonly evaluatorImage?: string;

  /**
   * Further parameters of the rule, by the names of AWS; each value has at most 256 characters.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };
}

/** What all built-in Debugger rules have in common. */
export interface BuiltInDebugRuleOptions extends BuiltInRuleOptions {
  /**
   * What happens when the rule fires. All actions together have at most 256 characters as JSON.
   *
   * @default - none; the status of the rule shows that it has fired
   */
  readonly actions?: RuleAction[];

  /**
   * The first step that the rule reads, a whole number.
   *
   * @default - the first saved step
   */
  readonly startStep?: number;

  /**
   * The step before which the rule stops, a whole number.
   *
   * @default - the rule reads all saved steps
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
   * The parameters of the rule, at most 100, each value at most 256 characters. The parameter `rule_to_invoke` selects
   * a built-in rule.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: string };

  /**
   * The instance type that evaluates a custom rule. SageMaker chooses the instances of built-in rules.
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
   * The class in that file. A file can have several classes. Add a rule for each of them.
   */
  readonly className: string;

  /**
   * The type of the instance that evaluates the rule: a type for processing jobs. A small one is enough, such as
   * `InstanceType.ML_T3_MEDIUM`.
   */
  readonly instanceType: InstanceType;

  /**
   * The volume of that instance, in whole GiB.
   */
  readonly volumeSize: Size;

  /**
   * The arguments of the constructor of the class, by name: texts, numbers, booleans, and lists of them. As text, each
   * value has at most 256 characters.
   *
   * @default - none
   */
  readonly parameters?: { [name: string]: any };

  /**
   * The image that evaluates the rule, at most 255 characters, in the Region of the job.
   *
   * @default - the image of AWS in the Region of the job; required in a Region for which AWS has published none
   */
  readonly evaluatorImage?: string;
}

/** Options for the rule of SageMaker Profiler. */
export interface DetailedProfilerRuleOptions extends RuleOutputOptions {
  /**
   * The name of the rule in the job, 1 to 256 characters. It must begin with `DetailedProfilerProcessingJobConfig`.
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
   * @default - the image of AWS in the Region of the job; required in a Region for which AWS has published none
   */
  readonly evaluatorImage?: string;
}
