import * as fc from 'fast-check';
import { perPlace, volumeKey, type Place } from './places';
import { line, listOf, mostly, object, wholeNumber } from './texts';

const GREATEST_32_BIT = 2147483647;

// Which instances have disks of their own: the developer guide on storage, and refusals that name the size of the disks.
const WITH_VOLUME = [
  'ml.m4.xlarge', 'ml.m5.large', 'ml.m5.24xlarge', 'ml.c4.8xlarge', 'ml.c5.xlarge', 'ml.c5n.18xlarge', 'ml.p2.xlarge', 'ml.p3.2xlarge',
  'ml.p3.16xlarge', 'ml.m6i.large', 'ml.c6i.32xlarge', 'ml.t3.medium', 'ml.r5.24xlarge', 'ml.m7i.48xlarge', 'ml.c7i.large', 'ml.r7i.2xlarge',
];
const WITH_DISKS: ReadonlyArray<readonly [type: string, gigabytes?: number]> = [
  ['ml.g4dn.xlarge', 125], ['ml.g4dn.16xlarge', 900], ['ml.g5.xlarge', 250], ['ml.g5.2xlarge', 450], ['ml.g5.48xlarge', 7600], ['ml.g6e.xlarge', 250],
  ['ml.g6e.12xlarge', 3800], ['ml.p4d.24xlarge', 8000], ['ml.trn1.32xlarge', 7600], ['ml.p4de.24xlarge'], ['ml.p5.48xlarge'], ['ml.p5.4xlarge'],
  ['ml.p5e.48xlarge'], ['ml.p5en.48xlarge'], ['ml.p3dn.24xlarge'], ['ml.g6.48xlarge'], ['ml.r5d.large'], ['ml.trn1n.32xlarge'], ['ml.trn1.2xlarge'],
];
// Nothing is written down about the storage of these; the last ones are of tomorrow.
const WITH_UNKNOWN_STORAGE = [
  'ml.g7.2xlarge', 'ml.g7e.48xlarge', 'ml.p6-b200.48xlarge', 'ml.p6-b300.48xlarge', 'ml.trn2.48xlarge', 'ml.m9x.large', 'ml.z1-new.metal',
];
const ULTRA_SERVER = 'ml.p6e-gb200.36xlarge';

/** Instances as `resourceConfig` has them, and what that means to the rest of the job. */
export interface Cluster {
  readonly resourceConfig: any;
  readonly groups: readonly string[];
  /** Whether the cluster stays for another job. */
  readonly isKept: boolean;
  /** Whether all instances have GPUs for which images of today have code: those of P2 have none from CUDA 12 on. */
  readonly isOfGpus: boolean;
  /** Whether an instance has Arm processors, for which AWS builds images of other repositories. */
  readonly isOfArm: boolean;
}

export const cluster = perPlace((place): fc.Arbitrary<Cluster> => fc.oneof(
  { arbitrary: instancesOfOneType(place), weight: 6 },
  { arbitrary: instanceGroups(place), weight: 3 },
  { arbitrary: ultraServers(place), weight: 1 },
).map((resourceConfig: any) => ({
  resourceConfig,
  groups: groupsOf(resourceConfig).map(({ instanceGroupName }) => instanceGroupName),
  isKept: resourceConfig.keepAlivePeriodInSeconds > 0,
  isOfGpus: [resourceConfig, ...groupsOf(resourceConfig)].every(({ instanceType = 'ml.g' }) => /^ml\.(?:g|p(?!2\.))/.test(instanceType)),
  isOfArm: [resourceConfig, ...groupsOf(resourceConfig)].some(({ instanceType }) => instanceType === ULTRA_SERVER),
})));

function groupsOf(resourceConfig: any): any[] {
  return resourceConfig.instanceGroups ?? [];
}

interface TypeAndStorage {
  readonly types: fc.Arbitrary<string>;
  readonly always: any;
  readonly sometimes: any;
}

