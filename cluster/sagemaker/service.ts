import { describe, RECORDED, type Unproven } from './description';
import { Job, type Pace, type Request } from './job';
import { breaches, MODEL } from './model';

export const ACCOUNT = '111122223333';

/** An error as the API answers it. */
export class ApiError extends Error {
  constructor(public readonly code: string, message: string, public readonly httpStatus = 400) {
    super(message);
  }
}

/** One request that reached the service. */
export interface Call {
  readonly operation: string;
  readonly region: string;
  readonly request: Request;
  readonly at: number;
  /** The code of the error that was answered, or the fault that kept it from being answered. */
  outcome?: string;
}

/**
 * What goes wrong with a call. `unheard` drops the connection before anything is done, `unanswered` after everything is
 * done, and `silent` does everything and never answers.
 */
export type Fault = 'throttled' | 'failing' | 'denied' | 'over quota' | 'unheard' | 'unanswered' | 'silent';

export interface ServiceOptions {
  readonly pace?: Pace;
  readonly unproven?: Unproven;
}

/** Jobs of one account in all Regions, and what was asked of them. */
export class SageMaker {
  public readonly calls: Call[] = [];
  public pace: Pace;
  public unproven: Unproven;
  private readonly jobs = new Map<string, Job>();
  private readonly tags = new Map<string, Map<string, string>>();

  constructor({ pace = { running: Infinity, stopping: 1 }, unproven = RECORDED }: ServiceOptions = {}) {
    this.pace = pace;
    this.unproven = unproven;
  }

  /** Decides which calls go wrong. */
  public faultOf: (call: Call) => Fault | undefined = () => undefined;

  /** The job of this name, in the Region that has one. */
  public job(name: string): Job {
    const found = [...this.jobs.values()].find(job => job.name === name);
    if (found === undefined) {
      throw new Error(`no training job '${name}', only: ${this.names.join(', ') || 'none'}`);
    }
    return found;
  }

  public get names(): string[] {
    return [...this.jobs.values()].map(job => job.name);
  }

  public has(name: string): boolean {
    return this.names.includes(name);
  }

  /** As DeleteTrainingJob does: the name is free again. */
  public forget(name: string): void {
    for (const [key, job] of this.jobs) {
      if (job.name === name) {
        this.jobs.delete(key);
      }
    }
  }

  public tagsOf(name: string): Record<string, string> {
    return Object.fromEntries(this.tags.get(this.job(name).arn) ?? []);
  }

  /** The calls of an operation, on one job if a name is given. */
  public callsOf(operation: string, name?: string): Call[] {
    return this.calls.filter(call => call.operation === operation && (name === undefined || call.request.TrainingJobName === name));
  }

  /** As if somebody else called the API. */
  public ask(operation: string, request: Request, region: string): Request {
    const broken = breaches(operation, request);
    if (broken.length > 0) {
      throw new ApiError('ValidationException', `${broken.length} validation error(s) detected: ${broken.join('; ')}`);
    }
    switch (operation) {
      case 'CreateTrainingJob': return this.create(request, region);
      case 'DescribeTrainingJob': return describe(this.find(request, region), this.unproven);
      case 'UpdateTrainingJob': return this.update(request, region);
      case 'StopTrainingJob': return this.stop(request, region);
      case 'AddTags': return this.addTags(request);
      case 'DeleteTags': return this.deleteTags(request);
      case 'ListTags': return { Tags: [...this.tags.get(request.ResourceArn) ?? []].map(([Key, Value]) => ({ Key, Value })) };
      default: throw new ApiError('UnknownOperationException', `${operation} is not in ${MODEL.source}`);
    }
  }

  private create(request: Request, region: string): Request {
    const key = this.keyOf(request, region);
    const existing = this.jobs.get(key);
    if (existing !== undefined) {
      throw new ApiError('ResourceInUse',
        `Training job names must be unique within an AWS account and region, and a training job with this name already exists (${existing.arn})`);
    }
    const job = new Job(request, ACCOUNT, region, this.pace);
    this.jobs.set(key, job);
    this.tags.set(job.arn, new Map((request.Tags ?? []).map(({ Key, Value }: Request) => [Key, Value])));
    return { TrainingJobArn: job.arn };
  }

  private update(request: Request, region: string): Request {
    const job = this.find(request, region);
    const changesProfiler = request.ProfilerConfig !== undefined || request.ProfilerRuleConfigurations !== undefined;
    if (changesProfiler && job.status !== 'InProgress') {
      throw new ApiError('ValidationException', `Training job ${job.name} is ${job.status}: its profiler can't be updated.`);
    }
    if (request.ResourceConfig !== undefined) {
      if (job.keepAlive === undefined || job.status !== 'Completed' || !['Available', 'InUse'].includes(job.warmPool ?? '')) {
        throw new ApiError('ValidationException', `Training job ${job.name} has no warm pool that can be updated.`);
      }
      job.keepAlive = request.ResourceConfig.KeepAlivePeriodInSeconds;
    }
    if (request.ProfilerConfig?.DisableProfiler === true) {
      job.profilerDisabled = true;
    } else if (changesProfiler) {
      job.profilerDisabled = false;
      job.profiler = { ...job.profiler, ...request.ProfilerConfig };
    }
    for (const rule of request.ProfilerRuleConfigurations ?? []) {
      if (job.profilerRules.some(({ RuleConfigurationName }) => RuleConfigurationName === rule.RuleConfigurationName)) {
        throw new ApiError('ValidationException', `Profiler rule ${rule.RuleConfigurationName} exists already.`);
      }
      job.profilerRules = [...job.profilerRules, rule];
    }
    return { TrainingJobArn: job.arn };
  }

  private stop(request: Request, region: string): Request {
    const job = this.find(request, region);
    if (job.hasEnded) {
      throw new ApiError('ValidationException', `The request was rejected because the training job is in status ${job.status}.`);
    }
    job.stop();
    return {};
  }

  private addTags({ ResourceArn, Tags }: Request): Request {
    const tags = this.tags.get(ResourceArn) ?? new Map();
    Tags.forEach(({ Key, Value }: Request) => tags.set(Key, Value));
    this.tags.set(ResourceArn, tags);
    return { Tags };
  }

  private deleteTags({ ResourceArn, TagKeys }: Request): Request {
    TagKeys.forEach((key: string) => this.tags.get(ResourceArn)?.delete(key));
    return {};
  }

  private find(request: Request, region: string): Job {
    const job = this.jobs.get(this.keyOf(request, region));
    if (job === undefined) {
      throw new ApiError('ValidationException', 'Requested resource not found.');
    }
    return job;
  }

  /** A name is unique in its account and Region. */
  private keyOf({ TrainingJobName }: Request, region: string): string {
    return `${region} ${TrainingJobName}`;
  }
}
