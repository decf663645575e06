import { toFinding } from './engine/to-finding';
import { FIELD_LIMITS } from './fields/limits';
import { Finding } from './finding';
import type { Judgment } from './judgment';
import { mistakenKind } from './topics/resource-kind';
import { TEMPLATE_RULES } from './topics/templates';
import type { Training } from './trainings';
import { CREATING_ACTIONS, findingsInNames, type CreatingAction, type RunOfWorkflow } from './workflow-names';
import { elementsOf, reachIn, stepsOf } from './workflow-steps';
import { hasExpressions, hasTags, isExpression, isOfAttempt, PLACE, PLACES, samplesOf, withoutTags } from './workflow-tags';
import { readDocuments } from '../input/documents';
import type { Location } from '../input/location';
import { ACK_GROUP, isJobManifest, isTuningJobManifest, type Manifest } from '../manifest/manifest';
import { listedTemplates } from '../manifest/open/read-templates';
import { valueAt } from '../manifest/paths';
import { isObject, nonEmptyText } from '../manifest/plain-data';
import { scheduledBy } from '../manifest/schedules';
import type { SchemaNode } from '../manifest/schema/schema-node';
import { SPEC_SCHEMA } from '../manifest/schema/training-job-schema';
import { TUNING_SPEC_SCHEMA } from '../manifest/schema/tuning-job-schema';
import { isConcrete } from '../manifest/tokens';
import { WORKFLOW_KINDS } from '../manifest/workflow-kinds';
import { kindOf } from '../naming/job-kind';

/** A training that a workflow of Argo creates from a manifest that somebody has written into it. */
export interface WorkflowTraining extends Training {
  readonly place: string;
  /** What is wrong with the job since the workflow creates it. */
  readonly found: readonly Finding[];
  /** Where a field is in the text of the manifest. */
  readonly locate?: (path: string) => Location;
}

/**
 * The trainings that a workflow of Argo creates by itself. Those that this library has written are read with their run values.
 *
 * @param others all objects, some of which may start its runs
 */
export function workflowTrainingsIn(object: any, others: readonly any[] = []): WorkflowTraining[] {
  if (!isWorkflow(object)) {
    return [];
  }
  const listed = new Set(listedTemplates(object).map(({ manifest }) => manifest));
  return SPECS.flatMap(place => {
    const spec = valueAt(object, place);
    const resources = resourcesIn(spec?.templates, `${place}.templates`, spec?.templateDefaults);
    const creations = resources.filter(createsJob).filter(({ manifest }) => !listed.has(manifest));
    if (creations.length === 0) {
      return [];
    }
    const run = {
      reach: reachIn(spec, place),
      isScheduled: scheduledBy(object, others).some(schedule => isForever(schedule, spec)),
      deletes: resources.some(({ action }) => action === 'delete'),
    };
    return creations.flatMap(resource => trainingsInText(resource, object.metadata?.namespace, run));
  });
}

/** Whether a schedule starts runs from the entry of a workflow without an end. */
function isForever({ kind, spec }: any, { entrypoint }: any): boolean {
  return kind === 'CronWorkflow' && spec.stopStrategy === undefined && (spec.workflowSpec?.entrypoint ?? entrypoint) === entrypoint;
}

/** A judgment says nothing of a value that only a run of the workflow knows, except that it is a text where none can be. */
export function withoutOpenPlaces({ findings, acknowledged, used }: Judgment): Judgment {
  return { findings: ofKnown(findings), acknowledged: ofKnown(acknowledged), used };
}

function ofKnown(findings: readonly Finding[]): Finding[] {
  return findings.filter(isOfKnown)
    .map(finding => finding.message.endsWith(`"${OPEN_TEXT}"`) ? new Finding({ ...finding, remedy: 'write it without quotes' }) : finding);
}

function isOfKnown({ rule, path, message }: Finding): boolean {
  return !path.includes(OPEN) && !message.includes(OPEN) && (rule === FIELD_LIMITS.type.id || !message.includes(OPEN_TEXT));
}

const SPECS = ['spec', 'spec.workflowSpec'];

