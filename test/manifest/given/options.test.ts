import { Chart, Cron, Duration, Size, Testing } from 'cdk8s';
import {
  access, Algorithm, Channel, Checkpoints, Cluster, Distribution, Guardrail, GuardrailPolicy, hyperparameters, InstanceGroup, InstanceType,
  JobName, observability, Output, SourceCode, SpotTrainingJob, status, SweepPoints, TensorBoardOutput, TrainingCronJob, TrainingDefaults,
  TrainingNamespace, TrainingSweep, TrainingTemplate, tuning, workflows,
} from '../../../src';
import { Debugger, DebugRule, FrameworkProfiling, Profiler, ProfilerRule, ProfilingRange, TensorCollection } from '../../../src/debugging';
import { MINIMAL, jobWith, manifestWith } from '../../fixtures';

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

test('members that are no props may come along', () => {
  expect(manifestWith({ outputs: ['a'] } as object)).toEqual(manifestWith());
});

test.each<[string, object]>([
  ['Duration', Duration.hours(1)],
  ['Size', Size.gibibytes(1)],
  ['Promise', Promise.resolve()],
  ['Date', new Date(0)],
])('a %s is no map of options', (kind, given) => {
  expect(() => observability.TrainingAlert.failed(given as any)).toThrow(`Expected a map of options, got an instance of ${kind}.`);
});
