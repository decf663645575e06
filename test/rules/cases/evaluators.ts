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
export const profilerRule = (patch: object, profilerConfig: object | null = { s3OutputPath: 's3://churn/measurements/' }) => ({
  spec: { profilerConfig, profilerRuleConfigurations: [{ ruleConfigurationName: 'report', ruleEvaluatorImage: BUILT_IN, ...patch }] },
});

/** A job with another training image. */
export const trainingImage = (image: string) => ({ spec: { algorithmSpecification: { trainingImage: image } } });
