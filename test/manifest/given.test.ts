import { Chart, Cron, Duration, JsonPatch, Lazy, Size, Testing } from 'cdk8s';
import {
  access, Algorithm, assertions, Channel, Checkpoints, Cluster, Distribution, Guardrail, GuardrailPolicy, Guardrails, hyperparameters,
  InputMode, InstanceGroup, InstanceType, JobName, ManagedSpot, observability, Output, RunValue, SourceCode, SpotTrainingJob, status,
  SweepPoints, TensorBoardOutput, TrainingCronJob, TrainingDefaults, TrainingJob, TrainingNamespace, TrainingRules, TrainingSweep,
  TrainingTemplate, tuning, workflows,
} from '../../src';
import { Debugger, DebugRule, FrameworkProfiling, Profiler, ProfilerRule, ProfilingRange, TensorCollection } from '../../src/debugging';
import { MINIMAL, jobWith, manifestWith } from '../fixtures';

const lazy = (value: any): any => Lazy.any({ produce: () => value });
const token = (value: any): any => ({ resolve: () => value });
const withEntry = (key: string) => JSON.parse(`{ "${key}": "x", "OTHER": "y" }`);

describe('maps and lists', () => {
  test.each(['environment', 'hyperParameters', 'tags', 'labels', 'annotations'])('%s can not be a token as a whole, or no map', name => {
    expect(() => jobWith({ [name]: lazy({ a: '1' }) })).toThrow(`Expected \`${name}\` to be known at synthesis, got a token`);
    expect(() => jobWith({ [name]: token({ a: '1' }) })).toThrow('make its values tokens instead');
    expect(() => jobWith({ [name]: ['a'] })).toThrow(`Expected \`${name}\` to be a map, got a list`);
    expect(() => jobWith({ [name]: 'a' })).toThrow(`Expected \`${name}\` to be a map, got a string`);
  });

  test.each<[string, (list: any) => unknown]>([
    ['channels', channels => jobWith({ channels })],
    ['metrics', metrics => jobWith({ metrics })],
    ['rules', rules => Debugger.at('s3://churn/debug/', { rules })],
    ['collections', collections => Debugger.at('s3://churn/debug/', { collections })],
    ['rules', rules => Profiler.at('s3://churn/profile/', { rules })],
    ['framework', framework => Profiler.at('s3://churn/profile/', { framework })],
  ])('%s can not be a token as a whole, or no list of objects', (name, make) => {
    expect(() => make(lazy([]))).toThrow(`Expected \`${name}\` to be known at synthesis, got a token. Names and rules depend on its content: give a list, whose elements may hold tokens`);
    expect(() => make({})).toThrow(`Expected \`${name}\` to be a list of objects`);
    expect(() => make(['#{Token[TOKEN.3]}'])).toThrow(`Expected \`${name}\` to be a list of objects`);
    expect(() => make(undefined)).not.toThrow();
    expect(() => make(null)).not.toThrow();
  });

  test('null is nothing', () => {
    const name = manifestWith().metadata.name;
    expect(manifestWith({ environment: null as any, tags: null as any, labels: null as any, metrics: null as any }).metadata.name).toBe(name);
    expect(manifestWith({ channels: null as any }).spec).not.toHaveProperty('inputDataConfig');
    expect(manifestWith({ debugger: Debugger.at('s3://churn/debug/', { rules: null as any, collections: null as any }) }).spec.debugHookConfig)
      .toEqual({ s3OutputPath: 's3://churn/debug/' });
  });
});

describe('what a caller changes later', () => {
  test.each<[string, unknown, (given: any) => void]>([
    ['a map', { environment: { A: '1' } }, ({ environment }) => { environment.A = '2'; }],
    ['hyperparameters', { hyperParameters: { layers: [1] } }, ({ hyperParameters }) => { hyperParameters.layers.push(2); }],
    ['labels', { labels: { a: '1' } }, ({ labels }) => { labels.a = '2'; }],
    ['a list', { metrics: [] }, ({ metrics }) => { metrics.push({ name: 'loss', regex: 'loss=(.*)' }); }],
    ['a list in a map', { vpc: { subnets: ['subnet-1'], securityGroupIds: ['sg-1'] } }, ({ vpc }) => { vpc.subnets.push('subnet-2'); }],
    ['a prop', {}, given => { given.networkIsolation = true; }],
  ])('of what it gave changes no job: %s', (_what, props, change) => {
    const given = { ...MINIMAL, ...props as object };
    const job = new TrainingJob(new Chart(Testing.app(), 'test'), 'churn', given);
    const before = manifestWith(structuredClone({ ...props as object }));
    change(given);
    expect(job.toJson()).toEqual(before);
  });
});

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

