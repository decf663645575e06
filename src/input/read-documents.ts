import { readDocuments, type KubernetesDocument } from './documents';
import type { Input, InputText, SkippedInput } from './input';
import type { Location } from './location';

/** An input, or one of its documents, that can't be read. */
export interface Unreadable {
  readonly file: string;
  /** Where the fault is; nothing if the whole file can't be read. */
  readonly location?: Location;
  /** What is wrong at the location, or a clause about the file. */
  readonly message: string;
}

/** A readable text, and the objects in it. */
export interface ReadText extends InputText {
  readonly documents: readonly KubernetesDocument[];
}

/** What some inputs hold. */
export interface ReadInputs {
  readonly texts: readonly ReadText[];
  readonly skipped: readonly SkippedInput[];
  readonly unreadable: readonly Unreadable[];
}

/** The objects in some inputs; what can't be read is listed, too. */
export function readAll(inputs: readonly Input[]): ReadInputs {
  const texts: ReadText[] = [];
  const skipped: SkippedInput[] = [];
  const unreadable: Unreadable[] = [];
  for (const input of inputs) {
    if ('unusable' in input) {
      unreadable.push({ file: input.name, message: input.unusable });
    } else if ('skipped' in input) {
      skipped.push(input);
    } else {
      const { documents, unreadable: faults } = readDocuments(input.text);
      texts.push({ ...input, documents });
      unreadable.push(...faults.map(({ message, location }) => ({ file: input.name, location, message })));
    }
  }
  return { texts, skipped, unreadable };
}

/** What is wrong with an input, in a line. */
export function unreadableText({ file, location, message }: Unreadable): string {
  return location === undefined ? `${file}: ${message}` : `${file}: not YAML: line ${location.line}, column ${location.column}: ${message}`;
}
