import * as cdk8s from 'cdk8s';
import type { Construct } from 'constructs';
import type { Code, Construction } from './code';
import * as library from '../index';
import { copyPlainData } from '../manifest/plain-data';

/** Carries out a piece of a program: what it does here is what it will do for the user. */
export function carryOut(code: Code): any {
  switch (code.kind) {
    case 'data': return copyPlainData(code.data, false);
    case 'reference': return exported(code.name);
    case 'call': return method(code.method)(...code.args.map(carryOut));
    case 'new': return instanceOf(code, []);
    case 'list': return code.elements.map(carryOut);
    case 'members': return Object.fromEntries(code.members.map(([name, value]) => [name, carryOut(value)]));
    case 'variable': return carryOut(code.value);
  }
}

/** Makes a construct in a scope. */
export function construct(code: Construction, scope: Construct): any {
  return instanceOf(code, [scope]);
}

/** The result of something that may not work; undefined if it doesn't. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** The static member of an exported class that a value of the manifest stands for, or a call of its `of`. */
export function constantFor(className: string, value: string): Code {
  const found = Object.entries(exported(className)).find(([, member]) => (member as { value?: unknown }).value === value);
  return found === undefined
    ? { kind: 'call', method: `${className}.of`, args: [{ kind: 'data', data: value }] }
    : { kind: 'reference', name: `${className}.${found[0]}` };
}

function instanceOf({ className, args }: Construction, scopes: readonly Construct[]): any {
  return new (exported(className))(...scopes, ...args.map(carryOut));
}

function method(name: string): (...args: any[]) => any {
  const end = name.lastIndexOf('.');
  return (...args) => exported(name.slice(0, end))[name.slice(end + 1)](...args);
}

function exported(name: string): any {
  const [first, ...rest] = name.split('.');
  const root = (library as any)[first] ?? (cdk8s as any)[first];
  return rest.reduce((object, member) => object[member], root);
}
