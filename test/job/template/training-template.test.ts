import { App, Chart, Cron, Duration, JsonPatch, Testing, Yaml } from 'cdk8s';
import * as fc from 'fast-check';
import {
  AdoptionPolicy, Algorithm, Channel, Checkpoints, Cluster, DeletionPolicy, Guardrail, Guardrails, InstanceType, JobName, Output, RunValue,
  SourceCode, SpotTrainingJob, SweepPoints, TrainingCronJob, TrainingDefaults, TrainingJob, TrainingRules, TrainingSweep, TrainingTemplate,
  type TrainingTemplateProps,
} from '../../../src';
import { ControllerPolicy, ExecutionPolicy, ExecutionRole } from '../../../src/access';
import { TrainingWorkflow } from '../../../src/job/workflow';
import { judge } from '../../../src/rules/judge';
import { TrainingTesting, type SampleRunOptions } from '../../../src/testing';
import { jobWith, MINIMAL, synthError } from '../../fixtures';
import { holds } from '../../property-tier';

const DAY = RunValue.date('YYYY-MM-DD');
const ROUNDS = RunValue.parameter('rounds', { defaultValue: '100', pattern: '[0-9]+', longest: '9999' });

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => printed.mockRestore());

function templateWith(props: Partial<TrainingTemplateProps> = {}, chart = new Chart(Testing.app(), 'test')): TrainingTemplate {
  const template = new TrainingTemplate(chart, 'churn', { ...MINIMAL, ...props });
  template._use(template, () => 'churn');
  return template;
}

const inspected = (template: TrainingTemplate) => TrainingTesting.template(template);
const findingsOf = (template: TrainingTemplate) => template.findings.map(({ rule, path }) => `${rule} ${path}`);

