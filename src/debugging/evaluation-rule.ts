import type { Size } from 'cdk8s';
import type { RuleOutputOptions } from './rule-options';
import type { InstanceType } from '../instances/instance-type';
import { unlessEmpty } from '../manifest/plain-data';

/** Options for a rule of Debugger or Profiler that names its image itself. */
export interface EvaluationRuleOptions extends RuleOutputOptions {
  /**
   * The parameters of the rule, at most 100, each value at most 256 characters. A built-in rule is chosen by
   * `rule_to_invoke`.
   *
   * @default - none
   * @crd spec.debugRuleConfigurations[].ruleParameters, spec.profilerRuleConfigurations[].ruleParameters
   */
  readonly parameters?: { [name: string]: string };

  /**
   * The instance type that evaluates a custom rule. Built-in rules run on instances of SageMaker's choice.
   *
   * @default - chosen by SageMaker
   * @crd spec.debugRuleConfigurations[].instanceType, spec.profilerRuleConfigurations[].instanceType
   */
  readonly instanceType?: InstanceType;

  /**
   * The volume of that instance, in whole GiB.
   *
   * @default - chosen by SageMaker
   * @crd spec.debugRuleConfigurations[].volumeSizeInGB, spec.profilerRuleConfigurations[].volumeSizeInGB
   */
  readonly volumeSize?: Size;
}

/** The wire form of a rule; Debugger and Profiler have the same. */
export function evaluationRuleToSpec(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions): any {
  return {
    instanceType: options.instanceType?.value,
    localPath: options.localPath,
    ruleConfigurationName: ruleName,
    ruleEvaluatorImage: evaluatorImage,
    ruleParameters: unlessEmpty(options.parameters),
    s3OutputPath: options.output,
    volumeSizeInGB: options.volumeSize?.toGibibytes(),
  };
}
