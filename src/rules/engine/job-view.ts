import { readField, UNRESOLVED, type NoteTaker } from './field-view';
import { Reads } from './reads';
import { annotationOf } from '../../controller/annotations';
import type { Manifest } from '../../manifest/manifest';
import { isWithin, valueAt } from '../../manifest/paths';
import { isObject } from '../../manifest/plain-data';
import { FieldTree, type CrdField } from '../../manifest/schema/field-tree';
import { SPEC_SCHEMA } from '../../manifest/schema/training-job-schema';
import { isConcrete, knownText } from '../../manifest/tokens';
import { TRAINING, type JobKind } from '../../naming/job-kind';

/** What the changes of the resource and its metadata are called by. */
export const RESOURCE = '';
export const METADATA = 'metadata';
export const ANNOTATIONS = 'metadata.annotations';
export const LABELS = 'metadata.labels';

/** The fields of the description of a training job. */
export const TRAINING_JOB = new FieldTree(SPEC_SCHEMA, 'spec');

/** Options for a view. */
export interface JobViewOptions {
  /** Whether to note what rules read. */
  readonly notesReads?: boolean;
  /** The fields of the description of the training, the root where it is in the resource. */
  readonly fields?: FieldTree;
  /** What the description is of; a training job by default. */
  readonly kind?: JobKind;
  /** Members of the description that are not in the resource, or that stand elsewhere in it. */
  readonly ownMembers?: Readonly<Record<string, unknown>>;
  /** A job of the same kind of which no text is objected to. */
  readonly known?: Manifest;
  /** Whether all fields are known to have values of their types. */
  readonly isSound?: boolean;
  /** What was read off another job that has the same there. */
  readonly readings?: ReadonlyMap<Read, KeptReading>;
}

/** What is to be read off a job. */
export type Read = (job: JobView) => unknown;

/** What texts of a job can be in. */
interface RawTexts {
  readonly metadata?: any;
  readonly spec?: any;
}

/**
 * A job as rules read it. The readings that rules share are kept with it, and what each rule reads is noted on request. A
 * value that nobody knows yet, or that has another type than the CRD says, ends the rule that reads it.
 */
export class JobView implements NoteTaker {
  public readonly isSound: boolean;
  /** What the spec describes. */
  public readonly kind: JobKind;
  private readonly notesReads: boolean;
  private readonly root: CrdField;
  private readonly description: any;
  private readonly known: Manifest | undefined;
  private view: any;
  private readonly readings = new Map<Read, KeptReading>();
  private readonly readingsOfOther: ReadonlyMap<Read, KeptReading> | undefined;
  private notes: Reads | undefined;

  constructor(private readonly manifest: Manifest, options: JobViewOptions = {}) {
    const { notesReads = false, fields: { root } = TRAINING_JOB, ownMembers, known, isSound = false, readings, kind = TRAINING } = options;
    this.isSound = isSound;
    this.kind = kind;
    this.notesReads = notesReads;
    this.known = known;
    this.readingsOfOther = readings;
    this.root = root;
    const description = valueAt(manifest, root.path);
    this.description = ownMembers === undefined ? description : { ...description, ...ownMembers };
  }

  public get reads(): Reads | undefined {
    return this.notes;
  }

  /** The description of the training, in the names of the CRD. */
  public get spec(): any {
    if (this.isSound && !this.notesReads) {
      return this.description;
    }
    if (this.view === undefined) {
      this.view = readField(this.root, this.description ?? NOTHING, this);
    } else {
      this.notes?.addField(this.root.number);
    }
    return this.view;
  }

  public hyperParameter(name: string): string | undefined {
    return this.entry('hyperParameters', name);
  }

  /** The names of all hyperparameters, also of those whose values nobody knows yet. */
  public get hyperParameterNames(): readonly string[] {
    this.notes?.addNames(`${this.root.path}.hyperParameters`);
    return Object.keys(this.entries('hyperParameters'));
  }

  /** A variable of the environment of the container. */
  public environmentVariable(name: string): string | undefined {
    return this.entry('environment', name);
  }

  /** The name of the resource; undefined unless it is a text that is known by now. */
  public get name(): string | undefined {
    this.notes?.addKey(METADATA, 'name');
    return knownText(this.manifest.metadata?.name);
  }

  /** What stands for the name of the resource. */
  public get nameAsGiven(): unknown {
    this.notes?.addKey(METADATA, 'name');
    return this.manifest.metadata?.name;
  }

  /** What stands for the prefix of a name that the API server makes. */
  public get generateName(): unknown {
    this.notes?.addKey(METADATA, 'generateName');
    return this.manifest.metadata?.generateName;
  }

  /** An annotation; undefined unless it is a text that is known by now. */
  public annotation(key: string): string | undefined {
    this.notes?.addKey(ANNOTATIONS, key);
    return annotationOf(this.manifest, key);
  }

  /** All annotations, of any type. */
  public get annotations(): Readonly<Record<string, unknown>> {
    this.notes?.addMap(ANNOTATIONS);
    return this.manifest.metadata?.annotations ?? {};
  }