describe('a template', () => {
  test('is in no YAML, and what a run of it is follows from props as in a job', () => {
    const template = templateWith({ tags: { team: 'a' }, family: 'nightly' });
    expect(Yaml.stringify(...Testing.synth(Chart.of(template)))).toBe('');
    const { metadata, spec } = inspected(template).run({ run: '7' });
    const job = jobWith({ tags: { team: 'a' }, name: JobName.hashed({ family: 'nightly' }) })._manifest;
    expect(spec).toEqual({ ...job.spec, trainingJobName: 'nightly-7' });
    expect(metadata).toEqual({
      ...job.metadata,
      name: 'nightly-7',
      annotations: { ...job.metadata.annotations, 'cdk8s-sagemaker-training/run': '7' },
      labels: { ...job.metadata.labels, 'cdk8s-sagemaker-training/run': '7' },
    });
  });

  test('has values of runs in texts, maps and encoded hyperparameters', () => {
    const template = templateWith({
      algorithm: Algorithm.pytorch('2.8.0'),
      code: SourceCode.s3('s3://churn/source/', { entryPoint: 'train.py' }),
      hyperParameters: { rounds: ROUNDS, nested: { day: DAY }, attempt: RunValue.attempt() },
      environment: { RUN: JobName.OWN },
      channels: [Channel.s3('train', `s3://churn/${RunValue.date('YYYY/MM/DD')}/${ROUNDS}/`)],
    });
    const { spec } = inspected(template).run({ run: 'x', attempt: 2, time: '2026-01-02', parameters: { rounds: '7' } });
    expect(spec.hyperParameters).toMatchObject({ rounds: '"7"', nested: '{"day":"2026-01-02"}', attempt: '"2"' });
    expect(spec.environment).toEqual({ RUN: 'test-churn-x-2' });
    expect(spec.inputDataConfig[0].dataSource.s3DataSource.s3URI).toBe('s3://churn/2026/01/02/7/');
  });

  test.each<[string, string[], boolean]>([
    ['a CronJob and a sweep', [], false], ['a sweep', ['nightly'], false], ['nothing, since both were removed,', ['nightly', 'sweep'], true],
  ])('is started by %s', (_what, removed, isUnused) => {
    const chart = new Chart(Testing.app(), 'test');
    const template = new TrainingTemplate(chart, 'churn', { ...MINIMAL, environment: { ROUNDS } });
    new TrainingCronJob(chart, 'nightly', { template, schedule: Cron.daily(), image: 'x' });
    new TrainingSweep(chart, 'sweep', { template, points: SweepPoints.grid({ rounds: ['7'] }) });
    removed.forEach(id => chart.node.tryRemoveChild(id));
    expect(template.findings.some(({ rule }) => rule === 'template-unused')).toBe(isUnused);
  });

  test.each<[string, SampleRunOptions]>([
    ['run', { run: 'Not a name' }], ['run', { run: 'x'.repeat(60) }], ['attempt', { attempt: 0 }], ['attempt', { attempt: 1.5 }],
    ['time', { time: '2026-02-30' }], ['time', { time: 'junk' }], ['time', { time: '2026-11-28T24:00' }],
  ])('shows no run with %s %j, which no run can have', (option, options) => {
    expect(() => inspected(templateWith()).run(options)).toThrow(`Expected \`${option}\``);
  });

  test('takes a parameter with a name that each object has from the template', () => {
    const template = templateWith({ environment: { A: RunValue.parameter('constructor', { defaultValue: '1' }) } });
    expect(inspected(template).run().spec.environment).toEqual({ A: '1' });
  });

  test('keeps the checkpoints of a run for all its attempts, and runs apart', () => {
    const template = templateWith({ checkpoints: Checkpoints.at('s3://churn/checkpoints/') });
    const uri = (run: string, attempt: number) => inspected(template).run({ run, attempt }).spec.checkpointConfig.s3URI;
    expect(uri('1', 2)).toBe('s3://churn/checkpoints/test-churn-1/');
    expect(uri('1', 1)).toBe(uri('1', 2));
    expect(uri('2', 1)).not.toBe(uri('1', 1));
  });

  test('of a spot job is what a spot job is', () => {
    const { algorithm, cluster, role, region, output } = MINIMAL;
    const props = { algorithm, cluster, role, region, output, maxRuntime: Duration.hours(1), checkpoints: Checkpoints.at('s3://churn/c/') };
    const chart = new Chart(Testing.app(), 'test');
    const job = new SpotTrainingJob(chart, 'job', props);
    const { spec } = inspected(TrainingTemplate.spot(chart, 'template', props)).run();
    expect({ ...spec, trainingJobName: '', checkpointConfig: 0 }).toEqual({ ...job._manifest.spec, trainingJobName: '', checkpointConfig: 0 });
  });

  test('follows defaults and additions, before and after', () => {
    const app = new App();
    const chart = new Chart(app, 'test');
    const template = templateWith({ maxRuntime: undefined }, chart);
    expect(inspected(template).run().spec.stoppingCondition.maxRuntimeInSeconds).toBe(86400);
    TrainingDefaults.of(app).set({ maxRuntime: Duration.hours(2), tags: { team: 'a' }, run: 'of jobs' });
    template.addTag('day', DAY);
    template.addEnvironment('A', 'b');
    template.addHyperParameter('c', 1);
    template.addChannel(Channel.s3('test', 's3://churn/test/'));
    template.addJsonPatch(JsonPatch.add('/spec/retryStrategy', { maximumRetryAttempts: 3 }));
    const { spec, metadata } = inspected(template).run({ time: '2026-11-28', run: '1' });
    expect(metadata.labels['cdk8s-sagemaker-training/run']).toBe('1');
    expect(spec).toMatchObject({
      stoppingCondition: { maxRuntimeInSeconds: 7200 },
      tags: [{ key: 'day', value: '2026-11-28' }, { key: 'team', value: 'a' }],
      environment: { A: 'b' },
      hyperParameters: { c: '1' },
      inputDataConfig: [{}, { channelName: 'test' }],
      retryStrategy: { maximumRetryAttempts: 3 },
    });
    expect(TrainingDefaults.of(template).originOf('maxRuntime')?.scope).toBe(app);
  });

  test('that nothing uses is a warning', () => {
    const chart = new Chart(new App(), 'test');
    const template = new TrainingTemplate(chart, 'churn', MINIMAL);
    expect(findingsOf(template)).toEqual(['template-unused metadata.name']);
    TrainingRules.of(template).acknowledge('template-unused', 'for a test');
    expect(template.findings).toEqual([]);
  });

  test('that retains its jobs is a warning', () => {
    expect(findingsOf(templateWith({ deletionPolicy: DeletionPolicy.RETAIN }))).toEqual(['template-retained metadata.annotations.services.k8s.aws/deletion-policy']);
  });
});

