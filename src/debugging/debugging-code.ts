import { DebugRule } from './debug-rule';
import { Debugger } from './debugger';
import { BUILT_IN_DEBUG_RULES } from './facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from './facts/profiler-rules';
import { memberOfRule } from './member-names';
import { Profiler } from './profiler';
import { ProfilerRule } from './profiler-rule';
import { RULE_ARGS, RULE_FIELDS } from './rule-fields';
import type { ImagePlace } from '../algorithms/images/lookup';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt, carryOut } from '../manifest/codec/carry-out';
import { call, data, list, members, type Code } from '../manifest/codec/code';
import type { Part } from '../manifest/codec/codec';
import { codesOf } from '../manifest/codec/from-wire';
import { called } from '../manifest/codec/parts';
import { TEXT, TEXT_MAP } from '../manifest/codec/values';
import { copyPlainData, isObject } from '../manifest/plain-data';

export const HOOK_PARTS = Debugger._codec.parts!;
export const PROFILER_PARTS = Profiler._codec.parts!;
export const DEBUG_RULE_PARTS = ruleParts(DebugRule);
export const PROFILER_RULE_PARTS = ruleParts(ProfilerRule);

/** Debugger as a spec has it; undefined without a hook, or if no method makes it. */
export function debuggerCode([hook, rules]: readonly any[], place: ImagePlace): Code | undefined {
  const options = isObject(hook) ? codesOf(HOOK_PARTS[0].fields, hook, undefined) : {};
  const withRules = (ruleCodes: Code | undefined) => called(Debugger, 'at', ['s3Uri'], { ...options, rules: ruleCodes });
  // Built-in rules have tensors saved of their own accord, which the hook may not have.
  const typed = withRules(rulesCode(DebugRule, DEBUG_RULES, rules, place));
  return typed === undefined || isSameJson(hookSpec(typed), hookSpec(withRules(undefined)!))
    ? typed
    : withRules(rulesCode(DebugRule, new Set(), rules, place));
}

/** Profiler as a spec has it; undefined without a place for its measurements. */
export function profilerCode([config, rules]: readonly any[], place: ImagePlace): Code | undefined {
  const options = isObject(config) ? codesOf(PROFILER_PARTS[0].fields, config, undefined) : {};
  return called(Profiler, 'at', ['s3Uri'], { ...options, rules: rulesCode(ProfilerRule, PROFILER_RULES, rules, place) });
}

// One that compares with other jobs has an option for them that can't be left out.
const DEBUG_RULES = new Set(BUILT_IN_DEBUG_RULES.filter(({ needsOtherTrial }) => needsOtherTrial !== true).map(({ name }) => name));
const PROFILER_RULES = new Set(BUILT_IN_PROFILER_RULES.map(({ name }) => name));

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
  return [code(undefined), code(rule.ruleEvaluatorImage)].find(each => isSameJson(ruleSpec(each, place), rule));
}

function ruleByImage(owner: RuleClass, rule: any): Code {
  return called(owner, 'of', RULE_ARGS, codesOf(RULE_FIELDS, rule, undefined))!;
}

function ruleParts(owner: RuleClass): readonly Part[] {
  return [{ fields: RULE_FIELDS, factory: { owner, method: 'of', args: RULE_ARGS } }];
}

type RuleClass = typeof DebugRule | typeof ProfilerRule;

function hookSpec(code: Code): any {
  return attempt(() => carryOut(code)._hookToSpec());
}

function ruleSpec(code: Code, place: ImagePlace): any {
  return attempt(() => carryOut(code)._toSpec(place));
}

function isSameJson(one: any, other: any): boolean {
  return one !== undefined && canonicalJson(copyPlainData(one, true)) === canonicalJson(copyPlainData(other, true));
}
