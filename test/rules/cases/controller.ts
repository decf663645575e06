import { channelWith, type TopicCases } from './case';

const CHANNEL = 'spec.inputDataConfig[0]';
const channel = (patch: object) => ({ spec: { inputDataConfig: [channelWith(patch)] } });
const adoptOrCreate = (spec: object, policy = 'adopt-or-create') => ({
  metadata: { annotations: { 'services.k8s.aws/adoption-policy': policy } }, spec,
});
const GROUPED = {
  resourceConfig: { instanceCount: null, instanceType: null, instanceGroups: [{ instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 1 }] },
};

export const CONTROLLER_CASES: TopicCases = {
  'channel-defaults-written': {
    accepts: {
      'a channel with values of its own':
        channel({ compressionType: 'Gzip', recordWrapperType: 'RecordIO', dataSource: { s3DataSource: { s3DataDistributionType: 'ShardedByS3Key' } } }),
      'a channel without a source in S3': channel({ dataSource: { s3DataSource: null } }),
      'a channel without a record wrapper': channel({ recordWrapperType: null }),
    },
    refuses: {
      [`${CHANNEL}.compressionType`]: { 'a channel without a compression': channel({ compressionType: null }) },
      [`${CHANNEL}.dataSource.s3DataSource.s3DataDistributionType`]: {
        'a channel without a distribution': channel({ dataSource: { s3DataSource: { s3DataDistributionType: null } } }),
      },
    },
  },
  'reported-defaults-written': {
    accepts: {
      'a job without a stopping condition': { spec: { stoppingCondition: null } },
      'Profiler without any setting, which is to be removed': { spec: { profilerConfig: {} } },
      'Profiler with an interval': { spec: { profilerConfig: { s3OutputPath: 's3://churn/profile/', profilingIntervalInMilliseconds: 500 } } },
    },
    refuses: {
      'spec.stoppingCondition.maxRuntimeInSeconds': {
        'a stopping condition without a maximum run time': { spec: { stoppingCondition: { maxRuntimeInSeconds: null } } },
      },
      'spec.profilerConfig.profilingIntervalInMilliseconds': {
        'Profiler without an interval': { spec: { profilerConfig: { s3OutputPath: 's3://churn/profile/' } } },
      },
    },
  },
  'adopt-or-create-defaults-written': {
    accepts: {
      'no default in a job that is not adopted': { spec: { enableNetworkIsolation: null } },
      'all defaults in a job that is adopted or created': adoptOrCreate({}),
      'no default in a job that is only adopted': adoptOrCreate({ enableNetworkIsolation: null }, 'adopt'),
      'groups in place of an instance count': adoptOrCreate(GROUPED),
    },
    refuses: {
      'spec.enableInterContainerTrafficEncryption': {
        'a job without the setting of encryption': adoptOrCreate({ enableInterContainerTrafficEncryption: null }),
      },
      'spec.enableManagedSpotTraining': { 'a job without the setting of spot': adoptOrCreate({ enableManagedSpotTraining: null }) },
      'spec.enableNetworkIsolation': {
        'a job without the setting of isolation': adoptOrCreate({ enableNetworkIsolation: null }),
        'a job of groups without the setting of isolation': adoptOrCreate({ enableNetworkIsolation: null, ...GROUPED }),
      },
      'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries': {
        'a job without the setting of metrics': adoptOrCreate({ algorithmSpecification: { enableSageMakerMetricsTimeSeries: null } }),
      },
      'spec.outputDataConfig.compressionType': { 'an output without a compression': adoptOrCreate({ outputDataConfig: { compressionType: null } }) },
      'spec.outputDataConfig.kmsKeyID': { 'a job without an output': adoptOrCreate({ outputDataConfig: null }) },
      'spec.resourceConfig.instanceCount': { 'a job without an instance count': adoptOrCreate({ resourceConfig: { instanceCount: null } }) },
    },
  },
  'adopted-instance-groups': {
    accepts: {
      'an adopted job without groups': adoptOrCreate({}),
      'groups in a job that is not adopted': { spec: GROUPED },
      'groups in a job that is only adopted': adoptOrCreate(GROUPED, 'adopt'),
    },
    refuses: { 'spec.resourceConfig.instanceGroups': { 'groups in a job that is adopted or created': adoptOrCreate(GROUPED) } },
  },
};
