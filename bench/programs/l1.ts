/* Synthesizes the same jobs, made with the constructs that `cdk8s import` generates. */
import { synthesize } from './synthesize';
import { channel, IMAGE, KEY, metadataOf, ROLE, RULE_IMAGE, SECURITY_GROUPS, SUBNETS } from '../jobs';
import { TrainingJob } from 'cdk8s-sagemaker-training/lib/imports/sagemaker.services.k8s.aws.js';

synthesize((chart, job) => {
  const metadata = metadataOf(chart.node.id, job);
  return new TrainingJob(chart, job.id, {
    metadata,
    spec: {
      trainingJobName: metadata.name,
      roleArn: ROLE,
      algorithmSpecification: { trainingImage: IMAGE, trainingInputMode: 'File', enableSageMakerMetricsTimeSeries: true },
      hyperParameters: {
        objective: 'binary:logistic',
        eval_metric: 'auc,logloss',
        eta: String(job.eta),
        max_depth: String(job.maxDepth),
        num_round: String(job.rounds),
        seed: String(job.seed),
        subsample: '0.8',
      },
      inputDataConfig: [
        channel('train', `${job.data}/train/`),
        channel('validation', `${job.data}/validation/`),
      ],
      resourceConfig: { instanceType: 'ml.m5.2xlarge', instanceCount: 1, volumeSizeInGb: job.volume, volumeKmsKeyId: KEY },
      stoppingCondition: { maxRuntimeInSeconds: 7200 },
      outputDataConfig: { s3OutputPath: `${job.results}/models/`, kmsKeyId: KEY, compressionType: 'GZIP' },
      debugHookConfig: {
        s3OutputPath: `${job.results}/debug/`,
        collectionConfigurations: [{ collectionName: 'feature_importance', collectionParameters: { save_interval: '5' } }],
      },
      debugRuleConfigurations: [
        {
          ruleConfigurationName: 'FeatureImportanceOverweight',
          ruleEvaluatorImage: RULE_IMAGE,
          ruleParameters: { nfeatures: '3', rule_to_invoke: 'FeatureImportanceOverweight', threshold: '0.8' },
        },
      ],
      profilerConfig: { s3OutputPath: `${job.results}/profile/`, profilingIntervalInMilliseconds: 500 },
      profilerRuleConfigurations: [
        {
          ruleConfigurationName: 'ProfilerReport',
          ruleEvaluatorImage: RULE_IMAGE,
          ruleParameters: { rule_to_invoke: 'ProfilerReport' },
        },
      ],
      vpcConfig: { subnets: SUBNETS, securityGroupIDs: SECURITY_GROUPS },
      enableInterContainerTrafficEncryption: false,
      enableManagedSpotTraining: false,
      enableNetworkIsolation: false,
      tags: [
        { key: 'project', value: 'churn' },
        { key: 'team', value: job.team },
      ],
    },
  });
});
