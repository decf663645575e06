import { Duration } from 'cdk8s';
import { Guardrail, Prices } from '../../src';
import { byPath, each, type RuleCases } from '../rules/cases/case';

/** What a guardrail accepts and refuses, as merge patches of the valid manifest. */
export interface GuardrailCases extends RuleCases {
  readonly title: string;
  readonly guardrail: Guardrail;
}

const ECR = 'dkr.ecr.eu-west-1.amazonaws.com';
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const spec = (patch: object) => ({ spec: patch });
const groups = (...list: object[]) => spec({ resourceConfig: { instanceType: null, instanceCount: null, instanceGroups: list } });
const group = (instanceType: string, instanceCount: number, instanceGroupName = 'g') => ({ instanceGroupName, instanceType, instanceCount });
const evaluator = (ruleEvaluatorImage: string, more = {}) => [{ ruleConfigurationName: 'r', ruleEvaluatorImage, ...more }];

const rules = (count: number, instanceType = 'ml.m5.large') =>
  [...Array(count).keys()].map(i => ({ ruleConfigurationName: `r${i}`, ruleEvaluatorImage: 'r', instanceType }));
const type = (instanceType: string | null) => spec({ resourceConfig: { instanceType } });
const instances = (instanceCount: number | null, more: object = {}) => spec({ resourceConfig: { instanceCount }, ...more });
const run = (maxRuntimeInSeconds: number | null) => spec({ stoppingCondition: { maxRuntimeInSeconds } });
const image = (trainingImage: string) => spec({ algorithmSpecification: { trainingImage } });
const algorithm = (algorithmName: string) => spec({ algorithmSpecification: { trainingImage: null, algorithmName } });
const output = (s3OutputPath: string) => spec({ outputDataConfig: { s3OutputPath } });
const input = (s3URI: string, s3DataType = 'S3Prefix') => spec({ inputDataConfig: [{ channelName: 'a', dataSource: { s3DataSource: { s3DataType, s3URI } } }] });
const parameter = (dir: string) => spec({ hyperParameters: { dir } });
const encrypted = (volumeKMSKeyID: string | null, kmsKeyID: string | null, more: object = {}) =>
  spec({ resourceConfig: { volumeKMSKeyID, ...more }, outputDataConfig: { kmsKeyID } });
const VALID = { 'the valid job': {} };
const NO_RUN = spec({ stoppingCondition: null });
const NO_RESOURCES = spec({ resourceConfig: null });

