/*
 * The same training every night, on the data of the day, with Kubernetes alone. Each run is a training job of its own. The
 * number of rounds is a parameter for runs that are started by hand:
 *
 *   npx cdk8s-sagemaker-training render dist/nightly.k8s.yaml --parameter rounds=200 | kubectl create -f -
 */
import {
  Algorithm, Channel, Cluster, InstanceType, Output, RunValue, TrainingCronJob, TrainingTemplate,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Cron } from 'cdk8s';
import { Construct } from 'constructs';

class Nightly extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'churn' });

    const rounds = RunValue.parameter('rounds', { defaultValue: '100', pattern: '[1-9][0-9]*', longest: '9999' });

    const template = new TrainingTemplate(this, 'churn', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: { objective: 'binary:logistic', max_depth: 5, num_round: rounds },
      channels: [Channel.s3('train', `s3://example-churn/days/${RunValue.date('YYYY-MM-DD')}/`, { contentType: 'text/csv' })],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      output: Output.at('s3://example-churn/models/'),
    });

    new TrainingCronJob(this, 'cron', {
      template,
      schedule: Cron.schedule({ minute: '0', hour: '2' }),
      timeZone: 'Europe/Dublin',
      successfulJobsRetained: 7,
      image: 'registry.example.com/kubectl:1.33',
    });
  }
}

const app = new App();
new Nightly(app, 'nightly');
app.synth();
