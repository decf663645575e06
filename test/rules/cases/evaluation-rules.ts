import type { TopicCases } from './case';
import { BUILT_IN, CUSTOM, debugRule, DETAILED_PROFILER, HOOK, profilerRule, UNKNOWN_IMAGE } from './evaluators';

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
    accepts: [{}, { spec: { debugRuleConfigurations: named('a', 'b', 'A') } }, { spec: { debugRuleConfigurations: NAMELESS } }],
    refuses: [{ patch: { spec: { debugRuleConfigurations: named('a', 'b', 'a') } }, path: 'spec.debugRuleConfigurations[2].ruleConfigurationName' }],
  },
  'profiler-rule-names-unique': {
    accepts: [{}, { spec: { profilerRuleConfigurations: named('a', 'b'), debugRuleConfigurations: named('a') } }],
    refuses: [{ patch: { spec: { profilerRuleConfigurations: named('a', 'a') } }, path: 'spec.profilerRuleConfigurations[1].ruleConfigurationName' }],
  },
  'evaluation-rule-names-differ': {
    accepts: [
      {},
      { spec: { profilerRuleConfigurations: named('a', 'a'), debugRuleConfigurations: named('b') } },
      { spec: { profilerRuleConfigurations: NAMELESS, debugRuleConfigurations: NAMELESS } },
    ],
    refuses: [{
      patch: { spec: { profilerRuleConfigurations: named('a', 'b'), debugRuleConfigurations: named('c', 'b') } },
      path: 'spec.profilerRuleConfigurations[1].ruleConfigurationName',
    }],
  },
  'evaluation-rule-image-region': {
    accepts: [
      {},
      image(BUILT_IN),
      image(US_WEST_2, 'us-west-2'),
      image(US_WEST_2, null),
      image(CHINA, 'cn-north-1'),
      image('111122223333.dkr.ecr.us-isob-east-1.sc2s.sgov.gov/mine:1', 'us-isob-east-1'),
      image('111122223333.dkr.ecr.xx-moon-1.amazonaws.moon/mine:1', 'xx-moon-1'),
      image('111122223333.dkr-ecr.eu-west-1.on.aws/mine:1'),
      image('public.ecr.aws/mine/rules:1'),
      image('mine'),
      image(US_WEST_2, '${Token[AWS.Region.4]}'),
    ],
    refuses: [
      { patch: image(US_WEST_2), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: image(BUILT_IN, 'mx-central-1'), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: image(BUILT_IN, 'xx-moon-1'), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: image(CHINA.replace('.com.cn', '.com'), 'cn-north-1'), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: image('111122223333.dkr.ecr.us-west-2.amazonaws.com/mine:1'), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: profilerRule({ ruleEvaluatorImage: US_WEST_2 }), path: `${PROFILER}.ruleEvaluatorImage` },
    ],
  },
  'evaluation-rule-image-account': {
    accepts: [
      {},
      image(BUILT_IN), image(CUSTOM), image(UNKNOWN_IMAGE), image(CHINA, 'cn-north-1'), image(DETAILED_PROFILER),
      image('111122223333.dkr.ecr.il-central-1.amazonaws.com/sagemaker-debugger-rules:latest', 'il-central-1'),
      image('111122223333.dkr.ecr.ap-northeast-3.amazonaws.com/sagemaker-debugger-rule-evaluator:latest', 'ap-northeast-3'),
    ],
    refuses: [
      { patch: image(BUILT_IN.replace(/^\d+/, '895741380848')), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: image(BUILT_IN.replace('sagemaker-debugger-rules', 'sagemaker-debugger-rule-evaluator')), path: `${DEBUG}.ruleEvaluatorImage` },
      { patch: profilerRule({ ruleEvaluatorImage: US_WEST_2.replace(/^\d+/, '111122223333') }), path: `${PROFILER}.ruleEvaluatorImage` },
    ],
  },
  'evaluation-rule-to-invoke': {
    accepts: [{}, custom({ rule_to_invoke: 'AllZero' }, BUILT_IN), custom({}, UNKNOWN_IMAGE), custom({}), custom(PAIR, BUILT_IN)],
    refuses: [
      { patch: custom({}, BUILT_IN), path: `${DEBUG}.ruleParameters.rule_to_invoke` },
      { patch: debugRule({}), path: `${DEBUG}.ruleParameters.rule_to_invoke` },
      { patch: profilerRule({ ruleParameters: { rule_to_invoke: '' } }), path: `${PROFILER}.ruleParameters.rule_to_invoke` },
    ],
  },
  'custom-rule-source': {
    accepts: [
      {},
      custom({}),
      custom({ rule_to_invoke: 'MyRule', source_s3_uri: CUSTOM_SOURCE }),
      custom({ rule_to_invoke: 'MyRule' }, UNKNOWN_IMAGE),
      custom({ rule_to_invoke: 'AllZero' }, BUILT_IN),
    ],
    refuses: [
      { patch: custom({ rule_to_invoke: 'MyRule' }), path: `${DEBUG}.ruleParameters.source_s3_uri` },
      { patch: custom({ source_s3_uri: CUSTOM_SOURCE }), path: `${DEBUG}.ruleParameters.rule_to_invoke` },
      { patch: custom({ source_s3_uri: CUSTOM_SOURCE }, BUILT_IN), path: `${DEBUG}.ruleParameters.rule_to_invoke` },
      { patch: custom({ rule_to_invoke: 'A', source_s3_uri: 'my_rule.py' }, UNKNOWN_IMAGE), path: `${DEBUG}.ruleParameters.source_s3_uri` },
      {
        patch: profilerRule({ ruleEvaluatorImage: CUSTOM, ruleParameters: { rule_to_invoke: 'MyRule' } }),
        path: `${PROFILER}.ruleParameters.source_s3_uri`,
      },
    ],
  },
  'custom-rule-instance': {
    accepts: [
      {},
      instance('ml.t3.medium', 1), instance('ml.moon.large', 10),
      instance(undefined, 0, BUILT_IN), instance(undefined, 0, UNKNOWN_IMAGE),
    ],
    refuses: [
      { patch: instance(undefined, 10), path: `${DEBUG}.instanceType` },
      { patch: instance('ml.t3.medium'), path: `${DEBUG}.volumeSizeInGB` },
      { patch: instance('ml.t3.medium', 0), path: `${DEBUG}.volumeSizeInGB` },
      { patch: profilerRule({ ruleEvaluatorImage: CUSTOM, instanceType: 'ml.t3.medium' }), path: `${PROFILER}.volumeSizeInGB` },
    ],
  },
  'built-in-rule-instance': {
    accepts: [{}, instance(undefined, 0, BUILT_IN), instance('ml.m5.4xlarge', 128, DETAILED_PROFILER), instance('ml.t3.medium', 10)],
    refuses: [
      { patch: instance('ml.t3.medium', 0, BUILT_IN), path: `${DEBUG}.instanceType` },
      { patch: instance(undefined, 1, BUILT_IN), path: `${DEBUG}.volumeSizeInGB` },
      { patch: profilerRule({ volumeSizeInGB: 1 }), path: `${PROFILER}.volumeSizeInGB` },
    ],
  },
  'detailed-profiler-rule': {
    accepts: [
      {},
      profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER, ruleParameters: { rule_to_invoke: 'DetailedProfilerProcessing' } }),
      profilerRule({ ruleParameters: { rule_to_invoke: 'ProfilerReport' } }),
      debugRule({}),
    ],
    refuses: [
      { patch: profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER }), path: `${PROFILER}.ruleParameters.rule_to_invoke` },
      {
        patch: profilerRule({ ruleEvaluatorImage: DETAILED_PROFILER, ruleParameters: { rule_to_invoke: 'ProfilerReport' } }),
        path: `${PROFILER}.ruleParameters.rule_to_invoke`,
      },
      { patch: debugRule({ ruleEvaluatorImage: DETAILED_PROFILER }), path: `${DEBUG}.ruleEvaluatorImage` },
    ],
  },
  'evaluation-rule-instance-type': {
    accepts: [{}, instance('ml.t3.medium'), instance('ml.p3.2xlarge'), instance('ml.moon.large'), instance(undefined)],
    refuses: [
      { patch: instance('ml.trn1.2xlarge'), path: `${DEBUG}.instanceType` },
      { patch: profilerRule({ instanceType: 'ml.p4d.24xlarge' }), path: `${PROFILER}.instanceType` },
    ],
  },
  'evaluation-rule-local-storage': {
    accepts: [{}, instance('ml.g4dn.xlarge', 125), instance('ml.t3.medium', 5000), instance('ml.moon.large', 5000), instance(undefined, 5000)],
    refuses: [
      { patch: instance('ml.g4dn.xlarge', 126), path: `${DEBUG}.volumeSizeInGB` },
      { patch: profilerRule({ instanceType: 'ml.g5.xlarge', volumeSizeInGB: 251 }), path: `${PROFILER}.volumeSizeInGB` },
    ],
  },
  'evaluation-rule-base-trial': {
    accepts: [{}, debugRule({}), custom({ rule_to_invoke: 'SimilarAcrossRuns', other_trials: 'churn-0' }, BUILT_IN)],
    refuses: [
      { patch: custom({ base_trial: 'churn-1' }), path: `${DEBUG}.ruleParameters.base_trial` },
      { patch: profilerRule({ ruleParameters: { base_trial: '' } }), path: `${PROFILER}.ruleParameters.base_trial` },
    ],
  },
  'debugger-name-value-pairs': {
    accepts: [
      {},
      { spec: { debugHookConfig: { ...HOOK, hookParameters: { save_interval: '5' } } } },
      { spec: { debugHookConfig: { ...HOOK, collectionConfigurations: [{ collectionParameters: {} }, {}] } } },
      custom({ ...PAIR, rule_to_invoke: 'MyRule' }),
      custom({ name: 'x' }),
    ],
    refuses: [
      { patch: { spec: { debugHookConfig: { ...HOOK, hookParameters: PAIR } } }, path: 'spec.debugHookConfig.hookParameters' },
      {
        patch: { spec: { debugHookConfig: { ...HOOK, collectionConfigurations: [{}, { collectionName: 'weights', collectionParameters: PAIR }] } } },
        path: 'spec.debugHookConfig.collectionConfigurations[1].collectionParameters',
      },
      { patch: debugRule({ ruleParameters: PAIR }), path: `${DEBUG}.ruleParameters` },
      { patch: debugRule({ ruleParameters: { value: '5', name: 'threshold' } }), path: `${DEBUG}.ruleParameters` },
      { patch: { spec: { profilerConfig: { profilingParameters: PAIR } } }, path: 'spec.profilerConfig.profilingParameters' },
      { patch: profilerRule({ ruleParameters: PAIR }), path: `${PROFILER}.ruleParameters` },
    ],
  },
  'debugger-region': {
    accepts: [
      {},
      region('eu-central-2', {}),
      region('eu-central-1', { debugHookConfig: HOOK }),
      region('xx-moon-1', { debugHookConfig: HOOK }),
      region(null, { debugHookConfig: HOOK }),
      region('eu-central-2', { debugRuleConfigurations: [], profilerRuleConfigurations: [] }),
    ],
    refuses: [
      { patch: region('eu-central-2', { debugHookConfig: HOOK }), path: 'spec.debugHookConfig' },
      { patch: region('us-gov-east-1', { profilerConfig: {} }), path: 'spec.profilerConfig' },
      { patch: region('me-central-1', debugRule({}).spec), path: 'spec.debugRuleConfigurations' },
      { patch: region('ap-southeast-3', profilerRule({}).spec), path: 'spec.profilerRuleConfigurations' },
    ],
  },
};
