import { regionOf } from './aws-location';
import { controllerNeedsOf } from './controller-needs';
import { executionNeedsOf } from './execution-needs';
import { statementsOf } from './grants';
import type { PolicyAdditions } from './policy-additions';
import { PolicyJobs } from './policy-jobs';
import type { PolicyStatement } from './policy-statement';
import { RunNames } from './run-names';
import type { Manifest } from '../manifest/manifest';
import { refusal } from '../manifest/secrets/refusal';
import type { Finding } from '../rules/finding';

/** A policy for several jobs, and what of it can't be known. */
export interface ReadPolicy {
  readonly statements: PolicyStatement[];
  readonly findings: Finding[];
}

/**
 * Reads a policy off the manifests of jobs.
 *
 * @param neighbors other jobs, whose names the manifests may contain
 */
export function readPolicy(
  jobs: readonly Manifest[], neighbors: readonly Manifest[], options: PolicyAdditions & { readonly accountId?: string },
): ReadPolicy {
  const known = [PolicyJobs.of(jobs), PolicyJobs.of(neighbors)];
  const nobody = PolicyJobs.of(NOBODY);
  const names = options.onlyTheseRuns === true ? new RunNames(nobody, nobody) : new RunNames(known[0], known[1]);
  const encryptedOutputs = known.flatMap(each => each.encryptedOutputs);
  const needs = jobs.map(job => executionNeedsOf(job, { accountId: options.accountId, additions: options, encryptedOutputs, names: names.of(job) }));
  const own = options.statements ?? [];
  const statements = statementsOf(needs.flatMap(({ grants }) => grants));
  refuseSharedSids([...statements, ...own]);
  return { statements: [...statements, ...own], findings: distinct(needs.flatMap(({ findings }) => findings)) };
}

/** Reads off the manifests of jobs what the controller needs to run them. */
export function readControllerPolicy(
  jobs: readonly Manifest[], options: { readonly accountId?: string; readonly region?: string },
): ReadPolicy {
  const names = new RunNames(PolicyJobs.of(jobs), PolicyJobs.of(NOBODY));
  const needs = jobs.map(job => controllerNeedsOf(job, options, names.of(job)));
  return { statements: statementsOf(needs.flatMap(({ grants }) => grants)), findings: distinct(needs.flatMap(({ findings }) => findings)) };
}

const NOBODY: readonly Manifest[] = [];

function refuseSharedSids(statements: readonly PolicyStatement[]): void {
  const sids = statements.map(({ sid }) => sid);
  const shared = sids.find((sid, position) => sids.indexOf(sid) !== position);
  if (shared !== undefined) {
    throw refusal(`Expected a new sid for your statement, got '${shared}', which another one has`);
  }
}

/** Jobs that share settings would say the same about them. */
function distinct(findings: Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [finding.toString(), finding])).values()];
}

/** The Regions of jobs, as far as they are known. */
export function regionsOf(jobs: readonly Manifest[], additions: PolicyAdditions): string[] {
  return [...new Set(jobs.flatMap(job => regionOf(job, additions) ?? []))].sort();
}
