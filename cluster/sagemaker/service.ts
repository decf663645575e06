import { describe, RECORDED, type Unproven } from './description';
import { Job } from './job';
import type { Life, Pace, Request } from './life';
import { breaches, MODEL } from './model';
import { describeTuning, RECORDED_OF_TUNING, TuningJob, type UnprovenOfTuning } from './tuning-job';

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
  private readonly tuningJobs = new Map<string, TuningJob>();
  private readonly tags = new Map<string, Map<string, string>>();

  constructor({ pace = { running: Infinity, stopping: 1 }, unproven = RECORDED }: ServiceOptions = {}) {
    this.pace = pace;
    this.unproven = unproven;
  }

  /** What is reported for each tuning job, by its name. */
  public unprovenOfTuning: (name: string) => UnprovenOfTuning = () => RECORDED_OF_TUNING;

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

  /** The tuning job of this name, in the Region that has one. */
  public tuningJob(name: string): TuningJob {
    const found = [...this.tuningJobs.values()].find(job => job.name === name);
    if (found === undefined) {
      throw new Error(`no tuning job '${name}'`);
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

  /** The calls of an operation, on one job if a name is given. */
  public callsOf(operation: string, name?: string): Call[] {
    return this.calls.filter(call => call.operation === operation && (name === undefined || nameIn(call.request) === name));
  }

  /** As if somebody else called the API. */
  public ask(operation: string, request: Request, region: string): Request {
    const broken = breaches(operation, request);
    if (broken.length > 0) {
      throw new ApiError('ValidationException', `${broken.length} validation error(s) detected: ${broken.join('; ')}`);
    }
    switch (operation) {
      case 'CreateTrainingJob': return { TrainingJobArn: this.create('Training', this.jobs, request, region, Job) };
      case 'DescribeTrainingJob': return describe(this.find(request, region), this.unproven);
      case 'UpdateTrainingJob': return this.update(request, region);
      case 'StopTrainingJob': return this.stop('training', this.find(request, region));
      case 'CreateHyperParameterTuningJob':
        return { HyperParameterTuningJobArn: this.create('Hyperparameter tuning', this.tuningJobs, request, region, TuningJob) };
      case 'DescribeHyperParameterTuningJob': return describeTuning(this.findTuning(request, region), this.unprovenOfTuning(nameIn(request)));
      case 'StopHyperParameterTuningJob': return this.stop('hyperparameter tuning', this.findTuning(request, region));
      case 'AddTags': return this.addTags(request);
      case 'DeleteTags': return this.deleteTags(request);
      case 'ListTags': return { Tags: [...this.tags.get(request.ResourceArn) ?? []].map(([Key, Value]) => ({ Key, Value })) };
      default: throw new ApiError('UnknownOperationException', `${operation} is not in ${MODEL.source}`);
    }
  }

  /** @returns the ARN of the new job */
  private create<T extends Life>(what: string, jobs: Map<string, T>, request: Request, region: string, kind: Kind<T>): string {
    const key = keyOf(request, region);
    const existing = jobs.get(key);
    if (existing !== undefined) {
      throw new ApiError('ResourceInUse',
        `${what} job names must be unique within an AWS account and region, and a ${what.toLowerCase()} job with this name already exists (${existing.arn})`);
    }
    const job = new kind(request, ACCOUNT, region, this.pace);
    jobs.set(key, job);
    this.tags.set(job.arn, new Map((request.Tags ?? []).map(({ Key, Value }: Request) => [Key, Value])));
    return job.arn;
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

  private stop(what: string, job: Life): Request {
    if (job.hasEnded) {
      throw new ApiError('ValidationException', `The request was rejected because the ${what} job is in status ${job.status}.`);
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
    const job = this.jobs.get(keyOf(request, region));
    if (job === undefined) {
      throw new ApiError('ValidationException', 'Requested resource not found.');
    }
    return job;
  }

  private findTuning(request: Request, region: string): TuningJob {
    const job = this.tuningJobs.get(keyOf(request, region));
    if (job === undefined) {
      throw new ApiError('ResourceNotFound', 'Amazon SageMaker can\'t find a tuning job with the name.');
    }
    return job;
  }
}

/** Makes a job of a request. */
type Kind<T extends Life> = new (request: Request, account: string, region: string, pace: Pace) => T;

/** A name is unique in its account and Region, among jobs of its kind. */
function keyOf(request: Request, region: string): string {
  return `${region} ${nameIn(request)}`;
}

function nameIn({ TrainingJobName, HyperParameterTuningJobName }: Request): string {
  return TrainingJobName ?? HyperParameterTuningJobName;
}
