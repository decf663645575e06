import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

export class MyChart extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'model', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: { objective: 'binary:logistic', num_round: 100 },
      channels: [Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' })],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      maxRuntime: Duration.hours(1),
      output: Output.at('s3://example-churn/models/'),
    });
  }
}

const app = new App();
new MyChart(app, 'churn');
app.synth();
