import type { Manifest } from '../manifest/manifest';

let judgement = 0;

/** To be called before a job is judged: what was read off other jobs, or off this one before, holds no longer. */
export function beginJudgement(): void {
  judgement++;
}

/** A reading of a manifest that many rules share: made once for each judgement of a job. */
export function perJob<T>(read: (job: Manifest) => T): (job: Manifest) => T {
  let madeIn = 0;
  let madeOf: Manifest | undefined;
  let reading: T;
  return job => {
    if (madeOf !== job || madeIn !== judgement) {
      reading = read(job);
      madeOf = job;
      madeIn = judgement;
    }
    return reading;
  };
}
