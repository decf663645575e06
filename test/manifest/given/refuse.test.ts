import { App, Chart, Cron, Duration, Lazy, Size, Testing } from 'cdk8s';
import {
  access, Algorithm, assertions, Channel, Checkpoints, Cluster, DebuggedTrainingJob, DistributedTrainingJob, Guardrail, GuardrailPolicy,
  Guardrails, hyperparameters, InputMode, InstanceGroup, InstanceType, JobName, ManagedSpot, observability, Prices, RunValue, SourceCode,
  SpotTrainingJob, status, SweepPoints, TrainingCronJob, TrainingDefaults, TrainingJob, TrainingNamespace, TrainingRules, TrainingSweep,
  TrainingTemplate, tuning, workflows,
} from '../../../src';
import { ControllerPolicy, ExecutionPolicy, ExecutionRole } from '../../../src/access';
import { Debugger, DebugRule, FrameworkProfiling, Profiler, ProfilerRule, ProfilingRange } from '../../../src/debugging';
import { ExportTarget, TrainingHealth, TuningHealth } from '../../../src/status';
import { TrainingAlert, TrainingMetrics, TrainingStateRule } from '../../../src/status/observability';
import { TrainingTesting } from '../../../src/testing';
import { IMAGE, MINIMAL, jobWith, manifestWith, synthError } from '../../fixtures';

const lazy = (value: any): any => Lazy.any({ produce: () => value });

