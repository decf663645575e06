import { changesBetweenRuns, contentOfRun } from './effects';
import type { Job } from './job';
import { canonicalJson } from '../manifest/canonical-json';
import { grouped } from '../manifest/grouped';
import { leavesIn } from '../manifest/leaves';

/**
 * For new resources, the removed resource that each replaces. Both have the same family, and in a sweep the same point. The same
 * namespace is preferred, then the fewest fields that differ. Where very many could replace each other, only the most alike are
 * compared, and what is left is taken in order.
 */
export function matchRuns(gone: readonly Job[], added: readonly Job[]): Map<Job, Job> {
  const olds = grouped(gone, runKey);
  return new Map([...grouped(added, runKey)].flatMap(([key, news]) => key === undefined ? [] : matchesWithin(olds.get(key) ?? [], news)));
}

/** What runs have in common that can replace each other; undefined without a family. */
function runKey({ family, point }: Job): string | undefined {
  return family === undefined ? undefined : JSON.stringify([family, point ?? null]);
}

/** How many pairs are compared field by field. */
const MOST_PAIRS = 4000;

type Match = readonly [after: Job, before: Job];

function matchesWithin(gone: readonly Job[], added: readonly Job[]): Match[] {
  const pairing = new Pairing(gone, added);
  if (!pairing.isSmall) {
    pairing.takeEqual();
  }
  if (pairing.isSmall) {
    pairing.takeNearest(pairing.added.flatMap(after => pairing.gone.map(before => [after, before] as const)));
  } else {
    pairing.takeNearest(pairsAlike(pairing.gone, pairing.added));
    pairing.takeInOrder(({ namespace = '' }) => namespace);
    pairing.takeInOrder(() => '');
  }
  return pairing.matches;
}

/** Jobs that have no counterpart yet, and the pairs so far. */
class Pairing {
  private readonly olds = new Map<Job, Job>();
  private readonly taken = new Set<Job>();

  constructor(private readonly allGone: readonly Job[], private readonly allAdded: readonly Job[]) {
  }

  public get gone(): Job[] {
    return this.allGone.filter(job => !this.taken.has(job));
  }

  public get added(): Job[] {
    return this.allAdded.filter(job => !this.olds.has(job));
  }

  public get isSmall(): boolean {
    return this.gone.length * this.added.length <= MOST_PAIRS;
  }

  public get matches(): Match[] {
    return [...this.olds];
  }

  public takeEqual(): void {
    this.takeInOrder(job => `${job.namespace ?? ''}/${canonicalJson(contentOfRun(job))}`);
  }

  /** Pairs jobs of the same key, the first ones of both sides with each other. */
  public takeInOrder(keyOf: (job: Job) => string): void {
    const olds = grouped(this.gone, keyOf);
    for (const [key, news] of grouped(this.added, keyOf)) {
      const befores = olds.get(key) ?? [];
      news.slice(0, befores.length).forEach((after, position) => this.take(after, befores[position]));
    }
  }

  public takeNearest(pairs: readonly Match[]): void {
    const [positions, oldPositions] = [this.allAdded, this.allGone].map(jobs => new Map(jobs.map((job, position) => [job, position])));
    const candidates = pairs.map(([after, before]) => ({
      before,
      after,
      moved: before.namespace === after.namespace ? 0 : 1,
      fields: changesBetweenRuns(before, after).length,
      position: positions.get(after)!,
      oldPosition: oldPositions.get(before)!,
    }));
    candidates.sort((a, b) => a.moved - b.moved || a.fields - b.fields || a.position - b.position || a.oldPosition - b.oldPosition);
    for (const { before, after } of candidates) {
      if (!this.olds.has(after) && !this.taken.has(before)) {
        this.take(after, before);
      }
    }
  }

  private take(after: Job, before: Job): void {
    this.olds.set(after, before);
    this.taken.add(before);
  }
}

/** For each new job the few old ones with which it shares the most values that few others have. */
function pairsAlike(gone: readonly Job[], added: readonly Job[]): Match[] {
  const owners = new Map<string, Job[]>();
  for (const job of gone) {
    for (const value of valuesOf(job)) {
      const known = owners.get(value);
      if (known === undefined) {
        owners.set(value, [job]);
      } else {
        known.push(job);
      }
    }
  }
  return added.flatMap(after => {
    const shared = new Map<Job, number>();
    for (const value of valuesOf(after)) {
      const few = owners.get(value) ?? [];
      (few.length <= MOST_OWNERS ? few : []).forEach(before => shared.set(before, (shared.get(before) ?? 0) + 1));
    }
    return [...shared].sort(([, one], [, other]) => other - one).slice(0, MOST_ALIKE).map(([before]): Match => [after, before]);
  });
}

const MOST_OWNERS = 50;
const MOST_ALIKE = 5;

function valuesOf(job: Job): Set<string> {
  return new Set(leavesIn(contentOfRun(job), '').filter(({ isKey }) => !isKey).map(({ path, value }) => `${path}=${JSON.stringify(value)}`));
}
