import { App, Chart, Cron, Duration, Yaml } from 'cdk8s';
import { parseAllDocuments } from 'yaml';
import {
  Cluster, InstanceType, RunValue, TrainingCronJob, TrainingTemplate, workflows, type TrainingCronJobProps, type TrainingTemplateProps,
} from '../../src';
import { main } from '../../src/cli/main';
import { caughtTerminal } from '../cli/terminal';
import { MINIMAL } from '../fixtures';
import { OwnFolder } from '../own-folder';

const terminal = caughtTerminal();
const folder = new OwnFolder();

function yamlOf(template: Partial<TrainingTemplateProps> = {}, cron: Partial<TrainingCronJobProps> = {}): string {
  const chart = new Chart(new App(), 'test', { namespace: 'churn' });
  new TrainingCronJob(chart, 'nightly', {
    template: new TrainingTemplate(chart, 'churn', {
      ...MINIMAL,
      environment: { DAY: RunValue.date('YYYY-MM-DD') },
      hyperParameters: { rounds: RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' }) },
      ...template,
    }),
    schedule: Cron.schedule({ minute: '0', hour: '2' }),
    image: 'registry.example.com/kubectl:1',
    ...cron,
  });
  return Yaml.stringify(...chart.toJson());
}

/** A template that a CronJob starts every night. */
const DAILY = yamlOf();

const file = (name: string, text: string) => folder.write(`${name}.yaml`, text);
const plan = (before: string, after: string, ...options: string[]) => main(['plan', file('old', before), file('new', after), ...options]);

describe('plan', () => {
  test('a template that is the same is unchanged', () => {
    expect(plan(DAILY, DAILY)).toBe(0);
    expect(terminal.output).toBe('no training jobs; templates: 1 unchanged\n');
  });

  test('a changed template counts from the next run on, by run and by month', () => {
    expect(plan(DAILY, yamlOf({ cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { instanceCount: 2 }), environment: { DAY: RunValue.date('YYYY') } }))).toBe(2);
    expect(terminal.output).toBe(`\
~ changed template, from the next run on: CronJob churn/test-nightly
    each run takes at most 2 instance-hours (2 × ml.m5.xlarge)
    30.42 runs a month, at most 60.83 instance-hours without retries
    ~ template test-churn.spec.environment.DAY: "RunValue.date('YYYY-MM-DD')" → "RunValue.date('YYYY')"
    ~ template test-churn.spec.resourceConfig.instanceCount: 1 → 2

no training jobs; templates: 1 changed
`);
  });

  test('other values of a parameter are a change', () => {
    const rounds = RunValue.parameter('rounds', { defaultValue: '200', pattern: '[0-9]{1,3}', longest: '999' });
    expect(plan(DAILY, yamlOf({ hyperParameters: { rounds } }))).toBe(2);
    for (const change of ['default: "100" → "200"', 'longest: "9999" → "999"', 'pattern: "[0-9]+" → "[0-9]{1,3}"']) {
      expect(terminal.output).toContain(`~ template test-churn parameters.rounds.${change}`);
    }
  });

  test('a changed schedule is a change', () => {
    plan(DAILY, yamlOf({}, { suspend: true, deadline: Duration.hours(1) }));
    expect(terminal.output).toContain('~ spec.suspend: false → true');
    expect(terminal.output).toContain('0 runs a month');
  });

  test('a new and a removed one, in all formats', () => {
    expect(plan(DAILY, 'kind: Other\n')).toBe(2);
    expect(terminal.output).toContain('- removed template: CronJob churn/test-nightly\n    no further runs start');
    plan('kind: Other\n', DAILY, '--format', 'markdown');
    expect(terminal.output).toContain('#### 🟢 new template: <code>CronJob churn/test-nightly</code>');
    plan('kind: Other\n', DAILY, '--format', 'json');
    expect(JSON.parse(terminal.output.slice(terminal.output.lastIndexOf('\n{\n') + 1)).templates).toMatchObject([{ action: 'new', instanceHoursPerMonth: 365 / 12 }]);
  });
});

