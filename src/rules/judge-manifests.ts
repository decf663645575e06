import type { FurtherFindings } from './engine/further-findings';
import { judge, type Judgement } from './judge';
import { judgeTuning } from './tuning/judge-tuning';
import { isTrainingJobManifest, type Manifest } from '../manifest/manifest';

/**
 * Judges manifests of training jobs, each for itself and all against each other, and of tuning jobs.
 *
 * @param further what was found in each of them already
 */
export function judgeManifests(manifests: readonly Manifest[], further: readonly FurtherFindings[]): Judgement[] {
  const positions = [...manifests.keys()].filter(position => isTrainingJobManifest(manifests[position]));
  const judgements = judge(positions.map(position => manifests[position]), [], positions.map(position => further[position]));
  const ofTraining = new Map(positions.map((position, i) => [position, judgements[i]]));
  return manifests.map((manifest, position) => ofTraining.get(position) ?? judgeTuning(manifest, [], further[position]));
}
