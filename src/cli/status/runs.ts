import type { Run } from './run';
import type { StreamedResource } from '../../input/resource-stream';
import { counted } from '../../manifest/text/counted';
import { JobHealth } from '../../status/reading/status-parts';

/** Identifies a resource in a cluster. */
export function runKey({ kind, metadata }: any): string {
  return JSON.stringify([kind, metadata?.namespace, metadata?.name]);
}

/** The newest state of each resource that still exists, in the order of their first appearance. */
export function latestOf(resources: Iterable<StreamedResource>): any[] {
  const latest = new Map<string, any>();
  for (const { object, isDeleted, failure } of resources) {
    if (failure !== undefined) {
      continue;
    }
    if (isDeleted) {
      latest.delete(runKey(object));
    } else {
      latest.set(runKey(object), object);
    }
  }
  return [...latest.values()];
}

/** The runs of each family, the newest first; jobs without a family come last. */
export function byFamily(runs: readonly Run[]): Array<{ readonly family: string | undefined; readonly runs: readonly Run[] }> {
  const families = [...new Set(runs.map(({ status }) => status.family))];
  families.sort((a, b) => a === b ? 0 : a === undefined ? 1 : b === undefined || a < b ? -1 : 1);
  return families.map(family => ({
    family,
    runs: runs.filter(({ status }) => status.family === family).sort((a, b) => createdAt(b) - createdAt(a)),
  }));
}

function createdAt({ status: { creationTime } }: Run): number {
  return creationTime?.getTime() ?? Infinity;
}

/** How many runs have each health, in a line. */
export function healthSummary(runs: readonly Run[]): string {
  const count = (health: JobHealth) => runs.filter(({ status }) => status.health === health).length;
  return runs.length === 0 ? 'no training jobs' : `${counted(runs.length, 'job')}: ${count(JobHealth.HEALTHY)} complete, `
    + `${count(JobHealth.FAILED)} failed or rejected, ${count(JobHealth.PROGRESSING)} in progress`;
}
