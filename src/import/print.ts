import { exportedName } from './exported-names';
import type { ProgramLanguage } from './languages/language';
import { data, list, type Code, type Members } from '../manifest/codec/code';
import { isObject } from '../manifest/plain-data';

/** Prints pieces of a program. */
export class Printer {
  constructor(private readonly language: ProgramLanguage) {
  }

  /**
   * A piece of a program as text. What fits stays on its line; what doesn't is broken at its outermost brackets.
   *
   * @param indent how far its line is indented
   * @param used how much of that line is taken, before and after
   */
  public print(code: Code, indent = '', used = indent.length): string {
    const flat = this.flat(code);
    return used + flat.length <= this.language.width ? flat : this.broken(code, indent);
  }

  /** A piece of a program with each of its members or elements on a line of its own. */
  public broken(code: Code, indent: string): string {
    switch (code.kind) {
      case 'data': return typeof code.data === 'object' ? this.brokenData(code.data, indent) : this.flat(code);
      case 'call': return `${this.called(code.owner, code.method)}(${this.brokenArguments(code.args, indent)})`;
      case 'new': return `${this.created(code.owner)}(${this.brokenArguments(code.args, indent)})`;
      case 'list': return this.lines('[', ']', code.elements.map(element => ['', element]), indent);
      case 'members': return this.lines('{', '}', this.options(code), indent);
      default: return this.flat(code);
    }
  }

  private flat(code: Code): string {
    switch (code.kind) {
      case 'data': return this.flatData(code.data);
      case 'reference': return `${this.nameOf(code.owner)}.${this.language.constant(code.owner, code.member)}`;
      case 'variable': return this.language.member(code.name);
      case 'call': return `${this.called(code.owner, code.method)}(${this.flatParts(this.arguments(code.args))})`;
      case 'new': return `${this.created(code.owner)}(${this.flatParts(this.arguments(code.args))})`;
      case 'list': return `[${this.flatParts(code.elements.map(element => ['', element]))}]`;
      case 'members': return this.flatMap(this.options(code));
    }
  }

  private flatData(value: any): string {
    if (typeof value !== 'object' || value === null) {
      return typeof value === 'string' ? this.language.text(value) : this.language.scalar(value);
    }
    return Array.isArray(value) ? this.flat(list(value.map(data))) : this.flatMap(this.entries(value));
  }

  private brokenData(value: any, indent: string): string {
    return Array.isArray(value)
      ? this.broken(list(value.map(data)), indent)
      : isObject(value) ? this.lines('{', '}', this.entries(value), indent) : this.flatData(value);
  }

  private flatMap(parts: readonly NamedPart[]): string {
    const { padding } = this.language;
    return parts.length === 0 ? '{}' : `{${padding}${this.flatParts(parts)}${padding}}`;
  }

  private flatParts(parts: readonly NamedPart[]): string {
    return parts.map(([before, part]) => `${before}${this.flat(part)}`).join(', ');
  }

  private lines(open: string, close: string, parts: readonly NamedPart[], indent: string): string {
    const inner = indent + this.language.indent;
    const lines = parts.map(([before, part]) => `${inner}${before}${this.print(part, inner, inner.length + before.length + 1)},\n`);
    return `${open}\n${lines.join('')}${indent}${close}`;
  }

  /** Without keywords, only the last argument is broken if the others fit on the line; it is mostly the options. */
  private brokenArguments(args: readonly Code[], indent: string): string {
    const last = args.at(-1);
    const others = args.slice(0, -1).map(arg => this.flat(arg));
    if (last === undefined) {
      return '';
    }
    return !this.language.hasKeywords && isBreakable(last) && indent.length + others.join(', ').length < this.language.width - 30
      ? [...others, this.broken(last, indent)].join(', ')
      : this.lines('', '', this.arguments(args), indent);
  }

  private arguments(args: readonly Code[]): NamedPart[] {
    return args.flatMap((arg): NamedPart[] => this.language.hasKeywords && arg.kind === 'members'
      ? arg.members.map(([name, value]) => [`${this.language.member(name)}=`, value])
      : [['', arg]]);
  }

  private options({ members, isMap = false }: Members): NamedPart[] {
    return members.map(([name, value]) => [isMap ? this.language.key(name) : this.language.option(name), value]);
  }

  private entries(map: object): NamedPart[] {
    return Object.entries(map).map(([name, value]) => [this.language.key(name), data(value)]);
  }

  private called(owner: object, method: string): string {
    return `${this.nameOf(owner)}.${this.language.member(method)}`;
  }

  private created(owner: object): string {
    return `${this.language.creates}${this.nameOf(owner)}`;
  }

  private nameOf(owner: object): string {
    return this.language.className(exportedName(owner));
  }
}

/** A piece with what is before it. */
type NamedPart = readonly [before: string, part: Code];

function isBreakable(code: Code): boolean {
  return code.kind === 'list' || code.kind === 'members' || (code.kind === 'data' && typeof code.data === 'object');
}
