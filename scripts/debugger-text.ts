/* Writes the typed rules and collections of Debugger and Profiler. */
import { debugRuleOptions, profilerRuleOptions } from './debugger-options-text';
import { BANNER, listed, optionsOf, typeImport, type BuiltInRule } from './debugger-source';
import { docComment } from './doc-comment';
import { BUILT_IN_COLLECTIONS, type BuiltInCollection } from '../src/debugging/facts/debugger-collections';
import { DEBUGGER_FRAMEWORKS, type DebuggerFramework } from '../src/debugging/facts/debugger-frameworks';
import { BUILT_IN_DEBUG_RULES, type BuiltInDebugRule, type CollectionForRule } from '../src/debugging/facts/debugger-rules';
import { BUILT_IN_PROFILER_RULES, type BuiltInProfilerRule } from '../src/debugging/facts/profiler-rules';
import { memberOf, memberOfRule } from '../src/debugging/member-names';

const DEBUG_RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html';
const PROFILER_RULES_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-profiler-rules.html';

/** The generated files, by path. */
export function debuggerFiles(): Record<string, string> {
  return {
    'src/debugging/debug-rule.ts': debugRuleClass(),
    'src/debugging/debug-rule-options.ts': debugRuleOptions(),
    'src/debugging/profiler-rule.ts': profilerRuleClass(),
    'src/debugging/profiler-rule-options.ts': profilerRuleOptions(),
    'src/debugging/tensor-collection.ts': collectionClass(),
  };
}

function debugRuleClass(): string {
  return ruleClass({
    name: 'DebugRule',
    imports: [
      typeImport(BUILT_IN_DEBUG_RULES.map(optionsOf), './debug-rule-options'),
      EVALUATION_IMPORT,
      typeImport(['NeededCollection'], './needed-collections'),
      typeImport(['CustomRuleOptions', 'EvaluationRuleOptions'], './rule-options'),
      "import { builtInDebugRule, customRule, ruleByImage } from './rules';",
    ],
    doc: [
      'A rule that watches saved tensors. The built-in rules have methods of their own. AWS provides the image that evaluates'
        + ' a rule in the Region of the job, so set the prop `region`.',
      '',
      '@see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_DebugRuleConfiguration.html',
    ],
    methods: BUILT_IN_DEBUG_RULES.map(rule => factory(rule, 'DebugRule', 'builtInDebugRule', [
      ...debugRuleDoc(rule), '', `@see ${DEBUG_RULES_GUIDE}`,
    ])),
    members: [
      '  /** @internal */',
      '  public get _needs(): readonly NeededCollection[] {',
      '    return this.evaluation.needs ?? [];',
      '  }\n',
    ],
  });
}

function profilerRuleClass(): string {
  return ruleClass({
    name: 'ProfilerRule',
    imports: [
      EVALUATION_IMPORT,
      typeImport(BUILT_IN_PROFILER_RULES.map(optionsOf), './profiler-rule-options'),
      typeImport(['CustomRuleOptions', 'DetailedProfilerRuleOptions', 'EvaluationRuleOptions'], './rule-options'),
      "import { builtInProfilerRule, customRule, detailedProfilerRule, ruleByImage } from './rules';",
    ],
    doc: [
      'A rule that watches the measurements of Profiler. The built-in rules have methods of their own. AWS provides the image'
        + ' that evaluates a rule in the Region of the job, so set the prop `region`.',
      '',
      '@see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ProfilerRuleConfiguration.html',
    ],
    methods: [
      ...BUILT_IN_PROFILER_RULES.map(rule => factory(rule, 'ProfilerRule', 'builtInProfilerRule', [
        ...profilerRuleDoc(rule), '', `@see ${PROFILER_RULES_GUIDE}`,
      ])),
      method({
        doc: [
          'The rule of SageMaker Profiler, which reads the results of the option `sageMakerProfiler` of Profiler. AWS ends SageMaker Profiler on'
            + ' 2027-06-30, and has published the image for a few Regions only.',
          '',
          '@see https://docs.aws.amazon.com/sagemaker/latest/dg/train-use-sagemaker-profiler.html',
        ],
        signature: 'detailedProfiler(options: DetailedProfilerRuleOptions = {}): ProfilerRule',
        result: 'new ProfilerRule(detailedProfilerRule(options))',
      }),
    ],
    members: [],
  });
}

interface RuleClass {
  readonly name: string;
  readonly imports: string[];
  readonly doc: string[];
  readonly methods: string[];
  readonly members: string[];
}

function ruleClass({ name, imports, doc, methods, members }: RuleClass): string {
  return [
    BANNER + imports.join('\n'),
    "import type { ImagePlace } from '../algorithms/images/lookup';\n",
    docComment('', doc),
    `export class ${name} {`,
    method({
      doc: [
        'A rule that an image of your choice evaluates, with all parameters as they are in the manifest.',
        '',
        '@param ruleName 1 to 256 characters, unique within the job',
        '@param evaluatorImage the image of the built-in or custom rules in the Region of the job',
      ],
      signature: `of(ruleName: string, evaluatorImage: string, options: EvaluationRuleOptions = {}): ${name}`,
      result: `new ${name}(ruleByImage(ruleName, evaluatorImage, options))`,
    }),
    method({
      doc: [
        'A rule of your own: a Python class, on an instance that is billed.',
        '',
        '@see https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-custom-rules.html',
        '@param ruleName 1 to 256 characters, unique within the job',
      ],
      signature: `custom(ruleName: string, options: CustomRuleOptions): ${name}`,
      result: `new ${name}(customRule(ruleName, options))`,
    }),
    ...methods,
    '  private constructor(private readonly evaluation: Evaluation) {',
    '  }\n',
    '  /** The name of the rule. */',
    '  public get ruleName(): string {',
    '    return this.evaluation.ruleName;',
    '  }\n',
    ...members,
    '  /** @internal */',
    '  public _toSpec(place: ImagePlace): any {',
    '    return evaluationToSpec(this.evaluation, place);',
    '  }',
    '}\n',
  ].join('\n');
}

