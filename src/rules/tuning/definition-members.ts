import type { SchemaNode } from '../../manifest/schema/schema-node';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import { DEFINITION_SCHEMA } from '../../manifest/schema/tuning-job-schema';

/** The fields of a training job that a tuning job has nowhere, as paths in the spec. */
export const LACKING: readonly string[] = lackingIn(DEFINITION_SCHEMA, SPEC_SCHEMA).filter(path => path !== 'hyperParameters' && path !== 'tags');

/** The name that a definition has for a member of the spec of a training job. */
export function inDefinition(member: string): string {
  return member === 'hyperParameters' ? 'staticHyperParameters' : member;
}

/** The paths of the fields that one schema has and another one lacks. */
function lackingIn(other: SchemaNode, schema: SchemaNode): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const counterpart = other.properties?.[name];
    return counterpart === undefined ? [name] : lackingIn(counterpart, member).map(path => `${name}.${path}`);
  });
}
