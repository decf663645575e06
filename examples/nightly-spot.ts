/*
 * A script on spare capacity, every Sunday. A training that fails is tried again from its checkpoints, which all attempts of
 * a run share; a run that takes more than a day is stopped.
 */
import {
  Algorithm, Channel, Checkpoints, Cluster, ConcurrencyPolicy, InstanceType, Output, RunValue, SourceCode, TrainingCronJob, TrainingTemplate,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Cron, Duration, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';

class NightlySpot extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { namespace: 'segmentation' });

    const template = TrainingTemplate.spot(this, 'segmentation', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/segmentation-training',
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://example-segmentation/source/', { entryPoint: 'train.py', digest: 'git-4f2a91c' }),
      hyperParameters: { epochs: 60, attempt: RunValue.attempt() },
      channels: [Channel.s3('train', `s3://example-segmentation/tiles/${RunValue.date('YYYY/MM/DD')}/`)],
      cluster: Cluster.of(InstanceType.ML_G5_2XLARGE),
      checkpoints: Checkpoints.at('s3://example-segmentation/checkpoints/'),
      maxRuntime: Duration.hours(10),
      output: Output.at('s3://example-segmentation/models/'),
    });

    new TrainingCronJob(this, 'cron', {
      template,
      schedule: Cron.schedule({ minute: '30', hour: '3', weekDay: '0' }),
      timeZone: 'Europe/Dublin',
      concurrencyPolicy: ConcurrencyPolicy.REPLACE,
      maxRetries: 2,
      deadline: Duration.hours(24),
      image: 'registry.example.com/kubectl:1.33',
      podPatches: [
        JsonPatch.add('/imagePullSecrets', [{ name: 'registry' }]),
        JsonPatch.add('/nodeSelector', { pool: 'small' }),
      ],
    });
  }
}

const app = new App();
new NightlySpot(app, 'nightly-spot');
app.synth();
