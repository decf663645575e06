/** The image of the built-in rules in the Region of the valid manifest. */
export const BUILT_IN = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rules:latest';
/** The image for custom rules there. */
export const CUSTOM = '606966180310.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-debugger-rule-evaluator:latest';
/** The image of SageMaker Profiler there. */
export const DETAILED_PROFILER = '929884845733.dkr.ecr.eu-west-1.amazonaws.com/detailed-profiler-processing:latest';
/** An image that is none of AWS. */
export const UNKNOWN_IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/mine:1';
/** A training image for deep learning, old enough to be profiled. */
export const DL_IMAGE = '763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:1.13.1-gpu-py39';
/** A training image with XGBoost. */
export const XGBOOST_IMAGE = '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.3-1';

/** The least hook. */
export const HOOK = { s3OutputPath: 's3://churn/tensors/' };

/** A job with one Debugger rule and the hook for it. */
export const debugRule = (patch: object) => ({
  spec: { debugHookConfig: HOOK, debugRuleConfigurations: [{ ruleConfigurationName: 'watch', ruleEvaluatorImage: BUILT_IN, ...patch }] },
});

/** A job with one Profiler rule and the Profiler for it. */
export const profilerRule = (patch: object, profilerConfig: object | null = PROFILER) => ({
  spec: { profilerConfig, profilerRuleConfigurations: [{ ruleConfigurationName: 'report', ruleEvaluatorImage: BUILT_IN, ...patch }] },
});

/** A job with another training image. */
export const trainingImage = (image: string) => ({ spec: { algorithmSpecification: { trainingImage: image } } });

/** A job with the hook, patched. */
export const hook = (patch: object) => ({ spec: { debugHookConfig: { ...HOOK, ...patch } } });
export const hookParameters = (parameters: object) => hook({ hookParameters: parameters });
export const COLLECTIONS = 'spec.debugHookConfig.collectionConfigurations';
export const collections = (...names: string[]) => names.map(collectionName => ({ collectionName }));
export const collectionParameters = (parameters: object, collectionName = 'weights') => hook({
  collectionConfigurations: [{ collectionName, collectionParameters: parameters }],
});

/** A job with a Debugger rule by its name, and the path of its parameters. */
export const rule = (invoked: string | undefined, parameters: object = {}, image = BUILT_IN) => debugRule({
  ruleEvaluatorImage: image,
  ruleParameters: { ...invoked === undefined ? {} : { rule_to_invoke: invoked }, ...parameters },
});
export const PARAMETERS = 'spec.debugRuleConfigurations[0].ruleParameters';

/** A job with the parts of several patches; of the same part, the last one. */
export const merged = (...patches: Array<{ spec: object }>) => ({ spec: Object.assign({}, ...patches.map(({ spec }) => spec)) });

/** A job with Profiler, and what profiling of the framework is told. */
export const PROFILER = { s3OutputPath: 's3://churn/measurements/' };
export const profiling = (profilingParameters: object, image?: string) => ({
  spec: { profilerConfig: { ...PROFILER, profilingParameters }, ...image === undefined ? {} : trainingImage(image).spec },
});
export const STEPS = '{"StartStep": 5, "NumSteps": 3}';
export const detailed = (text: string) => profiling({ DetailedProfilingConfig: text });
