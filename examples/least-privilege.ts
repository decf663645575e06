/*
 * A role that allows only what its jobs need. One job continues from the model of the other, and a ConfigMap gets the
 * location of the last model.
 */
import {
  access, Algorithm, Channel, Checkpoints, Cluster, InstanceType, Output, SourceCode, SpotTrainingJob, status,
} from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class LeastPrivilege extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const role = new access.ExecutionRole(this, 'execution', {
      accountId: '111122223333',
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/training-boundary',
      // With Argo CD, the role comes first.
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
      // The bucket of the data has a key of its own, which no job names.
      decryptionKeys: ['alias/reviews-data'],
    });
    const common = {
      region: 'eu-west-1',
      role: role.arn,
      algorithm: Algorithm.huggingFacePytorch({ transformers: '4.49.0', pytorch: '2.5.1' }),
      code: SourceCode.s3('s3://example-reviews/source/', { entryPoint: 'train.py', digest: 'git-4f2a91c' }),
      cluster: Cluster.of(InstanceType.ML_G5_2XLARGE),
      maxRuntime: Duration.hours(6),
      output: Output.at('s3://example-reviews/models/', { kmsKey: 'alias/reviews-models' }),
      checkpoints: Checkpoints.at('s3://example-reviews/checkpoints/'),
    };
    const general = new SpotTrainingJob(this, 'general', {
      ...common,
      channels: [Channel.s3('train', 's3://example-reviews/general/')],
    });
    const tuned = new SpotTrainingJob(this, 'tuned', {
      ...common,
      channels: [Channel.s3('train', 's3://example-reviews/hotels/'), Channel.modelOf('model', general)],
    });

    const results = status.ExportTarget.newConfigMap(this, 'results');
    new status.StatusExport(this, 'model', { job: tuned, field: status.StatusField.MODEL_ARTIFACTS, to: results });
    new status.StatusExport(this, 'status', { job: tuned, field: status.StatusField.TRAINING_JOB_STATUS, to: results });
  }
}

const app = new App();
new LeastPrivilege(app, 'least-privilege');
app.synth();
