import { refuseOtherCase } from '../../manifest/given/options';
import { refuseNoOptions } from '../../manifest/given/refuse';
import type { AlgorithmHyperParameters, HyperParameter, WrittenForm } from '../built-in/hyper-parameter';

/** What a hyperparameter is called in our structs. */
export function memberName({ name, member }: HyperParameter): string {
  return member ?? name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());
}

/**
 * The hyperparameters of a struct, by the names that the algorithm knows, with values written as it wants them where its
 * encoding would write them in another way.
 */
export function spelled(struct: object, { parameters }: AlgorithmHyperParameters): Record<string, any> {
  refuseNoOptions(struct, 'values');
  refuseOtherCase<object>(struct, Object.fromEntries(parameters.map(parameter => [memberName(parameter), parameter])));
  const given = parameters
    .filter(({ unlisted }) => unlisted !== true)
    .map(parameter => ({ parameter, value: (struct as Record<string, any>)[memberName(parameter)] }))
    .filter(({ value }) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(({ parameter: { name, type, written }, value }) => [name, writtenAs(type === 'lists' ? 'json' : written, value)]));
}

function writtenAs(written: WrittenForm | 'json' | undefined, value: any): any {
  if (typeof value === 'boolean') {
    switch (written) {
      case 'digit': return value ? 1 : 0;
      case 'capitalized': return value ? 'True' : 'False';
      default: return value;
    }
  }
  if (Array.isArray(value)) {
    switch (written) {
      case 'commas': return value.join(',');
      case 'tuple': return `(${value.join(',')}${value.length === 1 ? ',' : ''})`;
      case 'json': return JSON.stringify(value);
      default: return value;
    }
  }
  return value;
}
