import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import type { ImportedJob } from './imported-job';
import { CHART, jobCode } from './job-code';
import type { ProgramNames } from './names';
import { operationsBetween, type Operation } from './patches';
import { withScript } from './script-code';
import { tuningCode } from './tuning-code';
import { canonicalJson } from '../manifest/canonical-json';
import { attempt, carryOut, construct } from '../manifest/codec/carry-out';
import { call, construction, data, mapped, members, reference, type Code, type Construction } from '../manifest/codec/code';
import { fieldAt } from '../manifest/json-pointer';
import { isDnsLabel } from '../manifest/kubernetes-names';
import { isTuningJobManifest, type Manifest } from '../manifest/manifest';
import { valueAt } from '../manifest/paths';
import { copyPlainData, nonEmptyText } from '../manifest/plain-data';
import { FAMILY_LABEL } from '../naming/family';
import { kindOf, type JobKind } from '../naming/job-kind';
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
  /** The fields that the library gives a value which is not the default of SageMaker, with that value. */
  readonly defaults: readonly string[];
  /** What it is synthesized to. */
  readonly manifest: Manifest;
}

/**
 * Writes a job as a construct with props as far as there are some, and patches for the rest. It is made and synthesized
 * here to find out what the rest is. Where that isn't enough, as for a resource without a spec, it becomes a plain object.
 */
export function jobProgram(job: ImportedJob, chartId: string, id: string, names: ProgramNames): JobProgram {
  return attempt(() => typedJob(job, chartId, id, names)) ?? plainObject(job, id);
}

function typedJob(job: ImportedJob, chartId: string, id: string, names: ProgramNames): JobProgram | undefined {
  const name = nameCode(job, id);
  const found = isTuningJobManifest(job.manifest)
    ? [tuningCode(withJobName(job), id, { name }, names)].filter(code => code !== undefined)
    : withScript(withJobName(job)).flatMap(({ manifest, codes }) => jobCode(manifest, { ...codes, name }, names.variables) ?? []);
  const written = found.flatMap(({ owner, props }) => attempt(() => patched(job, chartId, construction(owner, data(id), props))) ?? []);
  // The first says most, and is as good as the others if it needs no more patches.
  const fewest = Math.min(...written.map(({ operations }) => operations.length));
  const best = written.find(({ operations }) => operations.length === fewest);
  if (best === undefined) {
    return undefined;
  }
  const { code, operations, first } = best;
  const kept = job.isExact ? operations : operations.filter(operation => !isTrim(operation) || !operation.path.startsWith('/spec/'));
  return {
    job,
    id,
    construct: code,
    ...patches(kept),
    defaults: chosenValues(operations.filter(operation => !kept.includes(operation)), first),
    manifest: synthesized(chartId, code, kept),
  };
}

/** What the library has chosen, of what it gives besides: the input leaves out what SageMaker requires. */
function chosenValues(operations: readonly Operation[], manifest: Manifest): string[] {
  return operations.filter(({ op }) => op === 'remove').map(({ path }) => fieldAt(path)).flatMap(path => {
    const field = path.replace(/\[\d+\]/g, '[]');
    return CHOSEN.includes(field) ? [`${field}: ${valueAt(manifest, path)}`] : [];
  });
}

/** Fields that SageMaker requires, and for which SDKs have a usual value. */
const CHOSEN = [
  'spec.algorithmSpecification.trainingInputMode',
  'spec.inputDataConfig[].dataSource.s3DataSource.s3DataType',
  'spec.resourceConfig.instanceCount',
  'spec.resourceConfig.volumeSizeInGB',
];

interface Patched {
  readonly code: Construction;
  /** What it is synthesized to without patches. */
  readonly first: Manifest;
  readonly operations: readonly Operation[];
}

/** A construct with the patches that make its manifest the wanted one; undefined if they don't. */
function patched(job: ImportedJob, chartId: string, code: Construction): Patched | undefined {
  const first = synthesized(chartId, code, []);
  const operations = operationsBetween(first, wantedOf(job, first));
  const exact = synthesized(chartId, code, operations);
  return canonicalJson(exact) === canonicalJson(wantedOf(job, exact)) ? { code, first, operations } : undefined;
}

