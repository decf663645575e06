import * as fs from 'fs';
import * as path from 'path';
import type { Assembly, Callable, ClassType, Type } from '@jsii/spec';

/** A package of jsii. */
type Library = Pick<Assembly, 'name' | 'version' | 'types' | 'targets'>;

/** A type that a snippet names. */
export interface NamedType {
  readonly fqn: string;
  readonly name: string;

  /** The package that it is in, or the submodule. */
  readonly library: Library;
  readonly submodule?: string;
}

/** The packages that snippets use. */
export function libraries(): Library[] {
  const root = path.join(__dirname, '..', '..');
  return ['.', 'node_modules/cdk8s', 'node_modules/constructs'].map(folder => JSON.parse(fs.readFileSync(path.join(root, folder, '.jsii'), 'utf8')));
}

/** What the names in a snippet mean. */
export class Names {
  /** The types in it, also those of which it uses a member only. */
  public readonly types: readonly NamedType[];
  private readonly all: Map<string, Type>;

  /** @param referenced types and members: `package.Type` and `package.Type#member` */
  constructor(private readonly used: readonly Library[], private readonly referenced: readonly string[]) {
    this.all = new Map(used.flatMap(({ types = {} }) => Object.entries(types)));
    this.types = [...new Set(referenced.map(name => name.split('#')[0]))].flatMap(fqn => this.named(fqn) ?? []);
  }

  /** The type of a name. What stands within a text is not among the types of the snippet, so others are looked at, too. */
  public typeOf(name: string): NamedType | undefined {
    return this.types.find(type => type.name === name)
      ?? this.used.map(library => this.named(`${library.name}.${name}`)).find(type => type !== undefined);
  }

  /** How many parameters `new` has. */
  public parametersOfNew(name: string): number | undefined {
    let type = this.declared(name) as ClassType | undefined;
    while (type !== undefined && type.initializer === undefined && type.base !== undefined) {
      type = this.all.get(type.base) as ClassType | undefined;
    }
    return type?.kind === 'class' ? countOf(type.initializer ?? {}) : undefined;
  }

  /** How many parameters a static method of a class has. */
  public parametersOfStatic(name: string, isMethod: (method: string) => boolean): number | undefined {
    const method = methodsOf(this.declared(name)).find(each => each.static && isMethod(each.name));
    return method && countOf(method);
  }

  /** How many parameters a method has that the snippet calls on an object. */
  public parametersOfMethod(isMethod: (method: string) => boolean): number | undefined {
    const [found] = this.members()
      .filter(({ name }) => isMethod(name))
      .flatMap(({ type, name }) => methodsOf(type).filter(method => method.name === name));
    return found && countOf(found);
  }

  /** The properties of objects that the snippet reads. */
  public get properties(): string[] {
    return this.members()
      .filter(({ type, name }) => type?.kind === 'class' && type.properties?.some(property => property.name === name && !property.static))
      .map(({ name }) => name);
  }

  private members() {
    return this.referenced.filter(name => name.includes('#')).map(name => name.split('#')).map(([fqn, name]) => ({ type: this.all.get(fqn), name }));
  }

  private declared(name: string): Type | undefined {
    const type = this.typeOf(name);
    return type && this.all.get(type.fqn);
  }

  private named(fqn: string): NamedType | undefined {
    const type = this.all.get(fqn);
    const library = this.used.find(({ types }) => types?.[fqn] !== undefined);
    return type && library && { fqn, name: type.name, library, submodule: type.namespace };
  }
}

function methodsOf(type: Type | undefined) {
  return type === undefined || type.kind === 'enum' ? [] : type.methods ?? [];
}

/** Undefined if it takes any number. */
function countOf({ parameters = [], variadic }: Pick<Callable, 'parameters' | 'variadic'>): number | undefined {
  return variadic ? undefined : parameters.length;
}
