import { Chart, Duration, Testing } from 'cdk8s';
import { Algorithm, Channel, Cluster, InstanceType, Output, TrainingTemplate, tuning, type TrainingTemplateProps } from '../../../src';

export const { HyperParameterTuningJob, Objective, Range, Scaling, TuningDefinition, ExistingTuningJob, TuningStrategy, WarmStart } = tuning;

/** A template without any finding. */
export function templateWith(chart: Chart, props: Partial<TrainingTemplateProps> = {}, id = 'churn'): TrainingTemplate {
  return new TrainingTemplate(chart, id, {
    region: 'eu-west-1',
    role: 'arn:aws:iam::111122223333:role/training',
    algorithm: Algorithm.xgboost('1.7-1'),
    hyperParameters: { objective: 'binary:logistic', num_round: 100 },
    channels: ['train', 'validation'].map(name => Channel.s3(name, `s3://example-churn/${name}/`, { contentType: 'text/csv' })),
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
    maxRuntime: Duration.hours(1),
    output: Output.at('s3://example-churn/models/'),
    ...props,
  });
}

export function newChart(): Chart {
  return new Chart(Testing.app(), 'test');
}

/** A tuning job without any finding, in a chart and an app of its own. */
export function tuningWith(
  props: Partial<tuning.HyperParameterTuningJobProps> = {}, ofTemplate: Partial<TrainingTemplateProps> = {}, chart = newChart(),
): tuning.HyperParameterTuningJob {
  return new HyperParameterTuningJob(chart, 'tuning', {
    template: templateWith(chart, ofTemplate),
    objective: Objective.maximize('validation:auc'),
    ranges: { eta: Range.continuous(0.01, 0.3, Scaling.LOGARITHMIC), max_depth: Range.integer(3, 10), booster: Range.categorical(['gbtree', 'dart']) },
    maxTrainingJobs: 20,
    maxParallelTrainingJobs: 4,
    ...props,
  });
}

/** Findings by rule and path. */
export function found(job: tuning.HyperParameterTuningJob): string[] {
  return job.findings.map(({ rule, path, level }) => `${level} ${rule} ${path}`);
}
