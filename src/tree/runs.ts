import type { Manifest } from '../manifest/manifest';
import type { OpenManifest } from '../manifest/open/open-manifest';
import { edgeRuns, longestRun, unexpectedRuns, type EdgeRun } from '../manifest/open/sample-runs';

/** The runs of a template. */
export interface Runs {
  /** Runs that rules judge besides the usual one. */
  readonly further: readonly Manifest[];
  /** Runs with values that parameters allow. */
  readonly atEdges: readonly EdgeRun[];
  /** Runs with values that nobody expects, which guardrails judge. */
  readonly unexpected: readonly Manifest[];
  /** Stands for all runs, in policies. */
  readonly all: Manifest;
}

/** The runs of a template. Those that are judged are many, and are made only when they are asked for. */
export function runsOf(open: OpenManifest, prefix: string, all: Manifest): Runs {
  return {
    get further() {
      return [longestRun(open, prefix)];
    },
    get atEdges() {
      return edgeRuns(open, prefix);
    },
    get unexpected() {
      return unexpectedRuns(open, prefix);
    },
    all,
  };
}