function isWorkflow({ apiVersion, kind }: any): boolean {
  return WORKFLOW_KINDS.includes(kind) && typeof apiVersion === 'string' && apiVersion.startsWith('argoproj.io/');
}

/** What a template does with a resource. */
interface Resource {
  /** The places of the template and of the text in the object. */
  readonly template: string;
  readonly manifest: string;
  readonly action: unknown;
  readonly text: unknown;
  /** Whether the resource goes with the run that creates it. */
  readonly isOwned: boolean;
  /** Whether the template is tried again after a failure. */
  readonly isRetried: boolean;
}

/** What some templates do, and the templates that are written into their steps. */
function resourcesIn(templates: unknown, place: string, defaults: any): Resource[] {
  return elementsOf(templates, place).flatMap(([template, at]) => [
    ...resourceOf(template, at, defaults),
    ...stepsOf(template, at).flatMap(([{ inline }, atStep]) => resourceOf(inline, `${atStep}.inline`, defaults)),
  ]);
}

function resourceOf(template: any, place: string, defaults: any): Resource[] {
  const { action, manifest: text, setOwnerReference } = template?.resource ?? {};
  const { limit, retryPolicy } = template?.retryStrategy ?? defaults?.retryStrategy ?? NO_RETRIES;
  return action === undefined ? [] : [{
    template: place,
    manifest: `${place}.resource.manifest`,
    action,
    text,
    isOwned: setOwnerReference === true,
    isRetried: String(limit) !== '0' && !OF_ERRORS.includes(retryPolicy),
  }];
}

const NO_RETRIES = { limit: 0, retryPolicy: undefined };
/** When a pod is tried again, and not a training that has failed. */
const OF_ERRORS: readonly unknown[] = ['OnError', 'OnTransientError'];

/** A text from which a template makes the resource of a job. */
interface JobResource extends Resource {
  readonly action: CreatingAction;
  readonly text: string;
}

function createsJob(resource: Resource): resource is JobResource {
  const { action, text } = resource;
  return CREATING_ACTIONS.some(creating => creating === action) && typeof text === 'string' && text.includes(ACK_GROUP.split('.', 1)[0]);
}

/** @param namespace where the workflow creates what names no namespace */
function trainingsInText(resource: JobResource, namespace: unknown, run: RunOfWorkflow): WorkflowTraining[] {
  const { text, template, action, manifest: place } = resource;
  const mayNotRun = !run.reach.certain.has(template) || action !== 'create';
  const { documents, unreadable: [fault] } = readDocuments(withoutTags(text));
  if (fault !== undefined) {
    // What a run puts into the text may make it readable.
    const training = { ...NOTHING_MORE, manifest: undefined, place, fault: unreadable(place, fault.message), locate: () => fault.location };
    return hasTags(text) || !text.includes(ACK_GROUP) ? [] : [training];
  }
  const samples = hasTags(text) ? samplesOf(text, () => '1') : [];
  const attempts = !resource.isRetried ? [] : hasTags(text)
    ? ['a', 'b'].map(value => samplesOf(text, tag => isOfAttempt(tag) ? value : '1'))
    : Array(2).fill(documents.map(({ object }) => object));
  // An expression can write quotes itself.
  const unquoted = samples.length > 0 && hasExpressions(text) ? samplesOf(text, tag => isExpression(tag) ? 'a' : '1') : samples;
  return documents.flatMap(({ object, locate }, position): WorkflowTraining[] => {
    const manifest = withOpenPlaces(object, samples[position], schemaOf(object));
    const mistake = mistakenKind(manifest);
    if (mistake !== undefined && isOfKnown(mistake)) {
      return [{ ...NOTHING_MORE, manifest: undefined, place, fault: mistake, locate }];
    }
    if (!isJobManifest(manifest)) {
      return [];
    }
    const texts = [
      ...unquotedTexts(object.metadata, (unquoted[position] as any)?.metadata, METADATA_SCHEMA, 'metadata'),
      ...unquotedTexts(object, unquoted[position], schemaOf(object)),
    ];
    const { nameField } = kindOf(manifest);
    const [inFirst, inSecond] = attempts.map(objects => (objects[position] as any)?.spec?.[nameField]);
    const isSameInRetries = inFirst !== undefined && inFirst === inSecond;
    const found = [...findingsInNames(manifest, { ...resource, isSameInRetries }, run), ...texts.map(notQuoted)];
    return [{ ...NOTHING_MORE, manifest: inNamespace(manifest, namespace), place, locate, mayNotRun, found }];
  });
}

