import { channelWith, type TopicCases } from './case';

const TOKEN = '${Token[TOKEN.1]}';
const KEY = 'target.cdk8s-sagemaker-training/controller';
const AT = `metadata.annotations.${KEY}`;
const madeFor = (version: string, spec: object = {}, annotations: object = {}) => ({
  metadata: { annotations: { [KEY]: version, ...annotations } }, spec,
});
const adoption = (version: string, policy = 'adopt-or-create') => madeFor(version, {}, { 'services.k8s.aws/adoption-policy': policy });
const readOnly = (version: string) => madeFor(version, {}, { 'services.k8s.aws/read-only': 'true' });

const GROUPS = { resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 1 }] } };
const s3 = (more: object) => ({ inputDataConfig: [channelWith({ dataSource: { s3DataSource: more } })] });
const PLACED = { resourceConfig: { instancePlacementConfig: { placementSpecifications: [{ instanceCount: 1 }] } } };
const S3_SOURCE = 'spec.inputDataConfig[0].dataSource.s3DataSource';

/** Each field with the first release that has it, and the last that has not. */
const FIELDS: ReadonlyArray<readonly [last: string, since: string, spec: object, path: string]> = [
  ['0.4.5', '0.5.0', GROUPS, 'spec.resourceConfig.instanceGroups'],
  ['0.4.5', '0.5.0', { resourceConfig: { keepAlivePeriodInSeconds: 600 } }, 'spec.resourceConfig.keepAlivePeriodInSeconds'],
  ['0.4.5', '0.5.0', { retryStrategy: { maximumRetryAttempts: 2 } }, 'spec.retryStrategy'],
  ['0.4.5', '0.5.0', s3({ instanceGroupNames: ['a'] }), `${S3_SOURCE}.instanceGroupNames`],
  ['1.2.7', '1.2.8', {}, 'spec.outputDataConfig.compressionType'],
  ['1.2.7', '1.2.8', { infraCheckConfig: { enableInfraCheck: true } }, 'spec.infraCheckConfig'],
  ['1.2.7', '1.2.8', { remoteDebugConfig: { enableRemoteDebug: true } }, 'spec.remoteDebugConfig'],
  ['1.2.7', '1.2.8', { stoppingCondition: { maxPendingTimeInSeconds: 7200 } }, 'spec.stoppingCondition.maxPendingTimeInSeconds'],
  ['1.4.1', '1.5.0', s3({ hubAccessConfig: { hubContentARN: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/a' } }), `${S3_SOURCE}.hubAccessConfig`],
  ['1.4.1', '1.5.0', s3({ modelAccessConfig: { acceptEula: true } }), `${S3_SOURCE}.modelAccessConfig`],
  ['1.4.1', '1.5.0', PLACED, 'spec.resourceConfig.instancePlacementConfig'],
  ['0.0.1', '0.0.2', { tags: [{ key: 'team', value: 'growth' }] }, 'spec.tags'],
];

export const CONTROLLER_VERSION_CASES: TopicCases = {
  'field-since-controller': {
    accepts: [
      PLACED,
      madeFor('1.9.1'),
      madeFor('no release', PLACED),
      madeFor(TOKEN, PLACED),
      ...FIELDS.filter(([, since]) => since !== '0.5.0' && since !== '0.0.2').map(([, since, spec]) => madeFor(since, spec)),
      ...FIELDS.filter(([, since]) => since === '0.5.0').map(([, since, spec]) => madeFor(since, { ...spec, outputDataConfig: { compressionType: null } })),
    ],
    refuses: [
      ...FIELDS.map(([last, , spec, path]) => ({ patch: madeFor(last, spec), path })),
      { patch: madeFor('v1.4.10', PLACED), path: 'spec.resourceConfig.instancePlacementConfig' },
    ],
  },
  'controller-version-format': {
    accepts: [{}, ...['1.9.1', 'v1.9.1', '10.20.30', TOKEN].map(version => madeFor(version))],
    refuses: ['', '1', '1.9', '1.9.x', 'latest', '1.9.1-rc1', '>=1.9.1'].map(version => ({ patch: madeFor(version), path: AT })),
  },
  'annotation-since-controller': {
    accepts: [{}, adoption('1.4.0'), adoption('1.10.0'), readOnly('1.4.0'), adoption('2.0.0'), madeFor('1.3.3'), adoption('old'), adoption('1.3.3', TOKEN)],
    refuses: [
      { patch: adoption('1.3.3'), path: 'metadata.annotations.services.k8s.aws/adoption-policy' },
      { patch: readOnly('1.2.20'), path: 'metadata.annotations.services.k8s.aws/read-only' },
      { patch: readOnly('0.5.0'), path: 'metadata.annotations.services.k8s.aws/read-only' },
    ],
  },
};
