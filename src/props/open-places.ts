import { inLanguage } from './in-language';
import { propOf } from './prop-of';
import { ACK_ANNOTATION } from '../controller/annotations';
import { CONTROLLER_ANNOTATION } from '../controller/controller-version';
import { holeText } from '../manifest/open/hole';
import type { OpenManifest } from '../manifest/open/open-manifest';
import { openTextOf } from '../manifest/open/open-text';
import { templatesIn, type TemplateReading } from '../manifest/open/read-templates';
import { refusal } from '../manifest/secrets/refusal';
import { FAMILY_LABEL } from '../naming/family';

/**
 * Refuses holes where rules and permissions must know the value.
 *
 * @throws an error that names the field and the hole
 */
export function refuseClosedPlaces(open: OpenManifest): void {
  for (const { path, text } of open.openTexts) {
    const hole = openTextOf(text).find(part => typeof part !== 'string' && !isPlaceOf(part.kind, path));
    if (hole !== undefined && typeof hole !== 'string') {
      const prop = propOf(path);
      const field = prop === undefined ? path : `\`${inLanguage(prop)}\` (${path})`;
      throw refusal(`Expected ${field} to be known at synthesis, got ${holeText(hole)}. Rules and permissions follow from it: make a template for each value.`);
    }
  }
}

/** The templates of an object, which somebody may have edited: one with a hole where the value must be known is an error. */
export function judgeableTemplatesIn(object: any): TemplateReading[] {
  return templatesIn(object).map(reading => {
    try {
      if ('template' in reading) {
        refuseClosedPlaces(reading.template.open);
      }
      return reading;
    } catch (error) {
      return { path: reading.path, error: (error as Error).message };
    }
  });
}

function isPlaceOf(kind: string, path: string): boolean {
  return OPEN.some(place => place.test(path)) && !CLOSED.includes(path)
    || kind === 'name' && PLACES_OF_NAME.includes(path);
}

const PLACES_OF_NAME = ['metadata.name', 'spec.trainingJobName', `metadata.annotations.${ACK_ANNOTATION.adoptionFields}`];

/** Free texts, maps of texts, and URIs. */
const OPEN: readonly RegExp[] = [
  /^metadata\.(labels|annotations)\./,
  /^spec\.(hyperParameters|environment)\./,
  /^spec\.tags\[\d+\]\.value$/,
  /^spec\.inputDataConfig\[\d+\]\.dataSource\.(s3DataSource\.s3URI|fileSystemDataSource\.directoryPath)$/,
  /^spec\.(outputDataConfig|tensorBoardOutputConfig|debugHookConfig|profilerConfig|(debug|profiler)RuleConfigurations\[\d+\])\.s3OutputPath$/,
  /^spec\.checkpointConfig\.s3URI$/,
  /^spec\.debugHookConfig\.(hookParameters|collectionConfigurations\[\d+\]\.collectionParameters)\./,
  /^spec\.(profilerConfig\.profilingParameters|(debug|profiler)RuleConfigurations\[\d+\]\.ruleParameters)\./,
  /^spec\.experimentConfig\./,
];

/** What decides how the controller treats the job, and which family it is of. */
const CLOSED: readonly string[] = [
  ...[...Object.values(ACK_ANNOTATION), CONTROLLER_ANNOTATION].map(key => `metadata.annotations.${key}`),
  `metadata.labels.${FAMILY_LABEL}`,
];