/** Types of one kind of storage, with the settings of storage that suit all of them. */
function storage(place: Place): fc.Arbitrary<TypeAndStorage> {
  const volumeSizeInGB = wholeNumber([30, 1024, 16384], 1, GREATEST_32_BIT);
  return fc.oneof(
    fc.constant({ types: fc.constantFrom(...WITH_VOLUME), always: { volumeSizeInGB }, sometimes: { volumeKMSKeyID: volumeKey(place) } }),
    fc.constantFrom(...WITH_DISKS).map(([type, gigabytes = 50]) => (
      { types: fc.constant(type), always: {}, sometimes: { volumeSizeInGB: fc.constantFrom(0, 1, 30, gigabytes) } }
    )),
    fc.constant({ types: fc.constantFrom(...WITH_UNKNOWN_STORAGE), always: {}, sometimes: { volumeSizeInGB } }),
    // Of several types of which one has disks and another has none, the volume has to suit both.
    fc.constant({
      types: fc.constantFrom(...WITH_VOLUME, ...WITH_DISKS.map(([type]) => type)),
      always: { volumeSizeInGB: fc.integer({ min: 1, max: 50 }) },
      sometimes: {},
    }),
  );
}

const COUNT = mostly(fc.integer({ min: 1, max: 20 }), fc.constant(GREATEST_32_BIT));
const ONE_OR_MORE = fc.oneof(fc.constant(1), COUNT);

function instancesOfOneType(place: Place): fc.Arbitrary<any> {
  // The guide ends at one hour, the API at six.
  const keepAlivePeriodInSeconds = mostly(wholeNumber([0, 600], 0, 3600), wholeNumber([21600], 3601, 21600), 4);
  return storage(place)
    .chain(({ types, always, sometimes }) => object(
      { instanceType: types, instanceCount: ONE_OR_MORE, ...always }, { ...sometimes, keepAlivePeriodInSeconds },
    ));
}

const GROUP_NAME = fc.oneof(fc.constantFrom('gpu', 'cpu', 'data'), line({ min: 1, max: 64 }));

function instanceGroups(place: Place): fc.Arbitrary<any> {
  return storage(place)
    .chain(({ types, always, sometimes }) => {
      const group = object({ instanceGroupName: GROUP_NAME, instanceType: types, instanceCount: ONE_OR_MORE });
      return object({ instanceGroups: listOf(group, { min: 1, max: 5 }, ({ instanceGroupName }) => instanceGroupName), ...always }, sometimes);
    });
}

/** Instances in UltraServers, which can be placed; the placements add up to all instances. */
function ultraServers(place: Place): fc.Arbitrary<any> {
  const ultraServerID = fc.oneof(fc.constant('us-0a1b2c3d'), line({ max: 256 }));
  const placement = object({ instanceCount: fc.integer({ min: 1, max: 9 }) }, { ultraServerID });
  return fc.tuple(
    object({}, { enableMultipleJobs: fc.boolean(), placementSpecifications: listOf(placement, { min: 1, max: 10 }) }),
    object({ volumeSizeInGB: fc.integer({ min: 1, max: 1024 }) }, { volumeKMSKeyID: volumeKey(place) }),
    fc.integer({ min: 1, max: 20 }),
  ).map(([instancePlacementConfig, settings, count]) => {
    const placed = instancePlacementConfig.placementSpecifications?.reduce((sum: number, { instanceCount }: any) => sum + instanceCount, 0);
    return { instanceType: ULTRA_SERVER, instanceCount: placed ?? count, instancePlacementConfig, ...settings };
  });
}

const LIMITS = object({}, {
  maxRuntimeInSeconds: wholeNumber([3600, 86400, 432000], 1, 2419200),
  maxPendingTimeInSeconds: wholeNumber([86400], 1800, 2419200),
});

// The controller refuses an empty stopping condition.
const hasMembers = (limits: object) => Object.keys(limits).length > 0;

/** A job on demand, and how long it may take. */
export const ON_DEMAND = object({ stoppingCondition: LIMITS.filter(hasMembers) }, { enableManagedSpotTraining: fc.constant(false) });

// A whole job lasts at most 30 days.
const LONGEST_JOB = 2592000;

/** A job on spot instances, and how long it may take. */
export const SPOT = fc.tuple(LIMITS, mostly(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1), 1)).map(([limits, patience]) => {
  const least = limits.maxRuntimeInSeconds ?? 86400;
  const maxWaitTimeInSeconds = least + Math.floor(patience * (LONGEST_JOB - least));
  return { enableManagedSpotTraining: true, stoppingCondition: { ...limits, maxWaitTimeInSeconds } };
});
