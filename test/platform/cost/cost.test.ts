import * as fc from 'fast-check';
import { Prices } from '../../../src';
import { costOf, sumOf } from '../../../src/platform/cost/cost';
import { named } from '../../plan/manifests';
import { holds } from '../../property-tier';

const PRICES = Prices.of({
  currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25, 'ml.g5.xlarge': 1.5 }, processingPerHour: { 'ml.t3.medium': 0.05 },
});
const cost = (spec: object, metadata: object = {}) => costOf(named('churn', { metadata, spec }), PRICES);
const USD = (amount: number) => ({ amount, currency: 'USD' });
const rule = (name: string, more: object) => [{ ruleConfigurationName: name, ruleEvaluatorImage: 'image', ...more }];

test('a job costs its instances for its longest run', () => {
  expect(cost({ resourceConfig: { instanceCount: 4 }, stoppingCondition: { maxRuntimeInSeconds: 1800 } })).toEqual(USD(0.5));
});

test('groups, their warm pool and evaluators are in the sum', () => {
  const instanceGroups = [
    { instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 2 }, { instanceGroupName: 'b', instanceType: 'ml.g5.xlarge', instanceCount: 1 },
  ];
  const resourceConfig = { instanceType: null, instanceCount: null, instanceGroups, keepAlivePeriodInSeconds: 1800 };
  expect(cost({ resourceConfig })).toEqual(USD(3));
  expect(cost({ resourceConfig, debugRuleConfigurations: rule('own', { instanceType: 'ml.t3.medium' }), profilerRuleConfigurations: rule('built-in', {}) }))
    .toEqual(USD(3.05));
});

test('the wait of a spot job is not billed, and no savings are promised', () => {
  expect(cost({ enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 36_000 } })).toEqual(cost({}));
});

test.each<[string, object, object, string]>([
  ['a type without a price', { resourceConfig: { instanceType: 'ml.p5.48xlarge' } }, {}, 'there is no price for ml.p5.48xlarge'],
  ['an evaluator without a price', { debugRuleConfigurations: rule('own', { instanceType: 'ml.m5.xlarge' }) }, {}, 'there is no price for ml.m5.xlarge'],
  ['no number of instances', { resourceConfig: { instanceCount: null } }, {}, 'the manifest has no number or type of instances'],
  ['another Region', {}, { annotations: { 'services.k8s.aws/region': 'us-east-1' } }, 'the prices are those of eu-west-1, and the job runs in us-east-1'],
])('%s makes it unknown', (_what, spec, metadata, unknown) => {
  expect(cost(spec, metadata)).toEqual({ unknown });
});

test('a sum with something unknown is unknown', () => {
  expect(sumOf([USD(1), USD(2)], 'USD')).toEqual(USD(3));
  expect(sumOf([], 'USD')).toEqual(USD(0));
  expect(sumOf([USD(1), { unknown: 'why' }, USD(2)], 'USD')).toEqual({ unknown: 'why' });
});

test('a cost rises with each of its factors', () => {
  const whole = fc.integer({ min: 1, max: 1000 });
  holds(fc.property(whole, whole, whole, whole, (instanceCount, minutes, keepAlive, more) => {
    const of = (count: number, run: number, keep: number) => (cost({
      resourceConfig: { instanceCount: count, keepAlivePeriodInSeconds: keep }, stoppingCondition: { maxRuntimeInSeconds: run * 60 },
    }) as { amount: number }).amount;
    const base = of(instanceCount, minutes, keepAlive);
    const dearer = [
      of(instanceCount + more, minutes, keepAlive), of(instanceCount, minutes + more, keepAlive), of(instanceCount, minutes, keepAlive + more),
    ];
    expect(Math.min(...dearer)).toBeGreaterThan(base);
  }), { quick: 20, full: 500 });
});
