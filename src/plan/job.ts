import { ACK_ANNOTATION } from '../controller/annotations';
import { AdoptionPolicy, DeletionPolicy } from '../controller/policies';
import { grouped } from '../manifest/grouped';
import type { Manifest } from '../manifest/manifest';
import { nonEmptyText } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';
import { kindOf, type JobKind } from '../naming/job-kind';
import { POINT_KEY, SWEEP_LABEL } from '../naming/point';
import { RUN_KEY } from '../naming/run';

/** A training or tuning job as one side of a plan has it. */
export interface Job {
  readonly manifest: Manifest;
  readonly kind: JobKind;
  readonly file: string;
  readonly line: number;
  /** The name of the resource. */
  readonly name: string;
  readonly namespace: string | undefined;
  /** The name of the job in SageMaker. */
  readonly jobName: string;
  readonly family: string | undefined;
  /** Which run of its family the job is. */
  readonly run: string | undefined;
  /** Of which sweep the job is a part. */
  readonly sweep: string | undefined;
  /** Which point of its sweep it is. */
  readonly point: string | undefined;
  readonly region: string | undefined;
  /** Deleting the resource leaves the job alone. */
  readonly retained: boolean;
  /** The controller only looks at the job. */
  readonly readOnly: boolean;
  readonly adoption: string | undefined;
}

/** Reads off a manifest what decides about its job. */
export function jobOf(manifest: Manifest, file: string, line: number): Job {
  const { metadata, spec } = manifest;
  const annotation = (key: string): string | undefined => nonEmptyText(metadata.annotations?.[key]);
  const kind = kindOf(manifest);
  const deletionPolicy = annotation(ACK_ANNOTATION.deletionPolicy);
  return {
    manifest,
    kind,
    file,
    line,
    name: String(metadata.name),
    namespace: nonEmptyText(metadata.namespace),
    jobName: nonEmptyText(spec?.[kind.nameField]) ?? String(metadata.name),
    family: nonEmptyText(metadata.labels?.[FAMILY_LABEL]),
    run: annotation(RUN_KEY),
    sweep: nonEmptyText(metadata.labels?.[SWEEP_LABEL]),
    point: annotation(POINT_KEY),
    region: annotation(ACK_ANNOTATION.region),
    // The controller treats any other value as `retain`.
    retained: deletionPolicy !== undefined && deletionPolicy !== DeletionPolicy.DELETE,
    readOnly: annotation(ACK_ANNOTATION.readOnly)?.toLowerCase() === 'true',
    adoption: annotation(ACK_ANNOTATION.adoptionPolicy),
  };
}

/** Identifies a resource in a cluster. */
export function resourceKey({ kind, namespace, name }: Job): string {
  return `${kind.kind}/${namespace ?? ''}/${name}`;
}

/** Resources of a new side, each with the one of the old side that is the same. */
export function sameResources(before: readonly Job[], after: readonly Job[]): Map<Job, Job> {
  return sameObjects(before, after, { keyOf: resourceKey, nameOf: ({ kind, name }) => `${kind.kind}/${name}`, namespaceOf: ({ namespace }) => namespace });
}

/** What identifies an object in a cluster: with its namespace, and without. */
export interface Identity<T> {
  keyOf(one: T): string;
  nameOf(one: T): string;
  namespaceOf(one: T): string | undefined;
}

/**
 * What is on a new side, each with what is the same on the old side. A manifest without a namespace is applied to the current one, so
 * it matches the only one of its name, as long as one side alone names the namespace.
 */
export function sameObjects<T>(before: readonly T[], after: readonly T[], { keyOf, nameOf, namespaceOf }: Identity<T>): Map<T, T> {
  const byKey = new Map(before.map(one => [keyOf(one), one]));
  const same = new Map(after.flatMap(one => {
    const other = byKey.get(keyOf(one));
    return other === undefined ? [] : [[one, other] as const];
  }));
  const taken = new Set(same.values());
  const olds = grouped(before, nameOf);
  for (const [name, news] of grouped(after, nameOf)) {
    const [young, ...moreYoung] = news;
    const [old, ...moreOld] = olds.get(name) ?? [];
    const isOneToOne = old !== undefined && moreYoung.length + moreOld.length === 0 && !taken.has(old) && !same.has(young);
    if (isOneToOne && (namespaceOf(old) === undefined) !== (namespaceOf(young) === undefined)) {
      same.set(young, old);
    }
  }
  return same;
}

/** A name as people read it, with its namespace. */
export function fullNameOf({ namespace, name }: Pick<Job, 'namespace' | 'name'>): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}

/** Identifies a job in SageMaker, as far as a manifest shows. */
export function jobKeyOf({ kind, region, jobName }: Job): string {
  return `${kind.kind}/${region ?? ''}/${jobName}`;
}

/** Whether applying a new resource can start a job. */
export function canStart({ readOnly, adoption }: Job): boolean {
  return !readOnly && adoption !== AdoptionPolicy.ADOPT;
}

/** Whether a new resource takes over a job that exists. */
export function adopts({ adoption }: Job): boolean {
  return adoption === AdoptionPolicy.ADOPT || adoption === AdoptionPolicy.ADOPT_OR_CREATE;
}
