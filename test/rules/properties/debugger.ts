import * as fc from 'fast-check';
import { COUNT, DEBUG_RULES, FLAG, INDEX, INDICES, NUMBER, PATTERNS, PROFILER_RULES, type BuiltInRule } from './built-in-rules';
import { directory, image, objectUri, perPlace, prefixUri, type Place } from './places';
import { filled, hyphenated, line, listOf, mapOf, mostly, object, wholeNumber, type Members } from './texts';

interface Evaluators {
  /** The accounts with the image of the built-in rules, of custom rules, and of SageMaker Profiler. */
  readonly builtIn?: string;
  readonly custom?: string;
  readonly detailed?: string;
}

// https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-reference.html#debugger-docker-images-rules
const EVALUATORS: { readonly [region: string]: Evaluators } = {
  'af-south-1': { builtIn: '314341159256', custom: '515950693465' },
  'ap-east-1': { builtIn: '199566480951', custom: '645844755771' },
  'ap-northeast-1': { builtIn: '430734990657', custom: '670969264625' },
  'ap-northeast-2': { builtIn: '578805364391', custom: '326368420253' },
  'ap-south-1': { builtIn: '904829902805', custom: '552407032007' },
  'ap-southeast-1': { builtIn: '972752614525', custom: '631532610101' },
  'ap-southeast-2': { builtIn: '184798709955', custom: '445670767460' },
  'ca-central-1': { builtIn: '519511493484', custom: '105842248657' },
  'cn-north-1': { builtIn: '618459771430', custom: '617202126805' },
  'cn-northwest-1': { builtIn: '658757709296', custom: '658559488188' },
  'eu-central-1': { builtIn: '482524230118', custom: '691764027602', detailed: '482524230118' },
  'eu-north-1': { builtIn: '314864569078', custom: '091235270104' },
  'eu-south-1': { builtIn: '563282790590', custom: '335033873580' },
  'eu-west-1': { builtIn: '929884845733', custom: '606966180310', detailed: '929884845733' },
  'eu-west-2': { builtIn: '250201462417', custom: '074613877050' },
  'eu-west-3': { builtIn: '447278800020', custom: '224335253976' },
  'il-central-1': { detailed: '216881608335' },
  'me-south-1': { builtIn: '986000313247', custom: '050406412588' },
  'sa-east-1': { builtIn: '818342061345', custom: '466516958431' },
  'us-east-1': { builtIn: '503895931360', custom: '864354269164', detailed: '503895931360' },
  'us-east-2': { builtIn: '915447279597', custom: '840043622174', detailed: '915447279597' },
  'us-gov-west-1': { builtIn: '515509971035', custom: '515361955729' },
  'us-west-1': { builtIn: '685455198987', custom: '952348334681' },
  'us-west-2': { builtIn: '895741380848', custom: '759209512951', detailed: '895741380848' },
};

// What custom rules take is theirs to say. The keys avoid those that all rules have.
const OWN_PARAMETERS = mapOf(
  fc.oneof(fc.constantFrom('threshold', 'my_option'), hyphenated(20).map(key => `my_${key}`), fc.constant(filled('key', 256))),
  fc.oneof(NUMBER, line({ max: 256 })), { max: 98 },
);

// Types for processing: the list of the API lacks some large types for training.
const TYPES_FOR_RULES = ['ml.t3.medium', 'ml.m5.4xlarge', 'ml.c5.xlarge', 'ml.r5.large', 'ml.m7i.large', 'ml.p3.2xlarge', 'ml.x9.large'];

/** Debugger and Profiler as members of a spec; rules come only with what they read. */
export const debuggerMembers = perPlace((place): fc.Arbitrary<any> => fc.tuple(orNothing(debugging(place)), orNothing(profiling(place)))
  .map(([debug, profile]) => withNamesApart({ ...debug, ...profile })));

function debugging(place: Place): fc.Arbitrary<any> {
  const hook = object({ s3OutputPath: prefixUri(place) }, {
    localPath: directory('/opt/ml/output/tensors/', '/opt/ml/output/tensors'),
    hookParameters: HOOK_PARAMETERS,
    collectionConfigurations: COLLECTION_LIST,
  });
  return object({ debugHookConfig: hook }, { debugRuleConfigurations: ruleList(...rulesAt(place, DEBUG_RULES)) });
}

