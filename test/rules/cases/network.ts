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
    accepts: [{}, vpc(['subnet-0123456789abcdef0', 'subnet-12345678'], ['sg-0123456789abcdef0'])],
    refuses: [
      { patch: vpc(['subnet-12345678', 'sg-12345678'], ['sg-12345678']), path: 'spec.vpcConfig.subnets[1]' },
      { patch: vpc(['subnet-12345678'], ['subnet-12345678']), path: 'spec.vpcConfig.securityGroupIDs[0]' },
      { patch: vpc(['vpc-12345678'], ['sg-12345678']), path: 'spec.vpcConfig.subnets[0]' },
    ],
  },
  'traffic-encryption-one-instance': {
    accepts: [
      {},
      encrypted({ instanceCount: 2 }),
      encrypted({ instanceCount: null }),
      encrypted({ instanceCount: null, instanceType: null, instanceGroups: [group(1), { ...group(1), instanceGroupName: 'loaders' }] }),
    ],
    refuses: [{}, { instanceCount: null, instanceType: null, instanceGroups: [group(1)] }].map(resourceConfig => ({
      patch: encrypted(resourceConfig), path: 'spec.enableInterContainerTrafficEncryption',
    })),
  },
  'remote-debug-isolated': {
    accepts: [{}, remoteDebug(true), remoteDebug(false, { enableNetworkIsolation: true }), remoteDebug(true, { enableNetworkIsolation: null })],
    refuses: [{ patch: remoteDebug(true, { enableNetworkIsolation: true }), path: REMOTE_DEBUG }],
  },
  'remote-debug-built-in': {
    accepts: [
      {},
      remoteDebug(true),
      remoteDebug(true, image('pytorch-training:2.8.0-gpu-py312', '763104351884')),
      remoteDebug(true, image('linear-learner:1', '111122223333')),
      remoteDebug(false, image('linear-learner:1')),
      remoteDebug(true, { ...image('sagemaker-xgboost:1.7-1', '141502667606'), hyperParameters: { sagemaker_program: 'train.py' } }),
    ],
    refuses: [
      { patch: remoteDebug(true, image('linear-learner:1')), path: REMOTE_DEBUG },
      { patch: remoteDebug(true, image('sagemaker-xgboost:1.7-1', '141502667606')), path: REMOTE_DEBUG },
    ],
  },
};
