import { instanceFamily, localStorageOf } from '../../instances/facts/families';
import { lastingReading, type JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { instancePaths, instancesOf } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const SIZE = 'spec.resourceConfig.volumeSizeInGB';
const KEY = 'spec.resourceConfig.volumeKMSKeyID';
const TYPES = instancePaths('instanceType');
const RESOURCE_CONFIG = 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html';

const LARGEST_VOLUME_OF_DEFAULT_QUOTA = 1024;

/** Rules about the storage of instances. All groups of a cluster have the same, so that it has to suit each type. */
export const STORAGE_RULES: readonly Rule[] = [
  {
    id: 'volume-size-missing',
    level: FindingLevel.ERROR,
    paths: [SIZE, ...TYPES],
    what: 'Instances without disks of their own have a volume of at least 1 GB.',
    why: 'SageMaker has nowhere to put the data and rejects the job',
    remedy: 'set spec.resourceConfig.volumeSizeInGB, such as 30',
    source: RESOURCE_CONFIG,
    check: volumeMissing,
  },
  {
    id: 'volume-size-local-storage',
    level: FindingLevel.ERROR,
    paths: [SIZE, ...TYPES],
    what: 'The volume of instances with local NVMe disks is not larger than these.',
    why: 'these instances have no other volume, and SageMaker rejects a larger size: "Invalid VolumeSizeInGB"',
    remedy: 'lower it to the size of the disks',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterTuningResourceConfig.html',
    check: volumeTooLarge,
  },
  {
    id: 'volume-size-quota',
    level: FindingLevel.WARNING,
    paths: [SIZE, ...TYPES],
    what: 'A volume has at most 1024 GB, unless the quota of the account was raised.',
    why: 'the default quota is 1024 GB for the volume of an instance; above it, SageMaker rejects the job with ResourceLimitExceeded',
    remedy: 'lower it; once the quota is raised, acknowledge this',
    source: 'https://docs.aws.amazon.com/general/latest/gr/sagemaker.html',
    check: volumeAboveQuota,
  },
  {
    id: 'volume-key-local-storage',
    level: FindingLevel.ERROR,
    paths: [KEY, ...TYPES],
    what: 'Instances with local NVMe disks have no KMS key for their volume.',
    why: 'the hardware encrypts these disks with its own keys, and SageMaker accepts no other key for them',
    remedy: 'remove spec.resourceConfig.volumeKMSKeyID',
    source: RESOURCE_CONFIG,
    check: keyForLocalStorage,
  },
  {
    id: 'volume-key-alias',
    level: FindingLevel.WARNING,
    paths: [KEY, ...TYPES],
    what: 'The KMS key of volumes is given by id or ARN, not by alias.',
    why: 'for volumes, unlike for outputs, the API accepts only ids and ARNs of keys',
    remedy: 'set it to the ARN of the key that the alias stands for',
    source: RESOURCE_CONFIG,
    check: aliasAsKey,
  },
];

function volumeMissing(job: JobView): Violation[] | undefined {
  const size = job.spec.resourceConfig?.volumeSizeInGB;
  const type = typesWithVolume(job)[0];
  return type !== undefined && (size === undefined || size === 0)
    ? [{ path: SIZE, says: `is ${size ?? 'missing'}, though ${type} has no disk of its own` }]
    : undefined;
}

/** Of several types, the one with the smallest disks limits the volume of all. */
function volumeTooLarge(job: JobView): Violation[] {
  const size = job.spec.resourceConfig?.volumeSizeInGB;
  const [smallest] = typesWithDisks(job)
    .map(type => ({ type, disks: localStorageOf(type) ?? Infinity }))
    .sort((one, other) => one.disks - other.disks);
  return smallest !== undefined && size > smallest.disks
    ? [{ path: SIZE, says: `is ${size}, more than the ${smallest.disks} GB of ${smallest.type}`, remedy: `lower it to ${smallest.disks}` }]
    : [];
}

function volumeAboveQuota(job: JobView): Violation[] | undefined {
  const size = job.spec.resourceConfig?.volumeSizeInGB;
  return size > LARGEST_VOLUME_OF_DEFAULT_QUOTA && typesWithVolume(job).length > 0
    ? [{ path: SIZE, says: `is ${size}, more than the default quota of 1024` }]
    : undefined;
}

function keyForLocalStorage(job: JobView): Violation[] | undefined {
  const key = job.spec.resourceConfig?.volumeKMSKeyID ?? '';
  const type = typesWithDisks(job)[0];
  return key !== '' && type !== undefined
    ? [{ path: KEY, says: `is '${key}', though ${type} has local disks` }]
    : undefined;
}

function aliasAsKey(job: JobView): Violation[] | undefined {
  const key = job.spec.resourceConfig?.volumeKMSKeyID ?? '';
  return key.includes('alias/') && typesWithDisks(job).length === 0 ? [{ path: KEY, says: `is an alias: '${key}'` }] : undefined;
}

function typesWith(storage: 'ebs' | 'local', job: JobView): string[] {
  const types = instancesOf(job).map(({ type }) => type).filter(type => instanceFamily(type)?.storage === storage);
  return [...new Set(types)];
}

const typesWithVolume = lastingReading(job => typesWith('ebs', job));
const typesWithDisks = lastingReading(job => typesWith('local', job));
