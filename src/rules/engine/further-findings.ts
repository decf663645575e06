import type { Finding } from '../finding';

/** What was found in one job by rules that are not for all jobs. */
export interface FurtherFindings {
  /** Those that can be acknowledged. */
  readonly findings: readonly Finding[];
  /** Those that can't. */
  readonly firm: readonly Finding[];
  /** Whether all guardrails have judged the job. */
  readonly knowsGuardrails: boolean;
}

export const NOTHING_FURTHER: FurtherFindings = { findings: [], firm: [], knowsGuardrails: false };
