import { Duration, Lazy, Size } from 'cdk8s';
import { A_PROFILE, profiled } from './evaluations';
import { CProfileTimer, FrameworkProfiling, Profiler, type ProfilerOptions, ProfilingRange, PythonProfiler } from '../../src/debugging';
import {
  FRAMEWORK_PROFILING, PROFILING_FILES, PROFILING_RANGE_FIELDS, SAGEMAKER_PROFILER_PARAMETERS,
} from '../../src/debugging/facts/profiler-parameters';
import { manifestWith } from '../fixtures';

const STEPS = ProfilingRange.steps(5, 3);

function parametersOf(options: ProfilerOptions): any {
  return profiled(options).spec.profilerConfig.profilingParameters;
}

const EVERY_PROFILE = [
  FrameworkProfiling.detailed(STEPS),
  FrameworkProfiling.dataLoader(STEPS, { metricsRegex: '.*forward\\d' }),
  FrameworkProfiling.python(STEPS, { profiler: PythonProfiler.CPROFILE, timer: CProfileTimer.OFF_CPU_TIME }),
  FrameworkProfiling.horovod(STEPS),
  FrameworkProfiling.smDataParallel(STEPS),
];

describe('profiles of the framework', () => {
  test('are JSON, each under its key', () => {
    expect(parametersOf({ framework: EVERY_PROFILE })).toEqual({
      DetailedProfilingConfig: '{"StartStep": 5, "NumSteps": 3}',
      DataloaderProfilingConfig: '{"StartStep": 5, "NumSteps": 3, "MetricsRegex": ".*forward\\\\d"}',
      PythonProfilingConfig: '{"StartStep": 5, "NumSteps": 3, "ProfilerName": "cprofile", "cProfileTimer": "off_cpu_time"}',
      HorovodProfilingConfig: '{"StartStep": 5, "NumSteps": 3}',
      SMDataParallelProfilingConfig: '{"StartStep": 5, "NumSteps": 3}',
    });
  });

  test('are all that are known, with the fields that are known', () => {
    expect(EVERY_PROFILE.map(({ key }) => key)).toEqual(FRAMEWORK_PROFILING.map(({ key }) => key));
    const written = EVERY_PROFILE.map(profiling => Object.keys(JSON.parse(profiling._json)).slice(PROFILING_RANGE_FIELDS.steps.length));
    expect(written).toEqual(FRAMEWORK_PROFILING.map(({ fields }) => fields.map(({ name }) => name)));
    const [name, timer] = FRAMEWORK_PROFILING.find(({ key }) => key === 'PythonProfilingConfig')!.fields;
    expect([Object.values(PythonProfiler), Object.values(CProfileTimer)]).toEqual([name.values, timer.values]);
  });

  test('without options leave the choice to the container', () => {
    expect(parametersOf({ framework: [FrameworkProfiling.dataLoader(STEPS), FrameworkProfiling.python(STEPS)] })).toEqual({
      DataloaderProfilingConfig: '{"StartStep": 5, "NumSteps": 3}',
      PythonProfilingConfig: '{"StartStep": 5, "NumSteps": 3}',
    });
  });

  test('are nothing that is found', () => {
    expect(profiled({ framework: EVERY_PROFILE }).findings).toEqual([]);
  });

  test('are made once', () => {
    expect(() => Profiler.at('s3://churn/profile/', { framework: [A_PROFILE, A_PROFILE] })).toThrow("Profiler gets 'DetailedProfilingConfig' twice");
  });

  test('that are too long are found', () => {
    expect(profiled({ framework: [FrameworkProfiling.dataLoader(STEPS, { metricsRegex: 'a'.repeat(250) })] }).findings).toEqual(['field-length']);
  });
});

describe('the range of a profile', () => {
  const range = (during: ProfilingRange) => JSON.parse(parametersOf({ framework: [FrameworkProfiling.detailed(during)] }).DetailedProfilingConfig);
  const [STEP, STEPS_, TIME, DURATION] = [...PROFILING_RANGE_FIELDS.steps, ...PROFILING_RANGE_FIELDS.time];

  test('is one of steps', () => {
    expect(range(ProfilingRange.steps(7))).toEqual({ [STEP]: 7, [STEPS_]: 1 });
    expect(range(ProfilingRange.steps(0, 10))).toEqual({ [STEP]: 0, [STEPS_]: 10 });
  });

  test('or one of time', () => {
    expect(range(ProfilingRange.time(Duration.minutes(2)))).toEqual({ [DURATION]: 120 });
    expect(range(ProfilingRange.time(Duration.seconds(10), new Date('2026-01-01T00:00:00.900Z')))).toEqual({ [TIME]: 1767225600, [DURATION]: 10 });
  });

  test.each([
    ['of steps', ProfilingRange.steps(0, 1)],
    ['of time', ProfilingRange.time(Duration.seconds(1))],
    ['of time later', ProfilingRange.time(Duration.seconds(1), new Date('2027-01-01'))],
  ])('%s is nothing that is found', (_name, during) => {
    expect(profiled({ framework: [FrameworkProfiling.detailed(during)] }).findings).toEqual([]);
  });

  test('is never empty', () => {
    expect(() => ProfilingRange.steps(5, 0)).toThrow("'numSteps' must be a whole number of at least 1, got: 0");
    expect(() => ProfilingRange.steps(-1)).toThrow("'startStep' must be a whole number of at least 0, got: -1");
    expect(() => ProfilingRange.steps(0.5)).toThrow("'startStep' must be a whole number of at least 0, got: 0.5");
    expect(() => ProfilingRange.time(Duration.seconds(0))).toThrow("'duration' must be a whole number of at least 1, got: 0");
    expect(() => ProfilingRange.time(Duration.seconds(1), new Date('never'))).toThrow("'startTime' must be a whole number of at least 0, got: NaN");
  });
});

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

describe('parameters by the names of AWS', () => {
  test('stand beside the options', () => {
    expect(parametersOf({ framework: [A_PROFILE], parameters: { NewestConfig: '{}' } })).toEqual({
      DetailedProfilingConfig: '{"StartStep": 5, "NumSteps": 3}', NewestConfig: '{}',
    });
  });

  test('repeat no option, in whichever case', () => {
    expect(() => Profiler.at('s3://churn/profile/', { files: { localPath: '/x' }, parameters: { localpath: '/y' } })).toThrow("Profiler gets 'localpath' twice");
  });

  test('can be one token as long as there are no options', () => {
    const parameters: any = Lazy.any({ produce: () => ({ LocalPath: '/x/' }) });
    expect(parametersOf({ parameters })).toEqual({ LocalPath: '/x/' });
    expect(() => Profiler.at('s3://churn/profile/', { framework: [A_PROFILE], parameters })).toThrow("'parameters' is a token");
  });
});

test('Profiler and Debugger are off unless they are asked for', () => {
  const { spec } = manifestWith();
  expect(Object.keys(spec).filter(name => /debug|profil/i.test(name))).toEqual([]);
  expect(profiled({}).spec.profilerConfig).toEqual({ profilingIntervalInMilliseconds: 500, s3OutputPath: 's3://churn/profile/' });
});
