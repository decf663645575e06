import { ApiObject, Chart, Duration, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import * as fc from 'fast-check';
import { allows, matches } from './iam';
import {
  Algorithm, Channel, Checkpoints, Cluster, InstanceType, JobName, l1, Output, S3DataType, SourceCode, TensorBoardOutput, TrainingJob,
  type TrainingJobProps,
} from '../../src';
import { ExecutionPolicy, type ExecutionPolicyOptions, PolicyStatement } from '../../src/access';
import { Debugger, DebugRule, Profiler, ProfilerRule, RuleAction, type StalledTrainingRuleOptions } from '../../src/debugging';
import { jobWith, MINIMAL } from '../fixtures';
import { tuningWith } from '../job/tuning/tuning-jobs';
import { holds } from '../property-tier';
import { validJob } from '../rules/properties/job';

const KEY_ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const KEY = `arn:aws:kms:eu-west-1:111122223333:key/${KEY_ID}`;
const SUBNET = 'subnet-0123456789abcdef0';
const REGION = 'services.k8s.aws/region';
const GROUP = 'sg-0fedcba9876543210';

function policyOf(props: Partial<TrainingJobProps>, options?: ExecutionPolicyOptions): ExecutionPolicy {
  return ExecutionPolicy.of(jobWith(props), options);
}

function statement(sid: string, props: Partial<TrainingJobProps>, options?: ExecutionPolicyOptions): any {
  return policyOf(props, options).toJson().Statement.find((each: any) => each.Sid === sid);
}

function problems(props: Partial<TrainingJobProps>, options?: ExecutionPolicyOptions): string[] {
  return policyOf(props, options).findings.map(({ rule, path, message }) => `${rule} ${path}: ${message}`);
}

describe('a small job', () => {
  test('gets what it needs and nothing else', () => {
    expect(policyOf({}).toText()).toMatchInlineSnapshot(`
"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "CreateLogGroups",
      "Effect": "Allow",
      "Action": [
        "logs:CreateLogGroup",
        "logs:DescribeLogStreams"
      ],
      "Resource": [
        "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/sagemaker/TrainingJobs",
        "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/sagemaker/TrainingJobs:*"
      ]
    },
    {
      "Sid": "ListChurn",
      "Effect": "Allow",
      "Action": "s3:ListBucket",
      "Resource": "arn:aws:s3:::churn",
      "Condition": {
        "StringLike": {
          "s3:prefix": "train/*"
        }
      }
    },
    {
      "Sid": "LocateBuckets",
      "Effect": "Allow",
      "Action": "s3:GetBucketLocation",
      "Resource": "arn:aws:s3:::churn"
    },
    {
      "Sid": "LogInToRegistries",
      "Effect": "Allow",
      "Action": "ecr:GetAuthorizationToken",
      "Resource": "*"
    },
    {
      "Sid": "PublishMetrics",
      "Effect": "Allow",
      "Action": "cloudwatch:PutMetricData",
      "Resource": "*",
      "Condition": {
        "StringEquals": {
          "cloudwatch:namespace": "/aws/sagemaker/TrainingJobs"
        }
      }
    },
    {
      "Sid": "PullImages",
      "Effect": "Allow",
      "Action": [
        "ecr:BatchCheckLayerAvailability",
        "ecr:BatchGetImage",
        "ecr:GetDownloadUrlForLayer"
      ],
      "Resource": "arn:aws:ecr:eu-west-1:111122223333:repository/churn"
    },
    {
      "Sid": "ReadChannels",
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::churn/train/*"
    },
    {
      "Sid": "WriteLogs",
      "Effect": "Allow",
      "Action": [
        "logs:CreateLogStream",
        "logs:PutLogEvents"
      ],
      "Resource": "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/sagemaker/TrainingJobs:log-stream:test-churn-????????????/*"
    },
    {
      "Sid": "WriteOutput",
      "Effect": "Allow",
      "Action": [
        "s3:AbortMultipartUpload",
        "s3:PutObject"
      ],
      "Resource": "arn:aws:s3:::churn/models/*"
    }
  ]
}"
`);
  });

  test('has a reason and a field for every statement, and says where AWS has no resource-level permission', () => {
    const { statements } = policyOf({ vpc: { subnets: [SUBNET], securityGroupIds: [GROUP] }, remoteDebug: true });

    expect(statements.filter(({ reason, fields }) => reason === '' || fields.length === 0)).toEqual([]);
    expect(statements.filter(({ resources }) => resources.includes('*')).map(({ sid }) => sid))
      .toEqual(['DescribeNetwork', 'LogInToRegistries', 'OpenShells', 'PublishMetrics']);
    expect(statements.filter(({ resources, reason }) => resources.includes('*') && !/AWS has no resource-level permission|A login is for all registries/.test(reason)))
      .toEqual([]);
    expect(statements.find(({ sid }) => sid === 'ReadChannels')?.fields).toEqual(['spec.inputDataConfig[0].dataSource.s3DataSource.s3URI']);
  });

  test('is a view that follows the job and leaves its name open', () => {
    const job = jobWith();
    const policy = ExecutionPolicy.of(job);
    const before = policy.toText();
    job.addChannel(Channel.s3('more', 's3://elsewhere/more'));

    expect(policy.toText()).not.toBe(before);
    expect(allows(policy.toJson(), { action: 's3:GetObject', resource: 'arn:aws:s3:::elsewhere/more-of-it' })).toBe(true);
    expect(() => job.addEnvironment('A', 'b')).not.toThrow();
  });
});

describe('where data lies', () => {
  test('a prefix is the beginning of keys, a folder is what it contains', () => {
    expect(statement('ReadChannels', { channels: [Channel.s3('a', 's3://b/train')] }).Resource).toBe('arn:aws:s3:::b/train*');
    expect(statement('WriteOutput', { output: Output.at('s3://b/models') }).Resource).toBe('arn:aws:s3:::b/models/*');
    expect(statement('WriteOutput', { output: Output.at('s3://b') }).Resource).toBe('arn:aws:s3:::b/*');
  });

  test('a whole bucket is listed without a condition, which no request would meet', () => {
    expect(statement('ListB', { channels: [Channel.s3('a', 's3://b/')] })).not.toHaveProperty('Condition');
    expect(statement('ListB', { channels: [Channel.s3('a', 's3://b/x'), Channel.s3('c', 's3://b')] })).not.toHaveProperty('Condition');
  });

  test('each bucket is listed in a statement of its own, for its own prefixes', () => {
    const channels = [Channel.s3('a', 's3://my.data/x/'), Channel.s3('b', 's3://my-data/y/'), Channel.s3('c', 's3://my-data/z/')];
    const { Statement } = policyOf({ channels }).toJson();

    expect(Statement.filter(({ Sid }: any) => Sid.startsWith('List')).map(({ Sid, Resource, Condition }: any) => [Sid, Resource, Condition.StringLike])).toEqual([
      ['ListMyData', 'arn:aws:s3:::my-data', { 's3:prefix': ['y/*', 'z/*'] }],
      ['ListMyData2', 'arn:aws:s3:::my.data', { 's3:prefix': 'x/*' }],
    ]);
  });

  test('what a wider prefix covers is not said twice', () => {
    const channels = [Channel.s3('a', 's3://b/data/x/'), Channel.s3('c', 's3://b/data/')];

    expect(statement('ReadChannels', { channels }).Resource).toBe('arn:aws:s3:::b/data/*');
    expect(statement('ListB', { channels }).Condition.StringLike).toEqual({ 's3:prefix': 'data/*' });
  });

  test('characters with a meaning in policies stand for themselves', () => {
    const policy = policyOf({ channels: [Channel.s3('a', 's3://b/what?/*$/')] }).toJson();

    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/what?/*$/x' })).toBe(true);
    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/whatX/y$/x' })).toBe(false);
  });

  test('access points are named by their ARN', () => {
    const point = 'arn:aws:s3:eu-west-1:111122223333:accesspoint/data';
    const policy = policyOf({ channels: [Channel.s3('a', `s3://${point}/train/`)] }).toJson();

    expect(allows(policy, { action: 's3:GetObject', resource: `${point}/object/train/1` })).toBe(true);
    expect(allows(policy, { action: 's3:ListBucket', resource: point, context: { 's3:prefix': 'train/' } })).toBe(true);
    expect(allows(policy, { action: 's3:ListBucket', resource: point, context: { 's3:prefix': 'other/' } })).toBe(false);
  });

  test('the alias of an access point has to be told', () => {
    const channels = [Channel.s3('a', 's3://data-abc123-s3alias/train/')];
    const path = 'spec.inputDataConfig[0].dataSource.s3DataSource.s3URI';

    expect(problems({ channels })).toEqual([
      `policy-unknown-value ${path}: is the alias of an access point ('data-abc123-s3alias'), and policies know access points by their ARN`,
    ]);
    expect(problems({ channels }, { values: { [path]: 's3://arn:aws:s3:eu-west-1:111122223333:accesspoint/data/train/' } })).toEqual([]);
  });

  test('directory buckets give sessions', () => {
    const props = { channels: [Channel.s3('a', 's3://fast--euw1-az1--x-s3/train/')] };

    expect(statement('ReadDirectoryBuckets', props)).toMatchObject({
      Action: 's3express:CreateSession',
      Resource: 'arn:aws:s3express:eu-west-1:111122223333:bucket/fast--euw1-az1--x-s3',
      Condition: { StringEquals: { 's3express:SessionMode': 'ReadOnly' } },
    });
    expect(statement('UseDirectoryBuckets', { output: Output.at('s3://fast--euw1-az1--x-s3/models/') })).not.toHaveProperty('Condition');
  });

  test.each([
    ['https://s3.eu-west-1.amazonaws.com/b/models/'],
    ['https://b.s3.eu-west-1.amazonaws.com/models'],
    ['https://b.s3.amazonaws.com/models'],
    ['https://s3-eu-west-1.amazonaws.com/b/models'],
  ])('%s is a place in a bucket', uri => {
    expect(statement('WriteOutput', { output: Output.at(uri) }).Resource).toBe('arn:aws:s3:::b/models/*');
  });

  test('a URI of another kind is asked for', () => {
    expect(problems({ output: Output.at('https://example.com/models') })).toEqual([
      'policy-unknown-value spec.outputDataConfig.s3OutputPath: is not an S3 URI (\'https://example.com/models\')',
    ]);
  });
});

describe('what a manifest lists', () => {
  const augmented = { inputMode: undefined, channels: [Channel.augmentedManifest('train', 's3://b/lists/train.manifest', ['source-ref'])] };

  test('is asked for', () => {
    expect(problems(augmented)).toEqual([
      'policy-listed-objects spec.inputDataConfig[0].dataSource.s3DataSource.s3DataType: is AugmentedManifestFile, so channel \'train\' reads what that lists',
    ]);
    expect(() => policyOf(augmented).toJson()).toThrow(/can't be computed[^]*listedObjects/);
    expect(problems({ channels: [Channel.s3('t', 's3://b/x.json', { dataType: S3DataType.MANIFEST_FILE })] })).toHaveLength(1);
  });

  test('is read together with the list, of which only the one object is', () => {
    const policy = policyOf(augmented, { listedObjects: { train: ['s3://images/labelled/'] } }).toJson();

    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::images/labelled/1.png' })).toBe(true);
    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/lists/train.manifest' })).toBe(true);
    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/lists/train.manifest2' })).toBe(false);
    expect(problems(augmented, { listedObjects: { train: [] } })).toEqual([]);
  });
});

describe('what jobs keep', () => {
  test('checkpoints of any run of the family are read, written and deleted, and those of other families are not', () => {
    const policy = policyOf({ checkpoints: Checkpoints.at('s3://b/checkpoints/') }).toJson();
    const run = 'arn:aws:s3:::b/checkpoints/test-churn-0123456789ab/1.pt';

    for (const action of ['s3:GetObject', 's3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload']) {
      expect(allows(policy, { action, resource: run })).toBe(true);
      expect(allows(policy, { action, resource: 'arn:aws:s3:::b/checkpoints/test-churn-tuned-0123456789ab/1.pt' })).toBe(false);
    }
    expect(allows(policy, { action: 's3:ListBucket', resource: 'arn:aws:s3:::b', context: { 's3:prefix': 'checkpoints/test-churn-0123456789ab/' } })).toBe(true);
    expect(allows(policy, { action: 's3:ListBucket', resource: 'arn:aws:s3:::b', context: { 's3:prefix': 'checkpoints/' } })).toBe(false);
    expect(statement('ListB', { checkpoints: Checkpoints.exactlyAt('s3://b/shared') }).Condition.StringLike['s3:prefix']).toEqual(['shared', 'shared/*']);
  });

  test('a changed job leaves the policy as it is, unless it is for one run', () => {
    const checkpoints = Checkpoints.at('s3://b/checkpoints/');
    const other = { checkpoints, maxRuntime: Duration.hours(2) };

    expect(policyOf(other).toText()).toBe(policyOf({ checkpoints }).toText());
    expect(policyOf(other, { onlyTheseRuns: true }).toText()).not.toBe(policyOf({ checkpoints }, { onlyTheseRuns: true }).toText());
    expect(policyOf({ checkpoints }, { onlyTheseRuns: true }).toText()).not.toContain('?');
  });

  test('a fixed name stands for itself', () => {
    expect(statement('WriteLogs', { name: JobName.fixed('churn-2026-11') }).Resource).toMatch(/log-stream:churn-2026-11\/\*$/);
  });

  test('TensorBoard output, and tensors that nothing watches, are only written', () => {
    const props = { tensorBoard: TensorBoardOutput.at('s3://b/board'), debugger: Debugger.at('s3://b/tensors'), profiler: Profiler.at('s3://b/profiles') };

    expect(statement('WriteOutput', props).Resource).toEqual([
      'arn:aws:s3:::b/board/*', 'arn:aws:s3:::b/profiles/*', 'arn:aws:s3:::b/tensors/*', 'arn:aws:s3:::churn/models/*',
    ]);
    expect(allows(policyOf(props).toJson(), { action: 's3:GetObject', resource: 'arn:aws:s3:::b/tensors/x' })).toBe(false);
  });
});

describe('Debugger and Profiler', () => {
  const watched: Partial<TrainingJobProps> = {
    debugger: Debugger.at('s3://b/tensors', {
      rules: [
        DebugRule.lossNotDecreasing({ output: 's3://b/findings', actions: [RuleAction.stopTraining(), RuleAction.email('a@example.com')] }),
        DebugRule.custom('own', {
          sourceS3Uri: 's3://rules/own.py', className: 'Own', instanceType: InstanceType.ML_T3_MEDIUM, volumeSize: Size.gibibytes(5),
        }),
      ],
    }),
    profiler: Profiler.at('s3://b/profiles', { rules: [ProfilerRule.profilerReport()] }),
  };

  test('containers of rules read what is measured, write what they find, and get images, logs and metrics of their own', () => {
    const policy = policyOf(watched);
    const document = policy.toJson();
    const evaluators = policy.statements.find(({ sid }) => sid === 'PullImages')!.resources;

    expect(allows(document, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/tensors/x' })).toBe(true);
    expect(allows(document, { action: 's3:GetObject', resource: 'arn:aws:s3:::b/profiles/x' })).toBe(true);
    expect(allows(document, { action: 's3:ListBucket', resource: 'arn:aws:s3:::b', context: { 's3:prefix': 'tensors/x' } })).toBe(true);
    expect(allows(document, { action: 's3:PutObject', resource: 'arn:aws:s3:::b/findings/x' })).toBe(true);
    expect(allows(document, { action: 's3:GetObject', resource: 'arn:aws:s3:::rules/own.py' })).toBe(true);
    expect(evaluators).toContain('arn:aws:ecr:eu-west-1:929884845733:repository/sagemaker-debugger-rules');
    expect(allows(document, {
      action: 'logs:PutLogEvents', resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/sagemaker/ProcessingJobs:log-stream:any/algo-1',
    })).toBe(true);
    expect(allows(document, { action: 'cloudwatch:PutMetricData', resource: '*', context: { 'cloudwatch:namespace': '/aws/sagemaker/ProcessingJobs' } })).toBe(true);
  });

  test('a rule that stops training finds and stops the runs of its family only', () => {
    const document = policyOf(watched).toJson();
    const job = (name: string) => ({ action: 'sagemaker:StopTrainingJob', resource: `arn:aws:sagemaker:eu-west-1:111122223333:training-job/${name}` });

    expect(allows(document, { action: 'sagemaker:ListTrainingJobs', resource: '*' })).toBe(true);
    expect(allows(document, job('test-churn-0123456789ab'))).toBe(true);
    expect(allows(document, job('other-0123456789ab'))).toBe(false);
    expect(statement('StopTraining', { debugger: Debugger.at('s3://b/t', { rules: [DebugRule.overfit({ actions: [RuleAction.stopTraining('test-ch')] })] }) }).Resource)
      .toBe('arn:aws:sagemaker:eu-west-1:111122223333:training-job/test-ch*');
  });

  test('a rule that stops stalled training does so without an action', () => {
    const stalled = (options: StalledTrainingRuleOptions) => ({ debugger: Debugger.at('s3://b/t', { rules: [DebugRule.stalledTrainingRule(options)] }) });

    expect(statement('StopTraining', stalled({ stopTrainingOnFire: true })).Resource).toBe('arn:aws:sagemaker:eu-west-1:111122223333:training-job/test-churn-????????????');
    expect(statement('StopTraining', stalled({ stopTrainingOnFire: true, trainingJobNamePrefix: 'test-ch' })).Resource)
      .toBe('arn:aws:sagemaker:eu-west-1:111122223333:training-job/test-ch*');
    expect(statement('FindTrainingJobs', stalled({ stopTrainingOnFire: true })).Action).toBe('sagemaker:ListTrainingJobs');
    expect(policyOf(stalled({})).statements.map(({ sid }) => sid)).not.toContain('StopTraining');
    expect(problems(stalled({ stopTrainingOnFire: true, trainingJobNamePrefix: '${Token[TOKEN.1]}' }))).toEqual([
      'policy-unknown-value spec.debugRuleConfigurations[0].ruleParameters.training_job_name_prefix: is a token that nothing has resolved',
    ]);
  });

  test('a rule that writes messages uses one topic', () => {
    expect(statement('SendMessages', watched).Resource).toBe('arn:aws:sns:eu-west-1:111122223333:SMDebugRules');
    expect(statement('SendMessages', { debugger: Debugger.at('s3://b/t', { rules: [DebugRule.overfit()] }) })).toBeUndefined();
  });
});

describe('keys', () => {
  test.each([
    [KEY, { Resource: KEY }],
    [KEY_ID, { Resource: KEY }],
    ['alias/models', {
      Resource: 'arn:aws:kms:eu-west-1:111122223333:key/*', Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/models' } },
    }],
    ['arn:aws:kms:eu-west-1:444455556666:alias/models', {
      Resource: 'arn:aws:kms:eu-west-1:444455556666:key/*', Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/models' } },
    }],
  ])('output is encrypted with %s', (kmsKey, expected) => {
    const sid = kmsKey.includes('alias') ? 'EncryptByAlias' : 'Encrypt';
    const found = statement(sid, { output: Output.at('s3://b/m', { kmsKey }) });

    expect(found).toMatchObject({ Action: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'], ...expected });
    expect('Condition' in found).toBe('Condition' in expected);
  });

  test('volumes get grants for services of AWS only', () => {
    const cluster = Cluster.of(InstanceType.ML_M5_XLARGE, { volumeKey: KEY });

    expect(statement('AttachVolumes', { cluster })).toMatchObject({
      Action: 'kms:CreateGrant', Resource: KEY, Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
    expect(statement('AttachVolumes', {})).toBeUndefined();
  });

  test('keys of buckets are told', () => {
    expect(statement('Decrypt', {}, { decryptionKeys: [KEY] })).toMatchObject({ Action: 'kms:Decrypt', Resource: KEY });
    expect(statement('Encrypt', {}, { encryptionKeys: [KEY_ID] })).toMatchObject({ Resource: KEY });
    expect(problems({}, { encryptionKeys: ['not a key'] })).toEqual([
      'policy-unknown-value encryptionKeys[0]: is not an id, ARN, alias name or alias ARN of a KMS key (\'not a key\')',
    ]);
  });

  test('two aliases of one account share a statement, those of another have one of their own', () => {
    const { Statement } = policyOf({}, { decryptionKeys: ['alias/a', 'alias/b', 'arn:aws:kms:eu-west-1:444455556666:alias/c'] }).toJson();

    expect(Statement.filter(({ Sid }: any) => Sid.startsWith('DecryptByAlias')).map(({ Resource, Condition }: any) => [Resource, Condition])).toEqual([
      ['arn:aws:kms:eu-west-1:111122223333:key/*', { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': ['alias/a', 'alias/b'] } }],
      ['arn:aws:kms:eu-west-1:444455556666:key/*', { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/c' } }],
    ]);
  });
});

describe('networks', () => {
  const vpc = { subnets: [SUBNET], securityGroupIds: [GROUP] };

  test('interfaces are created and managed in the subnets of the job only', () => {
    const policy = policyOf({ vpc }).toJson();
    const subnet = `arn:aws:ec2:eu-west-1:111122223333:subnet/${SUBNET}`;
    const inSubnet = (arn: string) => ({
      action: 'ec2:DeleteNetworkInterface', resource: 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-1', context: { 'ec2:Subnet': arn },
    });

    expect(allows(policy, { action: 'ec2:CreateNetworkInterface', resource: subnet })).toBe(true);
    expect(allows(policy, { action: 'ec2:CreateNetworkInterface', resource: `arn:aws:ec2:eu-west-1:111122223333:security-group/${GROUP}` })).toBe(true);
    expect(allows(policy, { action: 'ec2:CreateNetworkInterface', resource: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-other' })).toBe(false);
    expect(allows(policy, inSubnet(subnet))).toBe(true);
    expect(allows(policy, inSubnet('arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-other'))).toBe(false);
    expect(allows(policyOf({}).toJson(), inSubnet(subnet))).toBe(false);
  });

  test('file systems need nothing beside the network', () => {
    const channels = [Channel.efs('code', { fileSystemId: 'fs-0123456789abcdef0', directoryPath: '/code' })];

    expect(policyOf({ vpc, channels }).statements.map(({ sid }) => sid)).toEqual([
      'CreateLogGroups', 'CreateNetworkInterfaces', 'DescribeNetwork', 'LocateBuckets', 'LogInToRegistries', 'ManageNetworkInterfaces', 'PublishMetrics',
      'PullImages', 'WriteLogs', 'WriteOutput',
    ]);
  });
});

test('where a name belongs, a pattern is refused', () => {
  const vpc = { subnets: ['*', SUBNET], securityGroupIds: ['sg-*'] };
  const channels = [Channel.s3('model', 's3://hub/llama/', { hubContentArn: 'arn:aws:sagemaker:*:*:hub-content/*/*/*' })];
  expect(problems({ vpc, channels, output: Output.at('s3://*/models/') }, { reads: ['s3://chur?/'] })).toEqual([
    'policy-unknown-value spec.inputDataConfig[0].dataSource.s3DataSource.hubAccessConfig.hubContentARN: is a pattern for names, '
    + 'got \'arn:aws:sagemaker:*:*:hub-content/*/*/*\'',
    'policy-unknown-value spec.outputDataConfig.s3OutputPath: has a pattern in place of a bucket (\'*\')',
    'policy-unknown-value spec.vpcConfig.subnets[0]: is a pattern for names, got \'*\'',
    'policy-unknown-value spec.vpcConfig.securityGroupIDs[0]: is a pattern for names, got \'sg-*\'',
    'policy-unknown-value reads[0]: has a pattern in place of a bucket (\'chur?\')',
  ]);
  expect(problems({ region: '*', algorithm: Algorithm.fromImage('111122223333.dkr.ecr.eu-west-1.amazonaws.com/churn:1') })).toEqual([
    `policy-unknown-value metadata.annotations.${REGION}: is not the name of a Region, got '*', and the ARNs of logs, keys and networks have a Region`,
  ]);
});

describe('images and algorithms', () => {
  test('images of AWS are pulled from the account of the Region', () => {
    expect(statement('PullImages', { algorithm: Algorithm.xgboost('1.7-1') }).Resource).toBe('arn:aws:ecr:eu-west-1:141502667606:repository/sagemaker-xgboost');
  });

  test('an algorithm resource of the account does not tell its image, one of another account needs none', () => {
    const algorithm = Algorithm.fromName('ranking');

    expect(problems({ algorithm })).toEqual([
      'policy-algorithm-image spec.algorithmSpecification.algorithmName: is \'ranking\', whose image the job does not name',
    ]);
    expect(statement('PullImages', { algorithm }, { algorithmImages: ['111122223333.dkr.ecr.eu-west-1.amazonaws.com/team/ranking:1'] }).Resource)
      .toBe('arn:aws:ecr:eu-west-1:111122223333:repository/team/ranking');
    expect(problems({ algorithm: Algorithm.fromName('arn:aws:sagemaker:eu-west-1:999900001111:algorithm/bought') })).toEqual([]);
  });

  test('content of a hub is looked up, in all its versions', () => {
    const hubContentArn = 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/models/Model/llama/1.0.0';
    const channels = [Channel.s3('model', 's3://hub/llama/', { hubContentArn })];

    expect(statement('ReadHubContent', { channels }).Resource).toEqual([
      'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/models/Model/llama',
      'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/models/Model/llama/*',
      'arn:aws:sagemaker:eu-west-1:111122223333:hub/models',
    ]);
  });
});

describe('partitions', () => {
  test.each([
    ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
    ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
    ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
    ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
    ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk'],
    ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov'],
    ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
    ['ap-southeast-7', 'aws', 'amazonaws.com'],
  ])('%s is in %s', (region, partition, suffix) => {
    const policy = policyOf({
      region,
      role: `arn:${partition}:iam::111122223333:role/training`,
      algorithm: Algorithm.fromImage(`111122223333.dkr.ecr.${region}.${suffix}/churn:1`),
      output: Output.at('s3://b/m', { kmsKey: 'alias/models' }),
      vpc: { subnets: [SUBNET], securityGroupIds: [GROUP] },
    });
    const arns = policy.statements.flatMap(({ resources }) => resources).filter(resource => resource !== '*');

    expect(arns.length).toBeGreaterThan(8);
    expect(arns.filter(arn => !arn.startsWith(`arn:${partition}:`))).toEqual([]);
    expect(arns.filter(arn => /^arn:[^:]+:(logs|kms|ecr|ec2):/.test(arn) && arn.split(':')[3] !== region)).toEqual([]);
  });
});

describe('what a script is told', () => {
  test('URIs in texts are doubted until they are covered', () => {
    const props = { hyperParameters: { cache: 's3://b/cache/x' }, environment: { MODELS: 's3://churn/models', TOO: 'a,s3://c/d;e' } };

    expect(problems(props)).toEqual([
      'policy-uri-in-text spec.hyperParameters.cache: names s3://b/cache/x',
      'policy-uri-in-text spec.environment.TOO: names s3://c/d',
    ]);
    expect(policyOf(props).findings.map(({ level }) => level)).toEqual(['warning', 'warning']);
    expect(problems(props, { reads: ['s3://b/cache/'], writes: ['s3://c/'] })).toEqual([]);
    expect(problems({ ...props, networkIsolation: true })).toEqual([]);
  });

  test('the archive of a script is read', () => {
    const policy = policyOf({ hyperParameters: { sagemaker_submit_directory: 's3://code/source.tar.gz' } }).toJson();

    expect(allows(policy, { action: 's3:GetObject', resource: 'arn:aws:s3:::code/source.tar.gz' })).toBe(true);
  });

  test('a folder of code is a channel', () => {
    const code = SourceCode.s3('s3://code/source/', { entryPoint: 'train.py' });

    expect(statement('ReadChannels', { algorithm: Algorithm.pytorch('2.8.0'), code }).Resource).toContain('arn:aws:s3:::code/source/*');
  });

  test('other services have statements of the user', () => {
    const own = new PolicyStatement({ sid: 'Features', actions: ['dynamodb:GetItem'], resources: ['arn:aws:dynamodb:eu-west-1:111122223333:table/f'], reason: 'why' });

    expect(policyOf({}, { statements: [own] }).toJson().Statement.at(-1)).toEqual({
      Sid: 'Features', Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/f',
    });
    expect(() => policyOf({}, { statements: [new PolicyStatement({ ...own, sid: 'WriteLogs' })] }).statements).toThrow('Expected a new sid for your statement, got \'WriteLogs\'');
    expect(() => new PolicyStatement({ ...own, sid: 'with space' })).toThrow('letters and digits');
    expect(() => new PolicyStatement({ ...own, actions: [] })).toThrow('at least one action');
  });
});

describe('what is unknown', () => {
  test('all of it is asked for at once, by its field', () => {
    const token = '${Token[TOKEN.7]}' as string;
    const props = { region: undefined, role: token, output: Output.at(`s3://${token}/models`), vpc: { subnets: [token], securityGroupIds: [GROUP] } };

    expect(problems(props)).toEqual([
      'policy-unknown-value metadata.annotations.services.k8s.aws/region: is not known, and the ARNs of logs, keys and networks have a Region',
      'policy-unknown-value spec.roleARN: does not tell the account, which ARNs have',
      'policy-unknown-value spec.outputDataConfig.s3OutputPath: is a token that nothing has resolved',
      'policy-unknown-value spec.vpcConfig.subnets[0]: is a token that nothing has resolved',
    ]);
    expect(() => policyOf(props).statements).toThrow(/region[^]*accountId[^]*s3OutputPath[^]*subnets/);
    expect(problems(props, {
      region: 'eu-west-1',
      accountId: '111122223333',
      values: { 'spec.outputDataConfig.s3OutputPath': 's3://b/models', 'spec.vpcConfig.subnets[0]': SUBNET },
    })).toEqual([]);
  });

  test('a Lazy is resolved before', () => {
    const output = Output.at(Lazy.any({ produce: () => 's3://late/models' }) as any);

    expect(statement('WriteOutput', { output }).Resource).toBe('arn:aws:s3:::late/models/*');
  });

  test('a malformed account is refused', () => {
    expect(() => policyOf({}, { accountId: '1234' })).toThrow('Expected `accountId` to have 12 digits, got \'1234\'');
  });
});

describe('several jobs', () => {
  test('share a policy, in which the names of the others are as open as their own', () => {
    const chart = new Chart(Testing.app(), 'chain');
    const base = new TrainingJob(chart, 'base', MINIMAL);
    const tuned = new TrainingJob(chart, 'tuned', { ...MINIMAL, channels: [Channel.modelOf('model', base)] });
    const policy = ExecutionPolicy.of(tuned);

    expect(policy.statements.find(({ sid }) => sid === 'ReadChannels')!.resources).toEqual([
      'arn:aws:s3:::churn/models/chain-base-????????????/output/model.tar.gz*',
    ]);
    const jobs = [base, tuned];
    const both = ExecutionPolicy.ofAll(jobs);
    jobs.pop();
    expect(both.statements.find(({ sid }) => sid === 'WriteLogs')!.resources.map(arn => arn.split(':').at(-1))).toEqual([
      'chain-base-????????????/*', 'chain-tuned-????????????/*',
    ]);
    const before = both.toText();
    base.addEnvironment('ROUND', '2');
    expect(both.toText()).toBe(before);
  });

  test('the model of a job is decrypted with the key of that job', () => {
    const chart = new Chart(Testing.app(), 'chain');
    const base = new TrainingJob(chart, 'base', { ...MINIMAL, output: Output.at('s3://churn/models', { kmsKey: KEY }) });
    const tuned = new TrainingJob(chart, 'tuned', { ...MINIMAL, channels: [Channel.modelOf('model', base)] });

    expect(ExecutionPolicy.of(tuned).statements.find(({ sid }) => sid === 'Decrypt')).toMatchObject({ actions: ['kms:Decrypt'], resources: [KEY] });
    expect(ExecutionPolicy.of(jobWith()).statements.find(({ sid }) => sid === 'Decrypt')).toBeUndefined();
  });

  test('the order of jobs does not matter', () => {
    const [one, two] = [jobWith({}, 'one'), jobWith({ output: Output.at('s3://other/models') }, 'two')];

    expect(ExecutionPolicy.ofAll([two, one]).toText()).toBe(ExecutionPolicy.ofAll([one, two]).toText());
  });
});

describe('jobs of others', () => {
  const spec = {
    trainingJobName: 'raw',
    roleArn: 'arn:aws:iam::111122223333:role/raw',
    algorithmSpecification: { trainingImage: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/raw:1', trainingInputMode: 'File' },
    outputDataConfig: { s3OutputPath: 's3://raw/models/' },
    resourceConfig: { instanceType: 'ml.m5.xlarge', instanceCount: 1, volumeSizeInGb: 30 },
    stoppingCondition: { maxRuntimeInSeconds: 3600 },
  };

  test('of the L1, of any library, and as plain data have the same policy', () => {
    const chart = new Chart(Testing.app(), 'test');
    const job = new l1.TrainingJob(chart, 'raw', { metadata: { name: 'raw' }, spec });
    const options = { region: 'eu-west-1' };
    const text = ExecutionPolicy.of(job, options).toText();

    expect(text).toContain('arn:aws:s3:::raw/models/*');
    expect(ExecutionPolicy.ofManifests([job.toJson()], options).toText()).toBe(text);
  });

  test('plain data of a tuning job is read again after a change', () => {
    const manifest = tuningWith({}).toJson();
    const policy = ExecutionPolicy.ofManifests([manifest]);
    expect(policy.toText()).not.toContain('arn:aws:s3:::elsewhere/');
    manifest.spec.trainingJobDefinition.outputDataConfig.s3OutputPath = 's3://elsewhere/models';

    expect(policy.toText()).toContain('arn:aws:s3:::elsewhere/models/');
  });

  test('other objects are refused', () => {
    const chart = new Chart(Testing.app(), 'test');

    expect(() => ExecutionPolicy.of(new ApiObject(chart, 'map', { apiVersion: 'v1', kind: 'ConfigMap' })).statements).toThrow('Expected a TrainingJob or HyperParameterTuningJob of sagemaker.services.k8s.aws, got test/map');
    expect(() => ExecutionPolicy.ofManifests([{ kind: 'Pod' }])).toThrow('Expected a TrainingJob or HyperParameterTuningJob of sagemaker.services.k8s.aws, got manifest 1');
  });

  test('patches count', () => {
    const job = jobWith();
    job.addJsonPatch(JsonPatch.replace('/spec/outputDataConfig/s3OutputPath', 's3://patched/x'));

    expect(ExecutionPolicy.of(job).toText()).toContain('arn:aws:s3:::patched/x/*');
  });
});

describe('every valid job', () => {
  // Everything that the property asks of the policy is read off the manifest here, without the help of the library.
  const uses = (spec: any) => [
    ...(spec.inputDataConfig ?? []).map((channel: any) => [channel.dataSource.s3DataSource?.s3URI, 's3:GetObject', '']),
    ...[spec.outputDataConfig, spec.tensorBoardOutputConfig, spec.debugHookConfig, spec.profilerConfig].map(where => [where?.s3OutputPath, 's3:PutObject', '/x']),
    ...[...spec.debugRuleConfigurations ?? [], ...spec.profilerRuleConfigurations ?? []].map(rule => [rule.s3OutputPath, 's3:PutObject', '/x']),
    ...['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].map(action => [spec.checkpointConfig?.s3URI, action, '/x']),
  ].filter(([uri]) => typeof uri === 'string' && uri.startsWith('s3://') && !uri.startsWith('s3://arn:') && !/--x-s3(\/|$)/.test(uri));

  test('may use what its manifest names: S3 URIs, images, keys and its log stream', () => {
    let tried = 0;
    const jobs = validJob().filter(({ spec, metadata }) => spec !== undefined && metadata.annotations?.[REGION] !== undefined);
    holds(fc.property(jobs, job => {
      const { spec, metadata } = job;
      const channels = (spec.inputDataConfig ?? []).map(({ channelName }: any) => [channelName, []]);
      const options = { accountId: '111122223333', listedObjects: Object.fromEntries(channels), algorithmImages: [] };
      const policy = ExecutionPolicy.ofManifests([job], options);
      const document = policy.toJson();
      const region = metadata.annotations[REGION];
      const partition = spec.roleARN.split(':')[1];
      const object = (uri: string, more: string) => `arn:${partition}:s3:::${uri.slice('s3://'.length).replace(/\/*$/, more.startsWith('/') ? '' : '$&')}${more}`;

      for (const [uri, action, more] of uses(spec)) {
        tried++;
        const resource = object(uri, /^s3:\/\/[^/]+$/.test(uri) ? '/x' : more);
        expect([uri, allows(document, { action, resource })]).toEqual([uri, true]);
        expect(allows(document, { action, resource: object('s3://some-other-bucket/x', '') })).toBe(false);
      }
      expect(allows(document, {
        action: 'logs:PutLogEvents',
        resource: `arn:${partition}:logs:${region}:111122223333:log-group:/aws/sagemaker/TrainingJobs:log-stream:${spec.trainingJobName}/algo-1`,
      })).toBe(true);
      const sids = policy.statements.map(({ sid }) => sid);
      expect(new Set(sids).size).toBe(sids.length);
      expect(policy.toText()).toBe(ExecutionPolicy.ofManifests([JSON.parse(JSON.stringify(job))], options).toText());
    }), { quick: 20, full: 1000 });
    expect(tried).toBeGreaterThan(120);
  });
});

test('the evaluator of these tests knows wildcards and escapes', () => {
  expect(matches('a*c?', 'abbbcd')).toBe(true);
  expect(matches('a?', 'a')).toBe(false);
  expect(matches('a${*}', 'ab')).toBe(false);
  expect(matches('a${*}${?}${$}', 'a*?$')).toBe(true);
  expect(matches('a.b', 'axb')).toBe(false);
});
