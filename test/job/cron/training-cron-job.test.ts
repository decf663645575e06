import { ApiObject, App, Chart, Cron, Duration, JsonPatch, Lazy } from 'cdk8s';
import * as fc from 'fast-check';
import {
  Channel, Checkpoints, ConcurrencyPolicy, Guardrail, Guardrails, JobName, RunValue, TrainingCronJob, TrainingRules, TrainingTemplate,
  type TrainingCronJobProps, type TrainingTemplateProps,
} from '../../../src';
import { OpenManifest } from '../../../src/manifest/open/open-manifest';
import { templatesIn } from '../../../src/manifest/open/read-templates';
import { usualRun } from '../../../src/manifest/open/sample-runs';
import { TrainingTesting } from '../../../src/testing';
import { ANY_CHARACTER } from '../../any-character';
import { MINIMAL, synthError } from '../../fixtures';
import { holds } from '../../property-tier';

interface Options {
  readonly template?: Partial<TrainingTemplateProps>;
  readonly cron?: Partial<TrainingCronJobProps>;
  readonly namespace?: string;
  readonly acknowledge?: string;
}

function objectsOf({ template: props, cron, namespace, acknowledge }: Options = {}): any[] {
  const chart = new Chart(new App(), 'test', { namespace });
  const template = new TrainingTemplate(chart, 'churn', { ...MINIMAL, ...props });
  if (acknowledge !== undefined) {
    TrainingRules.of(template).acknowledge(acknowledge, 'known');
  }
  new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'registry.example.com/kubectl:1', ...cron });
  TrainingTesting.template(chart).assertNoErrors();
  return chart.toJson();
}

const cronJobOf = (options: Options = {}) => objectsOf(options).find(({ kind }) => kind === 'CronJob');
const podOf = (cronJob: any) => cronJob.spec.jobTemplate.spec.template.spec;
const variablesOf = (cronJob: any): Record<string, any> =>
  Object.fromEntries(podOf(cronJob).containers[0].env.map(({ name, value, valueFrom }: any) => [name, value ?? valueFrom]));
const prefixOf = (options: Options) => (templatesIn(cronJobOf(options))[0] as any).template.prefix;

test('four objects with one name, in the namespace of the trainings', () => {
  const objects = objectsOf({ namespace: 'churn' });
  expect(objects.map(({ kind, metadata: { name, namespace } }) => [kind, name, namespace])).toEqual(
    ['ServiceAccount', 'Role', 'RoleBinding', 'CronJob'].map(kind => [kind, 'test-nightly', 'churn']));
  expect(objectsOf({ template: { namespace: 'other' }, namespace: 'churn' }).map(({ metadata }) => metadata.namespace)).toEqual(Array(4).fill('other'));
});

test('the role is to create and read training jobs, and to delete them only with a deadline', () => {
  const rulesOf = (cron: Partial<TrainingCronJobProps>) => objectsOf({ cron }).find(({ kind }) => kind === 'Role').rules;
  expect(rulesOf({})).toEqual([{ apiGroups: ['sagemaker.services.k8s.aws'], resources: ['trainingjobs'], verbs: ['create', 'get'] }]);
  expect(rulesOf({ deadline: Duration.hours(1) })[0].verbs).toEqual(['create', 'delete', 'get']);
});

test('the CronJob is what the props say', () => {
  const { spec } = cronJobOf({
    cron: {
      schedule: Cron.schedule({ minute: '30', hour: '2' }),
      timeZone: 'Europe/Dublin',
      concurrencyPolicy: ConcurrencyPolicy.REPLACE,
      successfulJobsRetained: 7,
      failedJobsRetained: 0,
      startingDeadline: Duration.minutes(5),
      suspend: true,
      maxRetries: 2,
      deadline: Duration.hours(3),
    },
  });
  expect({ ...spec, jobTemplate: undefined }).toEqual({
    schedule: '30 2 * * *',
    timeZone: 'Europe/Dublin',
    concurrencyPolicy: 'Replace',
    successfulJobsHistoryLimit: 7,
    failedJobsHistoryLimit: 0,
    startingDeadlineSeconds: 300,
    suspend: true,
    jobTemplate: undefined,
  });
  expect(variablesOf({ spec })).toMatchObject({ TIME_ZONE: 'Europe/Dublin', MAX_RETRIES: '2', DEADLINE: '10800' });
  expect(spec.jobTemplate.spec.podFailurePolicy.rules.map(({ action }: any) => action)).toEqual(['Ignore', 'FailJob']);
});

test('the pod passes the Pod Security level restricted, and can be patched', () => {
  const pod = podOf(cronJobOf({ cron: { podPatches: [JsonPatch.add('/nodeSelector', { pool: 'small' }), JsonPatch.add('/containers/0/env/0', { name: 'A', value: 'b' })] } }));
  expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
  expect(pod.containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true });
  expect(pod.restartPolicy).toBe('Never');
  expect(pod.nodeSelector).toEqual({ pool: 'small' });
});