function patches(operations: readonly Operation[]): Pick<JobProgram, 'trims' | 'additions'> {
  return {
    trims: operations.filter(isTrim).map(patchCode),
    additions: operations.filter(operation => !isTrim(operation)).map(patchCode),
  };
}

function isTrim({ op }: Operation): boolean {
  return op === 'remove' || op === 'move';
}

/** A plain object, with patches for what cdk8s does not take in props, such as a name of another type. */
function plainObject(job: ImportedJob, id: string): JobProgram {
  const { apiVersion, kind, metadata, ...rest } = withJobName(job);
  const manifest = { apiVersion, kind, metadata: 'generateName' in metadata ? metadata : { name: id, ...metadata }, ...rest };
  const namespace = nonEmptyText(metadata.namespace);
  const first = {
    apiVersion: IS_API_VERSION.test(apiVersion) ? apiVersion : kindOf(job.manifest).apiVersion,
    kind,
    metadata: { name: nonEmptyText(metadata.name) ?? id, ...namespace && { namespace } },
  };
  const operations = operationsBetween(first, manifest);
  return {
    job,
    id,
    construct: construction(ApiObject, data(id), members({
      apiVersion: data(first.apiVersion),
      kind: data(kind),
      metadata: members(Object.fromEntries(Object.entries(first.metadata).map(([member, value]) => [member, data(value)]))),
    })),
    ...patches(operations),
    defaults: [],
    manifest,
  };
}

/** A group and a version. */
const IS_API_VERSION = /^[^/]+\/[^/]+$/;

function synthesized(chartId: string, code: Construction, operations: readonly Operation[]): Manifest {
  const chart = new Chart(new App(), chartId);
  const inChart = (piece: Code) => piece.kind === 'variable' && piece.name === CHART.name ? reference({ chart }, 'chart') : piece;
  const job = construct(mapped(code, inChart) as Construction, chart);
  if (operations.length > 0) {
    job.addJsonPatch(...operations.map(operation => carryOut(patchCode(operation))));
  }
  return job.toJson();
}

/** The manifest of a job with the names that the library gives it, where it gets new ones, and with its label. */
function wantedOf({ manifest, keepsName }: ImportedJob, actual: Manifest): Manifest {
  const { nameField } = kindOf(manifest);
  const { metadata, spec, ...rest } = copyPlainData(manifest, true);
  const family = { [FAMILY_LABEL]: actual.metadata.labels![FAMILY_LABEL] };
  const labelled = { ...metadata, labels: { ...family, ...metadata.labels } };
  return keepsName
    ? { ...rest, metadata: 'name' in metadata || 'generateName' in metadata ? labelled : { ...labelled, name: actual.metadata.name }, spec }
    : { ...rest, metadata: { ...labelled, name: actual.metadata.name }, spec: { ...spec, [nameField]: actual.spec[nameField] } };
}

function withJobName({ manifest, keepsName, formerName }: ImportedJob): Manifest {
  return keepsName || formerName === undefined ? manifest : { ...manifest, spec: { ...manifest.spec, [kindOf(manifest).nameField]: formerName } };
}

function nameCode({ manifest, keepsName, formerName }: ImportedJob, id: string): Code {
  const label = manifest.metadata.labels?.[FAMILY_LABEL];
  return keepsName
    ? call(JobName, 'fixed', data(formerName ?? id), members({ family: isFamily(label, kindOf(manifest)) ? data(label) : undefined }))
    : call(JobName, 'hashed', members({ family: data(id) }));
}

/** Whether the name of a job has this family as a whole. */
function isFamily(label: unknown, { longestFamily }: JobKind): boolean {
  return typeof label === 'string' && isDnsLabel(label) && label.length <= longestFamily;
}

function patchCode(operation: Operation): Code {
  switch (operation.op) {
    case 'remove': return call(JsonPatch, 'remove', data(operation.path));
    case 'move': return call(JsonPatch, 'move', data(operation.from), data(operation.path));
    default: return call(JsonPatch, operation.op, data(operation.path), data(operation.value));
  }
}
