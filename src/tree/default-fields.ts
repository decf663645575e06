import { Duration, Size } from 'cdk8s';
import { ACK_ANNOTATION } from '../controller/annotations';
import { CONTROLLER_ANNOTATION } from '../controller/controller-version';
import { canonicalJson } from '../manifest/canonical-json';
import { copyPlainData, NOT_PLAIN } from '../manifest/plain-data';
import { isConcrete } from '../manifest/tokens';
import type { TrainingDefaultValues } from '../props/default-values';

export type DefaultFieldName = keyof TrainingDefaultValues;

/** Where each field of the defaults stands in the manifest. */
export const DEFAULT_FIELDS: { readonly [field in DefaultFieldName]-?: string } = {
  adoption: `metadata.annotations.${ACK_ANNOTATION.adoptionPolicy}`,
  annotations: 'metadata.annotations',
  checkpoints: 'spec.checkpointConfig',
  controllerVersion: `metadata.annotations.${CONTROLLER_ANNOTATION}`,
  deletionPolicy: `metadata.annotations.${ACK_ANNOTATION.deletionPolicy}`,
  environment: 'spec.environment',
  experiment: 'spec.experimentConfig',
  infraCheck: 'spec.infraCheckConfig',
  inputMode: 'spec.algorithmSpecification.trainingInputMode',
  interContainerEncryption: 'spec.enableInterContainerTrafficEncryption',
  labels: 'metadata.labels',
  maxPending: 'spec.stoppingCondition.maxPendingTimeInSeconds',
  maxRuntime: 'spec.stoppingCondition.maxRuntimeInSeconds',
  namespace: 'metadata.namespace',
  networkIsolation: 'spec.enableNetworkIsolation',
  output: 'spec.outputDataConfig',
  outputKey: 'spec.outputDataConfig.kmsKeyID',
  region: `metadata.annotations.${ACK_ANNOTATION.region}`,
  remoteDebug: 'spec.remoteDebugConfig',
  retryAttempts: 'spec.retryStrategy',
  role: 'spec.roleARN',
  tags: 'spec.tags',
  tensorBoard: 'spec.tensorBoardOutputConfig',
  volumeKey: 'spec.resourceConfig.volumeKMSKeyID',
  volumeSize: 'spec.resourceConfig.volumeSizeInGB',
  vpc: 'spec.vpcConfig',
};

/** The fields that are merged key by key. */
export const MAP_FIELDS = ['annotations', 'environment', 'labels', 'tags'] as const;
export type MapFieldName = typeof MAP_FIELDS[number];

/** What a value in the defaults is called: the field, and in a map the key after a dot. */
export type ValueKey = string;

/** The field that a key belongs to. */
export function fieldOf(key: ValueKey): DefaultFieldName {
  return key.split('.', 1)[0] as DefaultFieldName;
}

/** The place of a value in a manifest. */
export function pathOf(key: ValueKey): string {
  const field = fieldOf(key);
  return DEFAULT_FIELDS[field] + key.slice(field.length);
}

/** @throws an error if there is no such field, or if it is no map and has a key after the dot */
export function refuseUnknownField(key: ValueKey): void {
  const field = fieldOf(key);
  if (!Object.hasOwn(DEFAULT_FIELDS, field) || (key !== field && !isMapField(field))) {
    throw new Error(`the defaults have no field '${key}'; they have ${Object.keys(DEFAULT_FIELDS).join(', ')}, `
      + `and of ${MAP_FIELDS.join(', ')} each key, such as tags.team`);
  }
}

export function isMapField(field: string): field is MapFieldName {
  return (MAP_FIELDS as readonly string[]).includes(field);
}

/** The values of a struct of defaults by their keys; what is undefined is left out. */
export function valuesByKey(values: TrainingDefaultValues): Array<readonly [ValueKey, any]> {
  return Object.entries(values)
    .filter(([field]) => Object.hasOwn(DEFAULT_FIELDS, field))
    .flatMap(([field, value]) => isMapField(field)
      ? Object.entries(value ?? {}).map(([key, member]) => [`${field}.${key}`, member] as const)
      : [[field, value] as const])
    .filter(([, value]) => value !== undefined && value !== null);
}

/** A value the way the manifest has it; undefined if that is not known by now. */
export function wireValueOf(value: any): any {
  const wire = lowered(value);
  const copy = copyPlainData(wire, true);
  return copy === NOT_PLAIN || !isConcrete(copy) ? undefined : copy;
}

/** Whether two values are surely different; one that is not known by now may turn out to be the same. */
export function areDifferent(value: any, other: any): boolean {
  const [wire, otherWire] = [wireValueOf(value), wireValueOf(other)];
  return wire !== undefined && otherWire !== undefined && canonicalJson(wire) !== canonicalJson(otherWire);
}

/** A value for a message. */
export function textOf(value: any): string {
  const wire = wireValueOf(value);
  return typeof wire === 'string' ? `'${wire}'` : wire === undefined ? 'a value that is known only at synthesis' : canonicalJson(wire);
}

function lowered(value: any): any {
  if (value instanceof Duration) {
    return value.toSeconds();
  }
  if (value instanceof Size) {
    return value.toGibibytes();
  }
  if (typeof value?._toSpec === 'function') {
    return value._toSpec();
  }
  return typeof value?.value === 'string' ? value.value : value;
}
