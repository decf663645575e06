/*
 * Instances of two kinds in one job: CPUs prepare the samples that the GPUs train on. Each channel says which group
 * it is for; the script learns from /opt/ml/input/config/resourceconfig.json which group it runs in.
 */
import {
  Algorithm, Channel, Cluster, InstanceGroup, InstanceType, Output, SourceCode, TrainingJob,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, Size } from 'cdk8s';
import { Construct } from 'constructs';

class Heterogeneous extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const data = InstanceGroup.of('data', InstanceType.ML_C5_18XLARGE, 2);
    const training = InstanceGroup.of('training', InstanceType.ML_P4D_24XLARGE, 1);

    new TrainingJob(this, 'detector', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/detector-training',
      algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/detector:2.4.0'),
      code: SourceCode.s3('s3://example-detector/source/', { entryPoint: 'launcher.py', digest: 'git-b81c55e' }),
      channels: [
        Channel.s3('raw', 's3://example-detector/raw/', { instanceGroups: [data] }),
        Channel.s3('weights', 's3://example-detector/weights/', { instanceGroups: [training] }),
      ],
      cluster: Cluster.heterogeneous([data, training], { volumeSize: Size.gibibytes(200) }),
      maxRuntime: Duration.hours(12),
      output: Output.at('s3://example-detector/models/'),
    });
  }
}

const app = new App();
new Heterogeneous(app, 'heterogeneous');
app.synth();
