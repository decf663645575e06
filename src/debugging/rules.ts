import { type Duration, Size } from 'cdk8s';
import type { Evaluation, EvaluationImage } from './evaluation';
import { BUILT_IN_COLLECTIONS } from './facts/debugger-collections';
import { DETAILED_PROFILER_RULE } from './facts/debugger-images';
import { BUILT_IN_DEBUG_RULES, COMMON_DEBUG_RULE_PARAMETERS, type BuiltInDebugRule } from './facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES, COMMON_PROFILER_RULE_PARAMETERS, type BuiltInProfilerRule } from './facts/profiler-rules';
import { memberOfRule, refuseOtherParameters } from './member-names';
import type { NeededCollection } from './needed-collections';
import { entriesOf, parametersIn, parameterText } from './parameter-text';
import { RULE_FIELDS } from './rule-fields';
import type {
  BuiltInDebugRuleOptions, BuiltInProfilerRuleOptions, BuiltInRuleOptions, CustomRuleOptions, DetailedProfilerRuleOptions, EvaluationRuleOptions,
} from './rule-options';
import { InstanceType } from '../instances/instance-type';
import { refuseOtherCase } from '../manifest/given/options';
import { refuseMissing, refuseNoOptions } from '../manifest/given/refuse';
import { copyOfOptions, givenList, isGiven } from '../manifest/given/values';
import { ownMember } from '../manifest/plain-data';
import { refusal } from '../manifest/secrets/refusal';
import { JobName } from '../naming/job-name';

/** A built-in Debugger rule. */
export function builtInDebugRule(name: string, options: BuiltInDebugRuleOptions): Evaluation {
  refuseNoOptions(options, 'options');
  const rule = BUILT_IN_DEBUG_RULES.find(known => known.name === name)!;
  refuseOtherParameters(options, [...COMMON_DEBUG_RULE_PARAMETERS, ...rule.parameters], NO_PARAMETERS);
  const parameters = withOwnPrefix(withMore(name, parametersIn(options, NO_PARAMETERS), options));
  const actions = givenList(options.actions, 'actions');
  actions.forEach(action => refuseMissing(action, 'actions', 'RuleAction.stopTraining', '_parameters'));
  if (actions.length > 0 && parameters.action_json !== undefined) {
    throw refusal(`Expected the parameter 'action_json' or \`actions\` for the rule '${options.ruleName ?? name}', got both`);
  }
  const evaluation = builtInRule(name, parameters, options);
  const needs = needsOf(rule, parameters).map(need => ({ ...need, ruleName: evaluation.ruleName }));
  return { ...evaluation, actions: [...actions], needs };
}

/** A built-in Profiler rule. */
export function builtInProfilerRule(name: string, options: BuiltInProfilerRuleOptions): Evaluation {
  const { parameters: own } = BUILT_IN_PROFILER_RULES.find(known => known.name === name)!;
  refuseOtherParameters(options, [...COMMON_PROFILER_RULE_PARAMETERS, ...own], [...NO_PARAMETERS, 'scanInterval', ...adjustableRules().keys()]);
  const { scanInterval, ...others } = options;
  const parameters = {
    ...isGiven(scanInterval) && { scan_interval_us: parameterText('scanInterval', milliseconds(scanInterval) * 1000) },
    ...parametersIn(others, [...NO_PARAMETERS, ...adjustableRules().keys()]),
    ...adjustmentsIn(others),
  };
  return builtInRule(name, withMore(name, parameters, options), options);
}

function milliseconds(scanInterval: Duration): number {
  refuseMissing(scanInterval, 'scanInterval', 'Duration.minutes', 'toMilliseconds');
  return scanInterval.toMilliseconds();
}

/** A rule that an image of the user's choice evaluates. */
export function ruleByImage(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions): Evaluation {
  refuseOtherCase(options, RULE_FIELDS);
  return { ruleName, options: copyOfOptions(options), image: { uri: evaluatorImage } };
}

/** A rule of the user's own. */
export function customRule(ruleName: string, options: CustomRuleOptions): Evaluation {
  refuseNoOptions(options, 'options');
  const { sourceS3Uri, className, parameters: further, evaluatorImage, instanceType, volumeSize, localPath, output } = options;
  refuseOtherCase(options, { sourceS3Uri, className, parameters: further, evaluatorImage, instanceType, volumeSize, localPath, output });
  const own = entriesOf('parameters', further).map(([name, value]) => [name, parameterText(name, value)]);
  const parameters = joined(ruleName, { source_s3_uri: sourceS3Uri, rule_to_invoke: className }, Object.fromEntries(own));
  return {
    ruleName,
    options: { parameters, instanceType, volumeSize, localPath, output },
    image: imageOf(options) ?? CUSTOM,
  };
}

