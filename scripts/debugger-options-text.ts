/* Writes the options of built-in rules of Debugger and Profiler. */
import { BANNER, optionsOf, pascal, typeImport, type BuiltInRule } from './debugger-source';
import { docComment } from './doc-comment';
import type { DebuggerParameter } from '../src/debugging/facts/debugger-parameter';
import { BUILT_IN_DEBUG_RULES, COMMON_DEBUG_RULE_PARAMETERS } from '../src/debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES, type BuiltInProfilerRule } from '../src/debugging/facts/profiler-rules';
import { memberOf, memberOfRule } from '../src/debugging/member-names';

/** Parameters of the report that say again what its members for the rules say. */
const WRITTEN_BY_MEMBERS = ['custom_rule_parameters'];

/** Where the library has a default of its own. */
const OWN_DEFAULTS: Record<string, string> = {
  'StalledTrainingRule.training_job_name_prefix': '- the whole name of the job, if the rule stops it',
};

const TYPES = {
  text: 'string', texts: 'string[]', patterns: 'string[]', integer: 'number', integers: 'number[]', number: 'number', numbers: 'number[]', boolean: 'boolean',
};

/** The structs of options for Debugger rules. */
export function debugRuleOptions(): string {
  const common = COMMON_DEBUG_RULE_PARAMETERS.map(({ name }) => name);
  return [
    `${BANNER}${typeImport(['BuiltInDebugRuleOptions'], './rule-options')}\n`,
    ...BUILT_IN_DEBUG_RULES.flatMap(rule => [
      struct(optionsOf(rule), ['BuiltInDebugRuleOptions'], `Options for \`DebugRule.${memberOfRule(rule.name)}\`.`,
        rule.parameters.filter(({ name }) => !common.includes(name)).map(parameter => member(parameter, rule))),
      ...enums(rule),
    ]),
  ].join('\n');
}

/** The structs of options for Profiler rules. */
export function profilerRuleOptions(): string {
  return [
    `${BANNER}${typeImport(['BuiltInProfilerRuleOptions'], './rule-options')}\n`,
    ...BUILT_IN_PROFILER_RULES.flatMap(rule => {
      const doc = `Options for \`ProfilerRule.${memberOfRule(rule.name)}\`.`;
      const members = rule.parameters.filter(({ name }) => !WRITTEN_BY_MEMBERS.includes(name)).map(parameter => member(parameter, rule));
      return isAdjusted(rule) ? [
        struct(parametersOf(rule), [], `Parameters of the rule \`${rule.name}\`.`, members),
        struct(optionsOf(rule), [parametersOf(rule), 'BuiltInProfilerRuleOptions'], doc, []),
      ] : [
        struct(optionsOf(rule), ['BuiltInProfilerRuleOptions'], doc, [...members, ...rule.kind === 'report' ? adjustments() : []]),
      ];
    }),
  ].join('\n');
}

function isAdjusted({ adjustable, parameters }: BuiltInProfilerRule): boolean {
  return adjustable === true && parameters.length > 0;
}

function adjustments(): string[] {
  return BUILT_IN_PROFILER_RULES.filter(isAdjusted).map(rule => optionalMember(memberOfRule(rule.name), parametersOf(rule), [
    `Parameters of \`${rule.name}\` within the report.`, '', '@default - the defaults of the rule',
  ]));
}

function struct(name: string, bases: string[], doc: string, members: string[]): string {
  return [
    docComment('', [doc]),
    `export interface ${name} ${bases.length === 0 ? '' : `extends ${bases.join(', ')} `}{`,
    ...members.length === 0 ? [] : [members.join('\n\n')],
    '}\n',
  ].join('\n');
}

function parametersOf({ name }: BuiltInRule): string {
  return `${pascal(memberOfRule(name))}Parameters`;
}

function member(parameter: DebuggerParameter, rule: BuiltInRule): string {
  const type = parameter.values === undefined ? TYPES[parameter.type] : enumOf(rule, parameter);
  const [meaning, otherwise] = parameter.what.split('; otherwise ');
  const sentence = `${meaning[0].toUpperCase()}${meaning.slice(1)}${notesOn(parameter).map(note => `; ${note}`).join('')}.`;
  const standard = OWN_DEFAULTS[`${rule.name}.${parameter.name}`] ?? defaultOf(parameter, type) ?? `- ${otherwise ?? 'none'}`;
  return parameter.required
    ? [docComment('  ', [sentence]), `  readonly ${memberOf(parameter.name)}: ${type};`].join('\n')
    : optionalMember(memberOf(parameter.name), type, [sentence, '', `@default ${standard}`]);
}

function optionalMember(name: string, type: string, doc: string[]): string {
  return [docComment('  ', doc), `  readonly ${name}?: ${type};`].join('\n');
}

function notesOn({ type, minimum, maximum, above, below }: DebuggerParameter): string[] {
  const limits = minimum !== undefined && maximum !== undefined
    ? [`from ${minimum} to ${maximum}`]
    : [[minimum, 'at least'], [above, 'more than'], [maximum, 'at most'], [below, 'less than']]
      .flatMap(([limit, words]) => limit === undefined ? [] : [`${words} ${limit}`]);
  const range = limits.length === 0 ? [] : [limits.join(' and ')];
  switch (type) {
    case 'integer': return [['a whole number', ...range].join(', ')];
    case 'integers': return ['whole numbers'];
    case 'patterns': return ['none may have a comma'];
    default: return range;
  }
}

function defaultOf({ default: text, guideDefault, type }: DebuggerParameter, typeName: string): string | undefined {
  if (text === undefined) {
    return undefined;
  }
  if (guideDefault !== undefined) {
    return `- ${text} in the code of AWS, ${guideDefault} in its guide`;
  }
  switch (type) {
    case 'boolean': return text.toLowerCase();
    case 'text': return typeName === 'string' ? `'${text}'` : `${typeName}.${text}`;
    case 'texts':
    case 'patterns': return `['${text.split(',').join("', '")}']`;
    case 'integers':
    case 'numbers': return `[${text.split(',').join(', ')}]`;
    default: return text;
  }
}

function enums(rule: BuiltInRule): string[] {
  return rule.parameters.flatMap(parameter => parameter.values === undefined ? [] : [[
    docComment('', [`The option \`${memberOf(parameter.name)}\` of \`DebugRule.${memberOfRule(rule.name)}\`.`]),
    `export enum ${enumOf(rule, parameter)} {`,
    parameter.values.map(value => `  /** \`${value}\` */\n  ${value} = '${value}',`).join('\n\n'),
    '}\n',
  ].join('\n')]);
}

function enumOf(rule: BuiltInRule, { name }: DebuggerParameter): string {
  return `${pascal(memberOfRule(rule.name))}${pascal(memberOf(name))}`;
}
