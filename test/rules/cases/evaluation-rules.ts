import type { TopicCases } from './case';
import { BUILT_IN, CUSTOM, debugRule, DETAILED_PROFILER, HOOK, profilerRule, UNKNOWN_IMAGE } from './debugging';

const DEBUG = 'spec.debugRuleConfigurations[0]';
const PROFILER = 'spec.profilerRuleConfigurations[0]';
const CUSTOM_SOURCE = 's3://churn/rules/my_rule.py';
const NAMELESS = [{ ruleEvaluatorImage: BUILT_IN }, { ruleEvaluatorImage: BUILT_IN }];
const named = (...names: string[]) => names.map(ruleConfigurationName => ({ ruleConfigurationName, ruleEvaluatorImage: BUILT_IN }));
const image = (ruleEvaluatorImage: string, region: string | null = 'eu-west-1') => ({
  ...debugRule({ ruleEvaluatorImage }), metadata: { annotations: { 'services.k8s.aws/region': region } },
});
const custom = (ruleParameters: object, ruleEvaluatorImage = CUSTOM) => debugRule({ ruleEvaluatorImage, ruleParameters });
const instance = (instanceType: string | undefined, volumeSizeInGB?: number, ruleEvaluatorImage = CUSTOM) => debugRule({
  ruleEvaluatorImage,
  ...instanceType === undefined ? {} : { instanceType },
  ...volumeSizeInGB === undefined ? {} : { volumeSizeInGB },
});
const region = (name: string | null, spec: object) => ({ metadata: { annotations: { 'services.k8s.aws/region': name } }, spec });
const PAIR = { name: 'save_interval', value: '5' };
const US_WEST_2 = '895741380848.dkr.ecr.us-west-2.amazonaws.com/sagemaker-debugger-rules:latest';
const CHINA = '618459771430.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-debugger-rules:latest';