const EVALUATION_IMPORT = "import { evaluationToSpec, type Evaluation } from './evaluation';";

function factory(rule: BuiltInRule, className: string, maker: string, doc: string[]): string {
  const isOptional = rule.parameters.every(({ required }) => required !== true);
  return method({
    doc,
    signature: `${memberOfRule(rule.name)}(options: ${optionsOf(rule)}${isOptional ? ' = {}' : ''}): ${className}`,
    result: `new ${className}(${maker}('${rule.name}', options))`,
  });
}

function method({ doc, signature, result }: { readonly doc: string[]; readonly signature: string; readonly result: string }): string {
  return [docComment('  ', doc), `  public static ${signature} {`, `    return ${result};`, '  }\n'].join('\n');
}

function debugRuleDoc(rule: BuiltInDebugRule): string[] {
  const needs = rule.needs.length === 0 ? [] : [`The job saves ${savedText(rule.needs)} for it.`];
  const suggestions = rule.suggests.length === 0
    ? []
    : [`No tensors are saved for it automatically: add ${savedText(rule.suggests)}, as the guide of AWS does.`];
  const selection = rule.needsSelection
    ? ['Set `collectionNames` or `tensorRegex`. Built-in collections in `collectionNames` are saved automatically.']
    : [];
  return [summaryOf(rule), '', [`For ${titlesOf(rule.frameworks)}.`, ...needs, ...suggestions, ...selection].join(' ')];
}

const SOURCES = {
  system: 'It reads measurements of the system.',
  framework: 'It reads profiles of the framework, so set `framework` of Profiler.',
  report: 'Rules about the framework need `framework` of Profiler.',
};

function profilerRuleDoc(rule: BuiltInProfilerRule): string[] {
  return [summaryOf(rule), '', SOURCES[rule.kind]];
}

function summaryOf({ name, what }: BuiltInRule): string {
  const [sentence] = what.replace(/\.$/, '').split('. ');
  return `\`${name}\`: ${sentence[0].toLowerCase()}${sentence.slice(1)}.`;
}

function savedText(collections: readonly CollectionForRule[]): string {
  const [{ parameters: { include_regex: pattern } }] = collections;
  return pattern === undefined
    ? `the collection${collections.length === 1 ? '' : 's'} ${listed(collections.map(({ name }) => `\`${name}\``))}`
    : `the tensors that match \`${pattern}\``;
}

function collectionClass(): string {
  return [
    `${BANNER}import { collectionParameters } from './collection-parameters';`,
    "import { parameterText } from './parameter-text';",
    "import type { TensorCollectionOptions } from './tensor-collection-options';\n",
    docComment('', [
      'A collection of tensors that the hook of Debugger saves. The built-in collections have methods of their own.',
      '',
      '@see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CollectionConfiguration.html',
    ]),
    'export class TensorCollection {',
    method({
      doc: [
        'A collection with its parameters, which are a map from each parameter\'s name to its value, for instance `save_interval` to `100`.'
          + ' A collection that is not built in needs `include_regex`.',
        '',
        '@param collectionName 1 to 256 characters, for instance `losses`',
        '@param parameters at most 20, each value at most 256 characters',
      ],
      signature: 'of(collectionName: string, parameters: { [name: string]: string } = {}): TensorCollection',
      result: 'new TensorCollection(collectionName, { ...parameters })',
    }),
    method({
      doc: [
        'A collection of your own, of the tensors whose names match one of some patterns.',
        '',
        '@param collectionName 1 to 256 characters, other than the names of the built-in collections',
        '@param patterns regular expressions of Python, none with a comma; together at most 256 characters',
      ],
      signature: 'matching(collectionName: string, patterns: string[], options: TensorCollectionOptions = {}): TensorCollection',
      result: "new TensorCollection(collectionName, { include_regex: parameterText('patterns', patterns), ...collectionParameters(options) })",
    }),
    ...BUILT_IN_COLLECTIONS.map(collectionFactory),
    '  /** @internal */',
    '  public readonly _parameters: { readonly [name: string]: string };\n',
    '  private constructor(',
    '    /** The name of the collection. */',
    '    public readonly collectionName: string,',
    '    parameters: { [name: string]: string },',
    '  ) {',
    '    this._parameters = parameters;',
    '  }',
    '}\n',
  ].join('\n');
}

/** Names of collections that are not names for methods. */
const COLLECTION_METHODS: Record<string, string> = { default: 'matchingHook' };

function collectionFactory({ name, what, frameworks, alwaysSavedBy }: BuiltInCollection): string {
  const savers = alwaysSavedBy === undefined ? '' : ` ${titlesOf(alwaysSavedBy)} ${alwaysSavedBy.length === 1 ? 'saves' : 'save'} it by default.`;
  return method({
    doc: [`The collection \`${name}\`: ${what}. For ${titlesOf(frameworks)}.${savers}`],
    signature: `${COLLECTION_METHODS[name] ?? memberOf(name)}(options: TensorCollectionOptions = {}): TensorCollection`,
    result: `new TensorCollection('${name}', collectionParameters(options))`,
  });
}

function titlesOf(frameworks: readonly DebuggerFramework[]): string {
  return listed(DEBUGGER_FRAMEWORKS.filter(({ name }) => frameworks.includes(name)).map(({ title }) => title));
}
