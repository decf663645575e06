/* Synthesizes the same jobs with what every job has, made with the constructs that `cdk8s import` generates. */
import { synthesize } from './synthesize';
import { REGION, ROLE } from '../jobs';
import { TrainingJob } from 'cdk8s-sagemaker-training/lib/imports/sagemaker.services.k8s.aws.js';

synthesize((chart, job) => {
  const name = `${chart.node.id}-${job.id}-0123456789ab`;
  return new TrainingJob(chart, job.id, {
    metadata: {
      name,
      annotations: { 'services.k8s.aws/region': REGION },
      labels: { 'cdk8s-sagemaker-training/family': `${chart.node.id}-${job.id}` },
    },
    spec: {
      trainingJobName: name,
      roleArn: ROLE,
      algorithmSpecification: {
        trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1',
        trainingInputMode: 'File',
        enableSageMakerMetricsTimeSeries: true,
      },
      hyperParameters: { objective: 'binary:logistic', num_round: String(job.rounds) },
      inputDataConfig: [
        {
          channelName: 'train',
          contentType: 'text/csv',
          compressionType: 'None',
          recordWrapperType: 'None',
          dataSource: {
            s3DataSource: { s3DataType: 'S3Prefix', s3DataDistributionType: 'FullyReplicated', s3Uri: `${job.data}/train/` },
          },
        },
      ],
      resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 1, volumeSizeInGb: 30 },
      stoppingCondition: { maxRuntimeInSeconds: 3600 },
      outputDataConfig: { s3OutputPath: `${job.results}/models/`, compressionType: 'GZIP', kmsKeyId: '' },
      enableInterContainerTrafficEncryption: false,
      enableManagedSpotTraining: false,
      enableNetworkIsolation: false,
    },
  });
});
