import { holeText, type Hole } from './hole';
import type { OpenManifest } from './open-manifest';
import type { Manifest } from '../manifest';

/**
 * The manifest of all runs of a template: a readable text in place of each hole. `patternsOfRuns` gives what runs have there.
 *
 * @param prefix what the names of all runs begin with, as a pattern of IAM
 */
export function manifestOfAllRuns(open: OpenManifest, prefix: string): Manifest {
  const known = open.json;
  const patterns = new Map<string, string>();
  const texts = new Map<Hole, string>();
  for (const hole of open.holes) {
    const isTaken = (text: string) => known.includes(text) || [...patterns.keys()].some(other => other.includes(text) || text.includes(other));
    let text = standInOf(hole);
    for (let number = 1; isTaken(text); number++) {
      text = `RUN-VALUE-${number}-OF-MANY`;
    }
    texts.set(hole, text);
    patterns.set(text, patternOf(hole, prefix));
  }
  const byText = new Map([...texts].map(([hole, text]) => [holeKey(hole), text]));
  return standingFor(open.fill(hole => byText.get(holeKey(hole))!), patterns);
}

/** A manifest that stands for many, which have something else in place of some texts. */
export function standingFor(manifest: Manifest, patterns: ReadonlyMap<string, string>): Manifest {
  PATTERNS.set(manifest, patterns);
  return manifest;
}

/** What others have in place of some texts, as patterns of IAM, if the manifest stands for many. */
export function patternsOfRuns(manifest: Manifest): ReadonlyMap<string, string> | undefined {
  return PATTERNS.get(manifest);
}

const PATTERNS = new WeakMap<Manifest, ReadonlyMap<string, string>>();

function holeKey(hole: Hole): string {
  return JSON.stringify(hole);
}

function standInOf(hole: Hole): string {
  switch (hole.kind) {
    case 'name': return 'NAME';
    case 'run name': return 'FIRST';
    case 'parameter': return `PARAMETER-${hole.name}`.replace(/_/g, '-');
    default: return holeText(hole).replace(/[^A-Za-z0-9]+/g, '-').toUpperCase();
  }
}

function patternOf(hole: Hole, prefix: string): string {
  switch (hole.kind) {
    case 'name':
    case 'run name': return `${prefix}-*`;
    case 'date': return hole.format.replace(/[A-Za-z]/g, '?');
    default: return '*';
  }
}
