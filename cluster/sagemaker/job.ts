import { Life, type Pace, type Request } from './life';

/** One training job as the service keeps it: its request, and what time and calls made of it. */
export class Job extends Life {
  public keepAlive: number | undefined;
  public warmPool: 'Available' | 'InUse' | 'Terminated' | 'Reused' | undefined = 'Available';
  public profiler: Request | undefined;
  public profilerRules: Request[];
  public profilerDisabled: boolean;
  /** The status that all rules report. */
  public ruleStatus = 'NoIssuesFound';

  constructor(request: Request, account: string, region: string, pace: Pace) {
    super(request, request.TrainingJobName, `arn:aws:sagemaker:${region}:${account}:training-job/${request.TrainingJobName.toLowerCase()}`, pace);
    this.keepAlive = request.ResourceConfig?.KeepAlivePeriodInSeconds;
    this.profiler = request.ProfilerConfig;
    this.profilerRules = request.ProfilerRuleConfigurations ?? [];
    this.profilerDisabled = this.profiler === undefined || this.profiler.DisableProfiler === true;
  }

  public get secondaryStatus(): string {
    if (this.status !== 'InProgress') {
      return this.status;
    }
    const share = this.pace.running === Infinity ? this.secondsSince(this.created) : this.secondsSince(this.created) / this.pace.running;
    return share < 0.2 ? 'Starting' : share < 0.4 ? 'Downloading' : share < 0.8 || this.pace.running === Infinity ? 'Training' : 'Uploading';
  }
}
