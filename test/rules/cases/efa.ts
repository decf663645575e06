import type { TopicCases } from './case';

const onType = (instanceType: string | null, environment: object = { FI_PROVIDER: 'efa' }) => ({ spec: { environment, resourceConfig: { instanceType, instanceCount: 2 } } });
const onGroups = (types: string[], environment: object = { FI_PROVIDER: 'efa' }) => ({
  spec: {
    environment,
    resourceConfig: {
      instanceCount: null,
      instanceType: null,
      instanceGroups: types.map((instanceType, i) => ({ instanceGroupName: `g${i}`, instanceType, instanceCount: 1 })),
    },
  },
});
const rdma = (value: string) => ({ FI_EFA_USE_DEVICE_RDMA: value });

export const EFA_CASES: TopicCases = {
  'efa-instance-type': {
    accepts: [
      {},
      ...['ml.p4d.24xlarge', 'ml.p5en.48xlarge', 'ml.trn2.48xlarge', 'ml.g5.48xlarge', 'ml.z9.48xlarge', 'ml.g6.96xlarge'].map(type => onType(type)),
      onType('ml.p3.16xlarge', { FI_PROVIDER: 'tcp' }),
      onType(null),
      onGroups(['ml.c5.xlarge', 'ml.p4d.24xlarge']),
    ],
    refuses: [
      ...['ml.m5.xlarge', 'ml.p3.16xlarge', 'ml.g5.xlarge', 'ml.trn1.2xlarge'].map(type => onType(type)),
      onGroups(['ml.c5.xlarge', 'ml.g5.xlarge']),
    ].map(patch => ({ patch, path: 'spec.environment.FI_PROVIDER' })),
  },
  'efa-rdma-type': {
    accepts: [
      {},
      onType('ml.p4d.24xlarge', rdma('1')),
      onType('ml.g6e.48xlarge', rdma('1')),
      ...['0', 'off', '10', '01'].map(value => onType('ml.g5.48xlarge', rdma(value))),
      onGroups(['ml.g5.48xlarge', 'ml.p5.48xlarge'], rdma('1')),
    ],
    refuses: [
      onType('ml.g5.48xlarge', rdma('1')), onType('ml.g4dn.12xlarge', rdma('true')), onType('ml.m5.xlarge', rdma('1')),
      onGroups(['ml.g5.48xlarge', 'ml.c5.xlarge'], rdma('1')),
    ].map(patch => ({ patch, path: 'spec.environment.FI_EFA_USE_DEVICE_RDMA' })),
  },
};
