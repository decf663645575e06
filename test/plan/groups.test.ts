import * as fc from 'fast-check';
import { named } from './manifests';
import { Prices } from '../../src';
import { jobOf } from '../../src/plan/job';
import { jsonPlan } from '../../src/plan/json';
import { LONGEST_COMMENT, markdownPlan } from '../../src/plan/markdown';
import { type Plan, planOf } from '../../src/plan/plan';
import { textPlan } from '../../src/plan/text';
import { NO_TERMINAL } from '../../src/report/terminal';
import { ANY_CHARACTER } from '../any-character';
import { holds } from '../property-tier';
import { patched } from '../rules/cases/case';

const PRICES = Prices.of({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25, 'ml.g5.xlarge': 1.5 }, published: '2026-11-01' });

const planFor = (before: any[], after: any[], prices?: Prices): Plan => {
  const jobs = (manifests: any[]) => manifests.map((manifest, i) => jobOf(manifest, 'jobs.yaml', i + 1));
  return planOf(jobs(before), jobs(after), { prune: true, prices });
};
const inFamily = (family: string, name: string, patch: object = {}, labels: object = {}) =>
  patched(named(name, { metadata: { labels: { 'cdk8s-sagemaker-training/family': family, ...labels } } }), patch);
const rounds = (num_round: string) => ({ spec: { hyperParameters: { num_round } } });
const times = <T>(count: number, make: (position: number) => T) => Array.from({ length: count }, (_, position) => make(position));
const text = (plan: Plan, width = Infinity) => textPlan(plan, { ...NO_TERMINAL, width }, 'team');

/** Runs of a family each, with a change. */
const sweep = (count: number, change: (position: number) => object, team: (position: number) => object = () => ({})) => planFor(
  times(count, i => inFamily(`churn-${i}`, `churn-${i}-old`, rounds('100'), team(i))),
  times(count, i => inFamily(`churn-${i}`, `churn-${i}-new`, patched(rounds('150'), change(i)), team(i))),
  PRICES,
);
const ALIKE = () => ({});

describe('equal changes', () => {
  test('stand there once, with the names of the first jobs', () => {
    expect(text(sweep(50, ALIKE)).split('\n\n')[0]).toBe(`± replaced: 50 jobs
    churn-0-old → churn-0-new, churn-1-old → churn-1-new, churn-2-old → churn-2-new and 47 more
    each old job stops, if it still runs, when its resource is pruned
    each new job starts, at most 1 instance-hour (1 × ml.m5.xlarge); at most 0.25 USD
    ~ spec.hyperParameters.num_round: "100" → "150"`);
  });

  test('are equal if only the names of the jobs differ in their values', () => {
    const prefix = (i: number) => ({ spec: { outputDataConfig: { s3OutputPath: `s3://models/churn-${i}-new/` } } });
    const plan = text(sweep(9, prefix));
    expect(plan).toContain('± replaced: 9 jobs');
    expect(plan).toContain('spec.outputDataConfig.s3OutputPath: "s3://churn/models/" → "s3://models/{{trainingJobName}}/"');
  });

  test('with another value, another length or another effect stand apart', () => {
    const plan = text(sweep(6, i => ({ spec: { hyperParameters: { num_round: i < 2 ? '150' : '200' }, stoppingCondition: { maxRuntimeInSeconds: i === 5 ? 7200 : 3600 } } })));
    expect(plan.match(/^± replaced: .*$/gm)).toEqual(['± replaced: 2 jobs', '± replaced: 3 jobs', '± replaced: churn-5-old → churn-5-new']);
  });

  test('of resources whose job is another one name both jobs of the first ones', () => {
    const side = (suffix: string, patch: object = {}) => ['a', 'b', 'c', 'd'].map(name => named(name, patched({ spec: { trainingJobName: `${name}-${suffix}` } }, patch)));
    expect(text(planFor(side('1'), side('2'))).split('\n\n')[0]).toBe(`? orphaned: 4 jobs
    a (job a-1 → a-2), b (job b-1 → b-2), c (job c-1 → c-2) and 1 more
    the controller describes the new name, finds nothing and creates it
    each old job continues and is billed, if it still runs: the controller forgets it
    each new job starts, at most 1 instance-hour (1 × ml.m5.xlarge)`);
  });

  test('of new and of removed jobs speak of each job', () => {
    expect(text(planFor([named('a'), named('b')], [named('c'), named('d')]))).toBe(`+ new: 2 jobs
    c, d
    each job starts, at most 1 instance-hour (1 × ml.m5.xlarge)

- removed: 2 jobs
    a, b
    each job stops, if it still runs, when its resource is pruned

2 removed, 2 new; 2 jobs would start, at most 2 instance-hours
`);
  });
});

