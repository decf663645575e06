/* What the writers of code for Debugger and Profiler have in common. */
import { banner } from './source-text';
import type { BuiltInDebugRule } from '../src/debugging/facts/debugger-rules';
import type { BuiltInProfilerRule } from '../src/debugging/facts/profiler-rules';
import { memberOfRule } from '../src/debugging/member-names';
import { wrapped } from '../src/report/wrapped';

/** The beginning of a generated file. */
export const BANNER = banner('src/debugging/facts/', 'scripts/generate-debugger.ts');

/** A built-in rule of Debugger or Profiler. */
export type BuiltInRule = BuiltInDebugRule | BuiltInProfilerRule;

/** The struct of options for a rule. */
export function optionsOf({ name }: BuiltInRule): string {
  return `${pascal(memberOfRule(name)).replace(/Rule$/, '')}RuleOptions`;
}

/** An import of types, on as many lines as it takes. */
export function typeImport(names: string[], file: string): string {
  const line = `import type { ${names.join(', ')} } from '${file}';`;
  return line.length <= WIDTH
    ? line
    : ['import type {', ...wrapped(`${names.join(', ')},`, WIDTH - 2).map(part => `  ${part}`), `} from '${file}';`].join('\n');
}

/** Texts as people list them. */
export function listed(texts: string[]): string {
  return texts.length === 1 ? texts[0] : `${texts.slice(0, -1).join(', ')} and ${texts[texts.length - 1]}`;
}

/** The name of a type that is about a member. */
export function pascal(name: string): string {
  return name[0].toUpperCase() + name.slice(1);
}

const WIDTH = 150;