test.each([
  [JsonPatch.add('/nodeSelector/pool', 'small'), "the JSON patch 'add /nodeSelector/pool' finds no 'nodeSelector' in the manifest: add /nodeSelector first"],
  [JsonPatch.replace('/containers/0/name', 'training'), 'Expected `podPatches` to keep the container train and its variable TRAINING_JOB, got a pod without them.'],
  [JsonPatch.remove('/containers/0/env'), 'Expected `podPatches` to keep the container train and its variable TRAINING_JOB, got a pod without them.'],
])('a patch of the pod that can\'t work is refused: %#', (patch, message) => {
  expect(() => cronJobOf({ cron: { podPatches: [patch] } })).toThrow(message);
});

test('what Kubernetes expands in commands and variables is not in them', () => {
  const [{ command, env }] = podOf(cronJobOf({ template: { environment: { A: '$(CRON_JOB) $$' } }, acknowledge: 'placeholder-left' })).containers;
  for (const text of [...command, env[0].value]) {
    expect(text).not.toContain('$$');
    expect(env.filter(({ name }: any) => text.includes(`$(${name})`))).toEqual([]);
  }
});

describe('the names of runs', () => {
  test('begin with the family and a hash of what runs and where', () => {
    const prefix = prefixOf({});
    expect(prefix).toMatch(/^test-churn-[0-9a-f]{8}$/);
    expect(prefixOf({ cron: { schedule: Cron.weekly(), maxRetries: 3, timeZone: 'Europe/Dublin' } })).toBe(prefix);
    const others: Options[] = [
      { namespace: 'other' }, { template: { region: 'eu-west-2', algorithm: MINIMAL.algorithm } }, { cron: { clusterName: 'b' } }, { cron: { name: 'b' } },
      { template: { hyperParameters: { eta: 1 } } }, { template: { channels: [Channel.s3('train', `s3://churn/${RunValue.date('YYYY')}/`)] } },
    ];
    const all = others.map(options => {
      try {
        return prefixOf(options);
      } catch {
        return 'not valid in that Region';
      }
    });
    expect(new Set([prefix, ...all]).size).toBe(others.length + 1);
  });

  test('have at most 63 characters, with any family', () => {
    expect(`${prefixOf({ template: { family: 'f'.repeat(70) } })}-29406420-99`.length).toBeLessThanOrEqual(63);
  });

  test('the CronJob has no hash in its own name, and at most 52 characters', () => {
    expect(cronJobOf({ cron: { name: 'train' } }).metadata.name).toBe('train');
    const chart = new Chart(new App(), 'c'.repeat(60));
    const template = new TrainingTemplate(chart, 'churn', MINIMAL);
    expect(new TrainingCronJob(chart, 'n', { template, schedule: Cron.daily(), image: 'x' }).name).toHaveLength(52);
  });
});

test.each<[string, Partial<TrainingCronJobProps>]>([
  ['name', { name: 'n'.repeat(53) }], ['name', { name: 'A' }], ['timeZone', { timeZone: 'Dublin' }], ['timeZone', { timeZone: '+01:00' }], ['timeZone', { timeZone: 'europe/dublin' }],
  ['maxRetries', { maxRetries: 99 }], ['maxRetries', { maxRetries: 0.5 }], ['deadline', { deadline: Duration.seconds(0) }],
  ['startingDeadline', { startingDeadline: Duration.seconds(9) }], ['successfulJobsRetained', { successfulJobsRetained: -1 }],
  ['failedJobsRetained', { failedJobsRetained: 1.5 }], ['schedule', { schedule: Cron.schedule({ hour: '24' }) }], ['clusterName', { clusterName: '' }],
  ['clusterName', { clusterName: Lazy.any({ produce: () => 'b' }) }], ['clusterName', { clusterName: '${Token[TOKEN.1]}' }], ['image', { image: ' ' }],
])('%s is refused where it can\'t be used', (option, cron) => {
  expect(() => objectsOf({ cron })).toThrow(`\`${option}\``);
});

test('a template that no process can be given is refused', () => {
  const hyperParameters = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`h${i}`, 'x'.repeat(2500)]));
  expect(() => objectsOf({ template: { hyperParameters } })).toThrow('Expected the manifest of the template to be smaller than 128 KiB, got ');
});

test('an acknowledgement in code is in the manifest of the runs', () => {
  const options = { template: { hyperParameters: { password: 'hunter2hunter2' } }, acknowledge: 'secret-looking-value' };
  expect(JSON.stringify(variablesOf(cronJobOf(options)).TRAINING_JOB)).toContain('acknowledge.cdk8s-sagemaker-training/secret-looking-value');
});