/** The rule of SageMaker Profiler. */
export function detailedProfilerRule(options: DetailedProfilerRuleOptions): Evaluation {
  const { rule, namePrefix, instanceType: usualType, volumeSizeInGB } = DETAILED_PROFILER_RULE;
  const { ruleName, instanceType, volumeSize, evaluatorImage, localPath, output } = options;
  refuseOtherCase(options, { ruleName, instanceType, volumeSize, evaluatorImage, localPath, output });
  return {
    ruleName: ruleName ?? namePrefix,
    options: {
      parameters: { rule_to_invoke: rule },
      instanceType: instanceType ?? InstanceType.of(usualType),
      volumeSize: volumeSize ?? Size.gibibytes(volumeSizeInGB),
      localPath,
      output,
    },
    image: imageOf(options) ?? DETAILED_PROFILER,
  };
}

/** Options that are not parameters of the rule. */
const NO_PARAMETERS = ['ruleName', 'evaluatorImage', 'output', 'localPath', 'parameters', 'actions'];

/** The rules that others take parameters of, by what they are called in code. */
function adjustableRules(): ReadonlyMap<string, BuiltInProfilerRule> {
  return adjustable ??= new Map(BUILT_IN_PROFILER_RULES.filter(rule => rule.adjustable).map(rule => [memberOfRule(rule.name), rule]));
}

let adjustable: ReadonlyMap<string, BuiltInProfilerRule> | undefined;

function builtInRule(name: string, parameters: Record<string, any>, options: BuiltInRuleOptions): Evaluation {
  const { ruleName = name, localPath, output } = options;
  return {
    ruleName,
    options: { parameters: joined(ruleName, { rule_to_invoke: name }, parameters), localPath, output },
    image: imageOf(options) ?? BUILT_IN,
  };
}

function imageOf({ evaluatorImage: uri }: { readonly evaluatorImage?: string }): EvaluationImage | undefined {
  return uri === undefined || uri === null ? undefined : { uri };
}

const BUILT_IN: EvaluationImage = { published: 'builtIn' };
const CUSTOM: EvaluationImage = { published: 'custom' };
const DETAILED_PROFILER: EvaluationImage = { published: 'detailedProfiler' };

function withMore(name: string, parameters: Record<string, any>, options: BuiltInRuleOptions): Record<string, any> {
  return joined(options.ruleName ?? name, parameters, Object.fromEntries(entriesOf('parameters', options.parameters)));
}

function joined(ruleName: string, parameters: Record<string, any>, more: Record<string, any>): Record<string, any> {
  const twice = Object.keys(more).find(name => ownMember(parameters, name) !== undefined);
  if (twice !== undefined) {
    throw refusal(`Expected the parameter '${twice}' of the rule '${ruleName}' once, got it twice. Remove it from \`parameters\``);
  }
  return { ...parameters, ...more };
}

/** A rule that stops the job has to know its name. */
function withOwnPrefix(parameters: Record<string, any>): Record<string, any> {
  return parameters.stop_training_on_fire === 'True' && parameters.training_job_name_prefix === undefined
    ? { ...parameters, training_job_name_prefix: JobName.OWN }
    : parameters;
}

function adjustmentsIn(options: object): Record<string, any> {
  const entries = [...adjustableRules()].flatMap(([member, { name, parameters }]) => {
    const adjustments = (options as Record<string, any>)[member] ?? {};
    refuseOtherParameters(adjustments, parameters);
    return Object.entries(parametersIn(adjustments)).map(([parameter, text]) => [`${name}_${parameter}`, text]);
  });
  return Object.fromEntries(entries);
}

type Need = Omit<NeededCollection, 'ruleName'>;

/** The collections that a rule reads with these parameters, as far as they tell. */
function needsOf(rule: BuiltInDebugRule, parameters: Record<string, any>): Need[] {
  const { collection_names: names } = parameters;
  return names === undefined ? rule.needs.map(need => adapted(need, rule, parameters)) : needsByName(names);
}

/** A need follows the parameters of its rule: the pattern that they give, and the steps that they compare. */
function adapted(need: Need, rule: BuiltInDebugRule, parameters: Record<string, any>): Need {
  if (rule.name === 'WeightUpdateRatio' && parameters.num_steps !== undefined) {
    return { ...need, parameters: { 'train.save_interval': parameters.num_steps } };
  }
  const { include_regex: pattern } = need.parameters;
  const parameter = rule.parameters.find(({ name, default: text }) => text === pattern && parameters[name] !== undefined);
  return pattern === undefined || parameter === undefined
    ? need
    : { ...need, parameters: { ...need.parameters, include_regex: parameters[parameter.name] } };
}

/** Collections that are built in can be saved without knowing more than their names. */
function needsByName(names: any): Need[] {
  return typeof names !== 'string' ? [] : names.split(',')
    .map(name => name.trim())
    .filter(name => BUILT_IN_COLLECTIONS.some(known => known.name === name))
    .map(name => ({ name, parameters: {} }));
}