describe('plan of an object with a template', () => {
  const edited = (edit: (object: any) => void, text = DAILY) => parseAllDocuments(text).map(document => document.toJS())
    .map(object => {
      if (object.kind === 'CronJob') {
        edit(object);
      }
      return JSON.stringify(object);
    }).join('\n---\n');
  const withoutNamespace = edited(({ metadata }) => delete metadata.namespace);

  test.each([['the old', withoutNamespace, DAILY], ['the new', DAILY, withoutNamespace]])('finds it if %s side alone names no namespace', (_what, before, after) => {
    expect(plan(before, after)).toBe(0);
    expect(terminal.output).toBe('no training jobs; templates: 1 unchanged\n');
  });

  test('that says nothing of its template any more knows neither hours nor costs, and goes over any budget', () => {
    const silent = edited(({ metadata }) => delete metadata.annotations);
    const prices = folder.write('prices.json', JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.25 } }));
    for (const after of [silent, edited(({ metadata }) => delete metadata.namespace, silent)]) {
      terminal.output = '';
      terminal.errors = '';
      expect(plan(DAILY, after, '--prices', prices, '--budget', '1000')).toBe(1);
      expect(terminal.output).toContain('~ changed template, from the next run on: CronJob churn/test-nightly\n    each run takes an unknown number of instance-hours');
      expect(terminal.output).toContain('- metadata.annotations.cdk8s-sagemaker-training/templates: "');
      expect(terminal.errors).toMatch(/no longer says what its runs are/);
    }
  });

  test('shows a change of metadata, and none of what the cluster has added', () => {
    expect(plan(DAILY, edited(({ metadata }) => metadata.labels = { team: 'churn' }))).toBe(2);
    expect(terminal.output).toContain('+ metadata.labels.team: "churn"\n');
    const ofCluster = { uid: 'x', resourceVersion: '1', creationTimestamp: '2026-11-28T00:00:00Z', generation: 1 };
    expect(plan(edited(({ metadata }) => {
      Object.assign(metadata, ofCluster);
      metadata.annotations['kubectl.kubernetes.io/last-applied-configuration'] = '{}';
    }), DAILY)).toBe(0);
  });

  test('shows how its text differs where nothing else does', () => {
    const respelled = edited(() => undefined).replace('ml.m5.xlarge', 'ml\\\\u002em5.xlarge');
    expect(plan(DAILY, respelled)).toBe(2);
    expect(terminal.output).toContain('~ template test-churn form.text:');
  });

  test('is called by its kind alone without a name and a namespace that are texts', () => {
    plan('kind: Other\n', edited(({ metadata }) => Object.assign(metadata, { name: undefined, namespace: [{}] })));
    expect(terminal.output).toContain('+ new template: CronJob (without a name)\n');
  });
});