describe('a template whose runs the controller never creates', () => {
  test.each<[string, Partial<TrainingTemplateProps>, string[]]>([
    ['reads them only', { readOnly: true }, ['template-never-creates metadata.annotations.services.k8s.aws/read-only']],
    ['adopts them only', { adoption: AdoptionPolicy.ADOPT }, ['template-never-creates metadata.annotations.services.k8s.aws/adoption-policy']],
    ['adopts or creates them, which is fine', { adoption: AdoptionPolicy.ADOPT_OR_CREATE }, []],
  ])('%s', (_what, props, expected) => {
    expect(findingsOf(templateWith(props)).filter(finding => finding.startsWith('template-'))).toEqual(expected);
  });

  test('is one of its jobs in a sweep', () => {
    const chart = new Chart(new App(), 'test');
    const template = new TrainingTemplate(chart, 'churn', { ...MINIMAL, readOnly: true, hyperParameters: { eta: RunValue.parameter('eta', { defaultValue: '1' }) } });
    const { jobs: [job] } = new TrainingSweep(chart, 'sweep', { template, points: SweepPoints.grid({ eta: [1] }) });
    expect(job.findings.map(({ rule }) => rule)).toEqual(['existing-job-named-by-content']);
    expect(findingsOf(template)).toEqual([]);
  });
});

describe('a value of runs', () => {
  test.each<[string, string, Partial<TrainingTemplateProps>]>([
    ['role', 'spec.roleARN', { role: `arn:aws:iam::111122223333:role/${ROUNDS}` }],
    ['region', 'metadata.annotations.services.k8s.aws/region', { region: ROUNDS }],
    ['algorithm', 'spec.algorithmSpecification.trainingImage', { algorithm: Algorithm.fromImage(ROUNDS) }],
    ['cluster.instanceType', 'spec.resourceConfig.instanceType', { cluster: Cluster.of(InstanceType.of(ROUNDS)) }],
    ['output.kmsKey', 'spec.outputDataConfig.kmsKeyID', { output: Output.at('s3://churn/', { kmsKey: ROUNDS }) }],
    ['namespace', 'metadata.namespace', { namespace: ROUNDS }],
    ['vpc.subnets', 'spec.vpcConfig.subnets[0]', { vpc: { subnets: [ROUNDS], securityGroupIds: ['sg-1'] } }],
  ])('is refused in `%s`, by an error that names both', (_prop, path, props) => {
    const template = templateWith(props);
    expect(synthError(App.of(template))).toMatch(new RegExp(`test/churn\\] .*${path.replace(/[[\]]/g, '\\$&')}.* to be known at synthesis, got RunValue\\.parameter\\('rounds'\\)`));
  });

  test('is named where it decides about the image', () => {
    const template = templateWith({ algorithm: Algorithm.xgboost('1.7-1'), region: ROUNDS });
    expect(synthError(App.of(template))).toContain("Expected a Region with an image of XGBoost 1.7-1, got 'RunValue.parameter('rounds')'");
    expect(() => Algorithm.xgboost(ROUNDS)).toThrow("Expected a version of XGBoost in the catalog, got RunValue.parameter('rounds')");
  });

  test('is refused in a single job', () => {
    expect(synthError(App.of(jobWith({ environment: { DAY } })))).toContain("Expected run values only in a TrainingTemplate, got RunValue.date('YYYY-MM-DD') in a single job");
  });

  test('is refused as a key', () => {
    expect(synthError(App.of(templateWith({ environment: { [DAY]: 'x' } })))).toContain("Expected run values only in values, got RunValue.date('YYYY-MM-DD') in the key of a map");
  });

  test('with two definitions is refused', () => {
    const template = templateWith({ environment: { A: ROUNDS, B: RunValue.parameter('rounds', { defaultValue: '1' }) } });
    expect(synthError(App.of(template))).toContain("RunValue.parameter('rounds') has two definitions");
  });

  test('is known by identity: what looks like one stays text', () => {
    const text = '{{run-value:0:0}} {{workflow.uid}} <@name@> $(JOB) ${x} `id`';
    expect(inspected(templateWith({ environment: { TEXT: text } })).run().spec.environment.TEXT).toBe(text);
    expect(jobWith({ environment: { TEXT: text } })._manifest.spec.environment.TEXT).toBe(text);
  });
});

