import { wholeText } from './patterns';
import { DEFAULTS } from '../manifest/defaults';
import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { isAtMost, isTrue, matches } from '../tree/conditions';
import { everywhere, guardrailRule, oneOf, required, type GuardrailDescription, type GuardrailRule } from '../tree/guardrail-rule';

const RUNTIME = 'spec.stoppingCondition.maxRuntimeInSeconds';
const COUNT = 'spec.resourceConfig.instanceCount';
const GROUPS = 'spec.resourceConfig.instanceGroups';
const TYPES = ['spec.resourceConfig.instanceType', `${GROUPS}[].instanceType`];
const TRANSIT = 'spec.enableInterContainerTrafficEncryption';

const DEFAULT_RUN_SECONDS = DEFAULTS[RUNTIME];

export const INSTANCE_TYPES: GuardrailDescription = {
  id: 'guardrail-instance-types',
  paths: TYPES,
  what: 'Only allowed instance types are used.',
  why: 'these instances are not for the jobs below that scope',
  remedy: 'choose an instance type that is allowed',
};

export const MAX_RUNTIME: GuardrailDescription = {
  id: 'guardrail-max-runtime',
  paths: [RUNTIME],
  what: 'No job may run longer than allowed; without a limit of its own a job may run for a day.',
  why: 'a job that hangs is billed until its limit',
  remedy: 'lower spec.stoppingCondition.maxRuntimeInSeconds, that is maxRuntime in code, and go on from checkpoints in a next job',
};

export const MAX_INSTANCE_HOURS: GuardrailDescription = {
  id: 'guardrail-max-instance-hours',
  paths: [RUNTIME, COUNT, GROUPS],
  what: 'No job may take more instance-hours than allowed: the number of its instances times its longest run.',
  why: 'that is what a job costs at most',
  remedy: 'take fewer instances, or lower spec.stoppingCondition.maxRuntimeInSeconds, that is maxRuntime in code',
};

export const SPOT: GuardrailDescription = {
  id: 'guardrail-spot',
  paths: ['spec.enableManagedSpotTraining'],
  what: 'All jobs run on spare capacity.',
  why: 'on demand the same instances cost up to ten times as much',
  remedy: 'set spec.enableManagedSpotTraining, with spot or SpotTrainingJob in code, and keep checkpoints',
};

export const ENCRYPTION_IN_TRANSIT: GuardrailDescription = {
  id: 'guardrail-encryption-in-transit',
  paths: [TRANSIT, COUNT, GROUPS],
  what: 'A job on several instances encrypts the traffic between them.',
  why: 'data and gradients would travel between the instances as they are',
  remedy: `set ${TRANSIT}, with interContainerEncryption in code`,
};

export function instanceTypes(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(INSTANCE_TYPES, oneOf(patterns), everywhere(TYPES, matches(wholeText(patterns))));
}

export function maxRuntime(seconds: number): GuardrailRule {
  return guardrailRule(MAX_RUNTIME, `at most ${seconds} seconds`, [
    seconds < DEFAULT_RUN_SECONDS ? required(RUNTIME, isAtMost(seconds)) : everywhere([RUNTIME], isAtMost(seconds))[0],
  ]);
}

export function maxInstanceHours(hours: number): GuardrailRule {
  const seconds = Math.floor(hours * 3600);
  return guardrailRule(MAX_INSTANCE_HOURS, `at most ${hours} instance-hours`, [{
    check: job => {
      const [count, runtime] = [instanceCountOf(job), runtimeOf(job)];
      return count !== undefined && runtime !== undefined && count * runtime > seconds
        ? [{ path: RUNTIME, says: `is ${runtime} for ${count} instances, which is up to ${hoursText(count * runtime)} instance-hours` }]
        : [];
    },
    cel: { path: RUNTIME, expression: `variables.instanceCount * variables.maxRuntime <= ${seconds}` },
  }]);
}

export function spot(): GuardrailRule {
  return guardrailRule(SPOT, 'true', [required('spec.enableManagedSpotTraining', isTrue())]);
}

export function encryptionInTransit(): GuardrailRule {
  const flag = required(TRANSIT, isTrue());
  return guardrailRule(ENCRYPTION_IN_TRANSIT, 'true for jobs on several instances', [{
    check: job => instanceCountOf(job)! > 1 ? flag.check(job) : [],
    cel: { path: TRANSIT, expression: `variables.instanceCount <= 1 || ${flag.cel.expression}` },
  }]);
}

/** How many instances a job has in all; nothing if that is not known by now. */
function instanceCountOf({ spec }: Manifest): number | undefined {
  const resources = spec.resourceConfig ?? {};
  const groups = resources.instanceGroups ?? [];
  if (typeof resources !== 'object' || !Array.isArray(groups) || !isConcrete(groups)) {
    return undefined;
  }
  return groups.length > 0
    ? groups.map(group => numberOr(group?.instanceCount, 0)).reduce(add, 0)
    : numberOr(resources.instanceCount, 1);
}

function runtimeOf({ spec }: Manifest): number | undefined {
  const condition = spec.stoppingCondition ?? {};
  return typeof condition === 'object' ? numberOr(condition.maxRuntimeInSeconds, DEFAULT_RUN_SECONDS) : undefined;
}

function numberOr(value: unknown, unlessThere: number): number | undefined {
  if (value === undefined || value === null) {
    return unlessThere;
  }
  return typeof value === 'number' && isConcrete(value) ? value : undefined;
}

function add(sum: number | undefined, value: number | undefined): number | undefined {
  return sum === undefined || value === undefined ? undefined : sum + value;
}

function hoursText(seconds: number): string {
  return String(Math.round(seconds / 36) / 100);
}
