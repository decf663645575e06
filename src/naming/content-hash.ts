import { hash } from 'crypto';
import type { ChangeKind } from '../controller/changes';
import { canonicalJson } from '../manifest/canonical-json';

/** What distinguishes one job from another besides its spec. */
export interface Identity {
  /** The identity of the family. */
  readonly family: string;
  /** Digests of what lies behind the URIs of channels, by channel. */
  readonly digests?: Record<string, string | undefined>;
  readonly namespace?: string;
  /** The values of a point in a sweep; nothing if it has those of the template. */
  readonly point?: string;
  readonly region?: string;
  readonly run?: string;
}

/**
 * The hash in the name of a job. It never changes: a release that changes it renames, and so runs
 * again, every job of every user.
 *
 * @param spec in wire names, with the job's own name still as its placeholder
 * @param isSorted whether the members of the spec and of all that is in it are known to be in order
 */
export function contentHash(identity: Identity, spec: any, isSorted: boolean, uncounted: Uncounted): string {
  const counted = contentOf(spec, uncounted);
  const text = `${canonicalJson(identity).slice(0, -1)},"spec":${isSorted ? JSON.stringify(counted) : canonicalJson(counted)}}`;
  return hash('sha256', text, 'hex').slice(0, HASH_LENGTH);
}

/** Whether a text ends as a name that follows its content does, with a hash of its own. */
export function endsWithHash(text: string): boolean {
  return HASH_AT_END.test(text);
}

/** What of an object doesn't count, by member: its value, though not whether it is there; all of it; or parts of it. */
export interface Uncounted {
  [member: string]: 'present' | undefined | Uncounted;
}

/** A copy without what may change while the name stays; of a setting whose presence counts, the presence remains. */
function contentOf(object: any, uncounted: Uncounted): any {
  let content = object;
  for (const member in uncounted) {
    const replacement = uncounted[member];
    if (object?.[member] !== undefined) {
      content = content === object ? { ...object } : content;
      content[member] = typeof replacement === 'object' ? contentOf(object[member], replacement) : replacement;
    }
  }
  return content;
}

/** What doesn't count in the hash of a kind of job: its name, and what may change while the name stays. */
export function uncountedOf(nameField: string, changes: readonly ChangeKind[]): Uncounted {
  const uncounted: Uncounted = { [nameField]: undefined };
  for (const { path, change } of changes.filter(kind => !kind.renames && kind.path.startsWith('spec.'))) {
    const members = path.split('.').slice(1);
    const last = members.pop()!;
    const parent = members.reduce((object, member) => (object[member] ??= {}) as Uncounted, uncounted);
    parent[last] = change === 'value' ? 'present' : undefined;
  }
  return uncounted;
}

/** With a hyphen and the family this makes the longest name of a job. */
export const HASH_LENGTH = 12;
const HASH_AT_END = new RegExp(`(?:^|-)[0-9a-f]{${HASH_LENGTH}}$`);
