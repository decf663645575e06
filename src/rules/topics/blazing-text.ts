import { acceleratorsOf, instanceFamily } from '../../instances/facts/families';
import type { JobView } from '../engine/job-view';
import { FindingLevel } from '../finding';
import { builtInOf } from '../readings/built-in';
import { IMAGE, imageOf } from '../readings/image';
import { channelsOf, instanceCountOf, instancePaths, instancesOf } from '../readings/resources';
import type { Rule } from '../rule';

const PARAMETERS = 'spec.hyperParameters';
const CHANNEL_NAME = 'spec.inputDataConfig[].channelName';
const DISTRIBUTION = 'spec.inputDataConfig[].dataSource.s3DataSource.s3DataDistributionType';
const COUNTS = instancePaths('instanceCount');
const TYPES = instancePaths('instanceType');
const GUIDE = 'https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext.html';

const BATCH = 'batch_skipgram';
const SUPERVISED = 'supervised';
const WORD_MODES: readonly unknown[] = ['skipgram', 'cbow', BATCH];

/** Rules about what the modes of BlazingText demand. */
export const BLAZING_TEXT_RULES: readonly Rule[] = [
  {
    id: 'blazing-text-gpus',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, ...TYPES],
    what: 'BlazingText uses no GPUs in the mode batch_skipgram, and at most one in the mode supervised.',
    why: 'the job fails, or the other GPUs are billed for nothing',
    remedy: 'use a type with one GPU, such as ml.g5.xlarge',
    source: GUIDE,
    check: job => {
      const mode = modeOf(job);
      return mode !== BATCH && mode !== SUPERVISED ? undefined : instancesOf(job).flatMap(({ type, path }) => {
        const place = { path: `${path}.instanceType` };
        if (mode === BATCH) {
          return instanceFamily(type)?.accelerator === 'gpu'
            ? [{ ...place, says: `is ${type}, with GPUs that the mode ${BATCH} does not support`, remedy: 'use a type without GPUs, such as ml.c5.4xlarge' }]
            : [];
        }
        const count = acceleratorsOf(type) ?? 0;
        return count > 1 ? [{ ...place, says: `is ${type} with ${count} GPUs, of which the mode ${SUPERVISED} uses one` }] : [];
      });
    },
  },
  {
    id: 'blazing-text-distribution',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, ...COUNTS, DISTRIBUTION],
    what: 'BlazingText on several instances gets all data on each of them.',
    why: 'BlazingText divides the work itself, and each instance then trains on a part of its part',
    remedy: 'set it to FullyReplicated',
    source: GUIDE,
    check: job => modeOf(job) !== BATCH || instanceCountOf(job) <= 1 ? undefined : channelsOf(job)
      .filter(({ s3 }) => s3?.s3DataDistributionType === 'ShardedByS3Key')
      .map(({ path }) => ({ path: `${path}.dataSource.s3DataSource.s3DataDistributionType`, says: 'is ShardedByS3Key, on several instances' })),
  },
  {
    id: 'blazing-text-validation',
    level: FindingLevel.WARNING,
    paths: [IMAGE, PARAMETERS, CHANNEL_NAME],
    what: 'BlazingText validates in the mode supervised only, and stops early only with a validation channel.',
    why: 'the job fails, or does not validate',
    remedy: 'remove the channel',
    source: GUIDE,
    check: job => {
      const mode = modeOf(job);
      const validation = channelsOf(job).find(({ channel }) => channel.channelName === 'validation');
      if (WORD_MODES.includes(mode)) {
        return validation && [{ path: `${validation.path}.channelName`, says: `is 'validation', which the mode ${mode} does not support` }];
      }
      const stops = job.hyperParameter('early_stopping');
      return mode === SUPERVISED && stops?.toLowerCase() === 'true' && validation === undefined
        ? [{
          path: `${PARAMETERS}.early_stopping`,
          says: `is '${stops}', without a validation channel`,
          remedy: 'add a channel named validation',
          source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/blazingtext_hyperparameters.html',
        }]
        : undefined;
    },
  },
];

/** The mode of a job with BlazingText. */
function modeOf(job: JobView): string | undefined {
  return imageOf(job)?.repository === 'blazingtext' && builtInOf(job) !== undefined ? job.hyperParameter('mode') : undefined;
}
