import { instanceHoursOf } from '../../../src/platform/cost/instance-hours';
import { named } from '../../plan/manifests';

const hoursOf = (spec: object) => instanceHoursOf(named('churn', { spec }));
const WITHOUT_TYPE = { instanceType: null, instanceCount: null };

test('a job takes its instances for its longest run', () => {
  expect(hoursOf({ resourceConfig: { instanceCount: 3 }, stoppingCondition: { maxRuntimeInSeconds: 5400 } })).toEqual({
    hours: 4.5, byType: [{ instanceType: 'ml.m5.xlarge', instances: 3, hours: 4.5 }], warmPoolHours: 0, evaluators: [], maxWaitHours: undefined,
  });
});

test('a job without a longest run takes a day', () => {
  expect(hoursOf({ stoppingCondition: null })!.hours).toBe(24);
});

test('groups are added up, by type', () => {
  const instanceGroups = [
    { instanceGroupName: 'a', instanceType: 'ml.m5.xlarge', instanceCount: 1 }, { instanceGroupName: 'b', instanceType: 'ml.g5.xlarge', instanceCount: 2 },
  ];
  const { hours, byType } = hoursOf({ resourceConfig: { ...WITHOUT_TYPE, instanceGroups } })!;
  expect(hours).toBe(3);
  expect(byType).toEqual([{ instanceType: 'ml.m5.xlarge', instances: 1, hours: 1 }, { instanceType: 'ml.g5.xlarge', instances: 2, hours: 2 }]);
});

test('a warm pool is counted beside the run, for all instances', () => {
  const { hours, warmPoolHours } = hoursOf({ resourceConfig: { instanceCount: 2, keepAlivePeriodInSeconds: 1800 } })!;
  expect([hours, warmPoolHours]).toEqual([2, 1]);
});

test('rules with a type of their own take an instance for the longest run, others none', () => {
  const rule = (ruleConfigurationName: string, more: object) => ({ ruleConfigurationName, ruleEvaluatorImage: 'image', ...more });
  const { hours, evaluators } = hoursOf({
    debugRuleConfigurations: [rule('own', { instanceType: 'ml.t3.medium' }), rule('built-in', {})],
    profilerRuleConfigurations: [rule('detailed', { instanceType: 'ml.m5.4xlarge' })],
    stoppingCondition: { maxRuntimeInSeconds: 7200 },
  })!;
  expect(hours).toBe(2);
  expect(evaluators).toEqual([{ rule: 'own', instanceType: 'ml.t3.medium', hours: 2 }, { rule: 'detailed', instanceType: 'ml.m5.4xlarge', hours: 2 }]);
});

test('the wait is that of spot jobs only', () => {
  const stoppingCondition = { maxWaitTimeInSeconds: 7200 };
  expect(hoursOf({ enableManagedSpotTraining: true, stoppingCondition })!.maxWaitHours).toBe(2);
  expect(hoursOf({ stoppingCondition })!.maxWaitHours).toBeUndefined();
});

test.each([
  ['parts of an instance', { resourceConfig: { instanceCount: 1.5 } }],
  ['more instances than can be counted', { resourceConfig: { instanceCount: 1e308 } }],
  ['a run without an end', { stoppingCondition: { maxRuntimeInSeconds: 1e308 } }],
])('a job with %s takes nobody knows what', (_what, spec) => {
  expect(hoursOf(spec)).toBeUndefined();
});

test.each([
  ['the instance type', { resourceConfig: { instanceType: null } }],
  ['the instance count', { resourceConfig: { instanceCount: null } }],
  ['what the longest run is', { stoppingCondition: { maxRuntimeInSeconds: '1h' } }],
  ['an instance count of 0 or more', { resourceConfig: { instanceCount: -1 } }],
])('nothing is known without %s', (_what, spec) => {
  expect(hoursOf(spec)).toBeUndefined();
});

test('a rule whose name has no text has none here', () => {
  const evaluator = { instanceType: 'ml.m5.large', ruleConfigurationName: { toString: 1 } };
  expect(hoursOf({ debugRuleConfigurations: [evaluator] })!.evaluators).toMatchObject([{ rule: '?' }]);
});
