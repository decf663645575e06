import type { Encoding, Framework } from '../facts/framework';

/** What a first-party built-in algorithm of SageMaker takes. */
export interface BuiltInAlgorithm {
  /** The repository of its image in the registries of SageMaker. */
  readonly repository: string;
  /** Its name in the documentation. */
  readonly title: string;
  /** The method of `Algorithm`, which is generated; absent if the method takes a version and is written by hand. */
  readonly factory?: string;
  /** What it is and does, for the documentation of that method. */
  readonly summary?: string;
  /** Where it is documented. */
  readonly page: string;
  /** The input modes that its documentation names; about `FastFile` it is silent. */
  readonly inputModes: ReadonlyArray<'File' | 'Pipe'>;
  /** The channels that it can't do without. */
  readonly requiredChannels: readonly string[];
  /** The channels that it reads besides. */
  readonly optionalChannels: readonly string[];
  /** Required channels whose content augmented manifests carry along, so that they may be missing then. */
  readonly annotationChannels?: readonly string[];
  /** The channels with the labels of plain images, by the channel with the images; records and augmented manifests carry the labels along. */
  readonly labelChannels?: { readonly [channel: string]: string };
  /** The MIME types of its data, in lower case and without parameters; absent where the documentation is vague. */
  readonly contentTypes?: readonly string[];
  /** Whether its records have no label, which a CSV content type has to say. */
  readonly unlabelled?: boolean;
  /** How S3 data has to be distributed, by channel, where there is no choice. */
  readonly distribution?: { readonly [channel: string]: 'FullyReplicated' | 'ShardedByS3Key' };
  /** The only hardware that it runs on or makes use of. */
  readonly hardware?: 'cpu' | 'gpu';
  /** The families of instances with GPUs that its documentation names; absent where it names none. */
  readonly gpuFamilies?: readonly string[];
  /** The first version, as major and minor number, that uses GPUs. */
  readonly gpuSince?: readonly [number, number];
  /** Whether it runs on one instance only; an object names the value of a hyperparameter with which it runs on more. */
  readonly singleInstance?: boolean | { readonly unless: readonly [hyperParameter: string, value: string] };
  /** Whether it saves checkpoints of its own accord. */
  readonly checkpoints?: boolean;
  /** Whether it can continue from a model in the channel `model`. */
  readonly incremental?: boolean;
  /** Whether nothing is left of a run that a time limit cuts short. */
  readonly noPartialModel?: boolean;
  /**
   * How it reads hyperparameters.
   *
   * @default 'TEXT'
   */
  readonly encoding?: Encoding;
  /** Its framework, if Debugger supports it. */
  readonly framework?: Framework;
  /** Whether its image can run a script instead. */
  readonly runsScripts?: true;
  /**
   * What it measures on the channel `validation`, and whether a good model has more or less of it. These are the objectives
   * of a tuning, as `validation:<name>`. Absent where that is not known.
   */
  readonly metrics?: { readonly [name: string]: 'Maximize' | 'Minimize' };
}
