import { byPath, channelWith, each, type TopicCases } from './case';

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

export const CONTROLLER_VERSION_CASES: TopicCases = {
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
  'controller-version-format': {
    accepts: {
      ...each(['1.9.1', 'v1.9.1', '10.20.30'], version => `the version ${version}`, version => madeFor(version)),
      'a version that is a token': madeFor(TOKEN),
    },
    refuses: {
      [AT]: each(['', '1', '1.9', '1.9.x', 'latest', '1.9.1-rc1', '>=1.9.1'], version => `the version "${version}"`, version => madeFor(version)),
    },
  },
  'annotation-since-controller': {
    accepts: {
      ...each(['1.4.0', '1.10.0', '2.0.0'], version => `an adoption policy for release ${version}`, version => adoption(version)),
      'read-only for release 1.4.0': readOnly('1.4.0'),
      'no annotation for release 1.3.3': madeFor('1.3.3'),
      'an adoption policy for a version that is none': adoption('old'),
      'an adoption policy that is a token for release 1.3.3': adoption('1.3.3', TOKEN),
    },
    refuses: {
      'metadata.annotations.services.k8s.aws/adoption-policy': { 'an adoption policy for release 1.3.3': adoption('1.3.3') },
      'metadata.annotations.services.k8s.aws/read-only': each(['1.2.20', '0.5.0'], version => `read-only for release ${version}`, readOnly),
    },
  },
};
