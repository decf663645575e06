/*
 * The same training with six combinations of two hyperparameters, on two instance types: twelve jobs. A changed sweep runs only
 * the points that are new.
 */
import {
  Algorithm, Channel, Cluster, InstanceType, Output, RunValue, SweepPoints, TrainingSweep, TrainingTemplate,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class Sweep extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'churn' });

    const template = new TrainingTemplate(this, 'churn', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: {
        objective: 'binary:logistic',
        eval_metric: 'auc',
        num_round: 100,
        max_depth: RunValue.parameter('depth', { defaultValue: '5' }),
        eta: RunValue.parameter('eta', { defaultValue: '0.3' }),
      },
      channels: [
        Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' }),
        Channel.s3('validation', 's3://example-churn/validation/', { contentType: 'text/csv' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      maxRuntime: Duration.hours(2),
      output: Output.at('s3://example-churn/models/'),
    });

    new TrainingSweep(this, 'sweep', {
      template,
      points: SweepPoints.grid({ depth: [3, 5, 7], eta: [0.03, 0.3] }),
      instanceTypes: [InstanceType.ML_M5_XLARGE, InstanceType.ML_C5_XLARGE],
      family: 'churn-sweep',
    });
  }
}

const app = new App();
new Sweep(app, 'sweep');
app.synth();
