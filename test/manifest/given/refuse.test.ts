import { Chart, Cron, Duration, Lazy, Size, Testing } from 'cdk8s';
import {
  access, Algorithm, assertions, Channel, Checkpoints, Cluster, Guardrail, Guardrails, hyperparameters, InputMode,
  InstanceGroup, InstanceType, JobName, ManagedSpot, observability, RunValue, SourceCode, SpotTrainingJob, status, SweepPoints,
  TrainingCronJob, TrainingDefaults, TrainingJob, TrainingRules, TrainingSweep, TrainingTemplate, tuning, workflows,
} from '../../../src';
import { Debugger, DebugRule, FrameworkProfiling, Profiler, ProfilingRange } from '../../../src/debugging';
import { MINIMAL, jobWith, manifestWith } from '../../fixtures';

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
