import type { SchemaNode } from '../../manifest/schema/schema-node';

/** The paths of the fields that one schema has and another one lacks. */
export function lackingIn(other: SchemaNode, schema: SchemaNode): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const counterpart = other.properties?.[name];
    return counterpart === undefined ? [name] : lackingIn(counterpart, member).map(path => `${name}.${path}`);
  });
}
