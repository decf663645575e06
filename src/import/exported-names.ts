import * as cdk8s from 'cdk8s';
import * as library from '../index';
import { partsOf, type Code } from '../manifest/codec/code';
import { refusal } from '../manifest/secrets/refusal';

/** What a program imports to name something, and how it names it then. */
export interface ExportedName {
  readonly packageName: 'cdk8s' | 'cdk8s-sagemaker-training';
  readonly imported: string;
  readonly name: string;
}

/** How a class or an enum is named where it is imported from its package. */
export function exportedName(owner: object): ExportedName {
  const { name: ownName } = owner as { readonly name?: string };
  // Classes know their names, enums don't; looking at an export loads it.
  const namesIn = ownName === undefined ? Object.keys : () => [ownName];
  for (const { packageName, submodule, load } of MODULES) {
    const module = load();
    const name = namesIn(module).find(each => Object.hasOwn(module, each) && (module as any)[each] === owner);
    if (name !== undefined) {
      return { packageName, imported: submodule ?? name, name: submodule === undefined ? name : `${submodule}.${name}` };
    }
  }
  throw refusal(`no package exports ${String(owner)}`);
}

interface Module {
  readonly packageName: ExportedName['packageName'];
  readonly submodule?: string;
  readonly load: () => object;
}

const MODULES: readonly Module[] = [
  { packageName: 'cdk8s', load: () => cdk8s },
  { packageName: 'cdk8s-sagemaker-training', load: () => library },
  { packageName: 'cdk8s-sagemaker-training', submodule: 'debugging', load: () => library.debugging },
  { packageName: 'cdk8s-sagemaker-training', submodule: 'tuning', load: () => library.tuning },
];

/** What a piece of a program takes from packages. */
export function exportsIn(code: Code): ExportedName[] {
  const own = 'owner' in code ? [exportedName(code.owner)] : [];
  return [...own, ...partsOf(code).flatMap(exportsIn)];
}
