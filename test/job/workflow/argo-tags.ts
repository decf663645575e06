import * as crypto from 'crypto';

/** What Argo knows of an attempt of a step. */
export interface Attempt {
  readonly inputs?: { readonly [name: string]: string };
  readonly workflow?: { readonly [name: string]: string };
  readonly node?: string;
  readonly retries?: number;
}

/**
 * A text whose tags are replaced as Argo Workflows does it, in one pass.
 *
 * @throws an error for a tag that it could not replace
 */
export function withoutTags(text: string, { inputs = {}, workflow = {}, node = 'w.step', retries = 0 }: Attempt = {}): string {
  const known: Record<string, any> = {
    inputs: { parameters: inputs },
    workflow: { name: 'w', uid: '6f1c8c4e-0000-4000-8000-000000000000', ...workflow },
    node: { name: node },
    retries: String(retries),
    sprig: {
      sha256sum: (value: string) => crypto.createHash('sha256').update(value).digest('hex'),
      trunc: (length: number, value: string) => value.slice(0, length),
    },
    asInt: Number,
    string: String,
    len: (value: string) => [...value].length,
    matches: (value: string, pattern: string) => new RegExp(pattern).test(value),
  };
  return text.replace(/\{\{(=?)(.*?)\}\}/g, (_tag, sign: string, body: string) => {
    const value = sign === '=' ? evaluated(body, known) : body.split('.').reduce((of, name) => of?.[name], known);
    if (typeof value !== 'string') {
      throw new Error(`Argo can't replace ${body}`);
    }
    return value;
  });
}

/** The part of Argo's language of expressions that the library uses, as JavaScript. */
function evaluated(expression: string, known: Record<string, any>): unknown {
  const script = expression
    .replace(/(inputs\.parameters\['[^']*'\]) matches ('(?:[^'\\]|\\.)*')/g, 'matches($1, $2)')
    .replace(/\[(\d+):(\d+)\]/g, '.slice($1, $2)')
    .replace(/inputs\.parameters\[/g, 'given[');
  const given = new Proxy(known.inputs.parameters, {
    get: (inputs, name) => {
      if (!Object.hasOwn(inputs, name)) {
        throw new Error(`the template has no input ${String(name)}`);
      }
      return inputs[name];
    },
  });
  return new Function('given', ...Object.keys(known), `'use strict'; return (${script});`)(given, ...Object.values(known));
}
