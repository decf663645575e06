/** A text that only a run of a template knows. */
export type Hole =
  /** The name of the training job. */
  | { readonly kind: 'name' }
  /** The name of the run: that of the training job of its first attempt. */
  | { readonly kind: 'run name' }
  /** What distinguishes the run from others of its template; the last part of its name. */
  | { readonly kind: 'run' }
  /** The date or time for which the run is, in a format such as `YYYY-MM-DD`. */
  | { readonly kind: 'date'; readonly format: string }
  | Parameter
  /** The number of the attempt, from 1 on. */
  | { readonly kind: 'attempt' };

/** A text that can be chosen when a run is started. */
export interface Parameter {
  readonly kind: 'parameter';
  readonly name: string;
  readonly default: string;
  /** A regular expression for whole values. */
  readonly pattern: string;
  /** The longest value. */
  readonly longest: string;
}

/** What a program calls a hole. */
export function holeText(hole: Hole): string {
  switch (hole.kind) {
    case 'name':
    case 'run name': return 'JobName.OWN';
    case 'run': return 'the run';
    case 'date': return `RunValue.date('${hole.format}')`;
    case 'parameter': return `RunValue.parameter('${hole.name}')`;
    case 'attempt': return 'RunValue.attempt()';
  }
}

/** Whether a parameter may have a value. */
export function allows(parameter: Parameter, value: string): boolean {
  return value.length <= parameter.longest.length && hasFormOf(parameter, value);
}

/** Whether a value has the form that a parameter demands, at any length. */
export function hasFormOf({ pattern }: Parameter, value: string): boolean {
  return new RegExp(`^(?:${pattern})$`).test(value);
}
