import { judgeEdgeRuns } from './edge-runs';
import type { FurtherFindings } from './engine/further-findings';
import { toFinding } from './engine/to-finding';
import type { Finding } from './finding';
import { judge } from './judge';
import { judgedApart } from './judge-manifests';
import { mergedJudgments, type Judgment } from './judgment';
import { TEMPLATE_RULES } from './topics/templates';
import { isJobManifest, type Manifest } from '../manifest/manifest';
import { edgeRuns, longestRun, usualRun, type EdgeRun } from '../manifest/open/sample-runs';
import { judgeableTemplatesIn } from '../props/open-places';

/** A training or tuning job that an object is, or a template of training jobs that it has. */
export interface Training {
  /** The manifest of the job, or of a usual run; nothing if the template can't be read. */
  readonly manifest: Manifest | undefined;
  /** Runs that are judged besides the usual one. */
  readonly otherRuns: readonly Manifest[];
  /** Runs with values that parameters allow. */
  readonly atEdges: readonly EdgeRun[];
  /** The place of the template in the object; nothing if the object is the job itself. */
  readonly place?: string;
  /** Whether there are runs without the training, so that it is not compared with others. */
  readonly mayNotRun?: boolean;
  /** Why the template can't be read. */
  readonly fault?: Finding;
}

/** The jobs and templates of an object. */
export function trainingsIn(object: any): Training[] {
  if (isJobManifest(object)) {
    return [{ manifest: object, ...NO_OTHER_RUNS }];
  }
  return judgeableTemplatesIn(object).map(reading => {
    if ('error' in reading) {
      const { path: place, error: says } = reading;
      return { manifest: undefined, ...NO_OTHER_RUNS, place, fault: toFinding(TEMPLATE_RULES.unreadable, { path: place, says }) };
    }
    const { path, open, prefix } = reading.template;
    return { manifest: usualRun(open, prefix), otherRuns: [longestRun(open, prefix)], atEdges: edgeRuns(open, prefix), place: path };
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
): Judgment[] {
  const readable = trainings.flatMap(({ manifest, mayNotRun = false }, position) =>
    manifest === undefined ? [] : [{ position, manifest: adapt(manifest), further: further[position], mayNotRun }]);
  const judgments = new Map(judgedApart(readable, ({ mayNotRun }) => mayNotRun).map(([{ position }, judgment]) => [position, judgment]));
  return trainings.map(({ otherRuns, atEdges, fault }, position) => {
    const usual = judgments.get(position);
    if (usual === undefined) {
      return { findings: [fault!], acknowledged: [], used: [] };
    }
    const others = [...otherRuns.flatMap(run => judge([{ manifest: adapt(run) }])), ...judgeEdgeRuns(atEdges, [], adapt)];
    return others.length === 0 ? usual : mergedJudgments([usual, ...others]);
  });
}

const NO_OTHER_RUNS = { otherRuns: [], atEdges: [] };
