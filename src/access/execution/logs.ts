import { UNKNOWN, type GatheredNeeds } from './gathered-needs';
import { arnIn } from '../aws-location';

/** What the instances of the training print and measure. */
export function readLogs(needs: GatheredNeeds): void {
  const name = needs.textAt('spec.trainingJobName', needs.spec.trainingJobName) ?? UNKNOWN;
  writeLogs(needs, 'TrainingJobs', `${needs.names.patternOf(name)}/*`, 'spec.trainingJobName');
}

/** The instances of jobs of a kind write logs and metrics, in a group and a namespace of this kind. */
export function writeLogs({ grants, place }: GatheredNeeds, kind: 'ProcessingJobs' | 'TrainingJobs', streams: string, field: string): void {
  const arn = arnIn(place, 'logs', `log-group:/aws/sagemaker/${kind}`);
  grants.push({
    sid: 'CreateLogGroups',
    actions: ['logs:CreateLogGroup', 'logs:DescribeLogStreams'],
    resources: [arn, `${arn}:*`],
    reason: 'SageMaker creates the log group with the first job of an account, and looks for the streams of its own.',
    field,
  }, {
    sid: 'WriteLogs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [`${arn}:log-stream:${streams}`],
    reason: 'Each instance writes what the container prints to a log stream; the streams of a training begin with the name of the job.',
    field,
  }, {
    sid: 'PublishMetrics',
    actions: ['cloudwatch:PutMetricData'],
    resources: ['*'],
    conditions: { StringEquals: { 'cloudwatch:namespace': [`/aws/sagemaker/${kind}`] } },
    reason: 'SageMaker publishes metrics of the instances and of the algorithm. AWS has no resource-level permission for metrics, but one by namespace.',
    field,
  });
}
