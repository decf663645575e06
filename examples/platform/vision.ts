import {
  Algorithm, Channel, Cluster, DebuggedTrainingJob, debugging, DistributedTrainingJob, Distribution, InputMode, InstanceType, SourceCode,
  TrainingDefaults,
} from 'cdk8s-sagemaker-training';
import { Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { TeamChart } from './team-chart';

/** The jobs of the vision team, which have some defaults of their own. */
export class Vision extends TeamChart {
  constructor(scope: Construct) {
    super(scope, { name: 'vision', account: '444455556666', region: 'eu-central-1', costCenter: '4712' });
    TrainingDefaults.of(this).set({ inputMode: InputMode.FAST_FILE, maxRuntime: Duration.hours(12) });

    const code = SourceCode.s3('s3://example-vision/source/', { entryPoint: 'train.py', digest: 'git-4f2a91c' });
    const algorithm = Algorithm.pytorch('2.8.0');
    const channels = [Channel.s3('train', 's3://example-vision/tiles/'), Channel.s3('backbone', 's3://example-shared/backbones/resnet50/')];

    new DistributedTrainingJob(this, 'detector', {
      algorithm,
      code,
      channels,
      hyperParameters: { epochs: 30, batch_size: 64 },
      cluster: Cluster.of(InstanceType.ML_G5_12XLARGE, { instanceCount: 4 }),
      distribution: Distribution.torchrun(),
      interContainerEncryption: true,
    });

    new DebuggedTrainingJob(this, 'segmentation', {
      algorithm,
      code,
      channels,
      hyperParameters: { epochs: 60, batch_size: 16 },
      cluster: Cluster.of(InstanceType.ML_G5_2XLARGE),
      debugger: debugging.Debugger.at('s3://example-vision/debugger/', {
        rules: [debugging.DebugRule.lossNotDecreasing({ actions: [debugging.RuleAction.stopTraining()] })],
      }),
    });
  }
}
