import type { EvaluationRule } from './debugger';
import { BUILT_IN_DEBUG_RULES } from '../../debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES } from '../../debugging/facts/profiler-rules';
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
