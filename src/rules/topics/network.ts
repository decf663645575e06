import { placeholderInIdentifier } from '../engine/placeholders';
import { FindingLevel } from '../finding';
import { builtInWithoutScriptOf } from '../readings/built-in';
import { IMAGE } from '../readings/image';
import { isNullWord } from '../readings/null-word';
import { instanceCountOf, asList } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const REMOTE_DEBUG = 'spec.remoteDebugConfig.enableRemoteDebug';
const REMOTE_DEBUG_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-remote-debugging.html';

/** Rules about network, isolation and access to the container. */
export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'vpc-id-prefix',
    level: FindingLevel.WARNING,
    paths: ['spec.vpcConfig.subnets', 'spec.vpcConfig.securityGroupIDs'],
    what: 'Ids of subnets begin with subnet-, ids of security groups with sg-.',
    why: 'SageMaker looks for a subnet, or a security group, of this id and finds none',
    remedy: 'use an ID of that kind',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_VpcConfig.html',
    check: ({ spec }) => [
      ...otherIds(spec.vpcConfig?.subnets, 'subnet-', 'spec.vpcConfig.subnets'),
      ...otherIds(spec.vpcConfig?.securityGroupIDs, 'sg-', 'spec.vpcConfig.securityGroupIDs'),
    ],
  },
  {
    id: 'vpc-id-unique',
    level: FindingLevel.WARNING,
    paths: ['spec.vpcConfig.subnets', 'spec.vpcConfig.securityGroupIDs'],
    what: 'No subnet and no security group is there twice.',
    why: 'a repeated ID has no effect; probably another one was meant',
    remedy: 'remove it',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_VpcConfig.html',
    check: ({ spec }) => [
      ...repeatedIds(spec.vpcConfig?.subnets, 'spec.vpcConfig.subnets'),
      ...repeatedIds(spec.vpcConfig?.securityGroupIDs, 'spec.vpcConfig.securityGroupIDs'),
    ],
  },
  {
    id: 'traffic-encryption-one-instance',
    level: FindingLevel.WARNING,
    paths: ['spec.enableInterContainerTrafficEncryption', 'spec.resourceConfig.instanceCount', 'spec.resourceConfig.instanceGroups'],
    what: 'Only a job on several instances encrypts the traffic between them.',
    why: 'on a single instance it changes nothing',
    remedy: 'set spec.enableInterContainerTrafficEncryption to false; if a policy demands it, acknowledge this',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html',
    check: job => job.spec.enableInterContainerTrafficEncryption === true && instanceCountOf(job) === 1
      ? [{ path: 'spec.enableInterContainerTrafficEncryption', says: 'is true, though the job has one instance' }]
      : undefined,
  },
  {
    id: 'remote-debug-isolated',
    level: FindingLevel.WARNING,
    paths: [REMOTE_DEBUG, 'spec.enableNetworkIsolation'],
    what: 'A job that can be debugged remotely is not isolated.',
    why: 'AWS Systems Manager can\'t open a session in a container that has no network',
    remedy: 'set spec.remoteDebugConfig.enableRemoteDebug to false',
    source: REMOTE_DEBUG_GUIDE,
    check: ({ spec }) => spec.remoteDebugConfig?.enableRemoteDebug === true && spec.enableNetworkIsolation === true
      ? [{ path: REMOTE_DEBUG, says: 'is true, though enableNetworkIsolation is true' }]
      : undefined,
  },
  {
    id: 'remote-debug-built-in',
    level: FindingLevel.WARNING,
    paths: [REMOTE_DEBUG, IMAGE, 'spec.hyperParameters'],
    what: 'A job of a built-in algorithm is not debugged remotely.',
    why: 'SageMaker opens no sessions in these containers',
    remedy: `set ${REMOTE_DEBUG} to false`,
    source: REMOTE_DEBUG_GUIDE,
    check: job => {
      const algorithm = builtInWithoutScriptOf(job);
      return job.spec.remoteDebugConfig?.enableRemoteDebug === true && algorithm !== undefined
        ? [{ path: REMOTE_DEBUG, says: `is true, though the job runs the built-in algorithm ${algorithm.title}` }]
        : undefined;
    },
  },
];

function otherIds(ids: any, prefix: string, path: string): Violation[] {
  return asList(ids).flatMap((id, position) => id.startsWith(prefix) || isNullWord(id) || placeholderInIdentifier(id) !== undefined
    ? []
    : [{ path: `${path}[${position}]`, says: `does not begin with ${prefix}: '${id}'`, remedy: `use an ID such as ${prefix}0123456789abcdef0` }]);
}

function repeatedIds(ids: any, path: string): Violation[] {
  return asList(ids).flatMap((id, position, all) => all.indexOf(id) < position ? [{ path: `${path}[${position}]`, says: `repeats ${id}` }] : []);
}
