import { each, type TopicCases } from './case';

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
    accepts: {
      ...each(
        ['ml.p4d.24xlarge', 'ml.p5en.48xlarge', 'ml.trn2.48xlarge', 'ml.g5.48xlarge', 'ml.z9.48xlarge', 'ml.g6.96xlarge'],
        type => `EFA on ${type}`,
        type => onType(type),
      ),
      'TCP on an instance without EFA': onType('ml.p3.16xlarge', { FI_PROVIDER: 'tcp' }),
      'EFA without an instance type': onType(null),
      'EFA on one of two groups': onGroups(['ml.c5.xlarge', 'ml.p4d.24xlarge']),
    },
    refuses: {
      'spec.environment.FI_PROVIDER': {
        ...each(['ml.m5.xlarge', 'ml.p3.16xlarge', 'ml.g5.xlarge', 'ml.trn1.2xlarge'], type => `EFA on ${type}`, type => onType(type)),
        'EFA on groups without it': onGroups(['ml.c5.xlarge', 'ml.g5.xlarge']),
      },
    },
  },
  'efa-rdma-type': {
    accepts: {
      ...each(['ml.p4d.24xlarge', 'ml.g6e.48xlarge'], type => `RDMA on ${type}`, type => onType(type, rdma('1'))),
      ...each(['0', 'off', '10', '01'], value => `the value "${value}" on an instance without RDMA`, value => onType('ml.g5.48xlarge', rdma(value))),
      'RDMA on one of two groups': onGroups(['ml.g5.48xlarge', 'ml.p5.48xlarge'], rdma('1')),
    },
    refuses: {
      'spec.environment.FI_EFA_USE_DEVICE_RDMA': {
        'RDMA on ml.g5.48xlarge': onType('ml.g5.48xlarge', rdma('1')),
        'RDMA as true on ml.g4dn.12xlarge': onType('ml.g4dn.12xlarge', rdma('true')),
        'RDMA on ml.m5.xlarge': onType('ml.m5.xlarge', rdma('1')),
        'RDMA on groups without it': onGroups(['ml.g5.48xlarge', 'ml.c5.xlarge'], rdma('1')),
      },
    },
  },
};
