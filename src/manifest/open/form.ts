import { randomBytes } from 'crypto';
import type { Hole } from './hole';
import { OpenManifest } from './open-manifest';
import { markOf, openTextOf } from './open-text';
import { refuseUnusableParameter } from './parameter';
import { isTrainingJobManifest, type Manifest } from '../manifest';
import { valueAt } from '../paths';
import { isObject } from '../plain-data';
import { refusal } from '../secrets/refusal';

/*
 * How templates are in the objects that start their runs. The manifest is JSON in a text of the object, with a mark in place
 * of each hole. The annotation names the place of the text, the marks, and what they stand for.
 */

/** The annotation of an object that has templates. */
export const TEMPLATES_KEY = 'cdk8s-sagemaker-training/templates';

/** The version of the form that is written and read here. */
const FORM_VERSION = 1;

/** What else a mark can be: something that only the cluster knows or does. Readers replace it by nothing. */
export interface ClusterHole {
  readonly kind:
    /** The owner of the resource. */
    | 'owner'
    /** The name of the workflow that creates the resource. */
    | 'workflow'
    /** Makes the manifest invalid if a parameter has a value that it may not have. */
    | 'check';
}

/** A hole, and the text that is in its place. */
export type MarkedHole = (Hole | ClusterHole) & {
  readonly mark: string;
  /** What the names of all runs begin with, before a hyphen. */
  readonly prefix?: string;
};

/** A template in an object. */
export interface FormedTemplate {
  readonly name: string;
  /** Where the manifest is, as a path in the object. */
  readonly manifest: string;
  readonly holes: readonly MarkedHole[];
}

/** The way in which what starts runs puts values into holes: each hole becomes a mark that it replaces. */
export interface Emitter {
  markOf(hole: Hole | ClusterHole, prefix: string): string;
}

/** The text of a manifest, with the marks of an emitter. What looks like a mark, of any emitter, is escaped. */
export function formText(open: OpenManifest, emitter: Emitter, prefix: string): string {
  const text = openTextOf(open.json).map(part => typeof part === 'string' ? inertJson(part) : emitter.markOf(part, prefix)).join('');
  return clusterHolesIn(open).reduce((marked, hole) => marked.replaceAll(standInFor(hole), () => emitter.markOf(hole, prefix)), text);
}

/** A manifest whose resource has an owner that only the cluster knows. */
export function withOwner(open: OpenManifest): OpenManifest {
  return open.changed(({ metadata, ...rest }) => ({ ...rest, metadata: { ...metadata, ownerReferences: [STAND_INS.owner] } } as Manifest));
}

/** A manifest whose resource has the name of its workflow as a label. */
export function withWorkflowLabel(open: OpenManifest, key: string): OpenManifest {
  return open.changed(({ metadata, ...rest }) => ({ ...rest, metadata: { ...metadata, labels: { ...metadata.labels, [key]: STAND_INS.workflow } } }));
}

/** A manifest that no API server accepts if a parameter has a value that it may not have. */
export function withCheck(open: OpenManifest): OpenManifest {
  return open.changed(manifest => ({ ...manifest, apiVersion: `${STAND_INS.check}${manifest.apiVersion}` }));
}

/** The holes of a manifest, as the annotation lists them. */
export function markedHoles(open: OpenManifest, emitter: Emitter, prefix: string): MarkedHole[] {
  return [...open.holes, ...clusterHolesIn(open)].map(hole => ({ mark: emitter.markOf(hole, prefix), ...hole, ...hole.kind === 'name' || hole.kind === 'run name' ? { prefix } : {} }));
}

/** The value of the annotation. */
export function formOf(templates: readonly FormedTemplate[]): string {
  return JSON.stringify({ version: FORM_VERSION, templates });
}

/** A template that was read from an object. */
export interface ReadTemplate {
  readonly name: string;
  /** Where the manifest is, as a path in the object. */
  readonly path: string;
  readonly prefix: string;
  readonly open: OpenManifest;
}

/** A template, or why it can't be read. */
export type TemplateReading = { readonly path: string; readonly template: ReadTemplate } | { readonly path: string; readonly error: string };

/** Whether an object says that it has templates. */
function hasTemplates(object: any): boolean {
  return object?.metadata?.annotations?.[TEMPLATES_KEY] !== undefined;
}

/** The templates of an object. */
export function templatesIn(object: any): TemplateReading[] {
  if (!hasTemplates(object)) {
    return [];
  }
  const path = `metadata.annotations.${TEMPLATES_KEY}`;
  const form = parsed(object.metadata.annotations[TEMPLATES_KEY]);
  if (!isObject(form) || !Array.isArray(form.templates)) {
    return [{ path, error: 'is not the JSON of templates' }];
  }
  if (form.version !== FORM_VERSION) {
    return [{ path, error: `has the version ${JSON.stringify(form.version)}, and this release reads version ${FORM_VERSION}` }];
  }
  return form.templates.map((template): TemplateReading => {
    const place = typeof template?.manifest === 'string' ? template.manifest : path;
    try {
      return { path: place, template: readTemplate(template, object) };
    } catch (error) {
      return { path: place, error: (error as Error).message };
    }
  });
}

