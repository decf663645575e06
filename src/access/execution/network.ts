import type { GatheredNeeds } from './gathered-needs';
import { arnIn } from '../aws-location';

/** The network of the job, and shells in its containers. */
export function readNetwork(needs: GatheredNeeds): void {
  const { vpcConfig, remoteDebugConfig } = needs.spec;
  if (vpcConfig !== undefined) {
    readVpc(needs, vpcConfig);
  }
  if (remoteDebugConfig?.enableRemoteDebug === true) {
    needs.grants.push({
      sid: 'OpenShells',
      actions: [
        'ssmmessages:CreateControlChannel', 'ssmmessages:CreateDataChannel', 'ssmmessages:OpenControlChannel', 'ssmmessages:OpenDataChannel',
      ],
      resources: ['*'],
      reason: 'The agent in the container opens channels for shells. AWS has no resource-level permission for them.',
      field: 'spec.remoteDebugConfig.enableRemoteDebug',
    });
  }
}

function readVpc(needs: GatheredNeeds, vpcConfig: any): void {
  const sharedArn = (resource: string): string => arnIn({ ...needs.place, account: '*' }, 'ec2', resource);
  const subnets = needs.namesAt('spec.vpcConfig.subnets', vpcConfig.subnets).map(id => sharedArn(`subnet/${id}`));
  const groups = needs.namesAt('spec.vpcConfig.securityGroupIDs', vpcConfig.securityGroupIDs).map(id => sharedArn(`security-group/${id}`));
  const interfaces = arnIn(needs.place, 'ec2', 'network-interface/*');
  const field = 'spec.vpcConfig';
  needs.grants.push({
    sid: 'DescribeNetwork',
    actions: [
      'ec2:DescribeDhcpOptions', 'ec2:DescribeNetworkInterfaces', 'ec2:DescribeSecurityGroups', 'ec2:DescribeSubnets', 'ec2:DescribeVpcs',
    ],
    resources: ['*'],
    reason: 'SageMaker looks up the network of the job. AWS has no resource-level permission for these.',
    field,
  }, {
    sid: 'CreateNetworkInterfaces',
    actions: ['ec2:CreateNetworkInterface'],
    resources: [...subnets, ...groups, interfaces],
    reason: 'SageMaker creates a network interface for each instance, in the subnets and security groups of the job. '
      + 'Their account is left open, since another one can share them.',
    field,
  });
  if (subnets.length > 0) {
    needs.grants.push({
      sid: 'ManageNetworkInterfaces',
      actions: ['ec2:CreateNetworkInterfacePermission', 'ec2:DeleteNetworkInterface', 'ec2:DeleteNetworkInterfacePermission'],
      resources: [interfaces],
      conditions: { ArnLike: { 'ec2:Subnet': subnets } },
      reason: 'SageMaker attaches these interfaces to its instances and removes them after the job. Their ids are not known in advance, but their subnets are.',
      field,
    });
  }
}
