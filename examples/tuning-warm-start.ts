/*
 * Two algorithms compete on the same data: each definition has a template, an objective and ranges of its own. Another tuning
 * job tunes one of them, and builds on the results of an earlier one, which is known by its name.
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingTemplate, tuning } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class TuningWarmStart extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const common = {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      channels: [
        Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' }),
        Channel.s3('validation', 's3://example-churn/validation/', { contentType: 'text/csv' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      maxRuntime: Duration.hours(1),
      output: Output.at('s3://example-churn/models/'),
    };
    const trees = new TrainingTemplate(this, 'trees', {
      ...common,
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: { objective: 'binary:logistic', num_round: 200 },
    });
    const forest = new TrainingTemplate(this, 'forest', {
      ...common,
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: { objective: 'binary:logistic', num_round: 1, num_parallel_tree: 100 },
    });

    new tuning.HyperParameterTuningJob(this, 'compare', {
      definitions: [
        tuning.TuningDefinition.of('trees', {
          template: trees,
          objective: tuning.Objective.maximize('validation:auc'),
          ranges: { eta: tuning.Range.continuous(0.01, 0.3), max_depth: tuning.Range.integer(3, 10) },
        }),
        tuning.TuningDefinition.of('forest', {
          template: forest,
          objective: tuning.Objective.maximize('validation:auc'),
          ranges: { max_depth: tuning.Range.integer(6, 20), subsample: tuning.Range.continuous(0.5, 0.9) },
        }),
      ],
      maxTrainingJobs: 30,
      maxParallelTrainingJobs: 5,
    });

    new tuning.HyperParameterTuningJob(this, 'next', {
      template: trees,
      objective: tuning.Objective.maximize('validation:auc'),
      ranges: { eta: tuning.Range.continuous(0.01, 0.1), max_depth: tuning.Range.integer(3, 6) },
      maxTrainingJobs: 20,
      maxParallelTrainingJobs: 5,
      warmStart: tuning.WarmStart.transferLearning([tuning.ExistingTuningJob.of('churn-tuning-4f2a91c07b35')]),
    });
  }
}

const app = new App();
new TuningWarmStart(app, 'tuning-warm-start');
app.synth();
