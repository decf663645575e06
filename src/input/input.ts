/** A text and where it came from. */
export interface InputText {
  readonly name: string;
  readonly text: string;
}

/** A file that is left out on purpose, and why, as a clause about it. */
export interface SkippedInput {
  readonly name: string;
  readonly skipped: string;
}

/** An input that can't be read, and why, as a clause about it. */
export interface UnusableFile {
  readonly name: string;
  readonly unusable: string;
  /** Whether there is nothing to read. */
  readonly isMissing?: boolean;
}

/** A file of the input. */
export type Input = InputText | SkippedInput | UnusableFile;
