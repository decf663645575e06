/*
 * Two instances in a VPC of your own that read from FSx for Lustre. Their volumes, the model artifacts and the traffic
 * between them are encrypted with keys of your own.
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class FsxVpc extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const key = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

    new TrainingJob(this, 'turbulence', {
      region: 'eu-central-1',
      role: 'arn:aws:iam::111122223333:role/turbulence-training',
      algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-central-1.amazonaws.com/turbulence'
        + '@sha256:3d2f1a0c5b4e7968817263544536271809fa0eb1dc2fc3ad4e9b5f8a7c6d1e20'),
      channels: [
        // The first part of the path is the mount name of the file system.
        Channel.fsxLustre('train', {
          fileSystemId: 'fs-0a1b2c3d4e5f67890',
          directoryPath: '/x4ohbbmv/simulations/train',
        }),
      ],
      vpc: {
        subnets: ['subnet-0123456789abcdef0'],
        securityGroupIds: ['sg-0fedcba9876543210'],
      },
      cluster: Cluster.of(InstanceType.ML_C5_9XLARGE, {
        instanceCount: 2,
        volumeSize: Size.gibibytes(50),
        volumeKey: key,
      }),
      interContainerEncryption: true,
      maxRuntime: Duration.days(2),
      output: Output.at('s3://example-turbulence/models/', { kmsKey: key }),
    });
  }
}

const app = new App();
new FsxVpc(app, 'fsx-vpc');
app.synth();
