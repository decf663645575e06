import type { EvaluationRuleOptions } from './rule-options';
import { InstanceType } from '../instances/instance-type';
import type { FieldsOf } from '../manifest/codec/codec';
import { at } from '../manifest/codec/field';
import { writerOf } from '../manifest/codec/to-wire';
import { constant, GIBIBYTES, TEXT, TEXT_MAP } from '../manifest/codec/values';

/** What a rule of Debugger or Profiler is made of. */
export interface WrittenRule {
  readonly ruleName: string;
  readonly evaluatorImage: string;
  readonly options: EvaluationRuleOptions;
}

/** The fields of a rule; Debugger and Profiler have the same. */
export const RULE_FIELDS: FieldsOf<EvaluationRuleOptions & Omit<WrittenRule, 'options'>> = {
  ruleName: at('ruleConfigurationName', TEXT),
  evaluatorImage: at('ruleEvaluatorImage', TEXT),
  parameters: at('ruleParameters', TEXT_MAP),
  instanceType: at('instanceType', constant(InstanceType)),
  volumeSize: at('volumeSizeInGB', GIBIBYTES),
  output: at('s3OutputPath', TEXT),
  localPath: at('localPath', TEXT),
};

export const RULE_ARGS = ['ruleName', 'evaluatorImage'] as const;

/** Writes a rule. */
export const writeRule = writerOf<WrittenRule>(RULE_FIELDS, name => isArgument(name)
  ? rule => rule[name]
  : ({ options }) => options[name as keyof EvaluationRuleOptions]);

function isArgument(name: string): name is typeof RULE_ARGS[number] {
  return (RULE_ARGS as readonly string[]).includes(name);
}
