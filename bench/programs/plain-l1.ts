/* Synthesizes the same jobs with what every job has, made with the constructs that `cdk8s import` generates. */
import { synthesize } from './synthesize';
import { channel, metadataOf, ROLE } from '../jobs';
import { TrainingJob } from 'cdk8s-sagemaker-training/lib/imports/sagemaker.services.k8s.aws.js';

synthesize((chart, job) => {
  const metadata = metadataOf(chart.node.id, job);
  return new TrainingJob(chart, job.id, {
    metadata,
    spec: {
      trainingJobName: metadata.name,
      roleArn: ROLE,
      algorithmSpecification: {
        trainingImage: '141502667606.dkr.ecr.eu-west-1.amazonaws.com/sagemaker-xgboost:1.7-1',
        trainingInputMode: 'File',
        enableSageMakerMetricsTimeSeries: true,
      },
      hyperParameters: { objective: 'binary:logistic', num_round: String(job.rounds) },
      inputDataConfig: [channel('train', `${job.data}/train/`)],
      resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 1, volumeSizeInGb: 30 },
      stoppingCondition: { maxRuntimeInSeconds: 3600 },
      outputDataConfig: { s3OutputPath: `${job.results}/models/`, compressionType: 'GZIP', kmsKeyId: '' },
      enableInterContainerTrafficEncryption: false,
      enableManagedSpotTraining: false,
      enableNetworkIsolation: false,
    },
  });
});