test.each([['hyperparameters', 'hyperParameters'], ['max_runtime', 'maxRuntime'], ['maxRunTime', 'maxRuntime']])('a prop called %s is refused', (name, meant) => {
  expect(() => jobWith({ [name]: {} })).toThrow(`[test/churn] Expected \`${meant}\`, got a prop called '${name}'`);
});

describe('an option in other letters is refused', () => {
  const inTest = () => new Chart(Testing.app(), 'test');
  const template = () => new TrainingTemplate(inTest(), 'churn', MINIMAL);
  const group = () => InstanceGroup.of('a', InstanceType.ML_M5_XLARGE, 1);
  const objective = tuning.Objective.maximize('validation:auc');
  const range = ProfilingRange.steps(1);

  test.each<[string, string, string, (given: any) => unknown]>([
    ['Algorithm.fromImage', 'hyperparameterEncoding', 'hyperParameterEncoding', given => Algorithm.fromImage('churn', given)],
    ['Algorithm.fromEcr', 'hyperparameterEncoding', 'hyperParameterEncoding', given => Algorithm.fromEcr({ account: '1', region: 'eu-west-1', repository: 'churn', tag: '1', ...given })],
    ['Algorithm.fromName', 'hyperparameterEncoding', 'hyperParameterEncoding', given => Algorithm.fromName('churn', given)],
    ['Algorithm.xgboost', 'hyperparameterEncoding', 'hyperParameterEncoding', given => Algorithm.xgboost('1.7-1', given)],
    ['Algorithm.pytorch', 'Python', 'python', given => Algorithm.pytorch('2.8.0', given)],
    ['Algorithm.huggingFacePytorch', 'pyTorch', 'pytorch', given => Algorithm.huggingFacePytorch({ transformers: '4.56.2', ...given })],
    ['Distribution.torchrun', 'processespernode', 'processesPerNode', given => Distribution.torchrun(given)],
    ['Distribution.neuron', 'preCompile', 'precompile', given => Distribution.neuron(given)],
    ['Channel.s3', 'contenttype', 'contentType', given => Channel.s3('train', 's3://churn/', given)],
    ['Channel.augmentedManifest', 'shuffleseed', 'shuffleSeed', given => Channel.augmentedManifest('train', 's3://churn/', ['a'], given)],
    ['Channel.modelOf', 'input_mode', 'inputMode', given => Channel.modelOf('model', jobWith(), given)],
    ['Channel.efs', 'fileSystemID', 'fileSystemId', given => Channel.efs('train', given)],
    ['Channel.fsxLustre', 'directorypath', 'directoryPath', given => Channel.fsxLustre('train', given)],
    ['Checkpoints.at', 'localpath', 'localPath', given => Checkpoints.at('s3://churn/', given)],
    ['Checkpoints.ofFamily', 'localpath', 'localPath', given => Checkpoints.ofFamily('s3://churn/', given)],
    ['Checkpoints.exactlyAt', 'localpath', 'localPath', given => Checkpoints.exactlyAt('s3://churn/', given)],
    ['Cluster.of', 'instancecount', 'instanceCount', given => Cluster.of(InstanceType.ML_M5_XLARGE, given)],
    ['Cluster.heterogeneous', 'volumesize', 'volumeSize', given => Cluster.heterogeneous([group()], given)],
    ['a placement', 'multiplejobs', 'multipleJobs', given => manifestWith({ cluster: Cluster.of(InstanceType.ML_M5_XLARGE, { placement: given }) })],
    ['JobName.hashed', 'Run', 'run', given => JobName.hashed(given)],
    ['JobName.fixed', 'Family', 'family', given => JobName.fixed('churn', given)],
    ['Output.at', 'kmskey', 'kmsKey', given => Output.at('s3://churn/', given)],
    ['SourceCode.s3', 'entrypoint', 'entryPoint', given => SourceCode.s3('s3://churn/', given)],
    ['TensorBoardOutput.at', 'localpath', 'localPath', given => TensorBoardOutput.at('s3://churn/', given)],
    ['a network', 'securityGroupIDs', 'securityGroupIds', given => manifestWith({ vpc: { subnets: ['subnet-1'], ...given } })],
    ['the default of a network', 'securityGroupIDs', 'securityGroupIds', given => TrainingDefaults.of(inTest()).set({ vpc: { subnets: ['subnet-1'], ...given } })],
    ['an experiment', 'trialname', 'trialName', given => manifestWith({ experiment: { experimentName: 'churn', ...given } })],
    ['SpotTrainingJob', 'maxwait', 'maxWait', given => new SpotTrainingJob(inTest(), 'churn', { ...MINIMAL, maxRuntime: Duration.hours(1), checkpoints: Checkpoints.at('s3://c/'), ...given })],
    ['TrainingCronJob', 'timezone', 'timeZone', given => new TrainingCronJob(inTest(), 'nightly', { template: template(), schedule: Cron.daily(), image: 'kubectl', ...given })],
    ['TrainingSweep', 'maxpoints', 'maxPoints', given => new TrainingSweep(inTest(), 'sweep', { template: template(), points: SweepPoints.grid({ a: [1] }), ...given })],
    ['TrainingWorkflow', 'maxretries', 'maxRetries', given => new workflows.TrainingWorkflow(inTest(), 'workflow', given)],
    ['a step', 'max_retries', 'maxRetries', given => new workflows.TrainingWorkflow(inTest(), 'workflow').addStep('a', { template: template(), ...given })],
    ['HyperParameterTuningJob', 'warmstart', 'warmStart', given => new tuning.HyperParameterTuningJob(inTest(), 'tuning', { template: template(), objective, maxTrainingJobs: 1, ...given })],
    ['TuningDefinition.of', 'Ranges', 'ranges', given => tuning.TuningDefinition.of('a', { template: template(), objective, ...given })],
    ['TrainingStateRule', 'nameprefixes', 'namePrefixes', given => new observability.TrainingStateRule(inTest(), 'rule', { family: 'churn', targetArn: 'arn:aws:sns:eu-west-1:1:a', ...given })],
    ['TrainingAlert.failed', 'Severity', 'severity', given => observability.TrainingAlert.failed(given)],
    ['ExportTarget.configMap', 'nameSpace', 'namespace', given => status.ExportTarget.configMap('churn', given)],
    ['ExecutionPolicy.ofManifests', 'onlytheseruns', 'onlyTheseRuns', given => access.ExecutionPolicy.ofManifests([], given)],
    ['ControllerPolicy.of', 'accountID', 'accountId', given => access.ControllerPolicy.of(inTest(), given)],
    ['ExecutionRole', 'permissionsboundary', 'permissionsBoundary', given => new access.ExecutionRole(inTest(), 'role', { accountId: '111122223333', ...given })],
    ['Guardrail.encryptionAtRest', 'Keys', 'keys', given => Guardrail.encryptionAtRest(given)],
    ['Guardrail.vpc', 'securityGroupIDs', 'securityGroupIds', given => Guardrail.vpc(given)],
    ['Guardrail.custom', 'CEL', 'cel', given => Guardrail.custom('own', { check: () => [] }, { demand: 'a', why: 'b', remedy: 'c', ...given })],
    ['GuardrailPolicy', 'namespacelabels', 'namespaceLabels', given => new GuardrailPolicy(inTest(), 'policy', given)],
    ['TrainingNamespace', 'accountID', 'accountId', given => new TrainingNamespace(inTest(), 'namespace', { name: 'churn', ...given })],
    ['Debugger.at', 'hookparameters', 'hookParameters', given => Debugger.at('s3://churn/', given)],
    ['Profiler.at', 'sagemakerProfiler', 'sageMakerProfiler', given => Profiler.at('s3://churn/', given)],
    ['files of Profiler', 'maxsize', 'maxSize', given => Profiler.at('s3://churn/', { files: given })],
    ['SageMaker Profiler', 'cpuduration', 'cpuDuration', given => Profiler.at('s3://churn/', { sageMakerProfiler: given })],
    ['FrameworkProfiling.dataLoader', 'metricsregex', 'metricsRegex', given => FrameworkProfiling.dataLoader(range, given)],
    ['FrameworkProfiling.python', 'Timer', 'timer', given => FrameworkProfiling.python(range, given)],
    ['DebugRule.of', 'instancetype', 'instanceType', given => DebugRule.of('own', 'image', given)],
    ['DebugRule.custom', 'sourceS3URI', 'sourceS3Uri', given => DebugRule.custom('own', given)],
    ['DebugRule.allZero', 'collectionnames', 'collectionNames', given => DebugRule.allZero(given)],
    ['DebugRule.overfit', 'startstep', 'startStep', given => DebugRule.overfit(given)],
    ['ProfilerRule.of', 'localpath', 'localPath', given => ProfilerRule.of('own', 'image', given)],
    ['ProfilerRule.cpuBottleneck', 'cputhreshold', 'cpuThreshold', given => ProfilerRule.cpuBottleneck(given)],
    ['ProfilerRule.profilerReport', 'scaninterval', 'scanInterval', given => ProfilerRule.profilerReport(given)],
    ['a rule in a report', 'cputhreshold', 'cpuThreshold', given => ProfilerRule.profilerReport({ cpuBottleneck: given })],
    ['ProfilerRule.detailedProfiler', 'rulename', 'ruleName', given => ProfilerRule.detailedProfiler(given)],
    ['HyperParameters.xgboost', 'numround', 'numRound', given => hyperparameters.HyperParameters.xgboost(given)],
    ['TensorCollection.losses', 'saveinterval', 'saveInterval', given => TensorCollection.losses(given)],
    ['a mode of a collection', 'saveinterval', 'saveInterval', given => TensorCollection.losses({ training: given })],
  ])('by %s: %s', (_what, name, meant, make) => {
    expect(() => make({ [name]: ['a'] })).toThrow(`Expected \`${meant}\`, got a prop called '${name}'`);
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

test('members that are no props may come along', () => {
  expect(manifestWith({ outputs: ['a'] } as object)).toEqual(manifestWith());
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

test('entries without a value are left out, as in Python', () => {
  const none: any = { a: null, b: undefined };
  expect(manifestWith({ environment: none, tags: none, annotations: none, labels: none })).toEqual(manifestWith());
  expect(manifestWith({ environment: { ...none, c: 'x' } }).spec.environment).toEqual({ c: 'x' });
});

describe('a key', () => {
  test('may be called constructor', () => {
    const { metadata, spec } = manifestWith({
      labels: withEntry('constructor'),
      annotations: withEntry('constructor'),
      environment: withEntry('constructor'),
      hyperParameters: { ...withEntry('constructor'), map: withEntry('constructor') },
    });
    expect(metadata.labels).toMatchObject({ constructor: 'x' });
    expect(metadata.annotations).toMatchObject({ constructor: 'x' });
    expect(spec.environment).toEqual({ constructor: 'x', OTHER: 'y' });
    expect(spec.hyperParameters).toMatchObject({ constructor: 'x', map: '{"OTHER":"y","constructor":"x"}' });
  });

  test('may be called constructor in a job with patches', () => {
    const job = jobWith({ environment: withEntry('constructor'), labels: withEntry('constructor') });
    job.addJsonPatch(JsonPatch.add('/spec/environment/MORE', 'z'));
    const { metadata, spec } = job.toJson();
    expect(metadata.labels).toMatchObject({ constructor: 'x' });
    expect(spec.environment).toEqual({ constructor: 'x', OTHER: 'y', MORE: 'z' });
  });

  test.each(['environment', 'hyperParameters', 'tags', 'labels', 'annotations'])('of %s is never lost', name => {
    expect(() => jobWith({ [name]: withEntry('__proto__') })).toThrow(`Expected \`${name}\` without the key '__proto__', which cdk8s cannot write`);
  });

  test('deep inside is never lost', () => {
    const job = jobWith({ debugger: Debugger.at('s3://churn/debug/', { hookParameters: withEntry('__proto__') }) });
    expect(() => job.trainingJobName).toThrow("training job 'test/churn' can't be rendered: Expected a map without the key '__proto__'");
  });
});

describe('what can not be written is an error that names the job', () => {
  test('a BigInt', () => {
    const job = jobWith({ environment: { A: 1n as any } });
    expect(() => job.trainingJobName).toThrow("training job 'test/churn' can't be rendered: Expected a number or a text, got the BigInt 1, which cdk8s cannot write");
    expect(() => job.toJson()).toThrow("'test/churn'");
    expect(() => Testing.synth(job.chart)).toThrow("[test/churn] spec: can't be rendered: Expected a number or a text, got the BigInt 1");
  });

  test('with the error itself as its cause', () => {
    const job = jobWith({ environment: { A: 1n as any } });
    expect(() => job.name).toThrow(expect.objectContaining({ cause: new Error('Expected a number or a text, got the BigInt 1, which cdk8s cannot write') }));
  });

  test('a patch with a BigInt, or of what is not there', () => {
    for (const patch of [JsonPatch.add('/spec/x', 1n), JsonPatch.replace('/spec/not/there', 1)]) {
      const job = jobWith();
      job.addJsonPatch(patch);
      expect(() => job.trainingJobName).toThrow("'test/churn'");
      expect(() => Testing.synth(job.chart)).toThrow(/\[test\/churn\] [^]*the JSON patch/);
    }
  });
});
