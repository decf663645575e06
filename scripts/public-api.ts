/* The shape of the public API, which the jsii assembly describes: a small root, and submodules that know the root alone. */
import type { Assembly, Type } from '@jsii/spec';

/** How many types the root may have. */
export const ROOT_LIMIT = 110;

type Api = Pick<Assembly, 'name' | 'types' | 'submodules'>;

/** The indexes of a library, its own and those of its submodules, as paths without extension. A submodule may also be one plain file. */
export function indexesOf({ submodules = {} }: Api): string[] {
  return ['src/index', ...Object.values(submodules).map(({ symbolId = '' }) => symbolId.replace(/:$/, '')).filter(file => file.endsWith('/index'))];
}

/** What is wrong with the shape of an API, and with what it exports at run time. */
export function problemsOf(api: Api, exported: any): string[] {
  return [...sizeProblems(api), ...referenceProblems(api), ...missingValues(api, exported), ...unknownValues(api, exported)];
}

function sizeProblems(api: Api): string[] {
  const count = typesOf(api).filter(({ namespace }) => namespace === undefined).length;
  return count <= ROOT_LIMIT ? [] : [`the root has ${count} types, at most ${ROOT_LIMIT} are allowed: move what few users need to a submodule`];
}

/**
 * In Go a submodule is a package of its own, and packages that import each other do not compile. So the root names no type
 * of a submodule, and a submodule none of another one.
 */
function referenceProblems(api: Api): string[] {
  const moduleOf = new Map(typesOf(api).map(({ fqn, namespace }) => [fqn, namespace]));
  return typesOf(api).flatMap(type => [...referencesIn(type)]
    .filter(fqn => moduleOf.get(fqn) !== undefined && moduleOf.get(fqn) !== type.namespace)
    .map(fqn => `${type.fqn} names ${fqn}, which Go can't compile: name an interface of the root instead`));
}

/** A class or enum that an index exports as a type only is there for the compiler and for jsii, but not at run time. */
function missingValues(api: Api, exported: any): string[] {
  return typesOf(api)
    .filter(({ kind }) => kind !== 'interface')
    .filter(({ namespace, name }) => (namespace === undefined ? exported : exported[namespace])?.[name] === undefined)
    .map(({ fqn }) => `the index exports ${fqn} as a type only, not as a value`);
}

/** jsii passes over functions and constants, so they would be an API of TypeScript alone. The L1 is not ours. */
function unknownValues(api: Api, exported: any): string[] {
  const known = new Set(typesOf(api).map(({ fqn }) => fqn));
  const modules = Object.keys(api.submodules ?? {}).filter(module => module !== `${api.name}.l1`);
  return [api.name, ...modules].flatMap(module => Object.keys(module === api.name ? exported : exported[module.slice(api.name.length + 1)])
    .map(name => `${module}.${name}`)
    .filter(fqn => !known.has(fqn) && api.submodules?.[fqn] === undefined)
    .map(fqn => `the index exports ${fqn}, which is not a type of the API`));
}

function typesOf({ types = {} }: Api): Type[] {
  return Object.values(types);
}

function referencesIn(value: unknown): Set<string> {
  const found = new Set<string>();
  JSON.stringify(value, (key, member) => {
    if (key === 'fqn' || key === 'base') {
      found.add(member);
    } else if (key === 'interfaces') {
      member.forEach((fqn: string) => found.add(fqn));
    }
    return member;
  });
  return found;
}
