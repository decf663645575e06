import { debugRulesOf, profilerRulesOf, type EvaluationRule } from './debugger';
import { BUILT_IN_DEBUG_RULES, type BuiltInDebugRule } from '../../debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES, type BuiltInProfilerRule } from '../../debugging/facts/profiler-rules';
import { reading } from '../engine/job-view';
import { misnamed } from '../engine/misnamed';
import type { Violation } from '../rule';

/** The built-in rules of one tool. */
interface Tool {
  readonly name: string;
  readonly rules: ReadonlyArray<{ readonly name: string }>;
  /** The field of its rules in a job. */
  readonly field: string;
}

const DEBUGGER: Tool = { name: 'Debugger', rules: BUILT_IN_DEBUG_RULES, field: 'spec.debugRuleConfigurations' };
const PROFILER: Tool = { name: 'Profiler', rules: BUILT_IN_PROFILER_RULES, field: 'spec.profilerRuleConfigurations' };

/** What is wrong with the built-in rule that a rule of Debugger names. */
export function invokedByDebugger(rule: EvaluationRule): Violation[] {
  return unlessAmong(DEBUGGER, PROFILER, rule);
}

/** The same for a rule of Profiler. */
export function invokedByProfiler(rule: EvaluationRule): Violation[] {
  return unlessAmong(PROFILER, DEBUGGER, rule);
}

/** A rule of a job, and what is known of the built-in rule that it invokes. */
export interface KnownRule<Facts> {
  readonly rule: EvaluationRule;
  readonly known: Facts;
}

/** The built-in Debugger rules of a job, as far as they are known. */
export const knownDebugRulesOf = reading((job): Array<KnownRule<BuiltInDebugRule>> => {
  return knownAmong(debugRulesOf(job), BUILT_IN_DEBUG_RULES);
});

/** The built-in Profiler rules of a job, as far as they are known. */
export const knownProfilerRulesOf = reading((job): Array<KnownRule<BuiltInProfilerRule>> => {
  return knownAmong(profilerRulesOf(job), BUILT_IN_PROFILER_RULES);
});

/** Whether a rule is in the image of the built-in rules. */
export function isBuiltIn({ evaluator }: EvaluationRule): boolean {
  return evaluator === 'builtIn';
}

function knownAmong<Facts extends { readonly name: string }>(rules: readonly EvaluationRule[], builtIn: readonly Facts[]): Array<KnownRule<Facts>> {
  return rules.filter(isBuiltIn).flatMap(rule => {
    const known = builtIn.find(({ name }) => name === rule.parameters.rule_to_invoke);
    return known === undefined ? [] : [{ rule, known }];
  });
}

function unlessAmong(tool: Tool, other: Tool, { parameters: { rule_to_invoke: invoked }, path }: EvaluationRule): Violation[] {
  if (isAmong(tool, invoked)) {
    return [];
  }
  const fault = isAmong(other, invoked)
    ? { says: `'${invoked}' is a rule of ${other.name}`, remedy: `move it to ${other.field}` }
    : misnamed(`'${invoked}' is not a built-in rule`, invoked, tool.rules.map(({ name }) => name));
  return [{ path: `${path}.ruleParameters.rule_to_invoke`, ...fault }];
}

function isAmong({ rules }: Tool, invoked: string): boolean {
  return rules.some(({ name }) => name === invoked);
}
