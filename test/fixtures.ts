import { App, Chart, Testing, Duration } from 'cdk8s';
import {
  Algorithm, Channel, Cluster, InstanceType, Output, TrainingJob, type TrainingJobProps,
} from '../src';

export const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1';

/** Props of a small job without any finding. */
export const MINIMAL: TrainingJobProps = {
  region: 'eu-west-1',
  role: 'arn:aws:iam::111122223333:role/training',
  algorithm: Algorithm.fromImage(IMAGE),
  channels: [Channel.s3('train', 's3://churn/train/')],
  cluster: Cluster.of(InstanceType.ML_M5_XLARGE),
  maxRuntime: Duration.hours(1),
  output: Output.at('s3://churn/models/'),
};

/** A job in a chart and an app of its own. */
export function jobWith(props: Partial<TrainingJobProps> = {}, id = 'churn'): TrainingJob {
  return new TrainingJob(new Chart(Testing.app(), 'test'), id, { ...MINIMAL, ...props });
}

/** The final manifest of a job in an app of its own; fails if the job has an error. */
export function manifestWith(props: Partial<TrainingJobProps> = {}): any {
  return Testing.synth(jobWith(props).chart)[0];
}

/** The error of synthesizing an app. */
export function synthError(app: App): string {
  try {
    app.synthYaml();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the app has no error');
}