function profiling(place: Place): fc.Arbitrary<any> {
  const rules = rulesAt(place, PROFILER_RULES);
  const { detailed } = EVALUATORS[place.region] ?? {};
  const detailedRule = detailed === undefined ? [] : [detailedProfilerRule(`${hostOf(place, detailed)}/detailed-profiler-processing:latest`)];
  return fc.oneof(
    object({ profilerConfig: profilerConfig(place, PROFILING_OF_FRAMEWORKS) }),
    object({ profilerConfig: profilerConfig(place, PROFILING_OF_FRAMEWORKS, 's3OutputPath'), profilerRuleConfigurations: ruleList(...rules) }),
    object(
      { profilerConfig: profilerConfig(place, PROFILING_IN_DETAIL, 's3OutputPath') },
      { profilerRuleConfigurations: ruleList(...rules, ...detailedRule) },
    ),
  );
}

/** Rules, as far as AWS has images for them in the Region. */
function rulesAt(place: Place, rules: readonly BuiltInRule[]): Array<fc.Arbitrary<any>> {
  const { builtIn, custom } = EVALUATORS[place.region] ?? {};
  const ofAws = custom === undefined ? image(place) : fc.constant(`${hostOf(place, custom)}/sagemaker-debugger-rule-evaluator:latest`);
  return [
    ...builtIn === undefined ? [] : [builtInRule(rules, place, fc.constant(`${hostOf(place, builtIn)}/sagemaker-debugger-rules:latest`))],
    customRule(place, fc.oneof(ofAws, image(place))),
  ];
}

function hostOf({ region, dnsSuffix }: Place, account: string): string {
  return `${account}.dkr.ecr.${region}.${dnsSuffix}`;
}

function orNothing(members: fc.Arbitrary<any>): fc.Arbitrary<any> {
  return fc.oneof(fc.constant({}), members);
}

/** Names of rules differ among the rules of Debugger and Profiler together. */
function withNamesApart(members: any): any {
  const { profilerRuleConfigurations: rules = [], ...others } = members;
  const taken = new Set(members.debugRuleConfigurations?.map((rule: any) => rule.ruleConfigurationName));
  const profilerRuleConfigurations = rules.filter((rule: any) => !taken.has(rule.ruleConfigurationName));
  return profilerRuleConfigurations.length > 0 ? { ...others, profilerRuleConfigurations } : others;
}

const RULE_NAME = fc.oneof(hyphenated(63), line({ min: 1, max: 256 }));

function ruleList(...rules: Array<fc.Arbitrary<any>>): fc.Arbitrary<any[]> {
  return listOf(fc.oneof(...rules), { min: 1, max: 20 }, ({ ruleConfigurationName }) => ruleConfigurationName);
}

function ruleOutput(place: Place): Members {
  return { localPath: directory('/opt/ml/processing/output/rule/', '/opt/ml/processing/test1'), s3OutputPath: prefixUri(place) };
}

function builtInRule(rules: readonly BuiltInRule[], place: Place, evaluator: fc.Arbitrary<string>): fc.Arbitrary<any> {
  return fc.oneof(...rules.map(({ rule, always, sometimes }) => object({
    ruleConfigurationName: mostly(RULE_NAME, fc.constant(rule), 1),
    ruleEvaluatorImage: evaluator,
    ruleParameters: object({ rule_to_invoke: fc.constant(rule), ...always }, sometimes),
  }, ruleOutput(place))));
}

function customRule(place: Place, evaluator: fc.Arbitrary<string>): fc.Arbitrary<any> {
  return object({
    ruleConfigurationName: RULE_NAME,
    ruleEvaluatorImage: evaluator,
    instanceType: fc.constantFrom(...TYPES_FOR_RULES),
    volumeSizeInGB: wholeNumber([10, 128], 1, 2147483647),
    ruleParameters: fc.tuple(objectUri(place), OWN_PARAMETERS).map(([uri, own]) => ({
      ...own, rule_to_invoke: 'MyRule', source_s3_uri: uri.startsWith('s3://') && uri.length <= 256 ? uri : 's3://rules/my_rule.py',
    })),
  }, ruleOutput(place));
}

// https://docs.aws.amazon.com/sagemaker/latest/dg/train-use-sagemaker-profiler.html
function detailedProfilerRule(evaluator: string): fc.Arbitrary<any> {
  return object({
    ruleConfigurationName: hyphenated(20).map(name => `DetailedProfilerProcessingJobConfig-${name}`),
    ruleEvaluatorImage: fc.constant(evaluator),
    instanceType: fc.constant('ml.m5.4xlarge'),
    volumeSizeInGB: fc.constant(128),
    ruleParameters: fc.constant({ rule_to_invoke: 'DetailedProfilerProcessing' }),
  });
}

