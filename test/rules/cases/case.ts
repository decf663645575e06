/** A change of the valid manifest, as a JSON merge patch (null removes), and where the rule has to complain. */
export interface RefusedCase {
  readonly patch: object;
  readonly path: string;
}

/** What a rule accepts and refuses, as merge patches of one valid manifest. */
export interface RuleCases {
  readonly accepts: readonly object[];
  readonly refuses: readonly RefusedCase[];
}

/** Cases of the rules of one topic, by rule id. */
export type TopicCases = Readonly<Record<string, RuleCases>>;

/** A final manifest without any finding, which the cases patch. */
export const VALID_MANIFEST = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: {
    name: 'churn-1',
    annotations: { 'services.k8s.aws/region': 'eu-west-1' },
  },
  spec: {
    algorithmSpecification: {
      enableSageMakerMetricsTimeSeries: false,
      trainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1',
      trainingInputMode: 'File',
    },
    enableInterContainerTrafficEncryption: false,
    enableManagedSpotTraining: false,
    enableNetworkIsolation: false,
    hyperParameters: { eta: '0.2' },
    inputDataConfig: [
      {
        channelName: 'train',
        compressionType: 'None',
        dataSource: {
          s3DataSource: { s3DataDistributionType: 'FullyReplicated', s3DataType: 'S3Prefix', s3URI: 's3://churn/train/' },
        },
        recordWrapperType: 'None',
      },
    ],
    outputDataConfig: { compressionType: 'GZIP', kmsKeyID: '', s3OutputPath: 's3://churn/models/' },
    resourceConfig: { instanceCount: 1, instanceType: 'ml.m5.xlarge', volumeSizeInGB: 30 },
    roleARN: 'arn:aws:iam::111122223333:role/training',
    stoppingCondition: { maxRuntimeInSeconds: 3600 },
    trainingJobName: 'churn-1',
  },
};

/** Applies a JSON merge patch (RFC 7386) to a copy. */
export function patched(target: any, patch: any): any {
  if (patch === null || typeof patch !== 'object' || Array.isArray(patch)) {
    return patch;
  }
  const result: any = target !== null && typeof target === 'object' && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) {
      delete result[key];
    } else {
      result[key] = patched(result[key], value);
    }
  }
  return result;
}

/** The channel of the valid manifest with members changed, for cases about channels. */
export function channelWith(patch: object): object {
  return patched(VALID_MANIFEST.spec.inputDataConfig[0], patch);
}
