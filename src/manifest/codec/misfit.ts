import type { Expectation, Path, FieldPlace } from './codec';
import { FieldError, type FieldFault } from '../field-error';
import { described } from '../given/refuse';

/** An error about a value that is not what its field takes, as languages without types may give it. Its path grows on the way out. */
export class Misfit extends FieldError {
  /** The same error, seen from further out; any other error as it is. */
  public static below(place: string, error: unknown): unknown {
    return error instanceof Misfit ? new Misfit({ ...error.fault, path: place + (/^\[/.test(error.fault.path) ? '' : '.') + error.fault.path }) : error;
  }

  /** What keeps a value from being written at a place. */
  public static at(path: Path, codec: FieldPlace['codec'], given: unknown, error: unknown): unknown {
    const place = path.join('.');
    const expected = expectationOf(codec);
    return error instanceof TypeError && expected !== undefined
      ? new Misfit({ path: place, says: `must be ${expected.what}, got ${described(given)}`, remedy: `use ${expected.example(given)}` })
      : Misfit.below(place, error);
  }

  private constructor(fault: FieldFault) {
    super(fault);
  }
}

function expectationOf({ expects, parts = [], factory = parts[0]?.factory }: FieldPlace['codec']): Expectation | undefined {
  return expects ?? (factory && { what: `made by ${factory.owner.name}.${factory.method}`, example: () => `${factory.owner.name}.${factory.method}` });
}
