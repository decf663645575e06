import { isMap, type CrdField } from '../manifest/schema/field-tree';
import { compiled } from '../manifest/schema/patterns';
import { TRAINING_JOB } from '../rules/engine/job-view';

/** The places of a training job that hold one kind of thing: `[]` after a list, `{}` after a map of texts. */
export interface GuardedFields {
  readonly instanceTypes: readonly string[];
  /** Those of the instances on which rules of Debugger and Profiler are evaluated. */
  readonly evaluatorTypes: readonly string[];
  readonly s3Uris: readonly string[];
  readonly images: readonly string[];
  readonly roles: readonly string[];
  readonly keys: readonly string[];
  /** Maps of texts that reach a container. */
  readonly texts: readonly string[];
}

/** Read off the schema, so that no field of a later release of the controller is left out. */
export const GUARDED_FIELDS: GuardedFields = {
  instanceTypes: pathsOf(({ schema: { values } }) => values === 'InstanceType' || values === 'ProcessingInstanceType'),
  evaluatorTypes: pathsOf(({ schema: { values } }) => values === 'ProcessingInstanceType'),
  s3Uris: pathsOf(field => takes(field, 's3://bucket/key')),
  images: pathsOf(({ path }) => /\.(?:\w*Image|algorithmName)$/.test(path)),
  roles: pathsOf(field => takes(field, 'arn:aws:iam::111122223333:role/name')),
  keys: pathsOf(({ path }) => /\.\w*KMSKeyID$/i.test(path)),
  texts: pathsOf(isMap).map(path => `${path}{}`),
};

function pathsOf(isOne: (field: CrdField) => boolean): string[] {
  return fieldsIn(TRAINING_JOB.root).filter(isOne).map(({ path }) => path);
}

function fieldsIn(field: CrdField): CrdField[] {
  return [field, ...[...field.members.values(), ...field.element === undefined ? [] : [field.element]].flatMap(fieldsIn)];
}

/** Whether a field is for texts of a certain form, and not for any word. */
function takes({ schema: { type, pattern } }: CrdField, example: string): boolean {
  const expression = pattern === undefined ? undefined : compiled(pattern);
  return type === 'string' && expression !== undefined && expression.test(example) && !expression.test('word');
}
