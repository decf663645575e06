/*
 * Tunes a script of your own in the PyTorch container of AWS, on Spot Instances. The script prints the metric that decides; its
 * definition shows SageMaker where to find it.
 */
import {
  Algorithm, Channel, Cluster, InstanceType, ManagedSpot, Output, SourceCode, TrainingRules, TrainingTemplate, tuning,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class TuningScript extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const template = new TrainingTemplate(this, 'sentiment', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/sentiment-training',
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://example-sentiment/source/', { entryPoint: 'train.py', digest: 'git-7f3c2a1' }),
      hyperParameters: { epochs: 3 },
      metrics: [{ name: 'validation:loss', regex: 'validation_loss=([0-9.e+-]+)' }],
      channels: [Channel.s3('train', 's3://example-sentiment/reviews/train/')],
      cluster: Cluster.of(InstanceType.ML_G5_XLARGE),
      maxRuntime: Duration.hours(1),
      spot: ManagedSpot.maxWait(Duration.hours(2)),
      output: Output.at('s3://example-sentiment/models/'),
    });

    const job = new tuning.HyperParameterTuningJob(this, 'tuning', {
      template,
      objective: tuning.Objective.minimize('validation:loss'),
      ranges: {
        learning_rate: tuning.Range.continuous(0.00001, 0.001, tuning.Scaling.LOGARITHMIC),
        batch_size: tuning.Range.categorical([16, 32, 64]),
        optimizer: tuning.Range.categorical(['adamw', 'sgd']),
      },
      strategy: tuning.TuningStrategy.RANDOM,
      maxTrainingJobs: 12,
      maxParallelTrainingJobs: 3,
      targetObjectiveValue: 0.2,
    });
    TrainingRules.of(job).acknowledge('spot-without-checkpoints', 'a training job takes minutes, and starts again');
  }
}

const app = new App();
new TuningScript(app, 'tuning-script');
app.synth();
