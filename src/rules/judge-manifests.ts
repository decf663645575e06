import { judge } from './judge';
import type { Case, Judgment } from './judgment';
import { loadedTuningJudge } from './tuning/loaded';
import { isTuningJobManifest } from '../manifest/manifest';

/** Judges manifests of training jobs, each for itself and all against each other, and of tuning jobs in the same way. */
export function judgeManifests(cases: readonly Case[]): Judgment[] {
  const tunings = cases.filter(isOfTuning);
  if (tunings.length === 0) {
    return judge(cases);
  }
  const judgments = new Map([
    ...judgedBy(judge, cases.filter(one => !isOfTuning(one))),
    ...judgedBy(loadedTuningJudge().judgeTunings, tunings),
  ]);
  return cases.map(one => judgments.get(one)!);
}

/** The same, with some that are not compared with others. */
export function judgedApart<One extends Case>(cases: readonly One[], isApart: (one: One) => boolean): Array<[One, Judgment]> {
  const groups = [cases.filter(one => !isApart(one)), ...cases.filter(isApart).map(one => [one])];
  return groups.flatMap(group => judgeManifests(group).map((judgment, position): [One, Judgment] => [group[position], judgment]));
}

function isOfTuning({ manifest }: Case): boolean {
  return isTuningJobManifest(manifest);
}

function judgedBy(judgeThem: typeof judge, cases: readonly Case[]): Array<[Case, Judgment]> {
  return judgeThem(cases).map((judgment, position) => [cases[position], judgment]);
}
