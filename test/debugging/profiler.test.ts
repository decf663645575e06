import { Duration, Size } from 'cdk8s';
import { A_PROFILE, profiled } from './evaluations';
import { DebugRule, Profiler, type ProfilerOptions } from '../../src/debugging';
import { PROFILING_FILES, SAGEMAKER_PROFILER_PARAMETERS } from '../../src/debugging/facts/profiler-parameters';
import { manifestWith } from '../fixtures';

function parametersOf(options: ProfilerOptions): any {
  return profiled(options).spec.profilerConfig.profilingParameters;
}

test('the files of profiles have options', () => {
  const files = {
    localPath: '/opt/ml/output/profiler/', maxSize: Size.mebibytes(10), closeInterval: Duration.seconds(90), openFailThreshold: 5,
  };
  expect(parametersOf({ files })).toEqual({
    LocalPath: '/opt/ml/output/profiler/', RotateMaxFileSizeInBytes: '10485760', RotateFileCloseIntervalInSeconds: '90', FileOpenFailThreshold: '5',
  });
  expect(Object.keys(parametersOf({ files })).sort()).toEqual(PROFILING_FILES.map(({ name }) => name).sort());
  expect(profiled({ files, framework: [A_PROFILE] }).findings).toEqual([]);
});

test('SageMaker Profiler is on as soon as it is asked for', () => {
  const defaults = Object.fromEntries(SAGEMAKER_PROFILER_PARAMETERS.map(({ name, default: text }) => [name, text]));
  expect(parametersOf({ sageMakerProfiler: {} })).toEqual(defaults);
  expect(parametersOf({ sageMakerProfiler: { cpuDuration: Duration.minutes(1), fileRotation: Duration.seconds(5) } })).toEqual({
    CPUProfilingDuration: '60', SMPFileRotationSecs: '5',
  });
  expect(profiled({ sageMakerProfiler: {}, framework: [A_PROFILE] }).findings).toEqual(['profiler-one-profiler', 'profiler-one-profiler']);
});

test('Profiler and Debugger are off unless they are asked for', () => {
  const { spec } = manifestWith();
  expect(Object.keys(spec).filter(name => /debug|profil/i.test(name))).toEqual([]);
  expect(profiled({}).spec.profilerConfig).toEqual({ profilingIntervalInMilliseconds: 500, s3OutputPath: 's3://churn/profile/' });
});

test('an interval and rules of other types are refused where they are given', () => {
  expect(() => Profiler.at('s3://b/x', { interval: 500 } as any)).toThrow('Expected `interval` to be made by `Duration.millis`, got 500.');
  expect(() => Profiler.at('s3://b/x', { rules: [DebugRule.vanishingGradient() as any] })).toThrow('Expected `rules` to be made by `ProfilerRule.of`');
});
