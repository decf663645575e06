import { wholeText } from './patterns';
import { DEFAULTS } from '../manifest/defaults';
import type { Manifest } from '../manifest/manifest';
import { isConcrete } from '../manifest/tokens';
import { MOST_GROUPS } from '../tree/cel-variables';
import { isAtMost, isTrue, matches } from '../tree/conditions';
import { GUARDED_FIELDS } from '../tree/guarded-fields';
import {
  everywhere, guardrailRule, allowedText, required, sweepGuardrailRule, type GuardrailDescription, type GuardrailPart, type GuardrailRule,
} from '../tree/guardrail-rule';
import { valuesAt } from '../tree/placed-values';

const RUNTIME = 'spec.stoppingCondition.maxRuntimeInSeconds';
const COUNT = 'spec.resourceConfig.instanceCount';
const GROUPS = 'spec.resourceConfig.instanceGroups';
const KEEP_ALIVE = 'spec.resourceConfig.keepAlivePeriodInSeconds';
const { instanceTypes: TYPES, evaluatorTypes: EVALUATORS } = GUARDED_FIELDS;
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
  remedy: 'lower spec.stoppingCondition.maxRuntimeInSeconds, and continue from checkpoints in a next job',
};

export const MAX_INSTANCE_HOURS: GuardrailDescription = {
  id: 'guardrail-max-instance-hours',
  paths: [RUNTIME, COUNT, GROUPS, KEEP_ALIVE, ...EVALUATORS],
  what: 'No job may take more instance-hours than allowed: its instances and those that evaluate rules, for its longest run and its warm pool.',
  why: 'the cost of a job grows with its instance-hours',
  remedy: 'lower spec.stoppingCondition.maxRuntimeInSeconds',
};

export const MAX_SWEEP_INSTANCE_HOURS: GuardrailDescription = {
  id: 'guardrail-max-sweep-instance-hours',
  paths: MAX_INSTANCE_HOURS.paths,
  what: 'All jobs of a sweep together take at most the allowed instance-hours: their instances and those that evaluate rules, for their longest run and warm pools.',
  why: 'a sweep can start all of its jobs at once',
  remedy: 'use fewer points',
};

export const SPOT: GuardrailDescription = {
  id: 'guardrail-spot',
  paths: ['spec.enableManagedSpotTraining'],
  what: 'All jobs run on Spot Instances.',
  why: 'on-demand instances cost up to ten times as much',
  remedy: 'set spec.enableManagedSpotTraining, and keep checkpoints',
};

export const ENCRYPTION_IN_TRANSIT: GuardrailDescription = {
  id: 'guardrail-encryption-in-transit',
  paths: [TRANSIT, COUNT, GROUPS],
  what: 'A job on several instances encrypts the traffic between them.',
  why: 'data and gradients would travel between the instances unencrypted',
  remedy: `set ${TRANSIT} to true`,
};

export function instanceTypes(patterns: readonly string[]): GuardrailRule {
  return guardrailRule(INSTANCE_TYPES, allowedText(patterns), everywhere(TYPES, matches(wholeText(patterns))));
}

export function maxRuntime(seconds: number): GuardrailRule {
  return guardrailRule(MAX_RUNTIME, `at most ${seconds} seconds`, [
    seconds < DEFAULT_RUN_SECONDS ? required(RUNTIME, isAtMost(seconds)) : everywhere([RUNTIME], isAtMost(seconds))[0],
  ]);
}

/** What helps when nothing limits the training jobs of a tuning job. */
export const LIMIT_JOBS = 'set maxNumberOfTrainingJobs, that is maxTrainingJobs in code';

