import { apiNameOf, lowerFirst, MAPS } from '../api-names';

/** The spec of a `TrainingJob` as the `CreateTrainingJob` request that the controller makes of it. */
export function requestFromSpec(spec: unknown): unknown {
  return renamed(spec, apiNameOf, map => map);
}

/** The spec as the retired operator wrote it: the names of the API with a small first letter, and maps as lists. */
export function operatorSpecFrom(spec: unknown): unknown {
  return renamed(spec, name => lowerFirst(apiNameOf(name)), map => Object.entries(map).map(([name, value]) => ({ name, value })));
}

function renamed(value: any, nameOf: (name: string) => string, mapOf: (map: object) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(element => renamed(element, nameOf, mapOf));
  }
  return typeof value !== 'object' || value === null ? value : Object.fromEntries(Object.entries(value)
    .map(([name, member]) => [nameOf(name), MAPS.includes(name) ? mapOf(member as object) : renamed(member, nameOf, mapOf)]));
}
