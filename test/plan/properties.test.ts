import * as fc from 'fast-check';
import { named } from './manifests';
import { jobOf } from '../../src/plan/job';
import { jsonPlan } from '../../src/plan/json';
import { markdownPlan } from '../../src/plan/markdown';
import { planOf } from '../../src/plan/plan';
import { textPlan } from '../../src/plan/text';
import { holds } from '../property-tier';

const SECRET = 'AKIAIOSFODNN7ABCDEFG';
const name = fc.constantFrom('a', 'b', 'c', 'd');

/** Anything that YAML may say in place of a job, some of it a secret. */
const manifest = fc.record({
  name,
  namespace: fc.constantFrom(undefined, 'n'),
  labels: fc.oneof(fc.constant({ 'cdk8s-sagemaker-training/family': 'f' }), fc.jsonValue()),
  annotations: fc.oneof(fc.dictionary(fc.constantFrom('services.k8s.aws/region', 'services.k8s.aws/read-only', 'x'), fc.string()), fc.jsonValue()),
  trainingJobName: fc.oneof(name, fc.jsonValue()),
  field: fc.constantFrom('environment', 'tags', 'resourceConfig', 'profilerConfig', 'inputDataConfig', 'vpcConfig', 'stoppingCondition'),
  value: fc.oneof(fc.jsonValue(), fc.constant({ a: [SECRET] }), fc.constant([{ key: 'k', value: SECRET }, { key: 'other', value: 'v' }])),
  specless: fc.boolean(),
}).map(({ specless, field, value, trainingJobName, name: resource, ...metadata }): any => {
  const valid = named(resource);
  return { ...valid, metadata: { ...metadata, name: resource }, spec: specless ? undefined : { ...valid.spec, trainingJobName, [field]: value } };
});

const side = fc.uniqueArray(manifest, { maxLength: 4, selector: ({ metadata }) => `${metadata.namespace}/${metadata.name}` });
const jobs = (manifests: any[]) => manifests.map((object, i) => jobOf(object, 'jobs.yaml', i + 1));

test('a side against itself is unchanged', () => {
  holds(fc.property(side, manifests => {
    const { jobs: planned } = planOf(jobs(manifests), jobs(structuredClone(manifests)), { prune: true });
    expect(planned.map(({ action }) => action)).toEqual(manifests.map(() => 'unchanged'));
  }), { quick: 50, full: 500 });
});

test('whatever the sides say, each resource has its place in a plan, and no format fails or shows a secret', () => {
  holds(fc.property(side, side, fc.boolean(), (before, after, prune) => {
    const plan = planOf(jobs(before), jobs(after), { prune });
    const sides = [plan.jobs.flatMap(job => job.before ?? []), plan.jobs.flatMap(job => job.after ?? [])];
    expect(sides.map(found => found.length)).toEqual([before.length, after.length]);
    expect(sides.map(found => new Set(found).size)).toEqual([before.length, after.length]);
    for (const text of [textPlan(plan, false), markdownPlan(plan), jsonPlan(plan)]) {
      expect(text).not.toContain(SECRET);
    }
  }), { quick: 50, full: 500 });
});
