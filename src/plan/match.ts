import { changesBetweenRuns } from './effects';
import type { Job } from './job';

/**
 * For new resources, the removed resource that each replaces. Both have the same family, and in a sweep the same point. The same
 * namespace is preferred, then the fewest fields that differ.
 */
export function matchRuns(gone: readonly Job[], added: readonly Job[]): Map<Job, Job> {
  const matches = new Map<Job, Job>();
  const candidates = added.flatMap((after, position) => gone
    .filter(before => after.family !== undefined && before.family === after.family && before.point === after.point)
    .map((before, oldPosition) => ({
      before, after, position, oldPosition, moved: before.namespace === after.namespace ? 0 : 1, fields: changesBetweenRuns(before, after).length,
    })));
  candidates.sort((a, b) => a.moved - b.moved || a.fields - b.fields || a.position - b.position || a.oldPosition - b.oldPosition);
  const taken = new Set<Job>();
  for (const { before, after } of candidates) {
    if (!matches.has(after) && !taken.has(before)) {
      matches.set(after, before);
      taken.add(before);
    }
  }
  return matches;
}