describe('plan of many templates', () => {
  const many = (count: number, template: (position: number) => Partial<TrainingTemplateProps>) =>
    Array.from({ length: count }, (_, i) => yamlOf({ family: `family-${i}`, ...template(i) }, { name: `nightly-${i}` })).join('---\n');

  test('shows equal changes once', () => {
    plan(many(5, () => ({ environment: { A: '1' } })), many(5, () => ({ environment: { A: '2' } })));
    expect(terminal.output).toBe(`\
~ changed template, from the next run on: 5 templates
    CronJob churn/nightly-0, CronJob churn/nightly-1, CronJob churn/nightly-2 and 2 more
    each run takes at most 1 instance-hour (1 × ml.m5.xlarge)
    30.42 runs a month, at most 30.42 instance-hours without retries
    ~ template.spec.environment.A: "1" → "2"

no training jobs; templates: 5 changed
`);
  });

  test('fits into a comment, and says what was left out', () => {
    const long = (letter: string) => (i: number) => ({
      environment: Object.fromEntries(Array.from({ length: 12 }, (_, key) => [`KEY_${key}`, `${i} ${letter.repeat(400)}`])),
    });
    plan(many(40, long('a')), many(40, long('b')), '--format', 'markdown');
    expect(terminal.output.length).toBeLessThanOrEqual(65_536);
    const shown = terminal.output.match(/^#### /gm)!.length;
    expect(terminal.output).toContain(`**${40 - shown} templates left out** (${40 - shown} changed)`);
  });

  test('obeys nothing in a text of a manifest', () => {
    const cronJob = parseAllDocuments(DAILY).map(document => document.toJS()).find(({ kind }) => kind === 'CronJob');
    plan('kind: Other\n', JSON.stringify(cronJob).replace('ml.m5.xlarge', 'ml.m5\\\\u001b[31m'));
    expect(terminal.output).toContain('(1 × ml.m5\\u001b[31m)');
  });
});

describe('plan --prices', () => {
  const prices = () => folder.write('prices.json', JSON.stringify({ currency: 'USD', region: 'eu-west-1', perHour: { 'ml.m5.xlarge': 0.24 } }));
  const none = 'kind: Other\n';
  const twice = () => yamlOf({}, { schedule: Cron.schedule({ minute: '0', hour: '2,14' }) });

  test('says what a run and a month of a schedule cost', () => {
    expect(plan(none, DAILY, '--prices', prices())).toBe(2);
    expect(terminal.output).toContain('each run takes at most 1 instance-hour (1 × ml.m5.xlarge); at most 0.24 USD\n');
    expect(terminal.output).toContain('30.42 runs a month, at most 30.42 instance-hours without retries; at most 7.30 USD\n');
    expect(terminal.output).toContain('no training jobs; templates: 1 new; added by schedules each month: at most 7.30 USD\n');
    expect(terminal.output).toContain('Costs are upper limits at on-demand prices of eu-west-1');
  });

  test.each<[string, () => [string, string], string, number]>([
    ['a new schedule counts with a month', () => [none, DAILY], '7.29', 1],
    ['a new schedule within the budget', () => [none, DAILY], '7.30', 2],
    ['a changed schedule counts with what it adds', () => [DAILY, twice()], '7.29', 1],
    ['a changed schedule within the budget', () => [DAILY, twice()], '7.30', 2],
    ['a schedule that gets cheaper adds nothing', () => [twice(), DAILY], '0', 2],
    ['a schedule that is removed adds nothing', () => [DAILY, none], '0', 2],
    ['a suspended schedule adds nothing', () => [none, yamlOf({}, { suspend: true })], '0', 2],
    ['a schedule that stays adds nothing', () => [DAILY, DAILY], '0', 0],
    ['a run without a price is unknown', () => [none, yamlOf({ cluster: Cluster.of(InstanceType.ML_M5_LARGE) })], '1000', 1],
    ['a schedule that can\'t be read is unknown', () => [none, DAILY.replace('0 2 * * *', '0 H * * *')], '1000', 1],
  ])('--budget: %s', (_what, sides, budget, status) => {
    expect(plan(...sides(), '--prices', prices(), '--budget', budget)).toBe(status);
    expect(terminal.errors.startsWith('over budget: ')).toBe(status === 1);
  });

  test('as JSON', () => {
    plan(DAILY, twice(), '--prices', prices(), '--format', 'json');
    const { summary, templates } = JSON.parse(terminal.output);
    expect(summary.addedCostPerMonthAtMost).toEqual({ amount: 7.3, currency: 'USD' });
    expect(templates[0]).toMatchObject({ costPerRunAtMost: { amount: 0.24 }, costPerMonthAtMost: { amount: 14.6 } });
  });
});

describe('plan of a workflow', () => {
  const ofWorkflow = (tuned: Partial<TrainingTemplateProps> = {}, props: workflows.TrainingWorkflowProps = {}, more = false) => {
    const chart = new Chart(new App(), 'test', { namespace: 'churn' });
    const workflow = new workflows.TrainingWorkflow(chart, 'retrain', props);
    const base = workflow.addStep('base', { template: new TrainingTemplate(chart, 'base', MINIMAL) });
    workflow.addStep('tuned', { template: new TrainingTemplate(chart, 'tuned', { ...MINIMAL, ...tuned }), after: [base] });
    if (more) {
      workflow.addStep('more', { template: new TrainingTemplate(chart, 'more', MINIMAL) });
    }
    return Yaml.stringify(...chart.toJson());
  };
  const weekly = { schedule: Cron.weekly() };

  test('names the step that changes, with the runs of the CronWorkflow', () => {
    expect(plan(ofWorkflow({}, weekly), ofWorkflow({ environment: { A: 'b' } }, weekly))).toBe(2);
    expect(terminal.output).toBe(`\
~ changed template, from the next run on: WorkflowTemplate churn/test-retrain, tuned
    each run takes at most 1 instance-hour (1 × ml.m5.xlarge)
    4.33 runs a month, at most 4.33 instance-hours without retries
    + template tuned.spec.environment: {"A":"b"}

no training jobs; templates: 1 changed, 1 unchanged
`);
  });

  test('shows a changed schedule, and says nothing of months without one', () => {
    plan(ofWorkflow({}, weekly), ofWorkflow({}, { schedule: Cron.daily() }));
    expect(terminal.output).toContain('~ CronWorkflow.test-retrain.schedules: ["0 0 * * 0"] → ["0 0 * * *"]');
    plan(ofWorkflow(), ofWorkflow({}, { maxRetries: 1 }));
    expect(terminal.output.split('no training jobs').at(-2)).not.toContain('a month');
    expect(terminal.output).toContain('~ spec.templates[base].retryStrategy.limit: "0" → "1"');
  });

  test('a new step leaves the others unchanged', () => {
    plan(ofWorkflow(), ofWorkflow({}, {}, true));
    expect(terminal.output).toContain('templates: 1 new, 2 unchanged');
  });
});

describe('check', () => {
  const check = (text: string) => main(['check', file('dist', text)]);

  test('judges the template of a CronJob, also after an edit by hand', () => {
    expect(check(DAILY)).toBe(0);
    expect(check(DAILY.replace('"ml.m5.xlarge"', '"m5.xlarge"'))).toBe(1);
    expect(terminal.output).toContain('spec.resourceConfig.instanceType');
  });

  test('finds a run value where the value must be known, and a pattern that allows what can\'t work', () => {
    expect(check(DAILY.replace('"ml.m5.xlarge"', '"<@parameter rounds=100@>"'))).toBe(1);
    expect(terminal.output).toContain("(spec.resourceConfig.instanceType) to be known at synthesis, got RunValue.parameter('rounds')");
    const annotation = (change: (text: string) => string) => yamlOf({ labels: { rounds: RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' }) } })
      .replace(/(?<=templates: ).*/, change);
    expect(check(annotation(text => text))).toBe(0);
    expect(check(annotation(text => text.replace('[0-9]+', '[0-9-]+')))).toBe(1);
    expect(terminal.output).toContain("is '-', which is not a label value, in a run with rounds=-, which the pattern allows");
    expect(check(annotation(text => text.replace('[0-9]+', '(')))).toBe(1);
    expect(terminal.output).toContain('template-unreadable');
  });

  test('a template that can\'t be read is an error', () => {
    expect(check(DAILY.replace('"rounds": "<@parameter rounds=100@>"', '"rounds": "<@parameter rounds=200@>"'))).toBe(1);
    expect(terminal.output).toContain("has '<@parameter rounds=200@>', which is not one of its run values");
  });
});

describe('render', () => {
  const render = (...options: string[]) => main(['render', file('dist', DAILY), ...options]);

  test('prints the manifest of one run', () => {
    expect(render('--run', 'by-hand', '--parameter', 'rounds=200', '--time', '2026-11-28')).toBe(0);
    const [job] = Yaml.load(file('run', terminal.output));
    expect(job).toMatchObject({
      kind: 'TrainingJob',
      metadata: { name: expect.stringMatching(/^test-churn-[0-9a-f]{8}-by-hand$/), namespace: 'churn' },
      spec: { environment: { DAY: '2026-11-28' }, hyperParameters: { rounds: '200' } },
    });
    expect(job.metadata.ownerReferences).toBeUndefined();
    expect(job.spec.trainingJobName).toBe(job.metadata.name);
  });

  test('takes the template of a CronJob by its name, if several have one template', () => {
    const chart = new Chart(new App(), 'test', { namespace: 'churn' });
    const template = new TrainingTemplate(chart, 'churn', MINIMAL);
    ['daily', 'weekly'].forEach(id => new TrainingCronJob(chart, id, { template, schedule: Cron.daily(), image: 'x' }));
    const input = file('two', Yaml.stringify(...chart.toJson()));
    expect(main(['render', input, '--template', 'test-churn'])).toBe(2);
    expect(terminal.errors).toContain('found 2; the input has test-churn in CronJob/test-daily, test-churn in CronJob/test-weekly');
    expect(main(['render', input, '--template', 'CronJob/test-weekly', '--run', 'a'])).toBe(0);
    expect(terminal.output).toContain('kind: TrainingJob');
  });

  test('an object without a name has none in messages', () => {
    const cronJob = parseAllDocuments(DAILY).map(document => document.toJS()).find(({ kind }) => kind === 'CronJob');
    delete cronJob.metadata.name;
    expect(main(['render', file('nameless', JSON.stringify(cronJob)), '--template', 'x'])).toBe(2);
    expect(terminal.errors).toContain('test-churn in CronJob/(without a name)');
  });

  test.each<[string, string[], string]>([
    ['an unknown parameter', ['--parameter', 'round=1'], "has no parameter 'round'; did you mean 'rounds'?"],
    ['a value that is not allowed', ['--parameter', 'rounds=x'], "to match '[0-9]+'"],
    ['a value that is too long', ['--parameter', 'rounds=10000'], 'at most 4 characters'],
    ['no value', ['--parameter', 'rounds'], 'NAME=VALUE'],
    ['another template', ['--template', 'x'], "expected one template called 'x'"],
    ['a misspelt template', ['--template', 'test-chrun'], "called 'test-chrun', found 0; the input has test-churn in CronJob/test-nightly; did you mean 'test-churn'?"],
    ['a run that no name can have', ['--run', 'A b'], '--run must be'],
    ['a run that is too long', ['--run', 'a'.repeat(60)], '--run must be'],
    ['a time that is none', ['--time', 'tomorrow'], '--time must be'],
    ['a second input', ['x'], 'one input'],
  ])('%s ends with 2', (_what, options, message) => {
    expect(render(...options)).toBe(2);
    expect(terminal.errors).toContain(message);
  });

  test('an input without a template ends with 2', () => {
    expect(main(['render', file('other', 'kind: Other\n')])).toBe(2);
    expect(terminal.errors).toContain('expected one template, found 0; TrainingCronJob and TrainingWorkflow write templates');
  });
});
