import type { Location } from '../input/path-location';
import type { Finding } from '../rules/finding';

/** A finding and where it stands. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly file: string;
  readonly location: Location;
  readonly job: { readonly name: string; readonly namespace?: string };
  /** Why the finding is wanted, if somebody has said so. */
  readonly acknowledged?: string;
}

/** Everything that was found in some files. */
export interface Report {
  readonly files: number;
  readonly jobs: number;
  readonly findings: readonly LocatedFinding[];
}

/** How many findings of a report count, by level. */
export function countsOf({ findings }: Report): { readonly errors: number; readonly warnings: number } {
  const open = findings.filter(found => found.acknowledged === undefined);
  return {
    errors: open.filter(({ finding }) => finding.level === 'error').length,
    warnings: open.filter(({ finding }) => finding.level === 'warning').length,
  };
}
