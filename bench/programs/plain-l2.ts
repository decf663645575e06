/* Synthesizes jobs with what every job has, made with the constructs of this library. */
import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { Duration } from 'cdk8s';
import { synthesize } from './synthesize';
import { REGION, ROLE } from '../jobs';

synthesize((chart, job) => {
  return new TrainingJob(chart, job.id, {
    region: REGION,
    role: ROLE,
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: { objective: 'binary:logistic', num_round: job.rounds },
    channels: [Channel.s3('train', `${job.data}/train/`, { contentType: 'text/csv' })],
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at(`${job.results}/models/`),
  });
});
