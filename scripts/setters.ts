/* Which part of the library sets which field, by the table of fields. */
import { exportedName } from '../src/import/exported-names';
import type { Fields } from '../src/manifest/codec/codec';
import { fieldLeavesOf, type FieldLeaf } from '../src/manifest/codec/leaves';

/** What sets each field, by the path of the field; as users write it, such as `Output.at(s3Uri)`. */
export type Setters = ReadonlyMap<string, readonly string[]>;

/** The setters of all fields of a table. */
export function settersOf(fields: Fields): Setters {
  const setters = new Map<string, Set<string>>();
  const leaves = fieldLeavesOf(fields);
  for (const leaf of [...leaves.filter(each => isNamed(each)), ...leaves.filter(each => !isNamed(each))]) {
    const known = setters.get(leaf.path) ?? new Set();
    if (isNamed(leaf) || known.size === 0) {
      setters.set(leaf.path, known.add(textOf(leaf)));
    }
  }
  return new Map([...setters].map(([path, texts]) => [path, [...texts].sort()]));
}

/** Whether a program names it, and not only the method that sets it. */
function isNamed({ factory, argument, option }: FieldLeaf): boolean {
  return factory === undefined || argument !== undefined || option !== undefined;
}

function textOf({ name, factory, argument, option }: FieldLeaf): string {
  if (factory === undefined) {
    return name;
  }
  const method = `${exportedName(factory.owner).name}.${factory.method}`;
  return argument === undefined ? `${method}(${option === undefined ? '' : `{ ${option} }`})` : `${method}(${argument})`;
}
