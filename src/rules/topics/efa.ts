import { hasEfa, hasRdma } from '../../instances/facts/families';
import { VALUE_SETS } from '../../manifest/schema/training-job-schema';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { instancePaths, instancesOf } from '../readings/resources';
import type { Rule } from '../rule';

const PROVIDER = 'spec.environment';
const DEVICE_RDMA = 'spec.environment';
const TYPES = instancePaths('instanceType');

/** Rules about the Elastic Fabric Adapter, which libraries in the container are told to use by variables. */
export const EFA_RULES: readonly Rule[] = [
  {
    id: 'efa-instance-type',
    level: FindingLevel.WARNING,
    paths: [PROVIDER, ...TYPES],
    what: 'The Elastic Fabric Adapter is used on instances that have one.',
    why: 'the communication library finds no adapter, and fails or falls back to a slower network',
    remedy: 'remove spec.environment.FI_PROVIDER',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html',
    check: job => job.environmentVariable('FI_PROVIDER') === 'efa' && allAre(job, type => !hasEfa(type))
      ? [{ path: 'spec.environment.FI_PROVIDER', says: `is efa, though ${typesOf(job)} has no Elastic Fabric Adapter` }]
      : undefined,
  },
  {
    id: 'efa-rdma-type',
    level: FindingLevel.WARNING,
    paths: [DEVICE_RDMA, ...TYPES],
    what: 'FI_EFA_USE_DEVICE_RDMA is set on instances whose adapters support it.',
    why: 'the communication library ends the process: "FI_EFA_USE_DEVICE_RDMA=1 was set, but EFA device has no rdma-read capability"',
    remedy: 'remove spec.environment.FI_EFA_USE_DEVICE_RDMA',
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa.html',
    check: job => IS_ON.test(job.environmentVariable('FI_EFA_USE_DEVICE_RDMA') ?? '') && allAre(job, type => !hasEfa(type) || hasRdma(type) === false)
      ? [{
        path: 'spec.environment.FI_EFA_USE_DEVICE_RDMA',
        says: `is ${job.environmentVariable('FI_EFA_USE_DEVICE_RDMA')}, though ${typesOf(job)} can't read the memory of others`,
      }]
      : undefined,
  },
];

// As libfabric reads it.
const IS_ON = /^(1|yes|true|on)$/i;

/** Whether something holds for all types of a job, and nothing is unknown of any of them. */
function allAre(job: JobView, holds: (type: string) => boolean): boolean {
  const instances = instancesOf(job);
  return instances.length > 0 && instances.every(({ type }) => VALUE_SETS.InstanceType.values.includes(type) && holds(type));
}

function typesOf(job: JobView): string {
  return [...new Set(instancesOf(job).map(({ type }) => type))].join(' or ');
}