describe('the CronJob as an object of another program', () => {
  const included = (change: (text: string) => string = text => text) => {
    const app = new App();
    new ApiObject(new Chart(app, 'included'), 'cron', JSON.parse(change(JSON.stringify(cronJobOf()))));
    return app;
  };

  test('its template is judged by guardrails', () => {
    const app = included();
    expect(() => app.synthYaml()).not.toThrow();
    Guardrails.of(app).add(Guardrail.maxRuntime(Duration.minutes(5)));
    expect(synthError(app)).toContain('guardrail-max-runtime');
  });

  test('its template is judged by all rules where foreign jobs are', () => {
    const app = included(text => text.replace('ml.m5.xlarge', 'm5.xlarge'));
    TrainingRules.of(app).judgeForeignJobs();
    expect(synthError(app)).toContain('spec.resourceConfig.instanceType');
  });

  test('a template that can\'t be read fails synthesis under guardrails', () => {
    const app = included(text => text.replace('\\"version\\":1', '\\"version\\":2'));
    Guardrails.of(app).add(Guardrail.maxRuntime(Duration.days(5)));
    expect(synthError(app)).toContain('has the version 2');
  });
});

describe('a schedule', () => {
  const rulesFor = (schedule: Cron): string[] => {
    const printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const app = new App();
    const chart = new Chart(app, 'test');
    new TrainingCronJob(chart, 'nightly', { template: new TrainingTemplate(chart, 'churn', MINIMAL), schedule, image: 'x' });
    app.synthYaml();
    const texts = printed.mock.calls.map(([text]) => text.split('\n')[0]);
    printed.mockRestore();
    return texts;
  };

  test.each([Cron.schedule({ hour: '2' }), Cron.everyMinute(), Cron.schedule({ minute: '*/1' })])('that is due in every minute is a warning: %j', schedule => {
    expect(rulesFor(schedule)).toEqual([
      `warning: [test/nightly] spec.schedule: is '${schedule.expressionString}', which is due in every minute of its hours`,
    ]);
  });

  test.each([Cron.hourly(), Cron.daily(), Cron.schedule({ minute: '*/2' }), Cron.schedule({ minute: '0', hour: '2' }), new Cron({ minute: '0-58' })])('that is due now and then is fine: %j', schedule => {
    expect(rulesFor(schedule)).toEqual([]);
  });
});

test('any text of a user stays text, and is read again', () => {
  const hostile = fc.oneof(fc.string({ unit: ANY_CHARACTER, maxLength: 12 }), fc.stringMatching(/^[$({}<@>`'"\\a]{1,12}$/));
  holds(fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), texts => {
    const chart = new Chart(new App(), 'test');
    const environment = Object.fromEntries(texts.map((text, position) => [`E${position}`, `${text}${position === 0 ? JobName.OWN : ''}`]));
    const template = new TrainingTemplate(chart, 'churn', { ...MINIMAL, environment, checkpoints: Checkpoints.at('s3://churn/c/') });
    const { cronJob } = new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'x' });
    const object = cronJob.toJson();
    const text = variablesOf(object).TRAINING_JOB;
    expect(text).not.toMatch(/\$|`|\{\{/);
    const [{ template: read }] = templatesIn(object) as any;
    expect(read.open).toBeInstanceOf(OpenManifest);
    expect(usualRun(read.open, 'p').spec.environment).toEqual(usualRun(template._open, 'p').spec.environment);
  }), { quick: 5, full: 1000 });
});

describe('props', () => {
  test('may change afterwards without an effect', () => {
    const props = { image: 'registry.example.com/kubectl:1', maxRetries: 1, podPatches: [JsonPatch.add('/nodeSelector', { a: 'b' })] };
    const chart = new Chart(new App(), 'test');
    new TrainingCronJob(chart, 'nightly', Object.assign(props, { template: new TrainingTemplate(chart, 'churn', MINIMAL), schedule: Cron.daily() }));
    Object.assign(props, { image: 'other', maxRetries: 1e9 }).podPatches.length = 0;
    const cronJob = chart.toJson().find(({ kind }: any) => kind === 'CronJob');
    expect([podOf(cronJob).containers[0].image, variablesOf(cronJob).MAX_RETRIES, podOf(cronJob).nodeSelector])
      .toEqual(['registry.example.com/kubectl:1', '1', { a: 'b' }]);
  });

  test('that are null are left out', () => {
    const nulls: any = { name: null, podPatches: null, concurrencyPolicy: null, suspend: null, timeZone: null, deadline: null, clusterName: null };
    expect(cronJobOf({ cron: nulls })).toEqual(cronJobOf());
  });

  test.each([
    [{ concurrencyPolicy: 'forbid' }, "Expected `concurrencyPolicy` to be 'Allow' or 'Forbid' or 'Replace', got \"forbid\"."],
    [{ suspend: 'false' }, 'Expected `suspend` to be true or false, got "false".'],
  ])('%j are refused, and no construct remains', (props, message) => {
    const chart = new Chart(new App(), 'test');
    const template = new TrainingTemplate(chart, 'churn', MINIMAL);
    const make = (more: object) => new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'x', ...more });
    expect(() => make(props)).toThrow(`[test/nightly] ${message}`);
    expect(() => make({})).not.toThrow();
  });
});
