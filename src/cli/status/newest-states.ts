import { createHash } from 'crypto';
import { JobHealth } from '../../status/reading/status-parts';

/**
 * The newest states of the resources of a watch, which may run for months. The memory is bounded: texts are kept as digests. If
 * there are too many resources, the one that has not changed for the longest time is forgotten. Its next state counts
 * as a change then.
 */
export class NewestStates {
  private readonly states = new Map<string, { readonly digest: string; readonly isFailed: boolean }>();
  private hasForgottenFailed = false;

  constructor(private readonly most = 100_000) {
  }

  /** Notes the state of a resource; whether it is another one than before. */
  public isChange(resource: string, state: string, health: JobHealth): boolean {
    const key = digestOf(resource);
    const digest = digestOf(state);
    if (this.states.get(key)?.digest === digest) {
      return false;
    }
    this.states.delete(key);
    this.states.set(key, { digest, isFailed: health === JobHealth.FAILED });
    if (this.states.size > this.most) {
      this.forgetOldest();
    }
    return true;
  }

  public delete(resource: string): void {
    this.states.delete(digestOf(resource));
  }

  /** Whether a resource that still exists, as far as is known, has failed. */
  public hasFailed(): boolean {
    return this.hasForgottenFailed || [...this.states.values()].some(({ isFailed }) => isFailed);
  }

  private forgetOldest(): void {
    const [[key, { isFailed }]] = this.states;
    this.states.delete(key);
    this.hasForgottenFailed ||= isFailed;
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