describe('tables', () => {
  const plan = () => sweep(
    8, i => ({ spec: { resourceConfig: { instanceType: i === 3 ? 'ml.g5.xlarge' : 'ml.m5.xlarge' } } }), i => i === 7 ? {} : { team: i % 2 === 0 ? 'growth' : 'risk' },
  );

  test('have a line for each family and each team, what takes the most first', () => {
    const tables = text(plan()).split('\n\n').slice(2, 4);
    expect(tables[0].split('\n').slice(0, 3)).toEqual([
      'Family   Jobs        Start  Hours at most  USD at most', 'churn-0  1 replaced      1              1         0.25', 'churn-1  1 replaced      1              1         0.25',
    ]);
    expect(tables[1]).toBe(`team    Jobs        Start  Hours at most  USD at most
growth  4 replaced      4              4         1.00
risk    3 replaced      3              3         2.00
(none)  1 replaced      1              1         0.25`);
  });

  test('go by the label that is asked for', () => {
    expect(textPlan(plan(), NO_TERMINAL, 'cdk8s-sagemaker-training/family')).toMatch(/^cdk8s-sagemaker-training\/family +Jobs/m);
    expect(textPlan(plan(), NO_TERMINAL, 'constructor')).not.toMatch(/^constructor/m);
  });

  test('stay away from plans with few changes', () => {
    expect(text(sweep(5, ALIKE))).not.toContain('Family');
  });

  test('name what is unknown', () => {
    const unknown = sweep(6, i => ({ spec: { resourceConfig: { instanceType: i === 2 ? 'ml.p5.48xlarge' : 'ml.m5.xlarge' } } }));
    expect(text(unknown)).toMatch(/^churn-2 +1 replaced +1 +1 +unknown$/m);
    expect(text(unknown)).toMatch(/would start, at most 6 instance-hours; the cost is unknown: there is no price for ml\.p5\.48xlarge$/m);
  });

  test('are in JSON, too', () => {
    const { summary, jobs } = JSON.parse(jsonPlan(plan(), 'team'));
    expect(summary).toMatchObject({ costAtMost: { amount: 3.25, currency: 'USD' }, instanceHoursAtMost: 8, byFamily: { length: 8 } });
    expect(summary.byTeam[0]).toMatchObject({ name: 'growth', replaced: 4, starts: 4, instanceHoursAtMost: 4, costAtMost: { amount: 1, currency: 'USD' } });
    expect(jobs[0].consequences[1]).toMatchObject({ costAtMost: { amount: 0.25, currency: 'USD' } });
  });
});

