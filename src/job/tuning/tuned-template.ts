import { ACK_ANNOTATION, annotationOf } from '../../controller/annotations';
import { CONTROLLER_ANNOTATION } from '../../controller/controller-version';
import type { AdoptionPolicy, DeletionPolicy } from '../../controller/policies';
import { DEFAULTS } from '../../manifest/defaults';
import type { Manifest } from '../../manifest/manifest';
import { holeText } from '../../manifest/open/hole';
import type { OpenManifest } from '../../manifest/open/open-manifest';
import { openTextOf } from '../../manifest/open/open-text';
import { DEFINITION_SCHEMA } from '../../manifest/schema/tuning-job-schema';
import { FAMILY_LABEL } from '../../naming/family';
import { RUN_KEY } from '../../naming/run';
import type { TrainingTemplateProps } from '../../props/training-job-props';
import { toFinding } from '../../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../../rules/finding';
import { inDefinition, LACKING } from '../../rules/tuning/definition-members';
import { TUNED_TEMPLATE_RULES } from '../../rules/tuning/topics/templates';
import { DIGEST_PREFIX } from '../render-pipeline';
import type { TrainingTemplate } from '../template/training-template';
import { isJobOfStep } from '../workflow/job-of-step';

/** The manifest of a template whose parameters have their defaults, and whose other holes have readable texts. */
function tuned({ _open: open }: TrainingTemplate): Manifest {
  const manifest = TUNED.get(open) ?? open.fill(hole => hole.kind === 'parameter' ? hole.default : holeText(hole));
  TUNED.set(open, manifest);
  return manifest;
}

const TUNED = new WeakMap<OpenManifest, Manifest>();

/** What a definition takes from a template: everything but objective and ranges. */
export function definitionOf(template: TrainingTemplate): any {
  const { hyperParameters, ...spec } = tuned(template).spec;
  const definition = Object.fromEntries(Object.entries(spec).filter(([name]) => DEFINITION_SCHEMA.properties![name] !== undefined));
  const { enableSageMakerMetricsTimeSeries, ...algorithmSpecification } = spec.algorithmSpecification ?? {};
  return { ...definition, algorithmSpecification, outputDataConfig: withoutDefaults(spec.outputDataConfig), staticHyperParameters: hyperParameters };
}

/**
 * SageMaker reports these defaults for training jobs and not for definitions, where the controller treats them as
 * differences.
 */
function withoutDefaults(output: any): any {
  if (output === undefined) {
    return undefined;
  }
  const { compressionType, kmsKeyID, ...rest } = output;
  return {
    ...rest,
    ...compressionType === DEFAULTS['spec.outputDataConfig.compressionType'] ? {} : { compressionType },
    ...kmsKeyID === DEFAULTS['spec.outputDataConfig.kmsKeyID'] ? {} : { kmsKeyID },
  };
}

/** What a template says that is said of the tuning job as a whole. */
export interface SaidOfAll {
  readonly region: string | undefined;
  readonly controllerVersion: string | undefined;
  readonly namespace: string | undefined;
  readonly deletionPolicy: DeletionPolicy | undefined;
  readonly adoption: AdoptionPolicy | undefined;
  readonly readOnly: boolean | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

export function saidOfAll(template: TrainingTemplate): SaidOfAll {
  const manifest = tuned(template);
  const { metadata, spec } = manifest;
  return {
    region: annotationOf(manifest, ACK_ANNOTATION.region),
    controllerVersion: annotationOf(manifest, CONTROLLER_ANNOTATION),
    namespace: metadata.namespace,
    deletionPolicy: annotationOf(manifest, ACK_ANNOTATION.deletionPolicy) as DeletionPolicy | undefined,
    adoption: annotationOf(manifest, ACK_ANNOTATION.adoptionPolicy) as AdoptionPolicy | undefined,
    readOnly: annotationOf(manifest, ACK_ANNOTATION.readOnly) === 'true' || undefined,
    labels: without(metadata.labels, key => OF_ONE_RUN.includes(key)),
    annotations: without(metadata.annotations, key => OF_ONE_RUN.includes(key) || key.startsWith(DIGEST_PREFIX)),
    tags: Object.fromEntries((spec.tags ?? []).map(({ key, value }: any) => [key, value])),
  };
}

/** The namespace of a template. While its manifest can't be made, its props and the defaults say it. */
export function namespaceOf(template: TrainingTemplate): string | undefined {
  try {
    return tuned(template).metadata.namespace;
  } catch {
    return template._namespace;
  }
}

const OF_ONE_RUN: readonly string[] = [RUN_KEY, FAMILY_LABEL, CONTROLLER_ANNOTATION, ...Object.values(ACK_ANNOTATION)];

function without(texts: Readonly<Record<string, string>> | undefined, isLeftOut: (key: string) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(texts ?? {}).filter(([key]) => !isLeftOut(key)));
}