  /** All labels, of any type. */
  public get labels(): Readonly<Record<string, unknown>> {
    this.notes?.addMap(LABELS);
    return this.manifest.metadata?.labels ?? {};
  }

  /** What stands for the namespace. */
  public get namespace(): unknown {
    this.notes?.addKey(METADATA, 'namespace');
    return this.manifest.metadata?.namespace;
  }

  /** What stands for the version that the API server gives a resource. */
  public get resourceVersion(): unknown {
    this.notes?.addKey(METADATA, 'resourceVersion');
    return this.manifest.metadata?.resourceVersion;
  }

  /** What stands for the owners of the resource. */
  public get ownerReferences(): unknown {
    this.notes?.addKey(METADATA, 'ownerReferences');
    return this.manifest.metadata?.ownerReferences;
  }

  /** What stands for a member of the metadata. */
  public metadataMember(name: string): unknown {
    this.notes?.addKey(METADATA, name);
    return this.manifest.metadata?.[name];
  }

  /** What stands for the metadata, which may be no object. */
  public get metadataAsGiven(): unknown {
    this.notes?.addNames(METADATA);
    return this.manifest.metadata;
  }

  /** The names of the members that the resource has itself. */
  public get namesInResource(): readonly string[] {
    this.notes?.addNames(RESOURCE);
    return namesOfMembers(this.manifest);
  }

  public get namesInMetadata(): readonly string[] {
    this.notes?.addNames(METADATA);
    return namesOfMembers(this.manifest.metadata);
  }

  /** The raw metadata and description, and those of a job in which nobody objects to a text, for rules that look at each text alone. */
  public get texts(): { readonly own: RawTexts; readonly known: RawTexts | undefined } {
    this.notes?.addEachText();
    return { own: { metadata: this.manifest.metadata, spec: this.description }, known: this.known };
  }

  /** Where in the resource a place of the description is. Rules write every description as `spec`. */
  public placed(path: string): string {
    return isWithin(path, 'spec') ? this.root.path + path.slice('spec'.length) : path;
  }

  /** A reading that was made before, or is made now. */
  public keep<T>(read: (job: JobView) => T): T {
    let kept = this.readingsOfOther?.get(read) ?? this.readings.get(read);
    if (kept === undefined) {
      kept = this.noting(read);
      this.readings.set(read, kept);
    }
    if (kept.reads !== undefined) {
      this.notes?.addAll(kept.reads);
    }
    if (kept.isUnresolved) {
      throw UNRESOLVED;
    }
    return kept.answer as T;
  }

  /** The lasting readings that were made. */
  public get lastingReadings(): ReadonlyArray<readonly [Read, KeptReading]> {
    return [...this.readings].filter(([read]) => LASTING.has(read));
  }

  /** What is read off the job, and what that took, if this view notes it. */
  public noting<T>(read: (job: JobView) => T): KeptReading<T> {
    const outer = this.notes;
    const reads = this.notes = this.notesReads ? new Reads() : undefined;
    try {
      const answer = read(this);
      return answer === undefined && reads === undefined ? NO_ANSWER : { answer, reads, isUnresolved: false };
    } catch (error) {
      if (error !== UNRESOLVED) {
        throw error;
      }
      return { answer: undefined, reads, isUnresolved: true };
    } finally {
      this.notes = outer;
    }
  }

  /** One entry of a map, so that the others may differ from job to job without a rule having to look again. */
  private entry(map: 'hyperParameters' | 'environment', key: string): string | undefined {
    this.notes?.addKey(`${this.root.path}.${map}`, key);
    const entries = this.entries(map);
    const value = Object.hasOwn(entries, key) ? entries[key] ?? undefined : undefined;
    if (value !== undefined && knownText(value) === undefined) {
      throw UNRESOLVED;
    }
    return value;
  }

  private entries(map: 'hyperParameters' | 'environment'): Readonly<Record<string, any>> {
    const entries = this.description?.[map] ?? {};
    if (!isObject(entries) || !isConcrete(entries)) {
      throw UNRESOLVED;
    }
    return entries;
  }
}

/** The names of the members of an object that have values. */
function namesOfMembers(object: unknown): string[] {
  return isObject(object) ? Object.keys(object).filter(name => object[name] !== undefined) : [];
}

/** A reading that rules share: made once for each view of a job. */
export function reading<T>(read: (job: JobView) => T): (job: JobView) => T {
  return job => job.keep(read);
}

/** A shared reading whose answer does not lead back to the job, so that it holds for every job in which what was read is the same. */
export function lastingReading<T>(read: (job: JobView) => T): (job: JobView) => T {
  LASTING.add(read);
  return reading(read);
}

const LASTING = new WeakSet<Read>();

/** What was read off a job; nothing if it met something that no rule can judge. */
export interface KeptReading<T = unknown> {
  readonly answer: T | undefined;
  readonly reads: Reads | undefined;
  readonly isUnresolved: boolean;
}

/** Most rules have nothing to say. */
const NO_ANSWER: KeptReading<any> = { answer: undefined, reads: undefined, isUnresolved: false };

/** Is of no type that a field may have. */
const NOTHING = Symbol('nothing');
