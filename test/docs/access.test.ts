import * as fs from 'fs';
import * as path from 'path';
import { Size } from 'cdk8s';
import { Algorithm, Channel, Checkpoints, Cluster, InstanceType, Output, type TrainingJobProps } from '../../src';
import { ControllerPolicy, ExecutionPolicy } from '../../src/access';
import { POLICY_RULES } from '../../src/access/role-rules';
import { Debugger, DebugRule, Profiler, RuleAction } from '../../src/debugging';
import { jobWith } from '../fixtures';

const GUIDE = fs.readFileSync(path.join(__dirname, '../../docs/how-to/access.md'), 'utf8');
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

/** Jobs that need everything which a job can need. */
const DEMANDING: Array<Partial<TrainingJobProps>> = [
  {
    algorithm: Algorithm.xgboost('1.7-1'),
    channels: [
      Channel.s3('train', 's3://example/train/'),
      Channel.s3('fast', 's3://fast--euw1-az1--x-s3/train/'),
      Channel.s3('model', 's3://hub/m', { hubContentArn: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/models/Model/llama/1.0.0' }),
    ],
    checkpoints: Checkpoints.at('s3://fast--euw1-az1--x-s3/checkpoints/'),
    cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { volumeKey: KEY }),
    output: Output.at('s3://example/models/', { kmsKey: KEY }),
    vpc: { subnets: ['subnet-0123456789abcdef0'], securityGroupIds: ['sg-0fedcba9876543210'] },
    remoteDebug: true,
  },
  {
    checkpoints: Checkpoints.at('s3://example/checkpoints/'),
    output: Output.at('s3://example/models/', { kmsKey: 'alias/models' }),
    debugger: Debugger.at('s3://example/tensors/', {
      rules: [
        DebugRule.overfit({ actions: [RuleAction.stopTraining(), RuleAction.sms('+15550100')] }),
        DebugRule.custom('own', {
          sourceS3Uri: 's3://example/own.py', className: 'Own', instanceType: InstanceType.ML_T3_MEDIUM, volumeSize: Size.gibibytes(5),
        }),
      ],
    }),
    profiler: Profiler.at('s3://example/profiles/'),
  },
];

const statements = DEMANDING.flatMap(props => ExecutionPolicy.of(jobWith(props)).statements);

test('the guide has every statement, and the jobs here have every statement of the guide', () => {
  const table = GUIDE.split('| Statement |')[1].split('\n\n')[0];
  const inTable = [...table.matchAll(/^\| ((?:`[A-Za-z]+…?`(?:, )?)+) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([A-Za-z]+)/g)].map(([, name]) => name));
  const sids = new Set(statements.map(({ sid }) => sid.replace(/^List(Example|Churn|Hub)$/, 'List').replace(/ByAlias$/, '')));

  expect([...sids].sort()).toEqual([...new Set(inTable)].sort());
});

test('the guide says what each statement of the table allows', () => {
  const words = GUIDE.replace(/…/g, '');
  const actions = new Set(statements.flatMap(({ actions: all }) => all).filter(action => !/^(ecr|ec2|ssmmessages|sagemaker:(DescribeHub|ListHub))/.test(action)));

  expect([...actions].filter(action => !words.includes(`\`${action}\``))).toEqual([]);
});

test('the guide names every finding that asks for something', () => {
  expect(Object.values(POLICY_RULES).map(({ id }) => id).filter(id => !GUIDE.includes(`\`${id}\``))).toEqual([]);
});

test('what the guide says of the controller holds', () => {
  const actions = ControllerPolicy.of(jobWith()).statements.flatMap(each => each.actions);

  expect(actions).not.toContain('sagemaker:ListTags');
  expect(actions).not.toContain('sagemaker:DeleteTags');
});
