/*
 * The built-in XGBoost algorithm with typed hyperparameters, on CSV files in Amazon S3: one channel to train on, one to validate with.
 */
import { Algorithm, Channel, Cluster, hyperparameters, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class XgboostCsv extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'churn', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: hyperparameters.HyperParameters.xgboost({
        objective: 'binary:logistic',
        evalMetric: ['auc', 'logloss'],
        numRound: 200,
        earlyStoppingRounds: 10,
        maxDepth: 5,
        eta: 0.2,
        subsample: 0.8,
      }),
      channels: [
        Channel.s3('train', 's3://example-churn/2026-10/train/', { contentType: 'text/csv' }),
        Channel.s3('validation', 's3://example-churn/2026-10/validation/', { contentType: 'text/csv' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      maxRuntime: Duration.hours(1),
      output: Output.at('s3://example-churn/models/'),
    });
  }
}

const app = new App();
new XgboostCsv(app, 'xgboost-csv');
app.synth();
