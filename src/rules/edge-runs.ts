import type { Acknowledgement } from './acknowledgement';
import { Finding } from './finding';
import { judgeForms } from './judge';
import type { Judgment } from './judgment';
import type { Manifest } from '../manifest/manifest';
import type { EdgeRun } from '../manifest/open/sample-runs';

/**
 * Judges runs of a template with values that its parameters allow. What is found says with which.
 *
 * @param adapt makes another manifest of each that is judged
 */
export function judgeEdgeRuns(
  runs: readonly EdgeRun[], acknowledgements: readonly Acknowledgement[] = [], adapt: (manifest: Manifest) => Manifest = manifest => manifest,
): Judgment[] {
  return judgeForms(runs.map(({ manifest }) => ({ manifest: adapt(manifest), acknowledgements }))).map((judgment, position) => {
    const where = `in a run with ${runs[position].values}, which the pattern allows`;
    return { ...judgment, findings: judgment.findings.map(finding => new Finding({ ...finding, message: `${finding.message}, ${where}` })) };
  });
}