export function maxInstanceHours(hours: number): GuardrailRule {
  const seconds = Math.floor(hours * 3600);
  return guardrailRule(MAX_INSTANCE_HOURS, `at most ${hours} instance-hours`, [{
    check: (job, times = 1) => {
      const use = useOf(job);
      if (times === Infinity) {
        return [{ path: RUNTIME, says: 'holds for any number of training jobs', remedy: LIMIT_JOBS }];
      }
      const each = times === 1 ? '' : ` in ${times} training jobs`;
      return use !== undefined && secondsOf(use) * times > seconds
        ? [{ path: RUNTIME, says: `is ${use.runtime} for ${described(use)}${each}, which is up to ${hoursText(secondsOf(use) * times)} instance-hours` }]
        : [];
    },
    cel: {
      path: RUNTIME,
      expression: `${CEL_SECONDS} <= ${seconds}`,
      ofTuning: `variables.trainingJobs >= 0 && (${CEL_SECONDS}) * variables.trainingJobs <= ${seconds}`,
    },
  }, countableGroups()]);
}

export function maxSweepInstanceHours(hours: number): GuardrailRule {
  return sweepGuardrailRule(MAX_SWEEP_INSTANCE_HOURS, `at most ${hours} instance-hours for all jobs of a sweep`, jobs => {
    const seconds = jobs.map(useOf).reduce((sum, use) => sum + (use === undefined ? 0 : secondsOf(use)), 0);
    return seconds <= Math.floor(hours * 3600) ? [] : [{ path: RUNTIME, says: `of ${jobs.length} jobs is up to ${hoursText(seconds)} instance-hours together` }];
  });
}

const CEL_SECONDS = 'variables.instanceCount * (variables.maxRuntime + variables.keepAlive) + variables.evaluatorCount * variables.maxRuntime';

/** How much of a job is billed at most. */
interface Use {
  readonly instances: number;
  readonly evaluators: number;
  readonly runtime: number;
  readonly keepAlive: number;
}

function useOf(job: Manifest): Use | undefined {
  const [instances, runtime, keepAlive] = [instanceCountOf(job), runtimeOf(job), numberOr(job.spec.resourceConfig?.keepAlivePeriodInSeconds, 0)];
  const evaluators = EVALUATORS.reduce((sum, path) => sum + valuesAt(job, path).length, 0);
  return instances === undefined || runtime === undefined || keepAlive === undefined ? undefined : { instances, evaluators, runtime, keepAlive };
}

function secondsOf({ instances, evaluators, runtime, keepAlive }: Use): number {
  return instances * (runtime + keepAlive) + evaluators * runtime;
}

function described({ instances, evaluators, keepAlive }: Use): string {
  return [
    `${instances} instances`,
    ...evaluators > 0 ? [` and ${evaluators} that evaluate rules`] : [],
    ...keepAlive > 0 ? [`, and ${keepAlive} s in a warm pool`] : [],
  ].join('');
}

/** The API server counts the instances of so many groups, and SageMaker takes no more. */
export function countableGroups(): GuardrailPart {
  return {
    check: job => hasTooManyGroups(job) ? [{ path: GROUPS, says: `has ${job.spec.resourceConfig.instanceGroups.length} groups, more than ${MOST_GROUPS}` }] : [],
    cel: { path: GROUPS, expression: CEL_COUNTABLE },
  };
}

const CEL_COUNTABLE = `size(variables.groupCounts) <= ${MOST_GROUPS}`;

function hasTooManyGroups({ spec }: Manifest): boolean {
  const groups = spec.resourceConfig?.instanceGroups;
  return Array.isArray(groups) && groups.length > MOST_GROUPS;
}

export function spot(): GuardrailRule {
  return guardrailRule(SPOT, 'true', [required('spec.enableManagedSpotTraining', isTrue())]);
}

export function encryptionInTransit(): GuardrailRule {
  const flag = required(TRANSIT, isTrue());
  return guardrailRule(ENCRYPTION_IN_TRANSIT, 'true for jobs on several instances', [{
    check: job => instanceCountOf(job)! > 1 || hasTooManyGroups(job) ? flag.check(job) : [],
    cel: { path: TRANSIT, expression: `(variables.instanceCount <= 1 && ${CEL_COUNTABLE}) || ${flag.cel.expression}` },
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
