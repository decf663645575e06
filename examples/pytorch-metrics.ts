/*
 * A script of your own in the PyTorch container of AWS. Hyperparameters keep their types, and SageMaker reads metrics
 * from what the script prints.
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, SourceCode, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class PytorchMetrics extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'sentiment', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/sentiment-training',
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://example-sentiment/code/7f3c2a1/', { entryPoint: 'train.py' }),
      // They reach the script as arguments.
      hyperParameters: {
        epochs: 3,
        learning_rate: 2e-5,
        optimizer: 'adamw',
        mixed_precision: true,
        hidden_sizes: [512, 128],
        dropout: { embedding: 0.1, classifier: 0.3 },
      },
      metrics: [
        { name: 'train:loss', regex: 'train_loss=([0-9.e+-]+)' },
        { name: 'validation:loss', regex: 'validation_loss=([0-9.e+-]+)' },
        { name: 'validation:accuracy', regex: 'validation_accuracy=([0-9.e+-]+)' },
      ],
      channels: [
        Channel.s3('train', 's3://example-sentiment/reviews/train/'),
        Channel.s3('validation', 's3://example-sentiment/reviews/validation/'),
      ],
      cluster: Cluster.of(InstanceType.ML_G5_XLARGE, { volumeSize: Size.gibibytes(100) }),
      maxRuntime: Duration.hours(4),
      output: Output.at('s3://example-sentiment/models/'),
    });
  }
}

const app = new App();
new PytorchMetrics(app, 'pytorch-metrics');
app.synth();
