import type { Acknowledgement } from './acknowledgement';
import type { FurtherFindings } from './engine/further-findings';
import { judge, type Judgement } from './judge';
import { loadedTuningJudge } from './tuning/loaded';
import { isTuningJobManifest, type Manifest } from '../manifest/manifest';

/**
 * Judges manifests of training jobs, each for itself and all against each other, and of tuning jobs in the same way.
 *
 * @param acknowledgements those of each that its manifest does not carry
 * @param further what was found in each of them already
 */
export function judgeManifests(
  manifests: readonly Manifest[], acknowledgements: ReadonlyArray<readonly Acknowledgement[]> = [], further: readonly FurtherFindings[] = [],
): Judgement[] {
  const positions = [...manifests.keys()];
  const [tuning, training] = [true, false].map(isTuning => positions.filter(position => isTuningJobManifest(manifests[position]) === isTuning));
  if (tuning.length === 0) {
    return judge(manifests, acknowledgements, further);
  }
  const judgements = new Map([
    ...judgedBy(judge, training, manifests, acknowledgements, further),
    ...judgedBy(loadedTuningJudge().judgeTunings, tuning, manifests, acknowledgements, further),
  ]);
  return positions.map(position => judgements.get(position)!);
}

/** What was found in some of the manifests, by their positions. */
function judgedBy(
  judgeThem: typeof judge, positions: readonly number[], manifests: readonly Manifest[], acknowledgements: ReadonlyArray<readonly Acknowledgement[]>,
  further: readonly FurtherFindings[],
): Array<[number, Judgement]> {
  const judgements = judgeThem(
    positions.map(position => manifests[position]),
    positions.map(position => acknowledgements[position] ?? []),
    positions.map(position => further[position]),
  );
  return positions.map((position, i) => [position, judgements[i]]);
}
