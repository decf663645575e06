import type { DebuggerParameter } from './facts/debugger-parameter';
import { refuseOtherCase } from '../manifest/given/options';

/** What the parameter of a rule or of a collection is called in code: `save_interval` is `saveInterval`. */
export function memberOf(parameter: string): string {
  return parameter.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/** The parameter of a member: the other way round. */
export function parameterOf(member: string): string {
  return member.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
}

/** What a built-in rule is called in code: `GPUMemoryIncrease` is `gpuMemoryIncrease`. */
export function memberOfRule(rule: string): string {
  const [first, ...others] = rule.match(/(?<![A-Z])[A-Z]+(?=[A-Z][a-z])|[A-Z][a-z]+/g)!.map(word => word.toLowerCase());
  return first + others.map(word => word[0].toUpperCase() + word.slice(1)).join('');
}

/**
 * Refuses a parameter in other letters.
 *
 * @param others options besides the parameters
 */
export function refuseOtherParameters(options: object, parameters: readonly DebuggerParameter[], others: readonly string[] = []): void {
  refuseOtherCase<object>(options, Object.fromEntries([...others, ...parameters.map(({ name }) => memberOf(name))].map(name => [name, true])));
}
