import { Algorithm, Channel, Checkpoints, Cluster, hyperparameters, InstanceType, SpotTrainingJob, TrainingJob } from 'cdk8s-sagemaker-training';
import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { TeamChart } from './team-chart';

/** The jobs of the churn team. */
export class Churn extends TeamChart {
  constructor(scope: Construct) {
    super(scope, { name: 'churn', account: '111122223333', region: 'eu-west-1', costCenter: '4711' });

    new TrainingJob(this, 'trees', {
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: hyperparameters.HyperParameters.xgboost({ numRound: 100, objective: 'binary:logistic' }),
      channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    });

    new SpotTrainingJob(this, 'nightly', {
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: hyperparameters.HyperParameters.xgboost({ numRound: 2000, objective: 'binary:logistic', eta: 0.02 }),
      channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
      cluster: Cluster.of(InstanceType.ML_M5_4XLARGE),
      checkpoints: Checkpoints.at('s3://example-churn/checkpoints/'),
      maxRuntime: Duration.hours(8),
      maxWait: Duration.hours(20),
    });
  }
}
