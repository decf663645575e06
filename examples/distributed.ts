/*
 * One training over four instances: torchrun starts the script on each of them, each gets its share of the objects, and
 * what the instances say to each other is encrypted.
 */
import {
  Algorithm, Channel, Cluster, DistributedTrainingJob, Distribution, InstanceType, Output, S3DataDistribution, SourceCode,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class Distributed extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new DistributedTrainingJob(this, 'ranking', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/ranking-training',
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://example-ranking/source/', { entryPoint: 'train.py', digest: 'git-77d03e1' }),
      distribution: Distribution.torchrun(),
      hyperParameters: { epochs: 3, learning_rate: 0.0003 },
      channels: [Channel.s3('train', 's3://example-ranking/shards/', { distribution: S3DataDistribution.SHARDED_BY_S3_KEY })],
      cluster: Cluster.of(InstanceType.ML_P4D_24XLARGE, { instanceCount: 4, volumeSize: Size.gibibytes(500) }),
      maxRuntime: Duration.hours(24),
      output: Output.at('s3://example-ranking/models/'),
      vpc: { subnets: ['subnet-0a1b2c3d4e5f60718'], securityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
      interContainerEncryption: true,
    });
  }
}

const app = new App();
new Distributed(app, 'distributed');
app.synth();
