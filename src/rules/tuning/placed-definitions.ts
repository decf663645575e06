import { DEFINITION, DEFINITIONS } from './places';
import { isTuningJobManifest, type Manifest } from '../../manifest/manifest';
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

/** What a job trains, and where it says so: a tuning job does in its definitions. */
export function placedTrainings(job: Manifest): PlacedDefinition[] {
  const { spec } = job;
  return isTuningJobManifest(job) ? placedDefinitions(spec) : [{ path: 'spec', spec }].filter(training => isObject(training.spec));
}