describe('a part that has to be there', () => {
  test.each<[string, string, unknown, string]>([
    ['algorithm', 'Algorithm.fromImage', undefined, 'undefined'],
    ['algorithm', 'Algorithm.fromImage', null, 'null'],
    ['algorithm', 'Algorithm.fromImage', 'churn:1', '"churn:1"'],
    ['name', 'JobName.fixed', 'churn-1', '"churn-1"'],
    ['code', 'SourceCode.s3', 's3://churn/code/', '"s3://churn/code/"'],
    ['distribution', 'Distribution.torchrun', 'torchrun', '"torchrun"'],
    ['cluster', 'Cluster.of', undefined, 'undefined'],
    ['cluster', 'Cluster.of', { instanceType: 'ml.m5.xlarge' }, 'an instance of Object'],
  ])('%s must come from %s: %p', (name, factory, given, got) => {
    expect(() => jobWith({ [name]: given })).toThrow(`[test/churn] Expected \`${name}\` to be made by \`${factory}\`, got ${got}.`);
  });

  test('is missed without any props', () => {
    expect(() => new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', undefined as any)).toThrow('[test/churn] Expected `algorithm` to be made by');
  });

  test.each<[string, () => unknown, string]>([
    ['the type of a cluster', () => Cluster.of('ml.m5.xlarge' as any), '`instanceType` to be made by `InstanceType.of`, got "ml.m5.xlarge"'],
    ['the type of a group', () => InstanceGroup.of('a', undefined as any, 1), '`instanceType` to be made by `InstanceType.of`, got undefined'],
    ['a guardrail', () => Guardrails.of(Testing.chart()).add(undefined as any), '`guardrails` to be made by `Guardrail.instanceTypes`, got undefined'],
    ['a guardrail in a list', () => Guardrails.of(Testing.chart()).addAcknowledgeable([Guardrail.maxInstanceHours(3)] as any), '`guardrails` to be made by `Guardrail.instanceTypes`, got an instance of Array'],
    ['the limit of a guardrail', () => Guardrail.maxRuntime(undefined as any), '`maxRuntime` to be made by `Duration.hours`, got undefined'],
    ['the time of an alert', () => observability.TrainingAlert.startingFor(5 as any), '`time` to be made by `Duration.hours`, got 5'],
    ['the wait of a spot job', () => ManagedSpot.maxWait(3600 as any), '`maxWait` to be made by `Duration.hours`, got 3600'],
  ])('is %s', (_what, make, message) => {
    expect(make).toThrow(`Expected ${message}.`);
  });

  const starter = { schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' };
  const step = (chart: Chart, options: any) => new workflows.TrainingWorkflow(chart, 'w').addStep('s', options);
  test.each<[string, (chart: Chart, template: TrainingTemplate) => unknown, string]>([
    ['the run time of a spot job', chart => new SpotTrainingJob(chart, 's', { ...MINIMAL, maxRuntime: undefined } as any), '`maxRuntime` to be made by `Duration.hours`, got undefined'],
    ['the template of a CronJob', chart => new TrainingCronJob(chart, 'c', starter as any), '`template` to be made by `new TrainingTemplate`, got undefined'],
    ['the schedule of a CronJob', (chart, template) => new TrainingCronJob(chart, 'c', { ...starter, template, schedule: '0 2 * * *' as any }), '`schedule` to be made by `Cron.schedule`, got "0 2 * * *"'],
    ['the image of a CronJob', (chart, template) => new TrainingCronJob(chart, 'c', { ...starter, template, image: undefined as any }), '`image` to be an image with sh and kubectl, got undefined'],
    ['the deadline of a CronJob', (chart, template) => new TrainingCronJob(chart, 'c', { ...starter, template, deadline: 3600 as any }), '`deadline` to be made by `Duration.hours`, got 3600'],
    ['the template of a step', chart => step(chart, undefined), '`template` to be made by `new TrainingTemplate`, got undefined'],
    ['a job as a template', chart => step(chart, { template: new TrainingJob(chart, 'j', MINIMAL) }), '`template` to be made by `new TrainingTemplate`, got an instance of TrainingJob'],
    ['the schedule of a workflow', chart => new workflows.TrainingWorkflow(chart, 'w', { schedule: '@daily' as any }), '`schedule` to be made by `Cron.schedule`, got "@daily"'],
    ['the template of a sweep', chart => new TrainingSweep(chart, 's', { points: SweepPoints.grid({ a: [1] }) } as any), '`template` to be made by `new TrainingTemplate`, got undefined'],
    ['the points of a sweep', (chart, template) => new TrainingSweep(chart, 's', { template } as any), '`points` to be made by `SweepPoints.grid`, got undefined'],
    ['an instance type of a sweep', (chart, template) => new TrainingSweep(chart, 's', { template, points: SweepPoints.grid({}), instanceTypes: ['ml.m5.xlarge' as any] }), '`instanceTypes` to be made by `InstanceType.of`, got "ml.m5.xlarge"'],
    ['the template of a definition', () => tuning.TuningDefinition.of('a', {} as any), '`template` to be made by `new TrainingTemplate`, got undefined'],
    ['the job of an export', chart => new status.StatusExport(chart, 'e', {} as any), '`job` to be made by `new TrainingJob`, got undefined'],
    ['the field of an export', chart => new status.StatusExport(chart, 'e', { job: new TrainingJob(chart, 'j', MINIMAL) } as any), '`field` to be made by `StatusField.of`, got undefined'],
    ['the target of an export', chart => new status.StatusExport(chart, 'e', { job: new TrainingJob(chart, 'j', MINIMAL), field: status.StatusField.ARN } as any), '`to` to be made by `ExportTarget.newConfigMap`, got undefined'],
  ])('is %s', (_what, make, message) => {
    const chart = new Chart(Testing.app(), 'test');
    expect(() => make(chart, new TrainingTemplate(chart, 't', MINIMAL))).toThrow(`Expected ${message}.`);
  });
});

describe('a fraction', () => {
  const time = Duration.millis(1500);
  const cluster = (options: object) => Cluster.of(InstanceType.ML_M5_XLARGE, options);
  const cronJob = (chart: Chart, options: object) => new TrainingCronJob(chart, 'c', {
    template: new TrainingTemplate(chart, 't', MINIMAL), schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33', ...options,
  });
  test.each<[string, (chart: Chart) => unknown]>([
    ['maxRuntime', () => jobWith({ maxRuntime: time })],
    ['maxRuntime', chart => new SpotTrainingJob(chart, 's', { ...MINIMAL, maxRuntime: time, checkpoints: Checkpoints.at('s3://churn/checkpoints/') })],
    ['maxPending', () => jobWith({ maxPending: time })],
    ['maxWait', () => ManagedSpot.maxWait(time)],
    ['keepAlive', () => cluster({ keepAlive: time })],
    ['deadline', chart => cronJob(chart, { deadline: time })],
    ['startingDeadline', chart => cronJob(chart, { startingDeadline: time })],
    ['timeToLive', chart => new workflows.TrainingWorkflow(chart, 'w', { timeToLive: time })],
    ['time', () => observability.TrainingAlert.startingFor(time)],
    ['within', () => observability.TrainingAlert.noneCompleted('churn', time)],
    ['maxRuntime', () => Guardrail.maxRuntime(time)],
    ['duration', () => ProfilingRange.time(time)],
    ['closeInterval', () => Profiler.at('s3://churn/profile/', { files: { closeInterval: time } })],
    ['cpuDuration', () => Profiler.at('s3://churn/profile/', { sageMakerProfiler: { cpuDuration: time } })],
    ['fileRotation', () => Profiler.at('s3://churn/profile/', { sageMakerProfiler: { fileRotation: time } })],
  ])('of a second is refused in %s', (option, make) => {
    expect(() => make(new Chart(Testing.app(), 'test'))).toThrow(`Expected \`${option}\` to be a whole number of seconds, got 1.5 seconds.`);
  });

  test.each<[string, (options: object) => unknown]>([
    ['a cluster', cluster], ['groups', options => Cluster.heterogeneous([InstanceGroup.of('a', InstanceType.ML_M5_XLARGE, 1)], options)],
  ])('of a GiB is refused in the volume of %s', (_what, make) => {
    const message = 'Expected `volumeSize` to be a whole number of GiB, got 1.5 GiB.';
    expect(() => make({ volumeSize: Size.mebibytes(1536) })).toThrow(message);
    expect(() => make({ volumeSize: Size.gibibytes(1.5) })).toThrow(message);
    expect(() => make({ volumeSize: Size.mebibytes(2048) })).not.toThrow();
  });

  test('is not looked for in a token', () => {
    expect(() => cluster({ volumeSize: Size.gibibytes(lazy(30)) })).not.toThrow();
  });
});

describe('what is missing is named by the error', () => {
  const none: any = undefined;
  const inTest = () => new Chart(Testing.app(), 'test');
  const template = () => new TrainingTemplate(inTest(), 'churn', MINIMAL);

  test.each<[string, (construct: any) => unknown, string]>([
    ['TrainingDefaults.of', scope => TrainingDefaults.of(scope), 'scope'],
    ['Guardrails.of', scope => Guardrails.of(scope), 'scope'],
    ['TrainingRules.of', scope => TrainingRules.of(scope), 'scope'],
    ['ControllerPolicy.of', scope => access.ControllerPolicy.of(scope), 'scope'],
    ['ExecutionRole', scope => new access.ExecutionRole(scope, 'role', { accountId: '111122223333' }), 'scope'],
    ['ExecutionPolicy.of', job => access.ExecutionPolicy.of(job), 'job'],
    ['ExecutionPolicy.ofAll', job => access.ExecutionPolicy.ofAll([job]), 'jobs'],
    ['addJob', job => new access.ExecutionRole(inTest(), 'role', { accountId: '111122223333' }).addJob(job), 'job'],
    ['TrainingTesting.job', scope => assertions.TrainingTesting.job(scope), 'scope'],
    ['TrainingTesting.tuningJobs', scope => assertions.TrainingTesting.tuningJobs(scope), 'scope'],
    ['TrainingTesting.templates', scope => assertions.TrainingTesting.templates(scope), 'scope'],
  ])('a construct of %s', (_what, make, name) => {
    expect(() => make(undefined)).toThrow(`Expected \`${name}\` to be a construct, got undefined.`);
    expect(() => make('churn')).toThrow(`Expected \`${name}\` to be a construct, got "churn".`);
  });

  test.each<[string, string, (part: any) => unknown, string]>([
    ['addChannel', 'channel', part => jobWith().addChannel(part), 'Channel.s3'],
    ['addChannel of a template', 'channel', part => template().addChannel(part), 'Channel.s3'],
    ['addJsonPatch', 'ops', part => jobWith().addJsonPatch(part), 'JsonPatch.add'],
    ['podPatches', 'podPatches', part => new TrainingCronJob(inTest(), 'n', { template: template(), schedule: Cron.daily(), image: 'x', podPatches: [part] }), 'JsonPatch.add'],
    ['Cluster.heterogeneous', 'groups', part => Cluster.heterogeneous([part ?? {}]), 'InstanceGroup.of'],
    ['SweepPoints.random', 'ranges.a', part => SweepPoints.random(1, { a: part }), 'SweepRange.integer'],
    ['after', 'after', part => new workflows.TrainingWorkflow(inTest(), 'w').addStep('a', { template: template(), after: [part ?? {}] }), 'TrainingWorkflow.addStep'],
    ['definitions', 'definitions', part => new tuning.HyperParameterTuningJob(inTest(), 't', { definitions: [part ?? {}], maxTrainingJobs: 1 }), 'tuning.TuningDefinition.of'],
    ['ranges of a definition', 'ranges.a', part => tuning.TuningDefinition.of('a', { template: template(), objective: none, ranges: { a: part ?? 5 } }), 'tuning.Range.continuous'],
    ['FrameworkProfiling', 'during', part => FrameworkProfiling.detailed(part), 'debugging.ProfilingRange.steps'],
    ['Guardrail.maxCost', 'prices', part => Guardrail.maxCost(1, part), 'Prices.fromFile'],
    ['TrainingAlerts', 'alerts', part => new observability.TrainingAlerts(inTest(), 'alerts', { alerts: [part] }), 'TrainingAlert.failed'],
    ['a SpotTrainingJob', 'maxRuntime', props => new SpotTrainingJob(inTest(), 'churn', props), 'Duration.hours'],
    ['a TrainingTemplate', 'algorithm', props => new TrainingTemplate(inTest(), 'churn', props), 'Algorithm.fromImage'],
    ['a TrainingCronJob', 'template', props => new TrainingCronJob(inTest(), 'churn', props), 'new TrainingTemplate'],
    ['a TrainingSweep', 'template', props => new TrainingSweep(inTest(), 'churn', props), 'new TrainingTemplate'],
  ])('a part of %s', (_what, name, make, factory) => {
    expect(() => make(undefined)).toThrow(`Expected \`${name}\` to be made by \`${factory}\`, got `);
  });

  test.each<[string, string, () => unknown]>([
    ['Algorithm.fromEcr', 'options', () => Algorithm.fromEcr(none)],
    ['Algorithm.huggingFacePytorch', 'options', () => Algorithm.huggingFacePytorch(none)],
    ['Algorithm.huggingFaceTensorflow', 'options', () => Algorithm.huggingFaceTensorflow(none)],
    ['SourceCode.s3', 'options', () => SourceCode.s3('s3://churn/', none)],
    ['DebugRule.custom', 'options', () => DebugRule.custom('own', none)],
    ['DebugRule.similarAcrossRuns', 'options', () => DebugRule.similarAcrossRuns(none)],
    ['Guardrail.custom', 'options', () => Guardrail.custom('own', { check: () => [] }, none)],
    ['HyperParameters.xgboost', 'values', () => hyperparameters.HyperParameters.xgboost(none)],
    ['RunValue.parameter', 'options', () => RunValue.parameter('rounds', none)],
    ['ExecutionRole', 'props', () => new access.ExecutionRole(inTest(), 'role', none)],
    ['PolicyStatement', 'props', () => new access.PolicyStatement(none)],
    ['StatusExport', 'props', () => new status.StatusExport(inTest(), 'export', none)],
  ])('options of %s', (_what, name, make) => {
    expect(make).toThrow(`Expected \`${name}\` to be a map of options, got undefined.`);
  });

  test.each<[string, string, () => unknown]>([
    ['Channel.augmentedManifest', 'attributeNames', () => Channel.augmentedManifest('train', 's3://churn/', none)],
    ['ExecutionPolicy.ofAll', 'jobs', () => access.ExecutionPolicy.ofAll(none)],
    ['ExecutionPolicy.ofManifests', 'manifests', () => access.ExecutionPolicy.ofManifests(none)],
    ['ControllerPolicy.ofManifests', 'manifests', () => access.ControllerPolicy.ofManifests(none)],
    ['Range.categorical', 'values', () => tuning.Range.categorical(none)],
    ['WarmStart.transferLearning', 'parents', () => tuning.WarmStart.transferLearning(none)],
  ])('a list of %s', (_what, name, make) => {
    expect(make).toThrow(`Expected \`${name}\` to be a list, got undefined.`);
  });

  test.each<[string, () => unknown, string]>([
    ['Channel.modelOf', () => Channel.modelOf('model', none), 'Expected `job` to be a TrainingJob or a step of addStep, got undefined.'],
    [
      'Channel.modelOf with a template', () => Channel.modelOf('model', template() as any),
      'Expected `job` to be a TrainingJob or a step of addStep, got an instance of TrainingTemplate.',
    ],
    ['Channel.modelOf with a text', () => Channel.modelOf('model', 'churn' as any), 'Expected `job` to be a TrainingJob or a step of addStep, got "churn".'],
    ['InstanceType.of', () => InstanceType.of(none), 'Expected `value` to be a text, got undefined.'],
    ['InputMode.of', () => InputMode.of(1 as any), 'Expected `value` to be a text, got 1.'],
    ['Cluster.of', () => Cluster.of(InstanceType.ML_M5_XLARGE, 4 as any), 'Expected a map of options, got 4.'],
    ['JobName.hashed', () => JobName.hashed('churn' as any), 'Expected a map of options, got "churn".'],
    ['JobName.fixed', () => JobName.fixed('churn', ['a'] as any), 'Expected a map of options, got a list.'],
    ['TrainingCronJob', () => new TrainingCronJob(inTest(), 'c', { schedule: none } as any), '[test/c] Expected `template` to be made by'],
    ['TrainingSweep', () => new TrainingSweep(inTest(), 'c', { template: template() } as any), '[test/c] Expected `points` to be made by'],
    [
      'TrainingSweep with a wrong number', () => new TrainingSweep(inTest(), 'c', { template: template(), points: SweepPoints.grid({}), maxPoints: 0 }),
      '[test/c] Expected `maxPoints` to be a whole number from 1 on, got 0.',
    ],
    ['TrainingWorkflow', () => new workflows.TrainingWorkflow(inTest(), 'c', { maxRetries: -1 }), '[test/c] Expected `maxRetries` to be a whole number'],
    ['Cluster.heterogeneous', () => Cluster.heterogeneous(none), 'Expected a heterogeneous cluster to have at least one instance group, got none'],
    ['SourceCode.s3', () => SourceCode.s3('s3://churn/', { entryPoint: none }), 'Expected `entryPoint` to be the file that is started, got undefined.'],
    ['Guardrail.custom', () => Guardrail.custom('own', none, { demand: 'a', why: 'b', remedy: 'c' }), 'Expected `rule` to have a method `check`, got undefined.'],
    ['Guardrail.requiredTags', () => Guardrail.requiredTags(none), 'Expected required tags to have at least one value, got none'],
    ['StatusField.of', () => status.StatusField.of(none), 'Expected the path of a field to begin with a dot'],
    ['TrainingStateRule', () => new observability.TrainingStateRule(inTest(), 'rule', none), 'Expected `family` to be lower-case letters'],
    ['acknowledge', () => TrainingRules.of(inTest()).acknowledge(none, 'wanted'), 'Expected `rule` to be the id of a rule, got undefined.'],
    ['addStep', () => new workflows.TrainingWorkflow(inTest(), 'w').addStep(none, { template: template() }), 'Expected the name of a step'],
    ['findingsOf', () => assertions.TrainingTesting.job(jobWith()).findingsOf(none), "Expected the id of a rule, got 'undefined'"],
  ])('by %s', (_what, make, message) => {
    expect(make).toThrow(message);
  });
});

describe('a part behind an interface', () => {
  class Another {
    public readonly s3Uri = 's3://churn/debug/';
  }

  test.each<[string, string, unknown, string]>([
    ['debugger', 'Debugger.at', { s3Uri: 's3://churn/debug/' }, 'an instance of Object'],
    ['debugger', 'Debugger.at', Profiler.at('s3://churn/debug/'), 'an instance of Profiler'],
    ['debugger', 'Debugger.at', new Another(), 'an instance of Another'],
    ['debugger', 'Debugger.at', 's3://churn/debug/', '"s3://churn/debug/"'],
    ['debugger', 'Debugger.at', Object.create(null), 'an instance of Object'],
    ['profiler', 'Profiler.at', Debugger.at('s3://churn/debug/'), 'an instance of Debugger'],
    ['profiler', 'Profiler.at', false, 'false'],
  ])('%s must come from %s: %p', (name, factory, given, got) => {
    expect(() => jobWith({ [name]: given })).toThrow(`Expected \`${name}\` to be made by \`${factory}\`, got ${got}.`);
  });

  test('may be left out as null', () => {
    expect(manifestWith({ debugger: null as any, profiler: null as any })).toEqual(manifestWith());
  });
});

const newChart = () => new Chart(Testing.app(), 'test');
const templateIn = (chart: Chart) => new TrainingTemplate(chart, 'template', MINIMAL);
const wrong = (value: unknown): any => value;
const role = (props: object) => new ExecutionRole(newChart(), 'role', { accountId: '111122223333', ...props });
const policy = (props: object) => ExecutionPolicy.of(jobWith(), props);
const sweep = (props: object) => {
  const chart = newChart();
  return new TrainingSweep(chart, 'sweep', { template: templateIn(chart), points: SweepPoints.grid({ eta: [1, 2] }), ...props });
};
const guardrailPolicy = (props: object) => new GuardrailPolicy(newChart(), 'policy', props);
const stateRule = (props: object) => new TrainingStateRule(newChart(), 'rule', { family: 'churn', targetArn: 'arn:aws:sns:eu-west-1:111122223333:jobs', ...props });

test.each<[string, () => unknown, string]>([
  ['tags in a Map', () => jobWith({ tags: wrong(new Map([['team', 'vision']])) }), 'Expected `tags` to be a map of plain data, got an instance of Map. Object.fromEntries makes one of a Map'],
  ['tags of a role in a Map', () => role({ tags: new Map() }), 'Expected `tags` to be a map of plain data, got an instance of Map'],
  ['hyperparameters in a duration', () => jobWith({ hyperParameters: wrong(Duration.hours(1)) }), 'Expected `hyperParameters` to be a map of plain data, got an instance of Duration'],
  ['an environment in a promise', () => jobWith({ environment: wrong(Promise.resolve({})) }), 'Expected `environment` to be a map of plain data, got an instance of Promise'],
  ['labels of a role', () => role({ labels: 5 }), 'Expected `labels` to be a map, got a number'],
  ['the name of a role', () => role({ roleName: 5 }), 'Expected `roleName` to be a text, got 5.'],
  ['the Region of a role', () => role({ region: NaN }), 'Expected `region` to be a text, got NaN.'],
  ['statements', () => policy({ statements: [null] }), 'Expected `statements` to be made by `new PolicyStatement`, got null.'],
  ['the runs of a policy', () => policy({ onlyTheseRuns: 'false' }), 'Expected `onlyTheseRuns` to be true or false, got "false".'],
  ['the Region of a policy of the controller', () => ControllerPolicy.of(jobWith(), { region: wrong(1) }), 'Expected `region` to be a text, got 1.'],
  ['the family of a name', () => JobName.hashed({ family: wrong(5) }), 'Expected `family` to be lower-case letters, digits and inner hyphens, got 5'],
  ['a family that is an object', () => JobName.hashed({ family: wrong({}) }), 'inner hyphens, got an instance of Object'],
  ['the family of a sweep', () => sweep({ family: 5 }), 'Expected `family` to be a text, got 5.'],
  ['instance types of a sweep', () => sweep({ instanceTypes: 'ml.m5.xlarge' }), 'Expected `instanceTypes` to be a list, got "ml.m5.xlarge".'],
  ['patterns of a digest', () => SourceCode.digestOf('src', wrong([null])), 'Expected `exclude` to be a list of texts, got null in it.'],
  ['the folder of a digest', () => SourceCode.digestOf(wrong({})), 'Expected `folder` to be a text, got an instance of Object.'],
  ['the file of prices', () => Prices.fromFile(wrong(0)), 'Expected `file` to be a text, got 0.'],
  ['an encoding', () => Algorithm.fromName('churn', { hyperParameterEncoding: wrong('json') }), 'Expected `hyperParameterEncoding` to be a member of HyperParameterEncoding, got "json"'],
  ['a BigInt', () => Algorithm.fromName('churn', wrong(5n)), 'Expected a map of options, got 5.'],
  ['the format of a date', () => RunValue.date(wrong(null)), 'Expected `format` to be made of YYYY, MM, DD, HH, mm and - _ . / :, got null.'],
  ['subnets of a guardrail', () => Guardrail.vpc({ subnets: wrong(NaN) }), 'subnets'],
  ['actions of a policy', () => guardrailPolicy({ actions: 'Deny' }), 'Expected `actions` to be a list, got "Deny".'],
  ['namespaces of a policy', () => guardrailPolicy({ namespaces: 5 }), 'Expected `namespaces` to be a list, got 5.'],
  ['the scope of a policy', () => guardrailPolicy({ guardrailsOf: 'team' }), 'Expected `guardrailsOf` to be a construct, got "team".'],
  ['statuses of a rule', () => stateRule({ statuses: 'Failed' }), 'Expected `statuses` to be a list, got "Failed".'],
  ['prefixes of a rule', () => stateRule({ namePrefixes: 5 }), 'Expected `namePrefixes` to be a list, got 5.'],
  ['the family of an alert', () => TrainingAlert.noneCompleted(wrong({}), MINIMAL.maxRuntime!), 'Expected `family` to be a text, got an instance of Object.'],
  ['waiting', () => new TrainingHealth({ waitWhenRejected: wrong('true') }), 'Expected `waitWhenRejected` to be true or false, got "true".'],
  ['waiting for tuning jobs', () => new TuningHealth({ waitWhenRejected: wrong(1) }), 'Expected `waitWhenRejected` to be true or false, got 1.'],
])('%s of another kind: the error names the option', (_what, make, message) => {
  expect(make).toThrow(message);
});

test('reading only that is a text is a finding, and never a job that runs', () => {
  const job = jobWith({ readOnly: wrong('true') });
  expect(job.findings.map(({ message }) => message)).toEqual(['must be true or false, got "true"']);
});

test.each<[string, () => unknown]>([
  ['an image', () => Algorithm.fromImage(IMAGE, wrong(null))],
  ['a framework', () => Algorithm.pytorch('2.8.0', wrong({ python: null }))],
  ['a framework without options', () => Algorithm.pytorch('2.8.0', wrong(null))],
  ['an image in a registry', () => Algorithm.fromEcr(wrong({ account: '111122223333', region: 'eu-west-1', repository: 'churn', tag: '1', digest: null }))],
  ['a parameter', () => RunValue.parameter('alpha', wrong({ defaultValue: 'a', pattern: null, longest: null }))],
  ['health', () => new TrainingHealth(wrong(null)).argoWorkflowConditions(wrong(null))],
  ['the ConfigMap of health', () => new TuningHealth(wrong(null)).argoCdConfigMap(newChart(), 'config', wrong(null))],
  ['metrics', () => new TrainingMetrics().configMap(newChart(), 'metrics', wrong(null))],
  ['an export', () => ExportTarget.configMap('churn', wrong(null))],
  ['a run of a template', () => {
    const chart = newChart();
    templateIn(chart);
    TrainingTesting.template(chart).run(wrong(null));
  }],
])('null in place of options of %s is nothing', (_what, make) => {
  expect(make).not.toThrow();
});

describe('a value of another kind is refused where it is given', () => {
  const statement = (props: object) => new access.PolicyStatement({ sid: 'Read', actions: ['s3:GetObject'], resources: ['*'], reason: 'data', ...props } as any);
  const during = ProfilingRange.steps(1);
  const files = (given: object) => Profiler.at('s3://churn/', { files: given as any });
  const sageMakerProfiler = (given: object) => Profiler.at('s3://churn/', { sageMakerProfiler: given as any });

  test.each<[string, () => unknown, string]>([
    ['the sid of a statement', () => statement({ sid: undefined }), '`sid` to be letters and digits, got undefined'],
    ['the sid of a statement as a number', () => statement({ sid: 42 }), '`sid` to be letters and digits, got 42'],
    ['the reason of a statement', () => statement({ reason: undefined }), '`reason` to be a text, got undefined.'],
    ['the conditions of a statement', () => statement({ conditions: ['a'] }), '`conditions` to be a map, got a list'],
    ['the fields of a statement', () => statement({ fields: 'spec.roleARN' }), '`fields` to be a list, got "spec.roleARN".'],
    ['the values of fields', () => policy({ values: ['a'] }), '`values` to be a map, got a list.'],
    ['a value of a field', () => policy({ values: { 'spec.roleARN': 5 } }), '`values[\'spec.roleARN\']` to be a text, got 5.'],
    ['the objects of a channel', () => policy({ listedObjects: { train: 's3://churn/a' } }), '`listedObjects[\'train\']` to be a list, got "s3://churn/a".'],
    ['how often a rule looks', () => ProfilerRule.batchSize({ scanInterval: wrong(60) }), '`scanInterval` to be made by `Duration.minutes`, got 60.'],
    ['an empty text for how often a rule looks', () => ProfilerRule.batchSize({ scanInterval: wrong('') }), '`scanInterval` to be made by `Duration.minutes`, got "".'],
    ['an element of a parameter', () => DebugRule.overfit({ tensorRegex: wrong([null]) }), 'the elements of `tensorRegex` to be texts, numbers or booleans, got null'],
    ['when to profile', () => ProfilingRange.time(Duration.hours(1), wrong('2026-11-28')), '`startTime` to be made by `new Date`, got "2026-11-28".'],
    ['which data loading to profile', () => FrameworkProfiling.dataLoader(during, { metricsRegex: wrong(['.*']) }), '`metricsRegex` to be a text, got an instance of Array.'],
    ['what makes the profile', () => FrameworkProfiling.python(during, { profiler: wrong(1) }), '`profiler` to be a text, got 1.'],
    ['what the profile measures', () => FrameworkProfiling.python(during, { timer: wrong(true) }), '`timer` to be a text, got true.'],
    ['the size of a file', () => files({ maxSize: 5 }), '`maxSize` to be made by `Size.mebibytes`, got 5.'],
    ['when to close a file', () => files({ closeInterval: 0 }), '`closeInterval` to be made by `Duration.hours`, got 0.'],
    ['how long to profile', () => sageMakerProfiler({ cpuDuration: 0 }), '`cpuDuration` to be made by `Duration.hours`, got 0.'],
    ['when to rotate files', () => sageMakerProfiler({ fileRotation: '' }), '`fileRotation` to be made by `Duration.hours`, got "".'],
    ['the place of profiles', () => Profiler.at(wrong(undefined)), '`s3Uri` to be a text, got undefined.'],
    ['the rule of a status', () => status.StatusField.debugRuleStatus(wrong(undefined)), '`ruleConfigurationName` to be a text, got undefined.'],
    ['the rule of a status of Profiler', () => status.StatusField.profilerRuleStatus(wrong(['a'])), '`ruleConfigurationName` to be a text, got an instance of Array.'],
    ['the debugger of a debugged job', () => new DebuggedTrainingJob(newChart(), 'churn', wrong(MINIMAL)), '`debugger` to be made by `Debugger.at`, got undefined.'],
    ['the distribution of a distributed job', () => new DistributedTrainingJob(newChart(), 'churn', wrong(MINIMAL)), '`distribution` to be made by `Distribution.torchrun`, got undefined.'],
    ['the name of a hyperparameter', () => jobWith().addHyperParameter(wrong(undefined), 1), 'the name of the hyperparameter to be a text, got undefined.'],
    ['the name of an environment variable', () => jobWith().addEnvironment(wrong(null), 'a'), 'the name of the environment variable to be a text, got null.'],
    ['the key of a tag', () => jobWith().addTag(wrong(5), 'a'), 'the name of the tag to be a text, got 5.'],
  ])('%s', (_what, make, message) => {
    expect(make).toThrow(`Expected ${message}`);
  });

  test.each<[string, object, string]>([
    ['vpc', { vpc: 'vpc-1' }, 'spec.vpcConfig (vpc in code): must be a map of options, got "vpc-1"'],
    ['experiment', { experiment: ['churn'] }, 'spec.experimentConfig (experiment in code): must be a map of options, got an instance of Array'],
    ['placement', { cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { placement: wrong(5) }) }, '(cluster.placement in code): must be a map of options, got 5'],
  ])('options of %s are named in a finding', (_what, props, message) => {
    expect(synthError(App.of(jobWith(props)))).toContain(message);
  });

  test('an output of another kind is a finding with defaults, too', () => {
    const chart = newChart();
    TrainingDefaults.of(chart).set({ outputKey: 'alias/churn' });
    const job = new TrainingJob(chart, 'churn', { ...MINIMAL, output: wrong('s3://churn/') });
    expect(synthError(App.of(job))).toContain('spec.outputDataConfig (output in code): must be made by Output.at, got "s3://churn/"');
  });
});

describe('a scope and an id', () => {
  const target = ExportTarget.configMap('results');
  const starter = { schedule: Cron.daily(), image: 'registry.example.com/kubectl:1.33' };

  test.each<[string, (scope: any, id: any) => unknown]>([
    ['TrainingJob', (scope, id) => new TrainingJob(scope, id, MINIMAL)],
    ['SpotTrainingJob', (scope, id) => new SpotTrainingJob(scope, id, { ...MINIMAL, maxRuntime: Duration.hours(1), checkpoints: Checkpoints.at('s3://churn/') })],
    ['TrainingTemplate', (scope, id) => new TrainingTemplate(scope, id, MINIMAL)],
    ['TrainingSweep', (scope, id) => new TrainingSweep(scope, id, { template: templateIn(newChart()), points: SweepPoints.grid({}) })],
    ['TrainingCronJob', (scope, id) => new TrainingCronJob(scope, id, { ...starter, template: templateIn(newChart()) })],
    ['TrainingWorkflow', (scope, id) => new workflows.TrainingWorkflow(scope, id)],
    ['HyperParameterTuningJob', (scope, id) => new tuning.HyperParameterTuningJob(scope, id, {} as any)],
    ['GuardrailPolicy', (scope, id) => new GuardrailPolicy(scope, id)],
    ['TrainingNamespace', (scope, id) => new TrainingNamespace(scope, id, { name: 'churn' })],
    ['ExecutionRole', (scope, id) => new ExecutionRole(scope, id, { accountId: '111122223333' })],
    ['TrainingAlerts', (scope, id) => new observability.TrainingAlerts(scope, id)],
    ['TrainingDashboard', (scope, id) => new observability.TrainingDashboard(scope, id)],
    ['TrainingMetrics', (scope, id) => new TrainingMetrics().configMap(scope, id)],
    ['TrainingStateRule', (scope, id) => new TrainingStateRule(scope, id, { family: 'churn', targetArn: 'arn:aws:sns:eu-west-1:111122223333:training' })],
    ['StatusExport', (scope, id) => new status.StatusExport(scope, id, { job: jobWith(), field: status.StatusField.MODEL_ARTIFACTS, to: target })],
    ['newConfigMap', (scope, id) => ExportTarget.newConfigMap(scope, id)],
    ['newSecret', (scope, id) => ExportTarget.newSecret(scope, id)],
    ['TrainingHealth', (scope, id) => new TrainingHealth().argoCdConfigMap(scope, id)],
    ['TuningHealth', (scope, id) => new TuningHealth().argoCdConfigMap(scope, id)],
  ])('of %s have to be a construct and a text', (_what, make) => {
    expect(() => make(undefined, 'a')).toThrow('Expected `scope` to be a construct, got undefined.');
    expect(() => make({}, 'a')).toThrow('Expected `scope` to be a construct, got an instance of Object.');
    expect(() => make(newChart(), undefined)).toThrow('Expected `id` to be a text with at least one character, got undefined.');
    expect(() => make(newChart(), 5)).toThrow('Expected `id` to be a text with at least one character, got 5.');
    expect(() => make(newChart(), '')).toThrow('Expected `id` to be a text with at least one character, got "".');
  });
});