describe('names of runs', () => {
  const PATHS_THAT_READ_ALIKE = ['a_b', 'a.b'];
  const LONG_PATHS = ['x', 'y'].map(end => `${'a'.repeat(50)}-${end}`);
  const nightly = (chart: Chart, template: TrainingTemplate, name: string, clusterName?: string) =>
    new TrainingCronJob(chart, `${template.node.id}-nightly`, { template, name, clusterName, schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' });
  const workflow = (chart: Chart, template: TrainingTemplate, name: string) =>
    new TrainingWorkflow(chart, `${template.node.id}-workflow`, { name }).addStep('train', { template });

  test.each<[string, string[], Partial<TrainingTemplateProps>, (chart: Chart, template: TrainingTemplate, name: string) => unknown]>([
    ['templates whose paths read alike', PATHS_THAT_READ_ALIKE, {}, nightly],
    ['templates with long paths', LONG_PATHS, {}, nightly],
    ['templates of one family, by their starters,', ['x', 'y'], { family: 'churn' }, nightly],
    ['templates in workflows', LONG_PATHS, {}, workflow],
  ])('of %s differ, so that nothing is wrong with them', (_what, ids, props, start) => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    ids.forEach((id, position) => start(chart, new TrainingTemplate(chart, id, { ...MINIMAL, ...props }), `starter-${position}`));
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('of steps of one workflow differ', () => {
    const app = Testing.app();
    const chart = new Chart(app, 'test');
    const steps = new TrainingWorkflow(chart, 'workflow');
    LONG_PATHS.forEach((id, position) => steps.addStep(`step-${position}`, { template: new TrainingTemplate(chart, id, { ...MINIMAL, family: 'churn' }) }));
    expect(() => app.synthYaml()).not.toThrow();
  });

  test('are the same for CronJobs of one name in two charts, and differ with the name of the cluster', () => {
    const appWith = (...clusterNames: string[]) => {
      const app = Testing.app();
      for (const clusterName of clusterNames) {
        const chart = new Chart(app, `chart-${clusterName}`);
        nightly(chart, new TrainingTemplate(chart, 'churn', { ...MINIMAL, family: 'churn' }), 'nightly', clusterNames.includes('same-1') ? undefined : clusterName);
      }
      return app;
    };
    expect(() => appWith('a', 'b').synthYaml()).not.toThrow();
    expect(synthError(appWith('same-1', 'same-2'))).toContain('is the name of another job of this app, too');
  });
});

describe('rules', () => {
  test('judge what is known', () => {
    expect(findingsOf(templateWith({ channels: [Channel.s3('train', `s3//churn/${DAY}/`)] })).join()).toContain('spec.inputDataConfig[0].dataSource.s3DataSource.s3URI');
  });

  test('judge lengths by the longest value, and a place that a rule refuses in several runs once', () => {
    const long = RunValue.parameter('x', { defaultValue: 'a', longest: 'a'.repeat(300) });
    expect(findingsOf(templateWith({ tags: { long } }))).toEqual(['field-length spec.tags[0].value']);
    expect(findingsOf(templateWith({ tags: { long: `${long}${'b'.repeat(300)}` } }))).toEqual(['field-length spec.tags[0].value']);
    expect(templateWith({ family: 'f'.repeat(70), output: Output.at(`s3://churn/${'a'.repeat(900)}/`) }).findings).toEqual([]);
    expect(findingsOf(templateWith({ output: Output.at(`s3://churn/${'a'.repeat(970)}/${JobName.OWN}`) }))).toEqual(['field-length spec.outputDataConfig.s3OutputPath']);
  });

  const withRounds = (pattern: string) => templateWith({
    algorithm: Algorithm.xgboost('1.7-1'),
    channels: [Channel.s3('train', 's3://churn/train/', { contentType: 'text/csv' })],
    hyperParameters: { objective: 'binary:logistic', num_round: RunValue.parameter('rounds', { defaultValue: '100', pattern, longest: '9999' }) },
  });

  test('judge values at the edges of what a parameter allows, and say which', () => {
    const [finding, ...others] = withRounds('[0-9]+').findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      path: 'spec.hyperParameters.num_round', message: "is '0', which is less than 1, in a run with rounds=0, which the pattern allows",
    });
    expect(withRounds('[1-9][0-9]*').findings).toEqual([]);
    expect(templateWith({ labels: { team: RunValue.parameter('team', { defaultValue: 'a1' }) } }).findings.map(({ path, level }) => `${level} ${path}`)).toEqual(['error metadata.labels.team']);
  });

  test('at the edges find what can be acknowledged', () => {
    const template = withRounds('[0-9]+');
    TrainingRules.of(template).acknowledge('built-in-hyper-parameter-value', 'known');
    expect(template.findings).toEqual([]);
  });

  test('fail synthesis, and are acknowledged for all runs at once', () => {
    const template = templateWith({ cluster: Cluster.of(InstanceType.of('ml.x9.xlarge')) });
    expect(template.findings.length).toBeGreaterThan(0);
    template.findings.forEach(({ rule }) => TrainingRules.of(template).acknowledge(rule, 'new'));
    expect(template.findings).toEqual([]);
  });
});

describe('guardrails', () => {
  const guarded = (guardrail: Guardrail, props: Partial<TrainingTemplateProps>) => {
    const template = templateWith(props);
    Guardrails.of(template).add(guardrail);
    return findingsOf(template);
  };
  const place = RunValue.parameter('place', { defaultValue: 's3://churn/a', pattern: 's3://[a-z/]+', longest: 's3://churn/aaaaaaaa' });
  const bucket = RunValue.parameter('bucket', { defaultValue: 'churn' });
  const s3 = RunValue.parameter('scheme', { defaultValue: 'x3' });

  test.each<[string, Partial<TrainingTemplateProps>, boolean]>([
    ['below an allowed bucket', { channels: [Channel.s3('train', `s3://churn/${bucket}/`)] }, true],
    ['as bucket', { channels: [Channel.s3('train', `s3://${bucket}/train/`)] }, false],
    ['as the end of the name of a bucket', { channels: [Channel.s3('train', `s3://churn${bucket}/train/`)] }, false],
    ['as a URI', { channels: [Channel.s3('train', place)] }, false],
    ['as a URI in the environment', { environment: { PLACE: place } }, false],
    ['as a part of a URI in a hyperparameter', { hyperParameters: { place: `${s3}://evil/` } }, false],
    ['as the second part of a scheme that begins in another one', {
      environment: {
        PLACE: RunValue.parameter('begin', { defaultValue: 's3:', pattern: '[s3:]+' })
      + RunValue.parameter('end', { defaultValue: 'a', pattern: '[/a-z]+', longest: '//churn/aaaa' }),
      },
    }, false],
    ['beside another one that can be no URI together', { environment: { BUCKET: `${bucket}${ROUNDS}` } }, true],
    ['as a text that can be no URI', { environment: { BUCKET: bucket } }, true],
    ['as a number', { hyperParameters: { rounds: ROUNDS } }, true],
  ])('judge a parameter %s by all that it may be', (_what, props, isAllowed) => {
    expect(guarded(Guardrail.buckets('churn'), props).filter(finding => finding.startsWith('guardrail-')).length === 0).toBe(isAllowed);
  });

  test('fail closed where only some values are allowed', () => {
    expect(guarded(Guardrail.requiredTags({ team: ['a', 'churn'] }), { tags: { team: bucket } })).toEqual(['guardrail-required-tags spec.tags[0].value']);
    expect(guarded(Guardrail.requiredTags({ team: ['a', 'churn'] }), { tags: { team: 'a' } })).toEqual([]);
    const team = (pattern: string) => RunValue.parameter('team', { defaultValue: 'a', pattern });
    expect(guarded(Guardrail.requiredTags({ team: [] }), { tags: { team: team('[ab]*') } })).toEqual(['guardrail-required-tags spec.tags[0].value']);
    expect(guarded(Guardrail.requiredTags({ team: [] }), { tags: { team: team('[ab]+') } })).toEqual([]);
  });

  test('hold for what is known', () => {
    expect(guarded(Guardrail.maxRuntime(Duration.minutes(5)), {})).toEqual(['guardrail-max-runtime spec.stoppingCondition.maxRuntimeInSeconds']);
  });
});

describe('an error names the path of the template', () => {
  test('about its props', () => {
    expect(() => templateWith({ hyperparameters: {} } as object)).toThrow("[test/churn] Expected `hyperParameters`, got a prop called 'hyperparameters'");
    expect(() => templateWith({ cluster: undefined })).toThrow('[test/churn] Expected `cluster` to be made by `Cluster.of`, got undefined.');
    const spot: any = { ...MINIMAL, checkpoints: Checkpoints.at('s3://churn/checkpoints/'), Region: 'eu-west-1' };
    expect(() => TrainingTemplate.spot(new Chart(Testing.app(), 'test'), 'churn', spot)).toThrow("[test/churn] Expected `region`, got a prop called 'Region'");
  });

  test('that reads its own model', () => {
    const template = templateWith();
    const step = new TrainingWorkflow(Chart.of(template), 'workflow').addStep('churn', { template });
    template.addChannel(Channel.modelOf('model', step));
    expect(() => template._manifest).toThrow("Expected the channels of training job 'test/churn' to read other jobs");
  });
});

describe('policies', () => {
  test('allow what all runs may touch, and no more', () => {
    const app = new App();
    const chart = new Chart(app, 'test');
    const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
    templateWith({
      family: 'nightly',
      role: role.arn,
      channels: [Channel.s3('train', `s3://churn/days/${DAY}/${ROUNDS}/`)],
      checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
    }, chart);
    const resources = role.policy.statements.flatMap(statement => statement.resources);
    expect(resources).toContain('arn:aws:s3:::churn/days/????-??-??/*/*');
    expect(resources).toContain('arn:aws:s3:::churn/checkpoints/nightly-????????-*/*');
    expect(ControllerPolicy.of(app).statements.flatMap(statement => statement.resources)).toContain('arn:aws:sagemaker:eu-west-1:111122223333:training-job/nightly-????????-*');
    expect(role.policy.toText()).not.toContain('zq7');
  });

  test('of templates that share a role are those of each, and of a job beside them its own', () => {
    const app = new App();
    const chart = new Chart(app, 'test');
    const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
    for (const id of ['one', 'two']) {
      new TrainingTemplate(chart, id, {
        ...MINIMAL, role: role.arn, channels: [Channel.s3('train', `s3://churn/${id}/${DAY}/${ROUNDS}/`)], checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
      });
    }
    new TrainingJob(chart, 'job', { ...MINIMAL, role: role.arn, channels: [Channel.s3('train', 's3://churn/NAME/PARAMETER-rounds/')] });

    const resourcesOf = (sid: string) => role.policy.statements.find(statement => statement.sid === sid)!.resources;
    expect(resourcesOf('KeepCheckpoints')).toEqual(['one', 'two'].map(id => `arn:aws:s3:::churn/checkpoints/test-${id}-????????-*/*`));
    expect(resourcesOf('ReadChannels')).toEqual([
      'arn:aws:s3:::churn/NAME/PARAMETER-rounds/*', ...['one', 'two'].map(id => `arn:aws:s3:::churn/${id}/????-??-??/*/*`),
    ]);
    expect(resourcesOf('WriteLogs').map(arn => arn.split(':').at(-1))).toEqual(['test-job-????????????/*', 'test-one-????????-*/*', 'test-two-????????-*/*']);
    expect(ControllerPolicy.of(app).statements.find(({ sid }) => sid === 'RunTrainingJobs')!.resources.map(arn => arn.split('/')[1]))
      .toEqual(['test-job-????????????', 'test-one-????????-*', 'test-two-????????-*']);
  });

  test('to read the model of an earlier step include its key', () => {
    const chart = new Chart(Testing.app(), 'test');
    const [base, tuned, apart] = ['base', 'tuned', 'apart'].map(id => new ExecutionRole(chart, id, { accountId: '111122223333' }));
    const workflow = new TrainingWorkflow(chart, 'retrain', {});
    const output = Output.at('s3://churn/models/', { kmsKey: 'alias/models' });
    const first = workflow.addStep('base', { template: new TrainingTemplate(chart, 'first', { ...MINIMAL, role: base.arn, output }) });
    workflow.addStep('tuned', { template: new TrainingTemplate(chart, 'second', { ...MINIMAL, role: tuned.arn, channels: [Channel.modelOf('model', first)] }) });
    new TrainingJob(chart, 'job', { ...MINIMAL, role: apart.arn, channels: [Channel.s3('model', 's3://churn/models/NAME/output/')] });

    const decrypts = (role: ExecutionRole) => role.policy.statements.filter(({ sid }) => sid === 'DecryptByAlias').map(({ conditions }) => conditions);
    expect(decrypts(tuned)).toEqual([{ 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/models' } }]);
    expect(decrypts(apart)).toEqual([]);
  });

  test('say so when a run may choose the bucket', () => {
    const app = new App();
    const chart = new Chart(app, 'test');
    const role = new ExecutionRole(chart, 'role', { accountId: '111122223333' });
    templateWith({ role: role.arn, channels: [Channel.s3('train', `s3://${RunValue.parameter('bucket', { defaultValue: 'churn' })}/`)] }, chart);
    expect(role.policy.findings.map(String).join()).toContain("names a bucket that each run may choose ('PARAMETER-bucket')");
  });

  test('of a job beside a template are those of the job', () => {
    const job = jobWith();
    const alone = ExecutionPolicy.of(job).toText();
    new TrainingTemplate(job.chart, 'template', MINIMAL);
    expect(ExecutionPolicy.of(job).toText()).toBe(alone);
    expect(TrainingTesting.jobs(job.chart)).toHaveLength(1);
    expect(TrainingTesting.templates(job.chart)).toHaveLength(1);
    expect(TrainingJob.isTrainingJob(job)).toBe(true);
  });
});

const PATTERNS = ['[A-Za-z0-9._-]+', '[0-9]+', '[1-9][0-9]{0,2}', '(a|b)/[a-z/]*', '0\\.[0-9]+', '([a-z]+(,[a-z]+)*)?', '[A-Z@=+:_-]+'];

/** A parameter, and values that it allows. */
const PARAMETER = fc.constantFrom(...PATTERNS).chain(pattern => fc.array(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), { minLength: 4, maxLength: 6 }).map(values => {
  const defaultValue = values.reduce((longest, value) => value.length > longest.length ? value : longest);
  return { text: RunValue.parameter('p', { defaultValue, pattern }), values };
}));

test('a template without errors gives only runs without errors, whatever values its holes have', () => {
  const text = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const hole = fc.record({
    at: fc.constantFrom('tag', 'uri', 'environment', 'hyperparameter', 'label', 'rounds', 'eta'),
    before: fc.oneof(text, fc.constant('')),
    kind: fc.constantFrom('date', 'attempt', 'parameter', 'own'),
  });
  const run = fc.tuple(fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,6}[a-z0-9])?$/), fc.integer({ min: 1, max: 99 }));
  let judged = 0;
  holds(fc.property(fc.array(hole, { maxLength: 4 }), run, PARAMETER, (holes, [name, attempt], parameter) => {
    const template = templateWith({ algorithm: Algorithm.xgboost('1.7-1'), hyperParameters: { objective: 'binary:logistic' } });
    const values: Record<string, string> = { date: DAY, attempt: RunValue.attempt(), own: JobName.OWN, parameter: parameter.text };
    holes.forEach(({ at, before, kind }, position) => {
      const value = `${before}${values[kind]}`;
      const key = `n${position}`;
      switch (at) {
        case 'tag': return template.addTag(key, value);
        case 'uri': return template.addChannel(Channel.s3(key, `s3://churn/${value}/`));
        case 'environment': return template.addEnvironment(key, value);
        case 'label': return template.addJsonPatch(JsonPatch.add(`/metadata/labels/${key}`, value));
        case 'hyperparameter': return template.addHyperParameter(key, value);
        default: return template.addJsonPatch(JsonPatch.add(`/spec/hyperParameters/${at === 'eta' ? 'eta' : 'num_round'}`, value));
      }
    });
    const isParameterized = template._open.parameters.length > 0;
    if (template.findings.some(({ level }) => level === 'error')) {
      return;
    }
    for (const p of parameter.values) {
      judged++;
      const manifest = inspected(template).run({ run: name, attempt, time: '2027-02-28', parameters: isParameterized ? { p } : undefined });
      const [judgment] = judge([{ manifest }]);
      expect(judgment.findings.filter(({ level }) => level === 'error').map(String)).toEqual([]);
    }
  }), { quick: 20, full: 300 });
  expect(judged).toBeGreaterThan(5);
});