describe('costs', () => {
  test('say what they are and what is not in them', () => {
    expect(text(planFor([], [named('a')], PRICES))).toBe(`+ new: a
    a starts, at most 1 instance-hour (1 × ml.m5.xlarge); at most 0.25 USD

1 new; 1 job would start, at most 1 instance-hour; at most 0.25 USD
Costs are upper limits at on-demand prices of eu-west-1 (published 2026-11-01), without storage, data transfer and requests.
`);
  });

  test('of spot jobs promise no savings', () => {
    const spot = { spec: { enableManagedSpotTraining: true, stoppingCondition: { maxWaitTimeInSeconds: 7200 } } };
    expect(text(planFor([], [named('a', spot)], PRICES))).toMatch(/at most 0\.25 USD[^]*A spot job costs at most the on-demand price\. Waiting for capacity is not billed\.$/m);
  });

  test('of nothing are not spoken of', () => {
    expect(text(planFor([named('a')], [named('a')], PRICES))).toBe('1 unchanged\n');
  });

  test('name the rules that are evaluated', () => {
    const debugRuleConfigurations = [{ ruleConfigurationName: 'own', ruleEvaluatorImage: 'image', instanceType: 'ml.m5.xlarge' }];
    expect(text(planFor([], [named('a', { spec: { debugRuleConfigurations } })], PRICES)))
      .toContain('a starts, at most 1 instance-hour (1 × ml.m5.xlarge), and 1 instance-hour of rule own (1 × ml.m5.xlarge); at most 0.50 USD');
  });
});

describe('text for a terminal of 80 columns', () => {
  test('keeps within them, whatever the texts, apart from words that are longer', () => {
    const long = (i: number) => ({ spec: { hyperParameters: { note: `${'many words '.repeat(20)}${i}` }, resourceConfig: { instanceType: 'ml.p5.48xlarge' } } });
    const lines = text(sweep(12, long), 80).split('\n');
    expect(lines.filter(line => line.length > 80)).toEqual([]);
    expect(lines).toContain('      "many words many words many words many words many words many words many…');
  });

  test('puts two long values on lines of their own', () => {
    const value = (letter: string) => named('a', { spec: { hyperParameters: { eta: letter.repeat(30) } } });
    const inPlace = text(planFor([value('x')], [value('y')]), 80);
    expect(inPlace).toContain(`\n    ~ spec.hyperParameters.eta:\n      "${'x'.repeat(30)}"\n      → "${'y'.repeat(30)}"\n`);
  });

  test('cuts the names of a table', () => {
    const plan = planFor([], times(7, i => inFamily(`${'a-very-long-family-'.repeat(3)}${i}`, `job-${i}`)), PRICES);
    expect(text(plan, 80).split('\n').filter(line => line.length > 80)).toEqual([]);
    expect(text(plan, 80)).toMatch(/^a-very-long-family-a-very-\S*… +1 new/m);
  });
});

describe('markdown', () => {
  test('of 200 jobs with a change of their own says what it left out', () => {
    const many = (i: number) => ({ spec: { hyperParameters: Object.fromEntries(times(30, key => [`parameter-${key}`, `${i} ${'x'.repeat(60)}`])) } });
    const markdown = markdownPlan(sweep(200, many), 'team');
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_COMMENT);
    expect(markdown.length).toBeGreaterThan(LONGEST_COMMENT - 2000);
    const [, leftOut] = /\*\*(\d+) jobs left out\*\* \(\d+ replaced\): a comment on GitHub has room for 65536 characters\./.exec(markdown)!;
    expect(markdown.match(/^#### /gm)!.length + Number(leftOut)).toBe(200);
    expect(markdown).toContain('31 fields differ.');
  });

  test('of 200 jobs with one change says all', () => {
    const markdown = markdownPlan(sweep(200, ALIKE), 'team');
    expect(markdown).toContain('#### 🟡 replaced: <code>200 jobs</code>');
    expect(markdown).not.toContain('left out');
    expect(markdown.length).toBeLessThan(6000);
  });

  test('stays within a comment, whatever is in the manifests', () => {
    const words = fc.string({ unit: ANY_CHARACTER, maxLength: 40_000 });
    holds(fc.property(words, words, fc.integer({ min: 0, max: 20 }), (name, value, count) => {
      const before = times(count, i => inFamily(`${name}${i}`, `${name}${i}-old`, {}, { team: value }));
      const after = times(count, i => inFamily(`${name}${i}`, `${name}${i}-new`, { spec: { hyperParameters: { [name]: value } } }, { team: value }));
      expect(markdownPlan(planFor(before, after, PRICES), 'team').length).toBeLessThanOrEqual(LONGEST_COMMENT);
    }), { quick: 3, full: 100 });
  });
});
