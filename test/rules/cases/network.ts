import type { TopicCases } from './case';

const vpc = (subnets: string[], securityGroupIDs: string[]) => ({ spec: { vpcConfig: { subnets, securityGroupIDs } } });
const encrypted = (resourceConfig: object) => ({ spec: { enableInterContainerTrafficEncryption: true, resourceConfig } });
const remoteDebug = (enableRemoteDebug: boolean, spec: object = {}) => ({ spec: { remoteDebugConfig: { enableRemoteDebug }, ...spec } });
const image = (repository: string, account = '685385470294') => ({
  algorithmSpecification: { trainingImage: `${account}.dkr.ecr.eu-west-1.amazonaws.com/${repository}` },
});
const group = (instanceCount: number) => ({ instanceGroupName: 'trainers', instanceType: 'ml.m5.xlarge', instanceCount });
const REMOTE_DEBUG = 'spec.remoteDebugConfig.enableRemoteDebug';

export const NETWORK_CASES: TopicCases = {
  'vpc-id-prefix': {
    accepts: {
      'IDs of subnets and of a security group': vpc(['subnet-0123456789abcdef0', 'subnet-12345678'], ['sg-0123456789abcdef0']),
      'placeholders, about which field-pattern speaks': vpc(['<subnet>'], ['${SECURITY_GROUP}']),
      'words for a missing value, about which null-word-in-text speaks': vpc(['None'], ['null']),
    },
    refuses: {
      'spec.vpcConfig.subnets[1]': { 'a security group among the subnets': vpc(['subnet-12345678', 'sg-12345678'], ['sg-12345678']) },
      'spec.vpcConfig.securityGroupIDs[0]': { 'a subnet as a security group': vpc(['subnet-12345678'], ['subnet-12345678']) },
      'spec.vpcConfig.subnets[0]': { 'a VPC as a subnet': vpc(['vpc-12345678'], ['sg-12345678']) },
    },
  },
  'vpc-id-unique': {
    accepts: { 'different IDs': vpc(['subnet-12345678', 'subnet-12345679'], ['sg-12345678', 'sg-12345679']) },
    refuses: {
      'spec.vpcConfig.subnets[1]': { 'a subnet twice': vpc(['subnet-12345678', 'subnet-12345678'], ['sg-12345678']) },
      'spec.vpcConfig.securityGroupIDs[2]': { 'a security group twice': vpc(['subnet-12345678'], ['sg-12345678', 'sg-12345679', 'sg-12345678']) },
    },
  },
  'traffic-encryption-one-instance': {
    accepts: {
      'encryption between two instances': encrypted({ instanceCount: 2 }),
      'encryption without an instance count': encrypted({ instanceCount: null }),
      'encryption between two groups of one instance': encrypted({
        instanceCount: null, instanceType: null, instanceGroups: [group(1), { ...group(1), instanceGroupName: 'loaders' }],
      }),
    },
    refuses: {
      'spec.enableInterContainerTrafficEncryption': {
        'encryption on one instance': encrypted({}),
        'encryption on one group of one instance': encrypted({ instanceCount: null, instanceType: null, instanceGroups: [group(1)] }),
      },
    },
  },
  'remote-debug-isolated': {
    accepts: {
      'remote debugging in a job that is not isolated': remoteDebug(true),
      'an isolated job with remote debugging off': remoteDebug(false, { enableNetworkIsolation: true }),
      'remote debugging with isolation unset': remoteDebug(true, { enableNetworkIsolation: null }),
    },
    refuses: { [REMOTE_DEBUG]: { 'remote debugging in an isolated job': remoteDebug(true, { enableNetworkIsolation: true }) } },
  },
  'remote-debug-built-in': {
    accepts: {
      'remote debugging of an image of your own': remoteDebug(true),
      'remote debugging of a framework image': remoteDebug(true, image('pytorch-training:2.8.0-gpu-py312', '763104351884')),
      'an image of your own that is named like an algorithm': remoteDebug(true, image('linear-learner:1', '111122223333')),
      'a built-in algorithm with remote debugging off': remoteDebug(false, image('linear-learner:1')),
      'remote debugging of XGBoost with a script': remoteDebug(true, {
        ...image('sagemaker-xgboost:1.7-1', '141502667606'), hyperParameters: { sagemaker_program: 'train.py' },
      }),
    },
    refuses: {
      [REMOTE_DEBUG]: {
        'remote debugging of a built-in algorithm': remoteDebug(true, image('linear-learner:1')),
        'remote debugging of XGBoost without a script': remoteDebug(true, image('sagemaker-xgboost:1.7-1', '141502667606')),
      },
    },
  },
};