describe('a template', () => {
  test('refuses `name`, which props that jobs share may have, and leaves no construct behind', () => {
    const chart = new Chart(Testing.app(), 'test');
    expect(() => new TrainingTemplate(chart, 'churn', { ...MINIMAL, name: JobName.fixed('churn') } as any))
      .toThrow('[test/churn] Expected `family` in place of `name`, since each run has a name of its own');
    expect(() => new TrainingTemplate(chart, 'churn', { ...MINIMAL, cluster: undefined } as any)).toThrow('[test/churn] Expected `cluster`');
    expect(() => new TrainingTemplate(chart, 'churn', MINIMAL)).not.toThrow();
  });

  test.each(['/spec/trainingJobName', '/metadata/name'])('whose runs have one name by a patch of %s is an error', path => {
    const template = templateWith();
    template.addJsonPatch(JsonPatch.replace(path, 'churn'));
    expect(findingsOf(template)).toContain(`template-name-fixed ${path.slice(1).replace('/', '.')}`);
  });

  test('on Spot Instances is told by the prop that it has', () => {
    const chart = new Chart(Testing.app(), 'test');
    const template = TrainingTemplate.spot(chart, 'churn', {
      ...MINIMAL, maxRuntime: Duration.hours(2), maxWait: Duration.hours(1), checkpoints: Checkpoints.at('s3://churn/checkpoints/'),
    });
    expect(template.findings.map(String).join()).toContain('spec.stoppingCondition.maxWaitTimeInSeconds (maxWait in code)');
  });
});

test('a value of runs that was cut or encoded is an error of its field', () => {
  const template = templateWith({ environment: { A: encodeURIComponent(DAY), B: DAY } });
  expect(template.findings.map(({ path, message }) => `${path}: ${message}`)).toEqual(['spec.environment.A: has a RunValue that was cut or encoded']);
  expect(jobWith({ environment: { A: DAY.slice(0, 4) } }).findings.map(({ message }) => message).join()).toContain('got a part of a RunValue in a single job');
});
