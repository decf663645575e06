/** A request or an answer, in the names of the API. */
export type Request = Record<string, any>;

/** How long a job takes, in seconds. A job that never ends by itself is ended by the test. */
export interface Pace {
  readonly running: number;
  readonly stopping: number;
}

/** How a job ended, when a test ends it. */
export type Ending = 'Completed' | 'Failed' | 'Stopped';

/** A job as the service keeps it: its request, and what time and calls made of it. */
export abstract class Life {
  public readonly created = Date.now();
  private ending: Ending | undefined;
  private endedAt: number | undefined;
  private reason: string | undefined;
  private stopRequestedAt: number | undefined;

  /** @param arn how AWS calls it */
  constructor(public readonly request: Request, public readonly name: string, public readonly arn: string, protected readonly pace: Pace) {
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

  protected secondsSince(time: number): number {
    return (Date.now() - time) / 1000;
  }
}
