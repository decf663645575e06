import { attempt, carryOut } from './carry-out';
import { call, data, list, members, type Code } from './code';
import { constant, gibibytes, milliseconds, text } from './values';
import type { ImagePlace } from '../algorithms/images/lookup';
import { BUILT_IN_DEBUG_RULES } from '../debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from '../debugging/facts/profiler-rules';
import { memberOfRule } from '../debugging/member-names';
import { canonicalJson } from '../manifest/canonical-json';
import { DEFAULTS } from '../manifest/defaults';
import { copyPlainData, isObject } from '../manifest/plain-data';

/** Debugger as a spec has it; undefined without a hook, or if the hook has something that has no method. */
export function debuggerCode(spec: any, place: ImagePlace): Code | undefined {
  const { debugHookConfig: hook, debugRuleConfigurations: rules } = spec;
  const collections = isObject(hook) ? collectionsCode(hook.collectionConfigurations) : undefined;
  if (collections === undefined || typeof hook.s3OutputPath !== 'string') {
    return undefined;
  }
  const withRules = (ruleCodes: Code | undefined) => call('debugging.Debugger.at', data(hook.s3OutputPath), members({
    rules: ruleCodes,
    collections: collections.elements.length === 0 ? undefined : collections,
    hookParameters: textMap(hook.hookParameters),
    localPath: text(hook.localPath),
  }));
  // Built-in rules have tensors saved of their own accord, which the hook may not have.
  const typed = withRules(rulesCode('debugging.DebugRule', DEBUG_RULES, rules, place));
  return isSame(hookSpec(typed), hookSpec(withRules(undefined))) ? typed : withRules(rulesCode('debugging.DebugRule', new Set(), rules, place));
}

/** Profiler as a spec has it; undefined without a place for its measurements. */
export function profilerCode(spec: any, place: ImagePlace): Code | undefined {
  const { profilerConfig: config, profilerRuleConfigurations: rules } = spec;
  if (!isObject(config) || typeof config.s3OutputPath !== 'string') {
    return undefined;
  }
  const interval = config.profilingIntervalInMilliseconds;
  return call('debugging.Profiler.at', data(config.s3OutputPath), members({
    interval: interval === DEFAULTS['spec.profilerConfig.profilingIntervalInMilliseconds'] ? undefined : milliseconds(interval),
    parameters: textMap(config.profilingParameters),
    rules: rulesCode('debugging.ProfilerRule', PROFILER_RULES, rules, place),
  }));
}

// One that compares with other jobs has an option for them that can't be left out.
const DEBUG_RULES = new Set(BUILT_IN_DEBUG_RULES.filter(({ needsOtherTrial }) => needsOtherTrial !== true).map(({ name }) => name));
const PROFILER_RULES = new Set(BUILT_IN_PROFILER_RULES.map(({ name }) => name));

function collectionsCode(given: unknown = []) {
  const isKnown = Array.isArray(given) && given.every(collection => typeof collection?.collectionName === 'string');
  return isKnown
    ? list(given.map(({ collectionName, collectionParameters }) =>
      call('debugging.TensorCollection.of', data(collectionName), textMap(collectionParameters) ?? members({}))))
    : undefined;
}

/** Rules by the methods of those that are built in, where these give the same, or by their names and images. */
function rulesCode(className: string, builtIn: ReadonlySet<string>, given: unknown, place: ImagePlace): Code | undefined {
  const isKnown = Array.isArray(given) && given.length > 0
    && given.every(rule => typeof rule?.ruleConfigurationName === 'string' && typeof rule.ruleEvaluatorImage === 'string');
  return isKnown
    ? list(given.map(rule => builtInRule(className, builtIn, rule, place) ?? ruleByImage(className, rule)))
    : undefined;
}

function builtInRule(className: string, builtIn: ReadonlySet<string>, rule: any, place: ImagePlace): Code | undefined {
  const { rule_to_invoke: name, ...parameters } = rule.ruleParameters ?? {};
  if (!builtIn.has(name)) {
    return undefined;
  }
  const code = (image: string | undefined) => call(`${className}.${memberOfRule(name)}`, members({
    ruleName: rule.ruleConfigurationName === name ? undefined : data(rule.ruleConfigurationName),
    parameters: textMap(parameters),
    output: text(rule.s3OutputPath),
    localPath: text(rule.localPath),
    evaluatorImage: text(image),
  }));
  return [code(undefined), code(rule.ruleEvaluatorImage)].find(each => isSame(ruleSpec(each, place), rule));
}

function ruleByImage(className: string, rule: any): Code {
  return call(`${className}.of`, data(rule.ruleConfigurationName), data(rule.ruleEvaluatorImage), members({
    parameters: textMap(rule.ruleParameters),
    instanceType: constant('InstanceType', rule.instanceType),
    volumeSize: gibibytes(rule.volumeSizeInGB),
    output: text(rule.s3OutputPath),
    localPath: text(rule.localPath),
  }));
}

function hookSpec(code: Code): any {
  return attempt(() => carryOut(code)._hookToSpec());
}

function ruleSpec(code: Code, place: ImagePlace): any {
  return attempt(() => carryOut(code)._toSpec(place));
}

function textMap(value: unknown): Code | undefined {
  return isObject(value) && Object.keys(value).length > 0 && Object.values(value).every(member => typeof member === 'string') ? data(value) : undefined;
}

function isSame(one: any, other: any): boolean {
  return one !== undefined && canonicalJson(copyPlainData(one, true)) === canonicalJson(copyPlainData(other, true));
}
