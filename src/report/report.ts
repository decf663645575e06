import type { SkippedInput } from '../input/input';
import type { Location } from '../input/location';
import type { Unreadable } from '../input/read-documents';
import { isError, type Finding } from '../rules/finding';

/** A finding and where it stands. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly file: string;
  readonly location: Location;
  /** The line of the file. */
  readonly line: string;
  readonly job: { readonly name: string; readonly namespace?: string };
  /** Why the finding is wanted, if somebody has said so. */
  readonly acknowledged?: string;
}

/** What can't be read, with the line of the file where the fault is. */
export interface UnreadableLine extends Unreadable {
  readonly line?: string;
}

/** What the rules have nothing to say about: other kinds, and files without a training job. */
export interface NotJudged {
  readonly files: number;
  readonly documents: number;
}

/** Everything that was found in some files, by file and line. */
export interface Report {
  readonly files: number;
  readonly jobs: number;
  readonly findings: readonly LocatedFinding[];
  readonly unreadable: readonly UnreadableLine[];
  readonly skipped: readonly SkippedInput[];
  readonly notJudged: NotJudged;
}

/** The findings of a report that count. */
export function openFindings({ findings }: Report): LocatedFinding[] {
  return findings.filter(found => found.acknowledged === undefined);
}

/** How many findings of a report count, by level. */
export function countsOf(report: Report): { readonly errors: number; readonly warnings: number } {
  const open = openFindings(report);
  return {
    errors: open.filter(({ finding }) => isError(finding)).length,
    warnings: open.filter(({ finding }) => finding.level === 'warning').length,
  };
}

/** Says which of two places comes first. */
export function compareByPlace(a: Pick<LocatedFinding, 'file' | 'location'>, b: Pick<LocatedFinding, 'file' | 'location'>): number {
  if (a.file !== b.file) {
    return a.file < b.file ? -1 : 1;
  }
  return a.location.line - b.location.line || a.location.column - b.location.column;
}
