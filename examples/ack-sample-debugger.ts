/*
 * The Debugger and Profiler sample of the ACK project, under a fixed name, with save intervals that Debugger understands
 * and without a hyperparameter that this version of XGBoost refuses.
 */
import { Algorithm, Channel, Cluster, debugging, InstanceType, JobName, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class AckSampleDebugger extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'job', {
      name: JobName.fixed('ack-sample-debugger'),
      region: 'us-west-2',
      role: 'arn:aws:iam::111122223333:role/ack-sample',
      algorithm: Algorithm.fromImage('246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.3-1'),
      hyperParameters: {
        objective: 'reg:squarederror',
        subsample: 0.7,
        num_round: 51,
        max_depth: 5,
        gamma: 4,
        eta: 0.2,
        min_child_weight: 6,
      },
      channels: [
        Channel.s3('train', 's3://ack-sample/sagemaker/training/train', { contentType: 'text/csv' }),
        Channel.s3('validation', 's3://ack-sample/sagemaker/training/validation', { contentType: 'text/csv' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M4_XLARGE, { volumeSize: Size.gibibytes(5) }),
      maxRuntime: Duration.days(1),
      output: Output.at('s3://ack-sample/sagemaker/training/debugger/output'),
      debugger: debugging.Debugger.at('s3://ack-sample/sagemaker/training/debugger/hookconfig', {
        collections: [
          debugging.TensorCollection.featureImportance({ saveInterval: 5 }),
          debugging.TensorCollection.losses({ saveInterval: 500 }),
          debugging.TensorCollection.averageShap({ saveInterval: 5 }),
          debugging.TensorCollection.metrics({ saveInterval: 5 }),
        ],
        rules: [debugging.DebugRule.lossNotDecreasing({ collectionNames: ['metrics'], numSteps: 10 })],
      }),
      profiler: debugging.Profiler.at('s3://ack-sample/sagemaker/training/profiler/', {
        interval: Duration.millis(500),
        rules: [debugging.ProfilerRule.profilerReport()],
      }),
      tags: { algorithm: 'xgboost', environment: 'testing', customer: 'test-user' },
    });
  }
}

const app = new App();
new AckSampleDebugger(app, 'ack-sample-debugger');
app.synth();
