/** A request to create a training job, in the names of the API. */
export type Request = Record<string, any>;

/** How long a job takes, in seconds. A job that never ends by itself is ended by the test. */
export interface Pace {
  readonly running: number;
  readonly stopping: number;
}

/** How a job ended, when a test ends it. */
export type Ending = 'Completed' | 'Failed' | 'Stopped';

/** One training job as the service keeps it: its request, and what time and calls made of it. */
export class Job {
  public readonly created = Date.now();
  public readonly arn: string;
  public keepAlive: number | undefined;
  public warmPool: 'Available' | 'InUse' | 'Terminated' | 'Reused' | undefined = 'Available';
  public profiler: Request | undefined;
  public profilerRules: Request[];
  public profilerDisabled: boolean;
  /** The status that all rules report. */
  public ruleStatus = 'NoIssuesFound';
  private ending: Ending | undefined;
  private endedAt: number | undefined;
  private reason: string | undefined;
  private stopRequestedAt: number | undefined;

  constructor(
    public readonly request: Request,
    account: string,
    region: string,
    private readonly pace: Pace,
  ) {
    this.arn = `arn:aws:sagemaker:${region}:${account}:training-job/${request.TrainingJobName.toLowerCase()}`;
    this.keepAlive = request.ResourceConfig?.KeepAlivePeriodInSeconds;
    this.profiler = request.ProfilerConfig;
    this.profilerRules = request.ProfilerRuleConfigurations ?? [];
    this.profilerDisabled = this.profiler === undefined || this.profiler.DisableProfiler === true;
  }

  public get name(): string {
    return this.request.TrainingJobName;
  }

  public get status(): 'InProgress' | 'Stopping' | Ending {
    if (this.ending !== undefined) {
      return this.ending;
    }
    if (this.stopRequestedAt !== undefined) {
      return this.secondsSince(this.stopRequestedAt) < this.pace.stopping ? 'Stopping' : 'Stopped';
    }
    return this.secondsSince(this.created) < this.pace.running ? 'InProgress' : 'Completed';
  }

  public get secondaryStatus(): string {
    if (this.status !== 'InProgress') {
      return this.status;
    }
    const share = this.pace.running === Infinity ? this.secondsSince(this.created) : this.secondsSince(this.created) / this.pace.running;
    return share < 0.2 ? 'Starting' : share < 0.4 ? 'Downloading' : share < 0.8 || this.pace.running === Infinity ? 'Training' : 'Uploading';
  }

  public get hasEnded(): boolean {
    return !['InProgress', 'Stopping'].includes(this.status);
  }

  public get failureReason(): string | undefined {
    return this.reason;
  }

  public get ended(): number | undefined {
    if (!this.hasEnded) {
      return undefined;
    }
    return this.endedAt ?? (this.stopRequestedAt === undefined
      ? this.created + this.pace.running * 1000
      : this.stopRequestedAt + this.pace.stopping * 1000);
  }

  public get wasAskedToStop(): boolean {
    return this.stopRequestedAt !== undefined;
  }

  public end(ending: Ending, reason?: string): void {
    this.ending = ending;
    this.endedAt = Date.now();
    this.reason = reason;
  }

  public stop(): void {
    this.stopRequestedAt ??= Date.now();
  }

  private secondsSince(time: number): number {
    return (Date.now() - time) / 1000;
  }
}
