import { exportedName } from './exported-names';
import { memberName, textLiteral } from './literals';
import { data, list, type Code } from '../manifest/codec/code';

const WIDTH = 120;
const INDENT = '  ';

/**
 * A piece of a program as text. What fits stays on its line; what doesn't is broken at its outermost brackets.
 *
 * @param indent how far the line that it stands on is indented
 * @param used how much of that line is taken, before and after
 */
export function print(code: Code, indent = '', used = indent.length): string {
  const flat = flatText(code);
  return used + flat.length <= WIDTH ? flat : brokenText(code, indent);
}

/** A piece of a program with each of its members or elements on a line of its own. */
export function brokenText(code: Code, indent: string): string {
  switch (code.kind) {
    case 'data': return typeof code.data === 'object' ? brokenText(asPieces(code.data), indent) : flatText(code);
    case 'call': return `${nameOf(code.owner)}.${code.method}(${brokenArguments(code.args, indent)})`;
    case 'new': return `new ${nameOf(code.owner)}(${brokenArguments(code.args, indent)})`;
    case 'list': return broken('[', ']', code.elements.map(element => [element, '']), indent);
    case 'members': return broken('{', '}', code.members.map(([name, value]) => [value, `${memberName(name)}: `]), indent);
    default: return flatText(code);
  }
}

function broken(open: string, close: string, parts: ReadonlyArray<readonly [Code, string]>, indent: string): string {
  const inner = indent + INDENT;
  const lines = parts.map(([part, before]) => `${inner}${before}${print(part, inner, inner.length + before.length + 1)},\n`);
  return `${open}\n${lines.join('')}${indent}${close}`;
}

/** Only the last argument is broken if the others fit on the line; it is mostly the options. */
function brokenArguments(args: readonly Code[], indent: string): string {
  const last = args.at(-1);
  const others = args.slice(0, -1).map(flatText);
  if (last === undefined) {
    return '';
  }
  return isBreakable(last) && indent.length + others.join(', ').length < WIDTH - 30
    ? [...others, brokenText(last, indent)].join(', ')
    : broken('', '', args.map(arg => [arg, '']), indent);
}

function isBreakable(code: Code): boolean {
  return code.kind === 'list' || code.kind === 'members' || (code.kind === 'data' && typeof code.data === 'object');
}

function flatText(code: Code): string {
  switch (code.kind) {
    case 'data': return typeof code.data === 'object' && code.data !== null ? flatText(asPieces(code.data)) : scalar(code.data);
    case 'reference': return `${nameOf(code.owner)}.${code.member}`;
    case 'variable': return code.name;
    case 'call': return `${nameOf(code.owner)}.${code.method}(${code.args.map(flatText).join(', ')})`;
    case 'new': return `new ${nameOf(code.owner)}(${code.args.map(flatText).join(', ')})`;
    case 'list': return `[${code.elements.map(flatText).join(', ')}]`;
    case 'members': return code.members.length === 0
      ? '{}' : `{ ${code.members.map(([name, value]) => `${memberName(name)}: ${flatText(value)}`).join(', ')} }`;
  }
}

function asPieces(value: any): Code {
  return Array.isArray(value)
    ? list(value.map(data))
    : { kind: 'members', members: Object.entries(value).map(([name, member]) => [name, data(member)]) };
}

function nameOf(owner: object): string {
  return exportedName(owner).name;
}

function scalar(value: unknown): string {
  return typeof value === 'string' ? textLiteral(value) : Object.is(value, -0) ? '-0' : String(value);
}
