import type { TrainingDefaultValues } from './default-values';
import { ANNOTATIONS } from './metadata';
import type { TrainingJobProps } from './training-job-props';
import { hasLocalDisks } from '../instances/cluster';
import type { Field } from '../manifest/codec/codec';
import { at } from '../manifest/codec/field';
import { GIBIBYTES, TEXT } from '../manifest/codec/values';
import { JobName } from '../naming/job-name';
import { RUN_KEY } from '../naming/run';

/** A default for an option of a part: of the name, the cluster or the output. */
export interface PartDefault extends Field {
  /** What the part of a job says itself. */
  readonly ownIn: (props: TrainingJobProps) => unknown;
  /** The part with another value; nothing if it can't have one. */
  readonly put: (props: TrainingJobProps, value: any) => Partial<TrainingJobProps>;
}

type PartDefaults = { readonly [name in Exclude<keyof TrainingDefaultValues, keyof TrainingJobProps>]: PartDefault };

/** The defaults for options of parts. */
export const PART_DEFAULTS: PartDefaults = {
  run: {
    ...at([...ANNOTATIONS, RUN_KEY], TEXT),
    ownIn: ({ name }) => name?.run,
    put: ({ name = JobName.hashed() }, run) => ({ name: name._withRun(run) }),
  },
  volumeSize: {
    ...at('spec.resourceConfig.volumeSizeInGB', GIBIBYTES),
    ownIn: ({ cluster }) => cluster._options.volumeSize,
    put: ({ cluster }, volumeSize) => ({ cluster: cluster._withStorage({ volumeSize }) }),
  },
  volumeKey: {
    ...at('spec.resourceConfig.volumeKMSKeyID', TEXT),
    ownIn: ({ cluster }) => cluster._options.volumeKey,
    put: ({ cluster }, volumeKey) => hasLocalDisks(cluster) ? {} : { cluster: cluster._withStorage({ volumeKey }) },
  },
  outputKey: {
    ...at('spec.outputDataConfig.kmsKeyID', TEXT),
    ownIn: ({ output }) => output?._options?.kmsKey,
    // The codec refuses what is not an output.
    put: ({ output }, kmsKey) => output?._withKey === undefined ? {} : { output: output._withKey(kmsKey) },
  },
};
