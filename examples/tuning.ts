/*
 * Finds the best hyperparameters of a built-in algorithm: 40 training jobs, 4 at a time, each with other values. The template
 * is the training without the values that are tuned. The name of the best training job goes into a ConfigMap.
 */
import { Algorithm, Channel, Cluster, InstanceType, Output, status, TrainingTemplate, tuning } from 'cdk8s-sagemaker-training';
import { App, Chart, Duration } from 'cdk8s';
import { Construct } from 'constructs';

class Tuning extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const template = new TrainingTemplate(this, 'churn', {
      region: 'eu-west-1',
      role: 'arn:aws:iam::111122223333:role/churn-training',
      algorithm: Algorithm.xgboost('1.7-1'),
      hyperParameters: { objective: 'binary:logistic', eval_metric: 'auc', num_round: 200 },
      channels: [
        Channel.s3('train', 's3://example-churn/train/', { contentType: 'text/csv' }),
        Channel.s3('validation', 's3://example-churn/validation/', { contentType: 'text/csv' }),
      ],
      cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
      maxRuntime: Duration.hours(1),
      output: Output.at('s3://example-churn/models/'),
    });

    const best = new tuning.HyperParameterTuningJob(this, 'best', {
      template,
      objective: tuning.Objective.maximize('validation:auc'),
      ranges: {
        eta: tuning.Range.continuous(0.01, 0.3, tuning.Scaling.LOGARITHMIC),
        max_depth: tuning.Range.integer(3, 10),
        booster: tuning.Range.categorical(['gbtree', 'dart']),
      },
      maxTrainingJobs: 40,
      maxParallelTrainingJobs: 4,
      earlyStopping: true,
    });

    new status.StatusExport(this, 'training-job', {
      job: best,
      field: status.StatusField.BEST_TRAINING_JOB,
      to: status.ExportTarget.newConfigMap(this, 'results'),
    });
  }
}

const app = new App();
new Tuning(app, 'tuning');
app.synth();
