/*
 * The XGBoost sample of the ACK project, under a fixed name.
 */
import { Algorithm, Channel, Cluster, InstanceType, JobName, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class AckSampleXgboost extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'job', {
      name: JobName.fixed('ack-sample-xgboost'),
      region: 'us-west-2',
      role: 'arn:aws:iam::111122223333:role/ack-sample',
      algorithm: Algorithm.fromImage('433757028032.dkr.ecr.us-west-2.amazonaws.com/xgboost:1'),
      hyperParameters: {
        max_depth: 5,
        gamma: 4,
        eta: 0.2,
        min_child_weight: 6,
        silent: 0,
        objective: 'multi:softmax',
        num_class: 10,
        num_round: 10,
      },
      channels: [
        Channel.s3('train', 's3://ack-sample/sagemaker/xgboost/train', { contentType: 'text/libsvm' }),
        Channel.s3('validation', 's3://ack-sample/sagemaker/xgboost/validation', { contentType: 'text/libsvm' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M4_XLARGE, { volumeSize: Size.gibibytes(5) }),
      maxRuntime: Duration.days(1),
      output: Output.at('s3://ack-sample/output'),
    });
  }
}

const app = new App();
new AckSampleXgboost(app, 'ack-sample-xgboost');
app.synth();
