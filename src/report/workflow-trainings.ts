import { readDocuments } from '../input/documents';
import type { Location } from '../input/location';
import { ACK_GROUP, isJobManifest, type Manifest } from '../manifest/manifest';
import { listedTemplates } from '../manifest/open/read-templates';
import { valueAt } from '../manifest/paths';
import { isObject, nonEmptyText } from '../manifest/plain-data';
import { toFinding } from '../rules/engine/to-finding';
import type { Finding } from '../rules/finding';
import { TEMPLATE_RULES } from '../rules/topics/templates';
import type { Training } from '../rules/trainings';

/** A training that a workflow of Argo creates from a manifest that somebody has written into it. */
export interface WorkflowTraining extends Training {
  readonly place: string;
  /** Where a field is in the text of the manifest. */
  readonly locate?: (path: string) => Location;
}

/** The trainings that a workflow of Argo creates by itself. Those that this library has written are read with their run values. */
export function workflowTrainingsIn(object: any): WorkflowTraining[] {
  if (!isWorkflow(object)) {
    return [];
  }
  const listed = new Set(listedTemplates(object).map(({ manifest }) => manifest));
  return SPECS.flatMap(spec => resourcesIn(valueAt(object, `${spec}.templates`), `${spec}.templates`))
    .filter(({ place }) => !listed.has(place))
    .flatMap(({ place, text }) => trainingsInText(text, place, object.metadata?.namespace));
}

/** A finding says nothing of a value that only a run of the workflow knows. */
export function withoutOpenPlaces(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ path, message }) => !path.includes(OPEN) && !message.includes(OPEN));
}

const KINDS: readonly unknown[] = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'];
const SPECS = ['spec', 'spec.workflowSpec'];

function isWorkflow({ apiVersion, kind }: any): boolean {
  return KINDS.includes(kind) && typeof apiVersion === 'string' && apiVersion.startsWith('argoproj.io/');
}

/** A text from which a workflow makes a resource, and its place in the object. */
interface ResourceText {
  readonly place: string;
  readonly text: string;
}

/** The texts of some templates, and of the templates that are written into their steps. */
function resourcesIn(templates: unknown, place: string): ResourceText[] {
  return elementsOf(templates, place).flatMap(([template, at]) => [
    ...resourceOf(template, at),
    ...elementsOf(template.steps, `${at}.steps`).flatMap(([group, atGroup]) => inlineIn(group, atGroup)),
    ...inlineIn(template.dag?.tasks, `${at}.dag.tasks`),
  ]);
}

function inlineIn(steps: unknown, place: string): ResourceText[] {
  return elementsOf(steps, place).flatMap(([{ inline }, at]) => resourceOf(inline, `${at}.inline`));
}

function resourceOf(template: any, place: string): ResourceText[] {
  const { action, manifest } = template?.resource ?? {};
  const isOfJob = typeof manifest === 'string' && manifest.includes(ACK_GROUP);
  return CREATING.includes(action) && isOfJob ? [{ place: `${place}.resource.manifest`, text: manifest }] : [];
}

/** The actions for which a manifest is whole. */
const CREATING: readonly unknown[] = ['create', 'apply', 'replace'];

function elementsOf(list: unknown, place: string): Array<readonly [any, string]> {
  return Array.isArray(list)
    ? list.map((element, position) => [element, `${place}[${position}]`] as const).filter(([element]) => typeof element === 'object' && element !== null)
    : [];
}

/** @param namespace where the workflow creates what names no namespace */
function trainingsInText(text: string, place: string, namespace: unknown): WorkflowTraining[] {
  const { documents, unreadable: [fault] } = readDocuments(withoutTags(text));
  if (fault !== undefined) {
    // What a run puts into the text may make it readable.
    const training = { ...NOTHING_MORE, manifest: undefined, place, fault: unreadable(place, fault.message), locate: () => fault.location };
    return text.includes(TAG_BEGIN) ? [] : [training];
  }
  return documents.filter(({ object }) => isJobManifest(object)).map(({ object, locate }): WorkflowTraining =>
    ({ ...NOTHING_MORE, manifest: inNamespace(withOpenPlaces(object) as Manifest, namespace), place, locate }));
}

function inNamespace(manifest: Manifest, namespace: unknown): Manifest {
  const isGiven = isObject(manifest.metadata) && manifest.metadata.namespace === undefined && nonEmptyText(namespace) !== undefined;
  return isGiven ? { ...manifest, metadata: { ...manifest.metadata, namespace: namespace as string } } : manifest;
}

function unreadable(path: string, says: string): Finding {
  return toFinding(TEMPLATE_RULES.unreadable, {
    path,
    says: `is not YAML: ${says}`,
    why: 'the workflow can\'t create the resource, so the step fails',
    remedy: 'write the manifest as YAML',
  });
}

const NOTHING_MORE = { otherRuns: [], atEdges: [] };

const TAG_BEGIN = '{{';
const TAG_END = '}}';

/** A text in which Argo replaces nothing, expressions included: each tag keeps its length, so that what follows stays where it is. */
function withoutTags(text: string): string {
  const [before, ...others] = text.split(TAG_BEGIN);
  return before + others.map(piece => {
    const end = piece.indexOf(TAG_END) + TAG_END.length;
    return end < TAG_END.length ? TAG_BEGIN + piece : (TAG_BEGIN + piece.slice(0, end)).replace(/[^\n]/g, PLACE) + piece.slice(end);
  }).join('');
}

// A character that nobody writes, and that is part of a word to YAML.
const PLACE = '\ue000';
const PLACES = /\ue000(?:[\ue000\s]*\ue000)?/g;
/** A value that no rule judges. */
const OPEN = '${Token[Argo.0]}';

/** A value with what no rule judges in each open place. Of a map with an open key, nothing is known. */
function withOpenPlaces(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(PLACES, OPEN);
  }
  if (Array.isArray(value)) {
    return value.map(withOpenPlaces);
  }
  if (!isObject(value)) {
    return value;
  }
  const members = Object.entries(value);
  return members.some(([key]) => key.includes(PLACE)) ? OPEN : Object.fromEntries(members.map(([key, member]) => [key, withOpenPlaces(member)]));
}
