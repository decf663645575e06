import { madeFor } from '../controller/controller-version';
import type { Finding } from '../rules/finding';
import type { Judgment } from '../rules/judgment';
import { findingsInNamespaces, placeOfFile } from '../rules/topics/namespaces';
import { judgeTrainings, trainingsIn, type Training } from '../rules/trainings';
import { withoutOpenPlaces, workflowTrainingsIn, type WorkflowTraining } from '../rules/workflow-trainings';

/** An object, and the file that it is in. */
export interface ObjectInFile {
  readonly object: any;
  readonly file: string;
}

/** A training that an object is or has, and the judgment on it. */
export type JudgedTraining<In extends ObjectInFile> = In & { readonly training: Training | WorkflowTraining; readonly judgment: Judgment };

/**
 * Judges the trainings in the objects of some files, also against each other and in their namespaces.
 *
 * @param controller the release of the controller that will run the jobs, in place of what their annotations say
 */
export function judgeObjects<In extends ObjectInFile>(objects: readonly In[], controller: string | undefined): Array<JudgedTraining<In>> {
  const all = objects.map(({ object }) => object);
  const trainings = objects.flatMap(one =>
    [...trainingsIn(one.object), ...workflowTrainingsIn(one.object, all)].map(training => ({ ...one, training })));
  const judgments = judgeTrainings(
    trainings.map(({ training }) => training),
    manifest => controller === undefined ? manifest : madeFor(manifest, controller),
    findingsInNamespaces(
      trainings.map(({ training: { manifest }, file }) => ({ object: manifest ?? {}, place: placeOfFile(file) })),
      objects.map(({ object, file }) => ({ object, place: placeOfFile(file) })),
    ).map((further, position) => ({ ...further, findings: [...further.findings, ...foundIn(trainings[position].training)] })),
  );
  return trainings.map((one, position) => ({ ...one, judgment: withoutOpenPlaces(judgments[position]) }));
}

/** What was found in a training as it was read. */
function foundIn(training: Training | WorkflowTraining): readonly Finding[] {
  return 'found' in training ? training.found : [];
}
