import { BLAZING_TEXT_RULES } from './blazing-text';
import { BUILT_IN_HYPER_PARAMETER_RULES } from './built-in-hyper-parameters';
import { XGBOOST_RULES } from './xgboost';
import type { BuiltInAlgorithm } from '../../algorithms/built-in/built-in-algorithm';
import { PLAIN_IMAGES } from '../../algorithms/built-in/data-formats';
import { ACK_ANNOTATION } from '../../controller/annotations';
import { AdoptionPolicy } from '../../controller/policies';
import { familyName, instanceFamily } from '../../instances/facts/families';
import { DEFAULTS } from '../../manifest/defaults';
import { closest } from '../../manifest/text/closest';
import { isOlder, type Version } from '../../manifest/text/version';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { isAugmented, PLAIN_MANIFEST } from '../readings/augmented';
import { levelByCatalog } from '../readings/aws-image';
import { builtInOf, builtInWithoutCheckpointsOf, builtInWithoutScriptOf, versionOf } from '../readings/built-in';
import { labelSizeOf, mimeTypeOf } from '../readings/content-type';
import { IMAGE, imageOf } from '../readings/image';
import { channelsOf, instanceCountOf, instancePaths, instancesOf, isHeterogeneous, asList, type ChannelInForce } from '../readings/resources';
import type { Rule, Violation } from '../rule';

const INPUT_MODE = 'spec.algorithmSpecification.trainingInputMode';
const CHANNEL_NAME = 'spec.inputDataConfig[].channelName';
const CONTENT_TYPE = 'spec.inputDataConfig[].contentType';
const DISTRIBUTION = 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType';
const TYPES = instancePaths('instanceType');
const COUNTS = instancePaths('instanceCount');
const COMMON_PARAMETERS = 'https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html';
const INSTANCE_TYPES = 'https://docs.aws.amazon.com/sagemaker/latest/dg/cmn-info-instance-types.html';
const DATA_FORMATS = 'https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html';

const DEFAULT_RUN_SECONDS = DEFAULTS['spec.stoppingCondition.maxRuntimeInSeconds'];
/** How long SageMaker lets a spot job wait that saves no checkpoints. */
export const LONGEST_WAIT_WITHOUT_CHECKPOINTS = 3600;
const SHORT_SPOT_RUN = `keep it within ${LONGEST_WAIT_WITHOUT_CHECKPOINTS} seconds on spot; if that is ample, acknowledge this`;

