import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Claim } from './witness';
import type { Manifest } from '../manifest/manifest';
import { documentation } from '../manifest/text/documentation';
import { toFinding } from '../rules/engine/to-finding';
import { type Finding, FindingLevel } from '../rules/finding';
import type { RuleDescription, Violation } from '../rules/rule';

/** The rule about objects of this library that are one resource in the cluster. It looks at constructs, not at manifests. */
export const RESOURCE_SHARED: RuleDescription = {
  id: 'resource-shared',
  level: FindingLevel.ERROR,
  paths: ['metadata.name', 'metadata.namespace'],
  what: 'No two resources of a chart have the same kind, namespace and name.',
  why: 'they are one resource in the cluster: the second replaces the first, or changes it',
  remedy: 'give each resource a name of its own',
  source: documentation('reference/rules.md'),
};

/**
 * The name of an object, which no other object of its kind may have in its chart.
 *
 * @param identity what else distinguishes it from others, such as its namespace
 */
export function nameClaim(kind: string, name: string, identity: readonly unknown[] = [], violation: Partial<Violation> = {}): Claim {
  return {
    key: JSON.stringify([kind, name, ...identity]),
    rule: RESOURCE_SHARED,
    violationBeside: first => ({ path: 'metadata.name', says: `is '${name}', the name of '${first}', too`, ...violation }),
  };
}

/** A job with its manifest. */
export interface PlacedJob {
  readonly construct: IConstruct;
  readonly manifest: Manifest;
}

/** The names of the resources of jobs. Most are hashed and occur once, so charts are looked up for the others only. */
export class ResourceNames {
  private readonly firsts = new Map<string, PlacedJob>();
  private readonly further = new Map<string, PlacedJob[]>();

  /** Adds a job, and answers what is wrong if one before it in the same chart is the same resource. */
  public add(job: PlacedJob): Finding[] {
    const name: unknown = job.manifest.metadata?.name;
    if (typeof name !== 'string') {
      return NONE;
    }
    const first = this.firsts.get(name);
    if (first === undefined) {
      this.firsts.set(name, job);
      return NONE;
    }
    const known = this.further.get(name) ?? [first];
    const same = known.find(other => isSameResource(job, other));
    if (same === undefined) {
      this.further.set(name, [...known, job]);
      return NONE;
    }
    return [toFinding(RESOURCE_SHARED, { path: 'metadata.name', says: `is '${name}', the name of '${same.construct.node.path}', too` })];
  }
}

const NONE: Finding[] = [];

function isSameResource(one: PlacedJob, other: PlacedJob): boolean {
  return one.manifest.kind === other.manifest.kind
    && one.manifest.metadata.namespace === other.manifest.metadata.namespace
    && Chart.of(one.construct) === Chart.of(other.construct);
}
