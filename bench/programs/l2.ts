/* Synthesizes jobs made with the constructs of this library. */
import { Algorithm, Channel, Cluster, debugging, InstanceType, Output, TrainingJob } from 'cdk8s-sagemaker-training';
import { Duration, Size } from 'cdk8s';
import { synthesize } from './synthesize';
import { IMAGE, KEY, REGION, ROLE, RULE_IMAGE, SECURITY_GROUPS, SUBNETS } from '../jobs';

synthesize((chart, job) => {
  return new TrainingJob(chart, job.id, {
    region: REGION,
    role: ROLE,
    algorithm: Algorithm.fromImage(IMAGE),
    hyperParameters: {
      objective: 'binary:logistic',
      eval_metric: ['auc', 'logloss'],
      eta: job.eta,
      max_depth: job.maxDepth,
      num_round: job.rounds,
      seed: job.seed,
      subsample: 0.8,
    },
    channels: [
      Channel.s3('train', `${job.data}/train/`, { contentType: 'text/csv' }),
      Channel.s3('validation', `${job.data}/validation/`, { contentType: 'text/csv' }),
    ],
    cluster: Cluster.of(InstanceType.ML_M5_2XLARGE, { volumeSize: Size.gibibytes(job.volume), volumeKey: KEY }),
    maxRuntime: Duration.hours(2),
    output: Output.at(`${job.results}/models/`, { kmsKey: KEY }),
    debugger: debugging.Debugger.at(`${job.results}/debug/`, {
      collections: [debugging.TensorCollection.of('feature_importance', { save_interval: '5' })],
      rules: [
        debugging.DebugRule.of('FeatureImportanceOverweight', RULE_IMAGE, {
          parameters: { nfeatures: '3', rule_to_invoke: 'FeatureImportanceOverweight', threshold: '0.8' },
        }),
      ],
    }),
    profiler: debugging.Profiler.at(`${job.results}/profile/`, {
      rules: [debugging.ProfilerRule.of('ProfilerReport', RULE_IMAGE, { parameters: { rule_to_invoke: 'ProfilerReport' } })],
    }),
    vpc: { subnets: SUBNETS, securityGroupIds: SECURITY_GROUPS },
    tags: { project: 'churn', team: job.team },
  });
});
