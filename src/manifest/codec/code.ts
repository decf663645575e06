/**
 * A piece of a TypeScript program: it can be printed, and it can be carried out. It holds the classes themselves, so that
 * only who prints it has to know how they are exported.
 */
export type Code = Data | Reference | Call | Construction | List | Members | Variable;

/** Plain data. */
export interface Data {
  readonly kind: 'data';
  readonly data: any;
}

/** A static member of a class or an enum, such as `InstanceType.ML_M5_XLARGE`. */
export interface Reference {
  readonly kind: 'reference';
  readonly owner: object;
  readonly member: string;
}

/** A call of a static method, such as `Duration.hours(1)` or `debugging.Debugger.at('s3://churn/tensors/')`. */
export interface Call {
  readonly kind: 'call';
  readonly owner: object;
  readonly method: string;
  readonly args: readonly Code[];
}

/** An instance of a class. */
export interface Construction {
  readonly kind: 'new';
  readonly owner: object;
  readonly args: readonly Code[];
}

/** A list of pieces. */
export interface List {
  readonly kind: 'list';
  readonly elements: readonly Code[];
}

/** An object of pieces: options, or a map. */
export interface Members {
  readonly kind: 'members';
  /** The names are keys of a map, which no language spells in its own way. */
  readonly isMap?: boolean;
  readonly members: ReadonlyArray<readonly [name: string, value: Code]>;
}

/** A piece that is used in several places, and has a name for that. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
  readonly value: Code;
}

export function data(value: any): Data {
  return { kind: 'data', data: value };
}

export function reference<Owner extends object>(owner: Owner, member: string & keyof Owner): Reference {
  return { kind: 'reference', owner, member };
}

/** A call; options without members are left out at its end. */
export function call<Owner extends object>(owner: Owner, method: string & keyof Owner, ...args: readonly Code[]): Call {
  const last = args.at(-1);
  return { kind: 'call', owner, method, args: last !== undefined && hasNoMembers(last) ? args.slice(0, -1) : args };
}

export function construction(owner: object, ...args: readonly Code[]): Construction {
  return { kind: 'new', owner, args };
}

export function list(elements: readonly Code[]): List {
  return { kind: 'list', elements };
}

/** An object; members without a value are left out. */
export function members(given: { readonly [name: string]: Code | undefined }): Members {
  return { kind: 'members', members: Object.entries(given).filter((entry): entry is [string, Code] => entry[1] !== undefined) };
}

/** A map of pieces. */
export function entries(given: { readonly [key: string]: Code }): Members {
  return { ...members(given), isMap: true };
}

export function variable(name: string, value: Code): Variable {
  return { kind: 'variable', name, value };
}

/** The variables of a piece, each once, those that others are made of first. */
export function variablesIn(code: Code): Variable[] {
  const found = [...partsOf(code).flatMap(variablesIn), ...code.kind === 'variable' ? [code] : []];
  return [...new Map(found.map(each => [each.name, each])).values()];
}

/** What a piece directly consists of. */
export function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case 'call':
    case 'new': return code.args;
    case 'list': return code.elements;
    case 'members': return code.members.map(([, value]) => value);
    case 'variable': return [code.value];
    default: return [];
  }
}

/** A piece whose parts are replaced, those within parts first. */
export function mapped(code: Code, replacement: (piece: Code) => Code): Code {
  const inner = (part: Code) => mapped(part, replacement);
  switch (code.kind) {
    case 'call':
    case 'new': return replacement({ ...code, args: code.args.map(inner) });
    case 'list': return replacement(list(code.elements.map(inner)));
    case 'members': return replacement({ ...code, members: code.members.map(([name, value]) => [name, inner(value)]) });
    case 'variable': return replacement(variable(code.name, inner(code.value)));
    default: return replacement(code);
  }
}

function hasNoMembers(code: Code): boolean {
  return code.kind === 'members' && code.members.length === 0;
}
