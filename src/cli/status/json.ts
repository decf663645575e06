import type { Run } from './run';
import { shownData } from '../../manifest/secrets/mask';
import { costData } from '../../platform/cost/cost';
import { JobHealth } from '../../status/reading/status-parts';

/** Runs for programs. The shape is documented in docs/reference/commands.md; `version` rises when it changes incompatibly. */
export function statusData(runs: readonly Run[]): object {
  const count = (health: JobHealth) => runs.filter(({ status }) => status.health === health).length;
  return {
    version: 1,
    summary: {
      healthy: count(JobHealth.HEALTHY), failed: count(JobHealth.FAILED), progressing: count(JobHealth.PROGRESSING),
    },
    jobs: runs.map(runData),
  };
}

/** One run for programs. */
export function runData({ status, kind, elapsed, hoursSoFar, hoursAtMost, costSoFar, costAtMost }: Run): object {
  const { warmPool, ...fields } = status;
  return shownData(JSON.parse(JSON.stringify({
    kind,
    ...fields,
    warmPool: warmPool && { ...warmPool, billableTime: undefined, billableTimeInSeconds: warmPool.billableTime?.toSeconds() },
    hours: elapsed,
    instanceHours: { soFarAtMost: hoursSoFar, atMost: hoursAtMost },
    costSoFarAtMost: costData(costSoFar),
    costAtMost: costData(costAtMost),
  })), 'job');
}