const STEPS = fc.constantFrom('', 'train.', 'eval.', 'predict.', 'global.');

/** When and what a hook or a collection saves. */
function parameters(max: number, of: 'hook' | 'collection'): fc.Arbitrary<Record<string, string>> {
  const steps = STEPS.chain(prefix => fc.oneof(
    COUNT.map(value => [`${prefix}save_interval`, value]), INDICES.map(value => [`${prefix}save_steps`, value]),
    INDEX.map(value => [`${prefix}start_step`, value]), INDEX.map(value => [`${prefix}end_step`, value]),
  ));
  const tensors = fc.oneof(
    PATTERNS.map(value => ['include_regex', value]),
    fc.subarray(['min', 'max', 'mean', 'std', 'variance', 'sum', 'prod', 'abs_max'], { minLength: 1 }).map(names => ['reductions', names.join(',')]),
    of === 'hook' ? fc.constantFrom('one', 'all').map(value => ['include_workers', value]) : FLAG.map(value => ['save_histogram', value]),
  );
  const known = fc.uniqueArray(fc.oneof(steps, tensors), { minLength: 1, maxLength: 6, selector: ([name]) => name })
    .map(entries => Object.fromEntries(entries));
  // The containers read no others, but the API takes any.
  return mostly(known, mapOf(fc.constant(filled('key', 256)), line({ max: 256 }), { min: 1, max }), 12);
}

const HOOK_PARAMETERS = parameters(20, 'hook');
const COLLECTION_PARAMETERS = parameters(19, 'collection');

const OWN_COLLECTION = fc.oneof(hyphenated(20).map(name => `my_${name}`), line({ min: 1, max: 256 }));

const COLLECTION_LIST = listOf(
  fc.oneof(
    object({ collectionName: fc.constantFrom('weights', 'gradients', 'losses', 'biases', 'all') }, { collectionParameters: COLLECTION_PARAMETERS }),
    object({
      collectionName: OWN_COLLECTION,
      collectionParameters: fc.tuple(COLLECTION_PARAMETERS, PATTERNS).map(([own, include_regex]) => ({ ...own, include_regex })),
    }),
  ),
  { min: 1, max: 20 }, ({ collectionName }) => collectionName,
);

function profilerConfig(place: Place, profilingParameters: fc.Arbitrary<any>, ...required: string[]): fc.Arbitrary<any> {
  const s3OutputPath = prefixUri(place);
  const always: Members = required.length > 0 ? { s3OutputPath } : {};
  return object(always, { s3OutputPath, profilingIntervalInMilliseconds: fc.constantFrom(100, 200, 500, 1000, 5000, 60000), profilingParameters });
}

const STEP_RANGE = fc.constantFrom('{"StartStep": 5, "NumSteps": 3}', '{"StartStep": 5}', '{"NumSteps": 2}');
const TIME_RANGE = fc.constantFrom('{"StartTimeInSecSinceEpoch": 1700000000, "DurationInSeconds": 10}', '{"DurationInSeconds": 10}');
const RANGE = fc.oneof(STEP_RANGE, TIME_RANGE);

const PROFILING_OF_FRAMEWORKS = mostly(
  object({ DetailedProfilingConfig: RANGE }, {
    DataloaderProfilingConfig: fc.oneof(RANGE, fc.constant('{"StartStep": 7, "NumSteps": 1, "MetricsRegex": ".*"}')),
    PythonProfilingConfig: fc.oneof(RANGE, fc.constant('{"StartStep": 9, "NumSteps": 3, "ProfilerName": "cprofile", "cProfileTimer": "total_time"}')),
    HorovodProfilingConfig: RANGE,
    SMDataParallelProfilingConfig: RANGE,
    LocalPath: fc.constantFrom('/opt/ml/output/profiler/', '/data/profile/'),
    RotateMaxFileSizeInBytes: fc.constant('10485760'),
    RotateFileCloseIntervalInSeconds: fc.constantFrom('60', '0.5'),
    FileOpenFailThreshold: COUNT,
  }),
  // The container reads no others, but the API takes any.
  mapOf(fc.constant(filled('key', 256)), line({ max: 256 }), { min: 1, max: 20 }), 12,
);

const PROFILING_IN_DETAIL = fc.constant({ CPUProfilingDuration: '3600', SMPFileRotationSecs: '600' });