/** Rules about jobs that run a built-in algorithm of SageMaker from its own image. */
export const BUILT_IN_ALGORITHM_RULES: readonly Rule[] = [
  {
    id: 'built-in-input-mode',
    level: FindingLevel.WARNING,
    paths: [IMAGE, INPUT_MODE, 'spec.inputDataConfig[].inputMode', 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType'],
    what: 'Built-in algorithms that only read files get their data in File mode.',
    why: 'the algorithm does not find its data and the job fails',
    remedy: 'set it to File',
    source: COMMON_PARAMETERS,
    check: inputMode,
  },
  {
    id: 'built-in-single-instance',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.hyperParameters', ...COUNTS],
    what: 'Built-in algorithms that can\'t share their work run on one instance.',
    why: 'the job fails, or the other instances are billed for nothing',
    remedy: 'run it on one instance, of a larger type if need be',
    source: COMMON_PARAMETERS,
    check: singleInstance,
  },
  {
    id: 'built-in-needs-gpu',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'Built-in algorithms that need GPUs run on instances with GPUs.',
    why: 'the algorithm does not start and the job fails',
    remedy: 'use a type with GPUs, such as ml.g5.xlarge',
    source: COMMON_PARAMETERS,
    check: job => isImageClassification(job) ? undefined : missingGpu(job),
  },
  {
    id: 'image-classification-needs-gpu',
    level: FindingLevel.ERROR,
    paths: [IMAGE, ...TYPES],
    what: 'Image Classification runs on instances with GPUs.',
    why: 'SageMaker rejects the job: "only GPU instances are supported"',
    remedy: 'use a type with GPUs, such as ml.g5.xlarge',
    source: 'https://github.com/aws/amazon-sagemaker-examples/issues/1951',
    check: job => isImageClassification(job) ? missingGpu(job) : undefined,
  },
  {
    id: 'built-in-unused-accelerator',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'Built-in algorithms that only use CPUs run on instances without accelerators.',
    why: 'the accelerators are billed for nothing, or the job fails',
    remedy: 'use a type without accelerators, such as ml.m5.xlarge',
    source: COMMON_PARAMETERS,
    check: unusedAccelerator,
  },
  {
    id: 'built-in-gpu-family',
    level: FindingLevel.WARNING,
    paths: [IMAGE, ...TYPES],
    what: 'Built-in algorithms with GPUs run on the families that they are documented for.',
    why: 'the algorithm may lack code for these GPUs, and the job fails',
    remedy: 'use a documented type, such as ml.g5.xlarge',
    source: INSTANCE_TYPES,
    check: gpuFamily,
  },
  {
    id: 'built-in-channel-missing',
    level: FindingLevel.ERROR,
    paths: [IMAGE, 'spec.hyperParameters', CHANNEL_NAME, 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType'],
    what: 'Built-in algorithms get the channels that they require (a warning for versions of the image that the catalog lacks).',
    why: 'the algorithm does not start and the job fails',
    remedy: 'add a channel of that name; names are case-sensitive',
    source: COMMON_PARAMETERS,
    check: channelMissing,
  },
  {
    id: 'built-in-channel-labels',
    level: FindingLevel.WARNING,
    paths: [
      IMAGE, CHANNEL_NAME, CONTENT_TYPE, 'spec.inputDataConfig[].recordWrapperType', 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType',
    ],
    what: 'Built-in algorithms that read plain images get their labels in channels of their own.',
    why: 'plain images carry no labels, and the job fails',
    remedy: 'add the channel',
    source: COMMON_PARAMETERS,
    check: labelsMissing,
  },
  {
    id: 'built-in-channel-unknown',
    level: FindingLevel.ERROR,
    paths: [IMAGE, 'spec.hyperParameters', CHANNEL_NAME],
    what: 'Built-in algorithms get only channels that they know (a warning for versions of the image that the catalog lacks).',
    why: 'the algorithm rejects a channel that it does not know and the job fails',
    remedy: 'remove the channel',
    source: COMMON_PARAMETERS,
    check: channelUnknown,
  },
  {
    id: 'built-in-content-type',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.hyperParameters', CHANNEL_NAME, CONTENT_TYPE],
    what: 'Built-in algorithms get data of a type that they read.',
    why: 'the algorithm rejects the content type and the job fails',
    remedy: 'convert the data, and set it to a type that the algorithm reads',
    source: DATA_FORMATS,
    check: contentType,
  },
  {
    id: 'built-in-csv-label-size',
    level: FindingLevel.WARNING,
    paths: [IMAGE, CHANNEL_NAME, CONTENT_TYPE],
    what: 'Built-in algorithms that learn without labels get CSV training data with label_size=0.',
    why: 'the algorithm reads the first column as the label',
    remedy: 'set it to text/csv;label_size=0',
    source: DATA_FORMATS,
    check: csvLabelSize,
  },
  {
    id: 'built-in-data-distribution',
    level: FindingLevel.WARNING,
    paths: [IMAGE, CHANNEL_NAME, DISTRIBUTION],
    what: 'Built-in algorithms that accept one data distribution only get their channels in this distribution.',
    why: 'the algorithm rejects the channel and the job fails, even on one instance',
    remedy: 'set it to that value',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/randomcutforest.html',
    check: dataDistribution,
  },
  {
    id: 'built-in-metrics',
    level: FindingLevel.ERROR,
    paths: [IMAGE, 'spec.algorithmSpecification.metricDefinitions', `metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`],
    what: 'A job with a built-in algorithm defines no metrics, even if a script runs in its image.',
    why: 'SageMaker rejects the job: "You can\'t override the metric definitions for Amazon SageMaker algorithms"',
    remedy: 'remove it',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/define-train-metrics.html',
    check: metrics,
  },
  {
    id: 'built-in-spot-wait',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.enableManagedSpotTraining', 'spec.stoppingCondition.maxWaitTimeInSeconds'],
    what: 'A spot job with a built-in algorithm that saves no checkpoints waits at most one hour.',
    why: 'SageMaker rejects a longer wait, because an interruption would cost all work so far',
    remedy: `lower it to ${LONGEST_WAIT_WITHOUT_CHECKPOINTS} seconds, and the run time with it`,
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/model-managed-spot-training.html',
    check: spotWait,
  },
  {
    id: 'built-in-no-partial-model',
    level: FindingLevel.WARNING,
    paths: [IMAGE, 'spec.enableManagedSpotTraining', 'spec.stoppingCondition.maxRuntimeInSeconds'],
    what: 'A built-in algorithm that leaves no model when time runs out has the default run time of one day or more.',
    why: 'a run that reaches its limit leaves nothing behind, and is billed',
    remedy: 'raise it; if the time is ample, acknowledge this',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html',
    check: noPartialModel,
  },
  ...BLAZING_TEXT_RULES,
  ...XGBOOST_RULES,
  ...BUILT_IN_HYPER_PARAMETER_RULES,
];

function inputMode(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  if (algorithm === undefined || algorithm.inputModes.includes('Pipe')) {
    return undefined;
  }
  const channels = channelsOf(job);
  const modes = new Map(channels.map(each => [each.channel.inputMode === undefined && !isAugmented(each) ? INPUT_MODE : `${each.path}.inputMode`, each]));
  const says = `is Pipe, though ${algorithm.title} reads files only`;
  if (channels.length === 0) {
    return job.spec.algorithmSpecification.trainingInputMode === 'Pipe' ? [{ path: INPUT_MODE, says }] : undefined;
  }
  return [...modes].filter(([, { mode }]) => mode === 'Pipe')
    .map(([path, channel]) => ({ path, says, remedy: isAugmented(channel) ? PLAIN_MANIFEST : undefined }));
}

function singleInstance(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  const single = algorithm?.singleInstance ?? false;
  const count = instanceCountOf(job);
  if (single === false || count <= 1 || (single !== true && job.hyperParameter(single.unless[0]) === single.unless[1])) {
    return undefined;
  }
  const path = isHeterogeneous(job) ? 'spec.resourceConfig.instanceGroups' : 'spec.resourceConfig.instanceCount';
  const exception = single === true ? '' : ` unless its hyperparameter ${single.unless.join(' is ')}`;
  return [{ path, says: `${isHeterogeneous(job) ? 'add up to' : 'is'} ${count}, though ${algorithm!.title} runs on one instance${exception}` }];
}

function isImageClassification(job: JobView): boolean {
  return imageOf(job)?.repository === 'image-classification';
}

function missingGpu(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  return algorithm?.hardware === 'gpu'
    ? typesWith(job, accelerator => accelerator !== 'gpu', type => `is ${type}, without the GPUs that ${algorithm.title} needs`)
    : undefined;
}

function unusedAccelerator(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  return algorithm !== undefined && isCpuOnly(algorithm, versionOf(imageOf(job)!.tag))
    ? typesWith(job, accelerator => accelerator !== 'none', type => `is ${type}, with accelerators that ${algorithm.title} does not use`)
    : undefined;
}

function gpuFamily(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  const families = algorithm?.gpuFamilies;
  return families && instancesOf(job)
    .filter(({ type }) => instanceFamily(type)?.accelerator === 'gpu' && !families.includes(familyName(type)!))
    .map(({ type, path }) => ({
      path: `${path}.instanceType`,
      says: `is ${type}, though ${algorithm!.title} is documented for ${families.join(', ')} only`,
      source: algorithm!.page,
    }));
}

function typesWith(job: JobView, isMeant: (accelerator: string) => boolean, says: (type: string) => string): Violation[] {
  return instancesOf(job)
    .filter(({ type }) => {
      const family = instanceFamily(type);
      return family !== undefined && isMeant(family.accelerator);
    })
    .map(({ type, path }) => ({ path: `${path}.instanceType`, says: says(type) }));
}

function isCpuOnly({ hardware, gpuSince }: BuiltInAlgorithm, version: Version | undefined): boolean {
  return hardware === 'cpu' || (gpuSince !== undefined && version !== undefined && isOlder(version, gpuSince));
}

function channelMissing(job: JobView): Violation[] | undefined {
  const algorithm = builtInWithoutScriptOf(job);
  if (algorithm === undefined) {
    return undefined;
  }
  const meant = otherChannelsOf(job, algorithm).map(channel => channel.meant);
  return missingChannelsOf(job, algorithm).filter(name => !meant.includes(name)).map(name => ({
    path: 'spec.inputDataConfig',
    says: `has no channel '${name}', which ${algorithm.title} needs`,
    remedy: `add a channel named ${name}; upper and lower case count`,
    level: levelByCatalog(job),
  }));
}

function labelsMissing(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  if (algorithm?.labelChannels === undefined) {
    return undefined;
  }
  const channels = channelsOf(job);
  const has = (name: string) => channels.some(({ channel }) => channel.channelName === name);
  return Object.entries(algorithm.labelChannels)
    .filter(([images, labels]) => !has(labels) && channels.some(each => each.channel.channelName === images && hasPlainImages(each)))
    .map(([images, labels]) => ({
      path: 'spec.inputDataConfig',
      says: `has no channel '${labels}', which ${algorithm.title} needs for plain images in '${images}'`,
      remedy: `add a channel named ${labels}`,
      source: algorithm.page,
    }));
}

function hasPlainImages(channel: ChannelInForce): boolean {
  const { contentType: type, recordWrapperType } = channel.channel;
  return type !== undefined && PLAIN_IMAGES.includes(mimeTypeOf(type)) && recordWrapperType !== 'RecordIO' && !isAugmented(channel);
}

function channelUnknown(job: JobView): Violation[] | undefined {
  const algorithm = builtInWithoutScriptOf(job);
  return algorithm && otherChannelsOf(job, algorithm).map(({ name, path, meant }) => ({
    path: `${path}.channelName`,
    says: `is '${name}', though ${algorithm.title} knows only ${knownChannelsOf(algorithm).join(', ')}${meant === undefined ? '' : `; did you mean '${meant}'?`}`,
    remedy: meant && `use ${meant}`,
    level: levelByCatalog(job),
  }));
}

function knownChannelsOf({ requiredChannels, optionalChannels }: BuiltInAlgorithm): readonly string[] {
  return [...requiredChannels, ...optionalChannels];
}

function missingChannelsOf(job: JobView, { requiredChannels, annotationChannels }: BuiltInAlgorithm): readonly string[] {
  const channels = channelsOf(job);
  const spared = channels.some(({ s3 }) => s3?.s3DataType === 'AugmentedManifestFile') ? annotationChannels : undefined;
  return requiredChannels.filter(name => !channels.some(({ channel }) => channel.channelName === name) && spared?.includes(name) !== true);
}

/** A channel that the algorithm does not know, and the one that was probably meant by it. */
interface OtherChannel {
  readonly name: string;
  readonly path: string;
  readonly meant: string | undefined;
}

function otherChannelsOf(job: JobView, algorithm: BuiltInAlgorithm): OtherChannel[] {
  const channels = channelsOf(job).map(({ channel, path }) => ({ name: channel.channelName as string | undefined, path }));
  const known = knownChannelsOf(algorithm);
  const free = known.filter(each => !channels.some(({ name }) => name === each));
  return channels.flatMap(({ name, path }) => name === undefined || known.includes(name)
    ? []
    : [{ name, path, meant: closest(name, free) ?? free.find(each => name.startsWith(each)) }]);
}

function contentType(job: JobView): Violation[] | undefined {
  const algorithm = builtInWithoutScriptOf(job);
  return algorithm?.contentTypes && channelsOf(job)
    .filter(({ channel }) => ['train', 'validation', 'test'].includes(channel.channelName))
    .filter(({ channel }) => channel.contentType !== undefined && !algorithm.contentTypes!.includes(mimeTypeOf(channel.contentType)))
    .map(({ channel, path }) => ({
      path: `${path}.contentType`, says: `is '${channel.contentType}', though ${algorithm.title} reads ${algorithm.contentTypes!.join(', ')}`,
    }));
}

function csvLabelSize(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  return algorithm?.unlabelled === true
    ? channelsOf(job)
      .filter(({ channel }) => channel.channelName === 'train' && isCsvWithoutLabelSize(channel.contentType))
      .map(({ channel, path }) => ({ path: `${path}.contentType`, says: `is '${channel.contentType}', though ${algorithm.title} uses no labels` }))
    : undefined;
}

function isCsvWithoutLabelSize(type: string | undefined): boolean {
  return type !== undefined && mimeTypeOf(type) === 'text/csv' && labelSizeOf(type) === undefined;
}

function dataDistribution(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  const demands = new Map(Object.entries(algorithm?.distribution ?? {}));
  return channelsOf(job).flatMap(({ channel, s3, path }) => {
    const [demanded, actual] = [demands.get(channel.channelName), s3?.s3DataDistributionType];
    return demanded !== undefined && actual !== undefined && actual !== demanded
      ? [{
        path: `${path}.dataSource.s3DataSource.s3DataDistributionType`,
        says: `is ${actual}, though ${algorithm!.title} takes only ${demanded} here`,
        remedy: `set it to ${demanded}`,
      }]
      : [];
  });
}

function metrics(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  const count = asList(job.spec.algorithmSpecification?.metricDefinitions).length;
  // The controller writes what SageMaker reports into a resource that only adopts a job.
  return algorithm !== undefined && count > 0 && job.annotation(ACK_ANNOTATION.adoptionPolicy) !== AdoptionPolicy.ADOPT
    ? [{ path: 'spec.algorithmSpecification.metricDefinitions', says: `has ${count} of them, though ${algorithm.title} brings its own` }]
    : undefined;
}

function spotWait(job: JobView): Violation[] | undefined {
  const algorithm = builtInWithoutCheckpointsOf(job);
  const wait = job.spec.stoppingCondition?.maxWaitTimeInSeconds;
  return algorithm !== undefined && job.spec.enableManagedSpotTraining === true && wait > LONGEST_WAIT_WITHOUT_CHECKPOINTS
    ? [{ path: 'spec.stoppingCondition.maxWaitTimeInSeconds', says: `is ${wait}, more than one hour, though ${algorithm.title} saves no checkpoints` }]
    : undefined;
}

function noPartialModel(job: JobView): Violation[] | undefined {
  const algorithm = builtInOf(job);
  const run = job.spec.stoppingCondition?.maxRuntimeInSeconds;
  if (algorithm?.noPartialModel !== true || !(run < DEFAULT_RUN_SECONDS)) {
    return undefined;
  }
  const isShort = job.spec.enableManagedSpotTraining === true && builtInWithoutCheckpointsOf(job) !== undefined;
  return [{
    path: 'spec.stoppingCondition.maxRuntimeInSeconds',
    says: `is ${run}, and ${algorithm.title} leaves no model when time runs out`,
    remedy: isShort ? SHORT_SPOT_RUN : undefined,
  }];
}
