import type { Code, Construction } from './code';
import { copyPlainData } from '../plain-data';

/** Carries out a piece of a program: what it does here is what it will do for the user. */
export function carryOut(code: Code): any {
  switch (code.kind) {
    case 'data': return copyPlainData(code.data, false);
    case 'reference': return (code.owner as any)[code.member];
    case 'call': return (code.owner as any)[code.method](...code.args.map(carryOut));
    case 'new': return construct(code);
    case 'list': return code.elements.map(carryOut);
    case 'members': return Object.fromEntries(code.members.map(([name, value]) => [name, carryOut(value)]));
    case 'variable': return carryOut(code.value);
  }
}

/** Makes an instance, in a scope if it is a construct. */
export function construct({ owner, args }: Construction, ...scopes: readonly object[]): any {
  return new (owner as any)(...scopes, ...args.map(carryOut));
}

/** The result of something that may not work; undefined if it doesn't. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** A piece of a program if it works. */
export function working(code: Code): Code | undefined {
  return attempt(() => carryOut(code)) === undefined ? undefined : code;
}
