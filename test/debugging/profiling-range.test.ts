import { Duration } from 'cdk8s';
import { profiled } from './evaluations';
import { FrameworkProfiling, ProfilingRange } from '../../src/debugging';
import { PROFILING_RANGE_FIELDS } from '../../src/debugging/facts/profiler-parameters';

describe('the range of a profile', () => {
  const range = (during: ProfilingRange) => JSON.parse(FrameworkProfiling.detailed(during)._json);
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
    expect(() => ProfilingRange.steps(5, 0)).toThrow('Expected `numSteps` to be a whole number of at least 1, got 0');
    expect(() => ProfilingRange.steps(-1)).toThrow('Expected `startStep` to be a whole number of at least 0, got -1');
    expect(() => ProfilingRange.steps(0.5)).toThrow('Expected `startStep` to be a whole number of at least 0, got 0.5');
    expect(() => ProfilingRange.time(Duration.seconds(0))).toThrow('Expected `duration` to be a whole number of at least 1, got 0');
    expect(() => ProfilingRange.time(Duration.seconds(1), new Date('never'))).toThrow('Expected `startTime` to be a whole number of at least 0, got NaN');
  });
});
