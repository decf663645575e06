import { DEFINITION, DEFINITIONS } from './places';
import { isObject } from '../../manifest/plain-data';
import { asList } from '../readings/resources';

/** A definition of what a tuning job trains, and where it is. */
export interface PlacedDefinition {
  readonly path: string;
  readonly spec: any;
}

/** The definitions of a tuning job, also of one that has both forms. */
export function placedDefinitions(spec: any): PlacedDefinition[] {
  return [
    { path: DEFINITION, spec: spec?.trainingJobDefinition },
    ...asList(spec?.trainingJobDefinitions).map((definition, position) => ({ path: `${DEFINITIONS}[${position}]`, spec: definition })),
  ].filter(definition => isObject(definition.spec));
}
