import { type InstanceHours, instanceHoursByTraining } from './instance-hours';
import { roundedUp } from './money';
import type { Prices } from './prices';
import { ACK_ANNOTATION, annotationOf } from '../../controller/annotations';
import type { Manifest } from '../../manifest/manifest';
import { trainingJobsOf } from '../../rules/tuning/training-jobs';

/** An amount of money, or why it is unknown. */
export type Cost = Known | { readonly unknown: string };

interface Known {
  readonly amount: number;
  readonly currency: string;
}

/** What is in no cost, as a clause. */
export const NOT_IN_COSTS = 'without storage, data transfer and requests';

/** What a job costs at most, at on-demand prices. */
export function costOf(job: Manifest, prices: Prices): Cost {
  const region = annotationOf(job, ACK_ANNOTATION.region);
  if (region !== undefined && region !== prices.region) {
    return { unknown: `the prices are those of ${prices.region}, and the job runs in ${region}` };
  }
  const unknown = isLimited(job) ? 'the manifest has no number or type of instances' : 'nothing limits the number of training jobs';
  return largestCost(instanceHoursByTraining(job), prices, unknown);
}

/** The largest cost of some hours; unknown if that of one of them is, or without any. */
export function largestCost(all: ReadonlyArray<InstanceHours | undefined>, prices: Prices, unknown: string): Cost {
  const costs = all.length === 0 ? [{ unknown }] : all.map(hours => hours === undefined ? { unknown } : costOfHours(hours, prices));
  return costs.find(cost => 'unknown' in cost) ?? largestOf(costs as Known[], prices.currency);
}

function isLimited(job: Manifest): boolean {
  return trainingJobsOf(job).every(({ times }) => times < Infinity);
}

function largestOf(costs: readonly Known[], currency: string): Cost {
  return { amount: Math.max(0, ...costs.map(({ amount }) => amount)), currency };
}

/** What some hours cost. A type without a price makes the sum unknown. */
function costOfHours({ byType, evaluators, warmPoolHours }: InstanceHours, prices: Prices): Cost {
  const instances = byType.reduce((sum, part) => sum + part.instances, 0);
  // All instances of a job are kept for the same time.
  const keptFor = instances === 0 ? 0 : warmPoolHours / instances;
  const parts = [
    ...byType.map(({ instanceType: type, ...part }) => ({ type, hours: part.hours + part.instances * keptFor, price: prices.trainingPerHour(type) })),
    ...evaluators.map(({ instanceType: type, hours }) => ({ type, hours, price: prices.processingPerHour(type) })),
  ];
  const missing = [...new Set(parts.filter(({ price }) => price === undefined).map(({ type }) => type))];
  return missing.length > 0
    ? { unknown: `there is no price for ${missing.join(', ')}` }
    : { amount: parts.reduce((sum, part) => sum + part.hours * part.price!, 0), currency: prices.currency };
}

/** The sum of some costs; unknown if one of them is. */
export function sumOf(costs: readonly Cost[], currency: string): Cost {
  let amount = 0;
  for (const cost of costs) {
    if ('unknown' in cost) {
      return cost;
    }
    amount += cost.amount;
  }
  return { amount, currency };
}

/** A cost for programs: rounded up, or why it is unknown. */
export function costData(cost: Cost | undefined): object | undefined {
  return cost === undefined || 'unknown' in cost ? cost : { amount: roundedUp(cost.amount), currency: cost.currency };
}
