/** A piece of a TypeScript program: it can be printed, and it can be carried out. */
export type Code = Data | Reference | Call | Construction | List | Members | Variable;

/** Plain data. */
export interface Data {
  readonly kind: 'data';
  readonly data: any;
}

/** Something that a package exports, or a static member of it, such as `InstanceType.ML_M5_XLARGE`. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
}

/** A call of a static method, such as `Duration.hours(1)` or `debugging.Debugger.at('s3://churn/tensors/')`. */
export interface Call {
  readonly kind: 'call';
  readonly method: string;
  readonly args: readonly Code[];
}

/** An instance of a class. */
export interface Construction {
  readonly kind: 'new';
  readonly className: string;
  readonly args: readonly Code[];
}

/** A list of pieces. */
export interface List {
  readonly kind: 'list';
  readonly elements: readonly Code[];
}

/** An object of pieces. */
export interface Members {
  readonly kind: 'members';
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

export function reference(name: string): Reference {
  return { kind: 'reference', name };
}

/** A call; options without members are left out at its end. */
export function call(method: string, ...args: readonly Code[]): Call {
  const last = args.at(-1);
  return { kind: 'call', method, args: last !== undefined && isEmpty(last) ? args.slice(0, -1) : args };
}

export function construction(className: string, ...args: readonly Code[]): Construction {
  return { kind: 'new', className, args };
}

export function list(elements: readonly Code[]): List {
  return { kind: 'list', elements };
}

/** An object; members without a value are left out. */
export function members(given: { readonly [name: string]: Code | undefined }): Members {
  return { kind: 'members', members: Object.entries(given).filter((entry): entry is [string, Code] => entry[1] !== undefined) };
}

export function variable(name: string, value: Code): Variable {
  return { kind: 'variable', name, value };
}

/** The variables of a piece, each once, those that others are made of first. */
export function variablesIn(code: Code): Variable[] {
  const found = new Map<string, Variable>();
  visit(code, piece => {
    if (piece.kind === 'variable') {
      found.set(piece.name, piece);
    }
  });
  return [...found.values()];
}

/** What a piece takes from packages. */
export function exportsIn(code: Code): Set<string> {
  const found = new Set<string>();
  visit(code, piece => {
    switch (piece.kind) {
      case 'reference': return found.add(piece.name.split('.')[0]);
      case 'call': return found.add(piece.method.split('.')[0]);
      case 'new': return found.add(piece.className);
      default: return undefined;
    }
  });
  return found;
}

function visit(code: Code, visitor: (piece: Code) => unknown): void {
  partsOf(code).forEach(part => visit(part, visitor));
  visitor(code);
}

function partsOf(code: Code): readonly Code[] {
  switch (code.kind) {
    case 'call':
    case 'new': return code.args;
    case 'list': return code.elements;
    case 'members': return code.members.map(([, value]) => value);
    case 'variable': return [code.value];
    default: return [];
  }
}

function isEmpty(code: Code): boolean {
  return code.kind === 'members' && code.members.length === 0;
}