function readTemplate(template: any, object: any): ReadTemplate {
  const { name, manifest: path, holes } = template ?? {};
  if (typeof name !== 'string' || typeof path !== 'string' || !Array.isArray(holes) || !holes.every(isMarkedHole)) {
    throw new Error('is described by an entry without a name, a place or well-formed holes');
  }
  holes.forEach(hole => hole.kind === 'parameter' && refuseUnusableParameter(hole));
  const text = valueAt(object, path);
  if (typeof text !== 'string') {
    throw refusal(`is not the text of a manifest, as ${TEMPLATES_KEY} says`);
  }
  const open = new OpenManifest(withoutOpenOwners(manifestIn(text, holes)));
  return { name, path, prefix: holes.find(({ prefix }) => prefix !== undefined)?.prefix ?? name, open };
}

function manifestIn(text: string, listed: readonly MarkedHole[]): Manifest {
  // A mark may begin with another one.
  const holes = [...listed].sort((one, other) => other.mark.length - one.mark.length);
  let marked = '';
  for (let rest = text; rest !== '';) {
    const hole = holes.find(({ mark }) => rest.startsWith(mark));
    if (hole === undefined) {
      const foreign = FOREIGN_MARK.exec(rest);
      if (foreign !== null) {
        throw refusal(`has '${foreign[0]}', which is not one of its run values`);
      }
      marked += rest[0];
      rest = rest.slice(1);
    } else {
      marked += isOfCluster(hole) ? '' : markOf(holeOf(hole));
      rest = rest.slice(hole.mark.length);
    }
  }
  const manifest = parsed(marked);
  if (!isTrainingJobManifest(manifest)) {
    throw new Error('is not the JSON of a TrainingJob');
  }
  return manifest;
}

// Literal text never has one: it is escaped.
const FOREIGN_MARK = /^(?:<@[^>]*>?|\{\{[^}]*\}*)/;

function isOfCluster(hole: MarkedHole): hole is ClusterHole & MarkedHole {
  return Object.hasOwn(STAND_INS, hole.kind);
}

function holeOf(hole: Exclude<MarkedHole, ClusterHole>): Hole {
  switch (hole.kind) {
    case 'date': return { kind: 'date', format: hole.format };
    case 'parameter': return { kind: 'parameter', name: hole.name, default: hole.default, pattern: hole.pattern, longest: hole.longest };
    default: return { kind: hole.kind } as Hole;
  }
}

function isMarkedHole(hole: any): hole is MarkedHole {
  return isObject(hole) && typeof hole.mark === 'string' && hole.mark !== '' && Object.hasOwn(MEMBERS, hole.kind)
    && MEMBERS[hole.kind].every(member => typeof hole[member] === 'string');
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'name': ['prefix'],
  'run name': ['prefix'],
  'run': [],
  'date': ['format'],
  'parameter': ['name', 'default', 'pattern', 'longest'],
  'attempt': [],
  'owner': [],
  'workflow': [],
  'check': [],
};

function withoutOpenOwners(manifest: Manifest): Manifest {
  const { ownerReferences, ...metadata } = manifest.metadata;
  return Array.isArray(ownerReferences) && ownerReferences.length === 0 ? { ...manifest, metadata } : manifest;
}

function parsed(text: unknown): any {
  try {
    return JSON.parse(text as string);
  } catch {
    return undefined;
  }
}

/**
 * JSON in which no shell, no kubelet and no template engine finds anything of its own. A brace at the end is that of a text in
 * which a mark follows.
 */
function inertJson(json: string): string {
  return json.replace(/\$/g, '\\u0024').replace(/`/g, '\\u0060').replace(/<(?=@)/g, '\\u003c').replace(/\{(?=\{|$)|(?<=\{)\{/g, '\\u007b');
}

// No text of a user is one of these.
const RANDOM = randomBytes(12).toString('hex');
const STAND_INS: Readonly<Record<ClusterHole['kind'], string>> = { owner: `owner-${RANDOM}`, workflow: `workflow-${RANDOM}`, check: `check-${RANDOM}` };

function clusterHolesIn(open: OpenManifest): ClusterHole[] {
  const { json } = open;
  return (Object.keys(STAND_INS) as Array<ClusterHole['kind']>).map(kind => ({ kind })).filter(hole => json.includes(standInFor(hole)));
}

/** How the place of a hole is in JSON. */
function standInFor({ kind }: ClusterHole): string {
  return kind === 'owner' ? `"${STAND_INS[kind]}"` : STAND_INS[kind];
}
