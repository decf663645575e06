import { DebugRule } from './debug-rule';
import { Debugger } from './debugger';
import { BUILT_IN_DEBUG_RULES } from './facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from './facts/profiler-rules';
import { memberOfRule } from './member-names';
import { Profiler } from './profiler';
import { ProfilerRule } from './profiler-rule';
import { TensorCollection } from './tensor-collection';
import type { ImagePlace } from '../algorithms/images/lookup';
import { InstanceType } from '../instances/instance-type';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt, carryOut } from '../manifest/codec/carry-out';
import { call, data, list, members, type Code } from '../manifest/codec/code';
import { constant, GIBIBYTES, MILLISECONDS, TEXT, TEXT_MAP } from '../manifest/codec/values';
import { DEFAULTS } from '../manifest/defaults';
import { copyPlainData, isObject } from '../manifest/plain-data';

/** Debugger as a spec has it; undefined without a hook, or if the hook has something that has no method. */
export function debuggerCode(hook: any, rules: unknown, place: ImagePlace): Code | undefined {
  const collections = isObject(hook) ? collectionsCode(hook.collectionConfigurations) : undefined;
  if (collections === undefined || typeof hook.s3OutputPath !== 'string') {
    return undefined;
  }
  const withRules = (ruleCodes: Code | undefined) => call(Debugger, 'at', data(hook.s3OutputPath), members({
    rules: ruleCodes,
    collections: collections.elements.length === 0 ? undefined : collections,
    hookParameters: TEXT_MAP.fromWire(hook.hookParameters, undefined),
    localPath: TEXT.fromWire(hook.localPath, undefined),
  }));
  // Built-in rules have tensors saved of their own accord, which the hook may not have.
  const typed = withRules(rulesCode(DebugRule, DEBUG_RULES, rules, place));
  return isSame(hookSpec(typed), hookSpec(withRules(undefined))) ? typed : withRules(rulesCode(DebugRule, new Set(), rules, place));
}

/** Profiler as a spec has it; undefined without a place for its measurements. */
export function profilerCode(config: any, rules: unknown, place: ImagePlace): Code | undefined {
  if (!isObject(config) || typeof config.s3OutputPath !== 'string') {
    return undefined;
  }
  const interval = config.profilingIntervalInMilliseconds;
  return call(Profiler, 'at', data(config.s3OutputPath), members({
    interval: interval === DEFAULTS['spec.profilerConfig.profilingIntervalInMilliseconds'] ? undefined : MILLISECONDS.fromWire(interval, undefined),
    parameters: TEXT_MAP.fromWire(config.profilingParameters, undefined),
    rules: rulesCode(ProfilerRule, PROFILER_RULES, rules, place),
  }));
}

// One that compares with other jobs has an option for them that can't be left out.
const DEBUG_RULES = new Set(BUILT_IN_DEBUG_RULES.filter(({ needsOtherTrial }) => needsOtherTrial !== true).map(({ name }) => name));
const PROFILER_RULES = new Set(BUILT_IN_PROFILER_RULES.map(({ name }) => name));

function collectionsCode(given: unknown = []) {
  const isKnown = Array.isArray(given) && given.every(collection => typeof collection?.collectionName === 'string');
  return isKnown
    ? list(given.map(({ collectionName, collectionParameters }) =>
      call(TensorCollection, 'of', data(collectionName), TEXT_MAP.fromWire(collectionParameters, undefined) ?? members({}))))
    : undefined;
}

/** Rules by the methods of those that are built in, where these give the same, or by their names and images. */
function rulesCode(owner: RuleClass, builtIn: ReadonlySet<string>, given: unknown, place: ImagePlace): Code | undefined {
  const isKnown = Array.isArray(given) && given.length > 0
    && given.every(rule => typeof rule?.ruleConfigurationName === 'string' && typeof rule.ruleEvaluatorImage === 'string');
  return isKnown
    ? list(given.map(rule => builtInRule(owner, builtIn, rule, place) ?? ruleByImage(owner, rule)))
    : undefined;
}

function builtInRule(owner: RuleClass, builtIn: ReadonlySet<string>, rule: any, place: ImagePlace): Code | undefined {
  const { rule_to_invoke: name, ...parameters } = rule.ruleParameters ?? {};
  if (!builtIn.has(name)) {
    return undefined;
  }
  const code = (image: string | undefined) => call(owner, memberOfRule(name) as keyof RuleClass, members({
    ruleName: rule.ruleConfigurationName === name ? undefined : data(rule.ruleConfigurationName),
    parameters: TEXT_MAP.fromWire(parameters, undefined),
    output: TEXT.fromWire(rule.s3OutputPath, undefined),
    localPath: TEXT.fromWire(rule.localPath, undefined),
    evaluatorImage: TEXT.fromWire(image, undefined),
  }));
  return [code(undefined), code(rule.ruleEvaluatorImage)].find(each => isSame(ruleSpec(each, place), rule));
}

function ruleByImage(owner: RuleClass, rule: any): Code {
  return call(owner, 'of', data(rule.ruleConfigurationName), data(rule.ruleEvaluatorImage), members({
    parameters: TEXT_MAP.fromWire(rule.ruleParameters, undefined),
    instanceType: constant(InstanceType).fromWire(rule.instanceType, undefined),
    volumeSize: GIBIBYTES.fromWire(rule.volumeSizeInGB, undefined),
    output: TEXT.fromWire(rule.s3OutputPath, undefined),
    localPath: TEXT.fromWire(rule.localPath, undefined),
  }));
}

type RuleClass = typeof DebugRule | typeof ProfilerRule;

function hookSpec(code: Code): any {
  return attempt(() => carryOut(code)._hookToSpec());
}

function ruleSpec(code: Code, place: ImagePlace): any {
  return attempt(() => carryOut(code)._toSpec(place));
}

function isSame(one: any, other: any): boolean {
  return one !== undefined && canonicalJson(copyPlainData(one, true)) === canonicalJson(copyPlainData(other, true));
}
