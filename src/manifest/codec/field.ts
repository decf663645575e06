import type { Code } from './code';
import type { Codec, Field, Path, FieldPlace, Reader } from './codec';

/** What is to be known of a field besides its place. */
export interface FieldOptions<Job> {
  /** What is written without a value: a single value, or a function of the job. */
  readonly default?: string | number | boolean | ((job: Job) => unknown);
  /** Whether imported programs say it even if it is the default. */
  readonly isAlwaysSaid?: boolean;
  /** Whether the choice of the factory decides it, instead of an option. */
  readonly isImplied?: boolean;
}

const NO_OPTIONS: FieldOptions<any> = {};

/** A field that decides one place. */
export function at<Value, Job = any>(path: string | Path, codec: Codec<Value, Job>, options: FieldOptions<Job> = NO_OPTIONS): Field<Value, Job> {
  const { default: usual, isAlwaysSaid, isImplied } = options;
  return { places: [placed(path, codec, usual)], isAlwaysSaid, isImplied };
}

/** A field that decides several places; its code follows from all of them. */
export function across<Value, Job = any>(
  places: ReadonlyArray<FieldPlace<Value, Job>>, fromWire: (wires: readonly any[], job: Job, read: Reader) => Code | undefined,
): Field<Value, Job> {
  return { places, fromWire: (read, job) => fromWire(places.map(({ path }) => read(path)), job, read) };
}

/** A place of a field that has several. */
export function placed<Value, Job>(path: string | Path, codec: FieldPlace<Value, Job>['codec'], usual?: unknown): FieldPlace<Value, Job> {
  return { path: segmentsOf(path), codec, default: usual };
}

/** A place that no option decides. */
export function fixed(path: string, value: string | ((job: any) => unknown)): Field {
  return { ...NOWHERE, places: [placed(path, { toWire: () => undefined }, value)], isImplied: true };
}

/** A field that has no place of its own. */
export const NOWHERE: Field = { places: [], fromWire: () => undefined };

/** A path by the names of the members; one with dots in a name is a list of them. */
export function segmentsOf(path: string | Path): Path {
  return typeof path === 'string' ? path.split('.') : path;
}
