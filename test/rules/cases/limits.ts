import { byPath, channelWith, each, madeFor, type TopicCases } from './case';

const TOKEN = '${Token[TOKEN.1]}';

const GROUPS = { resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 1 }] } };
const s3 = (more: object) => ({ inputDataConfig: [channelWith({ dataSource: { s3DataSource: more } })] });
const PLACED = { resourceConfig: { instancePlacementConfig: { placementSpecifications: [{ instanceCount: 1 }] } } };
const S3_SOURCE = 'spec.inputDataConfig[0].dataSource.s3DataSource';

/** Each field with the last release that lacks it and the first one that has it. */
const FIELDS: ReadonlyArray<readonly [name: string, last: string, since: string, spec: object, path: string]> = [
  ['instance groups', '0.4.5', '0.5.0', GROUPS, 'spec.resourceConfig.instanceGroups'],
  ['a warm pool', '0.4.5', '0.5.0', { resourceConfig: { keepAlivePeriodInSeconds: 600 } }, 'spec.resourceConfig.keepAlivePeriodInSeconds'],
  ['retries', '0.4.5', '0.5.0', { retryStrategy: { maximumRetryAttempts: 2 } }, 'spec.retryStrategy'],
  ['a channel for groups', '0.4.5', '0.5.0', s3({ instanceGroupNames: ['a'] }), `${S3_SOURCE}.instanceGroupNames`],
  ['compression of the output', '1.2.7', '1.2.8', {}, 'spec.outputDataConfig.compressionType'],
  ['checks of the infrastructure', '1.2.7', '1.2.8', { infraCheckConfig: { enableInfraCheck: true } }, 'spec.infraCheckConfig'],
  ['remote debugging', '1.2.7', '1.2.8', { remoteDebugConfig: { enableRemoteDebug: true } }, 'spec.remoteDebugConfig'],
  ['a maximum pending time', '1.2.7', '1.2.8', { stoppingCondition: { maxPendingTimeInSeconds: 7200 } }, 'spec.stoppingCondition.maxPendingTimeInSeconds'],
  [
    'hub content', '1.4.1', '1.5.0',
    s3({ hubAccessConfig: { hubContentARN: 'arn:aws:sagemaker:eu-west-1:111122223333:hub-content/a' } }), `${S3_SOURCE}.hubAccessConfig`,
  ],
  ['a EULA', '1.4.1', '1.5.0', s3({ modelAccessConfig: { acceptEula: true } }), `${S3_SOURCE}.modelAccessConfig`],
  ['a placement', '1.4.1', '1.5.0', PLACED, 'spec.resourceConfig.instancePlacementConfig'],
  ['tags', '0.0.1', '0.0.2', { tags: [{ key: 'team', value: 'growth' }] }, 'spec.tags'],
];

const CHANNEL = 'spec.inputDataConfig[0]';
const channel = (patch: object) => ({ spec: { inputDataConfig: [channelWith(patch)] } });
const collection = (patch: object) => ({
  spec: { debugHookConfig: { s3OutputPath: 's3://churn/tensors/', collectionConfigurations: [{ collectionName: 'losses', ...patch }] } },
});

// Merge patches can't put in an empty object, so these have a member that is removed again.
const EMPTY = { gone: null };

export const FIELD_LIMIT_CASES: TopicCases = {
  'field-since-controller': {
    accepts: {
      'a placement in a job without a version': { spec: PLACED },
      'no new field for release 1.9.1': madeFor('1.9.1'),
      'a placement for a version that is none': madeFor('no release', PLACED),
      'a placement for a version that is a token': madeFor(TOKEN, PLACED),
      ...each(
        FIELDS.filter(([, , since]) => since !== '0.0.2'),
        ([name, , since]) => `${name} for release ${since}`,
        ([, , since, spec]) => madeFor(since, since === '0.5.0' ? { ...spec, outputDataConfig: { compressionType: null } } : spec),
      ),
    },
    refuses: byPath([
      ...FIELDS.map(([name, last, , spec, path]) => ({ phrase: `${name} for release ${last}`, path, patch: madeFor(last, spec) })),
      { phrase: 'a placement for release v1.4.10', path: 'spec.resourceConfig.instancePlacementConfig', patch: madeFor('v1.4.10', PLACED) },
    ]),
  },
  'empty-value': {
    accepts: {
      // A member is required here, which is another rule's to say.
      'an empty object that lacks a required field': { spec: { checkpointConfig: EMPTY } },
      'an empty stopping condition, about which another rule speaks': { spec: { stoppingCondition: { maxRuntimeInSeconds: null } } },
      'an empty data source, about which another rule speaks': channel({ dataSource: { s3DataSource: null } }),
      'an empty list of channels': { spec: { inputDataConfig: [] } },
      'an empty key': { spec: { outputDataConfig: { kmsKeyID: '' } } },
      'an empty field that the CRD does not have': { spec: { unknownField: {} } },
    },
    refuses: {
      'spec.remoteDebugConfig': { 'empty settings of remote debugging': { spec: { remoteDebugConfig: EMPTY } } },
      'spec.environment': { 'an empty environment': { spec: { environment: EMPTY } } },
      'spec.tags': { 'an empty list of tags': { spec: { tags: [] } } },
      [`${CHANNEL}.dataSource.s3DataSource.attributeNames`]: {
        'an empty list of attributes': channel({ dataSource: { s3DataSource: { attributeNames: [] } } }),
      },
      'spec.debugHookConfig.collectionConfigurations[0].collectionParameters': {
        'empty parameters of a collection': collection({ collectionParameters: {} }),
      },
    },
  },
};
