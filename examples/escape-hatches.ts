/*
 * What the library doesn't know yet: an instance type that is newer than the library, a patch in the names of the CRD,
 * and your own metadata. Its warnings are acknowledged with their reasons.
 */
import {
  Algorithm, Channel, Cluster, HyperParameterEncoding, InputMode, InstanceType, ManagedSpot, Output, TrainingJob, TrainingRules,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration, JsonPatch } from 'cdk8s';
import { Construct } from 'constructs';

class EscapeHatches extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id, { labels: { app: 'ranking' } });

    const job = new TrainingJob(this, 'ranking', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/ranking-training',
      algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/ranking:3f9c1d2', {
        hyperParameterEncoding: HyperParameterEncoding.JSON,
      }),
      hyperParameters: { optimizer: 'adamw', learning_rate: 0.001, layers: [256, 64], dropout: { last: 0.3, first: 0.1 } },
      inputMode: InputMode.of('FastFile'),
      channels: [Channel.s3('train', 's3://example-ranking/train/')],
      cluster: Cluster.of(InstanceType.of('ml.x9.xlarge')),
      spot: ManagedSpot.maxWait(Duration.hours(3)),
      maxRuntime: Duration.hours(1),
      output: Output.at('s3://example-ranking/models/'),
      environment: { LOG_LEVEL: 'info' },
      tags: { team: 'growth' },
    });

    // A patch sets what a newer CRD has, or changes a job that other code makes. It is checked, and it affects the name.
    job.addJsonPatch(
      JsonPatch.replace('/spec/resourceConfig/volumeSizeInGB', 75),
      JsonPatch.add('/spec/resourceConfig/volumeKMSKeyID', 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
    );
    job.metadata.addAnnotation('example.com/owner', 'growth');
    job.addTag('stage', 'trial');

    const rules = TrainingRules.of(this);
    rules.acknowledge('instance-type-unknown', 'newer than the library');
    rules.acknowledge('spot-without-checkpoints', 'starting again costs less than keeping checkpoints');
  }
}

const app = new App();
new EscapeHatches(app, 'escape-hatches');
app.synth();
