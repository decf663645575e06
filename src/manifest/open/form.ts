import { randomBytes } from 'crypto';
import type { Hole } from './hole';
import type { OpenManifest } from './open-manifest';
import { openTextOf } from './open-text';
import type { Manifest } from '../manifest';

/*
 * How templates are written in the objects that start their runs. The manifest is JSON in a text of the object, with a mark in
 * place of each hole. The annotation names the place of the text, the marks, and what they stand for.
 */

/** The annotation of an object that has templates. */
export const TEMPLATES_KEY = 'cdk8s-sagemaker-training/templates';

/** The version of the form that this release writes and reads. */
export const FORM_VERSION = 1;

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

/** Whether a mark is something that only the cluster knows or does. */
export function isOfCluster(hole: MarkedHole): hole is ClusterHole & MarkedHole {
  return Object.hasOwn(STAND_INS, hole.kind);
}

function clusterHolesIn(open: OpenManifest): ClusterHole[] {
  const { json } = open;
  return (Object.keys(STAND_INS) as Array<ClusterHole['kind']>).map(kind => ({ kind })).filter(hole => json.includes(standInFor(hole)));
}

/** How the place of a hole is in JSON. */
function standInFor({ kind }: ClusterHole): string {
  return kind === 'owner' ? `"${STAND_INS[kind]}"` : STAND_INS[kind];
}
