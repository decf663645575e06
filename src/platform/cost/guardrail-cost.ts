import { costOf, sumOf } from './cost';
import { instanceHoursOf } from './instance-hours';
import { moneyText } from './money';
import type { Prices } from './prices';
import { ACK_ANNOTATION } from '../../controller/annotations';
import type { Manifest } from '../../manifest/manifest';
import { isConcrete } from '../../manifest/tokens';
import type { Violation } from '../../rules/rule';
import { celText } from '../../tree/cel';
import { MOST_GROUPS } from '../../tree/cel-variables';
import { guardrailRule, sweepGuardrailRule, type GuardrailDescription, type GuardrailRule } from '../../tree/guardrail-rule';
import { countableGroups, LIMIT_JOBS } from '../guardrail-limits';

const RESOURCES = 'spec.resourceConfig';

export const MAX_COST: GuardrailDescription = {
  id: 'guardrail-max-cost',
  paths: [RESOURCES, 'spec.stoppingCondition.maxRuntimeInSeconds', 'spec.debugRuleConfigurations', 'spec.profilerRuleConfigurations'],
  what: 'A job costs at most the allowed amount: instances times the longest run, warm pools, and instances that evaluate rules.',
  why: 'a job that hangs is billed until its limit',
  remedy: 'lower spec.stoppingCondition.maxRuntimeInSeconds',
};

export const MAX_SWEEP_COST: GuardrailDescription = {
  id: 'guardrail-max-sweep-cost',
  paths: MAX_COST.paths,
  what: 'All jobs of a sweep together cost at most the allowed amount: instances times the longest run, warm pools, and instances that evaluate rules.',
  why: 'a sweep can start all of its jobs at once',
  remedy: 'use fewer points',
};

const GIVE_PRICES = 'give the guardrail prices for these instances in this Region';

/** What computing with binary fractions may add to a sum. */
const TOLERANCE = 1 + 1e-9;

export function maxCost(amount: number, prices: Prices): GuardrailRule {
  return guardrailRule(MAX_COST, `a cost of at most ${moneyText(amount, prices.currency)}`, [{
    check: (job, times = 1) => {
      if (times === Infinity) {
        return [{ path: RESOURCES, says: 'is used by any number of training jobs', remedy: LIMIT_JOBS }];
      }
      return isKnown(job) ? tooMuch(job, times, amount, prices) : [];
    },
    cel: {
      path: RESOURCES,
      expression: expression(amount * TOLERANCE, prices),
      ofTuning: `variables.trainingJobs >= 0 && (${expression(amount * TOLERANCE, prices, ' * double(variables.trainingJobs)')})`,
    },
  }, countableGroups()]);
}

export function maxSweepCost(amount: number, prices: Prices): GuardrailRule {
  return sweepGuardrailRule(MAX_SWEEP_COST, `a cost of at most ${moneyText(amount, prices.currency)} for all jobs of a sweep`, jobs => {
    const cost = sumOf(jobs.filter(isKnown).map(job => costOf(job, prices)), prices.currency);
    if ('unknown' in cost) {
      return [{ path: RESOURCES, says: `of ${jobs.length} jobs has an unknown cost: ${cost.unknown}`, remedy: GIVE_PRICES }];
    }
    return cost.amount <= amount * TOLERANCE ? [] : [{ path: RESOURCES, says: `of ${jobs.length} jobs can cost up to ${moneyText(cost.amount, cost.currency)} together` }];
  });
}

function isKnown(job: Manifest): boolean {
  const { resourceConfig, stoppingCondition, debugRuleConfigurations, profilerRuleConfigurations } = job.spec ?? {};
  return [resourceConfig, stoppingCondition, debugRuleConfigurations, profilerRuleConfigurations].every(isConcrete)
    // To the API server, an empty type is an absent one.
    && instanceHoursOf(job)?.byType.every(({ instanceType }) => instanceType !== '') === true;
}

function tooMuch(job: Manifest, times: number, amount: number, prices: Prices): Violation[] {
  const cost = costOf(job, prices);
  if ('unknown' in cost) {
    return [{ path: RESOURCES, says: `has an unknown cost: ${cost.unknown}`, remedy: GIVE_PRICES }];
  }
  const most = cost.amount * times;
  return most > amount * TOLERANCE
    ? [{ path: RESOURCES, says: `can cost up to ${moneyText(most, cost.currency)}${times === 1 ? '' : ` in ${times} training jobs`}` }]
    : [];
}

/**
 * The same for the API server. `all` gives a name to the prices, so that the text contains them once.
 *
 * @param times what follows a sum that is spent several times
 */
function expression(most: number, prices: Prices, times = ''): string {
  const { perHour, processingPerHour = perHour } = prices._table;
  const counted = Array.from({ length: MOST_GROUPS }, (_, i) =>
    `(size(variables.typesByGroup) > ${i} ? double(variables.countsByGroup[${i}]) * training[variables.typesByGroup[${i}]] : 0.0)`);
  return '!variables.typesByGroup.all(type, type != "") || !variables.countsByGroup.all(count, count >= 0) || '
    + `(${isOfRegion(prices.region)}) && [${celPrices(perHour)}].all(training, [${celPrices(processingPerHour)}].all(processing, `
    + 'variables.typesByGroup.all(type, type in training) && variables.evaluatorTypes.all(type, type in processing) && '
    + `${times === '' ? '' : '('}(${counted.join(' + ')}) * double(variables.maxRuntime + variables.keepAlive) / 3600.0 + `
    + `variables.evaluatorTypes.map(type, processing[type]).sum() * double(variables.maxRuntime) / 3600.0${times === '' ? '' : `)${times}`} <= ${celDouble(most)}))`;
}

function isOfRegion(region: string): string {
  const annotation = celText(ACK_ANNOTATION.region);
  return `!has(object.metadata.annotations) || !(${annotation} in object.metadata.annotations) || object.metadata.annotations[${annotation}] == ${celText(region)}`;
}

function celPrices(prices: Readonly<Record<string, number>>): string {
  const entries = Object.entries(prices);
  // A map without entries has no type that the API server could check.
  return entries.length === 0 ? '{"": 0.0}' : `{${entries.map(([type, price]) => `${celText(type)}: ${celDouble(price)}`).join(', ')}}`;
}

/** A number as a literal of the CEL type double. */
function celDouble(number: number): string {
  const text = String(number);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
