import * as crypto from 'crypto';
import { changesThatKeepTheName } from '../controller/changes';
import { canonicalJson } from '../manifest/canonical-json';

/** Everything that tells one training job from another. */
export interface HashedContent {
  /** The identity of the family. */
  readonly family: string;
  /** Digests of what lies behind the URIs of channels, by channel. */
  readonly digests?: Record<string, string>;
  readonly namespace?: string;
  readonly region?: string;
  readonly run?: string;
  /** The spec in wire names, with the job's own name still as its placeholder. */
  readonly spec: any;
}

/**
 * The hash in the name of a training job. It is the same for ever: a release that changes it renames, and so runs
 * again, every job of every user.
 *
 * @param isSorted whether the members of the spec and of all that is in it are known to be in order
 */
export function contentHash({ spec, ...rest }: HashedContent, isSorted: boolean): string {
  const counted = contentOfSpec(spec);
  const text = `${canonicalJson(rest).slice(0, -1)},"spec":${isSorted ? JSON.stringify(counted) : canonicalJson(counted)}}`;
  return crypto.hash('sha256', text, 'hex').slice(0, HASH_LENGTH);
}

/** The spec without what may change while the name stays; of a setting whose presence counts, the presence remains. */
function contentOfSpec(spec: any): any {
  let content = spec;
  for (const { segments, presenceCounts } of UNCOUNTED) {
    content = withoutValue(content, segments, 0, presenceCounts);
  }
  return content;
}

function withoutValue(object: any, segments: readonly string[], depth: number, presenceCounts: boolean): any {
  const key = segments[depth];
  if (object?.[key] === undefined) {
    return object;
  }
  const copy = { ...object };
  if (depth < segments.length - 1) {
    copy[key] = withoutValue(object[key], segments, depth + 1, presenceCounts);
  } else {
    copy[key] = presenceCounts ? 'present' : undefined;
  }
  return copy;
}

// With a family of up to 50 characters and a hyphen this makes 63, the longest name of a training job.
const HASH_LENGTH = 12;

const UNCOUNTED = [
  { segments: ['trainingJobName'], presenceCounts: false },
  ...changesThatKeepTheName().map(kind => ({
    segments: kind.path.split('.').slice(1),
    presenceCounts: kind.change === 'value',
  })),
];