/** A manifest with the namespace of its workflow, unless it names one or that is not known. */
function inNamespace(manifest: Manifest, namespace: unknown): Manifest {
  const { metadata } = manifest;
  if (typeof metadata === 'string') {
    return isConcrete(metadata) ? manifest : { ...manifest, metadata: { name: OPEN } };
  }
  const isGiven = isObject(metadata) && metadata.namespace === undefined && nonEmptyText(namespace) !== undefined;
  return isGiven ? { ...manifest, metadata: { ...metadata, namespace: namespace as string } } : manifest;
}

function unreadable(path: string, says: string): Finding {
  return toFinding(TEMPLATE_RULES.unreadable, {
    path,
    says: `is not YAML: ${says}`,
    why: 'the workflow can\'t create the resource, so the step fails',
    remedy: 'write the manifest as YAML',
  });
}

const NOTHING_MORE = { otherRuns: [], atEdges: [], found: [] };

/** A value that no rule judges. */
const OPEN = '${Token[Argo.0]}';
/** What a message shows of a value that is a text in each run. */
const OPEN_TEXT = '{{…}}';

function schemaOf(job: any): SchemaNode {
  return { type: 'object', properties: { spec: isTuningJobManifest(job) ? TUNING_SPEC_SCHEMA : SPEC_SCHEMA } };
}

/**
 * A value with what no rule judges in each open place. Of a map with an open key, nothing is known. A text where none can be
 * stays one.
 */
function withOpenPlaces(value: unknown, sample: any, schema: SchemaNode | undefined): unknown {
  if (typeof value === 'string') {
    const isMisplaced = typeof sample === 'string' && schema !== undefined && schema.type !== 'string';
    return value.replace(PLACES, isMisplaced ? OPEN_TEXT : OPEN);
  }
  if (Array.isArray(value)) {
    return value.map((element, position) => withOpenPlaces(element, sample?.[position], schema?.items));
  }
  if (!isObject(value)) {
    return value;
  }
  const members = Object.entries(value);
  return members.some(([key]) => key.includes(PLACE)) ? OPEN
    : Object.fromEntries(members.map(([key, member]) => [key, withOpenPlaces(member, sample?.[key], schema?.properties?.[key])]));
}

/** The places of texts that are numbers if a run puts numbers there: in maps of texts, in tags, and in ranges of tuning jobs. */
function unquotedTexts(value: unknown, sample: any, { properties, additionalProperties, items }: SchemaNode, path = ''): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, member]) => {
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, '');
    const schema = items ?? additionalProperties ?? properties?.[key];
    const isFree = additionalProperties !== undefined || FREE_TEXTS.has(key) || FREE_TEXTS.has(path.slice(path.lastIndexOf('.') + 1));
    const isNumber = schema?.type === 'string' && typeof member === 'string' && member.includes(PLACE) && typeof sample?.[key] === 'number';
    return isNumber ? (isFree ? [at] : []) : schema === undefined ? [] : unquotedTexts(member, sample?.[key], schema, at);
  });
}

const MAP_OF_TEXTS: SchemaNode = { type: 'object', additionalProperties: { type: 'string' } };
const METADATA_SCHEMA: SchemaNode = { type: 'object', properties: { annotations: MAP_OF_TEXTS, labels: MAP_OF_TEXTS } };

/** The members of tags and ranges that may hold numbers as texts. */
const FREE_TEXTS: ReadonlySet<string> = new Set(['value', 'minValue', 'maxValue', 'valueHint', 'values']);

function notQuoted(path: string): Finding {
  return toFinding(TEMPLATE_RULES.unquoted, { path, says: 'is a value of the run without quotes' });
}
