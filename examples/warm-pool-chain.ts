/*
 * Three jobs on one warm pool, each of which continues from the model of the one before. SageMaker refuses a job until the
 * model that it starts from exists, and the controller tries again until it does.
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class WarmPoolChain extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    let previous: TrainingJob | undefined;
    for (const month of ['january', 'february', 'march']) {
      const job = new TrainingJob(this, month, {
        region: 'us-east-1',
        role: 'arn:aws:iam::111122223333:role/species-training',
        algorithm: Algorithm.imageClassification(),
        hyperParameters: {
          num_layers: 18,
          image_shape: '3,224,224',
          num_classes: 40,
          num_training_samples: 20000,
          mini_batch_size: 64,
          epochs: 5,
        },
        channels: [
          Channel.s3('train', `s3://example-species/${month}/train/`, { contentType: 'application/x-recordio' }),
          Channel.s3('validation', `s3://example-species/${month}/validation/`, { contentType: 'application/x-recordio' }),
        ],
        // The pool goes to the next job that asks for the same cluster. The controller pauses up to 17 minutes between two tries.
        cluster: Cluster.of(InstanceType.ML_G4DN_XLARGE, { keepAlive: Duration.minutes(30) }),
        maxRuntime: Duration.hours(2),
        output: Output.at('s3://example-species/models/'),
      });
      if (previous !== undefined) {
        job.addChannel(Channel.modelOf('model', previous));
      }
      previous = job;
    }
  }
}

const app = new App();
new WarmPoolChain(app, 'warm-pool-chain');
app.synth();
