import { placedDefinitions } from './placed-definitions';
import { CONFIG, DEFINITION, RANGES } from './places';
import { TunedTraining } from './tuned-training';
import { ACK_ANNOTATION, annotationOf } from '../../controller/annotations';
import type { Manifest } from '../../manifest/manifest';
import { FieldTree } from '../../manifest/schema/field-tree';
import { TUNING_SPEC_SCHEMA } from '../../manifest/schema/tuning-job-schema';
import { readField } from '../engine/field-view';

/** The fields of a tuning job. */
export const TUNING_JOB = new FieldTree(TUNING_SPEC_SCHEMA, 'spec');

/** A tuning job as rules read it. A value that nobody knows yet, or of another type than the CRD's, ends the rule that reads it. */
export class TuningView {
  private trainings: readonly TunedTraining[] | undefined;

  constructor(private readonly manifest: Manifest) {
  }

  public get spec(): any {
    return readField(TUNING_JOB.root, this.manifest.spec ?? NO_MEMBERS, NOTES_NOTHING);
  }

  /** What happens if it exists already. */
  public get adoptionPolicy(): string | undefined {
    return annotationOf(this.manifest, ACK_ANNOTATION.adoptionPolicy);
  }

  /** The trainings that it tunes. */
  public get definitions(): readonly TunedTraining[] {
    return this.trainings ??= tunedTrainingsIn(this.manifest, this.spec);
  }
}

/**
 * The trainings of a tuning job.
 *
 * @param spec its spec, as it is or as rules read it
 */
export function tunedTrainingsIn(manifest: Manifest, spec: any): readonly TunedTraining[] {
  const config = spec?.hyperParameterTuningJobConfig;
  return placedDefinitions(spec).map(({ path, spec: definition }) => new TunedTraining(manifest, path, definition, path === DEFINITION
    ? {
      objectivePath: `${CONFIG}.hyperParameterTuningJobObjective`,
      objective: config?.hyperParameterTuningJobObjective,
      rangesPath: RANGES,
      ranges: config?.parameterRanges,
    }
    : {
      objectivePath: `${path}.tuningObjective`,
      objective: definition.tuningObjective,
      rangesPath: `${path}.hyperParameterRanges`,
      ranges: definition.hyperParameterRanges,
    }));
}

const NO_MEMBERS = {};
const NOTES_NOTHING = { reads: undefined, isSound: false };
