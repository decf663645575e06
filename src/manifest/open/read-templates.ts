import { FORM_VERSION, isOfCluster, TEMPLATES_KEY, type ClusterHole, type FormedTemplate, type MarkedHole } from './form';
import type { Hole } from './hole';
import { OpenManifest } from './open-manifest';
import { markOf } from './open-text';
import { refuseUnusableParameter } from './parameter';
import { isTrainingJobManifest, type Manifest } from '../manifest';
import { parseJson } from '../parse-json';
import { valueAt } from '../paths';
import { isObject } from '../plain-data';
import { refusal } from '../secrets/refusal';

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
export function hasTemplates(object: any): boolean {
  return annotationOf(object) !== undefined;
}

/** The templates of an object. */
export function templatesIn(object: any): TemplateReading[] {
  if (!hasTemplates(object)) {
    return [];
  }
  const path = `metadata.annotations.${TEMPLATES_KEY}`;
  const form = parseJson(annotationOf(object));
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

/** What an object lists as its templates, whether or not their manifests can be read. */
export function listedTemplates(object: any): FormedTemplate[] {
  const templates = parseJson(annotationOf(object))?.templates;
  return Array.isArray(templates) ? templates.filter(isFormedTemplate) : [];
}

function annotationOf(object: any): any {
  return object?.metadata?.annotations?.[TEMPLATES_KEY];
}

function readTemplate(template: unknown, object: any): ReadTemplate {
  if (!isFormedTemplate(template)) {
    throw new Error('is described by an entry without a name, a place or well-formed holes');
  }
  const { name, manifest: path, holes } = template;
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
  const manifest = parseJson(marked);
  if (!isTrainingJobManifest(manifest)) {
    throw new Error('is not the JSON of a TrainingJob');
  }
  return manifest;
}

// Literal text never has one: it is escaped.
const FOREIGN_MARK = /^(?:<@[^>]*>?|\{\{[^}]*\}*)/;

function holeOf(hole: Exclude<MarkedHole, ClusterHole>): Hole {
  switch (hole.kind) {
    case 'date': return { kind: 'date', format: hole.format };
    case 'parameter': return { kind: 'parameter', name: hole.name, default: hole.default, pattern: hole.pattern, longest: hole.longest };
    default: return { kind: hole.kind } as Hole;
  }
}

function isFormedTemplate(template: any): template is FormedTemplate {
  return isObject(template) && typeof template.name === 'string' && typeof template.manifest === 'string'
    && Array.isArray(template.holes) && template.holes.every(isMarkedHole);
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
