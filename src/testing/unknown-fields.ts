import { isTuningJobManifest } from '../manifest/manifest';
import { isObject } from '../manifest/plain-data';
import { isMap, type CrdField } from '../manifest/schema/field-tree';
import { didYouMean } from '../manifest/text/closest';
import { TRAINING_JOB } from '../rules/engine/job-view';
import { TUNING_JOB } from '../rules/tuning/tuning-view';

/** The fields of an expected part of a spec that neither the CRD nor the spec itself has, a line each. */
export function unknownFields(expected: any, manifest: any): string[] {
  return unknownIn(expected, manifest.spec, (isTuningJobManifest(manifest) ? TUNING_JOB : TRAINING_JOB).root, 'spec');
}

function unknownIn(expected: any, actual: any, field: CrdField, path: string): string[] {
  const { element, members, type } = field;
  if (Array.isArray(expected) && element !== undefined) {
    return expected.flatMap((each, position) => unknownIn(each, actual?.[position], element, `${path}[${position}]`));
  }
  if (!isObject(expected) || type !== 'object' || isMap(field)) {
    return [];
  }
  return Object.entries(expected).flatMap(([name, value]) => {
    const member = members.get(name);
    if (member !== undefined) {
      return unknownIn(value, actual?.[name], member, `${path}.${name}`);
    }
    return isObject(actual) && Object.hasOwn(actual, name)
      ? []
      : [`${path}.${name} is not a field of the CRD${didYouMean(name, [...members.keys()])}`];
  });
}
