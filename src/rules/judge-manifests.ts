import { judge } from './judge';
import type { Case, Judgement } from './judgement';
import { loadedTuningJudge } from './tuning/loaded';
import { isTuningJobManifest } from '../manifest/manifest';

/** Judges manifests of training jobs, each for itself and all against each other, and of tuning jobs in the same way. */
export function judgeManifests(cases: readonly Case[]): Judgement[] {
  const tunings = cases.filter(isOfTuning);
  if (tunings.length === 0) {
    return judge(cases);
  }
  const judgements = new Map([
    ...judgedBy(judge, cases.filter(one => !isOfTuning(one))),
    ...judgedBy(loadedTuningJudge().judgeTunings, tunings),
  ]);
  return cases.map(one => judgements.get(one)!);
}

function isOfTuning({ manifest }: Case): boolean {
  return isTuningJobManifest(manifest);
}

function judgedBy(judgeThem: typeof judge, cases: readonly Case[]): Array<[Case, Judgement]> {
  return judgeThem(cases).map((judgement, position) => [cases[position], judgement]);
}
