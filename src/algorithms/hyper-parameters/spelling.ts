import type { WrittenForm } from '../facts/hyper-parameters/hyper-parameter';

/**
 * What the members of a struct are called in a manifest, and how their values are written there where the encoding of
 * the algorithm would write them in another way.
 */
export type Spelling<Struct> = { readonly [Member in keyof Required<Struct>]: string | readonly [name: string, written: WrittenForm | 'json'] };

/** The hyperparameters of a struct, by the names that the algorithm knows. */
export function spelled<Struct>(struct: Struct, spelling: Spelling<Struct>): Record<string, any> {
  const hyperParameters: Record<string, any> = {};
  for (const member of Object.keys(spelling) as Array<keyof Struct>) {
    const value = struct[member];
    if (value !== undefined && value !== null) {
      const entry = spelling[member];
      const [name, written] = typeof entry === 'string' ? [entry, undefined] : entry;
      hyperParameters[name] = writtenAs(written, value);
    }
  }
  return hyperParameters;
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