/**
 * What of a template a tuning job can't do.
 *
 * @param place where the definition is
 */
export function findingsInTemplate(template: TrainingTemplate, place: string): Finding[] {
  const { spec } = tuned(template);
  const isLost = (name: string) => spec[name] !== undefined;
  return [
    ...LOST.filter(isLost).map(name => toFinding(TUNED_TEMPLATE_RULES.lost, {
      path: `${place}.${name}`,
      says: 'is set in the template, and a tuning job can\'t have it',
      ...NEEDED.includes(name) ? { level: FindingLevel.ERROR } : {},
    })),
    // The library itself writes it out for every training job.
    ...(template._ownValues as TrainingTemplateProps).metricsTimeSeries === undefined ? [] : [toFinding(TUNED_TEMPLATE_RULES.lost, {
      path: `${place}.algorithmSpecification.enableSageMakerMetricsTimeSeries`,
      says: 'is set in the template, and SageMaker decides about it in a tuning job',
    })],
    ...template._open.openTexts.flatMap(({ path, text }) => openValue(pathIn(place, path), text)),
  ];
}

function openValue(path: string | undefined, text: string): Finding[] {
  return path === undefined ? [] : openTextOf(text).flatMap(part => {
    if (typeof part === 'string') {
      return [];
    }
    if (part.kind === 'parameter' && isJobOfStep(part)) {
      return [toFinding(TUNED_TEMPLATE_RULES.open, {
        path,
        says: `reads the model of a step of a workflow, by the parameter '${part.name}'`,
        why: 'only a run of that workflow knows the name of the training job',
        remedy: 'use Channel.modelOf with a TrainingJob',
      })];
    }
    return [part.kind === 'parameter'
      ? toFinding(TUNED_TEMPLATE_RULES.parameter, { path, says: `is ${holeText(part)}, which has its default '${part.default}' here` })
      : toFinding(TUNED_TEMPLATE_RULES.open, {
        path,
        says: `has ${holeText(part)}, which only a run knows`,
        ...path.endsWith('checkpointConfig.s3URI') ? { remedy: 'use Checkpoints.exactlyAt' } : {},
      })];
  });
}

/** The place of a field of a template in the tuning job; nothing if it describes one run. */
function pathIn(place: string, path: string): string | undefined {
  if (path.startsWith('metadata')) {
    return path === 'metadata.name' || OF_ONE_RUN.some(key => path.endsWith(`.${key}`)) ? undefined : path;
  }
  if (path === 'spec.trainingJobName') {
    return undefined;
  }
  return path.startsWith('spec.tags') ? path : path.replace(/^spec\.(\w+)/, (_, member) => `${place}.${inDefinition(member)}`);
}

/** What a training job has and a tuning job has nowhere. */
const LOST = LACKING.filter(path => !path.includes('.') && path !== 'trainingJobName');

/** Without these a script finds something else than it was written for. */
const NEEDED = ['environment'];
