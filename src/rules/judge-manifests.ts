import type { Acknowledgement } from './acknowledgement';
import type { FurtherFindings } from './engine/further-findings';
import { judge, type Judgement } from './judge';
import { loadedTuningJudge } from './tuning/loaded';
import { isTuningJobManifest, type Manifest } from '../manifest/manifest';

/**
 * Judges manifests of training jobs, each for itself and all against each other, and of tuning jobs.
 *
 * @param acknowledgements those of each that its manifest does not carry
 * @param further what was found in each of them already
 */
export function judgeManifests(
  manifests: readonly Manifest[], acknowledgements: ReadonlyArray<readonly Acknowledgement[]> = [], further: readonly FurtherFindings[] = [],
): Judgement[] {
  const positions = [...manifests.keys()].filter(position => !isTuningJobManifest(manifests[position]));
  if (positions.length === manifests.length) {
    return judge(manifests, acknowledgements, further);
  }
  const judgements = judge(
    positions.map(position => manifests[position]),
    positions.map(position => acknowledgements[position] ?? []),
    positions.map(position => further[position]),
  );
  const ofTraining = new Map(positions.map((position, i) => [position, judgements[i]]));
  const { judgeTuning } = loadedTuningJudge();
  return manifests.map((manifest, position) => ofTraining.get(position) ?? judgeTuning(manifest, acknowledgements[position], further[position]));
}
