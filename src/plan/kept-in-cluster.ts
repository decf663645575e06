import { type Difference, valueIn } from './difference';
import type { Job } from './job';
import { containerOf } from '../algorithms/images/container-of';
import { ADOPTED_ANNOTATION, LAST_APPLIED_ANNOTATION } from '../controller/annotations';
import { LATE_INITIALIZED, LATE_INITIALIZED_IN_DEFINITIONS } from '../controller/late-initialized';
import { AdoptionPolicy } from '../controller/policies';
import type { Manifest } from '../manifest/manifest';
import { parseJson } from '../manifest/parse-json';
import { isWithin } from '../manifest/paths';
import { isObject, nonEmptyText } from '../manifest/plain-data';
import { SERVICE_DEFAULTS } from '../manifest/schema/training-job-defaults';
import { TUNING } from '../naming/job-kind';

/** Whether a difference writes out what the controller has filled in already, so that the resource in the cluster stays as it is. */
export function writesOutWhatIsThere({ path, old, new: young }: Difference, after: Job): boolean {
  return old === undefined && isFilledIn(path, young, after);
}

/**
 * Whether a difference leaves out what nobody has applied to a resource of the cluster, so that it stays when the new manifest is
 * applied. If nobody knows what was applied, it is what only the controller writes. A list is applied as a whole.
 */
export function leavesOutWhatStays({ path, old, new: young }: Difference, before: Job): boolean {
  if (young !== undefined || !isLive(before)) {
    return false;
  }
  const lastApplied = lastAppliedOf(before);
  const isOfController = isFilledIn(path, old, before) || path === METRICS_OF_TUNING || (isAdopted(before) && isWithin(path, 'spec'));
  return MARKS_OF_APPLIERS.includes(path)
    || (valueIn(lastApplied, path) === undefined && (isOfController || (isObject(lastApplied) && !path.includes('['))));
}

/** The controller fills these in with what SageMaker reports, which the manifest does not tell. */
const METRICS_OF_TUNING = 'spec.trainingJobDefinition.algorithmSpecification.metricDefinitions';

/** By these Argo CD, Flux and Helm find again what they have applied. They write them each time. */
const MARKS_OF_APPLIERS = [
  'annotations.argocd.argoproj.io/tracking-id',
  'annotations.meta.helm.sh/release-name',
  'annotations.meta.helm.sh/release-namespace',
  'labels.app.kubernetes.io/instance',
  'labels.helm.toolkit.fluxcd.io/name',
  'labels.helm.toolkit.fluxcd.io/namespace',
  'labels.kustomize.toolkit.fluxcd.io/name',
  'labels.kustomize.toolkit.fluxcd.io/namespace',
].map(member => `metadata.${member}`);

/** Whether the controller has written the spec, with what SageMaker reports of the job. */
function isAdopted({ adoption, manifest: { metadata } }: Job): boolean {
  return adoption === AdoptionPolicy.ADOPT && metadata.annotations?.[ADOPTED_ANNOTATION] === 'true';
}

function isFilledIn(path: string, value: unknown, { kind, manifest }: Job): boolean {
  if (kind === TUNING) {
    // Late initialization reaches the single definition; the comparison fills in those of a list.
    const field = path.replace(/^spec\.trainingJobDefinition(s\[[^\]]*\])?/, 'spec');
    return field !== path && LATE_INITIALIZED_IN_DEFINITIONS.includes(field) && value === reportedFor(field, manifest);
  }
  return (LATE_INITIALIZED as readonly string[]).includes(path) && value === reportedFor(path, manifest);
}

/** Whether the API server has written it, so that it is more than what somebody has applied. */
function isLive({ manifest: { metadata } }: Job): boolean {
  return nonEmptyText(metadata.uid) !== undefined;
}

function lastAppliedOf({ manifest: { metadata } }: Job): any {
  return parseJson(metadata.annotations?.[LAST_APPLIED_ANNOTATION] ?? '');
}

/** What SageMaker reports for an absent field; undefined if that is not known. */
function reportedFor(path: string, { spec }: Manifest): unknown {
  if (path === 'spec.algorithmSpecification.enableSageMakerMetricsTimeSeries') {
    const { metricDefinitions, trainingImage } = spec.algorithmSpecification;
    return (Array.isArray(metricDefinitions) && metricDefinitions.length > 0) || containerOf(trainingImage) !== undefined;
  }
  if (path === 'spec.resourceConfig.instanceCount') {
    return spec.resourceConfig?.instanceGroups === undefined ? undefined : 0;
  }
  return (SERVICE_DEFAULTS as Record<string, unknown>)[path];
}
