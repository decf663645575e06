/*
 * The built-in image classification algorithm. It streams labeled images from augmented manifests such as those of
 * SageMaker Ground Truth, which have one JSON object per line with the URI of an image and its class.
 */
import { Algorithm, Channel, Cluster, InputMode, InstanceType, Output, RecordWrapper, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class AugmentedManifest extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TrainingJob(this, 'defects', {
      region: 'us-east-1',
      role: 'arn:aws:iam::111122223333:role/defects-training',
      algorithm: Algorithm.imageClassification(),
      hyperParameters: {
        num_layers: 50,
        use_pretrained_model: 1,
        image_shape: '3,224,224',
        num_classes: 12,
        num_training_samples: 48000,
        mini_batch_size: 64,
        epochs: 20,
        learning_rate: 0.01,
      },
      inputMode: InputMode.PIPE,
      channels: [
        labeledImages('train', 's3://example-defects/labels/train.manifest'),
        labeledImages('validation', 's3://example-defects/labels/validation.manifest'),
      ],
      cluster: Cluster.of(InstanceType.ML_G5_2XLARGE),
      maxRuntime: Duration.hours(8),
      output: Output.at('s3://example-defects/models/'),
    });
  }
}

function labeledImages(channelName: string, manifest: string): Channel {
  return Channel.augmentedManifest(channelName, manifest, ['source-ref', 'defect'], {
    contentType: 'application/x-recordio',
    recordWrapper: RecordWrapper.RECORD_IO,
    shuffleSeed: 42,
  });
}

const app = new App();
new AugmentedManifest(app, 'augmented-manifest');
app.synth();
