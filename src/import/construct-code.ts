import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import type { ImportedJob } from './imported-job';
import { jobCode } from './job-code';
import type { Names } from './names';
import { operationsBetween, type Operation } from './patches';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt, carryOut, construct } from '../manifest/codec/carry-out';
import { call, construction, data, members, type Code, type Construction } from '../manifest/codec/code';
import type { Manifest } from '../manifest/manifest';
import { copyPlainData } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';
import { JobName } from '../naming/job-name';

/** How an imported job is written. */
export interface JobProgram {
  readonly job: ImportedJob;
  readonly id: string;
  /** The construct, in the scope of a chart. */
  readonly construct: Construction;
  /** Patches that take away what its props give besides, or put lists in order. */
  readonly trims: readonly Code[];
  /** Patches for what its props don't give. */
  readonly additions: readonly Code[];
  /** What it is synthesized to. */
  readonly manifest: Manifest;
}

/** How jobs are written. */
export interface ProgramOptions {
  /** Whether what the library writes out for absent fields stays. */
  readonly withDefaults?: boolean;
}

/**
 * Writes a job as a construct with props as far as there are some, and patches for the rest. It is made and synthesized
 * here to find out what the rest is. Where that isn't enough, as for a resource without a spec, it becomes a plain object.
 */
export function jobProgram(job: ImportedJob, chartId: string, id: string, names: Names, options: ProgramOptions = {}): JobProgram {
  return attempt(() => typedJob(job, chartId, id, names, options)) ?? plainObject(job, id);
}

function typedJob(job: ImportedJob, chartId: string, id: string, names: Names, { withDefaults }: ProgramOptions): JobProgram | undefined {
  const found = jobCode(withJobName(job), nameCode(job, id), names);
  if (found === undefined) {
    return undefined;
  }
  const code = construction(found.owner, data(id), found.props);
  const first = synthesized(chartId, code, []);
  const operations = operationsBetween(first, wantedOf(job, first));
  const exact = synthesized(chartId, code, operations);
  if (canonicalJson(exact) !== canonicalJson(wantedOf(job, exact))) {
    return undefined;
  }
  const kept = withDefaults === true ? operations.filter(({ op, path }) => op !== 'remove' || !path.startsWith('/spec/')) : operations;
  const isTrim = ({ op }: Operation) => op === 'remove' || op === 'move';
  return {
    job,
    id,
    construct: code,
    trims: kept.filter(isTrim).map(patchCode),
    additions: kept.filter(operation => !isTrim(operation)).map(patchCode),
    manifest: synthesized(chartId, code, kept),
  };
}

function plainObject(job: ImportedJob, id: string): JobProgram {
  const { apiVersion, kind, metadata, ...rest } = withJobName(job);
  const named = { ...metadata, name: metadata.name ?? id };
  return {
    job,
    id,
    construct: construction(ApiObject, data(id), data({ apiVersion, kind, metadata: named, ...rest })),
    trims: [],
    additions: [],
    manifest: { apiVersion, kind, metadata: named, ...rest },
  };
}

function synthesized(chartId: string, code: Construction, operations: readonly Operation[]): Manifest {
  const chart = new Chart(new App(), chartId);
  const job = construct(code, chart);
  if (operations.length > 0) {
    job.addJsonPatch(...operations.map(operation => carryOut(patchCode(operation))));
  }
  return job.toJson();
}

/** The manifest of a job with the names that the library gives it, where it gets new ones, and with its label. */
function wantedOf({ manifest, keepsName }: ImportedJob, actual: Manifest): Manifest {
  const { metadata, spec, ...rest } = copyPlainData(manifest, true);
  const family = { [FAMILY_LABEL]: actual.metadata.labels![FAMILY_LABEL] };
  const labelled = { ...metadata, labels: { ...family, ...metadata.labels } };
  return keepsName
    ? { ...rest, metadata: 'name' in metadata || 'generateName' in metadata ? labelled : { ...labelled, name: actual.metadata.name }, spec }
    : { ...rest, metadata: { ...labelled, name: actual.metadata.name }, spec: { ...spec, trainingJobName: actual.spec.trainingJobName } };
}

function withJobName({ manifest, keepsName, formerName }: ImportedJob): Manifest {
  return keepsName || formerName === undefined ? manifest : { ...manifest, spec: { ...manifest.spec, trainingJobName: formerName } };
}

function nameCode({ manifest, keepsName, formerName }: ImportedJob, id: string): Code {
  const label = manifest.metadata.labels?.[FAMILY_LABEL];
  return keepsName
    ? call(JobName, 'fixed', data(formerName ?? id), members({ family: isFamily(label) ? data(label) : undefined }))
    : call(JobName, 'hashed', members({ family: data(id) }));
}

function isFamily(label: unknown): boolean {
  return typeof label === 'string' && /^[a-z0-9]([a-z0-9-]{0,48}[a-z0-9])?$/.test(label);
}

function patchCode(operation: Operation): Code {
  switch (operation.op) {
    case 'remove': return call(JsonPatch, 'remove', data(operation.path));
    case 'move': return call(JsonPatch, 'move', data(operation.from), data(operation.path));
    default: return call(JsonPatch, operation.op, data(operation.path), data(operation.value));
  }
}
