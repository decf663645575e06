import { NOTHING_FURTHER, type FurtherFindings } from './engine/further-findings';
import { toFinding } from './engine/to-finding';
import type { Finding } from './finding';
import { judge, mergedJudgements, type Judgement } from './judge';
import { judgeManifests } from './judge-manifests';
import { TEMPLATE_RULES } from './topics/templates';
import { isJobManifest, type Manifest } from '../manifest/manifest';
import { templatesIn } from '../manifest/open/form';
import { longestRun, usualRun } from '../manifest/open/sample-runs';

/** A training or tuning job that an object is, or a template of training jobs that it has. */
export interface Training {
  /** The manifest of the job, or of a usual run; nothing if the template can't be read. */
  readonly manifest: Manifest | undefined;
  /** Runs that are judged besides the usual one. */
  readonly otherRuns: readonly Manifest[];
  /** The place of the template in the object; nothing if the object is the job itself. */
  readonly place?: string;
  /** Why the template can't be read. */
  readonly fault?: Finding;
}

/** The jobs and templates of an object. */
export function trainingsIn(object: any): Training[] {
  if (isJobManifest(object)) {
    return [{ manifest: object, otherRuns: [] }];
  }
  return templatesIn(object).map(reading => {
    if ('error' in reading) {
      const { path: place, error: says } = reading;
      return { manifest: undefined, otherRuns: [], place, fault: toFinding(TEMPLATE_RULES.unreadable, { path: place, says }) };
    }
    const { path, open, prefix } = reading.template;
    return { manifest: usualRun(open, prefix), otherRuns: [longestRun(open, prefix)], place: path };
  });
}

/**
 * Judges jobs, training jobs also against each other, and all runs of templates.
 *
 * @param adapt makes another manifest of each that is judged
 * @param further what was found in each already
 */
export function judgeTrainings(
  trainings: readonly Training[], adapt: (manifest: Manifest) => Manifest, further: ReadonlyArray<FurtherFindings | undefined>,
): Judgement[] {
  const readable = [...trainings.keys()].filter(position => trainings[position].manifest !== undefined);
  const judgements = judgeManifests(
    readable.map(position => adapt(trainings[position].manifest!)), [], readable.map(position => further[position] ?? NOTHING_FURTHER),
  );
  const byPosition = new Map(readable.map((position, i) => [position, judgements[i]]));
  return trainings.map(({ otherRuns, fault }, position) => {
    const usual = byPosition.get(position);
    return usual === undefined
      ? { findings: [fault!], acknowledged: [], used: [] }
      : otherRuns.length === 0 ? usual : mergedJudgements([usual, ...otherRuns.flatMap(run => judge([adapt(run)]))]);
  });
}
