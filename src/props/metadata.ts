import { ACK_ANNOTATION } from '../controller/annotations';
import { AdoptionPolicy } from '../controller/policies';
import { data, type Code } from '../manifest/codec/code';
import { isBelow, type Codec, type Field, type Fields } from '../manifest/codec/codec';
import { across, at, placed } from '../manifest/codec/field';
import { enumMember, textEntries } from '../manifest/codec/values';
import { isObject } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';
import { JobName } from '../naming/job-name';

/* What props of a job are in the metadata of its resource. */

export const ANNOTATIONS = ['metadata', 'annotations'] as const;

/** A prop that is an annotation. */
export function annotation<Value>(key: string, codec: Codec<Value>): Field<Value> {
  return at([...ANNOTATIONS, key], codec);
}

/** The policy, and the name by which the controller finds the job. */
export function adoptionBy(nameField: string): Field<AdoptionPolicy> {
  const adoptionFields = (name: unknown) => JSON.stringify({ [nameField]: name });
  return across<AdoptionPolicy>([
    placed([...ANNOTATIONS, ACK_ANNOTATION.adoptionPolicy], { toWire: policy => policy }),
    placed([...ANNOTATIONS, ACK_ANNOTATION.adoptionFields], { toWire: () => adoptionFields(JobName.OWN) }),
  ], ([policy, fields], _job, read) => fields === adoptionFields(read(`spec.${nameField}`))
    ? enumMember(AdoptionPolicy).fromWire(policy, undefined) : undefined);
}

/** A flag that is written as text when it is true, and not at all otherwise. */
export const TRUE_AS_TEXT: Codec<boolean> = {
  expects: { what: 'true or false', example: () => 'true' },
  toWire: value => {
    if (typeof value !== 'boolean') {
      throw new TypeError('not a flag');
    }
    return value ? 'true' : undefined;
  },
  fromWire: wire => wire === 'true' ? data(true) : undefined,
};

/** The labels that a user gives. */
export const LABELS: Codec<Readonly<Record<string, string>>> = {
  toWire: labels => labels,
  fromWire: labels => entriesBeside([FAMILY_LABEL], labels),
};

/** The annotations that a user gives, without those that other props set. */
export function annotationsBeside(keysOf: (props: any) => readonly string[]): Codec<Readonly<Record<string, string>>, { readonly props: object }> {
  return {
    toWire: annotations => annotations,
    fromWire: (annotations, { props }) => entriesBeside(keysOf(props), annotations),
  };
}

/** The annotations that a job has by its props. */
export function annotationKeysOf(props: object, fields: Fields): string[] {
  return Object.entries(fields).flatMap(([prop, { places }]) => {
    const keys = places.flatMap(({ path }) => isBelow(path, ANNOTATIONS) ? path.slice(ANNOTATIONS.length) : []);
    return keys.length > 0 && props[prop as keyof typeof props] !== undefined ? keys : [];
  });
}

function entriesBeside(keys: readonly string[], map: unknown): Code | undefined {
  return isObject(map) ? textEntries(Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key)))) : undefined;
}
