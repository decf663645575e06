/* The roles for ACK's IAM controller, judged by its CRD. */
import * as assert from 'assert/strict';
import { after, test } from 'node:test';
import { App, Chart, Testing, Duration } from 'cdk8s';
import { Channel, Checkpoints, ManagedSpot, TrainingJob } from '../../src';
import { ExecutionRole } from '../../src/access';
import { Debugger, DebugRule } from '../../src/debugging';
import { MINIMAL } from '../../test/fixtures';
import { Kubernetes } from '../harness/kubernetes';
import { access } from '../harness/world';

const kubernetes = new Kubernetes(access());
after(() => kubernetes.close());

test('an execution role is stored as it is', async () => {
  const chart = new Chart(new App(), 'roles', { namespace: 'roles' });
  const role = new ExecutionRole(chart, 'execution', { accountId: '111122223333', tags: { team: 'churn' } });
  new TrainingJob(chart, 'plain', { ...MINIMAL, role: role.arn });
  new TrainingJob(chart, 'everything', {
    ...MINIMAL,
    role: role.arn,
    channels: [Channel.s3('train', 's3://churn/train/')],
    checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
    spot: ManagedSpot.maxWait(Duration.hours(2)),
    debugger: Debugger.at('s3://churn/tensors/', { rules: [DebugRule.overfit()] }),
    vpc: { subnets: ['subnet-0a1b2c3d4e5f60718'], securityGroupIds: ['sg-0a1b2c3d4e5f60718'] },
  });
  const manifest = Testing.synth(chart).find(({ kind }) => kind === 'Role');
  await kubernetes.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'roles' } });

  const { spec } = await kubernetes.apply(manifest);

  assert.deepEqual(spec, manifest.spec);
});
