import { isOlder, type Version } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { frameworkImageOf } from '../readings/framework';
import { IMAGE } from '../readings/image';
import { repeatedNames } from '../readings/repeated-names';
import { isHeterogeneous } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const RESOURCES = 'spec.resourceConfig';
const GROUP_NAME = 'spec.resourceConfig.instanceGroups[].instanceGroupName';
const GROUPS_GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/train-heterogeneous-cluster.html';

/** Rules about heterogeneous clusters. */
export const INSTANCE_GROUP_RULES: readonly Rule[] = [
  {
    id: 'instance-groups-or-type',
    level: FindingLevel.ERROR,
    paths: [`${RESOURCES}.instanceGroups`, `${RESOURCES}.instanceType`, `${RESOURCES}.instanceCount`],
    what: 'A job with instance groups has no type and count besides.',
    why: 'SageMaker rejects both: "InstanceType or InstanceCount cannot be specified with InstanceGroups"',
    remedy: 'remove it, since the groups have their own',
    source: 'https://github.com/aws/sagemaker-python-sdk/pull/5564',
    check: groupsAndType,
  },
  {
    id: 'instance-group-names-unique',
    level: FindingLevel.ERROR,
    paths: [GROUP_NAME],
    what: 'No two instance groups of a job have the same name.',
    why: 'channels and scripts find groups by name',
    remedy: 'give each group its own name',
    source: GROUPS_GUIDE,
    check: repeatedNames(GROUP_NAME, 'the name of another group'),
  },
  {
    id: 'instance-groups-framework',
    level: FindingLevel.WARNING,
    paths: [`${RESOURCES}.instanceGroups`, IMAGE],
    what: 'Instance groups come with PyTorch 1.10 or TensorFlow 2.6 at least, if the image is a container of AWS for one of these.',
    why: 'older containers do not show the groups to the script',
    remedy: 'use a newer image',
    source: GROUPS_GUIDE,
    check: outdatedFramework,
  },
];

const OLDEST_FRAMEWORKS: { readonly [framework: string]: Version } = { pytorch: [1, 10], tensorflow: [2, 6] };

// The controller writes the count 0 into resources with groups, because SageMaker reports it.
function groupsAndType(job: JobView): Violation[] | undefined {
  const { instanceType, instanceCount = 0 } = job.spec.resourceConfig ?? {};
  return isHeterogeneous(job)
    ? [
      ...instanceType === undefined ? [] : [{ path: `${RESOURCES}.instanceType`, says: `is ${instanceType}, though there are instance groups` }],
      ...instanceCount === 0 ? [] : [{ path: `${RESOURCES}.instanceCount`, says: `is ${instanceCount}, though there are instance groups` }],
    ]
    : undefined;
}

function outdatedFramework(job: JobView): Violation[] | undefined {
  const image = frameworkImageOf(job);
  const oldest = image && OLDEST_FRAMEWORKS[image.framework];
  return isHeterogeneous(job) && oldest !== undefined && isOlder(image!.version, oldest)
    ? [{
      path: IMAGE,
      says: `is ${image!.framework} ${image!.version.join('.')}, though there are instance groups`,
    }]
    : undefined;
}