export const EVALUATION_CASES: TopicCases = {
  'debugger-rule-names-unique': {
    accepts: {
      'names that differ in case': { spec: { debugRuleConfigurations: named('a', 'b', 'A') } },
      'rules without names': { spec: { debugRuleConfigurations: NAMELESS } },
    },
    refuses: {
      'spec.debugRuleConfigurations[2].ruleConfigurationName': { 'a name that is used twice': { spec: { debugRuleConfigurations: named('a', 'b', 'a') } } },
    },
  },
  'profiler-rule-names-unique': {
    accepts: {
      'a name of a Debugger rule, which is another error': { spec: { profilerRuleConfigurations: named('a', 'b'), debugRuleConfigurations: named('a') } },
    },
    refuses: {
      'spec.profilerRuleConfigurations[1].ruleConfigurationName': { 'a name that is used twice': { spec: { profilerRuleConfigurations: named('a', 'a') } } },
    },
  },
  'evaluation-rule-names-differ': {
    accepts: {
      'a name of two Profiler rules, which is another error': { spec: { profilerRuleConfigurations: named('a', 'a'), debugRuleConfigurations: named('b') } },
      'rules without names': { spec: { profilerRuleConfigurations: NAMELESS, debugRuleConfigurations: NAMELESS } },
    },
    refuses: {
      'spec.profilerRuleConfigurations[1].ruleConfigurationName': {
        'a name of a Profiler rule and a Debugger rule':
          { spec: { profilerRuleConfigurations: named('a', 'b'), debugRuleConfigurations: named('c', 'b') } },
      },
    },
  },
  'evaluation-rule-image-format': {
    accepts: {
      'the image of the built-in rules': image(BUILT_IN),
      'an image that is not one of AWS': image(UNKNOWN_IMAGE),
      'a rule without an image, which is another finding': debugRule({ ruleEvaluatorImage: null }),
    },
    refuses: {
      [`${DEBUG}.ruleEvaluatorImage`]: {
        'an image without a registry': image('myrule:latest'),
        'an empty image': image(''),
        'an image in upper case': image(BUILT_IN.replace('debugger', 'Debugger')),
        'a host with a slip': image('11112222333.dkr.ecr.eu-west-1.amazonaws.com/rules:1'),
      },
      [`${PROFILER}.ruleEvaluatorImage`]: { 'an image of a Profiler rule without a registry': profilerRule({ ruleEvaluatorImage: 'myrule:latest' }) },
    },
  },
  'evaluation-rule-image-region': {
    accepts: {
      'the image of the Region': image(BUILT_IN),
      'the image of another Region in a job there': image(US_WEST_2, 'us-west-2'),
      'an image in a job without a Region': image(US_WEST_2, null),
      'the image of China in a job there': image(CHINA, 'cn-north-1'),
      'an image of your own in a secret Region': image('111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov/mine:1', 'us-isob-east-1'),
      'an image of your own in an unknown Region': image('111122223333.dkr.ecr.xx-moon-1.amazonaws.moon/mine:1', 'xx-moon-1'),
      'an image of a dual-stack endpoint': image('111122223333.dkr-ecr.eu-west-1.on.aws/mine:1'),
      'an image of a public registry': image('public.ecr.aws/mine/rules:1'),
      'an image without a registry': image('mine'),
      'an image in a job whose Region is a token': image(US_WEST_2, '${Token[AWS.Region.4]}'),
    },
    refuses: {
      [`${DEBUG}.ruleEvaluatorImage`]: {
        'the image of another Region': image(US_WEST_2),
        'the image of another Region in a Region without one': image(BUILT_IN, 'mx-central-1'),
        'the image of another Region in an unknown Region': image(BUILT_IN, 'xx-moon-1'),
        'the image of a Region in a job with an Availability Zone': image(US_WEST_2, 'us-west-2a'),
        'the image of China with a common suffix': image(CHINA.replace('.com.cn', '.com'), 'cn-north-1'),
        'an image of your own in another Region': image('111122223333.dkr.ecr.us-west-2.amazonaws.com/mine:1'),
        'an image of your own with a common suffix in a secret Region': image('111122223333.dkr.ecr.us-isob-east-1.amazonaws.com/mine:1', 'us-isob-east-1'),
      },
      [`${PROFILER}.ruleEvaluatorImage`]: { 'the image of another Region for a Profiler rule': profilerRule({ ruleEvaluatorImage: US_WEST_2 }) },
    },
  },
  'evaluation-rule-image-account': {
    accepts: {
      'the image of the built-in rules': image(BUILT_IN),
      'the image for custom rules': image(CUSTOM),
      'an image of your own': image(UNKNOWN_IMAGE),
      'an image of another name in the account of AWS': image(BUILT_IN.replace('sagemaker-debugger-rules', 'churn')),
      'an image of your own with a name like that of AWS': image(BUILT_IN.replace(/^\d+/, '111122223333').replace('debugger-rules', 'debugger-rule')),
      'the image of the built-in rules in China': image(CHINA, 'cn-north-1'),
      'the image of SageMaker Profiler': image(DETAILED_PROFILER),
      'the image of the built-in rules in a Region whose account is unknown':
        image('111122223333.dkr.ecr.il-central-1.amazonaws.com/sagemaker-debugger-rules:latest', 'il-central-1'),
      'the image for custom rules in a Region whose account is unknown':
        image('111122223333.dkr.ecr.ap-northeast-3.amazonaws.com/sagemaker-debugger-rule-evaluator:latest', 'ap-northeast-3'),
    },
    refuses: {
      [`${DEBUG}.ruleEvaluatorImage`]: {
        'a misspelled repository': image(BUILT_IN.replace('debugger-rules', 'debugger-rule')),
        'the account of another Region': image(BUILT_IN.replace(/^\d+/, '895741380848')),
        'the account of the built-in rules for custom rules': image(BUILT_IN.replace('sagemaker-debugger-rules', 'sagemaker-debugger-rule-evaluator')),
      },
      [`${PROFILER}.ruleEvaluatorImage`]: {
        'an account of your own for a Profiler rule': profilerRule({ ruleEvaluatorImage: US_WEST_2.replace(/^\d+/, '111122223333') }),
      },
    },
  },
  'evaluation-rule-to-invoke': {
    accepts: {
      'a built-in rule with a name': custom({ rule_to_invoke: 'AllZero' }, BUILT_IN),
      'a rule without a name in an image of your own': custom({}, UNKNOWN_IMAGE),
      'a custom rule without a name': custom({}),
      'a built-in rule with a pair of name and value, which is another error': custom(PAIR, BUILT_IN),
    },
    refuses: {
      [`${DEBUG}.ruleParameters.rule_to_invoke`]: {
        'a built-in rule with empty parameters': custom({}, BUILT_IN),
        'a built-in rule without parameters': debugRule({}),
      },
      [`${PROFILER}.ruleParameters.rule_to_invoke`]: { 'a Profiler rule with an empty name': profilerRule({ ruleParameters: { rule_to_invoke: '' } }) },
    },
  },
  'custom-rule-source': {
    accepts: {
      'a custom rule with neither a name nor a source': custom({}),
      'a custom rule with a name and a source': custom({ rule_to_invoke: 'MyRule', source_s3_uri: CUSTOM_SOURCE }),
      'a rule without a source in an image of your own': custom({ rule_to_invoke: 'MyRule' }, UNKNOWN_IMAGE),
      'a built-in rule without a source': custom({ rule_to_invoke: 'AllZero' }, BUILT_IN),
    },
    refuses: {
      [`${DEBUG}.ruleParameters.source_s3_uri`]: {
        'a custom rule without a source': custom({ rule_to_invoke: 'MyRule' }),
        'a source that is not in S3': custom({ rule_to_invoke: 'A', source_s3_uri: 'my_rule.py' }, UNKNOWN_IMAGE),
      },
      [`${DEBUG}.ruleParameters.rule_to_invoke`]: {
        'a custom rule with a source and no name': custom({ source_s3_uri: CUSTOM_SOURCE }),
        'a built-in rule with a source and no name': custom({ source_s3_uri: CUSTOM_SOURCE }, BUILT_IN),
      },
      [`${PROFILER}.ruleParameters.source_s3_uri`]: {
        'a custom Profiler rule without a source': profilerRule({ ruleEvaluatorImage: CUSTOM, ruleParameters: { rule_to_invoke: 'MyRule' } }),
      },
    },
  },
  'custom-rule-instance': {
    accepts: {
      'a custom rule with an instance and a volume': instance('ml.t3.medium', 1),
      'a custom rule on an unknown type': instance('ml.moon.large', 10),
      'a built-in rule without an instance': instance(undefined, 0, BUILT_IN),
      'a custom rule on an empty type, about which another rule speaks': instance('', 10),
      'a rule without an instance in an image of your own': instance(undefined, 0, UNKNOWN_IMAGE),
    },
    refuses: {
      [`${DEBUG}.instanceType`]: { 'a custom rule without an instance': instance(undefined, 10) },
      [`${DEBUG}.volumeSizeInGB`]: {
        'a custom rule without a volume': instance('ml.t3.medium'),
        'a custom rule with a volume of 0 GB': instance('ml.t3.medium', 0),
      },
      [`${PROFILER}.volumeSizeInGB`]: {
        'a custom Profiler rule without a volume': profilerRule({ ruleEvaluatorImage: CUSTOM, instanceType: 'ml.t3.medium' }),
      },
    },
  },
  'built-in-rule-instance': {
    accepts: {
      'a built-in rule without an instance': instance(undefined, 0, BUILT_IN),
      'an instance for SageMaker Profiler': instance('ml.m5.4xlarge', 128, DETAILED_PROFILER),
      'an instance for a custom rule': instance('ml.t3.medium', 10),
    },
    refuses: {
      [`${DEBUG}.instanceType`]: { 'an instance for a built-in rule': instance('ml.t3.medium', 0, BUILT_IN) },
      [`${DEBUG}.volumeSizeInGB`]: { 'a volume for a built-in rule': instance(undefined, 1, BUILT_IN) },
      [`${PROFILER}.volumeSizeInGB`]: { 'a volume for a built-in Profiler rule': profilerRule({ volumeSizeInGB: 1 }) },
    },
  },
  'detailed-profiler-rule': {
    accepts: {
      'the rule of SageMaker Profiler in its image':
        profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER, ruleParameters: { rule_to_invoke: 'DetailedProfilerProcessing' } }),
      'a report in the image of the built-in rules': profilerRule({ ruleParameters: { rule_to_invoke: 'ProfilerReport' } }),
      'a Debugger rule in the image of the built-in rules': debugRule({}),
    },
    refuses: {
      [`${PROFILER}.ruleParameters.rule_to_invoke`]: {
        'no rule in the image of SageMaker Profiler': profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER }),
        'a report in the image of SageMaker Profiler':
          profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER, ruleParameters: { rule_to_invoke: 'ProfilerReport' } }),
      },
      [`${DEBUG}.ruleEvaluatorImage`]: { 'a Debugger rule in the image of SageMaker Profiler': debugRule({ ruleEvaluatorImage: DETAILED_PROFILER }) },
    },
  },
  'evaluation-rule-instance-type': {
    accepts: {
      'a type for processing': instance('ml.t3.medium'),
      'a GPU for processing': instance('ml.p3.2xlarge'),
      'an unknown type': instance('ml.moon.large'),
      'a rule without an instance': instance(undefined),
    },
    refuses: {
      [`${DEBUG}.instanceType`]: {
        'a Debugger rule on a type for training only': instance('ml.trn1.2xlarge'),
        'a type of Amazon EC2': instance('m5.large'),
        'a text that is no type': instance('large'),
      },
      [`${PROFILER}.instanceType`]: { 'a Profiler rule on a type for training only': profilerRule({ instanceType: 'ml.p4d.24xlarge' }) },
    },
  },
  'evaluation-rule-instance-unknown': {
    accepts: {
      'a type for processing': instance('ml.t3.medium'),
      'a type for training only, which is another finding': instance('ml.trn1.2xlarge'),
      'a type of Amazon EC2, which is another finding': instance('m5.large'),
      'a rule without an instance': instance(undefined),
    },
    refuses: {
      [`${DEBUG}.instanceType`]: { 'a family that is not known': instance('ml.m55.large'), 'a size that is not known': instance('ml.m5.huge') },
      [`${PROFILER}.instanceType`]: { 'a family that is not known for a Profiler rule': profilerRule({ instanceType: 'ml.moon.large' }) },
    },
  },
  'evaluation-rule-local-storage': {
    accepts: {
      'a volume as large as the local disks': instance('ml.g4dn.xlarge', 125),
      'a large volume on an instance without local disks': instance('ml.t3.medium', 5000),
      'a large volume on an unknown type': instance('ml.moon.large', 5000),
      'a large volume without an instance': instance(undefined, 5000),
    },
    refuses: {
      [`${DEBUG}.volumeSizeInGB`]: { 'a volume larger than the local disks': instance('ml.g4dn.xlarge', 126) },
      [`${PROFILER}.volumeSizeInGB`]: {
        'a volume larger than the local disks for a Profiler rule': profilerRule({ instanceType: 'ml.g5.xlarge', volumeSizeInGB: 251 }),
      },
    },
  },
  'evaluation-rule-base-trial': {
    accepts: {
      'a rule without parameters': debugRule({}),
      'a rule with another trial': custom({ rule_to_invoke: 'SimilarAcrossRuns', other_trials: 'churn-0' }, BUILT_IN),
    },
    refuses: {
      [`${DEBUG}.ruleParameters.base_trial`]: { 'a Debugger rule with a base trial': custom({ base_trial: 'churn-1' }) },
      [`${PROFILER}.ruleParameters.base_trial`]: { 'a Profiler rule with an empty base trial': profilerRule({ ruleParameters: { base_trial: '' } }) },
    },
  },
  'debugger-name-value-pairs': {
    accepts: {
      'a parameter of the hook': { spec: { debugHookConfig: { ...HOOK, hookParameters: { save_interval: '5' } } } },
      'collections without parameters': { spec: { debugHookConfig: { ...HOOK, collectionConfigurations: [{ collectionParameters: {} }, {}] } } },
      'a pair of name and value beside another parameter': custom({ ...PAIR, rule_to_invoke: 'MyRule' }),
      'a name without a value': custom({ name: 'x' }),
    },
    refuses: {
      'spec.debugHookConfig.hookParameters': { 'a pair in the hook': { spec: { debugHookConfig: { ...HOOK, hookParameters: PAIR } } } },
      'spec.debugHookConfig.collectionConfigurations[1].collectionParameters': {
        'a pair in a second collection':
          { spec: { debugHookConfig: { ...HOOK, collectionConfigurations: [{}, { collectionName: 'weights', collectionParameters: PAIR }] } } },
      },
      [`${DEBUG}.ruleParameters`]: {
        'a pair in a Debugger rule': debugRule({ ruleParameters: PAIR }),
        'a pair in reverse in a Debugger rule': debugRule({ ruleParameters: { value: '5', name: 'threshold' } }),
      },
      'spec.profilerConfig.profilingParameters': { 'a pair in Profiler': { spec: { profilerConfig: { profilingParameters: PAIR } } } },
      [`${PROFILER}.ruleParameters`]: { 'a pair in a Profiler rule': profilerRule({ ruleParameters: PAIR }) },
    },
  },
  'debugger-region': {
    accepts: {
      'a Region without Debugger for a job without Debugger': region('eu-central-2', {}),
      'the hook in a Region with Debugger': region('eu-central-1', { debugHookConfig: HOOK }),
      'the hook in an unknown Region': region('xx-moon-1', { debugHookConfig: HOOK }),
      'the hook in a job without a Region': region(null, { debugHookConfig: HOOK }),
      'empty lists of rules': region('eu-central-2', { debugRuleConfigurations: [], profilerRuleConfigurations: [] }),
    },
    refuses: {
      'spec.debugHookConfig': { 'the hook in a Region without Debugger': region('eu-central-2', { debugHookConfig: HOOK }) },
      'spec.profilerConfig': { 'Profiler in a Region without Debugger': region('us-gov-east-1', { profilerConfig: {} }) },
      'spec.debugRuleConfigurations': { 'a Debugger rule in a Region without Debugger': region('me-central-1', debugRule({}).spec) },
      'spec.profilerRuleConfigurations': { 'a Profiler rule in a Region without Debugger': region('ap-southeast-3', profilerRule({}).spec) },
    },
  },
};
