import { Duration } from 'cdk8s';
import { Guardrail } from '../../src';
import type { RuleCases } from '../rules/cases/case';

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

export const GUARDRAIL_CASES: readonly GuardrailCases[] = [
  {
    title: 'instance types',
    guardrail: Guardrail.instanceTypes('ml.m5.*', 'ml.g5.xlarge'),
    accepts: [
      {}, spec({ resourceConfig: { instanceType: 'ml.g5.xlarge' } }), groups(group('ml.m5.large', 1), group('ml.g5.xlarge', 1)),
      spec({ resourceConfig: { instanceType: null } }), spec({ resourceConfig: null }),
    ],
    refuses: [
      { patch: spec({ resourceConfig: { instanceType: 'ml.g5.2xlarge' } }), path: 'spec.resourceConfig.instanceType' },
      { patch: spec({ resourceConfig: { instanceType: 'ml.m5a.large' } }), path: 'spec.resourceConfig.instanceType' },
      { patch: spec({ resourceConfig: { instanceType: 'xml.m5.large' } }), path: 'spec.resourceConfig.instanceType' },
      { patch: spec({ resourceConfig: { instanceType: 'mlxm5.large' } }), path: 'spec.resourceConfig.instanceType' },
      { patch: groups(group('ml.m5.large', 1), group('ml.p5.48xlarge', 1)), path: 'spec.resourceConfig.instanceGroups[1].instanceType' },
    ],
  },
  {
    title: 'longest run, longer than a day',
    guardrail: Guardrail.maxRuntime(Duration.days(2)),
    accepts: [
      {}, spec({ stoppingCondition: { maxRuntimeInSeconds: 172800 } }), spec({ stoppingCondition: { maxRuntimeInSeconds: null } }),
      spec({ stoppingCondition: null }),
    ],
    refuses: [{ patch: spec({ stoppingCondition: { maxRuntimeInSeconds: 172801 } }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' }],
  },
  {
    title: 'longest run, shorter than a day',
    guardrail: Guardrail.maxRuntime(Duration.hours(2)),
    accepts: [{}, spec({ stoppingCondition: { maxRuntimeInSeconds: 7200 } })],
    refuses: [
      { patch: spec({ stoppingCondition: { maxRuntimeInSeconds: 7201 } }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: spec({ stoppingCondition: { maxRuntimeInSeconds: null } }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: spec({ stoppingCondition: null }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
    ],
  },
  {
    title: 'instance-hours',
    guardrail: Guardrail.maxInstanceHours(30),
    accepts: [
      {}, spec({ resourceConfig: { instanceCount: 30 } }), spec({ stoppingCondition: null }), spec({ resourceConfig: null }),
      groups(group('ml.m5.large', 10), group('ml.m5.large', 20)), spec({ resourceConfig: { instanceGroups: [] } }),
      groups(...[1, 2, 3, 4, 20].map(count => group('ml.m5.large', count))),
    ],
    refuses: [
      { patch: spec({ resourceConfig: { instanceCount: 31 } }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: spec({ resourceConfig: { instanceCount: 2 }, stoppingCondition: null }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: groups(...[1, 2, 3, 4, 21].map(count => group('ml.m5.large', count))), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: spec({ resourceConfig: { instanceCount: null }, stoppingCondition: { maxRuntimeInSeconds: 108001 } }), path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
    ],
  },
  {
    title: 'spot only',
    guardrail: Guardrail.spotOnly(),
    accepts: [spec({ enableManagedSpotTraining: true })],
    refuses: [
      { patch: {}, path: 'spec.enableManagedSpotTraining' },
      { patch: spec({ enableManagedSpotTraining: null }), path: 'spec.enableManagedSpotTraining' },
    ],
  },
  {
    title: 'encryption at rest',
    guardrail: Guardrail.encryptionAtRest(),
    accepts: [
      spec({ resourceConfig: { volumeKMSKeyID: KEY }, outputDataConfig: { kmsKeyID: KEY } }),
      spec({ resourceConfig: { instanceType: 'ml.g5.xlarge' }, outputDataConfig: { kmsKeyID: 'alias/any' } }),
      { spec: { ...groups(group('ml.g5.xlarge', 1), group('ml.p4d.24xlarge', 1)).spec, outputDataConfig: { kmsKeyID: KEY } } },
      spec({ resourceConfig: null, outputDataConfig: { kmsKeyID: KEY } }),
    ],
    refuses: [
      { patch: spec({ outputDataConfig: { kmsKeyID: KEY } }), path: 'spec.resourceConfig.volumeKMSKeyID' },
      { patch: spec({ resourceConfig: { volumeKMSKeyID: '' }, outputDataConfig: { kmsKeyID: KEY } }), path: 'spec.resourceConfig.volumeKMSKeyID' },
      { patch: spec({ resourceConfig: { instanceType: 'ml.new9.large' }, outputDataConfig: { kmsKeyID: KEY } }), path: 'spec.resourceConfig.volumeKMSKeyID' },
      {
        patch: { spec: { ...groups(group('ml.g5.xlarge', 1), group('ml.m5.large', 1)).spec, outputDataConfig: { kmsKeyID: KEY } } },
        path: 'spec.resourceConfig.volumeKMSKeyID',
      },
      { patch: spec({ resourceConfig: { volumeKMSKeyID: KEY } }), path: 'spec.outputDataConfig.kmsKeyID' },
      { patch: spec({ resourceConfig: { volumeKMSKeyID: KEY }, outputDataConfig: { kmsKeyID: null } }), path: 'spec.outputDataConfig.kmsKeyID' },
      { patch: spec({ resourceConfig: { volumeKMSKeyID: KEY }, outputDataConfig: null }), path: 'spec.outputDataConfig.kmsKeyID' },
    ],
  },
  {
    title: 'encryption at rest with certain keys',
    guardrail: Guardrail.encryptionAtRest({ keys: ['arn:aws:kms:eu-west-1:111122223333:key/*'], output: false }),
    accepts: [spec({ resourceConfig: { volumeKMSKeyID: KEY } }), spec({ resourceConfig: { instanceType: 'ml.g5.xlarge' } })],
    refuses: [
      { patch: spec({ resourceConfig: { volumeKMSKeyID: KEY.replace('111122223333', '444455556666') } }), path: 'spec.resourceConfig.volumeKMSKeyID' },
      { patch: spec({ resourceConfig: { instanceType: 'ml.g5.xlarge', volumeKMSKeyID: 'alias/x' } }), path: 'spec.resourceConfig.volumeKMSKeyID' },
    ],
  },
  {
    title: 'encryption of artifacts only',
    guardrail: Guardrail.encryptionAtRest({ volume: false }),
    accepts: [spec({ outputDataConfig: { kmsKeyID: 'alias/any' } })],
    refuses: [{ patch: {}, path: 'spec.outputDataConfig.kmsKeyID' }],
  },
  {
    title: 'encryption in transit',
    guardrail: Guardrail.encryptionInTransit(),
    accepts: [
      {}, spec({ enableInterContainerTrafficEncryption: true, resourceConfig: { instanceCount: 2 } }), groups(group('ml.m5.large', 1)),
      spec({ enableInterContainerTrafficEncryption: null }),
    ],
    refuses: [
      { patch: spec({ resourceConfig: { instanceCount: 2 } }), path: 'spec.enableInterContainerTrafficEncryption' },
      { patch: spec({ enableInterContainerTrafficEncryption: null, resourceConfig: { instanceCount: 2 } }), path: 'spec.enableInterContainerTrafficEncryption' },
      { patch: groups(group('ml.m5.large', 1, 'a'), group('ml.m5.large', 1, 'b')), path: 'spec.enableInterContainerTrafficEncryption' },
    ],
  },
  {
    title: 'any VPC',
    guardrail: Guardrail.vpc(),
    accepts: [spec({ vpcConfig: { subnets: ['subnet-1'], securityGroupIDs: ['sg-1'] } })],
    refuses: [
      { patch: {}, path: 'spec.vpcConfig.subnets' },
      { patch: spec({ vpcConfig: { subnets: [], securityGroupIDs: ['sg-1'] } }), path: 'spec.vpcConfig.subnets' },
      { patch: spec({ vpcConfig: { subnets: ['subnet-1'] } }), path: 'spec.vpcConfig.securityGroupIDs' },
    ],
  },
  {
    title: 'parts of a VPC',
    guardrail: Guardrail.vpc({ subnets: ['subnet-1', 'subnet-2'], securityGroupIds: ['sg-1'] }),
    accepts: [spec({ vpcConfig: { subnets: ['subnet-2', 'subnet-1'], securityGroupIDs: ['sg-1'] } })],
    refuses: [
      { patch: spec({ vpcConfig: { subnets: ['subnet-1', 'subnet-3'], securityGroupIDs: ['sg-1'] } }), path: 'spec.vpcConfig.subnets[1]' },
      { patch: spec({ vpcConfig: { subnets: ['subnet-1'], securityGroupIDs: ['sg-2'] } }), path: 'spec.vpcConfig.securityGroupIDs[0]' },
    ],
  },
  {
    title: 'network isolation',
    guardrail: Guardrail.networkIsolation(),
    accepts: [spec({ enableNetworkIsolation: true })],
    refuses: [{ patch: {}, path: 'spec.enableNetworkIsolation' }, { patch: spec({ enableNetworkIsolation: null }), path: 'spec.enableNetworkIsolation' }],
  },
  {
    title: 'images',
    guardrail: Guardrail.images(
      '111122223333.dkr.ecr.*.amazonaws.com', `444455556666.${ECR}/tools/*`, 'arn:aws:sagemaker:eu-west-1:111122223333:algorithm/own', 'plain',
    ),
    accepts: [
      {},
      ...[`444455556666.${ECR}/tools/a:1`, `444455556666.${ECR}/tools/a@sha256:00`, `444455556666.${ECR}/tools/a/b:1`, `111122223333.${ECR}/a/b/c`]
        .map(trainingImage => spec({ algorithmSpecification: { trainingImage } })),
      spec({ algorithmSpecification: { trainingImage: null, algorithmName: 'arn:aws:sagemaker:eu-west-1:111122223333:algorithm/own' } }),
      spec({ algorithmSpecification: { trainingImage: null, algorithmName: 'plain' } }),
      spec({ debugRuleConfigurations: evaluator(`111122223333.${ECR}/rules:latest`) }),
      spec({ algorithmSpecification: null }),
    ],
    refuses: [
      ...[
        `777788889999.${ECR}/churn:1`, `111122223333.${ECR}.evil.example/churn:1`, `x111122223333.${ECR}/churn`, `444455556666.${ECR}/toolsx/a`,
        `444455556666.${ECR}/other`, 'docker.io/plain', `evil.example/111122223333.${ECR}/churn`, `111122223333.${ECR}:5000/churn`,
        '111122223333.dkr.ecr.evil.example/x.amazonaws.com/churn',
      ].map(trainingImage => ({ patch: spec({ algorithmSpecification: { trainingImage } }), path: 'spec.algorithmSpecification.trainingImage' })),
      {
        patch: spec({ algorithmSpecification: { trainingImage: null, algorithmName: 'plainer' } }),
        path: 'spec.algorithmSpecification.algorithmName',
      },
      { patch: spec({ debugRuleConfigurations: evaluator('evil.example/rules') }), path: 'spec.debugRuleConfigurations[0].ruleEvaluatorImage' },
      { patch: spec({ profilerRuleConfigurations: evaluator('evil.example/rules') }), path: 'spec.profilerRuleConfigurations[0].ruleEvaluatorImage' },
    ],
  },
  {
    title: 'buckets',
    guardrail: Guardrail.buckets('churn', 'example-*', 'shared/churn/'),
    accepts: [
      {}, spec({ outputDataConfig: null, inputDataConfig: null }),
      ...['s3://churn', 's3://churn/', 's3://example-a/x', 's3://shared/churn', 's3://shared/churn/x'].map(s3OutputPath => spec({ outputDataConfig: { s3OutputPath } })),
      spec({ inputDataConfig: [{ channelName: 'fs', dataSource: { fileSystemDataSource: { directoryPath: '/x' } } }, { channelName: 'none' }] }),
      spec({ hyperParameters: { dir: '"s3://churn/code"', none: 'x', list: '["s3://churn/a","s3://example-b"]', pipe: '|s3://churn' } }),
      spec({ environment: { A: 's3://shared/churn s3://churn' } }),
      spec({ debugRuleConfigurations: evaluator('r', { ruleParameters: { source_s3_uri: 's3://churn/rule.py' }, s3OutputPath: 's3://churn/out' }) }),
    ],
    refuses: [
      ...['s3://churn2/x', 's3://xchurn', 's3://shared', 's3://shared/churn2', 's3://shared/other', 'https://churn/x', 'churn', 's3://evil/example-a', 's3://evil/s3://churn']
        .map(s3OutputPath => ({ patch: spec({ outputDataConfig: { s3OutputPath } }), path: 'spec.outputDataConfig.s3OutputPath' })),
      ...['checkpointConfig'].map(field => ({ patch: spec({ [field]: { s3URI: 's3://evil' } }), path: `spec.${field}.s3URI` })),
      ...['tensorBoardOutputConfig', 'debugHookConfig', 'profilerConfig']
        .map(field => ({ patch: spec({ [field]: { s3OutputPath: 's3://evil' } }), path: `spec.${field}.s3OutputPath` })),
      {
        patch: spec({ inputDataConfig: [{ channelName: 'a' }, { channelName: 'b', dataSource: { s3DataSource: { s3URI: 's3://evil' } } }] }),
        path: 'spec.inputDataConfig[1].dataSource.s3DataSource.s3URI',
      },
      ...['debugRuleConfigurations', 'profilerRuleConfigurations'].flatMap(field => [
        { patch: spec({ [field]: evaluator('r', { s3OutputPath: 's3://evil' }) }), path: `spec.${field}[0].s3OutputPath` },
        {
          patch: spec({ [field]: evaluator('r', { ruleParameters: { source_s3_uri: 's3://evil/rule.py' } }) }),
          path: `spec.${field}[0].ruleParameters.source_s3_uri`,
        },
      ]),
      ...['"s3://evil"', 's3://evil s3://churn', 's3://churn,s3://evil', 's3://churn.evil', 's3://shared/churn2', 's3://'].map(dir => ({
        patch: spec({ hyperParameters: { dir } }), path: 'spec.hyperParameters.dir',
      })),
      { patch: spec({ environment: { A: 'x=s3://evil' } }), path: 'spec.environment.A' },
    ],
  },
  {
    title: 'roles',
    guardrail: Guardrail.roles('arn:aws:iam::111122223333:role/train*'),
    accepts: [{}],
    refuses: [
      { patch: spec({ roleARN: 'arn:aws:iam::111122223333:role/admin' }), path: 'spec.roleARN' },
      { patch: spec({ roleARN: 'arn:aws:iam::111122223333:role/training/admin' }), path: 'spec.roleARN' },
      { patch: spec({ roleARN: null }), path: 'spec.roleARN' },
    ],
  },
  {
    title: 'Regions',
    guardrail: Guardrail.regions('eu-west-1', 'eu-central-1'),
    accepts: [{}, { metadata: { annotations: { 'services.k8s.aws/region': 'eu-central-1' } } }],
    refuses: [
      { patch: { metadata: { annotations: { 'services.k8s.aws/region': 'us-east-1' } } }, path: 'metadata.annotations.services.k8s.aws/region' },
      { patch: { metadata: { annotations: { 'services.k8s.aws/region': null } } }, path: 'metadata.annotations.services.k8s.aws/region' },
      { patch: { metadata: { annotations: null } }, path: 'metadata.annotations.services.k8s.aws/region' },
    ],
  },
  {
    title: 'required tags',
    guardrail: Guardrail.requiredTags({ team: [], stage: ['dev', 'it\'s "prod"'] }),
    accepts: [
      spec({ tags: [{ key: 'other', value: 'x' }, { key: 'team', value: 'a' }, { key: 'stage', value: 'dev' }] }),
      spec({ tags: [{ key: 'stage', value: 'it\'s "prod"' }, { key: 'team', value: 'b' }] }),
    ],
    refuses: [
      { patch: {}, path: 'spec.tags' },
      { patch: spec({ tags: [] }), path: 'spec.tags' },
      { patch: spec({ tags: [{ key: 'team', value: 'a' }] }), path: 'spec.tags' },
      { patch: spec({ tags: [{ key: 'team', value: '' }, { key: 'stage', value: 'dev' }] }), path: 'spec.tags[0].value' },
      { patch: spec({ tags: [{ key: 'team' }, { key: 'stage', value: 'dev' }] }), path: 'spec.tags[0].value' },
      { patch: spec({ tags: [{ key: 'team', value: 'a' }, { key: 'stage', value: 'qa' }] }), path: 'spec.tags[1].value' },
    ],
  },
];
