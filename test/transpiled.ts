import { transformSync, type Options } from '@swc/core';

const COMMONJS: Options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs', noInterop: true }, swcrc: false };

/** A TypeScript module as one for Node's `require`; nothing checks its types. */
export function transpiled(module: string): string {
  return transformSync(module, COMMONJS).code;
}
