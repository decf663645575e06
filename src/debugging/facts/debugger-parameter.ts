/**
 * What a parameter of Debugger or Profiler holds. On the wire every value is text, and the elements of a list are
 * separated by commas.
 */
export type DebuggerParameterType = 'text' | 'texts' | 'patterns' | 'integer' | 'integers' | 'number' | 'numbers' | 'boolean';

/** A parameter of a rule, of the hook, of a collection or of the profiler. */
export interface DebuggerParameter {
  readonly name: string;
  readonly type: DebuggerParameterType;
  /** The default, as it would be in a request; without it the parameter is off. */
  readonly default?: string;
  /** The default that the developer guide names, where it is another than that of the SDK. */
  readonly guideDefault?: string;
  readonly required?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The limit below every number that is allowed. */
  readonly above?: number;
  /** The limit above every number that is allowed. */
  readonly below?: number;
  /** The only values that are allowed. */
  readonly values?: readonly string[];
  readonly what: string;
}
