import type { TrainingJobProps } from './training-job-props';
import type { Channel } from '../data/channel';

/** What a job is made of once the defaults of its scopes count: its props, and what they became by additions. */
export interface JobContent {
  readonly props: TrainingJobProps;
  readonly allChannels: readonly Channel[];
  readonly hyperParameters: Readonly<Record<string, any>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}