export const GUARDRAIL_CASES: readonly GuardrailCases[] = [
  {
    title: 'instance types',
    guardrail: Guardrail.instanceTypes('ml.m5.*', 'ml.g5.xlarge'),
    accepts: {
      ...VALID,
      'a type of the list': type('ml.g5.xlarge'),
      'groups of types of the list': groups(group('ml.m5.large', 1), group('ml.g5.xlarge', 1)),
      'a job without an instance type': type(null),
      'a job without resources': NO_RESOURCES,
      'evaluators of types of the list': spec({ debugRuleConfigurations: rules(2), profilerRuleConfigurations: rules(1, 'ml.g5.xlarge') }),
      'a rule that names no instance type': spec({ debugRuleConfigurations: evaluator('r') }),
    },
    refuses: {
      'spec.debugRuleConfigurations[0].instanceType': {
        'an evaluator of Debugger on another type': spec({ debugRuleConfigurations: rules(1, 'ml.p3.16xlarge') }),
      },
      'spec.profilerRuleConfigurations[1].instanceType': {
        'an evaluator of Profiler on another type': spec({ profilerRuleConfigurations: [...rules(1), ...rules(1, 'ml.p3.16xlarge')] }),
      },
      'spec.resourceConfig.instanceType': each(
        ['ml.g5.2xlarge', 'ml.m5a.large', 'xml.m5.large', 'mlxm5.large', 'ml.m5.large\n', 'ml.m5.\u0000'], instanceType => `the type ${instanceType}`, type,
      ),
      'spec.resourceConfig.instanceGroups[1].instanceType': {
        'a second group of another type': groups(group('ml.m5.large', 1), group('ml.p5.48xlarge', 1)),
      },
    },
  },
  {
    title: 'longest run, longer than a day',
    guardrail: Guardrail.maxRuntime(Duration.days(2)),
    accepts: {
      ...VALID,
      'a run of 2 days': run(172800),
      'the default run of a day': run(null),
      'a job without a stopping condition': NO_RUN,
    },
    refuses: { 'spec.stoppingCondition.maxRuntimeInSeconds': { 'a run longer than 2 days': run(172801) } },
  },
  {
    title: 'longest run, shorter than a day',
    guardrail: Guardrail.maxRuntime(Duration.hours(2)),
    accepts: { ...VALID, 'a run of 2 hours': run(7200) },
    refuses: {
      'spec.stoppingCondition.maxRuntimeInSeconds': {
        'a run longer than 2 hours': run(7201),
        'the default run of a day': run(null),
        'a job without a stopping condition': NO_RUN,
      },
    },
  },
  {
    title: 'cost',
    guardrail: Guardrail.maxCost(0.9, Prices.of({
      currency: 'EUR', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.1, 'ml.g5.xlarge': 0.3 }, processingPerHour: { 'ml.t3.medium': 0.05 },
    })),
    accepts: {
      ...VALID,
      'exactly the amount': instances(9),
      'a run of another length': instances(3, { stoppingCondition: { maxRuntimeInSeconds: 3 * 3600 } }),
      'groups of less': groups(group('ml.m5.xlarge', 3, 'a'), group('ml.g5.xlarge', 2, 'b')),
      'a warm pool of less': spec({ resourceConfig: { instanceCount: 3, keepAlivePeriodInSeconds: 2 * 3600 } }),
      'rules of less': instances(8, { debugRuleConfigurations: evaluator('i', { instanceType: 'ml.t3.medium' }), profilerRuleConfigurations: evaluator('i') }),
      'a job without an instance type': type(null),
      'a job without a number of instances': instances(null),
      'a group without a type': groups({ instanceGroupName: 'g', instanceCount: 100 }),
      'a job without resources': NO_RESOURCES,
      'the Region of the prices': { metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-1' } } },
    },
    refuses: {
      'spec.resourceConfig': {
        'an instance too many': instances(10),
        'a longer run': run(10 * 3600),
        'the default run of a day': run(null),
        'a job without a stopping condition': NO_RUN,
        'groups of more': groups(group('ml.m5.xlarge', 1, 'a'), group('ml.g5.xlarge', 3, 'b')),
        'a warm pool of more': spec({ resourceConfig: { instanceCount: 3, keepAlivePeriodInSeconds: 2 * 3600 + 60 } }),
        'rules of more': instances(9, { debugRuleConfigurations: evaluator('i', { instanceType: 'ml.t3.medium' }) }),
        'a type without a price': type('ml.p5.48xlarge'),
        'a group of a type without a price': groups(group('ml.m5.xlarge', 1, 'a'), group('ml.p5.48xlarge', 1, 'b')),
        'a rule of a type without a price': spec({ profilerRuleConfigurations: evaluator('i', { instanceType: 'ml.m5.xlarge' }) }),
        'another Region': { metadata: { annotations: { 'services.k8s.aws/region': 'eu-west-2' } } },
      },
    },
  },
  {
    title: 'instance-hours',
    guardrail: Guardrail.maxInstanceHours(30),
    accepts: {
      ...VALID,
      '30 instances for an hour': instances(30),
      'one instance for the default run of a day': NO_RUN,
      'a job without resources': NO_RESOURCES,
      '30 instances in two groups': groups(group('ml.m5.large', 10), group('ml.m5.large', 20)),
      'an empty list of groups': spec({ resourceConfig: { instanceGroups: [] } }),
      '29 instances and an evaluator': instances(29, { profilerRuleConfigurations: rules(1) }),
      '30 instances and a rule that names no instance type': instances(30, { debugRuleConfigurations: evaluator('r') }),
      '15 instances with an hour in a warm pool': spec({ resourceConfig: { instanceCount: 15, keepAlivePeriodInSeconds: 3600 } }),
      '30 instances in five groups': groups(...[1, 2, 3, 4, 20].map(count => group('ml.m5.large', count))),
    },
    refuses: {
      'spec.stoppingCondition.maxRuntimeInSeconds': {
        '31 instances for an hour': instances(31),
        'two instances for the default run of a day': instances(2, { stoppingCondition: null }),
        '31 instances in five groups': groups(...[1, 2, 3, 4, 21].map(count => group('ml.m5.large', count))),
        '30 instances and an evaluator of Debugger': instances(30, { debugRuleConfigurations: rules(1) }),
        '28 instances and three evaluators': instances(28, { debugRuleConfigurations: rules(1), profilerRuleConfigurations: rules(2) }),
        '15 instances with more than an hour in a warm pool': spec({ resourceConfig: { instanceCount: 15, keepAlivePeriodInSeconds: 3601 } }),
        'no instance count for longer than 30 hours': instances(null, { stoppingCondition: { maxRuntimeInSeconds: 108001 } }),
      },
      'spec.resourceConfig.instanceGroups': {
        'more groups than can be counted': groups(...Array(6).fill(group('ml.m5.large', 1))),
      },
    },
  },
  {
    title: 'spot only',
    guardrail: Guardrail.spotOnly(),
    accepts: { spot: spec({ enableManagedSpotTraining: true }) },
    refuses: {
      'spec.enableManagedSpotTraining': { 'spot off': {}, 'spot unset': spec({ enableManagedSpotTraining: null }) },
    },
  },
  {
    title: 'encryption at rest',
    guardrail: Guardrail.encryptionAtRest(),
    accepts: {
      'a key for the volume and one for the output': encrypted(KEY, KEY),
      'local disks with a key for the output': spec({ resourceConfig: { instanceType: 'ml.g5.xlarge' }, outputDataConfig: { kmsKeyID: 'alias/any' } }),
      'groups with local disks and a key for the output':
        { spec: { ...groups(group('ml.g5.xlarge', 1), group('ml.p4d.24xlarge', 1)).spec, outputDataConfig: { kmsKeyID: KEY } } },
      'a key for the output in a job without resources': spec({ resourceConfig: null, outputDataConfig: { kmsKeyID: KEY } }),
    },
    refuses: {
      'spec.resourceConfig.volumeKMSKeyID': {
        'no key for the volume': spec({ outputDataConfig: { kmsKeyID: KEY } }),
        'an empty key for the volume': encrypted('', KEY),
        'no key for the volume of an unknown type': spec({ resourceConfig: { instanceType: 'ml.new9.large' }, outputDataConfig: { kmsKeyID: KEY } }),
        'no key for the volume of a group':
          { spec: { ...groups(group('ml.g5.xlarge', 1), group('ml.m5.large', 1)).spec, outputDataConfig: { kmsKeyID: KEY } } },
      },
      'spec.outputDataConfig.kmsKeyID': {
        'an empty key for the output': spec({ resourceConfig: { volumeKMSKeyID: KEY } }),
        'no key for the output': encrypted(KEY, null),
        'a job without an output': spec({ resourceConfig: { volumeKMSKeyID: KEY }, outputDataConfig: null }),
      },
    },
  },
  {
    title: 'encryption at rest with certain keys',
    guardrail: Guardrail.encryptionAtRest({ keys: ['arn:aws:kms:eu-west-1:111122223333:key/*'], output: false }),
    accepts: {
      'a key of the list for the volume': spec({ resourceConfig: { volumeKMSKeyID: KEY } }),
      'local disks without a key': type('ml.g5.xlarge'),
    },
    refuses: {
      'spec.resourceConfig.volumeKMSKeyID': {
        'a key of another account': spec({ resourceConfig: { volumeKMSKeyID: KEY.replace('111122223333', '444455556666') } }),
        'another key for local disks': spec({ resourceConfig: { instanceType: 'ml.g5.xlarge', volumeKMSKeyID: 'alias/x' } }),
      },
    },
  },
  {
    title: 'encryption of artifacts only',
    guardrail: Guardrail.encryptionAtRest({ volume: false }),
    accepts: { 'a key for the output': spec({ outputDataConfig: { kmsKeyID: 'alias/any' } }) },
    refuses: { 'spec.outputDataConfig.kmsKeyID': { 'no key for the output': {} } },
  },
  {
    title: 'encryption in transit',
    guardrail: Guardrail.encryptionInTransit(),
    accepts: {
      ...VALID,
      'encryption between two instances': instances(2, { enableInterContainerTrafficEncryption: true }),
      'a group of one instance': groups(group('ml.m5.large', 1)),
      'encryption unset on one instance': spec({ enableInterContainerTrafficEncryption: null }),
    },
    refuses: {
      'spec.enableInterContainerTrafficEncryption': {
        'two instances with encryption off': instances(2),
        'two instances with encryption unset': instances(2, { enableInterContainerTrafficEncryption: null }),
        'more groups than can be counted': groups(...Array(6).fill(group('ml.m5.large', 0))),
        'two groups with encryption off': groups(group('ml.m5.large', 1, 'a'), group('ml.m5.large', 1, 'b')),
      },
    },
  },
  {
    title: 'any VPC',
    guardrail: Guardrail.vpc(),
    accepts: { 'a VPC': spec({ vpcConfig: { subnets: ['subnet-1'], securityGroupIDs: ['sg-1'] } }) },
    refuses: {
      'spec.vpcConfig.subnets': {
        'a job without a VPC': {},
        'an empty list of subnets': spec({ vpcConfig: { subnets: [], securityGroupIDs: ['sg-1'] } }),
      },
      'spec.vpcConfig.securityGroupIDs': { 'a VPC without security groups': spec({ vpcConfig: { subnets: ['subnet-1'] } }) },
    },
  },
  {
    title: 'parts of a VPC',
    guardrail: Guardrail.vpc({ subnets: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] }),
    accepts: { 'subnets of the list in another order': spec({ vpcConfig: { subnets: ['subnet-2', 'subnet-1'], securityGroupIDs: ['sg-1'] } }) },
    refuses: {
      'spec.vpcConfig.subnets[1]': { 'another subnet': spec({ vpcConfig: { subnets: ['subnet-1', 'subnet-3'], securityGroupIDs: ['sg-1'] } }) },
      'spec.vpcConfig.securityGroupIDs[0]': { 'another security group': spec({ vpcConfig: { subnets: ['subnet-1'], securityGroupIDs: ['sg-2'] } }) },
    },
  },
  {
    title: 'network isolation',
    guardrail: Guardrail.networkIsolation(),
    accepts: { 'an isolated job': spec({ enableNetworkIsolation: true }) },
    refuses: { 'spec.enableNetworkIsolation': { 'isolation off': {}, 'isolation unset': spec({ enableNetworkIsolation: null }) } },
  },
  {
    title: 'images',
    guardrail: Guardrail.images(
      '111122223333.dkr.ecr.*.amazonaws.com', `444455556666.${ECR}/tools/*`, 'arn:aws:sagemaker:eu-west-1:111122223333:algorithm/own', 'plain',
    ),
    accepts: {
      ...VALID,
      'an image of the folder': image(`444455556666.${ECR}/tools/a:1`),
      'an image of the folder with a digest': image(`444455556666.${ECR}/tools/a@sha256:00`),
      'an image deeper in the folder': image(`444455556666.${ECR}/tools/a/b:1`),
      'an image anywhere in the registry': image(`111122223333.${ECR}/a/b/c`),
      'an algorithm with an ARN of the list': algorithm('arn:aws:sagemaker:eu-west-1:111122223333:algorithm/own'),
      'an algorithm with a name of the list': algorithm('plain'),
      'a Debugger rule in an image of the registry': spec({ debugRuleConfigurations: evaluator(`111122223333.${ECR}/rules:latest`) }),
      'a job without an algorithm specification': spec({ algorithmSpecification: null }),
    },
    refuses: {
      'spec.algorithmSpecification.trainingImage': {
        'an image of another account': image(`777788889999.${ECR}/churn:1`),
        'a registry that begins like one of the list': image(`111122223333.${ECR}.evil.example/churn:1`),
        'a registry that ends like one of the list': image(`x111122223333.${ECR}/churn`),
        'a folder that begins like that of the list': image(`444455556666.${ECR}/toolsx/a`),
        'another folder': image(`444455556666.${ECR}/other`),
        'an image named like an algorithm of the list': image('docker.io/plain'),
        'a registry of the list as a folder': image(`evil.example/111122223333.${ECR}/churn`),
        'a registry of the list on another port': image(`111122223333.${ECR}:5000/churn`),
        'a pattern of the list over a slash': image('111122223333.dkr.ecr.evil.example/x.amazonaws.com/churn'),
      },
      'spec.algorithmSpecification.algorithmName': { 'an algorithm that begins like one of the list': algorithm('plainer') },
      'spec.debugRuleConfigurations[0].ruleEvaluatorImage': {
        'a Debugger rule in another image': spec({ debugRuleConfigurations: evaluator('evil.example/rules') }),
      },
      'spec.profilerRuleConfigurations[0].ruleEvaluatorImage': {
        'a Profiler rule in another image': spec({ profilerRuleConfigurations: evaluator('evil.example/rules') }),
      },
    },
  },
  {
    title: 'buckets',
    guardrail: Guardrail.buckets('churn', 'example-*', 'shared/churn/'),
    accepts: {
      ...VALID,
      'a job without data': spec({ outputDataConfig: null, inputDataConfig: null }),
      ...each(['s3://churn', 's3://example-a/x', 's3://shared/churn/', 's3://shared/churn/x'], uri => `the input ${uri}`, uri => input(uri)),
      'a manifest file that is named like a prefix': input('s3://shared/churn', 'ManifestFile'),
      ...each(['s3://churn', 's3://churn/', 's3://example-a/x', 's3://shared/churn', 's3://shared/churn/x'], uri => `the output ${uri}`, output),
      'channels without a source in S3':
        spec({ inputDataConfig: [{ channelName: 'fs', dataSource: { fileSystemDataSource: { directoryPath: '/x' } } }, { channelName: 'none' }] }),
      'hyperparameters with buckets of the list':
        spec({ hyperParameters: { dir: '"s3://churn/code"', none: 'x', list: '["s3://churn/a","s3://example-b"]', pipe: '|s3://churn' } }),
      ...each(
        [
          's3a://example-a/x', 's3n://churn', 'arn:aws:s3:::churn', 'arn:aws-cn:s3:::shared/churn/*', 's3://churn|x', '`s3://churn`', 's3://churn&&y',
          '{"a": "{\\"b\\": \\"s3://churn\\"}"}', 'https://s3.eu-west-1.amazonaws.com', 'https://s3.eu-west-1.amazonaws.com/', 'https://pypi.example/s3.html',
          `111122223333.${ECR}/s3-tools`, '\\u00e9', 'https:\\/\\/example.com', 's3', 's3:', 'a:s3:b',
        ],
        dir => `the hyperparameter ${dir.replace(/[{"]/g, '_').slice(0, 50)}`,
        parameter,
      ),
      'parameters of hook, collections and profiling with buckets of the list': spec({
        debugHookConfig: { s3OutputPath: 's3://churn', hookParameters: { a: 's3://churn' }, collectionConfigurations: [{ collectionParameters: { b: 's3://churn' } }] },
        profilerConfig: { s3OutputPath: 's3://churn', profilingParameters: { c: 's3://churn' } },
      }),
      'a variable with two buckets of the list': spec({ environment: { A: 's3://shared/churn s3://churn' } }),
      'a Debugger rule with buckets of the list':
        spec({ debugRuleConfigurations: evaluator('r', { ruleParameters: { source_s3_uri: 's3://churn/rule.py' }, s3OutputPath: 's3://churn/out' }) }),
    },
    refuses: {
      'spec.outputDataConfig.s3OutputPath': each(
        ['s3://churn2/x', 's3://xchurn', 's3://shared', 's3://shared/churn2', 's3://shared/other', 'https://churn/x', 'churn', 's3://evil/example-a', 's3://evil/s3://churn'],
        uri => `the output ${uri}`,
        output,
      ),
      'spec.checkpointConfig.s3URI': { 'checkpoints in another bucket': spec({ checkpointConfig: { s3URI: 's3://evil' } }) },
      ...byPath(Object.entries({ tensorBoardOutputConfig: 'TensorBoard', debugHookConfig: 'tensors', profilerConfig: 'Profiler' }).map(([field, name]) => ({
        phrase: `${name} in another bucket`, path: `spec.${field}.s3OutputPath`, patch: spec({ [field]: { s3OutputPath: 's3://evil' } }),
      }))),
      'spec.inputDataConfig[1].dataSource.s3DataSource.s3URI': {
        'a second channel in another bucket':
          spec({ inputDataConfig: [{ channelName: 'a' }, { channelName: 'b', dataSource: { s3DataSource: { s3URI: 's3://evil' } } }] }),
      },
      ...byPath(Object.entries({ debugRuleConfigurations: 'Debugger', profilerRuleConfigurations: 'Profiler' }).flatMap(([field, name]) => [
        {
          phrase: `the output of a ${name} rule in another bucket`,
          path: `spec.${field}[0].s3OutputPath`,
          patch: spec({ [field]: evaluator('r', { s3OutputPath: 's3://evil' }) }),
        },
        {
          phrase: `the source of a ${name} rule in another bucket`,
          path: `spec.${field}[0].ruleParameters.source_s3_uri`,
          patch: spec({ [field]: evaluator('r', { ruleParameters: { source_s3_uri: 's3://evil/rule.py' } }) }),
        },
      ])),
      'spec.hyperParameters.dir': each(
        [
          '"s3://evil"', 's3://evil s3://churn', 's3://churn,s3://evil', 's3://churn.evil', 's3://shared/churn2', 's3://', 's3:///evil', 's3:///', 's3://|evil',
          'S3://evil', 'S3://churn', 's3a://evil', 's3N://evil', 'S3A://evil', 's3://example-a@evil/x', 's3://churn:x@evil', 's3://churn%2fevil', 's3://churn\u00a0', 's3://churn\ufeff',
          'arn:aws:s3:::evil', 'arn:aws-us-gov:s3:::evil/x', 'arn:aws:s3:::/evil', 'arn:aws:s3:eu-west-1:111122223333:accesspoint/evil',
          'arn:aws:s3-outposts:eu-west-1:111122223333:outpost/x', 'https://evil.s3.amazonaws.com/x', 'https://churn.s3.amazonaws.com/x',
          'EVIL.S3.DUALSTACK.EU-WEST-1.AMAZONAWS.COM', 'https://s3.eu-west-1.amazonaws.com/evil', 'https://s3-eu-west-1.amazonaws.com:443//evil',
          'https://s3.cn-north-1.amazonaws.com.cn/evil', '"s3:\\/\\/evil"', '"s3:\\/\\/churn"', '"s3:/\\/evil"', '"{\\"a\\": \\"s3:\\\\/\\\\/evil\\"}"',
          '"\\u00733://evil"', '"s3\\u003a//evil"', '"s3:\\u002F\\u002Fevil"', '"s3://chu\\u0072n"',
        ],
        dir => `the hyperparameter ${dir.replace(/[{"]/g, '_').slice(0, 50)}`,
        parameter,
      ),
      'spec.debugHookConfig.hookParameters.a': {
        'a parameter of the hook with another bucket': spec({ debugHookConfig: { s3OutputPath: 's3://churn', hookParameters: { a: 's3://evil' } } }),
      },
      'spec.debugHookConfig.collectionConfigurations[0].collectionParameters.a': {
        'a parameter of a collection with another bucket':
          spec({ debugHookConfig: { s3OutputPath: 's3://churn', collectionConfigurations: [{ collectionParameters: { a: 's3://evil' } }] } }),
      },
      'spec.profilerConfig.profilingParameters.a': {
        'a parameter of profiling with another bucket': spec({ profilerConfig: { s3OutputPath: 's3://churn', profilingParameters: { a: 's3://evil' } } }),
      },
      'spec.inputDataConfig[0].dataSource.s3DataSource.s3URI': {
        ...each(['s3://shared/churn', 's3://shared/churn2/', 's3://churn2', 'S3://churn', 's3://evil/churn/'], uri => `the input ${uri}`, uri => input(uri)),
        'a manifest file in another bucket': input('s3://evil/churn', 'ManifestFile'),
      },
      'spec.environment.A': { 'a variable with another bucket': spec({ environment: { A: 'x=s3://evil' } }) },
    },
  },
  {
    title: 'roles',
    guardrail: Guardrail.roles('arn:aws:iam::111122223333:role/train*'),
    accepts: VALID,
    refuses: {
      'spec.roleARN': {
        'another role': spec({ roleARN: 'arn:aws:iam::111122223333:role/admin' }),
        'a role in a folder that begins like one of the list': spec({ roleARN: 'arn:aws:iam::111122223333:role/training/admin' }),
        'a job without a role': spec({ roleARN: null }),
      },
    },
  },
  {
    title: 'Regions',
    guardrail: Guardrail.regions('eu-west-1', 'eu-central-1'),
    accepts: { ...VALID, 'another Region of the list': { metadata: { annotations: { 'services.k8s.aws/region': 'eu-central-1' } } } },
    refuses: {
      'metadata.annotations.services.k8s.aws/region': {
        'another Region': { metadata: { annotations: { 'services.k8s.aws/region': 'us-east-1' } } },
        'a job without a Region': { metadata: { annotations: { 'services.k8s.aws/region': null } } },
        'a job without annotations': { metadata: { annotations: null } },
      },
    },
  },
  {
    title: 'required tags',
    guardrail: Guardrail.requiredTags({ team: [], stage: ['dev', 'it\'s "prod"'] }),
    accepts: {
      'the tags beside another one': spec({ tags: [{ key: 'other', value: 'x' }, { key: 'team', value: 'a' }, { key: 'stage', value: 'dev' }] }),
      'a value with quotes': spec({ tags: [{ key: 'stage', value: 'it\'s "prod"' }, { key: 'team', value: 'b' }] }),
    },
    refuses: {
      'spec.tags': {
        'a job without tags': {},
        'an empty list of tags': spec({ tags: [] }),
        'one of the tags': spec({ tags: [{ key: 'team', value: 'a' }] }),
      },
      'spec.tags[0].value': {
        'a blank value': spec({ tags: [{ key: 'team', value: ' \u3000' }, { key: 'stage', value: 'dev' }] }),
        'an empty value': spec({ tags: [{ key: 'team', value: '' }, { key: 'stage', value: 'dev' }] }),
        'a tag without a value': spec({ tags: [{ key: 'team' }, { key: 'stage', value: 'dev' }] }),
      },
      'spec.tags[1].value': { 'another value': spec({ tags: [{ key: 'team', value: 'a' }, { key: 'stage', value: 'qa' }] }) },
      'spec.tags[2].value': {
        'a second tag with the same key': spec({ tags: [{ key: 'team', value: 'a' }, { key: 'stage', value: 'dev' }, { key: 'stage', value: 'qa' }] }),
      },
    },
  },
];
