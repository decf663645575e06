/*
 * A script on spare capacity: SageMaker may take the instances away and continue later. The script finds its last checkpoint
 * in /opt/ml/checkpoints, which SageMaker keeps in step with S3. A changed job is a new job with checkpoints of its own.
 */
import {
  Algorithm, Channel, Checkpoints, Cluster, InputMode, InstanceType, Output, SourceCode, SpotTrainingJob,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class Spot extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new SpotTrainingJob(this, 'segmentation', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/segmentation-training',
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://example-segmentation/source/', { entryPoint: 'train.py', digest: 'git-4f2a91c' }),
      hyperParameters: { epochs: 60, batch_size: 16 },
      inputMode: InputMode.FAST_FILE,
      channels: [Channel.s3('train', 's3://example-segmentation/tiles/')],
      cluster: Cluster.of(InstanceType.ML_G5_2XLARGE, { volumeSize: Size.gibibytes(100) }),
      checkpoints: Checkpoints.at('s3://example-segmentation/checkpoints/'),
      maxRuntime: Duration.hours(10),
      maxWait: Duration.hours(24),
      output: Output.at('s3://example-segmentation/models/'),
      // SageMaker tries again after a fault of its own.
      retryAttempts: 3,
    });
  }
}

const app = new App();
new Spot(app, 'spot');
app.synth();
