import * as fc from 'fast-check';
import { HEALTH } from '../../../src/controller/states/truth-table';
import { JobHealth, TrainingStatus } from '../../../src/status';
import { holds } from '../../property-tier';
import { type Release, RELEASES, resourceIn } from '../health/resources';
import { SITUATIONS } from '../health/situations';

const HEALTH_OF = { healthy: JobHealth.HEALTHY, failed: JobHealth.FAILED, progressing: JobHealth.PROGRESSING };

const CASES = Object.entries(SITUATIONS).flatMap(([row, situations]) => situations.flatMap(({ what, health, situation, says }) =>
  (Object.keys(RELEASES) as Release[]).map(release => ({ name: `${row}: ${what} (controller ${release})`, row, health, says, resource: resourceIn(release, situation) }))));

test.each(CASES)('$name', ({ row, health, says, resource }) => {
  const status = TrainingStatus.fromManifest(resource);
  expect(status.state).toBe(row);
  expect(status.health).toBe(HEALTH_OF[health]);
  expect(status.message.startsWith(HEALTH.find(({ id }) => id === row)!.message)).toBe(true);
  expect(status.message).toContain(says ?? '');
});

const FULL = {
  apiVersion: 'sagemaker.services.k8s.aws/v1alpha1',
  kind: 'TrainingJob',
  metadata: { name: 'churn', namespace: 'team', labels: { 'cdk8s-sagemaker-training/family': 'churn' } },
  spec: { trainingJobName: 'churn-1' },
  status: {
    ackResourceMetadata: { arn: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-1', ownerAccountID: '111122223333', region: 'eu-west-1' },
    conditions: [{ type: 'ACK.ResourceSynced', status: 'True', message: 'TrainingJob is in Completed status.', lastTransitionTime: '2026-03-02T10:20:00Z' }],
    creationTime: '2026-03-02T10:00:05Z',
    lastModifiedTime: '2026-03-02T11:00:05Z',
    debugRuleEvaluationStatuses: [{
      ruleConfigurationName: 'Overfit',
      ruleEvaluationStatus: 'NoIssuesFound',
      statusDetails: 'fine',
      lastModifiedTime: '2026-03-02T11:00:00Z',
      ruleEvaluationJobARN: 'arn:aws:sagemaker:eu-west-1:111122223333:processing-job/overfit',
    }],
    profilerRuleEvaluationStatuses: [{ ruleConfigurationName: 'ProfilerReport', ruleEvaluationStatus: 'IssuesFound' }],
    profilingStatus: 'Enabled',
    modelArtifacts: { s3ModelArtifacts: 's3://models/churn-1/output/model.tar.gz' },
    secondaryStatus: 'Completed',
    trainingJobStatus: 'Completed',
    warmPoolStatus: { status: 'Available', resourceRetainedBillableTimeInSeconds: 90, reusedByJob: 'churn-2' },
  },
};

test('reads every field of the status', () => {
  const { conditions, debugRules, profilerRules, warmPool, ...others } = TrainingStatus.fromManifest(FULL);
  expect(conditions).toEqual([{
    type: 'ACK.ResourceSynced', status: 'True', message: 'TrainingJob is in Completed status.', reason: undefined, lastTransitionTime: new Date('2026-03-02T10:20:00Z'),
  }]);
  expect(debugRules).toEqual([{
    name: 'Overfit',
    status: 'NoIssuesFound',
    details: 'fine',
    lastModifiedTime: new Date('2026-03-02T11:00:00Z'),
    evaluationJobArn: 'arn:aws:sagemaker:eu-west-1:111122223333:processing-job/overfit',
  }]);
  expect(profilerRules).toEqual([{ name: 'ProfilerReport', status: 'IssuesFound' }]);
  expect(warmPool?.billableTime?.toSeconds()).toBe(90);
  expect(warmPool).toMatchObject({ status: 'Available', reusedByJob: 'churn-2' });
  expect({ ...others }).toEqual({
    state: 'job-completed',
    health: JobHealth.HEALTHY,
    message: 'the job is complete',
    name: 'churn',
    namespace: 'team',
    family: 'churn',
    jobName: 'churn-1',
    arn: 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/churn-1',
    region: 'eu-west-1',
    primaryStatus: 'Completed',
    secondaryStatus: 'Completed',
    failureReason: undefined,
    creationTime: new Date('2026-03-02T10:00:05Z'),
    lastModifiedTime: new Date('2026-03-02T11:00:05Z'),
    profilingStatus: 'Enabled',
    modelArtifact: 's3://models/churn-1/output/model.tar.gz',
    consoleUrl: 'https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/jobs/churn-1',
    logsUrl: 'https://eu-west-1.console.aws.amazon.com/cloudwatch/home?region=eu-west-1#logsV2:log-groups/log-group/'
      + '$252Faws$252Fsagemaker$252FTrainingJobs$3FlogStreamNameFilter$3Dchurn-1$252F',
  });
});

test.each(['2026-03-02 10:00:05', '1', 'March 2', '2026-03-02T10:00:05'])('%s is no time, whatever the zone of the machine is', creationTime => {
  expect(TrainingStatus.fromManifest({ kind: 'TrainingJob', spec: {}, status: { creationTime } }).creationTime).toBeUndefined();
});

test('a tuning job is read by the same table', () => {
  const tuning = (status: string) => TrainingStatus.fromManifest({
    kind: 'HyperParameterTuningJob',
    spec: { hyperParameterTuningJobName: 'tune-1' },
    status: { ackResourceMetadata: { region: 'eu-west-1' }, hyperParameterTuningJobStatus: status },
  });
  expect(['InProgress', 'Completed', 'Failed', 'Stopped'].map(status => tuning(status).state))
    .toEqual(['job-running', 'job-completed', 'job-failed', 'job-stopped']);
  expect(tuning('Completed')).toMatchObject({
    primaryStatus: 'Completed',
    consoleUrl: 'https://eu-west-1.console.aws.amazon.com/sagemaker/home?region=eu-west-1#/hyper-tuning-jobs/tune-1',
    logsUrl: undefined,
  });
});

test.each([
  ['cn-north-1', 'https://cn-north-1.console.amazonaws.cn/'],
  ['us-gov-west-1', 'https://us-gov-west-1.console.amazonaws-us-gov.com/'],
  ['eusc-de-east-1', 'https://eusc-de-east-1.console.amazonaws-eusc.eu/'],
  ['us-iso-east-1', 'https://us-iso-east-1.console.c2shome.ic.gov/'],
  ['us-isob-east-1', 'https://us-isob-east-1.console.sc2shome.sgov.gov/'],
  ['us-isof-south-1', undefined],
  ['eu-isoe-west-1', undefined],
  ['evil.example/', undefined],
])('links in %s', (region, console) => {
  const { consoleUrl, logsUrl } = TrainingStatus.fromManifest({ metadata: { name: 'a' }, status: { ackResourceMetadata: { region } } });
  expect(consoleUrl).toBe(console && `${console}sagemaker/home?region=${region}#/jobs/a`);
  expect(logsUrl?.startsWith(`${console}cloudwatch/`) ?? console === undefined).toBe(true);
});

test('the Region comes from the annotation while the controller has not reported it, and a name can\'t leave its place in a link', () => {
  const status = TrainingStatus.fromManifest({ metadata: { name: 'a/../?x=#y', annotations: { 'services.k8s.aws/region': 'eu-west-1' } } });
  expect(status).toMatchObject({ state: 'waiting', region: 'eu-west-1', jobName: 'a/../?x=#y' });
  expect(status.consoleUrl).toMatch(/#\/jobs\/a%2F\.\.%2F%3Fx%3D%23y$/);
});

test.each([[null], [undefined], ['text'], [[]]])('%j is not a resource', resource => {
  expect(() => TrainingStatus.fromManifest(resource)).toThrow(/^Expected `resource` to be a TrainingJob object, got /);
});

test('any object can be read', () => {
  holds(fc.property(fc.record({
    metadata: fc.anything(),
    spec: fc.anything(),
    status: fc.oneof(fc.anything(), fc.dictionary(
      fc.constantFrom(...Object.keys(FULL.status)), fc.anything(),
    )),
  }), resource => {
    expect(HEALTH.map(({ id }) => id)).toContain(TrainingStatus.fromManifest(resource).state);
  }), { quick: 100, full: 2000 });
});
