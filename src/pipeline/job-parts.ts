import type { Algorithm } from '../parts/algorithm';
import type { Channel } from '../parts/channel';
import type { Checkpoints } from '../parts/checkpoints';
import type { Cluster } from '../parts/cluster';
import type { Debugger } from '../parts/debugger';
import type { Distribution } from '../parts/distribution';
import type { Experiment } from '../parts/experiment';
import type { ManagedSpot } from '../parts/managed-spot';
import type { MetricDefinition } from '../parts/metric-definition';
import type { Output } from '../parts/output';
import type { Profiler } from '../parts/profiler';
import type { SourceCode } from '../parts/source-code';
import type { TensorBoardOutput } from '../parts/tensor-board-output';
import type { VpcAttachment } from '../parts/vpc';
import type { InputMode } from '../values/input-mode';

/** What a training job is made of, after defaults: the input of the pipeline. */
export interface JobParts {
  /** The fixed name, or the placeholder for the hashed one. */
  readonly trainingJobName: string;
  readonly role?: string;
  readonly region?: string;
  readonly algorithm: Algorithm;
  readonly inputMode: InputMode;
  readonly metrics: MetricDefinition[];
  readonly metricsTimeSeries?: boolean;
  /** Already encoded. */
  readonly hyperParameters: Record<string, any>;
  readonly environment: Record<string, string>;
  readonly channels: Channel[];
  readonly code?: SourceCode;
  readonly distribution?: Distribution;
  readonly cluster: Cluster;
  readonly output?: Output;
  readonly checkpoints?: Checkpoints;
  readonly maxRuntimeSeconds: number;
  readonly maxPendingSeconds?: number;
  readonly spot?: ManagedSpot;
  readonly retryAttempts?: number;
  readonly vpc?: VpcAttachment;
  readonly networkIsolation: boolean;
  readonly interContainerEncryption: boolean;
  readonly debugger?: Debugger;
  readonly profiler?: Profiler;
  readonly tensorBoard?: TensorBoardOutput;
  readonly experiment?: Experiment;
  readonly remoteDebug?: boolean;
  readonly infraCheck?: boolean;
  readonly tags: Record<string, string>;
}
