import { readChannels } from './execution/channels';
import { readDebugger } from './execution/debugger';
import { GatheredNeeds, type PolicyContext } from './execution/gathered-needs';
import { readImage } from './execution/images';
import { readKeys } from './execution/keys';
import { readLogs } from './execution/logs';
import { readNetwork } from './execution/network';
import { readOutputs } from './execution/outputs';
import { readAdditions, readTexts } from './execution/script';
import type { Grant } from './grants';
import type { Manifest } from '../manifest/manifest';
import type { Finding } from '../rules/finding';

/** What a job needs, and what of it can't be known. */
export interface ExecutionNeeds {
  readonly grants: readonly Grant[];
  readonly findings: readonly Finding[];
}

/** Reads off the manifest of a job what its execution role needs. */
export function executionNeedsOf(job: Manifest, context: PolicyContext): ExecutionNeeds {
  const needs = new GatheredNeeds(job, context);
  PARTS.forEach(read => read(needs));
  return needs;
}

/** The texts come last: what the rest may read and write covers many of them. */
const PARTS: ReadonlyArray<(needs: GatheredNeeds) => void> = [
  readImage, readLogs, readChannels, readOutputs, readDebugger, readKeys, readNetwork, readAdditions, readTexts,
];
