import type { Version } from '../../manifest/text/version';

/** What a hyperparameter holds. `lists` are lists of whole numbers. On the wire every value is text. */
export type HyperParameterType = 'integer' | 'number' | 'boolean' | 'text' | 'integers' | 'numbers' | 'texts' | 'lists';

/**
 * How a value is written that is not JSON. A boolean is `1` or `0`, or `True` or `False`. A list has commas between its
 * elements, or is a Python tuple.
 */
export type WrittenForm = 'digit' | 'capitalized' | 'commas' | 'tuple';

/** The versions of an image that know something; all of them, without any member. */
export interface VersionSpan {
  /** The first version that knows it. */
  readonly since?: Version;
  /** The first version that does not know it any more. */
  readonly before?: Version;
}

/** The limits of a number. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  /** The limit below every number that is allowed. */
  readonly above?: number;
  /** The limit above every number that is allowed. */
  readonly below?: number;
}

/** A hyperparameter of a built-in algorithm. */
export interface HyperParameter extends VersionSpan, Limits {
  readonly name: string;
  /** Other names of the hyperparameter that the algorithm accepts. */
  readonly aliases?: readonly string[];
  /** Its member in our structs, where that does not follow from the name. */
  readonly member?: string;
  readonly type: HyperParameterType;
  readonly written?: WrittenForm;
  readonly required?: true;
  /** When it is required nonetheless. */
  readonly requiredWith?: Requirement;
  /** The default, as it would be in a request. */
  readonly default?: string;
  /** What happens without it, where there is no default. */
  readonly otherwise?: string;
  /** The only values, or the only elements of a list. */
  readonly values?: readonly string[];
  /** The versions of those values that not all versions know. */
  readonly versions?: { readonly [value: string]: VersionSpan };
  /** What a text or the elements of a list may look like besides. */
  readonly pattern?: RegExp;
  /** What `pattern` demands, in words. */
  readonly form?: string;
  /** Elements of which a list has one at most. */
  readonly atMostOneOf?: readonly string[];
  /** How many elements a list has. */
  readonly length?: number;
  /** Texts that are allowed instead of a value. */
  readonly words?: readonly string[];
  /** What the algorithm takes besides, as its logs and its other documents show. */
  readonly tolerated?: readonly string[];
  /** Whether it is left out of our structs: not documented, or of no use any more. */
  readonly unlisted?: true;
  /** What it means, in one sentence. */
  readonly what: string;
}

/** A case in which a hyperparameter is required. */
export interface Requirement {
  /** The hyperparameter that demands it. */
  readonly name: string;
  /** The values with which it does; any value otherwise. */
  readonly values?: readonly string[];
  /** The first version in which it does. */
  readonly since?: Version;
}

/** Two hyperparameters that have to fit together, in some versions. */
export interface Combination extends VersionSpan {
  readonly name: string;
  /** The values, or the elements of a list, that make the demand; any value otherwise. */
  readonly values?: readonly string[];
  /** A third hyperparameter, which has to be a number below this limit for the demand. */
  readonly when?: { readonly name: string; readonly below: number };
  /** The hyperparameter on which the demand is made. */
  readonly other: string;
  /** What the other one may be then; a list may have no other elements. */
  readonly among?: readonly string[];
  /** What the other one may not be then. */
  readonly without?: readonly string[];
  /** The limits of the other one, which is at fault then. */
  readonly limits?: Limits;
  /** Whether the other one may be absent. */
  readonly orAbsent?: true;
  /** What to do, where it is not to set the other one to one of `among`. */
  readonly remedy?: string;
  /** What to do on instances without GPUs, if the other one would need some. */
  readonly remedyOnCpus?: string;
}

/** The hyperparameters of a built-in algorithm. */
export interface AlgorithmHyperParameters {
  /** The repository of the image of the algorithm. */
  readonly repository: string;
  /** The name of the algorithm in its documentation. */
  readonly title: string;
  /** Where the hyperparameters are documented. */
  readonly source: string;
  readonly parameters: readonly HyperParameter[];
  readonly combinations?: readonly Combination[];
}
