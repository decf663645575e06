import { A_PROFILE, profiled } from './evaluations';
import { CProfileTimer, FrameworkProfiling, Profiler, type ProfilerOptions, ProfilingRange, PythonProfiler } from '../../src/debugging';
import { FRAMEWORK_PROFILING, PROFILING_RANGE_FIELDS } from '../../src/debugging/facts/profiler-parameters';

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
    expect(() => Profiler.at('s3://churn/profile/', { framework: [A_PROFILE, A_PROFILE] })).toThrow("Expected 'DetailedProfilingConfig' once among");
  });

  test('that are too long are found', () => {
    expect(profiled({ framework: [FrameworkProfiling.dataLoader(STEPS, { metricsRegex: 'a'.repeat(250) })] }).findings).toEqual(['field-length']);
  });
});
