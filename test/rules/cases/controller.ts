import { ACK_ANNOTATION_CASES } from './ack-annotations';
import { channelWith, type TopicCases } from './case';
import { CONTROLLER_VERSION_CASES } from './controller-version';

const CHANNEL = 'spec.inputDataConfig[0]';
const channel = (patch: object) => ({ spec: { inputDataConfig: [channelWith(patch)] } });
const adoptOrCreate = (spec: object, policy = 'adopt-or-create') => ({
  metadata: { annotations: { 'services.k8s.aws/adoption-policy': policy } }, spec,
});
const collection = (patch: object) => ({
  spec: { debugHookConfig: { s3OutputPath: 's3://churn/tensors/', collectionConfigurations: [{ collectionName: 'losses', ...patch }] } },
});
const GROUP = { instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 1 };

// Merge patches can't put in an empty object, so these have a member that is removed again.
const EMPTY = { gone: null };

export const CONTROLLER_CASES: TopicCases = {
  ...CONTROLLER_VERSION_CASES,
  'empty-value': {
    accepts: [
      {},
      // A member is required here, which is another rule's to say.
      { spec: { checkpointConfig: EMPTY } },
      { spec: { inputDataConfig: [] } },
      { spec: { outputDataConfig: { kmsKeyID: '' } } },
      { spec: { unknownField: {} } },
    ],
    refuses: [
      { patch: { spec: { remoteDebugConfig: EMPTY } }, path: 'spec.remoteDebugConfig' },
      { patch: { spec: { environment: EMPTY } }, path: 'spec.environment' },
      { patch: { spec: { tags: [] } }, path: 'spec.tags' },
      { patch: { spec: { stoppingCondition: { maxRuntimeInSeconds: null } } }, path: 'spec.stoppingCondition' },
      { patch: channel({ dataSource: { s3DataSource: { attributeNames: [] } } }), path: `${CHANNEL}.dataSource.s3DataSource.attributeNames` },
      { patch: channel({ dataSource: { s3DataSource: null } }), path: `${CHANNEL}.dataSource` },
      {
        patch: collection({ collectionParameters: {} }),
        path: 'spec.debugHookConfig.collectionConfigurations[0].collectionParameters',
      },
    ],
  },
  'channel-defaults-written': {
    accepts: [
      {},
      channel({ compressionType: 'Gzip', recordWrapperType: 'RecordIO', dataSource: { s3DataSource: { s3DataDistributionType: 'ShardedByS3Key' } } }),
      channel({ dataSource: { s3DataSource: null } }),
    ],
    refuses: [
      { patch: channel({ compressionType: null }), path: `${CHANNEL}.compressionType` },
      { patch: channel({ recordWrapperType: null }), path: `${CHANNEL}.recordWrapperType` },
      {
        patch: channel({ dataSource: { s3DataSource: { s3DataDistributionType: null } } }),
        path: `${CHANNEL}.dataSource.s3DataSource.s3DataDistributionType`,
      },
    ],
  },
  'reported-defaults-written': {
    accepts: [
      {},
      { spec: { stoppingCondition: null } },
      { spec: { profilerConfig: { s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500 } } },
    ],
    refuses: [
      { patch: { spec: { stoppingCondition: { maxRuntimeInSeconds: null } } }, path: 'spec.stoppingCondition.maxRuntimeInSeconds' },
      { patch: { spec: { profilerConfig: { s3OutputPath: 's3://churn/profile/' } } }, path: 'spec.profilerConfig.profilingIntervalInMilliseconds' },
    ],
  },
  'adopt-or-create-defaults-written': {
    accepts: [
      {},
      { spec: { enableNetworkIsolation: null } },
      adoptOrCreate({}),
      adoptOrCreate({ enableNetworkIsolation: null }, 'adopt'),
      adoptOrCreate({ resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [GROUP] } }),
    ],
    refuses: [
      ...['enableInterContainerTrafficEncryption', 'enableManagedSpotTraining', 'enableNetworkIsolation'].map(name => ({
        patch: adoptOrCreate({ [name]: null }), path: `spec.${name}`,
      })),
      {
        patch: adoptOrCreate({ algorithmSpecification: { enableSageMakerMetricsTimeSeries: null } }),
        path: 'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries',
      },
      { patch: adoptOrCreate({ outputDataConfig: { compressionType: null } }), path: 'spec.outputDataConfig.compressionType' },
      { patch: adoptOrCreate({ outputDataConfig: null }), path: 'spec.outputDataConfig.kmsKeyID' },
      { patch: adoptOrCreate({ resourceConfig: { instanceCount: null } }), path: 'spec.resourceConfig.instanceCount' },
      {
        patch: adoptOrCreate({ enableNetworkIsolation: null, resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [GROUP] } }),
        path: 'spec.enableNetworkIsolation',
      },
    ],
  },
  'adopted-instance-groups': {
    accepts: [
      adoptOrCreate({}),
      { spec: { resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [GROUP] } } },
      adoptOrCreate({ resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [GROUP] } }, 'adopt'),
    ],
    refuses: [{
      patch: adoptOrCreate({ resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [GROUP] } }),
      path: 'spec.resourceConfig.instanceGroups',
    }],
  },
  ...ACK_ANNOTATION_CASES,
};
