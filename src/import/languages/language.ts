import type { ExportedName } from '../exported-names';

/** How programs of a language are written. */
export interface ProgramLanguage {
  readonly comment: string;
  readonly indent: string;
  /** The longest line. */
  readonly width: number;
  /** What ends a statement. */
  readonly end: string;
  /** What is before a variable where it is made. */
  readonly declares: string;
  /** What is before a class that is made an instance of. */
  readonly creates: string;
  /** What is within the braces of a map on one line. */
  readonly padding: string;
  /** Whether options are arguments with names, instead of a map. */
  readonly hasKeywords: boolean;
  /** A text as a literal. */
  text(text: string): string;
  /** A number or a boolean. */
  scalar(value: unknown): string;
  /** A key of a map with what follows it. */
  key(name: string): string;
  /** An option with what follows it: in a call, or in a map. */
  option(name: string): string;
  /** The name of a method or a variable. */
  member(name: string): string;
  /** A member of a class or of an enum. */
  constant(owner: object, name: string): string;
  className(name: ExportedName): string;
  /** The lines that import these names, without repetitions. */
  imports(names: readonly ExportedName[]): string;
}
